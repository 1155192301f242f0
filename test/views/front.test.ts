import { describe, expect, test } from "vitest";
import type { Article } from "../../plugin/articles/article.ts";
import { FrontBlocks, topicFaults } from "../../plugin/site/front-blocks.ts";
import { TopicRegistry } from "../../plugin/topics/index.ts";
import { listView, onThisDayView, type WantedBlock } from "../../plugin/views/index.ts";
import { archiveOf, article, registry } from "../archive/making.ts";
import { archiveOfSize } from "./archive-of-size.ts";
import { viewsOf } from "./views-of.ts";

const TOPICS = registry("العراق", "الاقتصاد");

/** Twelve articles, `خبر-1` the oldest; each third one is of the economy. */
const NEWS = Array.from({ length: 12 }, (_, place) =>
  article(`خبر-${place + 1}`, {
    date: `2019-08-${String(place + 1).padStart(2, "0")}`,
    topics: [place % 3 === 2 ? "الاقتصاد" : "العراق"],
  }),
);

/** The front page as texts: each block with the places of its articles. */
function front(
  blocks: readonly WantedBlock[] = ["lead", "latest"],
  articles: readonly Article[] = NEWS,
  topics = TOPICS,
): string[] {
  const archive = archiveOf(articles, topics, { listSize: 20 });
  const [list] = archive.homePages();
  if (list === undefined) throw new Error("There is no front page.");
  const placesOf = (cards: readonly { readonly url: string }[]) =>
    cards.map(({ url }) => url.match(/(\d+)\/$/)?.[1]).join(" ");
  return (listView(viewsOf(archive, { front: blocks, topics }), list).front ?? []).map((block) => {
    switch (block.kind) {
      case "lead":
        return `lead ${placesOf([block.article])} + ${placesOf(block.beside)}`;
      case "section":
        return `${block.topic?.name ?? block.title ?? "picks"} (${block.design}) ${placesOf(block.articles)}`;
      case "onThisDay":
        return `${block.title}: ${block.articles.map(({ year }) => year.title).join(" ")}`;
      case "stories":
        return "stories";
      case "dossiers":
        return block.dossiers
          .map(({ topic, article }) => `${topic.name}: ${placesOf([article])}`)
          .join(", ");
      case "corrections":
        return block.corrections
          .map(({ article, text }) => `${placesOf([article])}: ${text}`)
          .join(", ");
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

describe("the article that leads", () => {
  const LARGE = { src: "/media/1.jpg", width: 480, height: 320 };
  const SMALL = { src: "/media/2.png", width: 479, height: 300 };
  /** So many articles without a picture, and an older one that has one. */
  const pictureBehind = (newer: number) => [
    ...Array.from({ length: newer }, (_, n) => [`خبر من المدينة ${n + 1}`] as const),
    ["خبر قديم له صورة", LARGE] as const,
  ];
  const led = (told: readonly (readonly [title: string, image?: object])[]) => {
    const articles = told.map(([title, image], place) => {
      const made = article(`خبر-${told.length - place}`, {
        date: `2019-08-${String(28 - place).padStart(2, "0")}`,
        title,
      });
      return { ...made, data: { ...made.data, ...(image && { image: image as typeof LARGE }) } };
    });
    const archive = archiveOf(articles, TOPICS, { listSize: 20 });
    const [list] = archive.homePages();
    const [lead] = (list && listView(viewsOf(archive, { front: ["lead"] }), list).front) ?? [];
    return lead?.kind === "lead" ? [lead.article.title, lead.isShort] : [];
  };

  test.each([
    [
      "the newest, where none has a picture",
      [["خبر من ثلاث كلمات"], ["خبر آخر من المدينة"]],
      "خبر من ثلاث كلمات",
      false,
    ],
    [
      "one with a picture before newer ones without",
      [["خبر من ثلاث كلمات"], ["خبر له صورة كبيرة", LARGE]],
      "خبر له صورة كبيرة",
      false,
    ],
    [
      "not for a picture that would be blown up",
      [["خبر من ثلاث كلمات"], ["خبر له صورة صغيرة", SMALL]],
      "خبر من ثلاث كلمات",
      false,
    ],
    [
      "not with a headline of one word",
      [["خسارة", LARGE], ["خبر بلا صورة كبيرة"]],
      "خبر بلا صورة كبيرة",
      false,
    ],
    ["with a short headline where there is no other", [["خسارة"], ["فوز كبير"]], "خسارة", true],
    [
      "with three words rather than with two",
      [["فوز كبير"], ["فوز كبير للمنتخب"]],
      "فوز كبير للمنتخب",
      false,
    ],
    ["the fifth newest, where it alone has a picture", pictureBehind(4), "خبر قديم له صورة", false],
    ["none but the five newest", pictureBehind(5), "خبر من المدينة 1", false],
  ] as const)("is %s", (_, told, title, isShort) => {
    expect(led(told as never)).toEqual([title, isShort]);
  });
});

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

  test("is led by the article that an editor names, until the end of a day", () => {
    const usual = ["lead 12 + 11 10 9 8", "latest 7 6 5 4 3 2 1"];
    const pinned = ["lead 3 + 12 11 10 9", "latest 8 7 6 5 4 2 1"];
    expect(front(["lead"])).toEqual(usual);
    expect(front([{ lead: "خبر-3.md" }])).toEqual(pinned);
    expect(front([{ lead: "خبر-3", until: "2099-01-01" }])).toEqual(pinned);
    expect(front([{ lead: "خبر-3", until: "2019-08-12" }])).toEqual(pinned);
    expect(front([{ lead: "خبر-3", until: "2019-08-11" }])).toEqual(usual);
    const economy = { topic: "الاقتصاد", design: "list", size: 4 } as const;
    expect(front([economy, { lead: "خبر-12" }])[1]).toMatch(/^lead 12 /);
  });

  test("has no block that would be empty", () => {
    const nothing = { topic: "العراق", design: "list", size: 4 } as const;
    expect(front(["latest", nothing, "onThisDay", "stories"])).toEqual([
      "latest 12 11 10 9 8 7 6 5 4 3 2 1",
    ]);
    expect(front(["lead", nothing, "onThisDay"], [])).toEqual([]);
  });

  test("shows topics with the article to begin with, and what was put right last", () => {
    const begun = new TopicRegistry([
      { id: "iraq", name: "العراق", aliases: [], key: [{ name: "خبر-2", line: 1 }] },
      { id: "economy", name: "الاقتصاد", aliases: [] },
    ]);
    const articles = NEWS.map((one, place) =>
      place % 4 === 0
        ? { ...one, data: { ...one.data, corrections: [{ date: one.date, text: "صُحح" }] } }
        : one,
    );
    const blocks = ["dossiers", "corrections"] as const;
    expect(front(blocks, articles, begun).slice(0, 2)).toEqual([
      "العراق: 2",
      "9: صُحح, 5: صُحح, 1: صُحح",
    ]);
    expect(front(blocks)).toEqual(front(["latest"]));
  });

  test("shows four dossiers, three corrections and three stories at most", () => {
    const names = ["الماء", "الفن", "الصحة", "المدن", "العراق"];
    const begun = new TopicRegistry(
      names.map((name) => ({ id: name, name, aliases: [], key: [{ name: "خبر-2", line: 1 }] })),
    );
    const articles = NEWS.map((one) => ({
      ...one,
      data: { ...one.data, topics: names, corrections: [{ date: one.date, text: "صُحح" }] },
    }));
    const [dossiers, corrections] = front(["dossiers", "corrections"], articles, begun);
    expect(dossiers?.split(", ")).toHaveLength(4);
    expect(corrections).toBe("12: صُحح, 11: صُحح, 10: صُحح");
    const archive = archiveOf(NEWS, TOPICS, { listSize: 20 });
    const stories = Array.from({ length: 5 }, (_, place) => ({
      title: `حكاية ${place}`,
      url: `/stories/${place}/`,
      articles: archive.articles,
    }));
    Object.defineProperty(archive, "stories", { value: stories });
    const [page] = archive.homePages();
    const [block] = (page && listView(viewsOf(archive, { front: ["stories"] }), page).front) ?? [];
    expect(block).toMatchObject({
      stories: [
        { count: 12, article: { title: "خبر-1" } },
        { title: "حكاية 1" },
        { title: "حكاية 2" },
      ],
    });
  });

  test("shows a topic as cards where three in four of its articles have pictures", () => {
    const ofFour = (pictured: number) => {
      const archive = archiveOfSize(
        60,
        (place) => [place < 4 ? "الفن" : "الماء"],
        (place) => place < pictured,
        registry("الماء", "الفن"),
      );
      const wanted = { topic: "الفن", design: "fitting", size: 4 } as const;
      const [page] = archive.homePages();
      const said = { front: [wanted], topics: registry("الماء", "الفن") };
      const [block] = (page && listView(viewsOf(archive, said), page).front) ?? [];
      return block?.kind === "section" && block.design;
    };
    expect([0, 2, 3, 4].map(ofFour)).toEqual(["list", "list", "cards", "cards"]);
  });

  test("looks back on this day of other years, the nearest first, and not on days to come", () => {
    const years = ["2017", "2018", "2021"].map((year) =>
      article(`عام-${year}`, { date: `${year}-08-12` }),
    );
    expect(front(["onThisDay"], [...years.slice(0, 2), ...NEWS])[0]).toBe("08-12: 2018 2017");
    expect(front(["onThisDay"], [...years, ...NEWS])[0]).toBe("08-12: 2019 2018 2017");
    const many = Array.from({ length: 7 }, (_, place) =>
      article(`عام-${place}`, { date: `201${place}-08-12` }),
    );
    expect(front(["onThisDay"], [...many, ...NEWS])[0]).toBe("08-12: 2016 2015 2014 2013 2012");
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

test("a page of a day of the year names ten articles of a year at most", () => {
  const many = Array.from({ length: 12 }, (_, place) => article(`خبر-${place}`));
  const archive = archiveOf([...many, article("عام-آخر", { date: "2018-08-07" })], TOPICS);
  const day = archive.daysOfYear.get("08-07");
  if (day === undefined) throw new Error("The day is not there.");
  const { days } = onThisDayView(viewsOf(archive), { ...day, url: "/on-this-day/08-07/" });
  expect(days.map((one) => [one.day.count, one.articles.length])).toEqual([
    [12, 10],
    [1, 1],
  ]);
});

test("what the option front names and the archive lacks is a fault each, with what may be meant", () => {
  const archive = archiveOf(NEWS, TOPICS);
  const front = [
    { topic: "العراك", design: "list", size: 4 },
    { picks: ["خبر-1", "خبر-99"], design: "cards" },
    { lead: "خبر-98" },
  ] as const;
  const wanted = front.map((block) => ({ ...block })) as never;
  const faults = [
    ...topicFaults(wanted, TOPICS),
    ...new FrontBlocks(() => TOPICS).faults(wanted, archive),
  ];
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
    [
      "front.2.lead",
      "The option front picks «خبر-98», and no article that is shown has a file of that name.",
      "Write the file's name without its folder: 2019-08-07-داعش.md.",
    ],
  ]);
});
