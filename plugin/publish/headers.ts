/** Headers by the path that they are for, `*` standing for any end; `false` takes one away. */
export type HeaderRules = Readonly<Record<string, Readonly<Record<string, string | false>>>>;

/** What the pages of an archive show that lies elsewhere. */
export interface ShownElsewhere {
  /** Addresses of servers that the site's scripts ask: whole, or from the site's root. */
  readonly connections?: readonly string[];
  /** Sites whose players stand in frames: `https://player.vimeo.com`. */
  readonly frames: readonly string[];
  /** Sites of films and sounds; `https:` is any. */
  readonly media: readonly string[];
}

/**
 * What pages of the theme need and no more. Nothing runs but scripts of the site's own files; JSON-LD
 * is a data block, which runs nowhere and is not blocked (Content Security Policy 3, section 6.1).
 */
export function contentSecurityPolicy({ frames, media, connections = [] }: ShownElsewhere): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' https: data:",
    "font-src 'self'",
    ["media-src 'self'", ...media].join(" "),
    ...(frames.length === 0 ? [] : [["frame-src", ...frames].join(" ")]),
    ["connect-src 'self'", ...new Set(connections.flatMap(originOf))].join(" "),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The origin of a whole address; none for one of the site itself. */
function originOf(address: string): string[] {
  return URL.canParse(address) ? [new URL(address).origin] : [];
}

/** A year, in seconds. */
const YEAR = 31_536_000;

/** The headers that a site has when it says nothing. */
function defaultHeaders(shown: ShownElsewhere): HeaderRules {
  return {
    "/*": {
      "Content-Security-Policy": contentSecurityPolicy(shown),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
    },
    // The theme's own files: their addresses change with their content.
    "/assets/arshif/*": { "Cache-Control": `public, max-age=${YEAR}, immutable` },
  };
}

/** What the search fetches is asked for by a version that changes with its content. */
const SEARCH_HEADERS: HeaderRules = {
  "/search/parts/*": { "Cache-Control": `public, max-age=${YEAR}, immutable` },
};

/**
 * What Sveltia CMS needs: it styles its page by scripts, shows pictures before they are saved, and
 * speaks with the service that keeps the repository.
 */
export const CMS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data: blob:",
  "font-src 'self'",
  "media-src 'self' https: blob:",
  "connect-src 'self' blob: data: https://api.github.com https://gitlab.com https://www.githubstatus.com https://status-api.hostedstatus.com",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const CMS_HEADERS: HeaderRules = {
  "/admin/*": { "Content-Security-Policy": CMS_POLICY, "X-Robots-Tag": "noindex" },
};

/** What a site has beside its pages. */
export interface HeaderParts extends ShownElsewhere {
  /** Is there an index of its texts? */
  readonly hasSearchIndex: boolean;
  /** Is there an editor's desk? */
  readonly hasCms: boolean;
}

/** The headers of a site: the default ones with its changes. */
export function headersWith(changes: HeaderRules, parts: HeaderParts): HeaderRules {
  const own = {
    ...defaultHeaders(parts),
    ...(parts.hasSearchIndex ? SEARCH_HEADERS : {}),
    ...(parts.hasCms ? CMS_HEADERS : {}),
  };
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
 * The file `_headers` that Cloudflare Pages and Netlify read. Where a path has a header that a wider
 * path before it has too, its own alone holds: Netlify takes the last one, and Cloudflare, which
 * would join both, takes the first one away by `! Name`, a line that Netlify passes over.
 * https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header
 *
 * @param folder the site's folder on its host, with `/` at both ends
 */
export function headersFile(rules: HeaderRules, folder: string): string {
  const written = Object.entries(rules);
  return written
    .map(([path, headers], place) => {
      const wider = written.slice(0, place).filter(([other]) => isWider(other, path));
      const inherited = new Set(wider.flatMap(([, of]) => setNames(of)));
      const lines = Object.entries(headers).flatMap(([name, value]) => [
        ...(inherited.has(name.toLowerCase()) ? [`  ! ${name}`] : []),
        ...(value === false ? [] : [`  ${name}: ${value}`]),
      ]);
      return lines.length === 0 ? "" : `${folder}${path.slice(1)}\n${lines.join("\n")}\n`;
    })
    .join("");
}

/** `/*` is wider than `/admin/*`. */
function isWider(path: string, than: string): boolean {
  return path.endsWith("*") && than.startsWith(path.slice(0, -1));
}

/** Names of the headers that a path has, in small letters. */
function setNames(headers: Readonly<Record<string, string | false>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === false ? [] : name.toLowerCase(),
  );
}
