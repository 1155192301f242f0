import { expect, test } from "vitest";
import { itself, lazyList } from "../../plugin/eleventy/lazy-list.ts";

class Thing {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Object.defineProperty(this, "text", { get: () => `نص ${name}`, enumerable: true });
  }
}

const THINGS = ["أ", "ب", "ج"].map((name) => new Thing(name));

function list() {
  const made: number[] = [];
  const things = lazyList(THINGS.length, () => {
    made.push(1);
    return THINGS;
  });
  return { things, made };
}

/** As Eleventy does it. */
const isPlain = (item: object) => [null, Object.prototype].includes(Object.getPrototypeOf(item));

test("neither its length nor Eleventy's way through it makes it", async () => {
  const { things, made } = list();
  expect(things.length).toBe(3);
  expect(Array.isArray(things)).toBe(true);
  expect(await things).toBe(things);
  for (const item of things) expect(isPlain(item)).toBe(false);
  expect(made).toEqual([]);
  expect(things[1]).toBe(THINGS[1]);
  expect(made).toEqual([1]);
});

test.each<[string, (things: readonly Thing[]) => unknown, unknown]>([
  ["a place", (things) => things[0]?.name, "أ"],
  ["a loop", (things) => loop(things), "أبج"],
  ["a loop over kinds and names", (things) => loop(things, isPlain), "أبج"],
  ["spreading", (things) => [...things].map(({ name }) => name).join(""), "أبج"],
  ["a method", (things) => things.map(({ name }) => name).join(""), "أبج"],
  ["a part", (things) => things.slice(1), THINGS.slice(1)],
  ["the end", (things) => things.at(-1), THINGS[2]],
  ["joining with others", (things) => [0].concat(things as never).length, 4],
  ["JSON", (things) => JSON.stringify(things), JSON.stringify(THINGS)],
  ["keys", (things) => Object.keys(things), ["0", "1", "2"]],
  ["asking for a place", (things) => 2 in things, true],
  ["the first one's own fields", (things) => Object.keys(first(things)), ["name", "text"]],
  ["a getter of the first one", (things) => Reflect.get(first(things), "text"), "نص أ"],
  ["has the first one a field", (things) => Object.hasOwn(first(things), "text"), true],
])("%s gives what an array gives", (_, ask, expected) => {
  expect(ask(THINGS)).toEqual(expected);
  const { things, made } = list();
  expect(ask(things)).toEqual(expected);
  expect(made).toEqual([1]);
});

test("what stands for the first item is told to be it", () => {
  const { things } = list();
  const [stand] = things;
  expect(itself(stand)).toBe(THINGS[0]);
  expect(itself(THINGS[1])).toBe(THINGS[1]);
  expect(itself("نص")).toBe("نص");
  expect(stand).toBeInstanceOf(Thing);
});

test("an empty list is not made", () => {
  const none = lazyList(0, () => {
    throw new Error("made");
  });
  expect([...none]).toEqual([]);
});

function loop(things: Iterable<Thing>, look: (thing: Thing) => unknown = () => {}): string {
  let names = "";
  for (const thing of things) {
    names += thing.name;
    look(thing);
  }
  return names;
}

function first(things: Iterable<Thing>): Thing {
  for (const thing of things) return thing;
  throw new Error("empty");
}
