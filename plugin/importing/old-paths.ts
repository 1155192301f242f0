import { attempt } from "../text/attempt.ts";

/** An old address as the field `redirectFrom` takes it, or why no redirect can serve it. */
export type OldPath = { readonly path: string } | { readonly why: string };

/**
 * Reads the address at which a page was found.
 *
 * `https://old.example/2019/08/%d8%ae%d8%a8%d8%b1/` → `/2019/08/خبر/`
 *
 * @param address whole, or from the site's root; an escape that is cut in the middle is one that no
 *   server can be asked for twice in the same way
 * @returns nothing for the home page and for what is no address at all
 */
export function oldPath(address: string): OldPath | undefined {
  const trimmed = address.trim();
  if (trimmed === "" || !URL.canParse(trimmed, "https://site.invalid")) return undefined;
  const url = new URL(trimmed, "https://site.invalid");
  if (!/^https?:$/.test(url.protocol)) return undefined;
  // What tells a site where its readers come from is no part of an address.
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)$/.test(name)) url.searchParams.delete(name);
  }
  if (url.search !== "") return { why: `${url.pathname}${url.search} has a question mark` };
  if (url.pathname === "/") return undefined;
  const path = attempt(() => decodeURIComponent(url.pathname).normalize("NFC"));
  if (path === undefined) return { why: `${url.pathname} ends in half a letter` };
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(path))
    return { why: `${path} holds a mark that nobody sees` };
  if (/[?#*\\]|\/:|^\/\/|%/.test(path))
    return { why: `${path} holds a sign that hosts read otherwise` };
  return { path };
}

/** The host of an address, whichever of its two names is written; an empty text for none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : "";
}

/**
 * A name that stands in an address in escapes; one that was cut within a letter loses that letter.
 *
 * `%d8%af%d8%a7%d8` → «دا»
 */
export function decodedName(name: string): string {
  if (!name.includes("%")) return name;
  const bytes = name.replace(/%(?:[\da-f]?$|(?![\da-f]{2}))/gi, "");
  const encoded = bytes.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    new TextDecoder("utf-8").decode(
      Uint8Array.from(run.slice(1).split("%"), (pair) => Number.parseInt(pair, 16)),
    ),
  );
  return encoded.replaceAll("\uFFFD", "");
}

/** Machines of one's own, from which a site is tried before it is published. */
const OF_ONE_OFFICE =
  /^(?:127|10|0|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|\.(?:local|localhost|test|internal)$/;

/** Is an address one that readers may have known, and not that of a machine on which a site was made? */
export function isOfWeb(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname) && !OF_ONE_OFFICE.test(hostname);
}
