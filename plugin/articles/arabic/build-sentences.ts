import { catalogue } from "./sentences.ts";

/** What keeps a build, its parts or an export from being written. */
export const BUILD_MESSAGES = catalogue(`
There are no parts to put together.
لا أجزاء تُجمع.
There are parts of several builds: of {}.
الأجزاء من أكثر من بناء، وأعدادها {1}.
Part {} of {} is missing.
الجزء {1} من {2} غير موجود.
The part's manifest is missing or damaged: the part was not finished, or not copied whole.
بيان الجزء غير موجود أو تالف: لم يكتمل الجزء، أو لم يُنسخ كاملا.
The part is of another build than part {}: {}.
هذا الجزء من بناء غير بناء الجزء {1}: {2}.
The part holds {}, which part {} holds too.
في هذا الجزء {1}، وهو في الجزء {2} أيضا.
The part lacks files that it had, or holds others in their place: {}.
نقصت من الجزء ملفات كانت فيه، أو حل غيرها محلها: {1}.
The list of changes would stand in the output folder and be published.
تقع قائمة التغييرات في مجلد الإخراج فتُنشر معه.
Something else stands where the list of changes would.
في موضع قائمة التغييرات شيء آخر.
The list of changes cannot be written there ({}).
لا تمكن كتابة قائمة التغييرات هناك ({1}).
The folder cannot be written to, so nothing was put into it.
لا تمكن الكتابة في المجلد، فلم يوضع فيه شيء.
A {} that Arshif did not make stands where the site has a {}.
في موضع {2} من الموقع {1} لم يصنعه أرشيف.
The output folder cannot be written to ({}).
لا تمكن الكتابة في مجلد الإخراج ({1}).
The article was changed or deleted while the site was built.
تغير المقال أو حُذف في أثناء بناء الموقع.
A plan cannot be kept, since there is no SQLite.
لا تُحفظ الخطة لأن SQLite غير موجود.
The {} lies in the site, which would publish it.
موضع {1} داخل الموقع، فيُنشر معه.
Something stands there already.
في هذا الموضع شيء آخر.
`);

/** How those are mended. */
export const BUILD_CURES = catalogue(`
Make each with arshif build --shard 1/8 and so on, and copy their folders here.
اصنع كل جزء بالأمر arshif build --shard 1/8 وما بعده، وانسخ مجلداتها إلى هنا.
Delete the folders of all builds but one.
احذف مجلدات الأبنية كلها إلا واحدا.
Make it with arshif build --shard {}, or copy its folder here.
اصنعه بالأمر arshif build --shard {1}، أو انسخ مجلده إلى هنا.
Copy it again, or make it anew with arshif build --shard {}.
انسخه ثانية، أو اصنعه من جديد بالأمر arshif build --shard {1}.
Make all parts of the same commit, with the same Node.js and packages.
اصنع الأجزاء كلها من إيداع واحد، وبإصدار واحد من Node.js والحزم.
Copy each part into the folder of its own number, and make it again if that is so.
انسخ كل جزء إلى المجلد الذي يحمل رقمه، فإن كان فيه فاصنعه من جديد.
Name another file: --changes ../changes.txt.
اذكر ملفا آخر: --changes ../changes.txt.
Let this user write to it, and build again.
اسمح لهذا المستخدم بالكتابة فيه، ثم أعد البناء.
Move it away, and build again.
انقله إلى مكان آخر، ثم أعد البناء.
Let this user write to it, make room on its disk, or name another folder.
اسمح لهذا المستخدم بالكتابة فيه، أو أفسح مكانا على قرصه، أو اذكر مجلدا آخر.
Build again.
أعد البناء.
Use Node.js 22.13 or newer, or run npm install libsql.
استعمل Node.js 22.13 أو ما بعده، أو شغّل npm install libsql.
Name one outside of the folder that Eleventy reads: {}.
اذكر موضعا خارج المجلد الذي تقرؤه Eleventy: {1}.
Name a folder that is empty or not there: {}.
اذكر مجلدا فارغا أو غير موجود: {1}.
Remove it, or name a file that is not there: {}.
احذفه، أو اذكر ملفا غير موجود: {1}.
`);
