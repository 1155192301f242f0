import { bidiRuns } from "./bidi.ts";
import { AS_IT_IS, LTR_LETTER, RTL_LETTER } from "./bidi-letters.ts";
import { type BidiRun, rewritten } from "./bidi-runs.ts";
import type { Direction } from "./language-direction.ts";
import { memoize } from "./memoize.ts";
import { textDirection } from "./text-language.ts";

/** First strong isolate, those of a direction, and pop directional isolate. */
const FSI = "\u2068";
const ISOLATES: Readonly<Record<Direction, string>> = { ltr: "\u2066", rtl: "\u2067" };
const PDI = "\u2069";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Frequent words that no other language of these letters has. */
const ENGLISH = /\b(?:the|and|with|from|that|this|which)\b/i;

/**
 * Is a text plainly English, so that a speech engine may be told to read it as such? Names are not:
 * «Le Monde», «Hürriyet» and «BBC» look alike.
 */
export function isEnglish(text: string): boolean {
  return ENGLISH.test(text);
}

/** How wide a name may be, in its letters' size, to stay on one line: half of a telephone's headline. */
const SHORT = 7;

/** Capitals, the widest of the small letters, and signs as wide as they. */
const WIDE_LETTER = /[\p{Lu}mw@&%]/u;

/** Words and what is written with them; no code, no names of accounts, no addresses. */
const WORDS = /^[^\s<>{}@/|\\]+(?: [^\s<>{}@/|\\]+)+$/;

/** «Aurora 7» is short, «United Nations Development Programme» is not. One word breaks nowhere. */
function isShortName(run: string): boolean {
  if (run.length > 2 * SHORT || !WORDS.test(run)) return false;
  return [...run].reduce((sum, sign) => sum + (WIDE_LETTER.test(sign) ? 0.9 : 0.6), 0) <= SHORT;
}

/** Letters of a number that a narrow line may have to break: no date and no telephone number has more. */
const LONG = 24;

/** What a run's `<bdi>` has beside its words. */
export type RunAttributes = {
  readonly dir?: "ltr";
  readonly lang?: "en";
  readonly class?: "long" | "short";
};

/**
 * The attributes of a run's `<bdi>`. A run without letters gets its direction, which nothing in it
 * could tell; a style keeps it on one line, unless it is very long, and so a short name of several words.
 */
export function runAttributes(run: string): RunAttributes {
  const isNumber = !LTR_LETTER.test(run);
  return {
    ...(isNumber && { dir: "ltr" }),
    ...(isNumber && run.length > LONG && { class: "long" }),
    ...(!isNumber && isShortName(run) && { class: "short" }),
    ...(isEnglish(run) && { lang: "en" }),
  };
}

/** {@link isolateHtml} of a site, which keeps answers: dates and labels stand on many pages. */
export function isolatingHtml(size: number): (text: string) => string {
  const kept = memoize(isolateHtml, size);
  return (text) => (AS_IT_IS.test(text) ? text : kept(text));
}

/**
 * A text as HTML for a right-to-left page: escaped, with `<bdi>` around each of its {@link bidiRuns}.
 *
 * «قناة BBC» → `قناة <bdi>BBC</bdi>`
 */
export function isolateHtml(text: string): string {
  return rewritten(text, bidiRuns(text), isolated, escapeHtml);
}

function isolated(run: string): string {
  const attributes = Object.entries(runAttributes(run)).map(
    ([name, value]) => ` ${name}="${value}"`,
  );
  return `<bdi${attributes.join("")}>${escapeHtml(run)}</bdi>`;
}

/**
 * A text for places that take no markup, such as a page's title, an `alt`, a feed's title. In a text
 * that runs from right to left, a run is put between U+2068 and U+2069 when it stands at the text's
 * edge or beside anything but a blank and an Arabic letter. A text that runs otherwise than its page
 * is put between U+2066 (or U+2067) and U+2069 as a whole, where it holds letters of both directions
 * or, being a text of an article and no name, has a sign or, first, a digit at its edge. Other text stays as it is. Never
 * for addresses, file names or citations.
 *
 * `خبر من X/@name` → `خبر من ⁨X/@name⁩`; `قالت قناة BBC إن` stays;
 * `The «بغداد» hall`, of an English article → `⁦The «بغداد» hall⁩`
 *
 * @param own the direction of the article whose text it is; unset for a name, which runs as the page
 *   does. A text all of whose letters run one way runs that way.
 * @param page the direction of what is around
 */
export function isolateText(text: string, own?: Direction, page: Direction = "rtl"): string {
  const dir = textDirection(text, own ?? page);
  const within = dir === "rtl" ? withRunsIsolated(text) : text;
  if (dir === page) {
    if (dir === "rtl") return within;
    // Who goes by the first letter would take this text for one from right to left.
    const begins = /\p{L}/u.exec(text)?.[0] ?? "";
    return RTL_LETTER.test(begins) ? isolatedLines(within, dir) : within;
  }
  const isMixed = LTR_LETTER.test(text) && RTL_LETTER.test(text);
  const hasEdges = own !== undefined && SIGN_AT_EDGE.test(text);
  return isMixed || hasEdges ? isolatedLines(within, dir) : within;
}

const SIGN_AT_EDGE = /^\P{L}|[^\p{L}\p{N}\p{M}]$/u;

/** Each line between an isolate and its end, which reaches no further; one that is so already stays. */
function isolatedLines(text: string, dir: Direction): string {
  return text.replace(/\S(?:[^\n\r\u2028\u2029]*\S)?/g, (line) =>
    /^[\u2066-\u2068].*\u2069$/.test(line) ? line : `${ISOLATES[dir]}${line}${PDI}`,
  );
}

function withRunsIsolated(text: string): string {
  const runs = bidiRuns(text);
  if (runs.length === 0) return text;
  const torn = runs.filter((run, index) => !keepsItsOrder(text, run, runs[index - 1]?.to ?? 0));
  return rewritten(text, torn, (run) => `${FSI}${run}${PDI}`);
}

const ARABIC_BEFORE = new RegExp(`${RTL_LETTER.source}\\p{M}{0,3}(?: \\d{1,4})? ?$`, "u");
const ARABIC_AFTER = new RegExp(`^ ?${RTL_LETTER.source}`, "u");

/** Words between Arabic letters, one blank apart, come out right by themselves. */
function keepsItsOrder(text: string, { from, to }: BidiRun, end: number): boolean {
  if (!/^\p{N}*\p{L}(?:.*[\p{L}\p{N}\p{M}])?$/su.test(text.slice(from, to))) return false;
  return (
    ARABIC_BEFORE.test(text.slice(Math.max(end, from - 10), from)) &&
    ARABIC_AFTER.test(text.slice(to, to + 3))
  );
}

/** A text for HTML or XML, between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string) : text;
}
