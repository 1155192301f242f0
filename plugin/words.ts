import type { PluralForms } from "./text/index.ts";

/**
 * The words of the interface. Each can be set by the option `words`; the theme holds none itself.
 * Wording follows Arabic newsrooms: short noun phrases, no commands where a noun will do. Tables
 * of other languages stand in `words/`; `site.lang` picks one.
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
  alertNote: "ملاحظة",
  alertTip: "نصيحة",
  alertImportant: "مهم",
  alertWarning: "تحذير",
  alertCaution: "تنبيه",
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
  darkColours: "ألوان داكنة",
  leadStory: "الخبر الأبرز",
  browse: "تصفح الأرشيف",
  calendar: "التقويم",
  periods: "التنقل بين الفترات",
  earlier: "السابق",
  later: "التالي",
  activity: "المقالات بحسب السنة",
  letters: "حروف الفهرس",
  otherLetters: "أخرى",
  corrections: "التصحيحات",
  allCorrections: "كل التصحيحات",
  share: "شارك المقال",
  copyLink: "نسخ الرابط",
  linkCopied: "نُسخ الرابط",
  shareElsewhere: "مشاركة",
  permanentLink: "الرابط الدائم",
  notFoundGuess: "أقرب صفحة إلى هذا العنوان:",
  citeArticle: "الاستشهاد بهذا المقال",
  citationFiles: "ملفات لبرامج المراجع",
  search: "البحث",
  searchField: "البحث في الأرشيف",
  searchButton: "بحث",
  searchNeedsScripts:
    "لا يعمل البحث من دون جافاسكربت. يمكن الوصول إلى المقالات عبر المواضيع والسنوات.",
  searching: "جارٍ البحث…",
  searchSuggestions: "اقتراحات البحث",
  searchDidYouMean: "هل تقصد:",
  /** «…» is the place of what was looked for. */
  searchNotFound: "لا نتائج للبحث عن «…».",
  searchNoResults: "قد تفيد كلمات أقل أو كتابة أخرى للاسم، أو التصفح عبر المواضيع والسنوات.",
  searchNoWords: "ليس في هذا البحث حروف ولا أرقام.",
  searchTooCommon: "كلمات هذا البحث شائعة جدًا أو قصيرة. تفيد معها كلمة أخرى أو اسم.",
  searchFailed: "تعذّر البحث، وربما انقطع الاتصال بالشبكة.",
  searchRetry: "إعادة المحاولة",
  searchMore: "المزيد من النتائج",
  searchResults: "نتائج البحث",
  searchFilter: "تصفية النتائج",
  searchFilterNone: "إلغاء التصفية",
  searchFilterAll: "كل",
  searchSort: "الترتيب",
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
  /** Articles that a search has found. */
  resultCount: {
    zero: "لا نتائج",
    one: "نتيجة واحدة",
    two: "نتيجتان",
    few: "{n} نتائج",
    many: "{n} نتيجة",
    other: "{n} نتيجة",
  },
  /** Minutes that a reader needs. */
  readingTime: {
    zero: "أقل من دقيقة للقراءة",
    one: "دقيقة واحدة للقراءة",
    two: "دقيقتان للقراءة",
    few: "{n} دقائق للقراءة",
    many: "{n} دقيقة للقراءة",
    other: "{n} دقيقة للقراءة",
  },
  /** The notice on an old article, by whole years. */
  draft: "مسودة: لا تظهر هذه الصفحة إلا في المعاينة.",
  publishedYearsAgo: {
    zero: "نُشر هذا العام",
    one: "نُشر قبل سنة",
    two: "نُشر قبل سنتين",
    few: "نُشر قبل {n} سنوات",
    many: "نُشر قبل {n} سنة",
    other: "نُشر قبل {n} سنة",
  },
  /** Days of the week in full, for the calendar's columns. */
  weekdays: {
    saturday: "السبت",
    sunday: "الأحد",
    monday: "الاثنين",
    tuesday: "الثلاثاء",
    wednesday: "الأربعاء",
    thursday: "الخميس",
    friday: "الجمعة",
  },
  /** Days of the week in a letter or two, where columns are narrow. */
  weekdayLetters: {
    saturday: "س",
    sunday: "ح",
    monday: "ن",
    tuesday: "ث",
    wednesday: "ر",
    thursday: "خ",
    friday: "ج",
  },
  /** Where a reader may share an article. */
  shareWith: {
    whatsapp: "واتساب",
    telegram: "تيليغرام",
    x: "إكس",
    facebook: "فيسبوك",
    email: "البريد الإلكتروني",
  },
  /** What a suggestion of the search is; a word by itself needs no name. */
  searchKinds: {
    topic: "موضوع",
    author: "كاتب",
    source: "مصدر",
  },
  /** In which order results stand. */
  searchSorts: {
    relevance: "الأقرب إلى البحث",
    newest: "الأحدث أولًا",
    oldest: "الأقدم أولًا",
  },
};

type ArabicWords = typeof arabicWords;

/** Words that depend on a number; each language has the forms of its own plural categories. */
export type CountedWord = "articleCount" | "resultCount" | "readingTime" | "publishedYearsAgo";

/** All words of the interface, in any language. */
export type Words = {
  readonly [Key in Exclude<keyof ArabicWords, CountedWord>]: ArabicWords[Key];
} & { readonly [Key in CountedWord]: PluralForms };

/** Words that a site sets: single texts, and single entries of a group. */
export type WordChanges = {
  readonly [Key in keyof Words]?: Words[Key] extends string ? string : Partial<Words[Key]>;
};
