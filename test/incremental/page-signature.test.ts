import { describe, expect, test } from "vitest";
import type { Archive } from "../../plugin/archive/index.ts";
import { PageSignatures, type ShownCounts } from "../../plugin/incremental/page-signature.ts";
import { archiveOf, article, find, registry } from "../archive/making.ts";

const TOPICS = registry("rivers: النهر", "health: الصحة");
const COUNTS: ShownCounts = { relatedArticles: 0, moreArticles: 2, relatedTopics: 2 };

/** Signatures of an archive, in which an object is the same when its text is. */
function signatures(archive: Archive, counts = COUNTS): PageSignatures {
  const identities = new Map<string, number>();
  return new PageSignatures(archive, counts, (object) => {
    const text = JSON.stringify(object);
    const known = identities.get(text) ?? identities.size;
    identities.set(text, known);
    return known;
  });
}

const OLD = [
  article("أول", { date: "2019-08-01", topics: ["النهر"] }),
  article("ثان", { date: "2019-08-07", topics: ["النهر"] }),
  article("ثالث", { date: "2019-09-01", topics: ["الصحة"] }),
];
const before = archiveOf(OLD, TOPICS);
const grown = (name: string, date: string) =>
  archiveOf([...OLD, article(name, { date, topics: ["الصحة"] })], TOPICS);

const articleSign = (archive: Archive, name: string) =>
  signatures(archive).article(find(archive, name));

const listSign = (archive: Archive, url: string) => {
  const kinds = ["topic", "year", "month", "day"] as const;
  const pages = kinds.flatMap((kind) => archive.groupPages(kind));
  const page = pages.find((list) => list.url === url);
  if (page === undefined) throw new Error(`No page ${url}.`);
  return signatures(archive).list(page);
};

describe("the page of an article", () => {
  test("does not change when the archive grows at its end", () => {
    const after = grown("جديد", "2024-01-01");
    expect(articleSign(after, "أول")).toBe(articleSign(before, "أول"));
    expect(articleSign(after, "ثان")).toBe(articleSign(before, "ثان"));
    // The one before the newest has a next article now.
    expect(articleSign(after, "ثالث")).not.toBe(articleSign(before, "ثالث"));
  });

  test("changes when the age that it says does", () => {
    const aged = (years: number | undefined) =>
      signatures(before, { ...COUNTS, age: () => years }).article(find(before, "أول"));
    expect(aged(7)).not.toBe(aged(8));
    expect(aged(undefined)).toBe(articleSign(before, "أول"));
  });

  test("names nothing twice: what stands beside the list is left out of it", () => {
    const [one, two, three] = ["ثالث", "ثان", "أول"].map((name) => find(before, name));
    const shown = before.shownBeside(one!, []);
    expect([...shown]).toEqual([two]);
    expect(before.publishedBefore(one!, 5, shown)).toEqual([three]);
  });
});

describe("the page of a month", () => {
  test("changes when a day of its calendar gets an article", () => {
    const after = grown("بين", "2019-08-03");
    expect(listSign(after, "/2019/08/")).not.toBe(listSign(before, "/2019/08/"));
    expect(listSign(after, "/2019/09/")).toBe(listSign(before, "/2019/09/"));
  });

  test("changes when the month beside it is another one", () => {
    const after = grown("لاحق", "2019-10-01");
    expect(listSign(after, "/2019/09/")).not.toBe(listSign(before, "/2019/09/"));
    expect(listSign(after, "/2019/08/")).toBe(listSign(before, "/2019/08/"));
  });
});

test("the page of a day changes when the day beside it is another one, and with its articles", () => {
  const after = grown("بين", "2019-08-03");
  expect(listSign(after, "/2019/08/07/")).not.toBe(listSign(before, "/2019/08/07/"));
  expect(listSign(after, "/2019/09/01/")).toBe(listSign(before, "/2019/09/01/"));
});

test("the page of a topic changes with its history alone", () => {
  const after = grown("قديم", "2001-01-01");
  expect(listSign(after, "/topics/health/")).not.toBe(listSign(before, "/topics/health/"));
  expect(listSign(after, "/topics/rivers/")).toBe(listSign(before, "/topics/rivers/"));
});

test("the front page changes when the archive gets a year or a topic", () => {
  const front = (archive: Archive) => signatures(archive).list(archive.homePages()[0]!);
  const without = archiveOf(OLD.slice(0, 2), TOPICS);
  const [list] = before.homePages();
  expect(front(before)).not.toBe(front(without));
  // The same articles in an archive of other years make another page too.
  expect(signatures(grown("قديم", "2001-01-01")).list(list!)).not.toBe(front(before));
});

test("a card changes with the precision of its date, although the moment is the same", () => {
  const of = (date: string) =>
    archiveOf([OLD[0]!, article("ثان", { date, topics: ["النهر"] })], TOPICS);
  const [day, minute] = ["2019-08-07", "2019-08-07T00:00Z"].map(of);
  expect(listSign(day!, "/topics/rivers/")).not.toBe(listSign(minute!, "/topics/rivers/"));
});

test("the front page names each article's first topic, a narrower one too", () => {
  const named = (name: string) => {
    const topics = registry("rivers: النهر", `marsh < rivers: ${name}`);
    const archive = archiveOf([article("أول", { date: "2019-08-01", topics: [name] })], topics);
    return signatures(archive).list(archive.homePages()[0]!);
  };
  expect(named("الهور")).not.toBe(named("الأهوار"));
});
