import { build } from "esbuild";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readOptions } from "../../plugin/options.ts";
import { contentSecurityPolicy } from "../../plugin/publish/headers.ts";
import type { SearchEngine, SearchQuery } from "../../plugin/search/browser/contract.ts";
import { EndpointSearch } from "../../plugin/search/browser/endpoint-engine.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { writeAddress } from "../../plugin/search/page/address.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

const SERVER = "https://search.example.org/ask";
const QUERY: SearchQuery = { text: "القوات", filters: {}, sort: "relevance" };
const result = (url: string) => ({
  url,
  title: ["", "القوات", " في بغداد"],
  date: "7 آب",
  isoDate: "2019-08-07",
});

/** A `fetch` of which the server answers as it is told, and the site has its files. */
function answering(answer: (asked: URLSearchParams) => unknown, index = new Map<string, string>()) {
  const asked: URLSearchParams[] = [];
  const files = fetching(index);
  vi.stubGlobal("fetch", async (address: string) => {
    if (!address.startsWith(SERVER)) return files(address);
    const parameters = new URL(address).searchParams;
    asked.push(parameters);
    const content = answer(parameters);
    if (content instanceof Error) throw content;
    return { ok: true, status: 200, json: async () => content };
  });
  return asked;
}

const open = (index?: SearchEngine) => new EndpointSearch(SERVER, writeAddress, index);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the search page asks a server", () => {
  test("by the parameters of its own address, and shows the six fields of the answer", async () => {
    const asked = answering(() => ({
      count: 1,
      results: [
        {
          ...result("/a/"),
          passage: "وصلت القوات.",
          topics: [{ name: "العراق", url: "/العراق/" }],
        },
      ],
      filters: { topic: [{ value: "العراق", count: 1 }] },
      reading: {
        time: { label: "آب 2019", from: "2019-08-01", to: "2019-08-31" },
        leftOut: ["زرافة"],
        isMeant: true,
      },
      named: [
        { name: "2019-08", kind: "period", url: "/2019/08/", count: 3 },
        { name: "العراق", kind: "topic", url: "/العراق/", count: 9 },
      ],
      suggestions: [{ text: "القوات العراقية", kind: "query" }],
    }));
    const results = await open().search({
      ...QUERY,
      filters: { topic: ["العراق"] },
      time: { from: "2019-08-01", to: "2019-08-31" },
      sort: "newest",
      isUnfinished: true,
    });
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      ...{ q: "القوات", topic: "العراق", from: "2019-08-01", to: "2019-08-31", sort: "newest" },
      ...{ offset: "0", limit: "20", typing: "1" },
    });
    expect(results).toMatchObject({
      count: 1,
      filters: { topic: [{ value: "العراق", count: 1 }], year: [], source: [], author: [] },
      periods: [{ title: "2019-08", url: "/2019/08/", count: 3 }],
      named: [{ name: "العراق", kind: "topic", url: "/العراق/", count: 9 }],
      time: { label: "آب 2019", isEmpty: false },
      leftOut: ["زرافة"],
      suggestion: "القوات العراقية",
      isMeant: true,
    });
    expect(await results.items[0]?.load()).toEqual({
      url: "/a/",
      title: [
        { text: "القوات", marked: true },
        { text: " في بغداد", marked: false },
      ],
      passage: [{ text: "وصلت القوات.", marked: false }],
      topics: [{ name: "العراق", url: "/العراق/" }],
      date: "7 آب",
      isoDate: "2019-08-07",
    });
  });

  test("and again for results beyond the first twenty, once for each twenty", async () => {
    const asked = answering((parameters) => {
      const offset = Number(parameters.get("offset"));
      return {
        count: 45,
        results: Array.from({ length: 20 }, (_, at) => result(`/${offset + at}/`)),
      };
    });
    const { items } = await open().search(QUERY);
    const loaded = await Promise.all(
      [items[0], items[20], items[39], items[44]].map((item) => item?.load()),
    );
    expect(loaded.map((one) => one?.url)).toEqual(["/0/", "/20/", "/39/", "/44/"]);
    expect(asked.map((one) => one.get("offset"))).toEqual(["0", "20", "40"]);
    expect(items).toHaveLength(45);
  });

  test("for what may follow while a reader writes", async () => {
    const asked = answering(() => ({
      ...{ count: 0, results: [] },
      suggestions: [
        { text: "العراق", kind: "topic" },
        { text: "القوات", kind: "query" },
      ],
    }));
    expect(await open().complete("العر")).toEqual([{ text: "العراق", kind: "topic" }]);
    expect(String(asked[0])).toBe(String(new URLSearchParams({ complete: "العر" })));
  });
});

describe("where the server does not answer", () => {
  const index = searchFiles([
    document({ url: "/a/", title: "القوات في بغداد", text: "وصلت القوات." }),
  ]);

  test.for([
    ["is not there", new TypeError("Failed to fetch")],
    ["sends a page of its host", "<!doctype html>"],
    ["sends a list", []],
    ["counts nothing", { results: [] }],
    ["counts below nothing", { count: -1, results: [] }],
    ["sends a result without an address", { count: 1, results: [{ title: "القوات" }] }],
    ["sends marks that are no texts", { count: 1, results: [{ ...result("/a/"), title: [1] }] }],
  ] as const)("the index of the site does, and says so: it %s", async ([, answer]) => {
    const asked = answering(() => answer, index);
    const search = open(openSearchEngine("/search/"));
    const results = await search.search(QUERY);
    expect(results).toMatchObject({ count: 1, isFromIndex: true });
    expect((await results.items[0]?.load())?.url).toBe("/a/");
    // One that has just failed is not waited for again.
    await search.search(QUERY);
    expect(asked).toHaveLength(1);
  });

  test("a site without an index fails, as the page tells", async () => {
    answering(() => new TypeError("Failed to fetch"));
    await expect(open().search(QUERY)).rejects.toThrow("Failed to fetch");
  });
});

describe("the option search", () => {
  const site = { title: "أرشيف", url: "https://example.org/" };
  const search = (written: unknown) => readOptions({ site, search: written }).search;

  test("is on, off, or names a server", () => {
    expect(search(undefined)).toEqual({ enabled: true, index: true });
    expect(search(true)).toEqual({ enabled: true, index: true });
    expect(search(false)).toEqual({ enabled: false, index: true });
    expect(search({ endpoint: SERVER, index: false })).toEqual({
      enabled: true,
      endpoint: SERVER,
      index: false,
    });
  });

  test.for([
    ["http://search.example.org/", "begins with neither / nor https://"],
    ["//search.example.org/", "begins with neither / nor https://"],
    ["search.example.org", "begins with neither / nor https://"],
    ["https://", "is no whole web address"],
    ["https://search.example.org/?q=", "has a question mark or a hash"],
    ["", "is empty"],
  ])("refuses the server %s", ([endpoint, why]) => {
    expect(() => search({ endpoint })).toThrow(`The option search.endpoint ${why}`);
  });

  test("refuses a site with neither", () => {
    expect(() => search({ index: false })).toThrow("The option search.index needs search.endpoint");
  });

  test("lets the page ask that server and no other", () => {
    const policy = (connections: readonly string[]) =>
      contentSecurityPolicy({ frames: [], media: [], connections });
    expect(policy([SERVER])).toContain("connect-src 'self' https://search.example.org;");
    expect(policy(["/api/search"])).toContain("connect-src 'self';");
  });
});

test("the package's analysis of queries needs nothing of Node and no other package", async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ["plugin/public/search.ts"],
    bundle: true,
    platform: "neutral",
    format: "esm",
    metafile: true,
    write: false,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((file) => !file.startsWith("plugin/"))).toEqual([]);
  expect(outputFiles[0]?.text).not.toMatch(/\bnode:|\bprocess\.|\bBuffer\b|\brequire\(/);
});
