import { wordsOf } from "./words-of.ts";

/**
 * Verbs that newspapers use most: what was done, is done, and the deed; this project's own list. Verbs
 * are not in it that are written like another word which is as frequent («عين»).
 */
const VERBS = `
  فاز يفوز فوز؛ خسر يخسر خسارة؛ زار يزور زيارة؛ وصل يصل وصول؛ قتل يقتل مقتل؛ توفي يتوفى وفاة؛ مات يموت موت
  رفض يرفض رفض؛ وافق يوافق موافقة؛ هاجم يهاجم مهاجمة؛ دعا يدعو دعوة؛ بدأ يبدأ بدء؛ غادر يغادر مغادرة؛ شارك يشارك مشاركة
  أطلق يطلق إطلاق؛ أصدر يصدر إصدار؛ أدان يدين إدانة؛ ألغى يلغي إلغاء؛ أغلق يغلق إغلاق؛ أوقف يوقف إيقاف؛ أقال يقيل إقالة
  وقع يوقع توقيع؛ هدد يهدد تهديد؛ حذر يحذر تحذير؛ دمر يدمر تدمير؛ فجر يفجر تفجير؛ مدد يمدد تمديد؛ أيد يؤيد تأييد
  أطاح يطيح إطاحة؛ أصيب يصاب إصابة؛ قصف يقصف قصف؛ خرج يخرج خروج؛ سقط يسقط سقوط؛ هرب يهرب هروب؛ طرد يطرد طرد
  ضبط يضبط ضبط؛ قبض يقبض قبض؛ نفى ينفي نفي؛ اتهم يتهم اتهام؛ التقى يلتقي لقاء؛ بحث يبحث بحث؛ ناقش يناقش مناقشة؛ هزم يهزم هزيمة
  تعهد يتعهد تعهد؛ تأهل يتأهل تأهل؛ تولى يتولى تولي؛ تزوج يتزوج زواج؛ سرق يسرق سرقة؛ خطف يخطف خطف؛ حاصر يحاصر حصار
  اتفق يتفق اتفاق؛ احتج يحتج احتجاج؛ احتل يحتل احتلال؛ اصطدم يصطدم اصطدام؛ ازداد يزداد ازدياد؛ كرم يكرم تكريم؛ دشن يدشن تدشين
`;

/*
 * Derived verbs follow a rule: «استقبل، يستقبل، استقبال», «اعتقل، يعتقل، اعتقال», «انسحب، ينسحب، انسحاب»,
 * and with a weak letter «استقال، يستقيل، استقالة», «اغتال، يغتال، اغتيال», «انهار، ينهار، انهيار».
 */
type Forms = (...letters: string[]) => readonly string[];
const DERIVED: readonly (readonly [RegExp, Forms])[] = [
  [/^(?:ا|[يت])ست(.)[اي]([^اي])$/, (a, b) => [`است${a}ا${b}`, `يست${a}ي${b}`, `است${a}ا${b}ه`]],
  [/^(?:ا|[يت])ست([^اي]{3})$/, (abc) => [`است${abc}`, `يست${abc}`, nounOf(`است${abc}`)]],
  // Not «إنتاج» and «أستاذ».
  [/^(?:ا|[يت])([^اينس]تا)([^اي])$/, (a, b) => [`ا${a}${b}`, `ي${a}${b}`, `ا${a[0]}تيا${b}`]],
  [/^(?:ا|[يت])نها([^اي])$/, (a) => [`انها${a}`, `ينها${a}`, `انهيا${a}`]],
  [/^(?:ا|[يت])((?:ن[^اي]|[^اينس]ت)[^اي]{2})$/, (abc) => [`ا${abc}`, `ي${abc}`, nounOf(`ا${abc}`)]],
  [/^يت(.ا..)$/, (abc) => [`ت${abc}`, `يت${abc}`]],
  [/^ت([^اي]ا[^اي][^اي])$/, (abc) => [`ت${abc}`, `يت${abc}`]],
  [/^يت([^اي]..)$/, (abc) => [`ت${abc}`, `يت${abc}`]],
];

/** «استقبل» as «استقبال». */
function nounOf(verb: string): string {
  return `${verb.slice(0, -1)}ا${verb.slice(-1)}`;
}

const GROUPS: ReadonlyMap<string, readonly string[]> = groups();

/** «سيفوز», and what stands before that. */
const TO_COME = /^[وف]?س?(?=[يت]...)/;
/** She did it, they did it, they do it. */
const ENDING = /(?:ت|ون|وا)$/;
const SHE = /^ت/;

/**
 * Forms of a verb, by him, by her and by many, and the deed; none for a noun, or a form that may be
 * anything else: «فاز» → `فازت`, `فازوا`, `يفوز`, `تفوز`, `يفوزون`, `فوز`.
 */
export function verbForms(form: string): readonly string[] {
  const plain = form.replace(TO_COME, "");
  for (const word of [form, plain, plain.replace(ENDING, "")]) {
    const found = GROUPS.get(word) ?? GROUPS.get(word.replace(SHE, "ي")) ?? derived(word);
    if (found !== undefined) return inflected(found).filter((other) => other !== form);
  }
  return [];
}

function derived(word: string): readonly string[] | undefined {
  for (const [pattern, forms] of DERIVED) {
    const match = pattern.exec(word);
    if (match !== null) return forms(...match.slice(1));
  }
  return undefined;
}

function inflected([did = "", does = "", ...deeds]: readonly string[]): string[] {
  return [did, `${did}ت`, `${did}وا`, does, does.replace(/^ي/, "ت"), `${does}ون`, ...deeds];
}

/** By what was done and is done; whoever types the deed looks for it. */
function groups(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const entry of VERBS.split(/[؛\n]/)) {
    const forms = wordsOf(entry).map(({ form }) => form);
    for (const verb of forms.slice(0, 2)) if (!found.has(verb)) found.set(verb, forms);
  }
  return found;
}
