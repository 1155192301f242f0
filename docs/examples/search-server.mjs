/**
 * Answers the search page of an archive out of PostgreSQL.
 *
 *   npm install eleventy-plugin-arshif postgres
 *   EXPORT=../archive-search SITE=https://example.org PGDATABASE=archive node search-server.mjs
 *
 * EXPORT is the folder of `arshif export search --to postgres`, loaded by its load.sql; SITE the origin
 * of the site; PORT where the server listens. PostgreSQL is found by its own variables (PGHOST, PGUSER).
 */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { ArchiveSearch, postgresQuery } from "eleventy-plugin-arshif/search";
import postgres from "postgres";

const { EXPORT = ".", SITE = "*", PORT = "8080" } = process.env;

const sql = postgres({ connection: { statement_timeout: 5000 } });
const facts = JSON.parse(fs.readFileSync(path.join(EXPORT, "archive.json"), "utf8"));

const search = new ArchiveSearch(facts, {
  counts: (words) => sql`select word, articles, bare from arshif.words where word = any(${words})`,
  words: (beginning, ending) => sql`
    select word, written, articles from arshif.words
    where word >= ${beginning} and word < ${`${beginning}\uffff`}
      and reverse(word) like ${`${[...ending].reverse().join("")}%`}
    order by articles desc, word limit 500`,
  async find(query) {
    const [{ found }] = await sql`select arshif.search(${sql.json(postgresQuery(query))}) as found`;
    return found;
  },
});

const headers = {
  "Content-Type": "application/json; charset=utf-8",
  "Access-Control-Allow-Origin": SITE,
  "Cache-Control": "public, max-age=60",
};

const server = http.createServer(async (request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  try {
    const answer = await search.answer(searchParams.toString());
    response.writeHead(200, headers).end(JSON.stringify(answer));
  } catch (error) {
    console.error(error);
    // The page asks the site's own index then.
    response.writeHead(503, { ...headers, "Cache-Control": "no-store" }).end("{}");
  }
});

server.listen(Number(PORT), () => console.log(`Listening on port ${server.address().port}.`));

process.once("SIGTERM", () => server.close(() => sql.end()));
