import { describe, expect, test } from "vitest";
import type { Archive } from "../../plugin/archive/index.ts";
import { listView } from "../../plugin/views/index.ts";
import { registry } from "../archive/making.ts";
import { archiveOfSize } from "./archive-of-size.ts";
import { viewsOf } from "./views-of.ts";

/** The blocks that an archive has where its owner asks for none, and all their articles. */
function usual(archive: Archive, topics: ReturnType<typeof registry>) {
  const [list] = archive.homePages();
  if (list === undefined) throw new Error("There is no front page.");
  const blocks = listView(viewsOf(archive, { topics }), list).front ?? [];
  const shown = blocks.flatMap((block) => {
    if (block.kind === "lead") return [block.article, ...block.beside];
    return block.kind === "section" || block.kind === "latest" ? block.articles : [];
  });
  return {
    blocks: blocks.map((block) =>
      block.kind === "section" ? `${block.topic?.name} (${block.design})` : block.kind,
    ),
    urls: shown.map(({ url }) => url),
    list,
  };
}

describe("a front page that nobody has composed", () => {
  const topics = registry(
    "المدن",
    "بغداد < المدن",
    "الماء",
    "الصحة",
    "الفن",
    "الطب < الصحة",
    "نادر",
  );
  const topicsOf = (place: number) =>
    [["بغداد"], ["الماء"], ["الطب"], ["الفن"], ["بغداد"], place < 30 ? ["نادر"] : ["الماء"]][
      place % 6
    ] as string[];

  test.each([2, 20])("of %i articles has no sections, and nothing twice", (count) => {
    const { blocks, urls } = usual(
      archiveOfSize(count, topicsOf, () => true, topics),
      topics,
    );
    expect(blocks).toEqual(count === 2 ? ["lead"] : ["lead", "latest"]);
    expect(new Set(urls).size).toBe(count);
    expect(urls).toHaveLength(count);
  });

  test.each([200, 2000])(
    "of %i articles has sections of its biggest topics, none beside its own wider one",
    (count) => {
      const archive = archiveOfSize(count, topicsOf, (place) => place % 6 !== 3, topics);
      const { blocks, urls, list } = usual(archive, topics);
      const sections = blocks.filter((block) => block.includes("("));
      expect(sections).toHaveLength(4);
      expect(sections.filter((name) => /المدن|بغداد/.test(name))).toHaveLength(1);
      expect(sections.filter((name) => /الصحة|الطب/.test(name))).toHaveLength(1);
      expect(sections).toContain("الفن (list)");
      expect(sections).toContain("الماء (cards)");
      expect(blocks[0]).toBe("lead");
      expect(blocks.at(-1)).toBe("latest");
      expect(new Set(urls).size).toBe(urls.length);
      for (const { url } of list.articles) expect(urls).toContain(url);
    },
  );

  /** Articles of topics with so many each, of one topic each. */
  const withTopics = (sizes: Readonly<Record<string, number>>) => {
    const named = Object.entries(sizes).flatMap(([name, size]) => Array<string>(size).fill(name));
    const archive = archiveOfSize(
      named.length,
      (place) => [named[place] as string],
      () => false,
      topics,
    );
    return usual(archive, topics)
      .blocks.filter((block) => block.includes("("))
      .map((block) => block.replace(/ \(.*/, ""));
  };

  test("begins with its biggest topic, and has none of fewer than eight articles or more than half", () => {
    expect(withTopics({ الماء: 8, الفن: 22, نادر: 7, الصحة: 23 })).toEqual([
      "الصحة",
      "الفن",
      "الماء",
    ]);
    expect(withTopics({ الماء: 30, الفن: 30 })).toEqual(["الماء", "الفن"]);
    expect(withTopics({ الماء: 31, الفن: 29 })).toEqual(["الفن"]);
  });

  test("has four sections at most, and none with fewer than sixty articles", () => {
    expect(withTopics({ الماء: 14, الفن: 13, نادر: 12, المدن: 11, الصحة: 10 })).toEqual([
      "الماء",
      "الفن",
      "نادر",
      "المدن",
    ]);
    expect(withTopics({ الماء: 29, الفن: 30 })).toEqual([]);
  });

  test("has no section of a topic that nearly all articles have", () => {
    const archive = archiveOfSize(
      100,
      () => ["الماء"],
      () => false,
      topics,
    );
    expect(usual(archive, topics).blocks.some((block) => block.includes("("))).toBe(false);
  });
});
