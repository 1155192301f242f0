import type { Sentences } from "./sentences.ts";

/** What commands find wrong with the files that they are given. */
export const COMMAND_MESSAGES: Sentences = [
  [
    "Files of several kinds ({}, {}) cannot be imported at once.",
    "لا تُستورد ملفات من أنواع مختلفة ({1}، {2}) معا.",
  ],
  ["There is no such folder or archive of pictures.", "لا مجلد ولا أرشيف صور بهذا الاسم."],
  ["It was not fetched: {}.", "لم يُجلب: {1}."],
  ["Two folders cannot be imported at once.", "لا يُستورد مجلدان معا."],
  [
    "This is a file, and articles of the kind folder stand in one.",
    "هذا ملف، ومقالات النوع folder تكون في مجلد.",
  ],
  [
    "This is a folder, and a source of the kind {} is a file.",
    "هذا مجلد، ومصدر النوع {1} يكون ملفا.",
  ],
  [
    "The disk does not let it be read or written ({}).",
    "لا يسمح القرص بقراءته أو الكتابة فيه ({1}).",
  ],
  [
    "The file is compressed with Zstandard, which is not read.",
    "الملف مضغوط بصيغة Zstandard، وهي لا تُقرأ.",
  ],
  ["The file does not tell what it is.", "لا يُعرف نوع الملف من محتواه."],
  ["There is no such file or folder.", "لا ملف ولا مجلد بهذا الاسم."],
  ["The folder of articles {} does not exist.", "مجلد المقالات {1} غير موجود."],
  ["The topic registry {} does not exist.", "سجل الموضوعات {1} غير موجود."],
  ["The topic registry {} cannot be read ({}).", "تعذرت قراءة سجل الموضوعات {1} ({2})."],
  ["The topic {} is not in the topic registry.", "الموضوع {1} ليس في سجل الموضوعات."],
  ["The file is there already.", "الملف موجود."],
  ["The folder holds a file of a site already: {}.", "في المجلد ملف موقع سابق: {1}."],
  ["The folder holds files of a site already: {}.", "في المجلد ملفات موقع سابق: {1}."],
  ["It is a file.", "هذا ملف لا مجلد."],
  ["{} is a file.", "{1} ملف لا مجلد."],
  ["Nothing can be written into it ({}).", "لا تمكن الكتابة فيه ({1})."],
];

/** How those are mended. */
export const COMMAND_CURES: Sentences = [
  ["Import one kind after the other.", "استورد الأنواع واحدا بعد الآخر."],
  ["Import one after the other.", "استورد أحدهما ثم الآخر."],
  [
    "Name the folder in which the old site kept them, such as wp-content/uploads, or a WARC or WACZ that holds them: --media copy uploads.",
    "اذكر المجلد الذي حفظها فيه الموقع القديم، مثل wp-content/uploads، أو ملف WARC أو WACZ فيه الصور: --media copy uploads.",
  ],
  [
    "Allow it with --allow-private, if that machine is yours.",
    "اسمح به بالخيار --allow-private إن كان الجهاز لك.",
  ],
  [
    "Look at the address in a browser, save what it shows, and import that file.",
    "افتح الرابط في المتصفح، واحفظ ما يعرضه، ثم استورد ذلك الملف.",
  ],
  ["Name the folder, or leave --from out.", "اذكر المجلد، أو احذف الخيار --from."],
  ["Name the files in it, or leave --from out.", "اذكر الملفات التي فيه، أو احذف الخيار --from."],
  [
    "Make room, or let this user read and write it, and import again: it goes on where it was.",
    "أفسح مكانا، أو اسمح لهذا المستخدم بقراءته والكتابة فيه، ثم أعد الاستيراد: يُكمل من حيث توقف.",
  ],
  ["Unpack it first: zstd -d.", "فك ضغطه أولا: zstd -d."],
  ["Name its kind: {}.", "اذكر نوعه: {1}."],
  [
    "Name a file that an export has given, from the project's root or as a whole path.",
    "اذكر ملفا من ملفات التصدير، بمساره من جذر المشروع أو كاملا.",
  ],
  [
    "Run the command in the project's root, or name the folder: --articles content/news.",
    "شغل الأمر في جذر المشروع، أو اذكر المجلد: --articles content/news.",
  ],
  [
    "Name the file with --topics, or leave the option out.",
    "اذكر الملف بالخيار --topics، أو احذف الخيار.",
  ],
  ["Name another, or add it to {}.", "اذكر موضوعا آخر، أو أضفه إلى {1}."],
  ["Write {}, or add it to {}.", "اكتب {1}، أو أضفه إلى {2}."],
  ["Open it, or word the title another way.", "افتحه، أو غير صياغة العنوان."],
  ["Choose an empty folder: arshif init my-archive.", "اختر مجلدا فارغا: arshif init my-archive."],
  [
    "Name a folder of the project: --into src/articles.",
    "اذكر مجلدا في المشروع: --into src/articles.",
  ],
];
