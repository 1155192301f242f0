import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { documentOf } from "../../bench/search/documents.ts";
import type { ArchiveSearch } from "../../plugin/public/search.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { fetching } from "../search/searched-pages.ts";
import { pagedFiles } from "../search/server/archive-facts.ts";
import { type OwnPostgres, startPostgres } from "../support/postgres.ts";
import { judgedQueries, realArticles } from "./judged-queries.ts";
import { loadedSearch } from "./loaded-search.ts";

const ARTICLES = 10_000;
const SHOWN = 5;
/** Some 600 queries take a minute, and several on a busy machine. */
const MANY_MINUTES = 900_000;

const queries = judgedQueries();
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-real-"));
let ids: readonly string[];
let server: OwnPostgres;
let sql: Sql;
let database: ArchiveSearch;
let files: ReturnType<typeof openSearchEngine>;
beforeAll(async () => {
  const articles = realArticles(process.env.ARSHIF_CORPUS ?? "", queries, ARTICLES);
  ids = articles.map(({ id }) => id);
  const documents = articles.map(documentOf);
  const index = pagedFiles(documents);
  files = openSearchEngine("/search/");
  vi.stubGlobal("fetch", fetching(index));
  fs.chmodSync(folder, 0o755);
  server = await startPostgres();
  sql = postgres({ host: server.socket, username: server.user, database: "postgres", max: 2 });
  database = loadedSearch(documents, folder, server, sql, index);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await sql?.end();
  await server?.stop();
  fs.rmSync(folder, { recursive: true });
});

const idOf = ({ url }: { readonly url: string }) => ids[Number(url.slice(1, -1))] ?? "";

async function inFiles(text: string): Promise<string[]> {
  const { items } = await files.search({ text, filters: {}, sort: "relevance" });
  const shown = await Promise.all(items.slice(0, SHOWN).map((item) => item.load()));
  return shown.map(idOf);
}

async function inDatabase(text: string): Promise<string[]> {
  const asked = new URLSearchParams({ q: text, limit: String(SHOWN) });
  return (await database.answer(String(asked))).results.map(idOf);
}

test("the queries are of articles that are there", () => {
  const judged = queries.flatMap(({ right, wrong }) => [...right, ...wrong]);
  expect(judged.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids).toHaveLength(ARTICLES);
});

test(
  "as many of the first five are right as in the index of files, and most are the same five",
  async () => {
    const differ: string[] = [];
    const right = { inFiles: 0, inDatabase: 0 };
    for (const { query, right: wanted } of queries) {
      const [own, theirs] = [await inFiles(query), await inDatabase(query)];
      const hits = (found: readonly string[]) => found.filter((id) => wanted.includes(id)).length;
      right.inFiles += hits(own);
      right.inDatabase += hits(theirs);
      if (own.join() !== theirs.join()) differ.push(`${query}: ${own} | ${theirs}`);
    }
    const precision = (hits: number) => (hits / SHOWN / queries.length).toFixed(2);
    expect(precision(right.inDatabase)).toBe(precision(right.inFiles));
    // A server does not tell words apart by the articles that they stand in.
    expect(differ.length, differ.join("\n")).toBeLessThanOrEqual(queries.length / 10);
  },
  MANY_MINUTES,
);
