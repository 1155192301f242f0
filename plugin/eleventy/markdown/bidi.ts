import type { MarkdownIt, Token } from "markdown-it";
import { type BidiRun, bidiRuns, isEnglish, isolateText } from "../../text/index.ts";

/** HTML of a page's own whose content keeps its direction by itself, or is no text. */
const OWN_DIRECTION =
  /^<(\/?)(?:bdi|bdo|code|kbd|samp|pre|time|script|style|textarea)(?=[\s/>])[^>]*?(\/?)>$/i;

/**
 * Isolates what a right-to-left line would scramble, by the rules of `bidiRuns`:
 * `قناة BBC` → `قناة <bdi lang="en">BBC</bdi>`. An address that is its own link is isolated whole;
 * code is not touched. A picture's `alt`, which takes no markup, gets U+2068 and U+2069 where needed.
 */
export function bidiIsolation(md: MarkdownIt): void {
  md.core.ruler.push("arshif_bidi", (state) => {
    for (const block of state.tokens) {
      if (block.type === "inline") block.children = isolated(block.children ?? [], state.Token);
    }
  });

  type TokenClass = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

  function isolated(tokens: readonly Token[], TokenOf: TokenClass): Token[] {
    const result: Token[] = [];
    /** How deep in HTML that has a direction of its own. */
    let own = 0;
    let isAddress = false;
    for (const token of tokens) {
      if (token.type === "html_inline") own = Math.max(0, own + stepOf(token.content));
      if (token.type === "link_open") isAddress = isAutomatic(token);
      if (token.type === "link_close") isAddress = false;
      if (token.type === "image") isolateAlt(token, TokenOf);
      const runs = token.type !== "text" || own > 0 ? [] : runsOf(token.content, isAddress);
      let end = 0;
      for (const run of runs) {
        pushText(token.content.slice(end, run.from), token.level);
        const open = new TokenOf("bdi_open", "bdi", 1);
        if (isEnglish(token.content, run)) open.attrSet("lang", "en");
        result.push(open);
        pushText(token.content.slice(run.from, run.to), token.level);
        result.push(new TokenOf("bdi_close", "bdi", -1));
        end = run.to;
      }
      if (end === 0) result.push(token);
      else pushText(token.content.slice(end), token.level);
    }
    return result;

    function pushText(content: string, level: number): void {
      if (content === "") return;
      const text = new TokenOf("text", "", 0);
      text.content = content;
      text.level = level;
      result.push(text);
    }
  }

  function isolateAlt(image: Token, TokenOf: TokenClass): void {
    const alt = md.renderer.renderInlineAsText(image.children ?? [], md.options as never, {});
    if (alt === "") return;
    const text = new TokenOf("text", "", 0);
    text.content = isolateText(alt);
    image.children = [text];
  }
}

function runsOf(text: string, isAddress: boolean): readonly BidiRun[] {
  return isAddress ? [{ from: 0, to: text.length, kind: "token" }] : bidiRuns(text);
}

/** Is the link's text its own address, as in `<https://example.org/>`? */
function isAutomatic({ markup }: Token): boolean {
  return markup === "autolink" || markup === "linkify";
}

function stepOf(html: string): number {
  const tag = OWN_DIRECTION.exec(html);
  if (tag === null || tag[2] === "/") return 0;
  return tag[1] === "/" ? -1 : 1;
}
