import { catalogue, type Sentences } from "./sentences.ts";

/** What is wrong with an option's value, between «The option … » and «; it is ….». */
const PROBLEMS: Sentences = [
  ["is none of the values it may have", "ليس من القيم المقبولة"],
  ["has the wrong type", "من نوع غير صحيح"],
  ["is empty", "فارغ"],
  ["must be a text", "يجب أن يكون نصا"],
  ["must be a text on one line, or false", "يجب أن يكون نصا في سطر واحد أو false"],
  ["must be true or false", "يجب أن يكون true أو false"],
  ['must be true, false or "own"', 'يجب أن يكون true أو false أو "own"'],
  ["must be a number", "يجب أن يكون عددا"],
  ["must be a whole number", "يجب أن يكون عددا صحيحا"],
  ["is below {}", "أقل من {2}"],
  ["is above {}", "أكثر من {2}"],
  ["must be a list of names", "يجب أن يكون قائمة أسماء"],
  ["must be a list of field names", "يجب أن يكون قائمة بأسماء حقول"],
  ["must be a group of sources with their licences", "يجب أن يكون مجموعة من المصادر ورخصها"],
  ["is no known licence", "ليس رخصة معروفة"],
  ['must be "allow" or "deny"', 'يجب أن يكون "allow" أو "deny"'],
  ["is no name of a robot", "ليس اسم برنامج زاحف"],
  ["must be a list of formats", "يجب أن يكون قائمة صيغ"],
  ["must be true, false or a list of formats", "يجب أن يكون true أو false أو قائمة صيغ"],
  ["must be a list of widths", "يجب أن يكون قائمة مقاسات"],
  ["must be a list of places", "يجب أن يكون قائمة مواقع"],
  ["must be a list of tools", "يجب أن يكون قائمة أدوات"],
  ["must be a list of blocks", "يجب أن يكون قائمة أقسام"],
  ["must be a list of links", "يجب أن يكون قائمة روابط"],
  ["must be a list of addresses", "يجب أن يكون قائمة عناوين"],
  [
    "must be a page, a topic or a link with title and url",
    "يجب أن يكون صفحة أو موضوعا أو رابطا فيه title وurl",
  ],
  [
    'must be "lead", "latest", "onThisDay", "stories", "dossiers", "corrections", an article with lead, a section with topic or articles with picks',
    'يجب أن يكون "lead" أو "latest" أو "onThisDay" أو "stories" أو "dossiers" أو "corrections" أو مقالا في lead أو قسما فيه topic أو مقالات في picks',
  ],
  ["must be a day such as 2024-04-01", "يجب أن يكون يوما مثل 2024-04-01"],
  ["must be a group of date options", "يجب أن يكون مجموعة من خيارات التاريخ"],
  ["must be a group of headers", "يجب أن يكون مجموعة من ترويسات HTTP"],
  ["must be a group of paths", "يجب أن يكون مجموعة من المسارات"],
  ["must be a function that takes a markdown-it instance", "يجب أن يكون دالة تأخذ markdown-it"],
  ['must be "notice", "fault" or "ignore"', 'يجب أن يكون "notice" أو "fault" أو "ignore"'],
  ['must be "«»", "“”" or false', 'يجب أن يكون "«»" أو "“”" أو false'],
  [
    "needs a moment from which two days are counted back, dates.now",
    "يحتاج إلى وقت يُحسب منه يومان إلى الوراء، هو dates.now",
  ],
  ["begins with neither / nor https://", "لا يبدأ بـ / ولا بـ https://"],
  ["has a question mark or a hash", "فيه علامة استفهام أو #"],
  [
    "needs search.endpoint, a server that answers in its place",
    "يحتاج إلى search.endpoint، وهو خادم يجيب بدلا منه",
  ],
  ["does not hold {} once", "لا يرد فيه {2} مرة واحدة"],
  ["is no whole web address", "ليس رابطا كاملا"],
  ["is no time zone", "ليس منطقة زمنية"],
  ["is no language that the theme has words for", "ليس لغة للقالب كلمات بها"],
  ["is no language tag", "ليس رمز لغة"],
  ["is no locale", "ليس رمز لغة وبلد"],
  ["is no colour", "ليس لونا"],
  ["stands there twice", "مذكور مرتين"],
  ["is no path from the site's root", "ليس مسارا يبدأ من جذر الموقع"],
  ["is no name of a header", "ليس اسم ترويسة"],
  ["is the project's root or the disk's", "هو جذر المشروع أو جذر القرص"],
  [
    "holds a character that turns letters round (U+202A to U+202E)",
    "فيه رمز يعكس اتجاه الحروف (من U+202A إلى U+202E)",
  ],
];

/** What faults of options say. */
export const OPTION_MESSAGES: Sentences = [
  ...catalogue(`
The option {} is missing.
الخيار {1} ناقص.
There is no option {}.
لا خيار اسمه {1}.
The options must be a group; they are {}.
يجب أن تكون الخيارات مجموعة، وهي {1}.
The option {} needs the package {}, which is not installed.
يحتاج الخيار {1} إلى الحزمة {2}، وهي غير مثبتة.
The option cards needs a font with Arabic letters, and none was found.
يحتاج الخيار cards إلى خط فيه حروف عربية، ولم يُعثر على أي خط.
The variable {} holds no key of Ed25519, nor the path of a file with one.
ليس في المتغير {1} مفتاح من نوع Ed25519، ولا مسار ملف فيه مفتاح.
The media folder {} does not exist.
مجلد الوسائط {1} غير موجود.
The option topics.opinion names the topic {}, which there is not.
يذكر الخيار topics.opinion الموضوع {1}، ولا وجود له.
The option front names the topic {}, which there is not.
يسمي الخيار front الموضوع {1}، ولا موضوع بهذا الاسم.
The option front picks {}, and no article that is shown has a file of that name.
يختار الخيار front {1}، وليس لمقال منشور ملف بهذا الاسم.
The option {} names {}, which is neither a page nor a topic.
يسمي الخيار {1} {2}، وليس صفحة ولا موضوعا.
The field menu of the page is {}.
قيمة الحقل menu في الصفحة هي {1}.
The page joins the menu and has no title that can stand there.
تنضم الصفحة إلى القائمة ولا عنوان لها يظهر فيها.
The page joins the menu, and its address is not plain: permalink is {}.
تنضم الصفحة إلى القائمة ورابطها غير صريح، فقيمة permalink هي {1}.
The plugin was added twice, or the site has global data named arshif.
أُضيفت الإضافة مرتين، أو في الموقع بيانات عامة اسمها arshif.
The address has the folder {}, and Eleventy's pathPrefix is {}.
في الرابط المجلد {1}، وقيمة pathPrefix في Eleventy هي {2}.
The option markdown fails: {}
الدالة في الخيار markdown تفشل: {1}
The date option {} is {}.
قيمة خيار التاريخ {1} هي {2}، ولا تصح.
The option {} is set by {}.
الخيار {1} يحدده الخيار {2}.
`),
  ...PROBLEMS.map(([problem, arabic]): [string, string] => {
    const last = problem.includes("{}") ? 3 : 2;
    return [`The option {} ${problem}; it is {}.`, `الخيار {1} ${arabic}، وقيمته {${last}}.`];
  }),
];

/** How faults of options are mended. */
export const OPTION_CURES = catalogue(`
Write menu: true, or the page's place in the menu: menu: 2.
اكتب menu: true، أو موضع الصفحة في القائمة: menu: 2.
Write title: with the words that the menu shows.
اكتب في title: الكلمات التي تظهر في القائمة.
Write the address into permalink, or the link into the option menu.
اكتب الرابط في permalink، أو ضع الصفحة في الخيار menu.
Correct it or leave it out.
صححه أو احذفه.
Remove it; the options are {}.
احذفه؛ الخيارات هي {1}.
Remove it; the options of {} are {}.
احذفه؛ خيارات {1} هي {2}.
Make one: {}.
اصنع مفتاحا: {1}.
Run npm install {}, or leave the option out.
نفذ npm install {1}، أو احذف الخيار.
Run npm install @fontsource/noto-naskh-arabic, or install a font package such as fonts-noto-core.
نفذ npm install @fontsource/noto-naskh-arabic، أو ثبّت حزمة خطوط مثل fonts-noto-core.
Make it, or correct the option media: it is a path from the project's root.
أنشئه، أو صحح الخيار media، وهو مسار من جذر المشروع.
Call eleventyConfig.addPlugin(arshif, …) once, and name other data differently.
استدع eleventyConfig.addPlugin(arshif, …) مرة واحدة، وسمّ البيانات الأخرى باسم آخر.
Set pathPrefix: {} in the Eleventy configuration, or take the folder out of site.url.
اكتب pathPrefix: {1} في إعدادات Eleventy، أو احذف المجلد من site.url.
Write site: {} instead.
اكتب مكانه site: {1}.
Write an IANA name such as {}.
اكتب اسما من أسماء IANA مثل {1}.
Write a date such as {}.
اكتب تاريخا مثل {1}.
Write true, false or a short text such as {}.
اكتب true أو false أو نصا قصيرا مثل {1}.
Write a whole number of months from {} to {}.
اكتب عددا صحيحا من الأشهر من {1} إلى {2}.
Write a whole number from {} to {}, or months with such numbers: {}.
اكتب عددا صحيحا من {1} إلى {2}، أو أشهرا معها مثل هذه الأعداد: {3}.
Write one of {} with at most one space on either side.
اكتب واحدا من {1} وحوله مسافة واحدة على الأكثر.
Write only order and separator in it.
اكتب فيه order وseparator وحدهما.
Write the archive's name: {}.
اكتب اسم الأرشيف: {1}.
Write the home page's whole address: {}.
اكتب رابط الصفحة الأولى كاملا: {1}.
Write an IANA name: {}.
اكتب اسما من أسماء IANA: {1}.
Write "ar", with a region such as {} or {} if you like, {}, {}, {} or {}.
اكتب "ar"، ومعها البلد إن شئت مثل {1} أو {2}، أو {3} أو {4} أو {5} أو {6}.
Write a list of topics: {}.
اكتب قائمة مواضيع: {1}.
Write the path of a YAML file: {}.
اكتب مسار ملف YAML: {1}.
Write a folder from the project's root: {}.
اكتب مجلدا من جذر المشروع: {1}.
Write fields with their values: {}.
اكتب حقولا مع قيمها: {1}.
Write a number from {} to {}: {}.
اكتب عددا من {1} إلى {2}: {3}.
Write a list of whatsapp, telegram, x, facebook, linkedin and email: {}.
اكتب قائمة مما يأتي: whatsapp وtelegram وx وfacebook وlinkedin وemail، مثل {1}.
Write a list of size, save and listen: {}.
اكتب قائمة مما يأتي: size وsave وlisten، مثل {1}.
Write true to let articles hold HTML, or leave it out.
اكتب true ليُسمح بـHTML في المقالات، أو احذفه.
Write quotes: {} or quotes: {}, or leave it out.
اكتب quotes: {1} أو quotes: {2}، أو احذفه.
Write an id, name or alias from the registry.
اكتب معرف موضوع أو اسمه أو اسما بديلا من سجل المواضيع.
Write the file's name without its folder: {}.
اكتب اسم الملف من غير مجلده: {1}.
Write the name of a topic, or one of {}.
اكتب اسم موضوع، أو إحدى هذه الكلمات: {1}.
Write feeds: {}, or pages: { feed: false } for none.
اكتب feeds: {1}، أو pages: { feed: false } كي لا تكون خلاصات.
Write "notice", "fault" or "ignore".
اكتب "notice" أو "fault" أو "ignore".
Make the page, or write pages: {}.
اصنع الصفحة، أو اكتب pages: {1}.
Write some of "atom", "rss" and "json".
اكتب ما شئت من "atom" و"rss" و"json".
Write true, false or some of "atom", "rss" and "json": feeds: { topics: ["atom"] }.
اكتب true أو false أو بعض "atom" و"rss" و"json": feeds: { topics: ["atom"] }.
Write names of checks with false: {}.
اكتب أسماء الفحوص ومعها false: {1}.
Write cite: { files: true }, or false for no files beside articles.
اكتب cite: { files: true }، أو false كي لا تكون ملفات إلى جانب المقالات.
Write "cloudflare", "cloudflare-paid", "netlify", "github" or "gitlab", or leave it out.
اكتب "cloudflare" أو "cloudflare-paid" أو "netlify" أو "github" أو "gitlab"، أو احذفه.
Write licence: {}, or licence: {}.
اكتب licence: {1}، أو licence: {2}.
Write fixity: true to publish the hash of each article's text, or leave it out.
اكتب fixity: true لتُنشر بصمة نص كل مقال، أو احذفه.
Write robots: {} to keep robots out that train language models.
اكتب robots: {1} لمنع البرامج التي تجمع النصوص لتدريب نماذج اللغة.
Write names as robots.txt has them: {}.
اكتب الأسماء كما هي في robots.txt: {1}.
Write redirects: { pages: true } for a host that knows no redirects.
اكتب redirects: { pages: true } لمضيف لا يعرف التحويل.
Write search: false for no search, or leave it out.
اكتب search: false كي لا يكون بحث، أو احذفه.
Write the address of a server, whole or from the site's root: {}.
اكتب عنوان خادم، كاملا أو من جذر الموقع: {1}.
Write true, or false beside search.endpoint.
اكتب true، أو false مع search.endpoint.
Write newsSitemap: true with dates: {}, or false.
اكتب newsSitemap: true ومعه dates: {1}، أو اكتب false.
Write a language and a country as Facebook does: {}.
اكتب لغة وبلدا كما يكتبهما فيسبوك: {1}.
Write stories: false for none, or stories: {}.
اكتب stories: false كي لا تكون ملفات أخبار، أو stories: {1}.
Write a number of days from {} to {}: {}.
اكتب عدد أيام من {1} إلى {2}: {3}.
Write whole numbers of pixels: {}.
اكتب أعدادا صحيحة من البكسلات: {1}.
Write a text: {}.
اكتب نصا: {1}.
Write cards: true to make them, or false.
اكتب cards: true لتُصنع البطاقات، أو false.
Write "system", "vazirmatn" or "noto-naskh".
اكتب "system" أو "vazirmatn" أو "noto-naskh".
Write texts: {}.
اكتب نصوصا: {1}.
Write pages: {} to leave a page out, {} to make it yourself.
اكتب pages: {1} لحذف صفحة، أو {2} لتصنعها بنفسك.
`);
