/**
 * The words of the interface. Each can be set by the option `words`; the theme holds none itself.
 * Wording follows Arabic newsrooms: short noun phrases, no commands where a noun will do.
 */
export const arabicWords = {
  skipToContent: "انتقل إلى المحتوى",
  mainNavigation: "التنقل الرئيسي",
  home: "الرئيسية",
  topics: "المواضيع",
  archive: "الأرشيف",
  authors: "الكتّاب",
  sources: "المصادر",
  about: "عن الأرشيف",
  breadcrumb: "موقعك في الأرشيف",
  latest: "أحدث المقالات",
  allArticles: "كل المقالات",
  relatedArticles: "مواضيع ذات صلة",
  inCommon: "يجمعهما",
  alsoPublished: "نشرته أيضًا",
  moreArticles: "المزيد من المقالات",
  stories: "أحداث وتطورات",
  storyTimeline: "تسلسل الأحداث",
  storyBefore: "قبل",
  storyAfter: "بعد",
  storyWhole: "التسلسل الكامل",
  relatedTopics: "مواضيع قريبة",
  narrowerTopics: "مواضيع فرعية",
  widerTopic: "ضمن موضوع",
  articleTopics: "مواضيع المقال",
  months: "الأشهر",
  years: "السنوات",
  published: "نُشر في",
  updated: "آخر تحديث",
  author: "بقلم",
  source: "المصدر",
  sourcesOfArticle: "المصادر",
  series: "ضمن سلسلة",
  correction: "تصحيح",
  titleSupplied: "العنوان من وضع الأرشيف",
  imageMissing: "لا تتوفر الصورة",
  imageCaption: "التعليق على الصورة",
  imageCredit: "مصدر الصورة",
  table: "جدول",
  code: "نص برمجي",
  footnotes: "الحواشي",
  footnote: "الحاشية",
  footnoteBack: "العودة إلى موضع الحاشية",
  originalArticle: "المقال في موقعه الأصلي",
  archivedArticle: "نسخة محفوظة",
  previousArticle: "المقال السابق",
  nextArticle: "المقال التالي",
  olderArticles: "مقالات أقدم",
  newerArticles: "مقالات أحدث",
  pages: "صفحات القائمة",
  page: "صفحة",
  articlesOf: "مقالات",
  neighbours: "المقالان السابق والتالي",
  noRelated: "لا مقالات أخرى في مواضيع هذا المقال.",
  holdings: "في الأرشيف",
  span: "من السنوات",
  noArticles: "لا مقالات في الأرشيف بعد.",
  notFoundTitle: "الصفحة غير موجودة",
  notFoundText: "ربما تغيّر عنوان الصفحة أو كُتب خطأً. يمكن البحث عن المقال من هنا:",
  feed: "خلاصة المقالات",
  citeArticle: "الاستشهاد بهذا المقال",
  citationFiles: "ملفات لبرامج المراجع",
  separator: "، ",
  /** Forms of a count, by CLDR's six Arabic plural categories. */
  articleCount: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "{n} مقالات",
    many: "{n} مقالًا",
    other: "{n} مقال",
  },
};

/** All words of the interface. */
export type Words = typeof arabicWords;

/** Words of the interface with a site's changes. */
export function wordsWith(changes: WordChanges): Words {
  const articleCount = { ...arabicWords.articleCount, ...changes.articleCount };
  return { ...arabicWords, ...changes, articleCount };
}

/** Words that a site sets, and single forms of a count. */
export type WordChanges = Partial<Omit<Words, "articleCount">> & {
  readonly articleCount?: Partial<Words["articleCount"]>;
};
