import type { MarkdownIt } from "markdown-it";

const ADDRESS_ATTRIBUTES: Readonly<Record<string, string>> = { link_open: "href", image: "src" };

/** Puts the site's folder in front of links and pictures that start at the site's root. */
export function sitePrefix(md: MarkdownIt, link: (address: string) => string): void {
  md.core.ruler.push("arshif_site_prefix", (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        const attribute = ADDRESS_ATTRIBUTES[token.type];
        if (attribute !== undefined)
          token.attrSet(attribute, link(String(token.attrGet(attribute) ?? "")));
      }
    }
  });
}
