import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { API } from "@opensearch-project/opensearch";
import type { Settings } from "meilisearch";
import type { CollectionCreateSchema } from "typesense";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchedSite } from "../../plugin/exporting/exported-site.ts";
import { ENGINES, type Engine } from "../../plugin/exporting/search/engine-names.ts";
import {
  MEILISEARCH_SETTINGS,
  OPENSEARCH_INDEX,
  OPENSEARCH_WORDS,
  TYPESENSE_SCHEMA,
} from "../../plugin/exporting/search/engines.ts";
import { writeSearch } from "../../plugin/exporting/search/write-search.ts";
import { WrittenLines } from "../../plugin/exporting/search/written-lines.ts";
import { searchedSite } from "../support/searched-site.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-export-search-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

let site: SearchedSite;
beforeAll(() => {
  site = searchedSite(root, {
    "قوات.md": [
      "title: القوات في بغداد\ndate: 2019-08-07\ntopics: [العراق]\nsources: [وكالة الأنباء]",
      "وصلت قواتهم إلى المدينة.",
    ],
    "سوق.md": [
      "title: سوق السمك\ndate: 2018-02\nplace: البصرة",
      "قال \\\\ التاجر: it's **جيد**.\n\nفقرة.",
    ],
    "مسودة.md": ["title: مسودة\ndate: 2020-01-01\ndraft: true", "لا تُنشر."],
  });
});

function written(engine: Engine, name = engine as string): string {
  const folder = path.join(root, name);
  fs.mkdirSync(folder);
  writeSearch(site, folder, engine);
  return folder;
}

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), "utf8");
const linesOf = (folder: string, name: string) =>
  read(folder, name)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("an export for a search engine", () => {
  test.for(ENGINES)("has the same bytes each time for %s, and no draft", (engine) => {
    const [one, other] = [written(engine), written(engine, `${engine}-again`)];
    const names = fs.readdirSync(one);
    expect(fs.readdirSync(other)).toEqual(names);
    for (const name of names) {
      expect(read(other, name)).toBe(read(one, name));
      expect(read(one, name)).not.toContain("مسودة");
    }
    expect(names).toEqual(expect.arrayContaining(["README.md", "archive.json"]));
  });

  test("has each word's form, the word in it, and behind a tilde what it may be without its ending", () => {
    const [qawat] = linesOf(written("ndjson", "keys"), "articles.ndjson");
    expect(qawat.title_keys).toBe("القوات قوات ~قوه بغداد غداد");
    expect(qawat.names_keys).toContain("العراق عراق");
    expect(qawat.text_keys.split(" ")).toEqual(
      expect.arrayContaining(["قواتهم", "~قوات", "المدينه", "مدينه"]),
    );
    expect(qawat.in_order).toContain("قوات بغداد");
  });

  test("says of its dates from when to when they are, and of its articles where they stand", () => {
    const [qawat, suq] = linesOf(written("typesense", "dates"), "articles.jsonl");
    expect(qawat).toMatchObject({
      path: "/2019/08/07/قوات/",
      first_day: "2019-08-07",
      last_day: "2019-08-07",
    });
    expect(suq).toMatchObject({
      first_day: "2018-02-01",
      last_day: "2018-02-28",
      place: "البصرة",
      year: 2018,
    });
    expect(qawat.id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });

  test("for PostgreSQL escapes what COPY and a vector would read otherwise", () => {
    const rows = read(written("postgres", "escapes"), "articles.tsv").trimEnd().split("\n");
    expect(rows).toHaveLength(2);
    const columns = rows.map((row) => row.split("\t"));
    expect(columns.map(({ length }) => length)).toEqual([18, 18]);
    expect(columns[1]?.[4]).toBe("قال \\\\ التاجر: it's جيد.\\nفقرة.");
    expect(columns[0]?.[17]).toMatch(/^'القوات':1A 'قوات':1A '~قوه':1A/);
  });

  test("knows names, pages, periods beside the articles", () => {
    const facts = JSON.parse(read(written("meilisearch", "facts"), "archive.json"));
    expect(facts.articles).toBe(2);
    expect(facts.names.topic).toEqual([["العراق"]]);
    expect(facts.pages.source["وكالة الأنباء"]).toEqual(["/sources/وكالة-الأنباء/", 1]);
    expect(facts.periods["2018-02"]).toEqual(["شباط/ فبراير 2018", 1, "/2018/02/"]);
  });

  test("lies in files of a size that engines take at once", () => {
    const folder = fs.mkdtempSync(path.join(root, "parts-"));
    const files = new WrittenLines((part) => path.join(folder, `${part}`), 1_000_000);
    const line = `${"س".repeat(99_999)}\n`;
    for (let count = 0; count < 40; count++) files.write(line);
    files.end();
    const sizes = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).size);
    expect(sizes.length).toBeGreaterThan(2);
    expect(
      fs
        .readdirSync(folder)
        .sort()
        .map((name) => read(folder, name))
        .join(""),
    ).toBe(line.repeat(40));
  });
});

describe("what engines are told of the documents", () => {
  test("is what OpenSearch's own client takes as an index, a bulk request and a mapping", () => {
    // Checked by the compiler, against the types that OpenSearch makes of its specification.
    const index: API.Indices_Create_RequestBody = OPENSEARCH_INDEX;
    const words: API.Indices_Create_RequestBody = OPENSEARCH_WORDS;
    expect([index.mappings?.dynamic, words.mappings?.dynamic]).toEqual(["strict", "strict"]);
    const folder = written("opensearch", "bulk");
    for (const [name, { mappings }] of [
      ["articles-1.ndjson", OPENSEARCH_INDEX],
      ["words-1.ndjson", OPENSEARCH_WORDS],
    ] as const) {
      const lines: API.Bulk_RequestBody = linesOf(folder, name);
      for (const [place, line] of lines.entries()) {
        if (place % 2 === 0) expect(line).toEqual({ index: { _id: expect.any(String) } });
        // A strict mapping refuses a document with a field that it does not name.
        else
          expect(Object.keys(mappings.properties)).toEqual(
            expect.arrayContaining(Object.keys(line)),
          );
      }
      expect(lines.length % 2).toBe(0);
      expect(read(folder, name).endsWith("\n")).toBe(true);
    }
  });

  test("is what the clients of Typesense and Meilisearch take", () => {
    // Checked by the compiler, too.
    const collection: CollectionCreateSchema = {
      ...TYPESENSE_SCHEMA,
      symbols_to_index: [...TYPESENSE_SCHEMA.symbols_to_index],
      fields: TYPESENSE_SCHEMA.fields.map((field) => ({ ...field })),
    };
    const settings: Settings = MEILISEARCH_SETTINGS;
    const sorting = TYPESENSE_SCHEMA.fields.find(
      ({ name }) => name === TYPESENSE_SCHEMA.default_sorting_field,
    );
    // As its API says: «an int32 / float field».
    expect(sorting?.type).toBe("int32");
    expect(collection.fields?.length).toBeGreaterThan(10);
    expect(settings.faceting?.maxValuesPerFacet).toBe(200);
    const [document] = linesOf(written("typesense", "day"), "articles.jsonl") as { day: number }[];
    expect(new Date((document?.day ?? 0) * 86_400_000).toISOString()).toMatch(/T00:00:00\.000Z$/);
  });

  test("names each field of the documents of Typesense and Meilisearch", () => {
    const fields: readonly string[] = TYPESENSE_SCHEMA.fields.map(({ name }) => name);
    const documents = linesOf(written("typesense", "fields"), "articles.jsonl");
    for (const document of documents) {
      expect(["id", ...fields]).toEqual(expect.arrayContaining(Object.keys(document)));
      const known = [
        ...MEILISEARCH_SETTINGS.filterableAttributes,
        ...MEILISEARCH_SETTINGS.displayedAttributes,
        "length",
      ];
      expect(known).toEqual(expect.arrayContaining(Object.keys(document)));
    }
  });
});
