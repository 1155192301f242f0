import { plainLine } from "../../articles/plain-text.ts";
import {
  type ChildNode,
  type Element,
  elementsWhere,
  isTag,
  isText,
  parsePage,
} from "../../importing/html/dom.ts";

/** What a page shows of a text that was published. */
export interface ShownText {
  /** Lines of the text that the page does not show in their place. */
  readonly missing: readonly string[];
  /** What stands among the article's text beside it. */
  readonly more: readonly string[];
}

/** Elements that hold no words for readers. */
const SILENT = new Set(["audio", "head", "iframe", "script", "style", "svg", "template", "video"]);

/** Elements in which the theme says more than the text: names of tables, players, pictures' lines. */
const BESIDE = new Set(["button", "caption", "details", "figure", "label"]);

/** A run of words and whether the text must have it. */
interface Run {
  readonly text: string;
  readonly isBeside: boolean;
}

/**
 * Compares what a page shows with a text that was published. Letters and digits count, and not what
 * stands between them: signs, spaces and marks of direction are the theme's.
 *
 * @param html the page
 * @param text a headline, an empty line, and a line for each paragraph
 * @param isVersion does the page show, as inserted, what came into the text later?
 */
export function shownText(html: string, text: string, isVersion = false): ShownText {
  const [title = "", , ...paragraphs] = text.split("\n");
  const page = isVersion ? withoutInserted(parsePage(html)) : parsePage(html);
  const runs = runsOf(page);
  const whole = runs.map((run) => lettersOf(run.text)).join("");
  const prose = elementsWhere(page, isProse)[0];
  const missing = whole.includes(lettersOf(title)) ? [] : [title];
  if (prose === undefined)
    return { missing: [...missing, ...left(whole, paragraphs).missing], more: [] };
  const own = runsOf([prose]);
  const found = left(own.map((run) => lettersOf(run.text)).join(""), paragraphs);
  return { missing: [...missing, ...found.missing], more: moreOf(own, found.places) };
}

function withoutInserted(nodes: readonly ChildNode[]): ChildNode[] {
  const left = nodes.filter((node) => !isTag(node) || node.name !== "ins");
  for (const node of left) if (isTag(node)) node.children = withoutInserted(node.children);
  return left;
}

/** From so many on a page is another: a text of which nothing is there would be looked for in vain. */
const MOST_MISSING = 10;

/** Which lines stand in a text one after the other, and where. */
function left(letters: string, lines: readonly string[]) {
  const places: [start: number, end: number][] = [];
  const missing: string[] = [];
  let from = 0;
  for (const line of lines) {
    if (missing.length === MOST_MISSING) break;
    const wanted = lettersOf(line);
    if (wanted === "") continue;
    const start = letters.indexOf(wanted, from);
    if (start < 0) missing.push(line);
    else {
      from = start + wanted.length;
      places.push([start, from]);
    }
  }
  return { missing, places };
}

/** Words that stand together and that no line of the text has. */
function moreOf(runs: readonly Run[], places: readonly (readonly [number, number])[]): string[] {
  const more: string[] = [];
  let together = "";
  let next = 0;
  let start = 0;
  for (const { text, isBeside } of [...runs, { text: "", isBeside: true }]) {
    const end = start + lettersOf(text).length;
    let known = 0;
    for (let place = places[next]; place !== undefined; place = places[++next]) {
      known += Math.max(0, Math.min(place[1], end) - Math.max(place[0], start));
      if (place[1] > end) break;
    }
    const isMore = !isBeside && (known === 0 || known < end - start);
    start = end;
    if (isMore) together += text;
    if (isMore && known === 0) continue;
    if (lettersOf(together) !== "") more.push(together.replace(/\s+/g, " ").trim());
    together = "";
  }
  return more;
}

function runsOf(nodes: readonly ChildNode[], isBeside = false): Run[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return [{ text: node.data, isBeside }];
    if (!isTag(node) || SILENT.has(node.name) || isReference(node) || isUnseen(node)) return [];
    return runsOf(node.children, isBeside || BESIDE.has(node.name));
  });
}

/** The number of a footnote, within a line of the text. */
function isReference({ name, children }: Element): boolean {
  return (
    name === "sup" && children.some((child) => isTag(child) && /^#/.test(child.attribs.href ?? ""))
  );
}

/** Words for those who do not see the page, and links back from footnotes. */
function isUnseen({ attribs }: Element): boolean {
  return /(?:^|\s)(?:visually-hidden|footnote-backref)(?:\s|$)/.test(attribs.class ?? "");
}

function isProse({ attribs }: Element): boolean {
  return /(?:^|\s)prose(?:\s|$)/.test(attribs.class ?? "");
}

/** Tags that a page prints as text are none of the words. */
const TAG = /<\/?[a-z][^<>]*>/gi;

function lettersOf(text: string): string {
  return plainLine(text)
    .normalize("NFC")
    .replace(TAG, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
