import fs from "node:fs";

/** The folders of the output in which nothing but the archive's pages stand. */
const PLACES = /^(?:\d{4}|topics|authors|sources|series|stories|articles|on-this-day|page)$/;

/** Folders below which no other page stands: of articles, which are below a year and no month, day or list's pages, */
const ARTICLE = /^\d{4}\/(?:.*\/)?(?!(?:\d{1,2}|page)$)[^/]+$/;

/** and of a list's pages but the newest. */
const PAGE_OF_LIST = /(?:^|\/)page\/\d+$/;

const PAGE = "index.html";

/** What Arshif itself puts beside a page. */
const BESIDE = /^(?:citation\.(?:bib|ris|json)|card\.png|(?:feed|rss)\.xml|feed\.json)$/;

/** Where the index of search stands, with the texts of articles in it, and nothing else of this kind. */
const INDEX = "search/parts";
const OF_INDEX = /\.json$/;

/** What lies among the archive's pages and belongs to none of them. */
export interface StrayFiles {
  /** Pages that an Arshif made, as they tell themselves, what it put beside them, texts for search. */
  readonly made: readonly string[];
  /** What may be the owner's. */
  readonly others: readonly string[];
}

/**
 * Looks for pages that no build remembers: those of another cache, of a cache that was lost, of
 * `npx eleventy`. A folder of a page that is made is not looked into.
 *
 * @param output the output folder, an absolute path
 * @param made what the site consists of, as paths from there
 */
export function strayFiles(output: string, made: ReadonlySet<string>): StrayFiles {
  const stray = { made: [] as string[], others: [] as string[] };
  const visit = (folder: string): void => {
    const entries = entriesOf(`${output}/${folder}`);
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    if (files.includes(PAGE) && !made.has(`${folder}/${PAGE}`)) {
      const isMade = tellsOfItself(`${output}/${folder}/${PAGE}`, folder);
      for (const name of files) {
        const isOurs = isMade && (name === PAGE || BESIDE.test(name));
        if (!made.has(`${folder}/${name}`)) {
          (isOurs ? stray.made : stray.others).push(`${folder}/${name}`);
        }
      }
    }
    for (const entry of entries) {
      const inner = `${folder}/${entry.name}`;
      const isLeaf = ARTICLE.test(inner) || PAGE_OF_LIST.test(inner);
      if (entry.isDirectory() && !(isLeaf && made.has(`${inner}/${PAGE}`))) visit(inner);
    }
  };
  for (const entry of entriesOf(output)) {
    if (entry.isDirectory() && PLACES.test(entry.name)) visit(entry.name);
  }
  for (const file of filesOf(`${output}/${INDEX}`, INDEX)) {
    if (!made.has(file)) stray.made.push(file);
  }
  return stray;
}

/** Files of the index of search, which stand in folders of years. */
function filesOf(folder: string, name: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const inner = `${name}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(`${folder}/${entry.name}`, inner);
    return OF_INDEX.test(entry.name) ? [inner] : [];
  });
}

/** Files that a warning names. */
const MOST_NAMED = 20;

/**
 * What the site's owner should hear of files that were left in the output folder.
 *
 * @param output the output folder from the project's root
 * @returns one text of several lines; none where there are no such files
 */
export function leftFilesWarning(output: string, left: readonly string[]): string[] {
  const files = [...new Set(left)].sort();
  if (files.length === 0) return [];
  const folder = output.replace(/\/?$/, "/");
  const more = files.length > MOST_NAMED ? [`  and ${files.length - MOST_NAMED} more`] : [];
  return [
    [
      "These files belong to no page of the site, and were left where they are, since Arshif did not write them as they are now. Delete them, unless they are your own:",
      ...files.slice(0, MOST_NAMED).map((file) => `  ${folder}${file}`),
      ...more,
    ].join("\n"),
  ];
}

/** Has a page the theme's style, and says that it stands where it stands? */
function tellsOfItself(file: string, folder: string): boolean {
  const html = fs.readFileSync(file, "utf8");
  const [canonical = ""] = /<link\b[^>]{0,20}\brel=["']?canonical\b[^>]{0,4000}>/.exec(html) ?? [];
  const [, href = ""] = /\bhref=["']?([^"'\s>]+)/.exec(canonical) ?? [];
  if (!html.includes("assets/arshif/style.css")) return false;
  try {
    const address = decodeURI(new URL(href).pathname).normalize("NFC");
    return address.endsWith(`/${folder.normalize("NFC")}/`);
  } catch {
    return false;
  }
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
