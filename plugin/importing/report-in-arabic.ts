import { catalogue, Translations } from "../articles/arabic/sentences.ts";
import type { NoteKind } from "./notes.ts";
import type { ReportWords } from "./report-words.ts";
import type { Written } from "./state.ts";

const BECAME: Readonly<Record<Written, string>> = {
  written: "مقالات كُتبت",
  unchanged: "مقالات بقيت كما هي",
  edited: "مقالات لم تُمس لأنها عُدلت يدويا بعد الاستيراد (احذف الملف ليُستورد من جديد)",
  foreign: "مقالات لم تُكتب لأن في مكانها ملفا لم يكتبه أي استيراد",
};

const KINDS: Readonly<Record<NoteKind, string>> = {
  "words-lost": "مقالات نقصت منها كلمات من المصدر",
  "picture-missing": "صور يذكرها المصدر ولا توجد فيه",
  "picture-elsewhere": "صور ليست في الأرشيف، وتُعرض من مواقعها القديمة",
  "date-missing": "مقالات لم تُستورد لأن المصدر لا يذكر تاريخها",
  "not-read": "ملفات يبدو أنها مقالات ولا يُقرأ نوعها",
  "other-type":
    "نصوص من أنواع غير post لم تُستورد: اذكر نوعها بالخيار --types، أو اكتب --types post لتركها",
  shortcode: "رموز مختصرة (shortcodes) غير معروفة: حُذف الرمز وبقي النص الذي فيه",
  form: "نماذج وأزرار وبرامج حُذفت",
  "held-back": "مقالات لم تكن منشورة في المصدر، وهي هنا مسودات",
  cut: "ملفات تنقطع قبل نهايتها، واستُورد منها ما هو كامل",
  "no-text": "مقالات بلا نص، وهي هنا مسودات",
  "date-guessed": "مقالات استُنتج تاريخها",
  "same-address": "مقالات اشتركت في رابط واحد فأضيف إلى رابطها رقم",
  "no-redirect": "روابط قديمة لا يمكن تحويلها",
  "slug-cut": "روابط قُصرت أو صُححت",
  "name-changed": "أسماء مواضيع أو كتّاب أو مصادر تغيرت كتابتها",
  "topics-joined": "مواضيع يقرأ القارئ اسمها اسما واحدا فصارت موضوعا واحدا",
  embed: "مقاطع ومنشورات مضمنة صارت روابط",
  table: "جداول في خلاياها فقرات، فصارت كل خلية سطرا",
  boilerplate: "سطور من الصفحة لا من المقال، حُذفت",
  marks: "علامات اتجاه ورموز لا تُرى حُذفت",
  "field-twice": "أشياء يقولها المصدر مرتين، أُخذت إحداهما وتُركت هذه",
  field: "حقول بقيت بأسمائها ولا يعرضها القالب",
  "left-out": "مواد ليست مقالات، أو مكررة، أو حذفها أصحابها",
};

/** What notes and faults of an import say, beyond names, addresses and words of the source. */
const SENTENCES = new Translations(
  catalogue(`
<{}> without an address
<{1}> بلا رابط
«{}» is «{}»
«{1}» صار «{2}»
«{}» has no letter or digit and was left out
«{1}» بلا حرف ولا رقم، فحُذف
«{}» ends in half a letter; «{}» was used
«{1}» ينتهي بنصف حرف، فاستُخدم «{2}» بدلا منه
{} is no date: name the day with --date
{1} ليس تاريخا، فحدد اليوم بالخيار --date
{}, as {} is no date
{1}، فليس {2} تاريخا
name the day with --date
حدد اليوم بالخيار --date
{} is that of {}
{1} رابط {2} أيضا
{} is a page of the archive
{1} صفحة من صفحات الأرشيف
{} leads to {} already
{1} يحيل إلى {2}
{} has a question mark
في {1} علامة استفهام
{} ends in half a letter
{1} ينتهي بنصف حرف
{} holds a mark that nobody sees
في {1} رمز لا يُرى
{} holds a sign that hosts read otherwise
في {1} رمز تقرؤه المواقع المضيفة على وجه آخر
[gallery] that names no pictures
[gallery] لا يذكر صورا
[gallery] names picture {}
[gallery] يذكر الصورة {1}
the picture of the top, number {}
صورة المقال الرئيسية، رقم {1}
1 other capture of it
نسخة أخرى منه
{} other captures of it
نسخ أخرى منه عددها {1}
{}, which was left out
{1}، وقد حُذف
{}, as {}
{1}، باسم {2}
a page of the site
صفحة من صفحات الموقع
a page without an article
صفحة بلا مقال
a page without the marks of an article
صفحة بلا علامات المقال
a feed
خلاصة
no text
لا نص فيه
no article
ليس مقالا
it stands twice in the source
مكرر في المصدر
another text has the same id, name and day
نص آخر له المعرف نفسه والعنوان نفسه واليوم نفسه
a password
كلمة مرور
a script that gives articles fields
برنامج يعطي المقالات حقولا ولا يُشغَّل
the export has only the name by which the author signs in, which was left out
ليس في التصدير إلا الاسم الذي يدخل به الكاتب، فحُذف
draft
مسودة
{}: it is no picture
{1}: ليس صورة
{}: it is a drawing that runs a script
{1}: رسم يشغل برنامجا
{}: nothing is drawn in it
{1}: لا شيء مرسوم فيه
{}: it is a drawing that does not say its size
{1}: رسم لا يذكر مقاسه
{}: it is a single point
{1}: نقطة واحدة
{}: it is of the kind {}
{1}: من النوع {2}
{}: it cannot be read
{1}: لا تمكن قراءته
{}: it was not fetched
{1}: لم يُجلب
{}: name its site with --old-site
{1}: اذكر موقعه بالخيار --old-site
{}: the source does not have it
{1}: ليس في المصدر
{}: the archive does not hold it
{1}: ليس في الأرشيف المضغوط
{}: it leads to no address
{1}: يحيل إلى ما ليس رابطا
{}: it leads on more than {} times
{1}: يحيل أكثر من {2} مرات
{}: the host answers {}
{1}: رد المضيف بالرمز {2}
{}: it has more than {} MB
{1}: أكبر من {2} ميغابايت
{}: the connection broke off
{1}: انقطع الاتصال
{}: its host is private
{1}: مضيفه خاص لا عام
{}: there is no such host
{1}: لا مضيف بهذا الاسم
{}: the host does not answer
{1}: المضيف لا يرد
{}: the host does not answer in time
{1}: المضيف لا يرد في الوقت المتاح
{} Export it again, or take what is whole with --partial.
{1} صدّره من جديد، أو استورد ما هو كامل منه بالخيار --partial.
{}: the file ends in the middle of entry {}.
{1}: ينقطع الملف في وسط المادة رقم {2}.
{}: the file ends in the middle of a line.
{1}: ينقطع الملف في وسط سطر.
{}: A quotation mark is opened in this row and never closed; the rows from here on were not read. Close it, or write it twice where it is a part of the text.
{1}: في السطر علامة تنصيص تُفتح ولا تُغلق، فلم تُقرأ السطور من هنا. أغلقها، أو اكتبها مرتين إن كانت من النص.
The option --map names «{}», which no row has. Rows have: {}.
يذكر الخيار --map «{1}»، ولا سطر فيه هذا الحقل. حقول السطور: {2}.
{}: The row has a cell in no column that the first row names; what stands there was left out.
{1}: في السطر خلية لا يسمي السطر الأول عمودها، فحُذف ما فيها.
{}: The row has {} cells in no column that the first row names; what stands there was left out.
{1}: في السطر خلايا عددها {2} لا يسمي السطر الأول أعمدتها، فحُذف ما فيها.
{}: The line is no JSON object; it was passed over.
{1}: ليس في السطر كائن JSON، فلم يُقرأ.
{}: The file is no JSON ({}). Export it again.
{1}: ليس الملف JSON سليما ({2}). صدّره من جديد.
{}: it is encrypted, or packed in a way that is not known, and was not read.
{1}: مشفر أو مضغوط بطريقة غير معروفة، فلم يُقرأ.
{}: it is no whole WACZ ({}).
{1}: ليس ملف WACZ كاملا ({2}).
{}: it cannot be unpacked whole: {}.
{1}: لا يُفك ضغطه كاملا: {2}.
{}: at byte {}, {}: what stands there was left out.
{1}: عند البايت {2}، {3}، فحُذف ما هناك.
No article was imported: the source says the day of none. Name one with --date 2019-08-07.
لم يُستورد أي مقال: لا يذكر المصدر تاريخ أي منها. حدد تاريخا بالخيار --date 2019-08-07.
No article was imported: the texts of the source are of other types than posts. The report names them; import them with --types news, or whatever they are called.
لم يُستورد أي مقال: نصوص المصدر كلها من أنواع صنعها موقعها. التقرير يسميها، وتُستورد بالخيار --types news، أو باسم النوع أيا كان.
No article was imported: all that the source holds is pages, menus or what was deleted. The report names each; pages of WordPress come with --pages.
لم يُستورد أي مقال: ليس في المصدر إلا صفحات أو قوائم أو محذوفات. التقرير يسميها، وصفحات ووردبريس تُستورد بالخيار --pages.
No article was found in the source. Name the file that an export has given, or the folder in which the articles stand; --from says what it is.
لا مقال في المصدر. اذكر ملف التصدير أو المجلد الذي فيه المقالات، ونوعه بالخيار --from.
`),
);

export const REPORT_IN_ARABIC: ReportWords = {
  heading: "تقرير الاستيراد",
  dry: "تجربة: هذا ما كان الاستيراد سيفعله، ولم يُكتب إلا هذا التقرير",
  none: "لم يُكتب أي مقال",
  articles: (count, became) => `${BECAME[became]}: ${count}`,
  files: (count, became) => `${BECAME[became]}: ${count}`,
  notes: (count, kind) => `${KINDS[kind]}: ${count}`,
  more: (count) => `… وغيرها ${count} في import-report.json`,
  topics: (count) => `مواضيع أضيفت إلى السجل: ${count}`,
  standsIn: (file) => `التقرير كاملا في ${file}.`,
  told: (sentence) => SENTENCES.find(sentence) ?? sentence,
};
