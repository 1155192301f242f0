import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSearch } from "../../plugin/exporting/search/write-search.ts";
import type { ArchiveSearch, EndpointAnswer } from "../../plugin/public/search.ts";
import { pages, queriesOfServers } from "../search/searched-pages.ts";
import { type OwnPostgres, startPostgres } from "../support/postgres.ts";
import { searchedSite } from "../support/searched-site.ts";
import { ROOT } from "../support/site.ts";
import { loadedSearch } from "./loaded-search.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-postgres-"));
let server: OwnPostgres;
let sql: Sql;
beforeAll(async () => {
  fs.chmodSync(root, 0o755);
  server = await startPostgres();
  sql = postgres({ host: server.socket, username: server.user, database: "postgres", max: 2 });
});
afterAll(async () => {
  await sql?.end();
  await server?.stop();
  fs.rmSync(root, { recursive: true });
});

function folder(name: string): string {
  const made = path.join(root, name);
  fs.mkdirSync(made);
  return made;
}

const asked = (parameters: Record<string, string>) => String(new URLSearchParams(parameters));

describe("50 pages in PostgreSQL", () => {
  let search: ArchiveSearch;
  beforeAll(() => {
    search = loadedSearch(pages(), folder("pages"), server, sql);
  });

  test.for(queriesOfServers())("$kind: $query", async ({ query, pages: expected }) => {
    const { count, results, reading } = await search.answer(asked({ q: query, limit: "50" }));
    const whole = results.slice(0, count - (reading?.lacking ?? 0));
    expect(whole.map(({ url }) => url).sort()).toEqual([...expected].sort());
  });

  test("nothing that a reader types is read as a query of PostgreSQL", async () => {
    for (const q of [
      "' | 'القوات",
      "القوات'; drop table articles; --",
      "a\\'b",
      "«'»",
      "القوات:*",
      "<->",
      "!القوات",
    ]) {
      await expect(search.answer(asked({ q, topic: q, from: q, sort: q }))).resolves.toMatchObject(
        {},
      );
    }
    expect(await sql`select count(*)::int from arshif.articles`).toEqual([{ count: 50 }]);
  });
});

describe("the example of a server, as it stands in the documents", () => {
  const out = () => path.join(root, "site-export");
  let address: string;
  let example: ReturnType<typeof spawn>;
  beforeAll(async () => {
    const site = searchedSite(folder("site"), {
      "قوات.md": [
        "title: القوات العراقية في بغداد\ndate: 2019-08-07\ntopics: [العراق]\nlang: ar",
        "وصلت قواتهم أمس.",
      ],
      "سوق.md": [
        "title: سوق السمك يفتح\ndate: 2018-02\nplace: البصرة\nauthors: [سلمى الراوي]",
        "قال \\\\ التاجر: it's **جيد**.",
      ],
      "سمك.md": [
        "title: السمك في سوق آخر\ndate: 2017\ntopics: [العراق]",
        "زار الوزير مدارس المدينة.\n\nوبقوات أخرى.",
      ],
    });
    fs.mkdirSync(out());
    writeSearch(site, out(), "postgres");
    // Loaded twice: the second takes the place of the first.
    for (let times = 0; times < 2; times++) server.psql(["-f", "load.sql"], out());
    // The package as its own project names it.
    const script = path.join(root, "search-server.mts");
    const source = fs.readFileSync(path.join(ROOT, "docs/examples/search-server.mjs"), "utf8");
    fs.writeFileSync(
      script,
      source
        .replace(
          '"eleventy-plugin-arshif/search"',
          JSON.stringify(path.join(ROOT, "plugin/public/search.ts")),
        )
        .replace(
          '"postgres"',
          JSON.stringify(path.join(ROOT, "node_modules/postgres/src/index.js")),
        ),
    );
    const environment = {
      PGHOST: server.socket,
      PGUSER: server.user,
      PGDATABASE: "postgres",
      EXPORT: out(),
      PORT: "0",
      SITE: "https://example.org",
    };
    example = spawn(process.execPath, ["--import", "tsx", script], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
    });
    address = await new Promise((resolve, reject) => {
      let said = "";
      for (const stream of [example.stdout, example.stderr]) {
        stream?.on("data", (chunk) => {
          said += String(chunk);
          const [, port] = /Listening on port (\d+)/.exec(said) ?? [];
          if (port !== undefined) resolve(`http://127.0.0.1:${port}/`);
        });
      }
      example.once("exit", () => reject(new Error(said)));
    });
  });
  afterAll(async () => {
    if (example === undefined) return;
    const ended = new Promise((resolve) => example.once("exit", resolve));
    example.kill("SIGKILL");
    await ended;
  });

  async function ask(
    parameters: Record<string, string>,
  ): Promise<EndpointAnswer & { urls: string[] }> {
    const response = await fetch(`${address}?${asked(parameters)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("https://example.org");
    const answer = (await response.json()) as EndpointAnswer;
    return { ...answer, urls: answer.results.map(({ url }) => decodeURI(url)) };
  }

  test("has no more than sixty lines", () => {
    const source = fs.readFileSync(path.join(ROOT, "docs/examples/search-server.mjs"), "utf8");
    expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  });

  test("finds words in all their forms, phrases, periods, filters, and counts what each would leave", async () => {
    const force = await ask({ q: "القوات" });
    expect(force.urls).toEqual(["/2019/08/07/قوات/", "/2017/سمك/"]);
    expect(force.results[0]).toMatchObject({
      title: ["", "القوات", " العراقية في بغداد"],
      passage: ["وصلت ", "قواتهم", " أمس."],
      topics: [{ name: "العراق", url: "/topics/العراق/" }],
      lang: "ar",
    });
    expect(force.filters).toMatchObject({
      topic: [{ value: "العراق", count: 2 }],
      year: [
        { value: "2017", count: 1 },
        { value: "2019", count: 1 },
      ],
    });
    expect((await ask({ q: "القوات", sort: "oldest" })).urls[0]).toBe("/2017/سمك/");
    expect((await ask({ q: "القوات", year: "2019" })).urls).toEqual(["/2019/08/07/قوات/"]);
    expect((await ask({ q: "سوق السمك" })).urls).toEqual(["/2018/02/سوق/", "/2017/سمك/"]);
    expect((await ask({ q: "«سوق السمك»" })).urls).toEqual(["/2018/02/سوق/"]);
    expect((await ask({ q: "السمك -آخر" })).urls).toEqual(["/2018/02/سوق/"]);
    expect((await ask({ q: "وزراء" })).urls).toEqual(["/2017/سمك/"]);
    expect((await ask({ q: "it's" })).urls).toEqual(["/2018/02/سوق/"]);
    expect((await ask({ q: "شباط 2018" })).urls).toEqual(["/2018/02/سوق/"]);
    const late = await ask({ q: "السمك", from: "2018-02-15" });
    expect(late.reading?.time).toMatchObject({ from: "2018-02-15", isEmpty: true });
    expect(late.urls).toHaveLength(2);
    expect(await ask({ q: "القوات", offset: "1", limit: "1" })).toMatchObject({
      count: 2,
      urls: ["/2017/سمك/"],
    });
  });

  test("completes, and names what was meant", async () => {
    expect((await ask({ complete: "العرا" })).suggestions?.[0]).toEqual({
      text: "العراق",
      kind: "topic",
    });
    expect((await ask({ q: "القواط" })).suggestions).toEqual([{ text: "القوات", kind: "query" }]);
    expect((await ask({ q: "سلمى الراوي" })).named?.[0]).toMatchObject({
      kind: "author",
      count: 1,
    });
  });
});
