import { describe, expect, test } from "vitest";
import type { Archive, ArchiveArticle } from "../../plugin/archive/index.ts";
import type { Article } from "../../plugin/articles/article.ts";
import {
  type KnownChange,
  reachOfChange,
  shownArticles,
} from "../../plugin/site/reach-of-change.ts";
import type { SiteViews } from "../../plugin/views/index.ts";
import { archiveOf, registry } from "../archive/making.ts";
import { told } from "./newsroom.ts";

const TOPICS = registry("rivers: الأنهار", "health: الصحة");

function river(day: string, title = `منسوب دجلة في ${day}`): Article {
  return told(`دجلة-${day}`, { date: day, title, topics: ["الأنهار"], text: title });
}

const DAYS = Array.from({ length: 90 }, (_, day) =>
  new Date(Date.UTC(2019, 0, 1 + day * 7)).toISOString().slice(0, 10),
);

const was = DAYS.map((day) => river(day));

/** Views of an archive, whose menu leads to a page. */
function viewsOf(archive: Archive, menu = "/topics/"): SiteViews {
  return {
    archive,
    relatedArticles: 3,
    frame: { menu: [{ url: menu, title: "الموضوعات" }], footer: [], hasArticles: true },
    fileOf: ({ data, rawInput }: ArchiveArticle) => JSON.stringify([data, rawInput]),
  } as unknown as SiteViews;
}

const idOf = ({ inputPath }: Pick<Article, "inputPath">) =>
  DAYS.findIndex((day) => inputPath.includes(day)) + 1;

/** What one change of articles reaches, told as the build before and this one tell it. */
function reachOf(is: readonly Article[], known: Partial<KnownChange> & { menu?: string } = {}) {
  const [before, after] = [archiveOf(was, TOPICS), archiveOf(is, TOPICS)];
  const views = viewsOf(after, known.menu);
  const replaced = was.filter((article) => !is.includes(article));
  return reachOfChange(views, {
    before: shownArticles(viewsOf(before), "registry", idOf),
    now: shownArticles(views, "registry", idOf),
    replaced: new Map(replaced.map((article) => [idOf(article), article])),
    relations: { relisted: [], regrouped: [] },
    idOf,
    archiveOf: (articles) => archiveOf(articles, TOPICS),
    ...known,
  });
}

const edited = (day: string) =>
  was.map((one) => (idOf(one) === idOf(river(day)) ? river(day, "فيضان دجلة") : one));
const DAY = DAYS[40] as string;

describe("what a change of articles reaches", () => {
  test("is the article, what stands beside it, and its lists, and no month of another year", () => {
    const reach = reachOf(edited(DAY));
    const urls = [...(reach ?? [])];
    expect(urls).toContain(river(DAY).url);
    expect(urls).toContain(river(DAYS[41] as string).url);
    expect(urls).toContain("/topics/rivers/");
    expect(urls).toContain("/2019/10/");
    expect(urls).not.toContain(river(DAYS[80] as string).url);
    expect(urls).not.toContain(river(DAYS[5] as string).url);
    expect(urls).not.toContain("/2020/06/");
  });

  test("has the pages of an article that is gone, and of what came after it", () => {
    const reach = reachOf(was.filter((one) => idOf(one) !== idOf(river(DAY))));
    expect(reach).toContain(river(DAYS[39] as string).url);
    expect(reach).toContain(river(DAYS[41] as string).url);
    expect(reach).not.toContain(river(DAYS[5] as string).url);
  });

  test("has the pages of articles whose related ones or copies are others", () => {
    const relations = { relisted: [3], regrouped: [70] };
    const { articles } = archiveOf(was, TOPICS);
    const reach = reachOf(edited(DAY), { relations });
    expect(reach).toContain(articles[3]?.url);
    expect(reach).toContain(articles[70]?.url);
  });
});

describe("every page is looked at", () => {
  test.each([
    ["nothing is known of the build before", { before: undefined }],
    ["relations were found anew", { relations: undefined }],
    ["the menu is another one", { menu: "/years/" }],
    ["an article was another one, and nobody knows which", { replaced: new Map() }],
  ])("where %s", (_, known) => {
    expect(reachOf(edited(DAY), known)).toBeUndefined();
  });

  test("where a topic, whose name stands on pages of many articles, has another name", () => {
    const renamed = registry("rivers: المياه, الأنهار", "health: الصحة");
    const now = shownArticles(viewsOf(archiveOf(was, renamed)), "registry", idOf);
    expect(reachOf(was, { now })).toBeUndefined();
  });

  test("where an article is not in the cache", () => {
    expect(shownArticles(viewsOf(archiveOf(was, TOPICS)), "", () => undefined)).toBeUndefined();
  });
});
