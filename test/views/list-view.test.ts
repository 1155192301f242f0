import { describe, expect, test } from "vitest";
import type { ListPage } from "../../plugin/archive/index.ts";
import { AuthorRegistry } from "../../plugin/topics/index.ts";
import { type ListView, listView } from "../../plugin/views/index.ts";
import { archiveOf, article, registry } from "../archive/making.ts";
import { viewsOf } from "./views-of.ts";

const TOPICS = registry("places: الأماكن", "baghdad < places: بغداد", "water: الماء");

const LAYLA = {
  id: "layla",
  name: "ليلى حسن",
  aliases: ["ليلى"],
  portraitLine: 1,
  job: "محررة",
  biography: "تكتب عن الماء.",
  email: "layla@example.org",
  links: [],
  sameAs: ["https://example.org/layla"],
};

/** Each line: the day, topics, authors and a series. */
const TOLD: readonly [date: string, topics: string, authors: string, series?: string][] = [
  ["2017-03-01", "بغداد", "سامي"],
  ["2017-03-02", "بغداد، الماء", "ليلى، سامي", "حكاية النهر"],
  ["2018-01-02", "بغداد", ""],
  ["2019-05-06", "الماء", "ليلى", "حكاية النهر"],
  ["2019-05-07", "بغداد", "زينب", "حكاية النهر"],
  ["2019-05-07", "بغداد", "زينب", "حكاية النهر"],
  ["2019-08-01", "بغداد", "ليلى", "حكاية النهر"],
  ["2020", "بغداد", "كريم"],
  ["2021-05-07", "بغداد", ""],
];

const listed = (text: string) => (text === "" ? [] : text.split("، "));

const ARCHIVE = archiveOf(
  TOLD.map(([date, topics, authors, series], place) =>
    article(`خبر-${place + 1}`, {
      date,
      topics: listed(topics),
      authors: listed(authors),
      sources: ["الوكالة"],
      ...(series && { series }),
    }),
  ),
  TOPICS,
  {
    authors: new AuthorRegistry([LAYLA]),
    listSize: 2,
    groupsWithPages: new Set(["topic", "year", "month", "day", "author", "source", "series"]),
  },
);

const LISTS = [
  ...ARCHIVE.homePages(),
  ...(["topic", "year", "month", "day", "author", "source", "series"] as const).flatMap((kind) =>
    ARCHIVE.groupPages(kind),
  ),
] as ListPage<never>[];

/** What the list at an address shows. */
function list(url: string): ListView {
  const found = LISTS.find((page) => page.url === url);
  if (found === undefined) throw new Error(`No ${url} among ${LISTS.map((page) => page.url)}.`);
  return listView(viewsOf(ARCHIVE), found);
}

const BAGHDAD = {
  kind: "topic",
  key: "baghdad",
  title: "بغداد",
  name: "بغداد",
  url: "/topics/baghdad/",
};
const PLACES = {
  kind: "topic",
  key: "places",
  title: "الأماكن",
  name: "الأماكن",
  url: "/topics/places/",
};
const year = (key: string) => ({ kind: "year", key, title: key, url: `/${key}/` });

describe("the list of a topic", () => {
  test("says on its newest page what the topic is, how much it has, and when", () => {
    expect(list("/topics/places/").subject).toEqual({
      ...PLACES,
      count: 8,
      data: { title: "الأماكن" },
      description: undefined,
      image: undefined,
      lineage: [PLACES],
      children: [BAGHDAD],
      years: [
        { year: year("2021"), count: 1 },
        { year: year("2020"), count: 1 },
        { year: year("2019"), count: 3 },
        { year: year("2018"), count: 1 },
        { year: year("2017"), count: 2 },
      ],
    });
    expect(list("/topics/baghdad/").subject?.lineage).toEqual([BAGHDAD, PLACES]);
  });

  test("counts nothing on the pages behind it, which so stay as they are", () => {
    const older = list("/topics/places/page/1/");
    expect(older.subject).toEqual({
      ...PLACES,
      data: { title: "الأماكن" },
      description: undefined,
      image: undefined,
      lineage: [PLACES],
      children: [],
      years: [],
    });
    expect(older).toMatchObject({ activity: [], relatedTopics: [], keyArticles: [], writers: [] });
    expect(older.periods).toEqual(["2017", "2017"]);
    expect(list("/topics/places/page/2/").periods).toEqual(["2019", "2018"]);
  });

  test("names who has written two articles of it, most first, then by their addresses", () => {
    const { writers } = list("/topics/places/");
    expect(writers.map(({ author, count }) => [author.title, count])).toEqual([
      ["ليلى حسن", 2],
      ["زينب", 2],
      ["سامي", 2],
    ]);
    expect(writers[0]?.author.profile?.job).toBe("محررة");
    expect(list("/topics/water/").writers.map(({ count }) => count)).toEqual([2]);
  });

  test("names six writers at most", () => {
    const many = Array.from({ length: 16 }, (_, place) =>
      article(`خبر-${place}`, { topics: ["الماء"], authors: [`كاتب-${place % 8}`] }),
    );
    const archive = archiveOf(
      [...many, article("آخر", { topics: ["الماء"], authors: ["كاتب-7"] })],
      TOPICS,
    );
    const page = archive.groupPages("topic").find(({ isNewest }) => isNewest) as ListPage<never>;
    expect(listView(viewsOf(archive), page).writers.map(({ author }) => author.title)).toEqual(
      [7, 0, 1, 2, 3, 4].map((number) => `كاتب-${number}`),
    );
  });

  test("leads to where each of its years begins", () => {
    const { activity } = list("/topics/places/");
    expect(activity.map(({ key, count, url }) => [key, count, url])).toEqual([
      ["2017", 2, "/topics/places/page/1/#y2017"],
      ["2018", 1, "/topics/places/page/2/#y2018"],
      ["2019", 3, "/topics/places/page/3/#y2019"],
      ["2020", 1, "/topics/places/#y2020"],
      ["2021", 1, "/topics/places/#y2021"],
    ]);
    for (const url of ["/authors/layla/", "/sources/الوكالة/"]) {
      expect(
        list(url).activity.map(({ key }) => key),
        url,
      ).toContain("2019");
    }
    expect(list("/2019/").activity).toEqual([]);
  });
});

test("the list of an author has what the registry says, on its newest page", () => {
  const { job, biography, email, links, sameAs } = LAYLA;
  expect(list("/authors/layla/").subject).toEqual({
    kind: "author",
    key: "layla",
    title: "ليلى حسن",
    name: "ليلى حسن",
    url: "/authors/layla/",
    count: 3,
    data: { title: "ليلى حسن" },
    years: [
      { year: year("2019"), count: 2 },
      { year: year("2017"), count: 1 },
    ],
    profile: { portrait: undefined, job, biography, email, links, sameAs },
  });
  expect(list("/authors/سامي/").subject?.profile).toBeUndefined();
});

describe("the list of a time", () => {
  test("has under it the months of a year, with headings, and the days of a month", () => {
    const whole = list("/2019/");
    expect(whole.subject?.months?.map(({ title, count }) => [title, count])).toEqual([
      ["آب/ أغسطس 2019", 1],
      ["أيار/ مايو 2019", 3],
    ]);
    expect(whole.periods).toEqual(["2019-08", "2019-05"]);
    expect(list("/2019/page/1/")).toMatchObject({
      subject: { months: [] },
      periods: ["2019-05", "2019-05"],
    });
    expect(list("/2020/").periods).toEqual(["2020"]);
    const month = list("/2019/05/");
    expect(month.subject).toMatchObject({ year: year("2019"), count: 3 });
    expect(month.subject?.days?.map(({ key, count }) => [key, count])).toEqual([
      ["2019-05-07", 2],
      ["2019-05-06", 1],
    ]);
    expect(month.periods).toEqual([]);
  });

  test("leads to the times before and after that have articles, from its newest page", () => {
    expect(list("/2019/")).toMatchObject({ earlier: year("2018"), later: year("2020") });
    expect(list("/2019/05/07/")).toMatchObject({
      earlier: { key: "2019-05-06" },
      later: { key: "2019-08-01" },
    });
    expect(list("/2019/page/1/")).toMatchObject({ earlier: undefined, later: undefined });
  });

  test("leads from a day to its month and year, and to the same day of other years", () => {
    const day = list("/2019/05/07/");
    expect(day.subject?.month).toMatchObject({ key: "2019-05", year: year("2019") });
    expect(day).toMatchObject({ onThisDay: "/on-this-day/05-07/", periods: [] });
    expect(list("/2019/05/06/").onThisDay).toBeUndefined();
    expect(list("/2019/05/").onThisDay).toBeUndefined();
  });
});

test("the list of a series numbers the parts that a page shows", () => {
  const pages = LISTS.filter(({ url }) => url.startsWith("/series/"));
  const numbers = pages.map((page) => listView(viewsOf(ARCHIVE), page).numbers);
  expect(numbers).toEqual([[1, 2], [3, 4], [5]]);
  for (const { url } of pages) expect(list(url).periods, url).toEqual([]);
  expect(list("/2019/").numbers).toEqual([]);
});

test("a card of opinion names its authors, with what stands beside their names; others name none", () => {
  const [page] = ARCHIVE.groupPages("series") as ListPage<never>[];
  const cards = (isOpinion: boolean) =>
    listView(viewsOf(ARCHIVE, { isOpinion: () => isOpinion }), page as ListPage<never>).articles;
  const { job, links, sameAs } = LAYLA;
  expect(cards(true)[0]).toMatchObject({ isOpinion: true });
  expect(cards(true)[0]?.authors?.map(({ title, profile }) => [title, profile])).toEqual([
    ["ليلى حسن", { portrait: undefined, job, links, sameAs }],
    ["سامي", undefined],
  ]);
  expect(cards(false)[0]).not.toHaveProperty("authors");
});

describe("the home page", () => {
  test("leads into the archive by its main topics and its years, and has no headings", () => {
    const home = list("/");
    expect(home.browse?.topics.map(({ title }) => title)).toEqual(["الأماكن", "الماء"]);
    expect(home.browse?.years.map(({ title }) => title)).toEqual([
      "2021",
      "2020",
      "2019",
      "2018",
      "2017",
    ]);
    expect(home).toMatchObject({ subject: undefined, periods: [], numbers: [], writers: [] });
    expect(list("/page/1/")).toMatchObject({ front: undefined, browse: undefined });
  });

  test("has on its cards the first of an article's topics", () => {
    const both = archiveOf([article("خبر", { topics: ["الماء", "بغداد"] })], TOPICS);
    const [page] = both.homePages();
    const [lead] = (page && listView(viewsOf(both), page).front) ?? [];
    expect(lead).toMatchObject({ article: { topics: [{ title: "الماء" }] } });
  });

  test("of an archive without articles says that there is none", () => {
    expect(viewsOf(archiveOf([])).frame.hasArticles).toBe(false);
    expect(viewsOf(ARCHIVE).frame.hasArticles).toBe(true);
  });
});

test("a site's own templates are given the archive's own lists and articles", () => {
  const [page] = ARCHIVE.groupPages("topic") as ListPage<never>[];
  const view = listView(viewsOf(ARCHIVE, { isWhole: true }), page as ListPage<never>);
  expect(view.subject).toBe((page as ListPage<never>).subject);
  expect(view.articles[0]).toBe((page as ListPage<never>).articles[0]);
  expect(Object.keys(view)).toEqual(
    expect.arrayContaining(["frame", "periods", "articles", "url"]),
  );
});
