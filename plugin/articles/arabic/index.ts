import { BUILD_CURES, BUILD_MESSAGES } from "./build-sentences.ts";
import { COMMAND_CURES, COMMAND_MESSAGES } from "./command-sentences.ts";
import { FIELD_CURES_IN_ARABIC } from "./field-cures.ts";
import { FIELD_MESSAGES } from "./field-messages.ts";
import { OPTION_CURES, OPTION_MESSAGES } from "./option-sentences.ts";
import { Translations } from "./sentences.ts";
import { SITE_CURES_IN_ARABIC } from "./site-cures.ts";
import { SITE_MESSAGES } from "./site-messages.ts";

const MESSAGES = new Translations([
  ...FIELD_MESSAGES,
  ...SITE_MESSAGES,
  ...OPTION_MESSAGES,
  ...COMMAND_MESSAGES,
  ...BUILD_MESSAGES,
]);
const MENDING = new Translations([
  ...FIELD_CURES_IN_ARABIC,
  ...SITE_CURES_IN_ARABIC,
  ...OPTION_CURES,
  ...COMMAND_CURES,
  ...BUILD_CURES,
]);

/** What is wrong and how it is mended, in a sentence each. */
interface Sentence {
  readonly message: string;
  readonly cure: string;
}

/** Are faults told in Arabic? `ARSHIF_LANG` says so, as does `--lang` of the command. */
export function isToldInArabic(): boolean {
  return /^ar\b/i.test(globalThis.process?.env.ARSHIF_LANG ?? "");
}

/** A fault as its author is told of it: in Arabic, where that is asked for and is known. */
export function told<Told extends Sentence>(fault: Told): Told {
  return isToldInArabic() ? inArabic(fault) : fault;
}

/** The fault in Arabic; a sentence that has none stays. */
export function inArabic<Told extends Sentence>(fault: Told): Told {
  return {
    ...fault,
    message: MESSAGES.find(fault.message) ?? fault.message,
    cure: MENDING.find(fault.cure) ?? fault.cure,
  };
}
