import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../text/property.ts";
import { GOVERNMENT, RESULTS, VOTE } from "./election.ts";
import { FIRE, OTHER_NEWS, type Told } from "./following.ts";
import { archiveOf, article, find, names, registry } from "./making.ts";

const STORIES = { stories: { havePages: true } };

/** The archive of some articles, with stories. */
function archive(told: readonly Told[], rules: Parameters<typeof archiveOf>[2] = STORIES) {
  return archiveOf(
    told.map(([name, fields]) => article(name, fields)),
    registry(),
    rules,
  );
}

const ALL = [...FIRE, ...OTHER_NEWS];
const FIRE_NAMES = FIRE.map(([name]) => name);
const KEY = "2021-07-12-حريق-مستشفى";

describe("a story", () => {
  test("holds the articles that follow one event, the oldest first, and no other news", () => {
    const [story, ...others] = archive(ALL).stories;
    expect(others).toEqual([]);
    expect(names(story!.articles)).toEqual(FIRE_NAMES);
    expect(story!.date).toEqual(story!.articles[5]!.date);
  });

  test("is named by the phrase that its headlines share", () => {
    expect(archive(ALL).stories[0]).toMatchObject({
      title: "حريق مستشفى الحسين",
      data: { title: "حريق مستشفى الحسين" },
    });
  });

  test("has the address of its first article's day and name", () => {
    expect(archive(ALL).stories[0]).toMatchObject({ key: KEY, url: `/stories/${KEY}/` });
  });

  test("tells each article what was published before and after it", () => {
    const built = archive(ALL);
    const steps = FIRE_NAMES.map((name) => {
      const story = built.story(find(built, name));
      return [story?.number, story?.previous?.fileSlug, story?.next?.fileSlug];
    });
    expect(steps).toEqual(
      FIRE_NAMES.map((_, at) => [at + 1, FIRE_NAMES[at - 1], FIRE_NAMES[at + 1]]),
    );
  });

  test("of two or three articles has no page, and is before and after all the same", () => {
    const built = archive(ALL);
    const story = built.story(find(built, "فوز-المنتخب"));
    expect(story).toMatchObject({ url: undefined, previous: undefined });
    expect(story?.next?.fileSlug).toBe("مدرب-المنتخب");
    const three = archive([...FIRE.slice(0, 3), ...OTHER_NEWS]);
    expect(three.stories).toEqual([]);
    expect(names(three.story(find(three, FIRE_NAMES[0]!))?.articles ?? [])).toEqual(
      FIRE_NAMES.slice(0, 3),
    );
    expect(archive([...FIRE.slice(0, 4), ...OTHER_NEWS]).stories).toHaveLength(1);
  });

  test("keeps its key and address when another article follows", () => {
    for (let count = 4; count <= FIRE.length; count++) {
      const [story] = archive([...FIRE.slice(0, count), ...OTHER_NEWS]).stories;
      expect(story).toMatchObject({ key: KEY, url: `/stories/${KEY}/` });
      expect(story!.articles).toHaveLength(count);
    }
  });

  test("is what single news have none of", () => {
    const built = archive(ALL);
    for (const name of ["أسعار-النفط", "معرض-الكتاب", "موجة-حر"]) {
      expect(built.story(find(built, name))).toBeUndefined();
    }
  });
});

const HAND_COUNT = {
  date: "2022-10-23",
  title: "فرز يدوي يؤكد نتائج انتخابات إقليم الرافدين",
  text: "أكدت مفوضية الانتخابات بعد فرز أصوات الناخبين يدويًا نتائج انتخابات برلمان إقليم الرافدين وتقدم قائمة السنبلة على قائمة النخلة.",
};

describe("an event that is told in parts", () => {
  const built = archive([...VOTE, ...RESULTS, ...GOVERNMENT, ...ALL]);
  const [event] = built.stories;
  const parts = [VOTE, RESULTS, GOVERNMENT].map((part) => part.map(([name]) => name));

  test("is one story, with its parts in the order of time", () => {
    expect(event?.title).toBe("انتخابات إقليم الرافدين");
    expect(names(event!.articles)).toEqual(parts.flat());
    expect(event!.parts.map(({ articles }) => names(articles))).toEqual(parts);
    expect(event!.parts.map(({ title }) => title)).toEqual([
      "مراكز الاقتراع في انتخابات إقليم الرافدين",
      "نتائج انتخابات إقليم الرافدين",
      "حكومة ليلى الكرخي تؤدي القسم في إقليم الرافدين",
    ]);
    expect(built.stories.filter(({ parts }) => parts.length > 0)).toEqual([event]);
  });

  test("has the address of its first part; another of four articles keeps its own", () => {
    const urls = built.storiesAndParts.map(({ url }) => url);
    const government = "/stories/2022-10-30-تكليف-الرئيسة/";
    expect(event!.url).toBe("/stories/2022-10-10-فتح-المراكز/");
    expect(event!.parts.map(({ url }) => url)).toEqual([undefined, undefined, government]);
    expect(urls.filter((url) => url?.includes("2022"))).toEqual([event!.url, government]);
    // They are the addresses that the parts had before anybody knew of the whole.
    const alone = archive([...GOVERNMENT, ...ALL]).stories.map(({ url }) => url);
    expect(alone).toContain(government);
    expect(archive([...VOTE, ...ALL]).stories.map(({ url }) => url)).toContain(event!.url);
  });

  test("keeps the address of the part with a page when a shorter one turns out to come before", () => {
    const late = [...RESULTS, ["فرز-يدوي", HAND_COUNT] as const];
    const [alone] = archive([...late, ...ALL]).stories;
    const [joined] = archive([...VOTE.slice(0, 3), ...late, ...ALL]).stories;
    expect(joined?.parts.map(({ articles }) => articles.length)).toEqual([3, 4]);
    expect(alone?.url).toBe("/stories/2022-10-20-إعلان-النتائج/");
    expect(joined?.url).toBe(alone?.url);
  });

  test("tells an article what came before and after in its part, and the whole event", () => {
    const first = built.story(find(built, "إعلان-النتائج"));
    expect(first).toMatchObject({ url: event!.url, number: 1, previous: undefined });
    expect(first?.next?.fileSlug).toBe("الطعون");
    expect(first?.story).toBe(event);
    expect(first?.part).toBe(event!.parts[1]);
    expect(event!.parts[1]?.whole).toBe(event);
    expect(built.story(find(built, FIRE_NAMES[0]!))?.part).toBeUndefined();
  });
});

describe("copies of one text", () => {
  const [name, fields] = FIRE[2]!;
  const copies: Told[] = [
    ["نسخة-أولى", { ...fields, sources: ["وكالة أولى"], date: "2021-07-15" }],
    ["نسخة-ثانية", { ...fields, sources: ["وكالة ثانية"], date: "2021-07-15" }],
  ];
  const built = archive([...ALL, ...copies]);

  test("count once in a story, the oldest for all", () => {
    expect(names(built.stories[0]!.articles)).toEqual(FIRE_NAMES);
  });

  test("are part of it themselves", () => {
    for (const copy of ["نسخة-أولى", "نسخة-ثانية"]) {
      const story = built.story(find(built, copy));
      expect(story?.key).toBe(KEY);
      expect(story?.previous?.fileSlug).toBe(FIRE_NAMES[1]);
      expect(story?.next?.fileSlug).toBe(FIRE_NAMES[3]);
    }
  });

  test("are no story by themselves", () => {
    const alone = archive([[name, fields], ...copies, ...OTHER_NEWS]);
    expect(alone.story(find(alone, name))).toBeUndefined();
  });
});

test("an article dated to a month or a year is in no story, though its copy may be", () => {
  const [, first] = FIRE[0]!;
  const built = archive([
    ...ALL,
    ["شهر", { ...FIRE[3]![1], title: "مقال مؤرخ بالشهر", date: "2021-07" }],
    ["سنة", { ...first, date: "2021" }],
  ]);
  expect(built.story(find(built, "شهر"))).toBeUndefined();
  expect(built.story(find(built, "سنة"))).toBeUndefined();
  expect(names(built.stories[0]!.articles)).toEqual(FIRE_NAMES);
});

describe("a site's rules", () => {
  test("may switch stories off", () => {
    const built = archive(ALL, {});
    expect(built.stories).toEqual([]);
    expect(built.story(find(built, FIRE_NAMES[0]!))).toBeUndefined();
  });

  test("may leave their pages out: they have no address then", () => {
    const [story] = archive(ALL, { stories: { havePages: false } }).stories;
    expect(story).toMatchObject({ key: KEY, url: undefined });
  });

  test("set the window and the least likeness", () => {
    const hard = archive(ALL, { stories: { havePages: true, minimum: 0.9 } });
    expect(hard.stories).toEqual([]);
    const narrow = archive(ALL, { stories: { havePages: true, windowDays: 1 } });
    expect(narrow.story(find(narrow, FIRE_NAMES[5]!))).toBeUndefined();
  });
});

describe("of any archive", () => {
  const told = fc
    .array(fc.record({ at: fc.nat(ALL.length - 1), day: fc.integer({ min: 1, max: 31 }) }), {
      minLength: 1,
      maxLength: 14,
    })
    .map((picks) =>
      picks.map(({ at, day }, number): Told => {
        const date = `2021-07-${String(day).padStart(2, "0")}`;
        return [`خبر-${number}`, { ...ALL[at]![1], date }];
      }),
    );

  test("stories are the same whatever the order of the files, and share no article", () => {
    holds(
      fc.property(told, (list) => {
        const built = archive(list);
        const turned = archive(list.toReversed());
        const seen = new Set<string>();
        for (const item of built.articles) {
          const story = built.story(item);
          const other = turned.story(find(turned, item.fileSlug));
          expect(other?.key).toBe(story?.key);
          expect(other?.title).toBe(story?.title);
          expect(names(other?.articles ?? [])).toEqual(names(story?.articles ?? []));
          if (story?.articles[story.number - 1] !== item) continue;
          expect(seen.has(item.fileSlug)).toBe(false);
          seen.add(item.fileSlug);
          const places = story.articles.map(({ place }) => place);
          expect(places).toEqual(places.toSorted((a, b) => b - a));
        }
      }),
      40,
    );
  });
});
