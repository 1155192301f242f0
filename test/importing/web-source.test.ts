import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ArshifError } from "../../plugin/articles/faults.ts";
import { type ImportFilesSettings, importFiles } from "../../plugin/cli/import-files.ts";
import { Importing } from "./importing.ts";
import { compressed, page, response, SITE } from "./web-archives.ts";

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><item><title>خبر التغذية</title><guid>1</guid>
<link>https://old.example/1</link><pubDate>Wed, 07 Aug 2019 10:00:00 +0300</pubDate><description>نص الخبر.</description></item></channel></rss>`;

/** «قال» in Windows' Arabic set. */
const SAID = Buffer.of(0xde, 0xc7, 0xe1);

let project: Importing;
let server: http.Server;
let origin: string;
let agents: (string | undefined)[];
beforeEach(async () => {
  project = new Importing();
  agents = [];
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  server = http.createServer((request, answer) => {
    agents.push(request.headers["user-agent"]);
    const send = (type: string, body: string | Buffer) =>
      answer.writeHead(200, { "content-type": type }).end(body);
    const url = request.url ?? "";
    if (url === "/feed") send("application/rss+xml", FEED);
    else if (url === "/news.json?all=1")
      send(
        "application/json",
        JSON.stringify([{ title: "من جسون", date: "2019-08-07", body: "نص." }]),
      );
    else if (url === "/2019/08/07/1.php")
      send(
        "text/html; charset=windows-1256",
        Buffer.concat([
          Buffer.from("<html><body><article><p>"),
          SAID,
          Buffer.from(" ".repeat(3)),
          ...Array.from({ length: 9 }, () => Buffer.concat([SAID, Buffer.from(" ")])),
          Buffer.from("</p></article>"),
        ]),
      );
    else if (url === "/crawl.warc.gz")
      send("application/octet-stream", compressed([response(`${SITE}/a`, page("من الأرشيف"))]));
    else if (url === "/away") answer.writeHead(302, { location: "/feed" }).end();
    else if (url === "/file") answer.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (url === "/large") answer.writeHead(200, { "content-length": 1e11 }).end();
    else if (url === "/loop") answer.writeHead(302, { location: "/loop" }).end();
    else if (url === "/cut") {
      answer.writeHead(200, { "content-length": 1000 });
      answer.write("<rss>");
      setTimeout(() => answer.destroy(), 20);
    } else if (url === "/what") send("application/octet-stream", Buffer.of(1, 2, 3));
    else if (url !== "/silent") answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.restoreAllMocks();
  project.remove();
  server.closeAllConnections();
  server.close();
});

function imported(files: readonly string[], allowsPrivate = true): Promise<boolean> {
  const settings: ImportFilesSettings = {
    ...{
      files,
      from: undefined,
      into: undefined,
      topics: "_data/topics.yaml",
      zone: "Asia/Baghdad",
    },
    ...{
      date: undefined,
      names: new Map(),
      oldAddress: undefined,
      isDry: false,
      oldSite: undefined,
    },
    ...{ topicsFrom: "category", withPages: false, way: { kind: "leave" } },
    fetching: { allowsPrivate, patience: 300 },
  };
  return importFiles(project.root, settings);
}

const leftovers = () =>
  fs.readdirSync(tmpdir()).filter((name) => name.startsWith("arshif-source-"));

test("a feed, a page, rows and an archive of the web are told by what their addresses give", async () => {
  const before = leftovers();
  for (const address of ["/away", "/news.json?all=1", "/2019/08/07/1.php", "/crawl.warc.gz"]) {
    expect(await imported([origin + address])).toBe(true);
  }
  expect(project.articles).toHaveLength(4);
  const all = project.everything;
  for (const title of ["خبر التغذية", "من جسون", "من الأرشيف"])
    expect(all).toContain(`title: ${title}`);
  expect(all).toContain("\nقال قال قال قال قال قال قال قال قال قال\n");
  expect(all).toContain(
    `originalUrl: ${origin}/2019/08/07/1.php\nredirectFrom: [/2019/08/07/1.php]`,
  );
  expect(new Set(agents)).toEqual(new Set(["arshif-import"]));
  expect(leftovers()).toEqual(before);
});

test("the same address gives the same files again", async () => {
  await imported([`${origin}/2019/08/07/1.php`]);
  const before = project.everything;
  await imported([`${origin}/2019/08/07/1.php`]);
  expect(project.everything).toBe(before);
});

test.each([
  ["/gone", "the host answers 404"],
  ["/file", "file: is not fetched"],
  ["/large", "it has more than 4096 MB"],
  ["/loop", "it leads on more than 5 times"],
  ["/cut", "the connection broke off"],
  ["/silent", "the host does not answer"],
  ["/feed", "its host is private", false],
])("what cannot be had from %s is said: %s", async (address, why, allowsPrivate = true) => {
  const before = leftovers();
  const fault = await imported([origin + address], allowsPrivate).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ArshifError);
  expect((fault as ArshifError).faults[0]).toMatchObject({
    file: origin + address,
    message: `It was not fetched: ${why}.`,
  });
  expect(project.articles).toEqual([]);
  expect(leftovers()).toEqual(before);
});

test("what does not tell what it is, is named by its address", async () => {
  const fault = await imported([`${origin}/what`]).catch((error: unknown) => error);
  expect((fault as ArshifError).faults[0]).toMatchObject({ file: `${origin}/what` });
});

test("a file is told by what it says in UTF-16 too", async () => {
  const text = FEED.replace("?>", ' encoding="UTF-16"?>');
  project.write("تغذية.xml", Buffer.from(`\uFEFF${text}`, "utf16le"));
  await imported(["تغذية.xml"]);
  expect(project.everything).toContain("title: خبر التغذية");
});

test.each(["خبر.txt", "خبر.csv", "خبر"])("an empty file is told to be empty: %s", async (name) => {
  project.write(name, "");
  const fault = await imported([name]).catch((error: unknown) => error);
  expect((fault as ArshifError).faults[0]?.message).toBe("The file is empty.");
});

test("an archive in a compression that is not read says how to unpack it", async () => {
  project.write("crawl.warc.zst", "\u0028\ufffd");
  const fault = await imported(["crawl.warc.zst"]).catch((error: unknown) => error);
  expect((fault as ArshifError).faults[0]?.cure).toBe("Unpack it first: zstd -d.");
});
