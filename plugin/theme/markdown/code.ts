import type { MarkdownIt } from "markdown-it";
import { arabicPieces } from "../../text/index.ts";

/**
 * Code runs from left to right, and each Arabic piece of it is isolated, so that a string and the
 * comment behind it keep their places. A piece of code within a line that is one piece of Arabic, or
 * none, takes the direction of its first letter: `</slot>` keeps its signs and «نص» stays Arabic.
 */
export function codeDirection(md: MarkdownIt): void {
  const { rules } = md.renderer;
  for (const name of ["fence", "code_block"] as const) {
    const render = rules[name];
    if (render === undefined) continue;
    rules[name] = (...args) =>
      isolated(String(render(...args))).replace(/^<pre(?![^>]*\sdir=)/, '<pre dir="ltr"');
  }
  const renderInline = rules.code_inline;
  if (renderInline === undefined) return;
  rules.code_inline = (tokens, index, ...others) => {
    const token = tokens[index]!;
    const isMixed = arabicPieces(token.content).length > (/[A-Za-z]/.test(token.content) ? 0 : 1);
    token.attrSet("dir", isMixed ? "ltr" : "auto");
    const html = String(renderInline(tokens, index, ...others));
    return isMixed ? isolated(html) : html;
  };
}

/** HTML with `<bdi>` around each Arabic piece of its text; tags stay as a highlighter wrote them. */
function isolated(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith("<") ? part : isolatedText(part)))
    .join("");
}

function isolatedText(text: string): string {
  let result = "";
  let end = 0;
  for (const { from, to } of arabicPieces(text)) {
    result += `${text.slice(end, from)}<bdi>${text.slice(from, to)}</bdi>`;
    end = to;
  }
  return result + text.slice(end);
}
