/** Headers by the path that they are for, `*` standing for any end; `false` takes one away. */
export type HeaderRules = Readonly<Record<string, Readonly<Record<string, string | false>>>>;

/**
 * What pages of the theme need and no more. Nothing runs but scripts of the site's own files; JSON-LD
 * is a data block, which runs nowhere and is not blocked (Content Security Policy 3, section 6.1).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "font-src 'self'",
  "media-src 'self' https:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** A year, in seconds. */
const YEAR = 31_536_000;

/** The headers that a site has when it says nothing. */
export const DEFAULT_HEADERS: HeaderRules = {
  "/*": {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
  },
  // The theme's own files: their addresses change with their content.
  "/assets/arshif/*": { "Cache-Control": `public, max-age=${YEAR}, immutable` },
};

/** What the search fetches is asked for by a version that changes with its content. */
const SEARCH_HEADERS: HeaderRules = {
  "/search/parts/*": { "Cache-Control": `public, max-age=${YEAR}, immutable` },
};

/**
 * The headers of a site: the default ones with its changes.
 *
 * @param hasSearch does the site have an index of its texts?
 */
export function headersWith(changes: HeaderRules, hasSearch: boolean): HeaderRules {
  const own = { ...DEFAULT_HEADERS, ...(hasSearch ? SEARCH_HEADERS : {}) };
  const paths = [...new Set([...Object.keys(own), ...Object.keys(changes)])];
  return Object.fromEntries(
    paths.map((path) => [path, merged(own[path] ?? {}, changes[path] ?? {})]),
  );
}

/** Names of headers are the same in small and capital letters. */
function merged(
  base: Readonly<Record<string, string | false>>,
  changes: Readonly<Record<string, string | false>>,
): Record<string, string | false> {
  const changed = new Set(Object.keys(changes).map((name) => name.toLowerCase()));
  const kept = Object.entries(base).filter(([name]) => !changed.has(name.toLowerCase()));
  return Object.fromEntries([...kept, ...Object.entries(changes)]);
}

/**
 * The file `_headers` that Cloudflare Pages and Netlify read.
 *
 * @param folder the site's folder on its host, with `/` at both ends
 */
export function headersFile(rules: HeaderRules, folder: string): string {
  return Object.entries(rules)
    .map(([path, headers]) => {
      const lines = Object.entries(headers).flatMap(([name, value]) =>
        value === false ? [] : [`  ${name}: ${value}`],
      );
      return lines.length === 0 ? "" : `${folder}${path.slice(1)}\n${lines.join("\n")}\n`;
    })
    .join("");
}
