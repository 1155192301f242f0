import { isToldInArabic } from "../articles/arabic/index.ts";
import { catalogue, Translations } from "../articles/arabic/sentences.ts";

/** What commands say and ask on the terminal. */
const SENTENCES = new Translations(
  catalogue(`
What is the archive's name?
ما اسم الأرشيف؟
Where will it be published?
على أي عنوان سيُنشر؟
Who publishes it: {}?
من يستضيفه: {1}؟
{} is no name. Write words.
{1} ليس اسما. اكتب كلمات.
{} is no whole web address. Write {}.
{1} ليس رابطا كاملا. اكتب {2}.
{} names no host. Write {}.
{1} ليس اسم مضيف. اكتب {2}.
A site of {} files stands in this folder. Next:
في هذا المجلد الآن موقع عدد ملفاته {1}. وبعد ذلك:
A site of {} files stands in {}. Next:
في {2} الآن موقع عدد ملفاته {1}. وبعد ذلك:
push it to GitHub, and choose GitHub Actions in Settings → Pages → Source
ارفعه إلى GitHub، واختر GitHub Actions في Settings ثم Pages ثم Source
push it to GitLab: .gitlab-ci.yml publishes it
ارفعه إلى GitLab، وينشره ملف .gitlab-ci.yml
push it, and import the repository in Netlify: netlify.toml says how it is built
ارفعه، واستورد المستودع في Netlify، وطريقة بنائه في netlify.toml
push it, and make a Pages project: command npx arshif build, folder _site
ارفعه، وأنشئ مشروع Pages: الأمر npx arshif build والمجلد _site
publish the folder _site after npm run build
انشر المجلد _site بعد npm run build
The article is as it was published.
المقال كما نُشر.
{} articles are as they were published.
المقالات كما نُشرت، وعددها {1}.
The earlier version is as it was published.
النسخة السابقة كما نُشرت.
{} earlier versions are as they were published.
النسخ السابقة كما نُشرت، وعددها {1}.
The hashes are of {}.
تاريخ البصمات {1}.
Nobody has signed them.
لم يوقعها أحد.
They are signed with your key (SHA-256 {}).
وهي موقعة بمفتاحك (SHA-256 {1}).
They are signed with the site's key (SHA-256 {}).
وهي موقعة بمفتاح الموقع (SHA-256 {1}).
Nothing was written.
لم يُكتب شيء.
Proposed topics. Delete what is none. An id becomes part of an address: change it now or never.
مواضيع مقترحة. احذف ما ليس موضوعا. المعرّف id جزء من رابط الصفحة: غيّره الآن أو لا تغيّره أبدا.
Where the other names mean the same, take the # before aliases away.
إن كانت الأسماء الأخرى للموضوع نفسه فاحذف علامة # التي قبل aliases.
Other spellings for topics that the registry has, each with its whole new list of aliases:
صيغ أخرى لمواضيع في السجل، ومع كل موضوع قائمة aliases الجديدة كاملة:
Words in two spellings, of no topic above. To make one a topic, take the # and the space after it away from its last three lines.
كلمات تُكتب بصيغتين وليست من المواضيع أعلاه. لتجعل إحداها موضوعا احذف علامة # والمسافة بعدها من سطورها الثلاثة الأخيرة.
Proposed from {} articles: {} topics and {} other spellings. Copy what you accept into the registry {}.
المواضيع المقترحة من {1} من المقالات: {2}، والصيغ الأخرى: {3}. انسخ ما تقبله إلى السجل {4}.
Proposed from {} articles: {} topics and 1 other spelling. Copy what you accept into the registry {}.
المواضيع المقترحة من {1} من المقالات: {2}، ومعها صيغة أخرى واحدة. انسخ ما تقبله إلى السجل {3}.
Proposed from {} articles: {} topics and {} other spellings. Copy what you accept into _data/topics.yaml, and name that file in the option topics.
المواضيع المقترحة من {1} من المقالات: {2}، والصيغ الأخرى: {3}. انسخ ما تقبله إلى _data/topics.yaml، واذكر هذا الملف في الخيار topics.
Nothing to propose: the folder {} holds no published article.
لا اقتراحات: ليس في المجلد {1} مقال منشور.
Nothing to propose: of {} articles, no {} share a name that the registry lacks.
لا اقتراحات: ليس بين المقالات ({1}) اسم يشترك فيه {2} منها ولا يوجد في السجل.
in 1 article
في مقال واحد
in {} articles
عدد المقالات {1}
in {} articles, in the headline of {}
عدد المقالات {1}، منها {2} في العنوان
in 1 article, in the headline of {}
في مقال واحد، وفي العنوان {1}
headlines write it {}
صيغه في العناوين: {1}
stands with {}
يرد مع: {1}
{}: in 1 article
{1}: في مقال واحد
{}: in {} articles
{1}: عدد المقالات {2}
{}: in 1 article, known to be one name with it
{1}: في مقال واحد، وهما صيغتان معروفتان لاسم واحد
{}: in {} articles, known to be one name with it
{1}: عدد المقالات {2}، وهما صيغتان معروفتان لاسم واحد
{}: in {} articles, the words around both alike by {}
{1}: عدد المقالات {2}، وتشابه ما حول الصيغتين {3}
{}: in 1 article, the words around both alike by {}
{1}: في مقال واحد، وتشابه ما حول الصيغتين {2}
Write this to {} files?
هل يُكتب هذا في الملفات ({1})؟
Write this to 1 file?
هل يُكتب هذا في ملف واحد؟
1 file mended.
صُحح ملف واحد.
{} files mended.
عدد الملفات التي صُححت: {1}.
1 file would be mended; nothing was written.
يمكن تصحيح ملف واحد، ولم يُكتب شيء.
{} files would be mended; nothing was written.
يمكن تصحيح ملفات عددها {1}، ولم يُكتب شيء.
1 file would be mended; nothing was written. Write --yes to have it written.
يمكن تصحيح ملف واحد، ولم يُكتب شيء. اكتب --yes ليُكتب.
{} files would be mended; nothing was written. Write --yes to have it written.
يمكن تصحيح ملفات عددها {1}، ولم يُكتب شيء. اكتب --yes لتُكتب.
No fault has a certain cure: nothing was mended.
ليس لأي خطأ علاج مؤكد، فلم يُصحح شيء.
{} was changed by somebody else and left alone.
غيّر أحد آخر {1}، فتُرك كما هو.
{} was linked from elsewhere and left alone.
{1} وصلة إلى مكان آخر، فتُرك كما هو.
{} links to other sites could not be asked for now: check again to go on.
روابط إلى مواقع أخرى لم تُفحص الآن، عددها {1}: أعد الفحص ليكتمل.
Eleventy has no configuration here. Run the command in the project's root, or make a site with arshif init my-archive.
لا ملف إعدادات لـEleventy هنا. شغّل الأمر في جذر المشروع، أو أنشئ موقعا بالأمر arshif init my-archive.
the site's configuration does not add the plugin Arshif.
إعدادات الموقع لا تضيف إضافة أرشيف.
Another build of this site is running (process {} on {}). Wait for its end; if there is none, delete {}.
يجري الآن بناء آخر لهذا الموقع (العملية {1} على {2}). انتظر حتى ينتهي، وإن لم يكن هناك بناء فاحذف {3}.
Another build of this site is running. Wait for its end; if there is none, delete {}.
يجري الآن بناء آخر لهذا الموقع. انتظر حتى ينتهي، وإن لم يكن هناك بناء فاحذف {1}.
Another build of this site began at the same moment. Build again.
بدأ بناء آخر لهذا الموقع في اللحظة نفسها. أعد البناء.
This is part {} of {}, from {}.
هذا الجزء {1} من {2}، بحسب {3}.
The build failed. The output folder is as it was.
فشل البناء. مجلد الإخراج كما كان.
The build failed; the report is above. The output folder is as it was.
فشل البناء، والتقرير أعلاه. مجلد الإخراج كما كان.
The build failed. It had written the site's files already; the next build looks at them again.
فشل البناء بعد أن كتب ملفات الموقع، وسيراجعها البناء التالي.
The build failed; the report is above. It had written the site's files already; the next build looks at them again.
فشل البناء بعد أن كتب ملفات الموقع، والتقرير أعلاه. سيراجعها البناء التالي.
{} cannot be read. Let this user read it.
تعذرت قراءة {1}. اسمح لهذا المستخدم بقراءته.
{} cannot be written. Let this user write to it.
تعذرت الكتابة في {1}. اسمح لهذا المستخدم بالكتابة فيه.
the disk is full. Make room and build again.
القرص ممتلئ. أفسح مكانا ثم أعد البناء.
Eleventy is not installed here. Run npm install @11ty/eleventy in the project's root.
‏Eleventy غير مثبت هنا. شغّل npm install @11ty/eleventy في جذر المشروع.
Eleventy cannot load files from {}, since #, ?, %, \\ or an unseen sign in a folder's name has a meaning of its own in addresses. Rename the folder.
لا تستطيع Eleventy قراءة الملفات من {1}، لأن # أو ? أو % أو \\ أو رمزا لا يُرى في اسم المجلد له معنى خاص في الروابط. غيّر اسم المجلد.
`),
);

/** How a sentence begins that goes on with why. */
const FAILED: Readonly<Record<string, string>> = {
  "The build failed": "فشل البناء",
  "The check failed": "فشل الفحص",
  "Nothing was built": "لم يُبنَ شيء",
  "Nothing was checked": "لم يُفحص شيء",
  "Nothing was written": "لم يُكتب شيء",
};

/** A sentence as whoever is at the terminal is told it: in Arabic, where that is asked for and is known. */
export function localised(sentence: string): string {
  return isToldInArabic() ? inArabic(sentence) : sentence;
}

function inArabic(sentence: string): string {
  // What it quotes of Eleventy stands below.
  const [first = "", ...below] = sentence.split("\n");
  const arabic = failedInArabic(first) ?? SENTENCES.find(first) ?? first;
  return [arabic, ...below].join("\n");
}

function failedInArabic(sentence: string): string | undefined {
  const [failed = "", ...why] = sentence.split(": ");
  const known = FAILED[failed];
  const reason = why.join(": ");
  return known === undefined || reason === ""
    ? undefined
    : `${known}: ${SENTENCES.find(reason) ?? reason}`;
}
