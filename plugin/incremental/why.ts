/** What a build knows of its pages, by their addresses. */
export interface KnownBuild {
  /** Why every page was written, if it was. */
  readonly everything: string | undefined;
  readonly isLeft: (url: string) => boolean;
  readonly isPlanned: (url: string) => boolean;
  readonly wasKnown: (url: string) => boolean;
  readonly wasMade: (url: string) => boolean;
  readonly isMade: (url: string) => boolean;
  /** A file of the page that was not there, or not as it was written. */
  readonly missing: (url: string) => string | undefined;
  /** Articles' files that were changed, added or deleted since the build before. */
  readonly changed: readonly string[];
}

/** Changed files that a sentence names. */
const MOST_NAMED = 5;

/**
 * Says why a page was or was not written.
 *
 * @param address from the site's root or as a browser shows it: a whole address, with or without
 *   `https://`, the slash at its end or the site's folder, in readable or encoded letters
 * @param home the address of the home page
 */
export function whyPage(address: string, build: KnownBuild, home: string): string {
  const url = rootAddress(address, home);
  const isThere = (candidate: string) => build.isMade(candidate) || build.wasMade(candidate);
  const other = url.endsWith("/") ? url.replace(/(?<=.)\/$/, "") : `${url}/`;
  const meant = !isThere(url) && isThere(other) ? other : url;
  return `${meant} ${reason(meant, build)}`;
}

function reason(url: string, build: KnownBuild): string {
  if (build.isLeft(url)) return "was left as it is: it shows what it showed before.";
  if (!build.isMade(url)) {
    return build.wasMade(url)
      ? "was removed: nothing makes it any more."
      : "is no page or file of this site.";
  }
  if (!build.isPlanned(url)) {
    return "is written in every build: what it is made of cannot be told, or is the whole archive.";
  }
  if (build.everything !== undefined) return `was written, as every page: ${build.everything}.`;
  if (!build.wasKnown(url)) return "was written: it is new.";
  const missing = build.missing(url);
  if (missing !== undefined) {
    return `was written: its file ${missing} was missing, or changed by something else than a build.`;
  }
  return `was written: it shows something else than before. ${changes(build.changed)}`;
}

function changes(files: readonly string[]): string {
  if (files.length === 0) return "No article has changed: a topic or a picture has.";
  const named = files.slice(0, MOST_NAMED).join(", ");
  const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : "";
  return `Since the build before, these articles have changed: ${named}${more}.`;
}

/** `https://example.org/2019/x/index.html?y` → `/2019/x/`. */
function rootAddress(address: string, home: string): string {
  const { host, pathname } = new URL(home);
  const path = address.trim().replace(/[?#].*$/s, "");
  const isWhole = /^https?:\/\//i.test(path) || path.toLowerCase().startsWith(`${host}/`);
  const own = isWhole ? path.replace(/^(?:https?:\/\/)?[^/]*/i, "") : path;
  const rooted = `/${decoded(own).replace(/^\/+/, "")}`.normalize("NFC");
  const folder = decoded(pathname).replace(/\/*$/, "/");
  const inSite = `${rooted}/`.startsWith(folder) ? `/${rooted.slice(folder.length)}` : rooted;
  const page = inSite.replace(/(^|\/)index\.html$/, "$1");
  return /\/$|\.[a-z\d]+$/i.test(page) ? page : `${page}/`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // It is no encoded address, so it is a readable one.
    return path;
  }
}
