import { expect, test } from "vitest";
import { RelatedIndex } from "../../plugin/related/index.ts";
import { newsroom, sequence } from "./newsroom.ts";

/** The lists of the articles that are there, with ids in the place of numbers. */
function lists(index: RelatedIndex, present: ReadonlySet<string>): Map<string, string> {
  const ids = index.ids();
  const all = index.all();
  const found = new Map<string, string>();
  ids.forEach((id, number) => {
    if (!present.has(id)) return;
    const named = all[number]!.map((entry) => ({
      ...entry,
      index: ids[entry.index],
      copies: entry.copies.map((copy) => ids[copy]),
    }));
    found.set(id, JSON.stringify(named));
  });
  return new Map([...found].sort());
}

test("300 random additions and removals leave what an index made anew has", () => {
  const articles = newsroom(160, 7);
  const random = sequence(11);
  const waiting = articles.slice(50);
  const present = articles.slice(0, 50);
  const index = RelatedIndex.build(present);
  let renewed = 0;
  let before = lists(index, new Set(present.map(({ id }) => id)));
  for (let change = 0; change < 300; change++) {
    let changed: number[];
    const adds = waiting.length > 0 && (present.length < 30 || random(2) === 0);
    if (adds) {
      const [next] = waiting.splice(random(waiting.length), 1);
      present.push(next!);
      changed = index.add(next!);
    } else {
      const [gone] = present.splice(random(present.length), 1);
      changed = index.remove(gone!.id);
      if (random(3) === 0) waiting.push(gone!);
    }
    const ids = new Set(present.map(({ id }) => id));
    const now = lists(index, ids);
    expect(now).toEqual(lists(RelatedIndex.build(present), ids));
    const named = new Set(changed.map((number) => index.ids()[number]));
    for (const [id, list] of now) if (!named.has(id)) expect(list).toBe(before.get(id));
    before = now;
    renewed += changed.length;
  }
  expect(renewed).toBeGreaterThan(300);
});

test("an id can come back after it was removed, and not before", () => {
  const [first, second] = newsroom(2);
  const index = RelatedIndex.build([first!, second!]);
  expect(() => index.add(first!)).toThrow("Two articles have the id");
  index.remove(first!.id);
  expect(index.remove(first!.id)).toEqual([]);
  expect(index.add(first!)).toContain(2);
});
