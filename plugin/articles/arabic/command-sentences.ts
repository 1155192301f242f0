import { catalogue } from "./sentences.ts";

/** What commands find wrong with the files that they are given. */
export const COMMAND_MESSAGES = catalogue(`
Files of several kinds ({}, {}) cannot be imported at once.
لا تُستورد ملفات من أنواع مختلفة ({1}، {2}) معا.
There is no such folder or archive of pictures.
لا مجلد ولا أرشيف صور بهذا الاسم.
It was not fetched: {}.
لم يُجلب: {1}.
The site publishes no hashes of its texts.
لا ينشر الموقع بصمات نصوصه.
The site publishes no hash of this article.
لا ينشر الموقع بصمة لهذا المقال.
The file is no list of hashes.
ليس الملف قائمة بصمات.
The hashes are not signed.
البصمات غير موقعة.
The hashes were not signed with this key.
لم توقع البصمات بهذا المفتاح.
The article is a draft, which nobody has read: there is no version to keep.
المقال مسودة لم يقرأها أحد، فلا نسخة تُحفظ.
The text is missing.
النص ناقص.
The page is missing.
الصفحة ناقصة.
The text is not the one that was published.
ليس هذا النص كما نُشر.
The page does not show {}.
لا تُظهر الصفحة {1}.
The page shows {}, which was not published.
تُظهر الصفحة {1}، ولم يكن في ما نُشر.
The text stands in no list of what was published.
لا تذكر هذا النص أي قائمة بما نُشر.
Two folders cannot be imported at once.
لا يُستورد مجلدان معا.
This is a file, and articles of the kind folder stand in one.
هذا ملف، ومقالات النوع folder تكون في مجلد.
This is a folder, and a source of the kind {} is a file.
هذا مجلد، ومصدر النوع {1} يكون ملفا.
The disk does not let it be read or written ({}).
لا يسمح القرص بقراءته أو الكتابة فيه ({1}).
The file is compressed with Zstandard, which is not read.
الملف مضغوط بصيغة Zstandard، وهي لا تُقرأ.
The file does not tell what it is.
لا يُعرف نوع الملف من محتواه.
There is no such file or folder.
لا ملف ولا مجلد بهذا الاسم.
The file is there already.
الملف موجود.
The folder holds a file of a site already: {}.
في المجلد ملف موقع سابق: {1}.
The folder holds files of a site already: {}.
في المجلد ملفات موقع سابق: {1}.
On disks that keep names another way it is the same file as {}.
هو والملف {1} ملف واحد على أقراص تكتب الأسماء على وجه آخر.
The folder holds something already.
المجلد ليس فارغا.
The folder lies in the site, which would publish it.
المجلد داخل الموقع، فيُنشر معه.
There is no bagit.txt: the folder is no bag.
لا ملف bagit.txt هنا: ليس هذا المجلد حزمة.
The declaration is not the two lines that a bag has.
ليس فيه السطران اللذان تُعرف بهما الحزمة.
It says {}; the bag carries {} bytes in {} files.
يذكر {1}، وفي الحزمة {2} بايت و{3} ملف.
It stands in {}, and there is no such file.
يذكره {1} وليس في الحزمة.
It has another checksum than {} says.
محتواه غير ما يذكره {1}.
It stands in the bag and not in {}.
في الحزمة ولا يذكره {1}.
It is no file but leads elsewhere, and was not read.
ليس ملفا بل وصلة إلى مكان آخر، فلم يُقرأ.
The line is no checksum with a path, or names a path once more.
ليس السطر بصمة ومسارا، أو يكرر مسارا.
Its checksums are of a kind that is not known.
نوع بصماته غير معروف.
No manifest says what the bag carries.
لا بيان يذكر ما في الحزمة.
It is a file.
هذا ملف لا مجلد.
{} is a file.
{1} ملف لا مجلد.
Nothing can be written into it ({}).
لا تمكن الكتابة فيه ({1}).
`);

/** How those are mended. */
export const COMMAND_CURES = catalogue(`
Keep it once it was published and is to be corrected.
احفظ النسخة بعد نشره حين يُصحح.
Ask whoever keeps the archive what was changed, or publish the site again.
اسأل صاحب الأرشيف عما تغير، أو انشر الموقع من جديد.
Ask whoever keeps the archive for a whole one.
اطلب من صاحب الأرشيف ملفا سليما.
Name the folder or the address of its home page; it has them where its option fixity is true.
اذكر مجلد الموقع أو رابط صفحته الأولى؛ ينشرها إذا كانت قيمة الخيار fixity هي true.
Try again, or verify a folder with the site.
أعد المحاولة، أو افحص مجلدا فيه الموقع.
Rename one of the two, and build again.
غيّر اسم أحدهما، ثم أعد البناء.
Name one outside of the folder that Eleventy reads: --out ../archive-bag.
اذكر مجلدا خارج المجلد الذي تقرؤه Eleventy: --out ../archive-bag.
Name the folder in which bagit.txt stands.
اذكر المجلد الذي فيه bagit.txt.
Write BagIt-Version: 1.0 and Tag-File-Character-Encoding: UTF-8, a line each and nothing else.
اكتب BagIt-Version: 1.0 وTag-File-Character-Encoding: UTF-8، كلا في سطر، ولا شيء غيرهما.
Take the bag anew from where it came from, or have it packed again.
خذ الحزمة من جديد من حيث جاءت، أو اطلب حزمها من جديد.
Remove it, if nobody knows where it comes from, or have the bag packed again.
احذفه إن لم يعرف أحد مصدره، أو اطلب حزمها من جديد.
Put the file itself into the bag, and have it packed again.
ضع الملف نفسه في الحزمة، واطلب حزمها من جديد.
Have the bag packed with one of {}.
اطلب حزمها بواحدة من {1}.
Import one kind after the other.
استورد الأنواع واحدا بعد الآخر.
Import one after the other.
استورد أحدهما ثم الآخر.
Name the folder in which the old site kept them, such as wp-content/uploads, or a WARC or WACZ that holds them: --media copy uploads.
اذكر المجلد الذي حفظها فيه الموقع القديم، مثل wp-content/uploads، أو ملف WARC أو WACZ فيه الصور: --media copy uploads.
Allow it with --allow-private, if that machine is yours.
اسمح به بالخيار --allow-private إن كان الجهاز لك.
Look at the address in a browser, save what it shows, and import that file.
افتح الرابط في المتصفح، واحفظ ما يعرضه، ثم استورد ذلك الملف.
Name the folder, or leave --from out.
اذكر المجلد، أو احذف الخيار --from.
Name the files in it, or leave --from out.
اذكر الملفات التي فيه، أو احذف الخيار --from.
Make room, or let this user read and write it, and import again: it goes on where it was.
أفسح مكانا، أو اسمح لهذا المستخدم بقراءته والكتابة فيه، ثم أعد الاستيراد: يُكمل من حيث توقف.
Export it again, and look whether the disk was full.
صدّره من جديد، وانظر هل امتلأ القرص.
Unpack it first: zstd -d.
فك ضغطه أولا: zstd -d.
Name its kind: {}.
اذكر نوعه: {1}.
Name a file that an export has given, from the project's root or as a whole path.
اذكر ملفا من ملفات التصدير، بمساره من جذر المشروع أو كاملا.
Run the command in the project's root, or name the folder: --articles content/news.
شغّل الأمر في جذر المشروع، أو اذكر المجلد: --articles content/news.
Name the file with --topics, or leave the option out.
اذكر الملف بالخيار --topics، أو احذف الخيار.
Name another, or add it to {}.
اذكر موضوعا آخر، أو أضفه إلى {1}.
Write {}, or add it to {}.
اكتب {1}، أو أضفه إلى {2}.
Open it, or word the title another way.
افتحه، أو غيّر صياغة العنوان.
Name a folder that is empty or not there yet: arshif init FOLDER.
اذكر مجلدا فارغا أو غير موجود بعد: arshif init FOLDER.
Name a folder of the project: --into src/articles.
اذكر مجلدا في المشروع: --into src/articles.
`);
