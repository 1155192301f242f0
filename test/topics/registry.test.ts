import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTopics, type Topic, TopicRegistry } from "../../plugin/topics/index.ts";
import { faultLines } from "../articles/reading.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { readCases } from "../text/cases.ts";
import { anyText, holds } from "../text/property.ts";

const FILE = "_data/topics.yaml";

function registry(source: string): TopicRegistry {
  const read = readTopics(source, FILE);
  if (Array.isArray(read)) throw new Error(faultLines(read));
  return read;
}

const SAMPLE = `# مواضيع الأرشيف
- id: iraq
  name: العراق
  aliases: [جمهورية العراق]
  description: أخبار العراق.
- id: baghdad
  name: بغداد
  parent: iraq
- id: sadr-city
  name: مدينة الصدر
  aliases: [حي الصدر]
  parent: baghdad
- id: isis
  name: داعش
  aliases: [تنظيم داعش, "تنظيم «الدولة الإسلامية»", أبو بكر]
- id: الأمن
  name: الأمن
- id: "2003"
  name: 2003
`;

describe("a registry with mistakes", () => {
  test.each(readCases(new URL("../fixtures/topics/broken-registries.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      const read = readTopics(input, FILE);
      expect(Array.isArray(read) ? faultLines(read) : read.topics).toBe(expected);
    },
  );

  test("names its file in every fault", () => {
    const read = readTopics("- id: a\n- name: ب\n  parent: c\n", FILE);
    if (!Array.isArray(read)) throw new Error("The registry has faults.");
    expect(read.length).toBeGreaterThan(1);
    expect(new Set(read.map((fault) => fault.file))).toEqual(new Set([FILE]));
  });
});

describe("a topic that is a dossier", () => {
  test("has a picture with its words, and key articles with their lines", () => {
    const { topics } = registry(`
- id: iraq
  name: العراق
  image: { src: iraq.jpg, alt: نهر دجلة, credit: ليلى حسن }
  key:
    - 2019-08-07-داعش
    - articles/النفط.md
    - 2019-08-07-داعش
- { id: syria, name: سوريا, image: "https://img.example/s.jpg", key: دمشق }
`);
    expect(topics[0]).toMatchObject({
      image: { src: "iraq.jpg", alt: "نهر دجلة", credit: "ليلى حسن", line: 4 },
      key: [
        { name: "2019-08-07-داعش", line: 6 },
        { name: "articles/النفط.md", line: 7 },
      ],
    });
    expect(topics[1]).toMatchObject({
      image: { src: "https://img.example/s.jpg", line: 9 },
      key: [{ name: "دمشق", line: 9 }],
    });
  });
});

describe("a registry", () => {
  const topics = registry(SAMPLE);

  test("has its topics in the file's order, with what the file says and no more", () => {
    expect(topics.topics.map((topic) => topic.id)).toEqual([
      "iraq",
      "baghdad",
      "sadr-city",
      "isis",
      "الأمن",
      "2003",
    ]);
    expect(topics.topics.slice(0, 2)).toEqual([
      {
        id: "iraq",
        name: "العراق",
        aliases: ["جمهورية العراق"],
        description: "أخبار العراق.",
      },
      { id: "baghdad", name: "بغداد", aliases: [], parent: "iraq" },
    ]);
    expect(topics.topics.at(-1)?.name).toBe("2003");
  });

  test.each([
    ["iraq", "iraq"],
    ["IRAQ", "iraq"],
    ["العراق", "iraq"],
    ["العِراق", "iraq"],
    ["  العــراق ", "iraq"],
    ["«العراق»", "iraq"],
    ["\u200Fالعراق", "iraq"],
    ["جمهوريه العراق", "iraq"],
    ["sadr city", "sadr-city"],
    ["Sadr_City", "sadr-city"],
    ["مدينه الصدر", "sadr-city"],
    ["حى الصدر", "sadr-city"],
    ["تنظيم الدولة الاسلامية", "isis"],
    ["ابو بكر", "isis"],
    ["الامن", "الأمن"],
    ["٢٠٠٣", "2003"],
  ])("finds %j as %s", (name, id) => {
    expect(topics.find(name)?.id).toBe(id);
  });

  test.each(["عراق", "داعشي", "", "؟!", "الصدر", "iraq2"])("does not find %j", (name) => {
    expect(topics.find(name)).toBeUndefined();
  });

  test.each(["داعش", "تنظيم الدولة الإسلامية", "تنظيم الدولة", "تنظيمُ الدولةِ الاسلاميّه"])(
    "finds one topic by the name %s",
    (name) => {
      const isis = {
        id: "isis",
        name: "داعش",
        aliases: ["تنظيم الدولة الإسلامية", "تنظيم الدولة"],
      };
      expect(new TopicRegistry([isis]).find(name)).toBe(isis);
    },
  );

  test.each([
    ["العرق", "العراق"],
    ["بغدادد", "بغداد"],
    ["مدينة الصد", "مدينة الصدر"],
    ["تنظيم الدولة الاسلاميه", "تنظيم «الدولة الإسلامية»"],
    ["irak", "iraq"],
    ["sadr-cty", "sadr-city"],
  ])("finds for the misspelt %s the name %s", (name, meant) => {
    expect(topics.nearestName(name)).toBe(meant);
  });

  test.each(["فلسطين", "", "الصحراء الغربية"])("finds nothing near %j", (name) => {
    expect(topics.nearestName(name)).toBeUndefined();
  });

  test("gets a topic by its id alone", () => {
    expect(topics.get("sadr-city")?.name).toBe("مدينة الصدر");
    expect(topics.get("مدينة الصدر")).toBeUndefined();
    expect(topics.get("toString")).toBeUndefined();
  });

  test("knows a topic's wider topics, the nearest first", () => {
    const ancestors = (id: string) => topics.ancestors(topics.get(id) as Topic).map(({ id }) => id);
    expect(ancestors("sadr-city")).toEqual(["baghdad", "iraq"]);
    expect(ancestors("baghdad")).toEqual(["iraq"]);
    expect(ancestors("iraq")).toEqual([]);
  });
});

test.each(["", "\n", "# لا شيء بعد\n", "---\n", "[]", "\uFEFF"])(
  "%j is an empty registry",
  (source) => {
    expect(registry(source).topics).toEqual([]);
    expect(registry(source).nearestName("العراق")).toBeUndefined();
  },
);

test.each(["\uFEFF", "---\n"])("a registry may begin with %j", (start) => {
  expect(registry(start + SAMPLE)).toEqual(registry(SAMPLE));
  expect(registry(SAMPLE.replaceAll("\n", "\r\n"))).toEqual(registry(SAMPLE));
});

test("a fault stands on the line of the part that is wrong", () => {
  const read = readTopics(
    "# remark\n\n- name: العراق\n  description: بلد\n  id: iraq\n- id: x\n  name: س\n  aliases: [ص,\n    العراق]\n  parent: y\n",
    FILE,
  );
  if (!Array.isArray(read)) throw new Error("The registry has faults.");
  expect(read.map(({ line, field }) => [line, field])).toEqual([
    [9, "x"],
    [10, "x.parent"],
  ]);
});

test("topics that are each other's parents make no registry", () => {
  const topic = (id: string, parent: string) => ({ id, name: id, aliases: [], parent });
  expect(() => new TopicRegistry([topic("a", "b"), topic("b", "a")])).toThrow(RangeError);
  expect(new TopicRegistry([topic("a", "غائب")]).ancestors(topic("a", "غائب"))).toEqual([]);
});

describe("any registry", () => {
  const entry = fc.record({
    id: fc.constantFrom("iraq", "syria", "isis", "a b", ""),
    name: anyText,
    aliases: fc.array(anyText, { maxLength: 3 }),
    parent: fc.constantFrom("iraq", "syria", "isis", "none"),
  });

  test("is read, or its faults are told in plain words", () => {
    holds(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const read = readTopics(JSON.stringify(entries), FILE);
        if (!Array.isArray(read)) {
          for (const topic of read.topics) expect(read.find(topic.name)?.id).toBe(topic.id);
          return;
        }
        for (const { message, cure, line = 1 } of read) {
          expect(`${message} ${cure}`).not.toMatch(/\[object|undefined|Error|\n/);
          expect(line).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("of any text is read, or its faults are told", () => {
    holds(
      fc.property(anyText, (text) => {
        const read = readTopics(text, FILE);
        expect(Array.isArray(read) ? read[0]?.file : read.topics).toEqual(
          Array.isArray(read) ? FILE : [],
        );
      }),
    );
  });

  test("of a thousand topics is read", () => {
    const source = Array.from(
      { length: 1_000 },
      (_, index) =>
        `- { id: t${index}, name: موضوع ${index}${index ? `, parent: t${index >> 1}` : ""} }`,
    ).join("\n");
    const topics = registry(source);
    expect(topics.topics).toHaveLength(1_000);
    expect(topics.ancestors(topics.get("t999") as Topic)).toHaveLength(10);
  });

  test("whose entries refer to each other without end is refused", () => {
    const bomb = [..."abcdefghi"].map((name, index, names) => {
      const before = index === 0 ? "نص" : `*${names[index - 1]}`;
      return `- &${name} [${Array(9).fill(before).join(", ")}]`;
    });
    const read = readTopics(bomb.join("\n"), FILE);
    expect(Array.isArray(read) && read[0]?.message).toMatch(/^Fields refer to each other/);
  });

  test.each([1_000, 100_000])("with %i brackets in a name is refused with its line", (count) => {
    expect(readTopics(`- id: a\n  name: ${"[".repeat(count)}`, FILE)).toMatchObject([
      { file: FILE, line: 2, message: "Fields are nested too deeply to be read." },
    ]);
  });

  test("of one chain of parents takes time that grows with it", () => {
    const chain = (size: number) => {
      const topics = Array.from({ length: size }, (_, index): Topic => {
        const parent = index === 0 ? {} : { parent: `t${index - 1}` };
        return { id: `t${index}`, name: `موضوع ${index}`, aliases: [], ...parent };
      });
      return () => new TopicRegistry(topics);
    };
    expect(growth((size) => chain(size)(), 5_000)).toBeLessThan(LINEAR);
  });

  test("whose parents are all unknown takes time that grows with it", () => {
    const read = (size: number) => {
      const lines = Array.from(
        { length: size },
        (_, index) => `- {id: t${index}, name: موضوع ${index}, parent: غائب${index}}`,
      );
      return readTopics(lines.join("\n"), FILE);
    };
    expect(read(1_000)).toHaveLength(1_000);
    expect(growth(read, 500)).toBeLessThan(LINEAR);
  });

  test("names each circle of parents once, whatever leads into it", () => {
    const topic = (id: string, parent: string) => `- {id: ${id}, name: ${id}, parent: ${parent}}`;
    const source = [
      topic("q", "a"),
      topic("a", "b"),
      topic("b", "a"),
      topic("x", "x"),
      topic("y", "x"),
    ].join("\n");
    const read = readTopics(source, FILE);
    expect(Array.isArray(read) && read.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 The topic a is its own parent by way of b.",
      "4 The topic x names itself as its parent.",
    ]);
  });
});
