import type { MarkdownIt } from "markdown-it";

/** `www.` with a name and an ending behind it. */
const HOST = /^www\.[^/?#.][^/?#]*\.[^/?#.]{2,}/i;

/** Letters of an address at most that are looked at. */
const MOST = 2000;

/**
 * Makes links of web addresses that stand in a text by themselves: those with `http://`,
 * `https://` or `www.` in front, up to a punctuation mark that ends a sentence or a bracket that
 * does not belong to them. A name with a dot (`file.md`, `example.org`) is none, since Arabic text
 * is full of words that a dot joins, and neither is an e-mail address.
 */
export function bareAddresses(md: MarkdownIt): void {
  md.set({ linkify: true });
  const { linkify } = md;
  linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  for (const schema of ["ftp:", "//"]) linkify.add(schema, null as never);
  linkify.add("www.", {
    validate(text, pos) {
      const start = pos - "www.".length;
      const address = `http://${text.slice(start, start + MOST)}`;
      const length = linkify.testSchemaAt(address, "http:", "http:".length) - "//".length;
      const isWhole = HOST.test(text.slice(start, start + Math.max(0, length)));
      return isWhole ? length - "www.".length : 0;
    },
    normalize(match) {
      match.url = `http://${match.url}`;
    },
  });
}
