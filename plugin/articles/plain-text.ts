import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";
import { stripDirectionMarks } from "../text/index.ts";

/** A paragraph, heading, item or row in plain words, on one line. */
export interface PlainBlock {
  readonly text: string;
  /** Is it a paragraph of the article itself: no heading, list, table, quotation, caption or code? */
  readonly isProse: boolean;
  /** Is it nothing but a link, and no heading? */
  readonly isLink: boolean;
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Elements that begin and end a line of words. */
const BLOCKS = names(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tr ul",
);

/** Elements whose words are no paragraph of the article. */
const NOT_PROSE = names(
  "aside blockquote button details dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header nav ol pre select table ul",
);

/** Elements that hold no words for readers. */
const SILENT = names(
  "audio canvas datalist head iframe math noscript object rp script style svg template textarea title video",
);

/** Elements between which stands a blank. */
const APART = names("br td th caption");

const HEADING = /^h[1-6]$/;

/** A block is a link when so much of it is: a sign or a number may stand before. */
const LINKED_SHARE = 0.9;

/** Elements without an end. */
const VOID = names("area base br col embed hr img input link meta source track wbr");

/** A style of an element's own that no reader sees through. */
const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;

/** Has an element words that are not shown? */
function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if ("hidden" in attributes || UNSEEN.test(attributes.style ?? "")) return true;
  return name === "dialog" && !("open" in attributes);
}

/** `:::note` and the line of `:::` that ends it, between which stand the words of a note. */
const CONTAINER = /^:{3,}[ \t]*[{\p{L}]/u;
const CONTAINER_END = /(?:^|\n)[ \t]*:{3,}$/;

/** A block that begins a note; other shortcodes may hold the article's prose. */
const SHORTCODE =
  /^\{(?:\{[<%]|%-?)\s*(admonition|alert|callout|caution|danger|hint|important|info|note|notice|tip|warning)\b/;
const SHORTCODE_END =
  /(?:\{\{[<%]\s*\/\s*([a-z][\w-]*)\s*[>%]\}\}|\{%-?\s*end([a-z][\w-]*)\s*-?%\})$/;

/** What a block ends that began before. */
function endOf(text: string): string | undefined {
  if (CONTAINER_END.test(text)) return ":";
  const [, name, other] = SHORTCODE_END.exec(text.slice(-200)) ?? [];
  return name ?? other;
}

/** A line of front matter. */
const FIELD = /^[a-z][\w-]{1,30}:(?:\s|$)/;

/** Is the beginning of a text what another program left of front matter: a heading above `---`, or lines? */
function isLeftField(text: string, isHeading: boolean): boolean {
  const lines = text.split("\n");
  return (lines.length > 1 || isHeading) && lines.every((line) => FIELD.test(line.trim()));
}

/** Collects words, element by element. */
class Blocks {
  readonly found: PlainBlock[] = [];
  #text = "";
  /** Letters of it that are links' words, and how deep in links. */
  #linked = 0;
  #links = 0;
  #isHeading = false;
  #notProse = 0;
  #silent = 0;
  /** How deep in a hidden element. */
  #hidden = 0;
  /** Where a note began that has not ended yet, among what was found. */
  #container: number | undefined;
  /** What ends it: `:`, or the name of a shortcode. */
  #ending = "";
  #isBegun = false;

  /** @param hides its words, until it is closed: everything opened within is closed before it */
  open(name: string, hides = false): void {
    if (BLOCKS.has(name)) {
      this.end();
      this.#isHeading = HEADING.test(name);
    }
    if (name === "a") this.#links++;
    if (APART.has(name)) this.#text += " ";
    if (VOID.has(name)) return;
    if (hides || this.#hidden > 0) this.#hidden++;
    if (NOT_PROSE.has(name)) this.#notProse++;
    if (SILENT.has(name)) this.#silent++;
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (BLOCKS.has(name)) this.end();
    if (name === "a" && this.#links > 0) this.#links--;
    if (this.#hidden > 0) this.#hidden--;
    if (NOT_PROSE.has(name) && this.#notProse > 0) this.#notProse--;
    if (SILENT.has(name) && this.#silent > 0) this.#silent--;
  }

  add(text: string): void {
    if (this.#silent > 0 || this.#hidden > 0) return;
    this.#text += text;
    if (this.#links > 0) this.#linked += text.length;
  }

  /** Ends the block at hand. */
  end(): void {
    const written = this.#text.trim();
    const isFields = !this.#isBegun && isLeftField(written, this.#notProse > 0);
    if (written !== "") this.#isBegun = true;
    const text = isFields ? "" : plainLine(written);
    const begins = CONTAINER.test(written);
    const name = begins ? ":" : SHORTCODE.exec(written)?.[1];
    if (name !== undefined) [this.#container, this.#ending] = [this.found.length, name];
    if (text !== "") {
      const isLink = !this.#isHeading && this.#linked >= LINKED_SHARE * written.length;
      this.found.push({ text, isProse: this.#notProse === 0 && !begins, isLink });
    }
    if (this.#container !== undefined && endOf(written) === this.#ending) {
      for (let place = this.#container; place < this.found.length; place++) {
        this.found[place] = { ...this.found[place]!, isProse: false };
      }
      this.#container = undefined;
    }
    this.#text = "";
    this.#linked = 0;
    this.#isHeading = false;
  }

  /** Hides nothing behind an element that was opened in the paragraph before and never closed. */
  unhide(): void {
    this.#silent = 0;
  }
}

/**
 * The words of a text, block by block.
 *
 * @param tokens as markdown-it read them, tags as HTML
 * @param isHtml is HTML in the text HTML on its page? Else tags are what they seem to be within a
 *   paragraph, and one without an end hides nothing
 */
export function plainBlocks(tokens: readonly Token[], isHtml: boolean): readonly PlainBlock[] {
  const blocks = new Blocks();
  const holdsHtml = isHtml && tokens.some(isOrHoldsHtml);
  if (!holdsHtml) {
    collect(tokens, {
      open: (name) => blocks.open(name),
      close: (name) => blocks.close(name),
      text: (text) => blocks.add(text),
      html(tag) {
        const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag) ?? [];
        if (slash === "/") blocks.close(name.toLowerCase());
        else blocks.open(name.toLowerCase());
      },
      ended: () => blocks.unhide(),
    });
  } else {
    const parser = new Parser({
      onopentag: (name, attributes) => blocks.open(name, isHidden(name, attributes)),
      onclosetag: (name) => blocks.close(name),
      ontext: (text) => blocks.add(text),
    });
    collect(tokens, {
      open: (name) => parser.write(`<${name}>`),
      close: (name) => parser.write(`</${name}>`),
      text: (text) => parser.write(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")),
      html: (html) => parser.write(html),
      ended: () => undefined,
    });
    parser.end();
  }
  blocks.end();
  return blocks.found;
}

interface Sink {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  html(html: string): void;
  /** A paragraph, heading or cell has ended. */
  ended(): void;
}

function collect(tokens: readonly Token[], sink: Sink): void {
  /** How deep in what only screen readers get. */
  let hidden = 0;
  for (const token of tokens) {
    const { type, tag, nesting } = token;
    if (hidden > 0) hidden += nesting;
    else if (token.children !== null && type === "inline") {
      collect(token.children, sink);
      sink.ended();
    } else if (type === "text" || type === "code_inline") sink.text(token.content);
    else if (type === "softbreak") sink.text("\n");
    else if (/^blockquote_(?:open|close)$/.test(type)) {
      if (nesting > 0) sink.open("blockquote");
      else sink.close("blockquote");
    } else if (type === "html_inline" || type === "html_block") sink.html(token.content);
    else if (type === "fence" || type === "code_block") {
      sink.open("pre");
      sink.text(token.content);
      sink.close("pre");
    } else if (type === "footnote_block_open") sink.open("aside");
    else if (type === "footnote_block_close") sink.close("aside");
    else if (type === "image" || tag === "") continue;
    else if (token.attrGet("class") === "visually-hidden") hidden = 1;
    else if (nesting >= 0) sink.open(tag);
    else sink.close(tag);
  }
}

function isOrHoldsHtml({ type, children }: Token): boolean {
  return type.startsWith("html_") || (children?.some((child) => isOrHoldsHtml(child)) ?? false);
}

/**
 * Tags of template languages, what Obsidian embeds, lines of `:::`, footnotes without a text, and of WordPress what holds no prose and what has
 * attributes. None looks past the beginning of another.
 */
const TEMPLATE_TAGS = [
  /\{\{[<%](?:(?!\{\{)[\s\S]){0,2000}?[>%]\}\}/g,
  /\{%-?\s*comment\b[^{]{0,2000}\{%-?\s*endcomment\b/g,
  /\{%(?:(?!\{%)[\s\S]){0,2000}?%\}/g,
  /\{\/\*(?:(?!\{\/\*)[\s\S]){0,2000}?\*\/\}/g,
  /!\[\[[^\][]{0,500}\]\]/g,
  /\[(caption|gallery|embed|video|audio|playlist)\b[^\][]{0,2000}\][^[]{0,2000}\[\/\1\]/g,
  /\[[a-z][\w-]{0,40}\s[^\][=]{0,200}=[^\][]{0,2000}\](?!\()/g,
  /^[ \t]*:::.*$/gm,
  /\[\^[^\]\s]{1,200}\]/g,
];

/** `[/tag]`, whose `[tag]` need not have attributes. */
const CLOSING_TAG = /\[\/([a-z][\w-]{0,40})\]/g;

/** One of these is part of every tag. */
const TAG_SIGN = /\{[{%/]|\[|:::/;

/** Anything between words but one blank, which most lines have not. */
const UNEVEN = /[^\S ]| {2}/;

/** Words on one line as readers see them, without tags of template languages and marks of direction. */
export function plainLine(text: string): string {
  const plain = TAG_SIGN.test(text) ? withoutTemplateTags(text) : text;
  const words = stripDirectionMarks(plain);
  return (UNEVEN.test(words) ? words.replace(/\s+/g, " ") : words).trim();
}

function withoutTemplateTags(text: string): string {
  let plain = text;
  for (const tags of TEMPLATE_TAGS) plain = plain.replace(tags, "");
  const closed = new Set([...plain.matchAll(CLOSING_TAG)].map(([, name]) => name));
  if (closed.size > 0) {
    plain = plain.replace(/\[\/?([a-z][\w-]{0,40})\]/g, (tag, name) =>
      closed.has(name) ? " " : tag,
    );
  }
  return withoutOuterVariables(plain.trim());
}

/** Without `{{ x }}` at the beginning or end; within a sentence it stands for a word. */
function withoutOuterVariables(text: string): string {
  let plain = text.replace(/^(?:\{\{[^{}]{0,200}\}\}\s*)+/, "");
  while (plain.endsWith("}}")) {
    const start = plain.lastIndexOf("{{");
    if (start < 0) break;
    plain = plain.slice(0, start).trimEnd();
  }
  return plain;
}
