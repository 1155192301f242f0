import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArchiveArticle } from "../../plugin/archive/index.ts";
import type { Article } from "../../plugin/articles/article.ts";
import { reachOf } from "../../plugin/views/reach.ts";
import { archiveOf, registry } from "../archive/making.ts";
import { holds } from "../text/property.ts";
import { changeOf } from "./change.ts";
import { told } from "./newsroom.ts";
import { pagesOf } from "./theme-printer.ts";

const REGISTRY = ["places: الأماكن", "baghdad < places: بغداد", "basra < places: البصرة"];
const TOPICS = [
  ...REGISTRY,
  "health: الصحة",
  "rivers: الأنهار",
  "arms: السلاح المنفلت",
  "oil: النفط",
];
const NAMES = ["بغداد", "البصرة", "الصحة", "الأنهار", "السلاح المنفلت", "النفط"];

const EVENTS = [
  "حريق في مستشفى ابن الخطيب",
  "تحقيق في حريق المستشفى",
  "انقطاع المياه عن حي الجزائر",
  "ملوحة شط العرب تبلغ البساتين",
  "مشاجرة مسلحة في سوق مريدي",
  "حملة لنزع السلاح من العشائر",
  "ارتفاع أسعار النفط الخام",
  "تصدير النفط عبر ميناء جيهان",
  "وصول شحنة لقاح جديدة",
  "مباراة المنتخب على ملعب الشعب",
];
const WHERE = [
  "في الرصافة",
  "في الكرخ",
  "شرق المدينة",
  "قرب الميناء",
  "وسط العاصمة",
  "جنوب البلاد",
];

/** What an article may say of itself, but for its date. */
const fields = fc.record({
  event: fc.nat(EVENTS.length - 1),
  where: fc.nat(WHERE.length - 1),
  topics: fc.subarray(NAMES, { maxLength: 3 }),
  authors: fc.subarray(["ليلى", "لَيلى", "سامي"], { maxLength: 1 }),
  sources: fc.subarray(["وكالة الأنباء", "راديو بابل", "راديو بابِل"], { maxLength: 1 }),
  lang: fc.constantFrom(undefined, undefined, undefined, "en"),
  hasPicture: fc.boolean(),
});
type Said = ReturnType<typeof fields.generate>["value"] & { readonly slug?: string };

/** An article of some day; two of three days have one, and texts of an event are much alike. */
function articleOf(number: number, day: number, said: Said): Article {
  const { event, where, lang, hasPicture, slug, ...named } = said;
  const title = `${EVENTS[event]} ${WHERE[where]}`;
  return told(`خبر-${number}`, {
    ...named,
    title,
    date: new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10),
    text: `قالت مصادر محلية إن ${title} شغل الناس أمس. ${EVENTS[(event + where) % EVENTS.length]} كما ذكر شهود ${WHERE[where]}.`,
    ...(lang === undefined ? {} : { lang }),
    ...(slug === undefined ? {} : { slug }),
    ...(hasPicture ? { image: { alt: EVENTS[event] as string } } : {}),
  });
}

interface Told {
  readonly number: number;
  readonly day: number;
  readonly said: Said;
}

const archives = (least: number, most: number) =>
  fc
    .array(fc.tuple(fc.nat(4), fields), { minLength: least, maxLength: most })
    .map((all) =>
      all.map(([step, said], number): Told => ({ number, day: number * 5 + step, said })),
    );

/** What an editor does to one article, or with a topic. */
const edits = fc.oneof(
  fc.record({ does: fc.constant("adds" as const), day: fc.nat(300), said: fields }),
  fc.record({ does: fc.constant("deletes" as const), place: fc.nat(99) }),
  fc.record({ does: fc.constant("moves" as const), place: fc.nat(99), day: fc.nat(300) }),
  fc.record({ does: fc.constant("renames" as const), place: fc.nat(99) }),
  fc.record({ does: fc.constant("edits" as const), place: fc.nat(99), said: fields }),
  fc.record({
    does: fc.constant("picture" as const),
    place: fc.nat(99),
  }),
  fc.record({ does: fc.constant("topic" as const), place: fc.nat(TOPICS.length - 1) }),
);
type Edit = ReturnType<typeof edits.generate>["value"];

interface Newsroom {
  readonly articles: readonly Told[];
  readonly topics: readonly string[];
}

function edited({ articles, topics }: Newsroom, edit: Edit): Newsroom {
  if (edit.does === "topic") {
    const renamed = topics.map((line, place) =>
      place === edit.place ? line.replace(/: (.*)/, ": اسم آخر, $1") : line,
    );
    return { articles, topics: renamed };
  }
  if (edit.does === "adds") {
    const { day, said } = edit;
    return { articles: [...articles, { number: articles.length + 500, day, said }], topics };
  }
  const at = edit.place % articles.length;
  const one = articles[at] as Told;
  const { said } = one;
  const become = {
    deletes: [],
    moves: [{ ...one, day: "day" in edit ? edit.day : 0 }],
    renames: [{ ...one, said: { ...said, slug: `اسم-جديد-${one.number}` } }],
    edits: [{ ...one, said: "said" in edit ? edit.said : said }],
    picture: [{ ...one, said: { ...said, hasPicture: !said.hasPicture } }],
  }[edit.does];
  return { articles: [...articles.slice(0, at), ...become, ...articles.slice(at + 1)], topics };
}

/** What the change of an archive reaches, and what it did change. */
function reachAndChange(was: Newsroom, is: Newsroom) {
  const madeOf = ({ articles, topics }: Newsroom, of = articles) =>
    archiveOf(
      of.map(({ number, day, said }) => articleOf(number, day, said)),
      registry(...topics),
      { stories: { havePages: true } },
    );
  const [before, after] = [madeOf(was), madeOf(is)];
  const said = ({ data, rawInput }: ArchiveArticle) => JSON.stringify([data, rawInput]);
  const change = changeOf(before, after, said, (paths) =>
    madeOf(
      is,
      was.articles.filter(({ number }) => paths.has(`./src/articles/خبر-${number}.md`)),
    ),
  );
  const hashes = new Map(pagesOf(before).map(({ url, hash }) => [url, hash]));
  const pages = pagesOf(after);
  return {
    reach: was.topics === is.topics && change !== undefined ? reachOf(change) : undefined,
    pages: pages.map(({ url }) => url).filter(isOfMany),
    other: pages.filter(({ url, hash }) => hashes.get(url) !== hash).map(({ url }) => url),
  };
}

/** Of the indexes, the search and the like there is one; they are looked at in each build. */
function isOfMany(url: string): boolean {
  return !/^\/(?:topics|years|authors|sources|stories|about|search|saved|corrections)\/$|^\/404/.test(
    url,
  );
}

test("a page outside the reach of a change shows what it showed", () => {
  let others = 0;
  let pages = 0;
  holds(
    fc.property(
      archives(30, 60),
      fc.array(edits, { minLength: 1, maxLength: 3 }),
      (all, changes) => {
        const was: Newsroom = { articles: all, topics: TOPICS };
        const change = reachAndChange(was, changes.reduce(edited, was));
        const { reach } = change;
        pages += change.pages.length;
        for (const url of reach === undefined ? [] : change.other.filter(isOfMany)) {
          others++;
          expect(reach?.has(url), url).toBe(true);
        }
      },
    ),
    20,
  );
  // Changes that reach something, and leave more as it was.
  expect(others).toBeGreaterThan(100);
  expect(others).toBeLessThan(pages / 2);
});

test("what one article of many reaches is little", () => {
  const [all] = fc.sample(archives(240, 240), { seed: 1, numRuns: 1 }) as [Told[]];
  const was: Newsroom = { articles: all, topics: TOPICS };
  const [first] = fc.sample(fields, { seed: 2, numRuns: 1 }) as [Said];
  for (const edit of [
    { does: "adds", day: 1300, said: first },
    { does: "edits", place: 100, said: first },
    { does: "picture", place: 50 },
    { does: "renames", place: 200 },
  ] as const) {
    const { reach, pages } = reachAndChange(was, edited(was, edit));
    expect(reach?.size, edit.does).toBeLessThan(pages.length / 5);
  }
});
