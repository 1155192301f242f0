import { wordsOf } from "../analysis/words-of.ts";
import { type Manifest, NAME_PAGES, type NamePages, type Names } from "../files.ts";
import type { NamedPage } from "./contract.ts";
import type { Fetched } from "./fetched.ts";
import { isRecord } from "./file-forms.ts";

const KINDS = ["topic", "author", "source"] as const;

/** Words that say of a name whose it is: «مقالات سلمى الراوي», «بقلم سلمى الراوي». */
const TITLES: ReadonlySet<string> = new Set(
  wordsOf(
    "مقالات مقال بقلم كتابات الكاتب الكاتبة الصحفي الصحفية الصحافي الصحافية أخبار موضوع ملف المصدر articles",
  ).map(({ form }) => form),
);

const ARTICLE = /^ال(?=...)/;

/** Names of topics, authors and sources by their words, in any spelling and with or without «ال». */
export class NameIndex {
  readonly #names: Names;
  #known: ReadonlyMap<string, readonly NamedOne[]> | undefined;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Whatever bears the name that a text is. */
  find(text: string): readonly NamedOne[] {
    this.#known ??= this.#index();
    const words = wordsOf(text).map(({ form }) => form);
    const [first = "", ...others] = words;
    const isTitled = others.length > 0 && TITLES.has(first);
    return this.#known.get(keyOf(words)) ?? ((isTitled && this.#known.get(keyOf(others))) || []);
  }

  #index(): ReadonlyMap<string, readonly NamedOne[]> {
    const { topic, author, source, aliases = {} } = this.#names;
    const known = new Map<string, NamedOne[]>();
    const add = (kind: NamedOne["kind"], name: string, written: string) => {
      const key = keyOf(wordsOf(written).map(({ form }) => form));
      const own = known.get(key) ?? [];
      if (!own.some((one) => one.kind === kind && one.name === name)) own.push({ kind, name });
      known.set(key, own);
    };
    for (const [name, ...aliases] of topic)
      for (const one of [name, ...aliases]) add("topic", name, one);
    for (const name of author) add("author", name, name);
    for (const [alias, name] of Object.entries(aliases)) add("author", name, alias);
    for (const name of source) add("source", name, name);
    known.delete("");
    return known;
  }
}

type NamedOne = Pick<NamedPage, "kind" | "name">;

function keyOf(forms: readonly string[]): string {
  return forms.map((form) => form.replace(ARTICLE, "")).join(" ");
}

/** The pages of what a text names, if it names nothing else. */
export async function namedPages(
  text: string,
  index: NameIndex,
  { pages: version }: Manifest,
  fetched: Fetched,
): Promise<NamedPage[]> {
  const named = version === undefined ? [] : index.find(text);
  if (named.length === 0) return [];
  return pagesOf(named, await fetched.get<NamePages>(NAME_PAGES, isRecord, version));
}

/** The pages of those names that have one: topics first, then authors. */
export function pagesOf(named: readonly NamedOne[], pages: NamePages): NamedPage[] {
  return KINDS.flatMap((kind) =>
    named.flatMap((one) => {
      const own = pages[kind] ?? {};
      const page = Object.hasOwn(own, one.name) ? own[one.name] : undefined;
      if (one.kind !== kind || page === undefined) return [];
      return [{ ...one, url: page[0], count: page[1] }];
    }),
  );
}
