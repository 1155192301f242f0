import fs from "node:fs";
import path from "node:path";
import { parse as parseYaml } from "yaml";
import { isGroup } from "../../articles/field-names.ts";
import { readFrontMatter } from "../../articles/front-matter.ts";
import { attempt } from "../../text/attempt.ts";
import { lenientFields } from "./lenient-fields.ts";

/** Fields as YAML gives them. */
type Fields = Readonly<Record<string, unknown>>;

/** What scripts are called that give articles fields. */
const SCRIPTS = ["js", "cjs", "mjs", "ts"].map((ending) => `.11tydata.${ending}`);

/** What stands in a project's own folder, above which nothing of it does. */
const PROJECT = [".git", "package.json", "_config.yml", "hugo.toml", "hugo.yaml"];

/** Folders above the one that is imported which may hand fields down. */
const HIGHEST = 4;

/**
 * The fields that articles have of their folders and of their site's settings: Eleventy's data files
 * («Template and Directory Data Files»), Hugo's `cascade` («Front matter»), Jekyll's `defaults`
 * («Front Matter Defaults»). A nearer one goes before a wider, an article's own before all.
 */
export class InheritedFields {
  readonly #folder: string;
  readonly #defaults: (file: string) => Fields;
  readonly #ofFolders = new Map<string, Fields>();
  /** Scripts met so far that would have to be run for their fields, which nothing here is. */
  readonly unread = new Set<string>();

  /**
   * @param folder the folder that is imported, an absolute path
   * @param defaults what the site's settings give an article, by its file's absolute path
   */
  constructor(folder: string, defaults: (file: string) => Fields = () => ({})) {
    this.#folder = folder;
    this.#defaults = defaults;
  }

  /** @param file an article's file, from the folder */
  of(file: string): Fields {
    const article = path.join(this.#folder, file);
    const stem = article.replace(/\.[a-z]+$/i, "");
    return [
      this.#defaults(article),
      this.#ofFolder(path.dirname(article)),
      ...this.#dataOf(stem),
    ].reduce(merged);
  }

  #dataOf(stem: string): Fields[] {
    const ofScripts = SCRIPTS.map((ending) => {
      const text = textOf(stem + ending);
      if (text === undefined) return {};
      const read = lenientFields(`---js\n${text}\n---\n`, stem);
      if (read === undefined) this.unread.add(stem + ending);
      return read?.fields ?? {};
    });
    return [jsonOf(`${stem}.json`), jsonOf(`${stem}.11tydata.json`), ...ofScripts];
  }

  /** Of a folder and those above it, up to the project's own. */
  #ofFolder(place: string): Fields {
    const known = this.#ofFolders.get(place);
    if (known !== undefined) return known;
    const stem = path.join(place, path.basename(place));
    const own = [sectionFields(path.join(place, "_index.md")), ...this.#dataOf(stem)].reduce(
      merged,
    );
    const above = path.dirname(place);
    const isTop = above === place || PROJECT.some((name) => fs.existsSync(path.join(place, name)));
    const isFar = path.relative(place, this.#folder).split(path.sep).length > HIGHEST;
    const fields = isTop || isFar ? own : merged(this.#ofFolder(above), own);
    this.#ofFolders.set(place, fields);
    return fields;
  }
}

/** Lists of both are one list, as Eleventy and Hugo's taxonomies have them; of all else the nearer counts. */
export function merged(wider: Fields, nearer: Fields): Fields {
  const fields: Record<string, unknown> = { ...wider };
  for (const [name, value] of Object.entries(nearer)) {
    const above = wider[name];
    fields[name] =
      name === "tags" && Array.isArray(above) && Array.isArray(value)
        ? [...new Set([...above, ...value])]
        : value;
  }
  return fields;
}

function jsonOf(file: string): Fields {
  const text = textOf(file);
  // A file of values that is faulty gives none; a build of the old site would stop at it.
  return text === undefined ? {} : asGroup(attempt(() => parseYaml(text)));
}

function sectionFields(file: string): Fields {
  const text = textOf(file)?.replace(/\r\n?/g, "\n");
  const cut = text === undefined ? undefined : readFrontMatter(text, file, new Set());
  return cut === undefined || Array.isArray(cut) ? {} : cascadeOf(cut.fields);
}

/** What a section of Hugo hands down to all pages below it; what is for some of them alone is passed over. */
export function cascadeOf(fields: Fields): Fields {
  return [fields.cascade ?? []]
    .flat()
    .map(asGroup)
    .filter((group) => !("_target" in group || "target" in group))
    .map(withParams)
    .reduce(merged, {});
}

/** Hugo keeps fields that are none of its own in a group `params`; Zola in `extra`, and topics in `taxonomies`. */
export function withParams(fields: Fields): Fields {
  return GROUPS.reduce((all, name) => {
    const { [name]: group, ...others } = all;
    return isGroup(group) ? { ...group, ...others } : all;
  }, fields);
}

const GROUPS = ["params", "extra", "taxonomies"];

function textOf(file: string): string | undefined {
  return attempt(() => fs.readFileSync(file, "utf8"));
}

export function asGroup(value: unknown): Fields {
  return isGroup(value) ? value : {};
}
