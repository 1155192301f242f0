import { describe, expect, test } from "vitest";
import type { Archive, ArchiveArticle } from "../../plugin/archive/index.ts";
import { FrontBlocks } from "../../plugin/site/front-blocks.ts";
import {
  listView,
  onThisDayView,
  siteViews,
  type ViewRules,
  type WantedBlock,
} from "../../plugin/views/index.ts";
import { archiveOf, article, registry } from "../archive/making.ts";

const TOPICS = registry("العراق", "الاقتصاد");

/** Twelve articles, `خبر-1` the oldest; each third one is of the economy. */
const NEWS = Array.from({ length: 12 }, (_, place) =>
  article(`خبر-${place + 1}`, {
    date: `2019-08-${String(place + 1).padStart(2, "0")}`,
    topics: [place % 3 === 2 ? "الاقتصاد" : "العراق"],
  }),
);

const BLOCKS = new FrontBlocks(() => TOPICS);

function viewsOf(archive: Archive, front: readonly WantedBlock[] = ["lead", "latest"]) {
  const rules: ViewRules = {
    relatedArticles: 3,
    age: () => undefined,
    menu: () => [],
    footer: () => [],
    front,
    frontSource: BLOCKS,
    today: ({ days }) => days[0]?.key,
    titleOfDay: ({ key }) => key,
    fileOf: ({ url }: ArchiveArticle) => url,
  };
  return siteViews(archive, rules);
}

/** The front page as texts: each block with the places of its articles. */
function front(blocks?: readonly WantedBlock[], articles = NEWS): string[] {
  const archive = archiveOf(articles, TOPICS, { listSize: 20 });
  const [list] = archive.homePages();
  if (list === undefined) throw new Error("There is no front page.");
  const placesOf = (cards: readonly { readonly url: string }[]) =>
    cards.map(({ url }) => url.match(/(\d+)\/$/)?.[1]).join(" ");
  return (listView(viewsOf(archive, blocks), list).front ?? []).map((block) => {
    switch (block.kind) {
      case "lead":
        return `lead ${placesOf([block.article])} + ${placesOf(block.beside)}`;
      case "section":
        return `${block.topic?.name ?? block.title ?? "picks"} (${block.design}) ${placesOf(block.articles)}`;
      case "onThisDay":
        return `${block.title}: ${block.articles.map(({ year }) => year.title).join(" ")}`;
      case "stories":
        return "stories";
      default:
        return `latest ${placesOf(block.articles)}`;
    }
  });
}

/** The same articles with one that an editor wants first. */
const featuring = (name: string) =>
  NEWS.map((one) =>
    one.fileSlug === name ? { ...one, data: { ...one.data, featured: true } } : one,
  );

describe("the front page", () => {
  test("has the newest article as its lead, four beside it, and the rest after them", () => {
    expect(front()).toEqual(["lead 12 + 11 10 9 8", "latest 7 6 5 4 3 2 1"]);
  });

  test("has the newest featured article as its lead; the others follow by their age", () => {
    expect(front(undefined, featuring("خبر-5"))[0]).toBe("lead 5 + 12 11 10 9");
  });

  test("shows each article once, wherever a section stands", () => {
    const economy = { topic: "الاقتصاد", design: "cards", size: 2 } as const;
    expect(front(["lead", economy, "latest"])).toEqual([
      "lead 12 + 11 10 9 8",
      "الاقتصاد (cards) 6 3",
      "latest 7 5 4 2 1",
    ]);
    expect(front([economy, "lead"])).toEqual([
      "الاقتصاد (cards) 12 9",
      "lead 11 + 10 8 7 6",
      "latest 5 4 3 2 1",
    ]);
  });

  test("has articles that were picked in their place, under a title of their own", () => {
    const picks = {
      picks: ["خبر-3.md", "خبر-12"],
      title: "من الأرشيف",
      design: "list",
    } as const;
    expect(front(["lead", picks])).toEqual([
      "lead 11 + 10 9 8 7",
      "من الأرشيف (list) 3 12",
      "latest 6 5 4 2 1",
    ]);
  });

  test("has no block that would be empty", () => {
    const nothing = { topic: "العراق", design: "list", size: 4 } as const;
    expect(front(["latest", nothing, "onThisDay", "stories"])).toEqual([
      "latest 12 11 10 9 8 7 6 5 4 3 2 1",
    ]);
    expect(front(["lead", nothing, "onThisDay"], [])).toEqual([]);
  });

  test("looks back on this day of other years, the nearest first, and not on days to come", () => {
    const years = ["2017", "2018", "2021"].map((year) =>
      article(`عام-${year}`, { date: `${year}-08-12` }),
    );
    expect(front(["onThisDay"], [...years.slice(0, 2), ...NEWS])[0]).toBe("08-12: 2018 2017");
    expect(front(["onThisDay"], [...years, ...NEWS])[0]).toBe("08-12: 2019 2018 2017");
  });
});

test("a page of a day of the year has its years, newest first, and the days beside it that have pages", () => {
  const archive = archiveOf(
    ["2017-08-12", "2018-08-12", "2018-03-01", "2019-03-01", "2020-12-31", "2020-05-05"].map(
      (date) => article(`خبر-${date}`, { date }),
    ),
    TOPICS,
  );
  expect([...archive.daysOfYear.keys()]).toEqual(["03-01", "08-12"]);
  const day = archive.daysOfYear.get("08-12");
  if (day === undefined) throw new Error("The day is not there.");
  const view = onThisDayView(viewsOf(archive), { ...day, url: "/on-this-day/08-12/" });
  expect(view.days.map(({ year, articles }) => [year.title, articles.length])).toEqual([
    ["2018", 1],
    ["2017", 1],
  ]);
  expect(view.earlier?.url).toBe("/on-this-day/03-01/");
  expect(view.later).toBeUndefined();
});

test("what the option front names and the archive lacks is a fault each, with what may be meant", () => {
  const archive = archiveOf(NEWS, TOPICS);
  const faults = BLOCKS.faults(
    [
      { topic: "العراك", design: "list", size: 4 },
      { picks: ["خبر-1", "خبر-99"], design: "cards" },
    ],
    archive,
  );
  expect(faults.map(({ field, message, cure }) => [field, message, cure])).toEqual([
    [
      "front.0.topic",
      "The option front names the topic «العراك», which there is not.",
      "Write العراق.",
    ],
    [
      "front.1.picks",
      "The option front picks «خبر-99», and no article that is shown has a file of that name.",
      "Write the file's name without its folder: 2019-08-07-داعش.md.",
    ],
  ]);
});
