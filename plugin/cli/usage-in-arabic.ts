import { isToldInArabic } from "../articles/arabic/index.ts";
import { catalogue, Translations } from "../articles/arabic/sentences.ts";

/** What is said of a command line that cannot be followed. */
const USAGE = new Translations(
  catalogue(`
There is no option {}. Write {}.
لا خيار اسمه {1}. اكتب {2}.
There is no option {}. The options are {}.
لا خيار اسمه {1}. الخيارات هي {2}.
The option --{} takes no value. Write --{} alone.
الخيار --{1} لا يأخذ قيمة. اكتب --{2} وحده.
The option --{} has no value. Write it after the option's name.
الخيار --{1} بلا قيمة. اكتبها بعد اسم الخيار.
No command is named. Write arshif {}, or arshif --help for its options.
لم يُذكر أمر. اكتب arshif {1}، أو arshif --help لترى خياراته.
There is no command {}. Write arshif {}, or arshif --help for its options.
لا أمر اسمه {1}. اكتب arshif {2}، أو arshif --help لترى خياراته.
The command arshif {} needs {}. See arshif --help.
يحتاج الأمر arshif {1} إلى {2}. انظر arshif --help.
The command arshif {} takes nothing beside {}; the next word is {}. See arshif --help.
لا يأخذ الأمر arshif {1} إلا {2}، والكلمة التالية هي {3}. انظر arshif --help.
The command arshif {} has no option --{}. It has none.
ليس للأمر arshif {1} خيارات، ومنها --{2}.
The command arshif {} has no option --{}. Its options are {}.
ليس للأمر arshif {1} خيار اسمه --{2}. خياراته هي {3}.
The option --title {}; it is {}. Write --title and the name in quotation marks.
الخيار --title لا يصلح اسما للأرشيف، وقيمته {2}. اكتب --title وبعده الاسم بين علامتي تنصيص.
The option --url is no whole web address; it is {}. Write --url {}.
الخيار --url ليس رابطا كاملا، وقيمته {1}. اكتب --url {2}.
The option --host names no host; it is {}. Write {}.
الخيار --host ليس اسم مضيف، وقيمته {1}. اكتب {2}.
The option --lang is no language of the theme; it is {}. Write ar, fa, ur, ckb or en, with a region if you like: {}.
الخيار --lang ليس لغة من لغات القالب، وقيمته {1}. اكتب ar أو fa أو ur أو ckb أو en، ومعها البلد إن شئت: {2}.
The option --zone is no time zone; it is {}. Write an IANA name: {}.
الخيار --zone ليس منطقة زمنية، وقيمته {1}. اكتب اسما من أسماء IANA: {2}.
The option --repo is no repository at GitHub or GitLab; it is {}. Write --repo owner/name or --repo {}.
الخيار --repo ليس مستودعا في GitHub أو GitLab، وقيمته {1}. اكتب --repo owner/name أو --repo {2}.
There is no article {}. Write the path of its file: {}.
لا مقال في {1}. اكتب مسار ملفه: {2}.
The option --from names no commit that has this file; it is {}. Write one that git log shows: {}.
الخيار --from لا يسمي إيداعا في Git فيه هذا الملف، وقيمته {1}. اكتب واحدا مما يعرضه git log: {2}.
There is no check {}. Write --without {}.
لا فحص اسمه {1}. اكتب --without {2}.
There is no check {}. The checks are {}.
لا فحص اسمه {1}. الفحوص هي {2}.
The option --shard names no part; it is {}. Write the part's number and how many there are: {}.
الخيار --shard ليس اسم جزء، وقيمته {1}. اكتب رقم الجزء وعدد الأجزاء: {2}.
The option --shard auto finds no part, since none of these is set: {}. Write the part's number and how many there are: {}.
لا يجد الخيار --shard auto جزءا، فليس مضبوطا من المتغيرات الآتية شيء: {1}. اكتب رقم الجزء وعدد الأجزاء: {2}.
The option --shard auto finds two parts: {} from {}, and {} from {}. Write one of them: {}.
يجد الخيار --shard auto جزأين: {1} بحسب {2}، و{3} بحسب {4}. اكتب أحدهما: {5}.
The option --shard auto finds {}, and no {} that says how many parts there are. Write --shards and their number: {}.
يجد الخيار --shard auto ما يأتي: {1}، ولا يجد {2} الذي يذكر عدد الأجزاء. اكتب --shards وعددها: {3}.
The option --shard auto finds no part in {}. Make as many jobs as there are parts, from {} to {}, and at most {}.
لا يجد الخيار --shard auto جزءا في {1}. شغّل من المهام بعدد الأجزاء، من {2} إلى {3}، وأكثرها {4}.
The option --changes goes with no --shard. Write it after arshif merge, which puts all parts together.
لا يجتمع الخياران --changes و--shard. اكتبه بعد arshif merge الذي يجمع الأجزاء كلها.
The option --shards is {}, and {} is {}. Leave out --shards.
قيمة الخيار --shards هي {1}، وقيمة {2} هي {3}. احذف --shards.
The variable {} is no whole number; it is {}. Write the part instead: {}.
المتغير {1} ليس عددا صحيحا، وقيمته {2}. اكتب الجزء بدلا منه: {3}.
The option --date is no day; it is {}. Write --date 2019-08-07.
الخيار --date ليس يوما، وقيمته {1}. اكتب --date 2019-08-07.
The title {} holds no letter or digit from which to make a file's name. Write {}.
ليس في العنوان {1} حرف ولا رقم يُصاغ منه اسم ملف. اكتب {2}.
The option --allow-private belongs to --media download, or to an address.
الخيار --allow-private تابع للخيار --media download أو لعنوان على الويب.
The option --media copy names no folder. Write --media copy {}.
الخيار --media copy لا يذكر مجلدا. اكتب --media copy {1}.
The option --media stands twice. Write it once.
الخيار --media مكتوب مرتين. اكتبه مرة واحدة.
The option --old-site is no address; it is {}. Write --old-site {}.
الخيار --old-site ليس رابطا، وقيمته {1}. اكتب --old-site {2}.
The option --{} is missing. Write --{} {}.
ينقص الخيار --{1}. اكتب --{2} {3}.
The option --{} goes with no --{}. Write one of the two.
لا يجتمع الخياران --{1} و--{2}. اكتب أحدهما.
The option --{} belongs to {}. Write {}.
الخيار --{1} تابع للخيار {2}. اكتب {3}.
The option --{} is no whole number from {} to {}; it is {}. Write {}.
الخيار --{1} ليس عددا صحيحا من {2} إلى {3}، وقيمته {4}. اكتب {5}.
The option --{} is none of {}; it is {}. Write --{}.
الخيار --{1} ليس من القيم الآتية: {2}، وقيمته {3}. اكتب --{4}.
The option --out names no file that ends in .wacz; it is {}. Write --out ../archive.wacz.
الخيار --out لا يسمي ملفا ينتهي اسمه بـ ‎.wacz، وقيمته {1}. اكتب --out ../archive.wacz.
The option --contact names nobody. Write --contact {}.
الخيار --contact لا يسمي أحدا. اكتب --contact {1}.
The option --key names no public key of Ed25519. Write --key fixity.pem.
الخيار --key لا يسمي مفتاحا عاما من نوع Ed25519. اكتب --key fixity.pem.
There is no address {}. Write arshif verify https://example.org/.
لا رابط اسمه {1}. اكتب arshif verify https://example.org/.
There is no folder {}. Write arshif verify _site, or an address.
لا مجلد اسمه {1}. اكتب arshif verify _site، أو رابطا.
The option --map cannot be read at {}. Write --map {}.
تعذرت قراءة الخيار --map عند {1}. اكتب --map {2}.
`),
);

/**
 * What is wrong with a command line, in the language in which it asks to be told.
 *
 * @param args the words after `arshif`; of a wrong line nothing else is known than what stands there
 */
export function localisedUsage(message: string, args: readonly string[]): string {
  const isAsked = args.some(
    (arg, place) =>
      /^--lang=ar\b/i.test(arg) || (arg === "--lang" && /^ar\b/i.test(args[place + 1] ?? "")),
  );
  return isAsked || isToldInArabic() ? usageInArabic(message) : message;
}

/** The sentence in Arabic; one that has none stays. */
export function usageInArabic(message: string): string {
  return USAGE.find(message) ?? message;
}
