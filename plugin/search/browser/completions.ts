import { normalise } from "../../text/index.ts";
import { wordsOf } from "../analysis/words-of.ts";
import type { Names } from "../files.ts";
import type { ArchiveVocabulary, ArchiveWord } from "./archive-words.ts";
import type { Completion } from "./contract.ts";

const MOST = 8;
const MOST_OF_A_KIND = 4;
const SHORTEST = 2;
const LONGEST = 100;
const ARTICLE = /^ال(?=..)/;

/** Topics, authors, sources and words that begin with what was typed. */
export async function completions(
  prefix: string,
  names: Names,
  vocabulary: ArchiveVocabulary,
): Promise<Completion[]> {
  const typed = normalise(prefix.slice(0, LONGEST));
  if (typed.length < SHORTEST) return [];
  const named: Completion[] = [
    ...names.topic.flatMap(([name, ...aliases]) =>
      [name, ...aliases].some((one) => begins(one, typed))
        ? [{ text: name, kind: "topic" as const }]
        : [],
    ),
    ...authorsBy(names, typed).map((text) => ({ text, kind: "author" as const })),
    ...names.source
      .filter((name) => begins(name, typed))
      .map((text) => ({ text, kind: "source" as const })),
  ];
  const few = (["topic", "author", "source"] as const).flatMap((kind) =>
    named.filter((one) => one.kind === kind).slice(0, MOST_OF_A_KIND),
  );
  const words = await lastWords(prefix, vocabulary);
  const texts = new Set(few.map(({ text }) => text));
  const others = words.filter((word) => !texts.has(word)).slice(0, MOST_OF_A_KIND);
  return [...few, ...others.map((text) => ({ text, kind: "word" as const }))].slice(0, MOST);
}

/** Authors with those whose other names begin so, under the names that the archive has for them. */
function authorsBy({ author, aliases = {} }: Names, typed: string): string[] {
  const other = Object.entries(aliases).filter(([alias]) => begins(alias, typed));
  return [
    ...new Set([...author.filter((name) => begins(name, typed)), ...other.map(([, name]) => name)]),
  ];
}

/** Does the name, or a word in it, begin so? With or without its article. */
function begins(name: string, typed: string): boolean {
  const form = ` ${normalise(name)}`;
  return form.includes(` ${typed}`) || form.includes(` ال${typed}`);
}

/** What was typed with its last word completed. */
async function lastWords(prefix: string, vocabulary: ArchiveVocabulary): Promise<string[]> {
  const words = wordsOf(prefix.slice(0, LONGEST));
  const last = words.at(-1);
  if (last === undefined || /\s$/.test(prefix)) return [];
  const [article] = ARTICLE.exec(last.form) ?? [""];
  const found = await wordsBeginningWith(last.form, vocabulary);
  const before = prefix.slice(0, last.from);
  return found.map(({ written }) => before + withArticle(written, article));
}

/** The most frequent words that go on as one begins, whatever article it has; a number is whole as it is. */
export async function wordsBeginningWith(
  form: string,
  vocabulary: ArchiveVocabulary,
): Promise<ArchiveWord[]> {
  const letters = form.replace(ARTICLE, "");
  if (letters.length < SHORTEST || /^\d/.test(letters)) return [];
  return (await vocabulary.beginningWith(letters)).slice(0, MOST_OF_A_KIND * 2);
}

function withArticle(written: string, article: string): string {
  return article !== "" && !written.startsWith("ال") ? article + written : written;
}
