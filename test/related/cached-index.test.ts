import { expect, test } from "vitest";
import {
  indexSections,
  RelatedIndex,
  type RelatedInput,
  type RelatedOptions,
  restoreIndex,
  type Sections,
} from "../../plugin/related/index.ts";
import { article, joined, newsroom, sequence } from "./newsroom.ts";

/** What an index says, with ids in the place of numbers. */
function told(index: RelatedIndex, size: number) {
  const ids = index.ids();
  const named = (numbers: readonly number[]) => numbers.map((number) => ids[number]);
  const lists = Array.from({ length: size }, (_, number) => ({
    id: ids[number],
    related: index
      .related(number)
      .map((entry) => ({ ...entry, index: ids[entry.index], copies: named(entry.copies) })),
    copies: named(index.copies(number)),
    neighbours: index
      .neighbours(number, 20)
      .map((entry) => ({ ...entry, index: ids[entry.index] })),
    subject: subjectOf(index, [number, ...index.neighbours(number, 2).map((entry) => entry.index)]),
  }));
  lists.sort((a, b) => (a.id! < b.id! ? -1 : 1));
  const groups = index.copyGroups().map(named);
  return { lists, groups: groups.sort((a, b) => (a[0]! < b[0]! ? -1 : 1)) };
}

function subjectOf(index: RelatedIndex, members: readonly number[]) {
  return [...index.subject(members).words].sort();
}

/** Sections as they come back from a file. */
function filed(index: RelatedIndex): Sections {
  const whole = (bytes: Uint8Array | readonly Uint8Array[]) =>
    bytes instanceof Uint8Array ? new Uint8Array(bytes) : joined(bytes);
  return new Map([...indexSections(index)!].map(([name, bytes]) => [name, whole(bytes)]));
}

/** Asks for everything, so that all is known that is kept. */
function complete(index: RelatedIndex, size: number): RelatedIndex {
  told(index, size);
  return index;
}

/** Restores a kept index for other articles; those of which `changed` speaks are added. */
function restored(
  sections: Sections,
  before: readonly RelatedInput[],
  now: readonly RelatedInput[],
  options: RelatedOptions = {},
) {
  const places = new Map(now.map((input, place) => [input, place]));
  const numbers = Int32Array.from(before.toReversed(), (input) => places.get(input) ?? -1);
  const unread = new Set(before);
  return restoreIndex(sections, options, {
    numbers,
    size: now.length,
    dated: (number) => now[number]!,
    input: (number) => {
      const input = now[number]!;
      if (unread.has(input)) throw new Error(`${input.id} was read.`);
      return input;
    },
  });
}

/** The same article with another body and title, as a new object. */
function edited(input: RelatedInput, number: number): RelatedInput {
  const words = input.title.split(" ");
  return {
    ...input,
    title: [...words.slice(1), `تعديل${number}`].join(" "),
    lead: number % 2 === 0 ? input.lead.replaceAll("أ", "ا") : `الإعلان ${input.lead}`,
    body: `${input.body} إضافة${number % 3} ${words[0]} أحمد احمد`,
    topics: number % 3 === 0 ? ["السياسة"] : input.topics,
  };
}

test.each<[string, RelatedOptions]>([
  ["usual options", {}],
  ["only older articles", { onlyOlder: true, variety: 0 }],
  [
    "aliases",
    {
      aliases: [
        ["نينوى", "الموصل"],
        ["مجلس النواب", "البرلمان"],
      ],
      count: 3,
    },
  ],
])("random additions, edits and removals, kept and restored between: %s", (_, options) => {
  const articles = newsroom(220, 5);
  const random = sequence(options.onlyOlder === true ? 3 : 9);
  const waiting = articles.slice(70);
  let present = articles.slice(0, 70);
  const first = RelatedIndex.build(present, options);
  let earlier = told(first, present.length);
  let sections = filed(first);
  let unchanged = 0;
  for (let build = 0; build < 40; build++) {
    const before = present;
    const now = [...before];
    for (let change = random(4); change >= 0; change--) {
      const kind = random(5);
      if (kind < 2 && waiting.length > 0) {
        now.splice(random(now.length + 1), 0, ...waiting.splice(random(waiting.length), 1));
      } else if (kind < 3 && now.length > 40) waiting.push(...now.splice(random(now.length), 1));
      else {
        const at = random(now.length);
        now[at] = edited(now[at]!, build * 5 + change);
      }
    }
    const { index, changed } = restored(sections, before, now, options)!;
    const fresh = told(RelatedIndex.build(now, options), now.length);
    const lists = told(index, now.length);
    expect(lists).toEqual(fresh);
    // A list that is not named is what it was.
    const wasTold = new Map(earlier.lists.map(({ id, related }) => [id, JSON.stringify(related)]));
    const place = new Map(now.map(({ id }, number) => [id, number]));
    for (const { id, related } of lists.lists) {
      if (changed.has(place.get(id!)!)) continue;
      expect(JSON.stringify(related)).toBe(wasTold.get(id));
      unchanged++;
    }
    earlier = fresh;
    sections = filed(index);
    present = now;
  }
  expect(unchanged).toBeGreaterThan(100);
});

test("an index of which nobody has asked anything comes back too", () => {
  const articles = newsroom(60);
  const sections = filed(RelatedIndex.build(articles));
  const now = [...newsroom(61).slice(60), ...articles];
  const { index } = restored(sections, articles, now)!;
  expect(told(index, 61)).toEqual(told(RelatedIndex.build(now), 61));
});

test("an index that was restored takes more articles and lets others go", () => {
  const articles = newsroom(90, 3);
  const sections = filed(RelatedIndex.build(articles.slice(0, 70)));
  const { index } = restored(sections, articles.slice(0, 70), articles.slice(5, 75))!;
  index.add(articles[80]!);
  index.remove(articles[20]!.id);
  index.add(articles[0]!);
  const now = [...articles.slice(5, 75), articles[80]!, articles[0]!];
  const left = now.filter(({ id }) => id !== articles[20]!.id);
  const ids = new Set(left.map(({ id }) => id));
  const lists = told(index, index.size).lists.filter(({ id }) => ids.has(id!));
  expect(lists).toEqual(told(RelatedIndex.build(left), left.length).lists);
});

test("an empty index, and one that all articles have left, come back", () => {
  const articles = newsroom(5);
  const empty = restored(filed(RelatedIndex.build([])), [], articles)!.index;
  expect(told(empty, 5)).toEqual(told(RelatedIndex.build(articles), 5));
  const left = restored(filed(RelatedIndex.build(articles)), articles, [])!.index;
  expect(told(left, 0)).toEqual(told(RelatedIndex.build([]), 0));
});

test("nothing is restored when the number of articles moves every weight", () => {
  const articles = newsroom(370);
  const sections = filed(RelatedIndex.build(articles.slice(0, 360)));
  const before = articles.slice(0, 360);
  expect(restored(sections, before, articles)).toBeUndefined();
  expect(restored(sections, before, articles.slice(0, 361))).toBeDefined();
});

test("an index in which a topic has two spellings is not kept", () => {
  const one = article("أ", { title: "خبر", topics: ["الأمن"] });
  const other = article("ب", { title: "خبر", topics: ["الامن"] });
  expect(indexSections(RelatedIndex.build([one, other]))).toBeUndefined();
  expect(restored(filed(RelatedIndex.build([one])), [one], [one, other])).toBeUndefined();
});

test("a section that is missing is told", () => {
  const articles = newsroom(5);
  const sections = new Map(filed(RelatedIndex.build(articles)));
  sections.delete("heads");
  expect(() => restored(sections, articles, articles)).toThrow("heads");
});

test("an article whose words got other stems is kept as it is then", () => {
  const articles = [
    article("طبيبة", { title: "لبنانية تنال جائزة الطب", body: "نالت طبيبة جائزة في باريس." }),
    article("كاتب", { title: "لبناني يصدر روايته الأولى", body: "صدرت الرواية في القاهرة." }),
    article("زيارة", { title: "الوزير يعود من جولته", body: "زار الوزير لبنان ثم عاد إلى بلاده." }),
    ...newsroom(30),
  ];
  const more = article("مطار", { title: "المطار يفتح أبوابه", body: "فتح مطار لبنان أبوابه." });
  const last = article("طقس", { title: "أمطار غزيرة", body: "هطلت أمطار غزيرة على الساحل." });
  const shapes = (index: RelatedIndex) => [...shapesOf(index)].sort();
  const second = restored(filed(RelatedIndex.build(articles)), articles, [more, ...articles])!;
  const before = shapes(RelatedIndex.build(articles));
  const after = shapes(RelatedIndex.build([more, ...articles]));
  expect(after.filter((shape) => !before.includes(shape)).length).toBeGreaterThan(2);
  const now = [last, more, ...articles];
  const third = restored(filed(second.index), [more, ...articles], now)!;
  expect(shapes(third.index)).toEqual(shapes(RelatedIndex.build(now)));
});

/** Every article's stems and pairs of words, as text. */
function* shapesOf(index: RelatedIndex): Generator<string> {
  const { collection } = index.parts;
  const word = (id: number) => collection.lexicon.words.text(id);
  for (let slot = 0; slot < collection.size; slot++) {
    const shapes = [...collection.shapes.vectors.of(slot)].map((packed) => {
      const parts = collection.parts(packed >>> 8);
      return "stem" in parts ? word(parts.stem) : parts.words.map(word).join("+");
    });
    yield `${collection.ids[slot]}: ${shapes.sort().join(" ")}`;
  }
}

test("articles of any length, each longer than those before it", () => {
  const random = sequence(4);
  const word = () => `كلمة${random(900)}`;
  const long = (number: number) =>
    article(`خبر-${number}`, {
      title: `${word()} ${word()}`,
      body: Array.from({ length: 20 + number * 30 }, word).join(" "),
      date: number,
    });
  const before = Array.from({ length: 40 }, (_, number) => long(number));
  const now = [...before, long(3.5)];
  const sections = filed(complete(RelatedIndex.build(before), before.length));
  const { index } = restored(sections, before, now)!;
  expect(told(index, now.length)).toEqual(told(RelatedIndex.build(now), now.length));
});
