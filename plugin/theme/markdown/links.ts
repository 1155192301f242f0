import type { MarkdownIt } from "markdown-it";
import { decodedAddress } from "../../text/readable-address.ts";
import { attributeOf } from "./tokens.ts";

const ADDRESS_ATTRIBUTES: Readonly<Record<string, string>> = { link_open: "href", image: "src" };

/** The address in place of a file's name, or `undefined` where the link names none. */
export type ResolveLink = (href: string, env: unknown) => string | undefined;

/** Writes addresses in place of the names of articles' files. */
export function fileLinks(md: MarkdownIt, resolve: ResolveLink): void {
  md.core.ruler.push("arshif_file_links", (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type !== "link_open") continue;
        const address = resolve(attributeOf(token, "href"), state.env);
        if (address !== undefined) token.attrSet("href", address);
      }
    }
  });
}

/** Puts the site's folder in front of links and pictures that start at the site's root. */
export function sitePrefix(md: MarkdownIt, link: (address: string) => string): void {
  md.core.ruler.push("arshif_site_prefix", (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        const attribute = ADDRESS_ATTRIBUTES[token.type];
        if (attribute !== undefined) token.attrSet(attribute, link(attributeOf(token, attribute)));
      }
    }
  });
}

/** What a link of an article may begin with, beside addresses of the site and of pages near by. */
const ALLOWED = new Set(["http", "https", "mailto", "tel", "sms", "xmpp"]);

/** Pictures that stand in the text itself, as word processors paste them. */
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif);/i;

/**
 * Is the address one that an article may lead to? What stands before its first colon is no scheme,
 * or one of the list. What browsers leave out of an address, and marks that nobody sees, count as
 * left out.
 *
 * @param address as markdown gives it, percent-encoded
 */
export function isAllowedAddress(address: string): boolean {
  const before = /^[^/?#:]*(?=:)/.exec(address)?.[0];
  if (before === undefined) return true;
  const scheme = decodedAddress(before).replace(/[\p{C}\s]/gu, "");
  // One letter is a drive of Windows: no link, but the name of a missing picture.
  if (!/^[a-z][a-z0-9+.-]+$/i.test(scheme)) return true;
  return ALLOWED.has(scheme.toLowerCase()) || PICTURE_DATA.test(address);
}

/** Lets links and pictures of an article lead to allowed addresses alone; others are printed. */
export function allowedAddresses(md: MarkdownIt): void {
  md.validateLink = isAllowedAddress;
}
