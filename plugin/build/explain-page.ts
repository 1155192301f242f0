/** What a build knows of its pages, by their addresses. */
export interface ExplainedBuild {
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
 * @param address from the site's root, in readable or encoded letters, or a whole address
 */
export function explainPage(address: string, build: ExplainedBuild): string {
  const url = rootAddress(address);
  return `${url} ${reason(url, build)}`;
}

function reason(url: string, build: ExplainedBuild): string {
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

/** `https://example.org/2019/x/index.html` → `/2019/x/`. */
function rootAddress(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/i, "").replace(/(^|\/)index\.html$/, "$1");
  let readable = path;
  try {
    readable = decodeURI(path);
  } catch {
    // It is no encoded address, so it is a readable one.
  }
  const rooted = `/${readable.replace(/^\/+/, "")}`.normalize("NFC");
  return /\/$|\.[a-z\d]+$/i.test(rooted) ? rooted : `${rooted}/`;
}
