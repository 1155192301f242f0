import type {
  Completion,
  FilterName,
  SearchEngine,
  SearchQuery,
  SearchResult,
  SearchResults,
  TextRun,
} from "../../../plugin/search/browser/contract.ts";

/** What a test may set before the page's script runs. */
export interface EngineTroubles {
  /** Milliseconds that the answer to a text takes. */
  readonly slow?: Readonly<Record<string, number>>;
  /** Does everything fail? */
  readonly fails?: boolean;
  /** Does loading results from this place on fail? */
  readonly failsFrom?: number;
}

const NAMES = ["القوات", "الماء", "المدارس", "الأسواق", "الجسور"];
const SOURCES = ["وكالة الساحل", "BBC", "صحيفة السنبلة"];

interface Story {
  readonly title: string;
  readonly year: number;
  readonly topic: string;
  readonly source: string;
  readonly author: string;
  readonly place: number;
}

/** 120 stories: of each name 24, over ten years. */
const STORIES: readonly Story[] = Array.from({ length: 120 }, (_, place) => ({
  title: `${NAMES[place % 5]} في خبر رقم ${place + 1} من قناة BBC News، وحساب X/@name_${place}`,
  year: 2015 + (place % 10),
  topic: `موضوع ${(place % 12) + 1}`,
  source: SOURCES[place % 3] as string,
  author: place % 2 === 0 ? "هالة الكرمي" : "Ingrid Holm",
  place,
}));

const storyValue = (story: Story, name: FilterName): string => String(story[name]);

/** An engine without an index that finds whole words in the headlines of invented stories. */
export function openSearchEngine(bundle: string): SearchEngine {
  const troubles = () => (globalThis as { troubles?: EngineTroubles }).troubles ?? {};
  const asked = (globalThis as { asked?: string[] }).asked ?? [];
  Object.assign(globalThis, { asked });
  return {
    async warm() {
      asked.push(`warm ${bundle}`);
    },
    async search(query) {
      asked.push(`search ${query.text}`);
      await wait(troubles().slow?.[query.text]);
      if (troubles().fails) throw new TypeError("Failed to fetch");
      return answer(query, troubles().failsFrom);
    },
    async complete(prefix) {
      asked.push(`complete ${prefix}`);
      await wait(troubles().slow?.[prefix]);
      if (troubles().fails) throw new TypeError("Failed to fetch");
      const names: Completion[] = NAMES.map((text) => ({ text, kind: "word" }));
      const sources: Completion[] = SOURCES.map((text) => ({ text, kind: "source" }));
      const before = prefix.replace(/[^ ]*$/, "");
      return [...names, ...sources].flatMap(({ text, kind }) => {
        if (text.startsWith(prefix)) return { text, kind };
        const isNext = kind === "word" && before !== "" && (before + text).startsWith(prefix);
        return isNext ? { text: before + text, kind } : [];
      });
    },
  };
}

function wait(time = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function answer(query: SearchQuery, failsFrom = Infinity): SearchResults {
  const { text, filters, sort } = query;
  const time = timeOf(query);
  const isIn = (story: Story) =>
    time === undefined ||
    time.isEmpty ||
    (`${story.year}` >= (time.from ?? "").slice(0, 4) && `${story.year}` <= (time.to ?? "9"));
  const words = text.replace(YEAR, "").split(" ").filter(Boolean);
  const passes = (story: Story, except?: FilterName) =>
    isIn(story) &&
    words.every((word) => story.title.split(/[ ،]/).includes(word)) &&
    Object.entries(filters).every(
      ([name, values]) => name === except || values.includes(storyValue(story, name as FilterName)),
    );
  const found = STORIES.filter((story) => passes(story));
  if (sort !== "relevance") {
    const turn = sort === "newest" ? -1 : 1;
    found.sort((a, b) => turn * (a.year - b.year));
  }
  // What a value would leave beside the others of its filter.
  const counts = (name: FilterName) => {
    const numbers = new Map<string, number>();
    for (const story of STORIES.filter((other) => passes(other, name))) {
      const value = storyValue(story, name);
      numbers.set(value, (numbers.get(value) ?? 0) + 1);
    }
    return [...numbers].map(([value, count]) => ({ value, count }));
  };
  return {
    count: found.length,
    filters: {
      topic: counts("topic"),
      year: counts("year"),
      source: counts("source"),
      author: counts("author"),
    },
    chosen: filters,
    time,
    span: { from: "2015-01-01", to: "2024-12-31" },
    named:
      text === "هالة الكرمي"
        ? [{ name: text, kind: "author", url: "/authors/هالة-الكرمي/", count: 60 }]
        : [],
    periods: text === "آب 2019" ? [{ title: "آب/ أغسطس 2019", count: 12, url: "/2019/08/" }] : [],
    lacking: text === "القوات خبر" ? 3 : 0,
    leftOut: text === "القوات الفضائية" ? ["الفضائية"] : [],
    suggestion: text === "القواة" ? "القوات" : text === "خبر" ? "الخبر" : undefined,
    ...(text === "خبر" && { isMeant: true }),
    items: found.map((story, place) => ({
      load: async () => {
        if (place >= failsFrom) throw new TypeError("Failed to fetch");
        return resultOf(story, words);
      },
    })),
  };
}

const YEAR = / ?\b\d{4}$/;

/** A year at the end of a text is a date; the stories are of ten years. */
function timeOf({ text, time }: SearchQuery): SearchResults["time"] {
  if (time === "any") return undefined;
  if (time !== undefined) return { label: "", ...time, isEmpty: false };
  const year = YEAR.exec(text)?.[0].trim();
  if (year === undefined || text === "آب 2019") return undefined;
  const isEmpty = year < "2015" || year > "2024";
  return { label: year, from: `${year}-01-01`, to: `${year}-12-31`, isEmpty };
}

function resultOf({ title, year, topic, place }: Story, words: readonly string[]): SearchResult {
  const passage = `قال مراسل <b>${words[0]}</b> إن ${words[0]} وصلت يوم 2017-12-05 إلى المكتبة & السوق، وكتب @sunbula_desk عنها.`;
  return {
    url: `/${year}/خبر-${place}/`,
    title: marked(title, words),
    date: `7 آب/ أغسطس ${year}`,
    isoDate: `${year}-08-07`,
    ...(place % 3 === 0 ? { place: "بغداد" } : {}),
    topics: [{ name: topic, url: "/topics/water/" }, { name: "Heritage" }],
    passage: marked(passage, words),
  };
}

function marked(text: string, words: readonly string[]): TextRun[] {
  const pieces = text.split(/([\p{L}\p{N}_]+)/u).filter((piece) => piece !== "");
  return pieces.map((piece) => ({ text: piece, marked: words.includes(piece) }));
}
