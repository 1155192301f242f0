import { bidiRuns } from "./bidi.ts";
import { LTR_LETTER, RTL_LETTER } from "./bidi-letters.ts";
import { blockDirection } from "./block-direction.ts";

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

/** Frequent words that no other language of these letters has. */
const ENGLISH = /\b(?:the|and|with|from|that|this|which)\b/i;

/**
 * Is a text plainly English, so that a speech engine may be told to read it as such? Names are not:
 * «Le Monde», «Hürriyet» and «BBC» look alike.
 */
export function isEnglish(text: string): boolean {
  return ENGLISH.test(text);
}

/**
 * The attributes of a run's `<bdi>`. A run without letters gets its direction, which nothing in it
 * could tell.
 */
export function runAttributes(run: string): { readonly dir?: "ltr"; readonly lang?: "en" } {
  return {
    ...(!LTR_LETTER.test(run) && { dir: "ltr" }),
    ...(isEnglish(run) && { lang: "en" }),
  };
}

/**
 * A text as HTML for a right-to-left page: escaped, with `<bdi>` around each of its {@link bidiRuns}.
 *
 * «قناة BBC» → `قناة <bdi>BBC</bdi>`
 */
export function isolateHtml(text: string): string {
  let html = "";
  let end = 0;
  for (const { from, to } of bidiRuns(text)) {
    const run = text.slice(from, to);
    const attributes = Object.entries(runAttributes(run)).map(
      ([name, value]) => ` ${name}="${value}"`,
    );
    html += `${escapeHtml(text.slice(end, from))}<bdi${attributes.join("")}>${escapeHtml(run)}</bdi>`;
    end = to;
  }
  return html + escapeHtml(text.slice(end));
}

/**
 * A text for places that take no markup, such as a page's title, an `alt`, a feed's title: a run is
 * put between U+2068 and U+2069 when it stands at the text's edge or beside anything but a blank and
 * an Arabic letter; other text stays as it is, and so does a text without right-to-left letters.
 * Never for addresses, file names or citations.
 *
 * `خبر من X/@name` → `خبر من ⁨X/@name⁩`; `قالت قناة BBC إن` stays.
 */
export function isolateText(text: string): string {
  if (blockDirection(text) === "ltr") return text;
  let result = "";
  let end = 0;
  for (const { from, to } of bidiRuns(text)) {
    if (keepsItsOrder(text, from, to, end)) continue;
    result += `${text.slice(end, from)}${FSI}${text.slice(from, to)}${PDI}`;
    end = to;
  }
  return result + text.slice(end);
}

const ARABIC_BEFORE = new RegExp(`${RTL_LETTER.source}\\p{M}{0,3}(?: \\d{1,4})? ?$`, "u");
const ARABIC_AFTER = new RegExp(`^ ?${RTL_LETTER.source}`, "u");

/** Words between Arabic letters, one blank apart, come out right by themselves. */
function keepsItsOrder(text: string, from: number, to: number, end: number): boolean {
  if (!/^\p{N}*\p{L}(?:.*[\p{L}\p{N}\p{M}])?$/su.test(text.slice(from, to))) return false;
  return (
    ARABIC_BEFORE.test(text.slice(Math.max(end, from - 10), from)) &&
    ARABIC_AFTER.test(text.slice(to, to + 3))
  );
}

/** A text for HTML, between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}
