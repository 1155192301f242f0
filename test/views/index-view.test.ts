import { describe, expect, test } from "vitest";
import type { Archive } from "../../plugin/archive/index.ts";
import { readDate } from "../../plugin/dates/index.ts";
import {
  correctionsView,
  indexView,
  type SinglePage,
  versionView,
} from "../../plugin/views/index.ts";
import { archiveOf, article, find, RULES, registry } from "../archive/making.ts";
import { viewsOf } from "./views-of.ts";

const TOPICS = registry("places: الأماكن", "baghdad < places: بغداد", "water: الماء");

const day = (date: string) => {
  const read = readDate(date, { zone: RULES.dates.zone });
  if (read === null) throw new Error(`${date} is no date.`);
  return read;
};

const EARLIER = [1, 2].map((number) => ({
  inputPath: `src/articles/خبر-1.versions/${number}.md`,
  number,
  url: `/2018/03/01/خبر-1/versions/${number}/`,
  date: day(`2018-03-0${number}`),
  title: number === 1 ? "غرق قارب" : "غرق قاربين",
  lang: undefined,
  plainText: "غرق قارب في النهر.",
  textHash: undefined,
}));

const NEWS = [
  article("خبر-1", {
    date: "2018-03-01",
    topics: ["بغداد"],
    authors: ["سامي"],
    sources: ["الوكالة"],
    series: "النهر",
    title: "غرق قاربين",
    text: "غرق قاربان في النهر.",
  }),
  article("خبر-2", {
    date: "2019-05-06",
    topics: ["بغداد", "الماء"],
    authors: ["ليلى"],
    series: "النهر",
    text: "ماء كثير.",
  }),
  article("خبر-3", { date: "2021-05-07", topics: ["الماء"], authors: ["ليلى"], text: "خبر." }),
].map((one, place) => {
  const image = { src: "/media/1.jpg", alt: "النهر", width: 800, height: 600 };
  const corrections = [{ date: day("2021-06-01"), text: "صُحح العدد." }];
  return {
    ...one,
    data: { ...one.data, ...(place === 1 && { image }), ...(place === 0 && { corrections }) },
  };
});

const ARCHIVE = archiveOf(NEWS as never, TOPICS, {
  versionsOf: ({ fileSlug }) => (fileSlug === "خبر-1" ? EARLIER : undefined),
});

const index = (page: SinglePage, archive: Archive = ARCHIVE) =>
  indexView(viewsOf(archive), page, "/here/");

/** Names of groups with how many articles they have. */
const counted = (groups: readonly { readonly title: string; readonly count: number }[] = []) =>
  groups.map(({ title, count }) => `${title} ${count}`);

describe("an index", () => {
  test("of topics names each with its wider one", () => {
    const { groups } = index("topics");
    expect(counted(groups)).toEqual(["الأماكن 2", "بغداد 2", "الماء 2"]);
    expect(groups?.map(({ parent }) => parent?.title)).toEqual([undefined, "الأماكن", undefined]);
  });

  test("of years names their months, and how many the busiest has", () => {
    const { groups, busiest } = index("years");
    expect(counted(groups)).toEqual(["2021 1", "2019 1", "2018 1"]);
    expect(groups?.map(({ months }) => counted(months))).toEqual([
      ["أيار/ مايو 2021 1"],
      ["أيار/ مايو 2019 1"],
      ["آذار/ مارس 2018 1"],
    ]);
    expect(busiest).toBe(1);
  });

  test("of authors and sources counts their articles", () => {
    expect(counted(index("authors").groups).sort()).toEqual(["سامي 1", "ليلى 2"]);
    expect(counted(index("sources").groups)).toEqual(["الوكالة 1"]);
  });

  test("of series says from when to when, and shows a part with a picture before the first", () => {
    const [series, ...others] = index("allSeries").stories ?? [];
    expect(others).toEqual([]);
    expect(series).toMatchObject({
      title: "النهر",
      count: 2,
      began: day("2018-03-01"),
      ended: day("2019-05-06"),
      article: { url: find(ARCHIVE, "خبر-2").url },
    });
    const bare = archiveOf(
      NEWS.map((one) => article(one.fileSlug, { date: "2018-03-01", series: "النهر" })),
      TOPICS,
    );
    expect(index("allSeries", bare).stories).toMatchObject([{ article: { title: "خبر-1" } }]);
  });

  test("is made of the archive's own topics and years for a site's own templates", () => {
    const whole = viewsOf(ARCHIVE, { isWhole: true });
    expect(indexView(whole, "topics", "/topics/").groups).toBe(ARCHIVE.topics);
    expect(indexView(whole, "years", "/years/").groups).toBe(ARCHIVE.years);
    expect(indexView(whole, "authors", "/authors/").groups).toEqual(ARCHIVE.authors);
  });
});

describe("the page about the archive", () => {
  test("says how much there is, from when to when, and by whom", () => {
    const about = index("about");
    expect(about.holdings).toEqual({
      count: 3,
      firstYear: "2018",
      lastYear: "2021",
      hasCorrections: true,
    });
    expect(about.activity?.map(({ key, count, url }) => [key, count, url])).toEqual([
      ["2018", 1, "/2018/"],
      ["2019", 1, "/2019/"],
      ["2020", 0, undefined],
      ["2021", 1, "/2021/"],
    ]);
    expect(counted(about.topics)).toEqual(["الأماكن 2", "الماء 2"]);
    expect(counted(about.authors)).toEqual(["ليلى 2", "سامي 1"]);
    expect(about.ends?.map(({ title }) => title)).toEqual(["خبر-3", "غرق قاربين"]);
  });

  test("names eight authors at most, and no first and last article where there is one", () => {
    const many = Array.from({ length: 10 }, (_, place) =>
      article(`خبر-${place}`, { authors: [`كاتب-${place}`] }),
    );
    expect(index("about", archiveOf(many)).authors).toHaveLength(8);
    expect(index("about", archiveOf(many.slice(0, 1)))).toMatchObject({
      ends: [],
      holdings: { hasCorrections: false },
    });
    expect(index("about", archiveOf(many.slice(0, 2))).ends).toHaveLength(2);
    expect(index("about", archiveOf([]))).toMatchObject({
      ends: [],
      activity: [],
      holdings: { count: 0 },
    });
  });

  test("and the one of its data count everything", () => {
    expect(index("data").dataset).toEqual({
      articles: 3,
      words: 7,
      topics: 3,
      authors: 2,
      sources: 1,
      firstYear: "2018",
      lastYear: "2021",
    });
    expect(index("data", archiveOf([])).dataset).toMatchObject({
      articles: 0,
      firstYear: "",
      lastYear: "",
    });
  });
});

test("a page of corrections names what was put right, and in which article", () => {
  const [page] = ARCHIVE.correctionPages("/corrections/");
  if (page === undefined) throw new Error("There are no corrections.");
  const { url, title, date, data } = find(ARCHIVE, "خبر-1");
  const view = correctionsView(viewsOf(ARCHIVE), page);
  expect(view).toMatchObject({
    url: "/corrections/",
    number: 1,
    isNewest: true,
    count: 1,
    frame: { menu: [] },
  });
  expect(view.items).toEqual([
    {
      article: { url, title, date, data: { lang: data.lang } },
      date: day("2021-06-01"),
      text: "صُحح العدد.",
    },
  ]);
  const whole = correctionsView(viewsOf(ARCHIVE, { isWhole: true }), page);
  expect(whole.items).toBe(page.items);
  expect(whole.frame.menu).toEqual([]);
});

describe("the page of an earlier version", () => {
  const { versions } = ARCHIVE;

  test.each([false, true])(
    "says what was changed in it, and which versions there are; whole: %s",
    (isWhole) => {
      const [first, second] = versions.map((page) =>
        versionView(viewsOf(ARCHIVE, { isWhole }), page),
      );
      expect(first).toMatchObject({
        title: "غرق قارب",
        number: 1,
        article: { url: find(ARCHIVE, "خبر-1").url },
        versions: [{ number: 1 }, { number: 2 }],
        earlier: undefined,
        later: { number: 2 },
        isChanged: true,
      });
      expect(first?.heading).toEqual([
        { text: "غرق " },
        { text: "قارب", change: "deleted" },
        { text: "قاربين", change: "inserted" },
      ]);
      expect(first?.lines).toEqual([[{ text: "غرق قارب في النهر." }]]);
      expect(second).toMatchObject({ earlier: { number: 1 }, later: undefined, isChanged: true });
      expect(second?.heading).toEqual([{ text: "غرق قاربين" }]);
      expect(second?.lines[0]).toContainEqual({ text: "قاربان", change: "inserted" });
    },
  );
});
