import fs from "node:fs";
import path from "node:path";
import { attempt } from "../text/attempt.ts";
import { memoize } from "../text/index.ts";
import { MARKDOWN_ENDING } from "./address.ts";
import type { Article } from "./article.ts";
import { entryOf } from "./entry.ts";
import type { Fault } from "./faults.ts";
import { plainFieldName } from "./field-names.ts";
import { firstBytes } from "./first-bytes.ts";
import { startsWithFields } from "./front-matter-forms.ts";

/** Folders of what is not published, as Jekyll and people name them. */
const HIDING_FOLDERS: ReadonlySet<string> = new Set(
  "draft drafts private unpublished hidden trash deleted wip مسودة مسودات غير-منشور خاص محذوف محذوفات مهملات سلة-المهملات"
    .split(" ")
    .map(plainFieldName),
);

/** The folder on a file's way by whose name other generators hold back what is in it. */
export function hidingFolder(file: string): string | undefined {
  const folders = file.split("/").slice(0, -1);
  return folders.find((folder) => HIDING_FOLDERS.has(plainFolderName(folder)));
}

/** Folders whose plain names are remembered: they are asked for with each of their articles. */
const FOLDERS_KEPT = 1000;

const plainFolderName = memoize(plainFieldName, FOLDERS_KEPT);

/**
 * An article in a folder of drafts (`_drafts/`), or with a name that other generators pass over
 * (`_خبر.md`), that does not say itself that it is a draft.
 *
 * @param file the article's file from the project's root
 * @param folder the articles' folder
 */
export function misplacedFault(
  file: string,
  folder: string,
  result: Article | Fault[],
): Fault | undefined {
  if (!Array.isArray(result) && entryOf(result).draft) return undefined;
  const inner = file.slice(folder.length + 1);
  const hiding = hidingFolder(inner);
  if (hiding === undefined && !path.posix.basename(inner).startsWith("_")) return undefined;
  const why =
    hiding === undefined
      ? "The file's name begins with _, and other generators make no article of such a file."
      : `The file stands in the folder ${hiding}, and does not say that it is a draft.`;
  const away = hiding === undefined ? "rename the file" : "move the file";
  return {
    file,
    line: 1,
    message: why,
    cure: `Write draft: true to hold it back, or ${away} to publish it.`,
  };
}

/**
 * A data file of Eleventy's (`articles.json`, `articles.11tydata.js`, `خبر.11tydata.json`): with it a
 * blog gives its posts a tag or a layout, or holds them back, and here nobody reads it.
 */
export function dataFileNotice(file: string): Fault | undefined {
  const { base, name, ext } = path.posix.parse(file);
  const isOfFolder = name === path.posix.basename(path.posix.dirname(file));
  const isData = /\.11tydata\.(?:[cm]?[jt]s|json)$/.test(base);
  if (!isData && !(isOfFolder && /^\.(?:json|[cm]?js)$/.test(ext))) return undefined;
  return {
    file,
    message:
      "Eleventy's data files do not reach articles: nothing that it says has an effect, and a tag in it fills no collection.",
    cure: "Write the fields into the articles or into the option articles.defaults, list articles with collections.articles, and delete the file.",
  };
}

/** Endings of files that stand beside articles and are none: pictures, sound, data, scripts, copies that editors keep. */
const NO_ARTICLE =
  /(?:\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|heic|mp[34]|m4[av]|og[gva]|wav|webm|mov|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|gz|json|ya?ml|toml|csv|tsv|xml|css|scss|[cm]?[jt]s|map|woff2?|ttf|otf|swp|swo|bak|orig|tmp|old|lock|log|ini)|[~#])$/i;

/** Text in another markup than markdown, whatever it begins with; each with how it begins. */
const OTHER_MARKUP: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/\.(?:adoc|asciidoc|asc)$/i, /^(?:=+ |:[\w-]+:)/m],
  [/\.rst$/i, /^(?:\.\. |:[\w-]+:|[=~*#^-]{3,}$)/m],
  [/\.org$/i, /^(?:#\+\w+:|\*+ )/m],
];

/** A text that is named as articles are, by its day. */
const NAMED_BY_DAY = /^\d{4}-\d{1,2}-\d{1,2}[-_. ].*\.(?:html?|mdx|txt|text|rtf|textile|wiki)$/i;

const READ_BYTES = 1024;

/** A file that looks like an article and is of a kind that is not read. */
export function strangeFileFault(root: string, file: string): Fault | undefined {
  if (MARKDOWN_ENDING.test(file) || NO_ARTICLE.test(file)) return undefined;
  if (holdsArticles(path.join(root, file))) return linkedFolder(file);
  const head = headOf(path.join(root, file));
  const isOther = OTHER_MARKUP.some(([ending, start]) => ending.test(file) && start.test(head));
  const isNamed = NAMED_BY_DAY.test(path.posix.basename(file));
  const hasFields = startsWithFields(head.replace(/^\uFEFF?\s*/, ""));
  if (!isOther && !isNamed && !hasFields) return undefined;
  const ending = path.posix.extname(file);
  const kind = ending === "" ? "has no ending" : `ends in ${ending}`;
  return {
    file,
    line: 1,
    message: `The file looks like an article, ${kind}, and is not read.`,
    cure: "Write its text in markdown and let its name end in .md, or move it out of the articles' folder.",
  };
}

/** Entries of a linked folder that are looked at: it may lead to a whole disk. */
const MOST_ENTRIES = 1000;

/** Is it a link to a folder with articles in it? */
function holdsArticles(file: string): boolean {
  const folder = attempt(() => fs.opendirSync(file, { recursive: true }));
  if (folder === undefined) return false;
  try {
    for (let seen = 0; seen < MOST_ENTRIES; seen++) {
      const entry = folder.readSync();
      if (entry === null) return false;
      if (MARKDOWN_ENDING.test(entry.name)) return true;
    }
    return false;
  } catch {
    // What the build's user may not look into.
    return false;
  } finally {
    folder.closeSync();
  }
}

function linkedFolder(file: string): Fault {
  return {
    file,
    message: "The folder is a link, and the articles in it are not read.",
    cure: "Put the folder itself there, or name the one to which it leads with the option articles.folder.",
  };
}

function headOf(file: string): string {
  const head = attempt(() => firstBytes(file, READ_BYTES).toString());
  return head?.replace(/\r\n?/g, "\n") ?? "";
}
