import { quote } from "../../articles/faults.ts";
import type { MediaWay } from "../../importing/media/pictures.ts";
import { isAddress, KINDS } from "../../importing/source-kinds.ts";
import { type CommandLine, command, inLanguage, UsageError } from "../command.ts";
import { dayOption, languageOption, oneOf, zoneOption } from "../option-values.ts";

const TOPICS_FROM = ["category", "tag", "both"] as const;

export const importCommand = command({
  name: "import",
  options: {
    from: "text",
    into: "text",
    topics: "text",
    zone: "text",
    date: "text",
    "topics-from": "text",
    "old-address": "text",
    map: "text",
    media: "words",
    "allow-private": "flag",
    "old-site": "text",
    pages: "flag",
    types: "text",
    partial: "flag",
    "dry-run": "flag",
    lang: "text",
  },
  operands: { least: 1, most: 1000, what: "the files, the folder or the address to import" },
  help: `arshif import <file, folder or address> …

Writes articles of another system as markdown files, with their topics, old addresses and captions,
and what became of each into import-report.md. Comments and e-mail addresses stay behind, and what
was not published is a draft. A second import changes what has changed at the source, never a file
that was edited. Exit code 1 where words or pictures of the source are missing, or no article was found.

  --from <kind>        what the files are, where they do not tell by themselves: ${KINDS.join(", ")}
  --into <folder>      the articles' folder; src/articles, or articles where there is one
  --topics <file>      the topic registry, to which topics are added; _data/topics.yaml
  --zone <name>        the site's time zone; Asia/Baghdad
  --date <day>         the date of articles whose source has none
  --topics-from <list> which of WordPress' lists become topics: category, tag or both; category
  --old-address <way>  where a folder's articles stood, if not where their fields say:
                       /blog/:slug/, /:year/:month/:day/:slug.html or /:path/
  --map <names>        what rows call this archive's fields: title=headline,body=story,date=created
  --media <way>        pictures on other hosts: leave (shown from there, as usual), link (a link leads
                       there), copy <folder> (from where the old site kept them, such as
                       wp-content/uploads, or from a WARC or WACZ), download
  --old-site <address> what pictures' addresses from the root go on: https://old.example
  --allow-private      fetch from this machine and local networks too
  --pages              import WordPress' pages too
  --types <names>      which of WordPress' types are articles, where it is not posts alone: post,news
  --partial            take what is whole of a file that ends in the middle, and say so
  --dry-run            write the report alone
  --lang ar            tell what became of the articles in Arabic, as ARSHIF_LANG=ar does
`,
  settings: (line) => ({
    files: line.operands,
    from: oneOf("from", KINDS, line.last("from")),
    into: line.last("into"),
    topics: line.last("topics") ?? "_data/topics.yaml",
    zone: zoneOption(line),
    date: dayOption(line),
    topicsFrom: oneOf("topics-from", TOPICS_FROM, line.last("topics-from")) ?? "category",
    names: checkedNames(line.last("map") ?? ""),
    oldAddress: line.last("old-address"),
    way: checkedWay(line),
    oldSite: checkedSite(line.last("old-site")),
    fetching: { allowsPrivate: line.has("allow-private"), patience: PATIENCE },
    withPages: line.has("pages"),
    types: line
      .last("types")
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean),
    isPartial: line.has("partial"),
    isDry: line.has("dry-run"),
    language: languageOption(line),
  }),
  async run({ language, ...settings }, root) {
    // Loaded when it is asked for: a build need not read it.
    const { importFiles } = await import("../import-files.ts");
    return inLanguage(language, () => importFiles(root, settings));
  },
});

const WAYS = ["leave", "link", "copy", "download"] as const;

/** Milliseconds after which a host that sends nothing is given up. */
const PATIENCE = 20_000;

function checkedWay(line: CommandLine): MediaWay {
  const [written, folder, ...others] = line.all("media");
  const kind = oneOf("media", WAYS, written) ?? "leave";
  const allowsPrivate = line.has("allow-private");
  if (allowsPrivate && kind !== "download" && !line.operands.some(isAddress)) {
    throw new UsageError(
      "The option --allow-private belongs to --media download, or to an address.",
    );
  }
  const isOne = others.length === 0 && (folder === undefined) === (kind !== "copy");
  if (!isOne) {
    throw new UsageError(
      kind === "copy" && folder === undefined
        ? "The option --media copy names no folder. Write --media copy wp-content/uploads."
        : "The option --media stands twice. Write it once.",
    );
  }
  if (kind === "copy") return { kind, folder: folder ?? "" };
  return kind === "download" ? { kind, allowsPrivate, patience: PATIENCE } : { kind };
}

function checkedSite(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written;
  throw new UsageError(
    `The option --old-site is no address; it is ${quote(written)}. Write --old-site https://old.example.`,
  );
}

/** `title=headline,date=created` → the archive's names by the source's. */
function checkedNames(written: string): ReadonlyMap<string, string> {
  const pairs = written.split(",").filter((pair) => pair.trim() !== "");
  return new Map(
    pairs.map((pair) => {
      const [own, theirs, ...others] = pair.split("=").map((name) => name.trim());
      if (own && theirs && others.length === 0) return [theirs, own] as const;
      throw new UsageError(
        `The option --map cannot be read at ${quote(pair)}. Write --map title=headline,body=story.`,
      );
    }),
  );
}
