import type { SourceImage } from "../article.ts";
import { BOILERPLATE } from "../boilerplate.ts";
import { escapeText, settleBlock } from "../html/escapes.ts";
import type { TakeNote } from "../notes.ts";

/** `* ارفع صوتك، وكالة الصحافة الفرنسية` */
const CREDIT = /^\*\s*(\S.*)$/;

/** A line that ends so says something whole; one that does not, and is short, heads what follows. */
const ENDS = /[.؟!…:،؛»")\]]$/;
const HEADING_WORDS = 12;

/** An article of a text in plain words, as it was copied from a page. */
export interface PlainArticle {
  /** The first line's number in the text, from 1. */
  readonly line: number;
  readonly title: string | undefined;
  readonly image: Omit<SourceImage, "src"> | undefined;
  readonly sources: readonly string[];
  readonly body: string;
  readonly words: string;
}

/** Lines between two blank ones. */
interface TextBlock {
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * The articles of a text, one below the other. Each begins with its headline, or with two lines that
 * are its picture's alternative text and caption («التعليق | المصدر»), or with all three. A short line
 * by itself is a heading; a line with `*` names the sources; «المزيد من المقالات», «مواضيع ذات صلة»
 * and what follows them up to the next article is a page's boilerplate.
 */
export function plainArticles(text: string, note: TakeNote): PlainArticle[] {
  const blocks = blocksOf(text);
  const articles: TextBlock[][] = [];
  let own: TextBlock[] | undefined;
  let isBoilerplate = false;
  for (const [place, block] of blocks.entries()) {
    const first = block.lines.findIndex((line) => BOILERPLATE.test(line));
    if (first >= 0) {
      // What stands right above may be the article's last line.
      if (first > 0 && !isBoilerplate) own?.push({ ...block, lines: block.lines.slice(0, first) });
      const from = isBoilerplate ? 0 : first;
      note("boilerplate", block.lines.slice(from).join(" "));
      isBoilerplate = true;
    } else if (isBoilerplate && !beginsArticle(block, blocks[place + 1])) {
      note("boilerplate", block.lines.join(" "));
    } else {
      const isNext =
        isBoilerplate || (own?.some(({ lines }) => lines.some(isProse)) && isTop(block));
      if (own === undefined || isNext) {
        own = [];
        articles.push(own);
      }
      isBoilerplate = false;
      own.push(block);
    }
  }
  return articles.map(articleOf);
}

function blocksOf(text: string): TextBlock[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [place, written] of text.split(/\r\n?|\n/).entries()) {
    const line = written.replace(/[ \t]+/g, " ").trim();
    if (line === "") isOpen = false;
    else if (isOpen) blocks.at(-1)?.lines.push(line);
    else blocks.push({ line: place + 1, lines: [line] });
    isOpen = line !== "";
  }
  return blocks;
}

/** Lines none of which is a sentence: a picture's, with the headline or without. */
function isTop({ lines }: TextBlock): boolean {
  return (
    (lines.length === 2 || lines.length === 3) &&
    !lines.some((line) => ENDS.test(line) || CREDIT.test(line))
  );
}

function beginsArticle(block: TextBlock, next: TextBlock | undefined): boolean {
  if (isTop(block) || block.lines.some(isProse)) return true;
  return (
    block.lines.length === 1 &&
    !CREDIT.test(block.lines[0] as string) &&
    (next?.lines.some(isProse) ?? false)
  );
}

function isProse(line: string): boolean {
  return ENDS.test(line) && line.split(" ").length > HEADING_WORDS;
}

function articleOf(blocks: readonly TextBlock[]): PlainArticle {
  const [first, ...others] = blocks as [TextBlock, ...TextBlock[]];
  const top = isTop(first) ? first.lines : [];
  const isHeadline =
    top.length === 0 && first.lines.length === 1 && !isProse(first.lines[0] as string);
  const title = top.length === 3 ? top[0] : isHeadline ? first.lines[0] : undefined;
  const [alt, caption] = top.slice(-2);
  const rest = (top.length > 0 || isHeadline ? others : blocks).flatMap(({ lines }) =>
    lines.map((line) => ({ line, isAlone: lines.length === 1 })),
  );
  const said = rest.filter(({ line }) => !CREDIT.test(line));
  const credits = rest.flatMap(({ line }) => CREDIT.exec(line)?.[1]?.split(/\s*،\s*/) ?? []);
  return {
    line: first.line,
    title,
    image: alt === undefined || caption === undefined ? undefined : { alt, ...withCredit(caption) },
    sources: credits.filter((name) => name !== ""),
    body: said
      .map(({ line, isAlone }) =>
        isAlone && isHeading(line) ? `## ${settled(line)}` : shownLine(line),
      )
      .join("\n\n"),
    words: said.map(({ line }) => line).join("\n"),
  };
}

/** «التعليق | المصدر» */
function withCredit(line: string): { readonly caption: string; readonly credit?: string } {
  const [, caption, credit] = /^(.*\S)\s*\|\s*(\S.*)$/.exec(line) ?? [];
  return caption === undefined || credit === undefined ? { caption: line } : { caption, credit };
}

/** An address is none, nor what says a day and nothing beside it but a place. */
function isHeading(line: string): boolean {
  const isWords = /\p{L}/u.test(line.replaceAll("ـ", "")) && !ADDRESS.test(line);
  const isShort = line.split(" ").length <= HEADING_WORDS;
  return isWords && isShort && !ENDS.test(line) && !DATELINE.test(line);
}

const ADDRESS = /^https?:\/\/\S+$/;
const DATELINE =
  /^(?:\p{L}+\s*[ـ–—,،:/-]+\s*)?(?:\p{L}+[،,]?\s+)?\p{Nd}{1,2}[\s/-]+(?:\p{L}+[\s/]+){1,3}\p{Nd}{4}$/u;

/** A line of the text; one of strokes alone parts what stands above it from what stands below. */
function shownLine(line: string): string {
  if (ADDRESS.test(line)) return line;
  return /^[ـ_=*—–-]{3,}$/.test(line) ? "---" : settled(line);
}

function settled(line: string): string {
  return settleBlock(escapeText(line));
}
