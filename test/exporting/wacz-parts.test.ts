import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { addressesOfPage } from "../../plugin/exporting/wacz/asked-addresses.ts";
import { CdxjIndex } from "../../plugin/exporting/wacz/cdxj-index.ts";
import { gzipMember } from "../../plugin/exporting/wacz/gzip-writer.ts";
import { readRedirectRules } from "../../plugin/publish/redirects.ts";
import { growth, LINEAR } from "../support/growth.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-wacz-parts-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

describe("a member of gzip", () => {
  test("holds whatever pieces it was given, empty and large ones too", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: "grapheme" }).map((text) => Buffer.from(text)),
      fc.constant(Buffer.alloc(1_200_000, "نص")),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const member = Buffer.concat([...gzipMember(pieces)]);
        expect(gunzipSync(member).equals(Buffer.concat(pieces))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("says neither when nor on which system it was made", () => {
    const [head] = gzipMember([Buffer.from("نص")]);
    expect([...(head ?? [])]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  });
});

test("a long index stands in compressed parts, each found by what it begins with", () => {
  const index = new CdxjIndex(root);
  const keys = Array.from(
    { length: 7001 },
    (_, place) => `example)/${`${place}`.padStart(6, "0")}`,
  );
  for (const key of keys) index.add({ key, timestamp: "20190807000000", record: { url: key } });
  index.close();
  expect(fs.readdirSync(root).sort()).toEqual(["index.cdx.gz", "index.idx"]);
  const parts = fs.readFileSync(path.join(root, "index.cdx.gz"));
  const [meta, ...list] = fs
    .readFileSync(path.join(root, "index.idx"), "utf8")
    .trimEnd()
    .split("\n");
  expect(meta).toBe('!meta 0 {"format":"cdxj-gzip-1.0","filename":"index.cdx.gz"}');
  const lines = list.flatMap((line) => {
    const { offset, length } = JSON.parse(line.slice(line.indexOf("{")));
    const part = gunzipSync(parts.subarray(offset, offset + length))
      .toString()
      .trimEnd()
      .split("\n");
    expect(line.startsWith(part[0]?.replace(/ \{.*/, "") ?? "none")).toBe(true);
    return part;
  });
  expect(list).toHaveLength(3);
  expect(lines).toEqual(keys.map((key) => `${key} 20190807000000 {"url":"${key}"}`));
  expect(gunzipSync(parts).toString().split("\n")).toHaveLength(7002);
});

describe("addresses that a page asks for", () => {
  test.each([
    ['<a href="/a/?x=1&amp;y=2">', ["/a/?x=1&y=2"]],
    ["<img src='صورة.jpg'><video poster=\"p.jpg\"></video>", ["صورة.jpg", "p.jpg"]],
    ['<img srcset="a,b.jpg 1x, c.jpg?w=2 2x">', ["a,b.jpg", "c.jpg?w=2"]],
    ['<form action="/s/"><p><input type=search name="q"></form>', ["/s/?q="]],
    ['<form method="get" action="/s/"><input name="ك"></form>', ["/s/?ك="]],
    ['<form method="post" action="/s/"><input name="q"></form>', []],
    ['<form action="/s/"><button>بحث</button></form>', []],
    ['<p data-href="/x">href=/y</p>', []],
  ])("%s", (html, addresses) => {
    expect([...addressesOfPage(html)]).toEqual(addresses);
  });

  test.each([
    ["forms without an end", '<form action="'],
    ["forms without fields", '<form action="/s/">'],
    ["attributes without an end", ' href="'],
    ["lists of pictures", '<img srcset="a 1x,'],
  ])("of %s are looked for in time that grows with the page", (_, piece) => {
    expect(growth((size) => [...addressesOfPage(piece.repeat(size))], 1000)).toBeLessThan(LINEAR);
  });
});

test.each([
  ["/قديم /جديد/", [{ from: "/قديم", to: "/جديد/" }]],
  ["/a /b 302 # بعد", [{ from: "/a", to: "/b" }]],
  ["  /a\thttps://host.example/b  308!", [{ from: "/a", to: "https://host.example/b" }]],
  ["/a:b /c", [{ from: "/a:b", to: "/c" }]],
  ["# /a /b", []],
  ["/a/* /b/:splat", []],
  ["/a/:id /b/:id 301", []],
  ["/a /b 200", []],
  ["/a /b 404", []],
  ["/a /b 301 Language=ar", []],
  ["/a id=:id /b/:id 301", []],
  ["https://old.example/* /b 301", []],
  ["/a", []],
])("the host's rule «%s» is read", (line, rules) => {
  expect(readRedirectRules(`${line}\r\n\n`)).toEqual(rules);
});
