import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readArguments } from "../../plugin/cli/arguments.ts";
import type { SourceArticle } from "../../plugin/importing/article.ts";
import { fetchPicture } from "../../plugin/importing/media/fetch-picture.ts";
import { MediaFolder } from "../../plugin/importing/media/media-folder.ts";
import { pictureBytes } from "../../plugin/importing/media/picture-bytes.ts";
import type { MediaWay } from "../../plugin/importing/media/pictures.ts";
import { Uploads } from "../../plugin/importing/media/uploads.ts";
import type { Source } from "../../plugin/importing/source.ts";
import { isPublicAddress } from "../../plugin/importing/web/public-hosts.ts";
import { Importing, PNG } from "./importing.ts";

const POINT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

/** A source of one article of a text. */
function oneArticle(body: string, image?: SourceArticle["image"]): Source {
  const head = {
    ...{ id: "test:1", where: "خبر", title: "خبر", date: "2019-08-07", oldPaths: [] },
  };
  return {
    faults: [],
    async *heads() {
      yield head;
    },
    async *articles() {
      yield { ...head, body, image, words: "" };
    },
  };
}

async function imported(body: string, way: MediaWay, image?: SourceArticle["image"]) {
  const report = await project.run(oneArticle(body, image), { way });
  return { report, text: project.read("src/articles/2019/2019-08-07-خبر.md") };
}

test("what stands behind a picture in memory is no part of it", () => {
  const memory = Uint8Array.of(...[0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 9, 0, 24, 0]);
  expect(pictureBytes(memory)).toEqual({ why: "it is of the kind tga" });
  expect(pictureBytes(memory.subarray(0, 3))).toEqual({ why: "it is no picture" });
});

describe("pictures that are written out in a text", () => {
  test("become files, one for the same picture however often it stands there", async () => {
    const written = `data:image/png;base64,${PNG.toString("base64")}`;
    const { text } = await imported(
      `![أحمر](${written} "تعليق")\n\n![](${written})`,
      { kind: "leave" },
      { src: written },
    );
    const name = /\/media\/embedded\/[\da-f]{16}\.png/.exec(text)?.[0] ?? "";
    expect(text.split(name)).toHaveLength(4);
    expect(text).toContain(`![أحمر](${name} "تعليق")`);
    expect(fs.readFileSync(path.join(project.root, "src", name))).toEqual(PNG);
  });

  test("leave no trace where they only keep a place, and their words where they are none", async () => {
    const drawing = encodeURIComponent('<svg xmlns="x" width="9" height="9"></svg>');
    const { text, report } = await imported(
      `قبل ![](${POINT}) ![](data:image/svg+xml,${drawing}) بعد\n\n![جنود](data:image/png;base64,AAAA)`,
      { kind: "leave" },
    );
    expect(text).not.toContain("data:");
    expect(text).toContain("\nجنود\n");
    expect(JSON.parse(report.json).notes).toMatchObject([
      { kind: "picture-missing", what: "data:image/png;base64,AAAA: it is no picture" },
    ]);
  });

  test("never are drawings that run a script", async () => {
    for (const hostile of [
      '<svg width="9" height="9"><path d=""/><script>alert(1)</script></svg>',
      '<svg width="9" height="9" onload="alert(1)"><path d=""/></svg>',
      '<svg width="9" height="9"><path d=""/><foreignObject/></svg>',
    ]) {
      const { text } = await imported(
        `نص ![](data:image/svg+xml;base64,${Buffer.from(hostile).toString("base64")})`,
        { kind: "leave" },
      );
      expect(text).not.toContain("/media/");
    }
  });
});

describe("a folder of uploads", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(tmpdir(), "arshif-uploads-"));
    fs.mkdirSync(path.join(folder, "uploads/2019/08"), { recursive: true });
    fs.writeFileSync(path.join(folder, "uploads/2019/08/صورة.png"), PNG);
    fs.writeFileSync(path.join(folder, "سر.png"), PNG);
    fs.symlinkSync(path.join(folder, "سر.png"), path.join(folder, "uploads/خارج.png"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const uploads = () => new Uploads(path.join(folder, "uploads"));

  test.each([
    ["in letters", "https://old.example/wp-content/uploads/2019/08/صورة.png"],
    [
      "in small escapes",
      "https://old.example/wp-content/uploads/2019/08/%d8%b5%d9%88%d8%b1%d8%a9.png",
    ],
    ["in large ones", "//old.example/2019/08/%D8%B5%D9%88%D8%B1%D8%A9.png?w=600#x"],
    ["of a smaller copy", "/wp-content/uploads/2019/08/صورة-600x400.png"],
  ])("has a picture by its address %s", (_, address) => {
    expect(uploads().find(address)?.name).toBe("2019/08/صورة.png");
  });

  test.each([
    "https://old.example/../سر.png",
    "/%2e%2e/سر.png",
    "/..%2Fسر.png",
    "/..\\سر.png",
    "/سر.png\0",
    "/خارج.png",
    "/%d8%b5%d9%88%d8",
    "/2019/08",
    "/",
    `/${"أ".repeat(5000)}.png`,
  ])("has nothing for %j, which leads out of it or nowhere", (address) => {
    expect(uploads().find(address)).toBeUndefined();
  });

  test("gives articles what it has; the rest stays on its host, and is told", async () => {
    const { text, report } = await imported(
      "![](https://old.example/wp-content/uploads/2019/08/صورة-300x200.png)\n\n![](https://old.example/غائبة.png)",
      { kind: "copy", folder: path.join(folder, "uploads") },
      { src: "/2019/08/صورة.png", alt: "وصف" },
    );
    expect(text).toContain("src: /media/2019/08/صورة.png\n");
    expect(text).toContain(
      "\n![](/media/2019/08/صورة.png)\n\n![](https://old.example/غائبة.png)\n",
    );
    expect(JSON.parse(report.json).notes).toMatchObject([
      { kind: "picture-elsewhere", what: "https://old.example/غائبة.png" },
    ]);
    expect(report.hasLosses).toBe(false);
  });
});

test("a link takes a picture's place where that is wanted", async () => {
  const { text } = await imported(
    '![جنود](https://old.example/1.jpg "جنود | أ ف ب")\n\n![](https://old.example/2.jpg)',
    { kind: "link" },
    { src: "https://old.example/3.jpg", caption: "تعليق" },
  );
  expect(text).not.toContain("image:");
  expect(text.slice(text.indexOf("\n\n"))).toBe(
    "\n\n[جنود جنود | أ ف ب](https://old.example/1.jpg)\n\n[صورة](https://old.example/2.jpg)\n\n[تعليق](https://old.example/3.jpg)\n",
  );
});

test("names lead nowhere else, and two pictures of one name are two", () => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "arshif-media-"));
  const media = new MediaFolder(folder, false);
  expect(media.keep(PNG, "../../أ/../صورة.png", ".png")).toBe("أ/صورة.png");
  expect(media.keep(Buffer.concat([PNG, PNG]), "أ/صورة.png", ".png")).toMatch(
    /^أ\/صورة-[\da-f]{10}\.png$/,
  );
  expect(media.keep(PNG, "أ/صورة.png", ".png")).toBe("أ/صورة.png");
  expect(media.keep(PNG, "image.php?id=4", ".png")).toBe("image.php-id=4.png");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const kept = path.join(folder, media.keep(PNG, name, ".png"));
      expect(kept.startsWith(folder + path.sep)).toBe(true);
      expect(fs.readFileSync(kept)).toEqual(PNG);
    }),
    { numRuns: 100 },
  );
  fs.rmSync(folder, { recursive: true });
});

describe("a host", () => {
  test.each(
    "127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 2002:7f00:1::".split(
      " ",
    ),
  )("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ["http://127.0.0.1:9/a.png", "its host is private"],
    ["http://2130706433/a.png", "its host is private"],
    ["http://0x7f.1/a.png", "its host is private"],
    ["http://[::1]/a.png", "its host is private"],
    ["http://[::ffff:7f00:1]/a.png", "its host is private"],
    ["http://localhost:9/a.png", "its host is private"],
    ["http://user:secret@old.example/a.png", "a password stands in it"],
    ["file:///etc/passwd", "file: is not fetched"],
    ["ftp://old.example/a.png", "ftp: is not fetched"],
    ["http://", "it is no address"],
  ])("%s is asked for nothing", async (address, why) => {
    expect(await fetchPicture(address, { allowsPrivate: false, patience: 500 })).toEqual({ why });
  });
});

describe("pictures that are fetched", () => {
  let server: http.Server;
  let asked: string[];
  let most: number;
  let origin: string;
  const way = { kind: "download", allowsPrivate: true, patience: 500 } as const;

  beforeEach(async () => {
    asked = [];
    most = 0;
    let open = 0;
    server = http.createServer((request, response) => {
      const { url = "" } = request;
      asked.push(url);
      most = Math.max(most, ++open);
      response.on("close", () => open--);
      if (url.startsWith("/slow")) return;
      if (url.startsWith("/away")) response.writeHead(302, { location: "/ok/moved.png" }).end();
      else if (url.startsWith("/file"))
        response.writeHead(302, { location: "file:///etc/passwd" }).end();
      else if (url.startsWith("/loop")) response.writeHead(302, { location: url }).end();
      else if (url.startsWith("/gone")) response.writeHead(404).end();
      else if (url.startsWith("/busy")) response.writeHead(503).end();
      else if (url.startsWith("/page"))
        response.writeHead(200, { "content-type": "image/png" }).end("<html>");
      else if (url.startsWith("/large")) response.writeHead(200, { "content-length": 1e9 }).end();
      else if (url.startsWith("/cut")) {
        response.writeHead(200, { "content-length": PNG.length + 5 });
        response.write(PNG, () => response.destroy());
      } else setTimeout(() => response.writeHead(200).end(PNG), 5);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test("stand in the media folder, a few being fetched at once and none twice", async () => {
    const many = Array.from({ length: 20 }, (_, place) => `![](${origin}/ok/${place}.png)`);
    const body = [...many, `![](${origin}/away.png)`, `![](${origin}/ok/0.png)`].join("\n\n");
    const src = `${origin}/wp-content/uploads/2019/%d8%b5%d9%88%d8%b1%d8%a9.png`;
    const { text } = await imported(body, way, { src });
    expect(text).not.toContain(origin);
    expect(text).toContain("src: /media/2019/صورة.png\n");
    expect(text).toContain("![](/media/ok/19.png)");
    expect(fs.readFileSync(path.join(project.root, "src/media/2019/صورة.png"))).toEqual(PNG);
    expect(most).toBeLessThanOrEqual(4);
    expect(asked).toHaveLength(23);

    asked = [];
    fs.rmSync(path.join(project.root, "src/media/ok/7.png"));
    expect((await imported(body, way, { src })).text).toBe(text);
    expect(asked).toEqual(["/ok/7.png"]);
  });

  test("stay on their hosts where they cannot be had, and the report says why of each", async () => {
    const names = "gone busy page large cut slow loop file".split(" ");
    const { text, report } = await imported(
      names.map((name) => `![${name}](${origin}/${name}.png)`).join("\n\n"),
      way,
    );
    for (const name of names) expect(text).toContain(`![${name}](${origin}/${name}.png)`);
    const told = JSON.parse(report.json).notes.map(({ what }: { what: string }) =>
      what.replace(origin, ""),
    );
    expect(told).toEqual([
      "/gone.png: the host answers 404",
      "/busy.png: the host answers 503",
      "/page.png: it is no picture",
      "/large.png: it has more than 32 MB",
      "/cut.png: the connection broke off",
      "/slow.png: the host does not answer",
      "/loop.png: it leads on more than 5 times",
      "/file.png: file: is not fetched",
    ]);
    expect(fs.existsSync(path.join(project.root, "src/media"))).toBe(false);
  });

  test("are not asked for on a dry run, nor on this machine unless that is allowed", async () => {
    await project.run(oneArticle(`![](${origin}/ok/1.png)`), { way, isDry: true });
    const { text } = await imported(`![](${origin}/ok/1.png)`, { ...way, allowsPrivate: false });
    expect(text).toContain(`![](${origin}/ok/1.png)`);
    expect(asked).toEqual([]);
  });
});

describe("on the command line", () => {
  const settings = (...words: string[]) => readArguments(["import", ...words]).settings;

  test.each([
    [["a.xml", "--media", "copy", "uploads"], { kind: "copy", folder: "uploads" }],
    [["--media", "copy", "uploads", "a.xml"], { kind: "copy", folder: "uploads" }],
    [["--media=copy", "uploads", "a.xml"], { kind: "copy", folder: "uploads" }],
    [["--media", "link", "a.xml"], { kind: "link" }],
    [
      ["--media", "download", "--allow-private", "a.xml"],
      { kind: "download", allowsPrivate: true },
    ],
    [["a.xml"], { kind: "leave" }],
  ])("%j ask for %j", (words, way) => {
    expect(settings(...words)).toMatchObject({ files: ["a.xml"], way });
  });

  test.each([
    [["a.xml", "--media", "copy"], /names no folder/],
    [["a.xml", "--media", "move"], /none of leave, link, copy, download/],
    [["a.xml", "--allow-private"], /belongs to --media download/],
    [["a.xml", "--old-site", "old.example"], /is no address/],
  ])("%j is told what it should be", (words, message) => {
    expect(() => settings(...words)).toThrow(message);
  });
});
