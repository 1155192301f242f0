import type { PluralForms } from "./text/index.ts";

/**
 * The words of the interface. Each can be set by the option `words`; the theme holds none itself.
 * Wording follows Arabic newsrooms: short noun phrases, and commands only where a reader must do
 * something to get on, as on the pages of the search and of what was not found. Tables
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
  allArticles: "أرشيف المقالات",
  relatedArticles: "مقالات ذات صلة",
  inCommon: "يجمعهما",
  alsoPublished: "نشرته أيضًا",
  newerCopy: "نسخة محدّثة",
  earlierCopy: "نسخة سابقة",
  moreArticles: "المزيد من المقالات",
  stories: "تغطيات متواصلة",
  storyTimeline: "تسلسل الأحداث",
  storyBefore: "ما قبله",
  storyAfter: "ما بعده",
  storyWhole: "التغطية كاملة",
  storyParts: "محطات التغطية", // of one event: the vote, the results, the new government
  keyArticles: "أبرز المقالات",
  dossiers: "ملفات",
  relatedTopics: "مواضيع قريبة",
  narrowerTopics: "مواضيع فرعية",
  widerTopic: "من قسم",
  articleTopics: "مواضيع المقال",
  months: "الأشهر",
  years: "السنوات",
  published: "نُشر في",
  updated: "آخر تحديث",
  author: "بقلم",
  source: "المصدر",
  sourcesOfArticle: "المصادر",
  series: "من سلسلة",
  allSeries: "سلاسل المقالات",
  seriesPart: "الحلقة {part}",
  seriesPartOf: "الحلقة {part} من {parts}",
  seriesPrevious: "الحلقة السابقة",
  seriesNext: "الحلقة التالية",
  correction: "تصحيح",
  corrected: "صُحّح هذا المقال بعد نشره.",
  correctedHow: "نص التصحيح",
  translations: "هذا المقال بلغات أخرى",
  titleSupplied: "العنوان من إعداد الأرشيف",
  imageMissing: "الصورة غير متوفرة",
  imageCaption: "التعليق على الصورة",
  imageCredit: "مصدر الصورة",
  gallery: "معرض صور",
  transcript: "نص التسجيل",
  captions: "نص مصاحب",
  /** Something that another site shows: `فيديو على يوتيوب`. */
  mediaOn: "{kind} على {provider}",
  /** What a reader should know before a click. */
  mediaUnloaded: "لا يُحمَّل أي محتوى من {provider} قبل النقر.",
  table: "جدول",
  code: "نص برمجي",
  footnotes: "الهوامش",
  footnote: "الهامش",
  footnoteBack: "العودة إلى النص من الهامش",
  alertNote: "ملاحظة",
  alertTip: "نصيحة",
  alertImportant: "مهم",
  alertWarning: "تحذير",
  alertCaution: "تنبيه",
  originalArticle: "المصدر الأصلي",
  archivedArticle: "نسخة مؤرشفة",
  licence: "رخصة النشر",
  /** Names terms that have no name of their own. */
  licenceTerms: "شروط إعادة النشر",
  /** What the end of every page says of the archive's own articles. */
  licenceOfSite: "رخصة نشر مواد الأرشيف ما لم يُذكر خلاف ذلك",
  previousArticle: "المقال السابق",
  nextArticle: "المقال التالي",
  olderArticles: "مقالات أقدم",
  newerArticles: "مقالات أحدث",
  pages: "صفحات القائمة",
  page: "صفحة",
  pageOf: "صفحة {page} من {pages}",
  newestPage: "الأحدث",
  oldestPage: "الأقدم",
  articlesOf: "مقالات",
  neighbours: "المقالان السابق والتالي",
  noRelated: "لا مقالات أخرى في مواضيع هذا المقال.",
  /** When the articles of {@link holdings} were published. */
  spanYear: "في عام {from}.",
  spanYears: "بين عامي {from} و{to}.",
  noArticles: "لا مقالات في الأرشيف بعد.",
  notFoundTitle: "الصفحة غير موجودة",
  notFoundText: "ربما نُقلت الصفحة أو كُتب عنوانها خطأً. ابحث عنها أو عُد إلى الصفحة الرئيسية.",
  feed: "خلاصة RSS",
  darkColours: "الوضع الداكن",
  onThisDay: "في مثل هذا اليوم",
  picks: "اختيارات المحررين",
  browse: "تصفح الأرشيف",
  calendar: "تقويم",
  periods: "التنقل بين الفترات",
  activity: "المقالات وفق السنوات",
  letters: "حروف الفهرس",
  otherLetters: "أخرى",
  corrections: "التصحيحات",
  allCorrections: "كل التصحيحات",
  earlierVersions: "النسخ السابقة",
  version: "النسخة {n}",
  /** Above the text of an earlier version. */
  versionOf: "هذه نسخة سابقة من المقال كما نُشرت.",
  currentVersion: "المقال بنصه الحالي",
  /** How the page of a version tells what was changed after it. */
  versionDeleted: "حُذف لاحقًا",
  versionInserted: "أُضيف لاحقًا",
  versionUnchanged: "لم يتغير العنوان ولا النص بعد هذه النسخة.",
  share: "مشاركة المقال",
  copyLink: "نسخ الرابط",
  linkCopied: "نُسخ الرابط",
  shareElsewhere: "مشاركة",
  contents: "محتويات المقال",
  readerTools: "أدوات القراءة",
  textLarger: "تكبير النص",
  textSmaller: "تصغير النص",
  listen: "استماع",
  listenPause: "إيقاف مؤقت",
  listenResume: "متابعة الاستماع",
  listenStop: "إنهاء الاستماع",
  saveArticle: "حفظ للقراءة لاحقًا",
  savedArticle: "محفوظ في قائمة القراءة",
  readingList: "قائمة القراءة",
  readingListKept: "تُحفظ القائمة في هذا المتصفح وحده.",
  readingListEmpty: "لا مقالات محفوظة بعد. في كل مقال زر لحفظه هنا.",
  readingListNeedsScripts: "تحتاج قائمة القراءة إلى تفعيل جافا سكريبت.",
  removeFromList: "إزالة من القائمة",
  permanentLink: "الرابط الدائم",
  notFoundGuess: "أقرب صفحة إلى هذا العنوان:",
  citeArticle: "توثيق المقال",
  citationFiles: "تصدير المرجع",
  /** What tells whether a text is as it was published. */
  fixity: "بصمة النص",
  data: "بيانات الأرشيف",
  dataText:
    "ما يُعرف عن كل مقال منشور في هذا الأرشيف، للباحثين والصحفيين، في ملفات تفتحها برامج الجداول وتحليل البيانات. لا تضم الملفات نصوص المقالات ولا المسودات، وتتجدد مع كل تحديث للموقع.",
  dataFiles: "الملفات",
  dataCounts: "ما تضمه البيانات",
  articles: "المقالات",
  wordsOfArticles: "الكلمات",
  dataMade: "كيف أُعدّت البيانات",
  dataDates:
    "التواريخ كما دوّنها المحررون وبقدر ما هو معروف منها: يوم أو شهر أو سنة. حقل التحديث فارغ إن لم يُعرف له تاريخ.",
  dataTopics: "المواضيع اختارها المحررون لكل مقال، ولم يستنتجها برنامج.",
  dataRights:
    "حقوق المقالات لأصحابها. يبيّن حقل {field} رخصة كل مقال، فإن كان فارغًا فاستأذن إدارة الأرشيف قبل إعادة نشره.",
  dataFields: "الحقول",
  dataField: "الحقل",
  dataFieldSays: "ما يدل عليه",
  search: "البحث",
  searchField: "البحث في الأرشيف",
  searchButton: "بحث",
  searchNeedsScripts: "يحتاج البحث إلى تفعيل جافا سكريبت. تصفّح المقالات عبر المواضيع والسنوات.",
  searching: "جارٍ البحث…",
  searchSuggestions: "اقتراحات البحث",
  searchDidYouMean: "هل تقصد:",
  searchMeant: "هذه نتائج «…».",
  /** «…» is the place of what was looked for. */
  searchNotFound: "لم نعثر على «…».",
  /** «…» is the place of a word that results need not have. */
  searchLeftOut: "هذه نتائج البحث من دون «…».",
  searchSomeLack: "ليست كل الكلمات في كل نتيجة.",
  searchNoResults: "جرّب كلمات أقل أو تهجئة أخرى، أو تصفّح المواضيع والسنوات.",
  searchNoWords: "اكتب كلمة أو اسمًا للبحث عنه.",
  searchTooCommon: "كلمات البحث شائعة جدًا أو قصيرة. أضف إليها كلمة أخرى أو اسمًا.",
  searchFailed: "تعذّر البحث. تحقّق من الاتصال بالإنترنت ثم أعد المحاولة.",
  searchFromIndex: "خادم البحث لا يستجيب الآن. هذه نتائج من الفهرس المحفوظ في الموقع.",
  searchRetry: "إعادة المحاولة",
  searchMore: "المزيد من النتائج",
  searchSameText: "نُشر النص نفسه أيضًا",
  searchResults: "نتائج البحث",
  searchFilter: "تصفية النتائج",
  searchFilterNone: "مسح الاختيارات",
  searchFilterAll: "عرض كل",
  searchTime: "الفترة",
  searchTimeFrom: "من",
  searchTimeTo: "إلى",
  searchTimeAny: "البحث في كل الفترات",
  /** «…» is the place of a period in which nothing was found. */
  searchNoneInTime: "لا نتائج في «…»، وهذه نتائج كل الفترات:",
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
  /** Parts of a series. */
  partCount: {
    zero: "لا حلقات",
    one: "حلقة واحدة",
    two: "حلقتان",
    few: "{n} حلقات",
    many: "{n} حلقة",
    other: "{n} حلقة",
  },
  /** What the archive holds, as a sentence that goes on with the years. */
  holdings: {
    zero: "لا مقالات في الأرشيف بعد.",
    one: "يضم الأرشيف مقالًا واحدًا نُشر",
    two: "يضم الأرشيف مقالين نُشرا",
    few: "يضم الأرشيف {n} مقالات نُشرت",
    many: "يضم الأرشيف {n} مقالًا نُشرت",
    other: "يضم الأرشيف {n} مقال نُشرت",
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
    zero: "مدة القراءة: أقل من دقيقة",
    one: "مدة القراءة: دقيقة واحدة",
    two: "مدة القراءة: دقيقتان",
    few: "مدة القراءة: {n} دقائق",
    many: "مدة القراءة: {n} دقيقة",
    other: "مدة القراءة: {n} دقيقة",
  },
  /** The notice on an old article, by whole years. */
  draft: "مسودة: لا تظهر هذه الصفحة إلا في المعاينة.",
  publishedYearsAgo: {
    zero: "نُشر هذا العام",
    one: "هذا المقال منشور قبل سنة",
    two: "هذا المقال منشور قبل سنتين",
    few: "هذا المقال منشور قبل {n} سنوات",
    many: "هذا المقال منشور قبل {n} سنة",
    other: "هذا المقال منشور قبل {n} سنة",
  },
  /** The period before one that has articles. */
  earlier: { year: "السنة السابقة", month: "الشهر السابق", day: "اليوم السابق" },
  /** The period after one that has articles. */
  later: { year: "السنة التالية", month: "الشهر التالي", day: "اليوم التالي" },
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
  /** What an article is written in elsewhere, by the first part of a language tag. */
  inLanguage: {
    ar: "بالعربية",
    ckb: "بالكردية السورانية",
    de: "بالألمانية",
    el: "باليونانية",
    en: "بالإنكليزية",
    es: "بالإسبانية",
    fa: "بالفارسية",
    fr: "بالفرنسية",
    he: "بالعبرية",
    hi: "بالهندية",
    hy: "بالأرمنية",
    it: "بالإيطالية",
    ja: "باليابانية",
    ko: "بالكورية",
    ku: "بالكردية",
    nl: "بالهولندية",
    pl: "بالبولندية",
    pt: "بالبرتغالية",
    ru: "بالروسية",
    sv: "بالسويدية",
    syr: "بالسريانية",
    tr: "بالتركية",
    uk: "بالأوكرانية",
    ur: "بالأوردية",
    zh: "بالصينية",
    other: "بلغة أخرى",
  },
  /** Where a reader may share an article. */
  shareWith: {
    whatsapp: "واتساب",
    telegram: "تيليغرام",
    x: "إكس (تويتر)",
    facebook: "فيسبوك",
    linkedin: "لينكد إن",
    email: "البريد الإلكتروني",
  },
  /** What an article shows beside words and pictures. */
  mediaKinds: {
    film: "فيديو",
    sound: "تسجيل صوتي",
    post: "منشور",
  },
  /** Sites whose films, sounds and posts articles show. */
  mediaSites: {
    youtube: "يوتيوب",
    vimeo: "فيميو",
    x: "إكس (تويتر)",
    instagram: "إنستغرام",
    tiktok: "تيك توك",
    soundcloud: "ساوند كلاود",
    facebook: "فيسبوك",
  },
  /** What licences of Creative Commons are made of, as their deeds name it. */
  licenceParts: {
    commons: "المشاع الإبداعي",
    by: "نَسب المُصنَّف",
    nc: "غير تجاري",
    nd: "منع الاشتقاق",
    sa: "الترخيص بالمثل",
    zero: "ملكية عامة",
    mark: "ملكية عامة",
  },
  /** The files of the archive's data. */
  dataFileNames: {
    csv: "جدول المقالات، تفصل «؛» بين الأسماء في الخانة",
    jsonl: "سطر لكل مقال",
    json: "وصف الحقول لبرامج تحليل البيانات",
  },
  /** What each field of an article's data says. */
  dataFieldNames: {
    id: "مسار المقال في الموقع، لا يتغير",
    url: "الرابط الكامل",
    title: "العنوان",
    date: "تاريخ النشر",
    updated: "تاريخ آخر تحديث",
    authors: "أسماء الكتّاب",
    sources: "الوكالات ووسائل الإعلام التي نُقل عنها المقال",
    topics: "أسماء المواضيع",
    series: "السلسلة التي يتبعها",
    place: "المكان الذي ورد منه الخبر",
    summary: "ملخص الكاتب، أو مستهل النص",
    lang: "رمز اللغة",
    words: "عدد كلمات النص",
    originalUrl: "رابط المقال في مصدره",
    archivedUrl: "رابط نسخة محفوظة في أرشيف للويب",
    licence: "رخصة النشر: رمزها أو رابط نصها",
    corrections: "عدد التصحيحات بعد النشر",
    file: "ملف المقال في مجلد الأرشيف",
  },
  /** What a suggestion of the search is; a word by itself needs no name. */
  searchKinds: {
    topic: "موضوع",
    author: "كاتب",
    source: "مصدر",
  },
  /** In which order results stand. */
  searchSorts: {
    relevance: "الأكثر صلة",
    newest: "الأحدث أولًا",
    oldest: "الأقدم أولًا",
  },
};

type ArabicWords = typeof arabicWords;

/** Words that depend on a number; each language has the forms of its own plural categories. */
type CountedWord =
  | "articleCount"
  | "partCount"
  | "holdings"
  | "resultCount"
  | "readingTime"
  | "publishedYearsAgo";

/** All words of the interface, in any language. */
export type Words = {
  readonly [Key in Exclude<keyof ArabicWords, CountedWord>]: ArabicWords[Key];
} & { readonly [Key in CountedWord]: PluralForms };

/** Words that a site sets: single texts, and single entries of a group. */
export type WordChanges = {
  readonly [Key in keyof Words]?: Words[Key] extends string ? string : Partial<Words[Key]>;
};
