/** What a field of an article says, for editors and tools, in both languages of the house. */
interface FieldDescription {
  /** A label of one or two words. */
  readonly label: string;
  readonly ar: string;
  readonly en: string;
}

type Descriptions = Readonly<Record<string, FieldDescription>>;

/** The parts of a film and of a sound. */
const MEDIA_PARTS: Descriptions = {
  src: {
    label: "الملف",
    ar: "اسم ملف الفيديو أو الصوت، أو عنوانه الكامل.",
    en: "The file, or its whole address.",
  },
  title: { label: "العنوان", ar: "عنوان التسجيل.", en: "What it is called." },
  caption: { label: "التعليق", ar: "ما يُكتب تحته.", en: "What is printed below it." },
  credit: { label: "المصدر", ar: "صاحب التسجيل أو وكالته.", en: "Who made it." },
  poster: {
    label: "الغلاف",
    ar: "صورة تظهر قبل التشغيل.",
    en: "The picture that stands for it until it plays.",
  },
  captions: {
    label: "الكلام مكتوبا",
    ar: "ملفات vtt فيها الكلام مكتوبا.",
    en: "Files of WebVTT with what is said.",
  },
  transcript: {
    label: "نص التسجيل",
    ar: "ما يُقال فيه، أو ملف txt فيه.",
    en: "What is said in it, or a file of text.",
  },
  duration: {
    label: "المدة",
    ar: "المدة بالدقائق والثواني: 12:30.",
    en: "Minutes and seconds: 12:30.",
  },
};

function below(field: string, parts: Descriptions): Descriptions {
  return Object.fromEntries(
    Object.entries(parts).map(([part, said]) => [`${field}.${part}`, said]),
  );
}

/** Every field of the contract and every part of one, by its path. */
export const FIELD_DESCRIPTIONS: Descriptions = {
  title: {
    label: "العنوان",
    ar: "عنوان المقال كما نُشر، في سطر واحد.",
    en: "The headline, on one line.",
  },
  titleSupplied: {
    label: "عنوان من الأرشيف",
    ar: "نعم، إذا كان الأرشيف هو من صاغ العنوان لا المصدر.",
    en: "True when the archive, not the source, worded the headline.",
  },
  date: {
    label: "تاريخ النشر",
    ar: "يوم النشر، أو اليوم والساعة: 2019-08-07 أو 2019-08-07T14:30 أو «7 آب/ أغسطس 2019».",
    en: "The day of publication, or day and time.",
  },
  updated: {
    label: "آخر تحديث",
    ar: "يوم آخر تغيير في المقال، إن كان مهما للقارئ.",
    en: "The day, or day and time, of the last change that readers should know of.",
  },
  topics: {
    label: "المواضيع",
    ar: "مواضيع المقال كما هي في سجل المواضيع.",
    en: "Topics by their ids, names or aliases in the topic registry.",
  },
  authors: {
    label: "الكتّاب",
    ar: "أسماء من كتبوا المقال.",
    en: "The names of those who wrote it.",
  },
  sources: {
    label: "المصادر",
    ar: "الوسيلة أو الوكالة التي نُقل عنها.",
    en: "The outlet or agency from which it was taken.",
  },
  place: { label: "المكان", ar: "المكان الذي كُتب منه الخبر.", en: "The place of the dateline." },
  summary: {
    label: "الملخص",
    ar: "جملة أو جملتان تظهران في القوائم ومحركات البحث.",
    en: "One or two sentences for lists and search engines.",
  },
  image: { label: "الصورة", ar: "صورة المقال الرئيسية.", en: "The picture above the text." },
  "image.src": {
    label: "الملف",
    ar: "اسم ملف الصورة، أو عنوانها الكامل.",
    en: "The picture's file, or its whole address.",
  },
  "image.alt": {
    label: "وصف الصورة",
    ar: "ما تُظهره الصورة، لمن لا يراها.",
    en: "What the picture shows, for those who do not see it.",
  },
  "image.caption": {
    label: "التعليق",
    ar: "ما يُكتب تحت الصورة.",
    en: "What is printed below the picture.",
  },
  "image.credit": { label: "المصور", ar: "صاحب الصورة أو وكالته.", en: "Who made the picture." },
  "image.focus": {
    label: "موضع التركيز",
    ar: "ما يبقى من الصورة حين تُقص: أعلى، أسفل، يمين، يسار، وسط، أو كلمتان منها، أو 50% 20%.",
    en: "What a crop keeps of the picture: top, bottom, left, right, center, two of them, or 50% 20%.",
  },
  video: { label: "الفيديو", ar: "فيديو المقال، فوق النص.", en: "The film above the text." },
  ...below("video", MEDIA_PARTS),
  audio: { label: "الصوت", ar: "تسجيل صوتي، فوق النص.", en: "The sound above the text." },
  ...below("audio", MEDIA_PARTS),
  series: { label: "السلسلة", ar: "اسم السلسلة التي ينتمي إليها المقال.", en: "The series' name." },
  seriesPart: {
    label: "رقم الحلقة",
    ar: "رقم المقال في سلسلته، إن لم يكن ترتيب الحلقات ترتيب تواريخها.",
    en: "The article's number in its series, where parts do not follow each other by their dates.",
  },
  related: {
    label: "مقالات ذات صلة",
    ar: "ما يُعرض من المقالات ذات الصلة أو لا يُعرض.",
    en: "Related articles that are always or never shown.",
  },
  "related.pin": {
    label: "تُعرض دائما",
    ar: "ملفات مقالات تُعرض أولا.",
    en: "Files of articles that are shown first.",
  },
  "related.exclude": {
    label: "لا تُعرض",
    ar: "ملفات مقالات لا تُعرض.",
    en: "Files of articles that are never shown.",
  },
  originalUrl: {
    label: "الرابط الأصلي",
    ar: "عنوان المقال الكامل عند المصدر.",
    en: "The whole address at the source.",
  },
  archivedUrl: {
    label: "نسخة مؤرشفة",
    ar: "عنوان نسخة مؤرشفة من الأصل.",
    en: "The whole address of a saved copy of the original.",
  },
  licence: {
    label: "رخصة النشر",
    ar: "رخصة نشر المقال: اسمها، أو العنوان الكامل لشروطها.",
    en: "The article's licence: its name, as CC-BY-4.0, or the whole address of its terms.",
  },
  redirectFrom: {
    label: "عناوين قديمة",
    ar: "العناوين التي كان المقال عليها، من جذر الموقع.",
    en: "Addresses at which the article stood, from the site's root.",
  },
  translations: {
    label: "ترجمات",
    ar: "عناوين المقال بلغات أخرى.",
    en: "Addresses of the article in other languages.",
  },
  "translations.lang": { label: "اللغة", ar: "رمز اللغة، مثل en.", en: "A language tag." },
  "translations.url": { label: "العنوان", ar: "عنوان الترجمة.", en: "The translation's address." },
  corrections: {
    label: "تصويبات",
    ar: "ما صُحح في المقال بعد نشره.",
    en: "What was put right after publication.",
  },
  "corrections.date": { label: "يوم التصويب", ar: "يوم التصويب.", en: "The correction's day." },
  "corrections.text": {
    label: "نص التصويب",
    ar: "ما كان خطأ وما هو الصواب.",
    en: "What was wrong, and what is right.",
  },
  lang: { label: "اللغة", ar: "رمز لغة المقال، مثل ar أو ckb.", en: "The article's language tag." },
  slug: {
    label: "اسم العنوان",
    ar: "الجزء الأخير من عنوان الصفحة.",
    en: "The last part of the page's address.",
  },
  featured: {
    label: "خبر أول",
    ar: "هل يتصدر المقال الصفحة الأولى ما دام بين أحدث المقالات؟ تُكتب true أو false.",
    en: "Does the article lead the front page, as long as it is among the newest? Write true or false.",
  },
  draft: {
    label: "مسودة",
    ar: "نعم، كي لا يُنشر المقال.",
    en: "True to hold the article back.",
  },
};

/** A field, or a part of one, by its own name and by its path. */
export interface DescribedField {
  readonly path: string;
  readonly name: string;
  readonly said: FieldDescription;
}

/** The fields of an article in their order, or the parts of one of them. */
export function describedFields(group = ""): DescribedField[] {
  const before = group === "" ? "" : `${group}.`;
  return Object.entries(FIELD_DESCRIPTIONS)
    .map(([path, said]) => ({ path, name: path.slice(before.length), said }))
    .filter(({ path, name }) => path.startsWith(before) && !name.includes("."));
}
