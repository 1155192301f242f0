import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kindOf } from "../../plugin/importing/kinds.ts";
import type { MediaWay } from "../../plugin/importing/media/pictures.ts";
import { WebArchive } from "../../plugin/importing/web-archive/index.ts";
import { Importing, PNG } from "./importing.ts";
import { compressed, INFO, page, response, SITE, warcRecord, zipOf } from "./web-archives.ts";

let project: Importing;
let folder: string;
beforeEach(() => {
  project = new Importing();
  folder = project.sources;
});
afterEach(() => project.remove());

const written = (name: string, bytes: Buffer) => project.source(name, bytes);

async function imported(places: readonly string[], way?: MediaWay) {
  const source = new WebArchive(places, "Asia/Baghdad");
  try {
    const report = await project.run(source, way && { way });
    return { report, ...JSON.parse(report.json) };
  } finally {
    source.close();
  }
}

describe("the pages of a crawl are its articles", () => {
  const records = [
    INFO,
    response(`${SITE}/2019/سوق/`, page("السوق يفتح أبوابه")),
    warcRecord(
      { "WARC-Type": "request", "WARC-Target-URI": `${SITE}/2019/سوق/` },
      "GET / HTTP/1.1\r\n\r\n",
    ),
    warcRecord(
      {
        "WARC-Type": "resource",
        "WARC-Target-URI": `<${SITE}/2019/جسر.html>`,
        "WARC-Date": "2021-05-01T00:00:00Z",
        "Content-Type": "text/html",
      },
      page("الجسر يعود"),
    ),
  ];
  const single = (bytes: Buffer) => bytes;

  test.each([
    ["plain", "a.warc", single(Buffer.concat(records))],
    ["compressed by records", "a.warc.gz", compressed(records)],
    ["compressed as one piece", "a.warc.gz", zlib.gzipSync(Buffer.concat(records))],
    ["in a WACZ", "a.wacz", zipOf({ "archive/data.warc.gz": compressed(records) })],
    [
      "in a WACZ that was packed by hand",
      "a.wacz",
      zipOf(
        { "datapackage.json": Buffer.from("{}"), "archive/data.warc": Buffer.concat(records) },
        () => true,
      ),
    ],
    [
      "in a WACZ whose names lead elsewhere",
      "a.wacz",
      zipOf({ "../../../../خارج/نفاذ.warc.gz": compressed(records) }),
    ],
  ])("%s", async (_, name, bytes) => {
    const file = written(name, bytes);
    expect(kindOf(file)).toBe("warc");
    expect(kindOf(folder)).toBe("warc");
    const { report, faults } = await imported([folder]);
    expect(faults).toEqual([]);
    expect(report.hasLosses).toBe(false);
    expect(project.articles).toEqual([
      "src/articles/2019/2019-08-07-جسر.md",
      "src/articles/2019/2019-08-07-سوق.md",
    ]);
    expect(project.read("src/articles/2019/2019-08-07-سوق.md")).toBe(`---
title: السوق يفتح أبوابه
date: 2019-08-07T10:00
lang: ar
originalUrl: https://old.example/2019/سوق/
redirectFrom: [/2019/سوق/]
importId: page:old.example/2019/سوق
---

قالت الشرطة إن السوق فتح أبوابه صباح اليوم بعد شهر.

وقال شاهد إنه رأى الناس.
`);
    expect(fs.readdirSync(folder)).toEqual([name]);
  });
});

test("nothing that was unpacked for reading stays behind", async () => {
  const before = fs.readdirSync(tmpdir()).filter((name) => name.startsWith("arshif-archive-"));
  const records = [INFO, response(`${SITE}/1.html`, page("خبر"))];
  written("a.warc.gz", zlib.gzipSync(Buffer.concat(records)));
  await imported([folder]);
  const after = fs.readdirSync(tmpdir()).filter((name) => name.startsWith("arshif-archive-"));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});

describe("a page is read as it was sent", () => {
  const windows = Buffer.from([
    ...Buffer.from('<html><body class="single"><article><p>'),
    // «قال شاهد إن السوق مفتوح منذ الصباح» in Windows' Arabic set.
    ...[0xde, 0xc7, 0xe1, 0x20, 0xd4, 0xc7, 0xe5, 0xcf, 0x20, 0xc5, 0xe4, 0x20, 0xc7, 0xe1, 0xd3],
    ...[0xe6, 0xde, 0x20, 0xe3, 0xdd, 0xca, 0xe6, 0xcd, 0x20, 0xe3, 0xe4, 0xd0, 0x20, 0xc7, 0xe1],
    ...[0xd5, 0xc8, 0xc7, 0xcd, 0x20, 0xe6, 0xcd, 0xca, 0xec, 0x20, 0xc7, 0xe1, 0xe1, 0xed, 0xe1],
    ...Buffer.from("</p></article></body></html>"),
  ]);
  const html = Buffer.from(
    '<html><body class="single"><article><p>قال شاهد إن السوق مفتوح منذ الصباح وحتى الليل</p></article></body></html>',
  );
  const chunks = (bytes: Buffer, size = 50) => {
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      const part = bytes.subarray(at, at + size);
      parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), part, Buffer.from("\r\n"));
    }
    return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
  };
  const chunked = "Transfer-Encoding: chunked\r\n";
  const packed = (name: string) => `Content-Encoding: ${name}\r\n`;

  test.each([
    ["in the set that its server names", windows, { type: "text/html; charset=windows-1256" }],
    ["in a set that nobody names", windows, { type: "text/html" }],
    ["in another set than its server says", windows, { type: "text/html; charset=ISO-8859-1" }],
    ["in UTF-8 that its server calls Latin", html, { type: "text/html; charset=ISO-8859-1" }],
    ["in chunks", chunks(html), { head: chunked }],
    ["in chunks that the crawler has joined", html, { head: chunked }],
    ["compressed with gzip", zlib.gzipSync(html), { head: packed("gzip") }],
    ["compressed with Brotli", zlib.brotliCompressSync(html), { head: packed("br") }],
    ["deflated", zlib.deflateSync(html), { head: packed("deflate") }],
    ["deflated without a head", zlib.deflateRawSync(html), { head: packed("deflate") }],
    ["unpacked by the crawler", html, { head: packed("br") }],
    [
      "compressed, and in chunks",
      chunks(zlib.gzipSync(html), 7),
      { head: chunked + packed("x-gzip") },
    ],
    ["as XHTML", html, { type: "application/xhtml+xml" }],
  ])("%s", async (_, body, settings) => {
    const file = written("a.warc", response(`${SITE}/2019/08/07/1.html`, body, settings));
    const { faults } = await imported([file]);
    expect(faults).toEqual([]);
    expect(project.read(project.articles[0] ?? "")).toContain(
      "\nقال شاهد إن السوق مفتوح منذ الصباح وحتى الليل\n",
    );
  });
});

test("of several captures of a page the newest is taken, whatever addresses they have", async () => {
  const records = [
    response(`${SITE}/a/`, page("خبر", "النص الثاني والأخير من الخبر كما صار في المساء."), {
      date: "2021-06-01T00:00:00Z",
    }),
    response("http://www.old.example/a?utm_source=x", page("خبر"), {
      date: "2021-05-01T00:00:00Z",
    }),
    response(
      `${SITE}/amp/a`,
      page("خبر").replace("<title>", `<link rel="canonical" href="${SITE}/a/"><title>`),
      {
        date: "2020-05-01T00:00:00Z",
      },
    ),
    warcRecord(
      {
        "WARC-Type": "revisit",
        "WARC-Target-URI": `${SITE}/a/`,
        "WARC-Date": "2021-07-01T00:00:00Z",
      },
      "HTTP/1.1 200 OK\r\n\r\n",
    ),
  ];
  const { notes } = await imported([written("a.warc.gz", compressed(records))]);
  expect(project.articles).toHaveLength(1);
  const text = project.read(project.articles[0] ?? "");
  expect(text).toContain("كما صار في المساء");
  expect(text).toContain("redirectFrom: [/a/, /amp/a]");
  expect(notes).toEqual([
    { kind: "left-out", where: "old.example/a", what: "3 other captures of it" },
  ]);
});

test("an address that led to an article for good is an old address of it", async () => {
  const moved = (from: string, to: string, status = "301 Moved Permanently") =>
    response(from, "", { status, head: `Location: ${to}\r\n` });
  const records = [
    moved(`${SITE}/?old=1`, "/first"),
    moved(`${SITE}/first`, "https://www.old.example/second/"),
    moved(`${SITE}/second`, "/a", "308 Permanent Redirect"),
    response(`${SITE}/a/`, page("خبر")),
    moved("http://www.old.example/a", `${SITE}/a/`),
    moved(`${SITE}/today`, "/a", "302 Found"),
    moved("https://short.example/x", `${SITE}/a`),
    moved(`${SITE}/round`, "/again"),
    moved(`${SITE}/again`, "/round"),
    moved(`${SITE}/lost`, "/nowhere"),
  ];
  const { notes } = await imported([written("a.warc.gz", compressed(records))]);
  const text = project.read(project.articles[0] ?? "");
  expect(text).toContain("redirectFrom: [/a/, /first, /second]");
  expect(notes).toMatchObject([{ kind: "no-redirect", what: "/?old=1 has a question mark" }]);
});

test("pages of a site that are no articles are left out, and told", async () => {
  const list = `<html><head><meta property="og:type" content="website"></head><body><main>${'<article><h2><a href="/1">خبر</a></h2><p>أول كلمات الخبر الذي يقود إليه هذا العنوان الطويل.</p><time datetime="2019-08-07"></time></article>'.repeat(9)}</main></body></html>`;
  const about = `<html><body><main><h1>من نحن</h1><p>${"صحيفة يومية سياسية تصدر في بغداد. ".repeat(20)}</p></main></body></html>`;
  const addresses = [
    "/",
    "/tag/أمن/",
    "/category/x.html",
    "/page/2/",
    "/?s=خبر",
    "/index.php",
    "/أخبار/",
    "/about/",
  ];
  const records = addresses.map((address, place) =>
    response(SITE + address, place < 6 ? page("عنوان") : place === 6 ? list : about),
  );
  const { notes } = await imported([
    written(
      "a.warc",
      Buffer.concat([
        ...records,
        response(`${SITE}/feed.xml`, "<rss/>", { type: "application/rss+xml" }),
        response(`${SITE}/gone`, page("راح"), { status: "404 Not Found" }),
        response(`${SITE}/style.css`, "p{}", { type: "text/css" }),
        response(`${SITE}/?p=10`, page("خبر")),
      ]),
    ),
  ]);
  expect(project.articles).toHaveLength(1);
  expect(notes.filter(({ kind }: { kind: string }) => kind === "left-out")).toHaveLength(9);
});

describe("pictures that the archive holds", () => {
  const text = `نص الخبر الطويل من كلمات كثيرة عن السوق.</p><figure><img src="/img/%D8%B3%D9%88%D9%82-600x400.png" alt="سوق"><figcaption>باعة</figcaption></figure><p><img src="/img/none.png" alt="ناقصة">`;
  const records = [
    INFO,
    response(`${SITE}/a/`, page("خبر", text)),
    response(`${SITE}/img/سوق.png`, zlib.gzipSync(PNG), {
      type: "image/png",
      head: "Content-Encoding: gzip\r\n",
    }),
  ];

  test.each([
    ["by records", "a.warc.gz", compressed(records)],
    ["as one piece", "a.warc.gz", zlib.gzipSync(Buffer.concat(records))],
    [
      "in a WACZ",
      "a.wacz",
      zipOf({ "archive/data.warc.gz": compressed(records) }, (name) => name === ""),
    ],
  ])(
    "stand in the media folder without a host being asked, compressed %s",
    async (_, name, bytes) => {
      const file = written(name, bytes);
      const { notes } = await imported([file], { kind: "archive", places: [file] });
      expect(project.read(project.articles[0] ?? "")).toContain(
        '![سوق](/media/img/سوق-600x400.png "باعة")',
      );
      expect(fs.readFileSync(path.join(project.root, "src/media/img/سوق-600x400.png"))).toEqual(
        PNG,
      );
      expect(notes).toEqual([
        {
          kind: "picture-elsewhere",
          where: "src/articles/2019/2019-08-07-a.md",
          what: `${SITE}/img/none.png: the archive does not hold it`,
        },
      ]);
    },
  );
});

test("what a server asks search engines to leave alone is a draft, as what its page asks", async () => {
  const answer = (name: string, head: string) =>
    response(`${SITE}/${name}/`, page(`خبر ${name}`), { head });
  await imported([
    written(
      "a.warc.gz",
      compressed([
        INFO,
        answer("أ", "X-Robots-Tag: noindex, nofollow\r\n"),
        answer("ب", "X-Robots-Tag: max-snippet:20\r\n"),
      ]),
    ),
  ]);
  const drafts = project.articles.filter((file) => project.read(file).includes("draft: true"));
  expect(project.articles).toHaveLength(2);
  expect(drafts).toEqual([expect.stringContaining("-أ.md")]);
});
