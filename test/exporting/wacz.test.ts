import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOfExport, type ExportedSite } from "../../plugin/exporting/exported-site.ts";
import { writeWacz } from "../../plugin/exporting/wacz/write-wacz.ts";
import { article } from "../support/site.ts";
import { readSite } from "./read-site.ts";
import {
  bytesOf,
  indexByWarcio,
  type ReadRecord,
  recordsOf,
  unzipped,
  writeSite,
  type Zipped,
} from "./wacz-files.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-wacz-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

const ARTICLES = {
  "سوق.md": article(
    "title: سوق المدينة يفتح\ndate: 2019-08-07\nredirectFrom: [/ar/12, /خبر/قديم/]",
    "نص الخبر **الأول**.\n\nفقرة ثانية.",
  ),
  "جسر.md": article("title: جسر جديد\ndate: 2018-03-01\nredirectFrom: [/ar/13.html]"),
  "مسودة.md": article("title: مسودة\ndate: 2020-01-01\ndraft: true"),
};

/** Larger than what is compressed at once, and of bytes that hardly compress. */
const LARGE = Buffer.concat(
  Array.from({ length: 40_000 }, (_, place) => createHash("sha512").update(`${place}`).digest()),
);

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<link rel="stylesheet" href="/assets/style.css?v=a1&amp;b=2"><script src='/assets/theme.js?v=77'></script></head>
<body><form role="search" action="/search/"><input type="search" name="q"></form>
<a href="/search/?topic=%D8%A3%D9%85%D9%86">أمن</a> <a href="about/index.html#من">عن</a> <a href="/2019">2019</a>
<a href="https://elsewhere.example/?a=1">غيره</a> <a href="mailto:?body=1">بريد</a> <a href="http://[">مكسور</a>
<img src="/صور/سوق.jpg?w=300" srcset="/صور/سوق.jpg?w=300 300w, /صور/سوق.jpg?w=600 600w" alt=""></body></html>`;

const MANIFEST = {
  years: [{ year: "2019", version: "v19" }],
  words: { version: "vw" },
  ...{ names: "vn", pages: "vp" },
};

const FILES = {
  "index.html": PAGE,
  "404.html": "<h1>لا صفحة هنا</h1>",
  "2019/index.html": "<h1>2019</h1>",
  "2019/08/07/سوق/index.html": "<h1>سوق المدينة يفتح</h1>",
  "2019/08/07/سوق/citation.bib": "@article{x}",
  "2019/08/07/سوق/citation.json": "[]",
  "2018/03/01/جسر/index.html": "<h1>جسر جديد</h1>",
  "ar/13.html": '<meta http-equiv="refresh" content="0; url=/">',
  "about/index.html": "<h1>عن الأرشيف</h1>",
  "50%.html": "نصف",
  "أ ب #1?.html": "اسم غريب",
  "feed.xml": "<feed/>",
  "feed.json": "{}",
  "opensearch.xml": "<o/>",
  "site.webmanifest": "{}",
  "صور/سوق.jpg": Buffer.of(255, 216, 255),
  "ملف.شيء": "؟",
  "film.mp4": LARGE,
  "assets/style.css": "@font-face { src: url('fonts/خط.woff2?v=3') }",
  "assets/theme.js": "//",
  "assets/fonts/خط.woff2": "wOF2",
  "search/index.html": "<h1>البحث</h1>",
  "search/manifest.json": JSON.stringify(MANIFEST),
  "search/parts/2019/terms-0.json": "[]",
  "search/parts/words/spellings.json": "[]",
  "search/parts/names.json": "{}",
  "search/parts/name-pages.json": "{}",
  ".nojekyll": "",
  ".well-known/security.txt": "Contact: mailto:desk@example.org",
  _headers: "/*\n  X-Frame-Options: deny",
  _redirects:
    "# قديم\n/english/* /en/:splat 301\n/home / 302\n/ar/12 /other/ 301\n/about/ /gone/ 301\n/x /y 200\n/go https://host.example/ 301!\n/c /d 301 Country=iq",
};

let site: ExportedSite;
let zip: Zipped[];
let records: ReadRecord[];
let file: string;
beforeAll(async () => {
  site = readSite(root, ARTICLES);
  writeSite(site.output, FILES);
  file = path.join(root, "archive.wacz");
  await writeWacz(site, file, dayOfExport(site));
  zip = await unzipped(file);
  records = await recordsOf(bytesOf(zip, "archive/data.warc.gz"));
});

const json = (name: string) => JSON.parse(bytesOf(zip, name).toString());
const lines = (name: string) => bytesOf(zip, name).toString().trimEnd().split("\n");
const answers = () => records.filter(({ record }) => record.warcType === "response");

describe("an archive of the web", () => {
  test("is a ZIP of stored files, each with its checksum in the description", () => {
    expect(zip.map(({ name }) => name)).toEqual([
      "archive/data.warc.gz",
      ...["datapackage-digest.json", "datapackage.json", "indexes/index.cdx"],
      ...["pages/extraPages.jsonl", "pages/pages.jsonl"],
    ]);
    expect(zip.every(({ isStored }) => isStored)).toBe(true);
    const described = json("datapackage.json");
    expect(described).toMatchObject({
      ...{ profile: "data-package", wacz_version: "1.1.1", title: "أرشيف" },
      ...{ created: "2019-08-07T00:00:00Z", mainPageUrl: "https://example.org/" },
    });
    const hash = (name: string) =>
      `sha256:${createHash("sha256").update(bytesOf(zip, name)).digest("hex")}`;
    expect(described.resources).toEqual(
      [
        ...["archive/data.warc.gz", "indexes/index.cdx"],
        ...["pages/extraPages.jsonl", "pages/pages.jsonl"],
      ].map((name) => ({
        ...{ name: path.basename(name), path: name, hash: hash(name) },
        bytes: bytesOf(zip, name).length,
      })),
    );
    expect(json("datapackage-digest.json")).toEqual({
      path: "datapackage.json",
      hash: hash("datapackage.json"),
    });
  });

  test("has the index that warcio makes of its records, in the order of its bytes", async () => {
    const warc = bytesOf(zip, "archive/data.warc.gz");
    const index = lines("indexes/index.cdx");
    const parsed = (line: string) => [
      line.replace(/ \{.*/, ""),
      JSON.parse(line.replace(/^.*? \{/, "{")),
    ];
    const byWarcio = await indexByWarcio(warc, "data.warc.gz");
    expect(index.map(parsed)).toEqual(byWarcio.map(parsed));
    expect(index).toEqual(
      [...index].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    for (const line of index) {
      const { offset, length, url } = JSON.parse(line.replace(/^.*? \{/, "{"));
      const member = gunzipSync(warc.subarray(Number(offset), Number(offset) + Number(length)));
      expect(member.toString("latin1")).toContain(`WARC-Target-URI: ${url}\r\n`);
    }
  });

  test("says first what it is, and that no host was asked", () => {
    const [info, ...others] = records.map(({ record }) => record.warcType);
    expect([info, new Set(others)]).toEqual(["warcinfo", new Set(["response"])]);
    expect(records[0]?.body.toString()).toMatch(/^software: eleventy-plugin-arshif\r\n/);
    expect(records[0]?.body.toString()).toMatch(/no host was asked/);
  });

  test("has records of WARC 1.1, with a name each and checksums that hold", () => {
    const ids = records.map(({ record }) => record.warcHeader("WARC-Record-ID"));
    expect(new Set(ids).size).toBe(records.length);
    for (const id of ids) expect(id).toMatch(/^<urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
    for (const { record, body } of answers()) {
      expect(record.warcHeaders.statusline).toBe("WARC/1.1");
      expect(record.warcDate).toBe("2019-08-07T00:00:00Z");
      const digest = createHash("sha256").update(body).digest("hex");
      expect(record.warcPayloadDigest).toBe(`sha256:${digest}`);
    }
    const film = answers().find(({ record }) => record.warcTargetURI?.endsWith("/film.mp4"));
    expect(film?.body.equals(LARGE)).toBe(true);
  });

  test("offers the home page and each article, and elsewhere their words", () => {
    const [head, ...pages] = lines("pages/pages.jsonl").map((line) => JSON.parse(line));
    expect(head).toEqual({ format: "json-pages-1.0", id: "pages", title: "All Pages" });
    const [headOfTexts, first] = lines("pages/extraPages.jsonl").map((line) => JSON.parse(line));
    expect(headOfTexts).toMatchObject({ format: "json-pages-1.0", hasText: true });
    expect(first).toEqual({ ...pages[1], text: "نص الخبر الأول.\nفقرة ثانية." });
    expect(pages).toMatchObject([
      { url: "https://example.org/", ts: "2019-08-07T00:00:00Z", title: "أرشيف" },
      {
        url: "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/",
        title: "سوق المدينة يفتح",
      },
      { url: "https://example.org/2018/03/01/%D8%AC%D8%B3%D8%B1/", title: "جسر جديد" },
    ]);
  });
});

describe("a site answers in it as its host does", () => {
  const answered = () =>
    new Map(
      answers().map(({ record, status, header, body }) => [
        decodeURI(record.warcTargetURI?.replace("https://example.org", "") ?? ""),
        `${status} ${header("location") ?? header("content-type")} ${header("content-length")} ${body.length}`,
      ]),
    );
  const size = (name: keyof typeof FILES) => Buffer.byteLength(FILES[name]);
  const found = (name: keyof typeof FILES, type: string) =>
    `200 ${type} ${size(name)} ${size(name)}`;
  const HTML = "text/html; charset=utf-8";
  const JSON_TYPE = "application/json; charset=utf-8";
  const SOUQ = "301 https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/ 0 0";

  test.each<[string, () => string | undefined]>([
    ["/", () => found("index.html", HTML)],
    ["/2019/08/07/سوق/", () => found("2019/08/07/سوق/index.html", HTML)],
    ["/404.html", () => found("404.html", HTML).replace("200", "404")],
    ["/50%.html", () => found("50%.html", HTML)],
    ["/أ ب %231%3F.html", () => found("أ ب #1?.html", HTML)],
    [
      "/2019/08/07/سوق/citation.bib",
      () => found("2019/08/07/سوق/citation.bib", "application/x-bibtex; charset=utf-8"),
    ],
    [
      "/2019/08/07/سوق/citation.json",
      () =>
        found(
          "2019/08/07/سوق/citation.json",
          "application/vnd.citationstyles.csl+json; charset=utf-8",
        ),
    ],
    ["/feed.xml", () => found("feed.xml", "application/atom+xml; charset=utf-8")],
    ["/feed.json", () => found("feed.json", "application/feed+json; charset=utf-8")],
    [
      "/opensearch.xml",
      () => found("opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"),
    ],
    [
      "/site.webmanifest",
      () => found("site.webmanifest", "application/manifest+json; charset=utf-8"),
    ],
    ["/film.mp4", () => found("film.mp4", "video/mp4")],
    ["/ملف.شيء", () => found("ملف.شيء", "application/octet-stream")],
    [
      "/.well-known/security.txt",
      () => found(".well-known/security.txt", "text/plain; charset=utf-8"),
    ],
    // Asked for by pages and styles with what follows the address.
    ["/assets/style.css?v=a1&b=2", () => found("assets/style.css", "text/css; charset=utf-8")],
    ["/assets/theme.js?v=77", () => found("assets/theme.js", "text/javascript; charset=utf-8")],
    ["/assets/fonts/خط.woff2?v=3", () => found("assets/fonts/خط.woff2", "font/woff2")],
    ["/صور/سوق.jpg?w=300", () => found("صور/سوق.jpg", "image/jpeg")],
    ["/صور/سوق.jpg?w=600", () => found("صور/سوق.jpg", "image/jpeg")],
    ["/search/?q=", () => found("search/index.html", HTML)],
    ["/search/?topic=أمن", () => undefined],
    ["/search/manifest.json", () => found("search/manifest.json", JSON_TYPE)],
    [
      "/search/parts/2019/terms-0.json?v=v19",
      () => found("search/parts/2019/terms-0.json", JSON_TYPE),
    ],
    [
      "/search/parts/words/spellings.json?v=vw",
      () => found("search/parts/words/spellings.json", JSON_TYPE),
    ],
    ["/search/parts/names.json?v=vn", () => found("search/parts/names.json", JSON_TYPE)],
    ["/search/parts/name-pages.json?v=vp", () => found("search/parts/name-pages.json", JSON_TYPE)],
    // Linked to by other addresses of them.
    ["/about/index.html", () => "301 https://example.org/about/ 0 0"],
    ["/2019", () => "301 https://example.org/2019/ 0 0"],
    // Old addresses.
    ["/خبر/قديم/", () => SOUQ],
    ["/ar/13.html", () => "301 https://example.org/2018/03/01/%D8%AC%D8%B3%D8%B1/ 0 0"],
    ["/home", () => "301 https://example.org/ 0 0"],
    ["/go", () => "301 https://host.example/ 0 0"],
    ["/ar/12", () => "301 https://example.org/other/ 0 0"],
    ["/about/", () => found("about/index.html", HTML)],
    ...["/x", "/c", "/english/*", "/_headers", "/_redirects", "/.nojekyll", "/index.html"].map(
      (address) => [address, () => undefined] as [string, () => undefined],
    ),
  ])("%s", (address, expected) => {
    expect(answered().get(address)).toBe(expected());
  });

  test("an old address answers in capitals and in small letters alike", () => {
    const addresses = answers().map(({ record }) => record.warcTargetURI);
    const old = "https://example.org/%D8%AE%D8%A8%D8%B1/%D9%82%D8%AF%D9%8A%D9%85/";
    const small = old.replace(/%../g, (code) => code.toLowerCase());
    expect(addresses).toEqual(expect.arrayContaining([old, small]));
  });
});

test("the same site has the same bytes, and another day other ones", async () => {
  const again = path.join(root, "again.wacz");
  await writeWacz(site, again, dayOfExport(site));
  expect(fs.readFileSync(again).equals(fs.readFileSync(file))).toBe(true);
  await writeWacz(site, path.join(root, "later.wacz"), "2024-02-29");
  const later = await unzipped(path.join(root, "later.wacz"));
  expect(bytesOf(later, "pages/pages.jsonl").toString()).toContain('"ts":"2024-02-29T00:00:00Z"');
  const [, first] = await recordsOf(bytesOf(later, "archive/data.warc.gz"));
  expect(first?.record.warcDate).toBe("2024-02-29T00:00:00Z");
});

test("a site below a folder of its host has its own addresses alone", async () => {
  const below = readSite(path.join(root, "below"), ARTICLES, {
    url: "https://www.host.example/archive/",
  });
  writeSite(below.output, {
    "index.html": '<a href="/archive/about/?v=1">عن</a><a href="/else/?v=1">غيره</a>',
    "about/pic.svg": "<svg/>",
    "about/index.html": '<img src="pic.svg?v=2">',
  });
  await writeWacz(below, path.join(root, "below.wacz"), dayOfExport(below));
  const index = bytesOf(
    await unzipped(path.join(root, "below.wacz")),
    "indexes/index.cdx",
  ).toString();
  expect(index.split("\n").map((line) => line.replace(/ .*/, ""))).toEqual(
    [
      "example,host)/archive/",
      "example,host)/archive/about/",
      "example,host)/archive/about/pic.svg",
      "example,host)/archive/about/pic.svg?v=2",
      "example,host)/archive/ar/12",
      "example,host)/archive/ar/13.html",
      "example,host)/archive/%d8%ae%d8%a8%d8%b1/%d9%82%d8%af%d9%8a%d9%85/",
      "example,host)/archive/%d8%ae%d8%a8%d8%b1/%d9%82%d8%af%d9%8a%d9%85/",
      "",
    ].sort((one, other) => (one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1)),
  );
});
