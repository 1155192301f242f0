import { expect, test } from "vitest";
import { unlistedTopics as find } from "../../plugin/archive/index.ts";
import type { Article } from "../../plugin/articles/article.ts";
import type { TopicRegistry } from "../../plugin/topics/index.ts";
import { archiveFaults, article, registry } from "./making.ts";

function unlistedTopics(articles: readonly Article[], known: TopicRegistry) {
  return find(articles, known).topics;
}

test("every name that the registry lacks becomes a topic, in the order of the files' paths", () => {
  const articles = [
    article("ب", { topics: ["لبنان", "العراق"] }),
    article("أ", { topics: ["سوق مريدي", "لبنان"] }),
  ];
  expect(unlistedTopics(articles, registry("iraq: العراق"))).toEqual([
    { id: "سوق-مريدي", name: "سوق مريدي", aliases: [] },
    { id: "لبنان", name: "لبنان", aliases: [] },
  ]);
});

test("a name in another spelling is the topic that is there", () => {
  const articles = [
    article("أ", { topics: ["الأمن", "العراق"] }),
    article("ب", { topics: ["الامن", "«العراق»", "الأَمْن"] }),
  ];
  expect(unlistedTopics(articles, registry("iraq: العراق")).map(({ name }) => name)).toEqual([
    "الأمن",
  ]);
});

test.each([
  [["C", "C++", "C#"], ["C++", "C#"], "/topics/c/"],
  [["بغداد", "بغداد!"], ["بغداد!"], "/topics/بغداد/"],
  [["الأمن والدفاع", "الأمن/والدفاع"], ["الأمن/والدفاع"], "/topics/الأمن-والدفاع/"],
])("two names with one address are told: %j", (topics, told, address) => {
  const { faults } = find([article("أ", { topics })], registry());
  expect(faults).toHaveLength(told.length);
  for (const [place, name] of told.entries()) {
    expect(faults[place]).toMatchObject({
      file: "src/articles/أ.md",
      field: "topics",
      message: `The topics «${name}» and «${topics[0]}» would have one address, ${address}.`,
      cure: `Write one name for both, or add «${name}» to the topic registry with an id of its own.`,
    });
  }
});

test("a name is told once, however many articles have it", () => {
  const articles = ["أ", "ب", "ت"].map((name) => article(name, { topics: ["C", "C++"] }));
  expect(find(articles, registry()).faults).toHaveLength(1);
});

test("names with ids in the registry are told of nothing", () => {
  const topics = registry("c: C", "cpp: C++", "csharp: C#");
  const articles = [article("أ", { topics: ["C", "C++", "C#"] })];
  expect(find(articles, topics)).toEqual({ topics: [], faults: [] });
});

test("a name of signs alone is told as that", () => {
  expect(archiveFaults([article("أ", { topics: ["🎉"] })])).toBe(
    "src/articles/أ.md 4 topics: The topic «🎉» holds no letter or digit from which to make an address.\n  → Write a name in letters, or add the topic to the topic registry with an id.",
  );
});

test("a name without a letter is no topic, nor one whose slug is another topic's id", () => {
  const articles = [article("أ", { topics: ["؟!", "Iraq!"] })];
  expect(unlistedTopics(articles, registry("iraq: العراق"))).toEqual([]);
});

test("the order of the articles plays no part", () => {
  const articles = ["أ", "ب", "ت"].map((name) =>
    article(name, { topics: [`موضوع ${name}`, "عام"] }),
  );
  expect(unlistedTopics(articles.toReversed(), registry())).toEqual(
    unlistedTopics(articles, registry()),
  );
});

test("articles without topics make none", () => {
  expect(unlistedTopics([article("أ")], registry())).toEqual([]);
  expect(unlistedTopics([], registry())).toEqual([]);
});
