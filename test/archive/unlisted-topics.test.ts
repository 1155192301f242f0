import { expect, test } from "vitest";
import { unlistedTopics } from "../../plugin/archive/index.ts";
import { TopicRegistry } from "../../plugin/topics/index.ts";
import { archiveOf, article, names, registry } from "./making.ts";

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

test("names with one slug are one topic with several names", () => {
  const articles = [article("أ", { topics: ["بغداد"] }), article("ب", { topics: ["بغداد!"] })];
  const found = unlistedTopics(articles, registry());
  expect(found).toEqual([{ id: "بغداد", name: "بغداد", aliases: ["بغداد!"] }]);
  const archive = archiveOf(articles, new TopicRegistry(found));
  expect(names(archive.topics[0]?.articles ?? [])).toEqual(["ب", "أ"]);
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
