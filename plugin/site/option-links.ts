import { type Fault, quote } from "../articles/faults.ts";
import type { Options } from "../options.ts";
import { decodedAddress } from "../text/readable-address.ts";
import { SINGLE_PAGES, type SinglePage } from "./page-plan.ts";

const CURE = "Correct the address, or take the link out.";

/** What options lead to on every page and the site does not have: links of menus, the logo, pages of its own. */
export function deadOptionLinks(
  { menu = [], footer = [], theme, pages }: Options,
  has: (address: string) => boolean,
): Fault[] {
  const links = [
    ...Object.entries({ menu, footer }).flatMap(([option, entries]) =>
      entries.flatMap((entry, place) =>
        typeof entry === "string"
          ? []
          : { field: `${option}.${place}.url`, href: entry.url, cure: CURE },
      ),
    ),
    ...(theme.logo === undefined ? [] : [{ field: "theme.logo", href: theme.logo, cure: CURE }]),
    ...ownPages(pages).map((page) => ({
      field: `pages.${page}`,
      href: SINGLE_PAGES[page],
      cure: `Make the page, or write pages: { ${page}: false }.`,
    })),
  ];
  const isDead = (href: string) =>
    href.startsWith("/") && !has(decodedAddress(href.replace(/[?#].*$/s, "")).normalize("NFC"));
  return links
    .filter(({ href }) => isDead(href))
    .map(({ field, href, cure }) => ({
      ...{ file: "arshif options", field, cure },
      message: `The link ${quote(href)} leads to an address that the site does not have.`,
    }));
}

/** Pages of which the options say that the site makes them. */
export function ownPages(pages: Options["pages"]): SinglePage[] {
  return (Object.keys(SINGLE_PAGES) as SinglePage[]).filter((page) => pages[page] === "own");
}
