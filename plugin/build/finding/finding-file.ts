import fs from "node:fs";
import path from "node:path";
import {
  type Archive,
  type ArticleApart,
  aliasesOf,
  type RulesApart,
  topicNames,
} from "../../archive/index.ts";
import type { Article } from "../../articles/article.ts";
import type { ReadFile } from "../../articles/read.ts";
import { articleFrom, TextReader } from "../catalogue/article-record.ts";
import { FileBytes } from "../catalogue/file-bytes.ts";
import { LineReader, linePieces } from "../catalogue/line-pieces.ts";
import type { Basis } from "../catalogue/relations-files.ts";
import { SharedParts } from "../catalogue/shared-parts.ts";
import { KEPT, writeWhole } from "../kept-files.ts";

/** What is found, and for which articles: the first line, as JSON. */
interface Head extends RulesApart, Omit<Basis, "keys"> {
  readonly articles: number;
  /** Names of topics by number. */
  readonly topics: readonly string[];
}

/** Of each article, newest first, before its line of the catalogue. */
type ArticleLine = readonly [
  key: string,
  /** Its file's, in bytes. */
  size: number,
  /** Numbers of its topics and of their wider ones. */
  topics: readonly number[],
  /** Places of articles that its list leaves out, where it says which. */
  leftOut?: readonly number[],
];

/** What a process that finds related articles is given. */
export interface Finding {
  readonly rules: RulesApart;
  /** To be asked for once, one after the other. */
  readonly articles: Iterable<ArticleApart>;
  /** Of the articles that were asked for. */
  readonly basis: () => Basis;
}

function fileOf(root: string): string {
  return path.join(root, KEPT, "finding");
}

/**
 * Writes what another process needs to find an archive's relations: of each article its line of the
 * catalogue, so that nothing need be put together for it, and what only the archive knows.
 *
 * @param root the project's root, an absolute path
 * @param basis under which they will be kept
 * @param readFileOf an article's file as it was read, by `inputPath`
 * @returns `false` where an article cannot be kept, and so not be handed over
 */
export function writeFinding(
  root: string,
  archive: Archive,
  basis: Basis,
  readFileOf: (inputPath: string) => ReadFile | undefined,
): boolean {
  const files = archive.articles.map(({ inputPath }) => readFileOf(inputPath));
  if (files.some((read) => read?.kept === undefined)) return false;
  const pieces = linePieces(linesOf(archive, basis, files as readonly KeptFile[]));
  // Read as soon as it is written, and by no later build.
  writeWhole(fileOf(root), pieces, { waits: false });
  return true;
}

type KeptFile = ReadFile & { readonly kept: Uint8Array };

function* linesOf(
  archive: Archive,
  { whole, rules, keys }: Basis,
  files: readonly KeptFile[],
): Generator<string | Uint8Array> {
  const { articles, registry, related, stories } = archive.relationsBasis;
  const numbers = new Map<string, number>();
  const topicsOf = articles.map((article) =>
    topicNames(article).map((name) => {
      const known = numbers.get(name) ?? numbers.size;
      numbers.set(name, known);
      return known;
    }),
  );
  yield JSON.stringify({
    whole,
    rules,
    related: { ...related, aliases: aliasesOf(registry) },
    stories,
    articles: articles.length,
    topics: [...numbers.keys()],
  } satisfies Head);
  for (const [place, article] of articles.entries()) {
    const { size, kept } = files[place] as KeptFile;
    const line = [keys[place] as string, size, topicsOf[place] as number[]] as const;
    const says = article.data.related !== undefined;
    yield JSON.stringify(says ? [...line, [...archive.leftOut(article)]] : line);
    yield kept;
  }
}

/**
 * @param root the project's root, an absolute path
 * @param take is given what the file says, while it is open
 */
export function readFinding(root: string, take: (finding: Finding) => void): void {
  FileBytes.reading(fileOf(root), (bytes) => {
    const lines = new LineReader(bytes);
    const { whole, rules, articles, topics, related, stories } = JSON.parse(lines.next()) as Head;
    const keys: string[] = [];
    const texts = new TextReader(root);
    const shared = new SharedParts();
    function* all(): Generator<ArticleApart> {
      for (let left = articles; left > 0; left--) {
        const [key, size, numbers, leftOut] = JSON.parse(lines.next()) as ArticleLine;
        const article = articleFrom(lines.next(), size, texts, shared);
        keys.push(key);
        const names = numbers.map((number) => topics[number] as string);
        yield { date: article.date, input: inputOf(article, names), leftOut };
      }
    }
    const basis = () => ({ whole, rules, keys });
    take({ rules: { related, stories }, articles: all(), basis });
  });
}

/** The same that the archive's own article gives. */
function inputOf(article: Article, topics: readonly string[]) {
  const { inputPath, data, lead, date } = article;
  return {
    id: inputPath,
    title: data.title,
    lead: data.summary ?? lead,
    get body() {
      return article.rawInput;
    },
    topics,
    date: +date,
  };
}

/** Removes what was handed over, once a build has come to its end. */
export function removeFinding(root: string): void {
  fs.rmSync(fileOf(root), { force: true });
}
