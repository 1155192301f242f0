import type { Archive } from "../../plugin/archive/index.ts";
import type { Article } from "../../plugin/articles/article.ts";
import { TopicRegistry } from "../../plugin/topics/index.ts";
import { FIRE } from "../archive/following.ts";
import { archiveOf, article, type Fields, registry } from "../archive/making.ts";

const { topics } = registry(
  "places: الأماكن",
  "baghdad < places: بغداد",
  "basra < places: البصرة",
  "health: الصحة",
  "rivers: النهر",
);

/** What the registry says of a topic with a picture and articles to begin with, one of another topic. */
const DOSSIER = {
  image: { src: "/media/health.jpg", alt: "ممر في مستشفى", line: 1 },
  key: ["guest", "src/articles/تحقيق-الحريق.md"].map((name) => ({ name, line: 1 })),
};

export const TOPICS = new TopicRegistry(
  topics.map((topic) => (topic.id === "health" ? { ...topic, ...DOSSIER } : topic)),
);

/** Fields that pass through to pages without meaning anything to the archive. */
type Other = Partial<Pick<Article["data"], "place" | "series" | "image" | "originalUrl">>;

/** An article with fields of any kind. */
export function told(name: string, fields: Fields & Other): Article {
  const { place, series, image, originalUrl, ...rest } = fields;
  const made = article(name, rest);
  const others = Object.entries({ place, series, image, originalUrl }).filter(
    ([, field]) => field !== undefined,
  );
  return { ...made, data: { ...made.data, ...Object.fromEntries(others) } };
}

/** Articles of every kind: a story, a text of two outlets, a guest, pictures, an author's wish. */
export const NEWS: readonly Article[] = [
  told("انقطاع-المياه", {
    date: "2018-07-01",
    title: "انقطاع المياه في البصرة",
    topics: ["البصرة", "النهر"],
    text: "قال أهالي البصرة إن المياه مقطوعة عن حي الجزائر منذ أسبوع كامل بسبب ملوحة شط العرب.",
    place: "البصرة",
  }),
  told("حريق-المستشفى", {
    date: "2021-04-24",
    title: "حريق في مستشفى ابن الخطيب",
    topics: ["بغداد", "الصحة"],
    sources: ["وكالة الأنباء"],
    text: "اندلع حريق كبير في مستشفى ابن الخطيب ببغداد بعد انفجار أسطوانات الأوكسجين ليل السبت.",
    image: { alt: "دخان فوق المستشفى" },
  }),
  told("حريق-المستشفى-نقلا", {
    date: "2021-04-24",
    title: "حريق في مستشفى ابن الخطيب ببغداد",
    topics: ["بغداد"],
    sources: ["راديو"],
    text: "اندلع حريق كبير في مستشفى ابن الخطيب ببغداد بعد انفجار أسطوانات الأوكسجين ليل السبت.",
  }),
  told("ضحايا-الحريق", {
    date: "2021-04-25",
    title: "ارتفاع ضحايا حريق مستشفى ابن الخطيب",
    topics: ["بغداد", "الصحة"],
    authors: ["ليلى"],
    text: "ارتفع عدد ضحايا حريق مستشفى ابن الخطيب في بغداد إلى ثمانين شخصاً، قالت وزارة الصحة.",
    series: "حريق المستشفى",
  }),
  told("تحقيق-الحريق", {
    date: "2021-04-28",
    title: "نتائج تحقيق حريق مستشفى ابن الخطيب",
    topics: ["بغداد", "الصحة"],
    text: "أعلنت لجنة التحقيق في حريق مستشفى ابن الخطيب نتائجها، وأقيل مدير المستشفى في بغداد.",
    originalUrl: "https://news.example/1",
  }),
  told("guest", {
    date: "2021-05-02",
    title: "A guest from Basra",
    lang: "en",
    topics: ["البصرة"],
    summary: "Water in Basra, told in English.",
    text: "Basra has no water, says a guest.",
  }),
  told("دجلة", {
    date: "2021-05",
    title: "منسوب دجلة",
    topics: ["النهر", "بغداد"],
    related: { pin: ["انقطاع-المياه"] },
    text: "انخفض منسوب نهر دجلة في بغداد هذا الشهر.",
  }),
  told("أرشيف-قديم", { date: "1999", title: "من أرشيف التسعينيات", text: "خبر قديم." }),
  told("لقاح", {
    date: "2021-06-01T10:00",
    updated: "2021-06-02T08:00",
    title: "وصول اللقاح",
    topics: ["الصحة"],
    authors: ["ليلى", "سامي"],
    text: "وصلت شحنة جديدة من اللقاح إلى مطار بغداد الدولي صباح الثلاثاء.",
  }),
  ...FIRE.map(([name, fields]) => article(name, fields)),
];

export function newsArchive(
  articles: readonly Article[] = NEWS,
  topics: TopicRegistry = TOPICS,
): Archive {
  return archiveOf(articles, topics, {
    stories: { havePages: true },
  });
}
