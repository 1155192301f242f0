import { RelatedIndex } from "../../plugin/related/index.ts";
import { normalise, words } from "../../plugin/text/index.ts";
import { ATTESTED } from "./aliases.ts";
import type { BenchArticle } from "./corpus.ts";
import { mean, pairedInterval } from "./quality.ts";

/** Queries of one name at most, taken at even steps. */
const QUERIES = 100;

/** Particles that are written on a name. */
const CLITICS = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"];

/** An article whose title has one name of a group, and what counts in its list. */
interface Query {
  readonly place: number;
  readonly group: number;
  readonly name: string;
}

/**
 * Prints what aliases do across outlets, where one name has several spellings: for articles whose
 * title has one name of a group, the share of suggestions that have another name of it and not this
 * one in title or lead, and the share that other outlets wrote.
 */
export function measureAliases(corpus: readonly BenchArticle[]): void {
  const heads = corpus.map(({ title, lead }) => ({
    title: spaced(title),
    head: spaced(`${title} ${lead}`),
  }));
  const groups = ATTESTED.map((group) => group.map((name) => new Name(name)));
  const queries = groups.flatMap((group, number) => queriesOf(group, number, heads));
  console.log(`Aliases, ${corpus.length} articles of all outlets: ${queries.length} queries`);
  const [without, withAliases] = [[], ATTESTED].map((aliases) => {
    const index = RelatedIndex.build(corpus, { aliases });
    return queries.map(({ place, group, name }) => {
      const found = index.related(place).map((entry) => entry.index);
      const share = (counts: (other: number) => boolean) =>
        found.length === 0 ? 0 : found.filter(counts).length / found.length;
      return {
        name: share((other) => hasOther(groups[group]!, name, heads[other]!.head)),
        outlet: share((other) => corpus[other]!.source !== corpus[place]!.source),
      };
    });
  }) as [{ name: number; outlet: number }[], { name: number; outlet: number }[]];
  const print = (label: string, chosen: readonly number[]) => {
    for (const kind of ["name", "outlet"] as const) {
      const before = chosen.map((at) => without[at]![kind]);
      const after = chosen.map((at) => withAliases[at]![kind]);
      const [low, high] = pairedInterval(after, before);
      const what = kind === "name" ? "the other name" : "other outlets ";
      console.log(
        `  ${label.padEnd(34)} ${String(chosen.length).padStart(5)}  ${what}` +
          `  ${mean(before).toFixed(3)} → ${mean(after).toFixed(3)}` +
          `  ${(mean(after) - mean(before)).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`,
      );
    }
  };
  print(
    "all",
    queries.map((_, at) => at),
  );
  for (const name of new Set(queries.map((query) => query.name))) {
    print(
      name,
      queries.flatMap((query, at) => (query.name === name ? [at] : [])),
    );
  }
  console.log("");
}

function queriesOf(
  group: readonly Name[],
  number: number,
  heads: readonly { readonly title: string }[],
): Query[] {
  return group.flatMap((name) => {
    const places = heads.flatMap(({ title }, place) =>
      name.isIn(title) && !group.some((other) => !other.overlaps(name) && other.isIn(title))
        ? [place]
        : [],
    );
    const step = Math.max(1, places.length / QUERIES);
    return places
      .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
      .map((place) => ({ place, group: number, name: name.text }));
  });
}

function hasOther(group: readonly Name[], own: string, head: string): boolean {
  const [mine, others] = [
    group.filter((name) => name.overlaps(new Name(own))),
    group.filter((name) => !name.overlaps(new Name(own))),
  ];
  return others.some((name) => name.isIn(head)) && !mine.some((name) => name.isIn(head));
}

/** A name as it may stand in a text, with particles on its first word. */
class Name {
  readonly text: string;
  readonly #form: string;
  readonly #written: readonly string[];

  constructor(text: string) {
    this.text = text;
    this.#form = spaced(text);
    const bare = this.#form.trim();
    const forms = CLITICS.map((clitic) => clitic + bare);
    if (bare.startsWith("ال")) forms.push(`لل${bare.slice(2)}`, `ولل${bare.slice(2)}`);
    this.#written = forms.map((form) => ` ${form} `);
  }

  /** @param head words in matching form, with a space around each */
  isIn(head: string): boolean {
    return this.#written.some((form) => head.includes(form));
  }

  /** Is one the beginning or the end of the other, so that both stand where one does? */
  overlaps(other: Name): boolean {
    return this.#form.includes(other.#form) || other.#form.includes(this.#form);
  }
}

function spaced(text: string): string {
  return ` ${words(normalise(text)).join(" ")} `;
}
