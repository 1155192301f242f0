import type { MarkdownIt } from "markdown-it";

/**
 * Puts a link to itself behind every heading that has an id, so that a reader can share the part.
 *
 * It stands beside the heading, not in it: in it, its words would be read as a part of the heading's.
 * Its name is its own and the heading's words together (`aria-labelledby`).
 *
 * @param label what the link is called: «رابط القسم»
 */
export function headingLinks(md: MarkdownIt, label: string): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.push("arshif_heading_links", (state) => {
    let id = "";
    state.tokens = state.tokens.flatMap((token) => {
      if (token.type === "heading_open") id = String(token.attrGet("id") ?? "");
      if (id === "" || token.level > 0) return [token];
      if (token.type === "heading_open") return [html('<div class="heading">\n'), token];
      if (token.type !== "heading_close") return [token];
      const name = escapeHtml(id);
      const link = `<a class="heading-link" href="#${name}" id="رابط_${name}" aria-labelledby="رابط_${name} ${name}" aria-label="${escapeHtml(label)}">#</a>`;
      id = "";
      return [token, html(`${link}\n</div>\n`)];
    });

    function html(content: string) {
      return Object.assign(new state.Token("html_block", "", 0), { content, block: true });
    }
  });
}
