import { words } from "../text/index.ts";
import { isCalendarWord } from "./counting-words.ts";

/** A verb of the present in a headline: «يتوج», «سيمدد». */
const PRESENT = /^س?ي\p{L}{3,5}$/u;

/** What begins as such verbs do and is none: names and nouns of news; this project's own list. */
const NO_VERBS: ReadonlySet<string> = new Set(
  words(`
    يمني يمنية يمنيا يمنيين يمنيون يهودي يهودية يهود يهودا ياباني يابانية يابانيا يابان يونان يوناني يونانية يورو يوروبا
    يسار يساري يسارية يتيم يتيمة يدوي يدوية يقين ينبع يثرب يافع يافا يافعي ياقوت ياسمين ياسمينة
    ياسر ياسين يوسف يحيى يزيد يونس يعقوب يعرب ياسمينا يلدز يامن يارا يوشع يورك يوهان يانغ يونغ يوتيوب ياهو يونسكو يونيسف يونيسيف
    يوفي يوفنتوس يونايتد يورغن يوري يوليا يبرود يرموك يمامة ييلين يوان يخوت يختا
    سيارة سيارات سيارته سيدات سيدة سينما سينمائي سيناء سيناوي سياسة سياسات سياسي سياسية سياسيا سياسيين سياحة سياحي سياحية سيادة سيادي سيطرة سيرة سيرته سيول سيولة سيوف سيسي سيستاني سيلفي سيدني سيمون سيتي سيناريو سياق سيراليون سيفيل سيريلانكا
  `),
);

/** Is a word, in matching form, a verb of the present? */
export function isPresentVerb(word: string): boolean {
  return PRESENT.test(word) && !NO_VERBS.has(word);
}

/**
 * Does a word of a headline or lead, in matching form, tell nothing of its subject, though it may be as
 * rare as a name? It says when something happens, or what is done: «أكتوبر», «المقبل», «يتوج».
 */
export function isEmptyInHead(word: string): boolean {
  return isCalendarWord(word) || isPresentVerb(word);
}
