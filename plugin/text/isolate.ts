import { type BidiRun, bidiRuns } from "./bidi.ts";
import { isRtlLetter } from "./bidi-letters.ts";

/** First strong isolate, and pop directional isolate. */
const FSI = "\u2068";
const PDI = "\u2069";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * The attributes of a run's `<bdi>`: English for words that a speech engine should read as English;
 * none for what no language owns, such as a handle, an address or a word with foreign letters.
 */
export function isEnglish(text: string, { from, to, kind }: BidiRun): boolean {
  if (kind !== "words") return false;
  const words = text.slice(from, to);
  return /^[\x20-\x7E\u00A0’“”–—…®™©]+$/.test(words) && /[A-Za-z]{2}/.test(words);
}

/**
 * A text as HTML for a right-to-left page: escaped, with `<bdi>` around each of its {@link bidiRuns}.
 *
 * «قناة BBC» → `قناة <bdi lang="en">BBC</bdi>`
 */
export function isolateHtml(text: string): string {
  let html = "";
  let end = 0;
  for (const run of bidiRuns(text)) {
    const language = isEnglish(text, run) ? ' lang="en"' : "";
    html += `${escapeHtml(text.slice(end, run.from))}<bdi${language}>${escapeHtml(text.slice(run.from, run.to))}</bdi>`;
    end = run.to;
  }
  return html + escapeHtml(text.slice(end));
}

/**
 * A text for places that take no markup, such as a page's title, an `alt`, a feed's title: a run is
 * put between U+2068 and U+2069 when it stands at the text's edge or beside anything but a blank and
 * an Arabic letter; other text stays as it is. Never for addresses, file names or citations.
 *
 * `خبر من X/@name` → `خبر من ⁨X/@name⁩`; `قالت قناة BBC إن` stays.
 */
export function isolateText(text: string): string {
  let result = "";
  let end = 0;
  for (const run of bidiRuns(text)) {
    if (keepsItsOrder(text, run, end)) continue;
    result += `${text.slice(end, run.from)}${FSI}${text.slice(run.from, run.to)}${PDI}`;
    end = run.to;
  }
  return result + text.slice(end);
}

/** Words between Arabic letters, one blank apart, come out right by themselves. */
function keepsItsOrder(text: string, { from, to, kind }: BidiRun, start: number): boolean {
  if (kind === "number" || !/^[\p{L}\p{N}]$/u.test(text[from] ?? "")) return false;
  if (!/[\p{L}\p{N}\p{M}]$/u.test(text.slice(from, to))) return false;
  return isArabicBefore(text, from, start) && isArabicAfter(text, to);
}

/** @param start where the text begins that is not isolated itself */
function isArabicBefore(text: string, from: number, start: number): boolean {
  const before = text[from - 1] === " " ? 2 : 1;
  // A letter's vowel marks may stand between.
  for (let place = from - before; place >= start && place > from - before - 4; place--) {
    if (isRtlLetter(text[place] as string)) return true;
    if (!/\p{M}/u.test(text[place] as string)) return false;
  }
  return false;
}

function isArabicAfter(text: string, to: number): boolean {
  return isRtlLetter(text[text[to] === " " ? to + 1 : to] ?? "");
}

/** A text for HTML, between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}
