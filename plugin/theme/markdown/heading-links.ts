import type { MarkdownIt, Token } from "markdown-it";

/**
 * Makes the words of every heading a link to itself, so that a reader can share that part of the
 * article: `<h2 id="خلفية"><a class="heading-link" href="#خلفية">خلفية</a></h2>`. A sign beside the
 * words would be read aloud with every heading. A heading with a link or footnote in it is left.
 */
export function headingLinks(md: MarkdownIt): void {
  md.core.ruler.push("arshif_heading_links", (state) => {
    state.tokens.forEach((token, index) => {
      const id = token.type === "heading_open" ? token.attrGet("id") : null;
      const inline = state.tokens[index + 1];
      const words = inline?.children ?? [];
      if (id === null || inline === undefined || words.length === 0 || words.some(isLink)) return;
      const open = new state.Token("link_open", "a", 1);
      open.attrSet("class", "heading-link");
      open.attrSet("href", `#${id}`);
      inline.children = [open, ...words, new state.Token("link_close", "a", -1)];
    });
  });
}

function isLink({ type, content }: Token): boolean {
  return (
    /^(?:link_open|footnote_ref)$/.test(type) || (type === "html_inline" && /^<a\b/i.test(content))
  );
}
