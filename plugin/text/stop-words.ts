import { normalise } from "./normalise.ts";

/**
 * Words that say how a sentence is built and not what it is about. This project's own list,
 * gathered by grammatical class; months, quantities and other words of content are not in it.
 */
const PARTICLES = `
  في من إلى على عن مع حتى منذ خلال بين تحت فوق عند لدى لدن دون بدون أمام وراء خلف حول نحو ضد عبر قرب
  قبل بعد أثناء إزاء تجاه بشأن حيال رغم برغم بالرغم سوى عدا خلا حاشا غير إلا لولا
  أن إن أنّ إنّ كأن لكن لكنّ لعل ليت لأن لأنّ بأن بأنّ فإن وإن كما مثل مثلما كلما عندما حينما بينما
  حيث حين حينها إذ إذا إذن لو لما لم لن لا ما ليس ليست ليسوا قد لقد سوف كي لكي
  أو أم أما إما بل ثم هل أي أيّ أية أين أينما متى كيف كم لماذا ماذا كيفما مهما إنما فقط أيضا أيضًا
  كذلك هكذا نعم كلا بلى يا أيها أيتها هنا هناك هنالك ثمة الآن وفق وفقا طبقا تبعا نظرا إثر عقب حسب بحسب
  كل كلا كلتا بعض جميع كافة معظم أغلب كثير كثيرا قليلا جدا معا عدة بضع أكثر أقل نفس ذات ذاته نفسه نفسها
  منه منها منهم إليه إليها إليهم عليه عليها عليهم عنه عنها عنهم فيه فيها فيهم به بها بهم له لها لهم لنا لي
  معه معها معهم لديه لديها لديهم عنده عندها بينه بينها بينهم بعده بعدها قبله قبلها أنه أنها أنهم أننا إنه إنها إنهم
  لأنه لأنها لأنهم لكنه لكنها لكنهم بأنه بأنها بأنهم كأنه مما عما فيما ممن عمن لمن بما كما لما
  منذئذ عندئذ حينئذ بعدما قبلما ريثما طالما لطالما ربما حتما كونه كونها
  كله كلها كلهم بعضها بعضهم جميعا جميعها
`;

const PRONOUNS = `
  هو هي هم هن هما أنا أنت أنتم أنتن نحن هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك ذاك أولئك
  الذي التي اللذان اللذين اللتان اللتين الذين اللاتي اللواتي اللائي من ما
  بذلك لذلك بهذا بهذه لهذا لهذه لتلك بتلك كهذا كهذه فهو فهي
`;

const AUXILIARIES = `
  كان كانت كانوا كنا كنت يكون تكون يكونوا نكون أكون كن سيكون ستكون وكان ليكون لتكون
  أصبح أصبحت يصبح تصبح صار يصير بات باتت ظل ظلت يظل تظل مازال مازالت زال يزال تزال لازال
  عاد كاد يكاد تكاد يمكن تمكن يجب ينبغي لابد بد
  تم يتم تتم جرى يجري تجري سيتم ستتم سبق يأتي تأتي جاء جاءت
`;

/** Verbs and phrases by which newspapers report: they stand in every story. */
const REPORTING = `
  قال قالت قالوا يقول تقول يقولون قائلا قائلة قيل وقال أضاف أضافت يضيف مضيفا مضيفة
  أكد أكدت يؤكد تؤكد مؤكدا مؤكدة أوضح أوضحت يوضح موضحا موضحة أشار أشارت يشير تشير مشيرا مشيرة
  ذكر ذكرت يذكر تذكر أفاد أفادت يفيد صرح صرحت أعلن أعلنت يعلن أعرب أعربت معربا بيّن لافتا لفت لفتت
  نوه منوها شدد شددت مشددا تابع تابعت متابعا اعتبر اعتبرت معتبرا رأى كشف كشفت نقل نقلت ونقلت حسبما
`;

/** What markdown and addresses leave in a text. */
const WEB = "http https www com net org html htm php utm amp nbsp";

/** The same of English, in which some articles are; none that is a short name too (WHO, US, IT). */
const ENGLISH =
  "the an of and or but in on at to for from with by as is are was were be been has have had will would that this these those which its his her their they he she said";

const CLASSES = [PARTICLES, PRONOUNS, AUXILIARIES, REPORTING, WEB, ENGLISH];

/** Matching forms of the list, each also with «و» and «ف» before it. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  CLASSES.flatMap((list) => normalise(list).split(" ")).flatMap((word) => [
    word,
    `و${word}`,
    `ف${word}`,
  ]),
);

/** Is the word, in matching form, one that says nothing of a text's subject? */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The whole list in matching forms, sorted by code units. */
export function stopWords(): string[] {
  return [...STOP_WORDS].sort();
}
