import { catalogue } from "./sentences.ts";

/** What faults and notices of texts, pictures, topics and the whole archive say. */
export const SITE_MESSAGES = catalogue(`
The link {} is dead: the host answers {}.
الرابط {1} ميت: يرد المضيف بالرمز {2}.
Nobody can say whether the link {} is there: the host answers {}.
لا يُعرف هل الرابط {1} ما زال يعمل: يرد المضيف بالرمز {2}.
The link {} is dead: {}.
الرابط {1} ميت: {2}.
The link {} has moved for good.
انتقلت صفحة الرابط {1} إلى عنوان جديد نهائيا.
Nobody can say whether the link {} is there: {}.
لا يُعرف هل الرابط {1} ما زال يعمل: {2}.
The article is part {} of no series.
المقال هو الحلقة {1} من سلسلة لم تُذكر.
The article is part {} of the series {}, which {} is too.
المقال هو الحلقة {1} من السلسلة {2}، وكذلك المقال {3}.
The topic {} has this article alone.
ليس تحت الموضوع {1} إلا هذا المقال.
The headline is that of {} too, of the same day.
العنوان هو عنوان {1} أيضا، وفي اليوم نفسه.
The topic {} is not in the topic registry.
الموضوع {1} ليس في سجل المواضيع.
The topic {} holds no letter or digit from which to make an address.
ليس في اسم الموضوع {1} حرف ولا رقم يُصاغ منه رابط.
The topics {} and {} would have one address, {}.
للموضوعين {1} و{2} رابط واحد هو {3}.
The article has the address {}, which the list of {} has too.
رابط المقال {1} هو رابط قائمة {2} أيضا.
The article has the address {}, which {} has too.{}
رابط المقال {1} هو رابط {2} أيضا.{3}
The page has the address {}, which is that of a page of the archive.
رابط الصفحة {1} هو رابط صفحة من صفحات الأرشيف.
No article's file is named {}.
لا ملف مقال اسمه {1}.
The name {} fits several articles: {}.
الاسم {1} يصح على أكثر من مقال: {2}.
The name {} is that of the article itself.
الاسم {1} هو اسم المقال نفسه.
The old address {} stands twice in the list.
الرابط القديم {1} مكتوب مرتين في القائمة.
The old address {} leads to the article {} too.
الرابط القديم {1} يؤدي إلى المقال {2} أيضا.
The old address {} is the article's own.
الرابط القديم {1} هو رابط المقال نفسه.
The old address {} is that of the article {}.
الرابط القديم {1} هو رابط المقال {2}.
The old address {} is that of a page of the site.
الرابط القديم {1} هو رابط صفحة في الموقع.
The old address {} is that of {}.
الرابط القديم {1} هو رابط {2}.
The old address {} lies below the old address {} of {}.
الرابط القديم {1} يقع تحت الرابط القديم {2} للمقال {3}.
The old address {} lies below {}.
الرابط القديم {1} يقع تحت {2}.
The old address {} would be a file, and {} lies below it.
الرابط القديم {1} سيكون ملفا، وتحته {2}.
The old address {}.
الرابط القديم {1}.
The text holds the character {}, which can make it read as what it does not say; it was left out.
في النص الرمز {1}، وقد يجعله يُقرأ على غير ما يقول، فحُذف.
A paragraph of the text holds the character {} without its end U+2069.
في إحدى فقرات النص الرمز {1} بلا نهايته U+2069.
A paragraph of the text holds the character {} without its beginning.
في إحدى فقرات النص الرمز {1} بلا بدايته.
The text holds letters in presentation forms (such as {} for {}), which no search finds; plain letters took their place.
في النص حروف بأشكال العرض (مثل {1} بدل {2}) لا يجدها البحث، وقد حلت محلها الحروف العادية.
The article has no topic.
ليس للمقال موضوع.
The article has no summary; lists and search engines show its beginning.
ليس للمقال ملخص، وستعرض القوائم ومحركات البحث بدايته.
The date is 1 January 1970, which many systems write where they have none.
التاريخ هو 1 كانون الثاني/ يناير 1970، وهو ما تكتبه أنظمة كثيرة حين لا يكون لديها تاريخ.
The article's picture has no words for those who do not see it.
ليس لصورة المقال وصف لمن لا يراها.
A picture in the text has no words for those who do not see it.
في النص صورة بلا وصف لمن لا يراها.
The link {} names a file that is no article of the site.
الرابط {1} يسمي ملفا ليس من مقالات الموقع.
The link {} leads to an address that the site does not have.
الرابط {1} يؤدي إلى صفحة ليست في الموقع.
The link {} leads to a heading that its page does not have.
الرابط {1} يؤدي إلى عنوان فرعي ليس في صفحته.
{} holds HTML tags, which are printed as text: {}.
في {1} وسوم HTML تظهر نصا: {2}.
{} hold HTML tags, which are printed as text: {}.
في {1} وسوم HTML تظهر نصا: {2}.
The text holds the fields of a second article, and prints them.
في النص حقول مقال ثان، وهي تظهر للقراء.
{} holds shortcodes or template tags, which are printed as text: {}.
في {1} رموز قوالب تظهر نصا: {2}.
{} hold shortcodes or template tags, which are printed as text: {}.
في {1} رموز قوالب تظهر نصا: {2}.
{} holds formulas ($$…$$, \\(…\\)), which are printed as text: {}.
في {1} معادلات ($$…$$ أو \\(…\\)) تظهر نصا: {2}.
{} hold formulas ($$…$$, \\(…\\)), which are printed as text: {}.
في {1} معادلات ($$…$$ أو \\(…\\)) تظهر نصا: {2}.
{} holds links whose scheme is none of http, https, mailto, tel, sms and xmpp, which are printed as text: {}.
في {1} روابط من نوع غير http وhttps وmailto وtel وsms وxmpp تظهر نصا: {2}.
{} hold links whose scheme is none of http, https, mailto, tel, sms and xmpp, which are printed as text: {}.
في {1} روابط من نوع غير http وhttps وmailto وtel وsms وxmpp تظهر نصا: {2}.
{} holds headings or tables that markdown does not read, which are printed as text: {}.
في {1} عناوين فرعية أو جداول لا تقرؤها لغة ماركداون فتظهر نصا: {2}.
{} hold headings or tables that markdown does not read, which are printed as text: {}.
في {1} عناوين فرعية أو جداول لا تقرؤها لغة ماركداون فتظهر نصا: {2}.
The picture {} stands outside of the project.
الصورة {1} خارج مجلد الموقع.
The file {} is {} and no picture.
الملف {1} {2} وليس صورة.
The picture {} is a folder.
الصورة {1} مجلد.
The picture {} is not there.
الصورة {1} غير موجودة.
The picture {} cannot be read ({}).
لا يمكن قراءة الصورة {1} ({2}).
The picture {} has a space in its name, and markdown reads no picture here.
في اسم الصورة {1} فراغ، فلا تظهر هنا صورة.
The picture {} has the address that {} has too.
رابط الصورة {1} هو رابط {2} أيضا.
The file {} is no picture that can be read.
الملف {1} ليس صورة يمكن قراءتها.
The file {} is of the kind {}, which browsers do not show.
الملف {1} من نوع {2}، والمتصفحات لا تعرضه.
The file {} does not end as a picture's name does.
لا ينتهي اسم الملف {1} بما تنتهي به أسماء الصور.
The drawing {} does not say its size.
الرسم {1} لا يذكر حجمه.
The version is of no article: none has the name of its folder.
النسخة ليست لمقال: لا مقال باسم مجلدها.
The name of a version's file is its number.
اسم ملف النسخة رقمها.
The version is a draft, which nobody has read.
النسخة مسودة لم يقرأها أحد.
The file cannot be read ({}).
لا يمكن قراءة الملف ({1}).
The folder is a link, and the articles in it are not read.
المجلد وصلة إلى مجلد آخر، والمقالات التي فيه لا تُقرأ.
The folder cannot be read ({}).
لا يمكن قراءة المجلد ({1}).
The folder of articles {} does not exist.
مجلد المقالات {1} غير موجود.
The file's name begins with _, and other generators make no article of such a file.
يبدأ اسم الملف بعلامة _، وبرامج أخرى لا تنشر مثل هذا الملف.
The file stands in the folder {}, and does not say that it is a draft.
الملف في المجلد {1}، ولا يذكر أنه مسودة.
Eleventy's data files do not reach articles: nothing that it says has an effect, and a tag in it fills no collection.
ملفات البيانات في Eleventy لا تصل إلى المقالات، ولا أثر لما فيها.
The file looks like an article, has no ending, and is not read.
يبدو الملف مقالا، وليس لاسمه امتداد، فلا يُقرأ.
The file looks like an article, ends in {}, and is not read.
يبدو الملف مقالا، وينتهي اسمه بـ{1}، فلا يُقرأ.
The text begins a comment <!-- that does not end in its paragraph.
في النص تعليق يبدأ بـ<!-- ولا ينتهي في فقرته.
The text ends an element </{}> that it has not begun, and may end one of the page.
في النص وسم إغلاق </{1}> لم يُفتح، وقد يغلق وسما من الصفحة.
{} has no end, and would take in everything behind it.
ليس للوسم {1} نهاية، وسيبتلع كل ما بعده.
The id «{}» is one that the page has itself.
المعرف «{1}» من معرفات الصفحة نفسها.
The id «{}» stands twice in the text, and links lead to the first.
المعرف «{1}» مكتوب مرتين في النص، والروابط تؤدي إلى الأول.
A code block begins here with {} and has no end: all behind it is code.
يبدأ هنا نص برمجي بعلامة {1} ولا نهاية له، فكل ما بعده نص برمجي.
The link {} holds a blank, and is printed as it stands.
في الرابط {1} فراغ، فيظهر كما هو مكتوب.
The footnote [^{}] has no text, and is printed as it stands.
ليس للحاشية [^{1}] نص، فتظهر كما هي.
Nothing refers to the footnote [^{}]; it is printed behind the others.
لا شيء يشير إلى الحاشية [^{1}]، فتظهر بعد غيرها.
A topic has no part {}.
ليس للموضوع جزء اسمه {1}.
An entry is no topic.
في السجل ما ليس موضوعا.
The topic has no {}.
ليس للموضوع {1}.
The topic's {} must be a text.
يجب أن يكون {1} في الموضوع نصا.
The topic's {} must be a list of names.
يجب أن يكون {1} في الموضوع قائمة أسماء.
The topic's {} must be letters and digits joined by -, at most 60.
يجب أن يكون {1} في الموضوع حروفا وأرقاما تصل بينها علامة -، لا تزيد على 60.
The topic's {} is no picture's address.
ليس {1} في الموضوع عنوان صورة.
The topic's {} is no picture.
ليس {1} في الموضوع صورة.
The topic's {} is empty.
‏{1} في الموضوع فارغ.
The topic's {} names more than {} articles.
يسمي {1} في الموضوع أكثر من {2} مقالات.
The topic's {} holds what is none of its parts.
في {1} للموضوع ما ليس من أجزائه.
The topic's {}.
خطأ في الموضوع: {1}.
An author has no part {}.
ليس للكاتب جزء اسمه {1}.
An entry is no author.
في السجل ما ليس كاتبا.
The author has no {}.
ليس للكاتب {1}.
The author's {} must be a text.
يجب أن يكون {1} للكاتب نصا.
The author's {} must be a list of names.
يجب أن يكون {1} للكاتب قائمة أسماء.
The author's {} must be a list of links.
يجب أن يكون {1} للكاتب قائمة روابط.
The author's {} must be a list of addresses.
يجب أن يكون {1} للكاتب قائمة عناوين.
The author's {} is no web address.
ليس {1} للكاتب عنوانا على الشبكة.
The author's {} is no picture's address.
ليس {1} للكاتب عنوان صورة.
The author's {} is no e-mail address.
ليس {1} للكاتب بريدا إلكترونيا.
The author's {} is no link.
ليس {1} للكاتب رابطا.
The author's {} is empty.
‏{1} للكاتب فارغ.
The author's {} holds no letter or digit.
ليس في {1} للكاتب حرف ولا رقم.
The author's {}.
خطأ في الكاتب: {1}.
The author registry is not UTF-8 text.
سجل الكتّاب ليس نصا بترميز UTF-8.
The author registry is no list.
سجل الكتّاب ليس قائمة.
The author registry {} is a folder.
سجل الكتّاب {1} مجلد لا ملف.
The author registry {} does not exist.
سجل الكتّاب {1} غير موجود.
The id {} is already that of the author on line {}.
المعرف {1} هو معرف الكاتب الذي في السطر {2}.
The author {} has the name {}, which is already the author {} on line {}.
للكاتب {1} الاسم {2}، وهو للكاتب {3} في السطر {4}.
The topic registry is not UTF-8 text.
سجل المواضيع ليس نصا بترميز UTF-8.
The topic registry is no list.
سجل المواضيع ليس قائمة.
The topic registry {} is a folder.
سجل المواضيع {1} مجلد لا ملف.
The topic registry {} does not exist.
سجل المواضيع {1} غير موجود.
The topic registry {} cannot be read ({}).
لا يمكن قراءة سجل المواضيع {1} ({2}).
The id {} is already that of the topic on line {}.
المعرف {1} هو معرف الموضوع الذي في السطر {2}.
The topic {} has the name {}, which is already the topic {} on line {}.
للموضوع {1} الاسم {2}، وهو للموضوع {3} في السطر {4}.
The parent {} of the topic {} is no topic's id.
الموضوع الأعلى {1} للموضوع {2} ليس معرف موضوع.
The topic {} names itself as its parent.
الموضوع {1} يسمي نفسه موضوعا أعلى.
The topic {} is its own parent by way of {}.
الموضوع {1} يعلو نفسه عن طريق {2}.
`);
