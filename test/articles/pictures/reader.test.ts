import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ArticleReader } from "../../../plugin/articles/article.ts";
import { measurePicture } from "../../../plugin/articles/pictures/measure.ts";
import type { PictureRules } from "../../../plugin/articles/pictures/picture.ts";
import { PictureReader } from "../../../plugin/articles/pictures/reader.ts";
import { drawing, picture, turnedPhotograph } from "../../support/pictures.ts";
import { textReading } from "../../support/text-reading.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-pictures-"));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string | Uint8Array): string {
  const absolute = path.join(root, file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  fs.writeFileSync(absolute, content);
  return absolute;
}

function rules(changes: Partial<PictureRules> = {}): PictureRules {
  return {
    root,
    input: "src",
    articles: "src/articles",
    media: "src/media",
    copied: () => ({ files: [], isUnsure: false }),
    sourcesOf: () => undefined,
    ...changes,
  };
}

const articles = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: [],
  text: textReading(),
});

/** An article of one picture, as markdown has it. */
function showing(text: string, file = "src/articles/خبر.md") {
  const bytes = new TextEncoder().encode(`---\ntitle: خبر\ndate: 2020\n---\n${text}\n`);
  const article = articles.read(bytes, file);
  if (Array.isArray(article)) throw new Error("The article is wrong.");
  return article;
}

/** The addresses of the pictures of an article, or its faults' messages. */
function read(text: string, reader = new PictureReader(rules())): string[] {
  const article = showing(text);
  const { of, faults } = reader.read([article]);
  if (faults.length > 0) return faults.map((fault) => `${fault.message} → ${fault.cure}`);
  return [...(of.get(article)?.inText.values() ?? [])].map(({ src }) => decodeURI(src));
}

describe("the size of a picture", () => {
  test.each(["jpeg", "png", "gif", "webp", "avif"] as const)("in %s", async (format) => {
    const file = write(`size.${format}`, await picture(130, 70, format));
    expect(measurePicture(file)).toMatchObject({ width: 130, height: 70 });
  });

  test("is that of the photograph as it is shown", async () => {
    const file = write("turned.jpg", await turnedPhotograph(400, 300));
    expect(measurePicture(file)).toEqual({ format: "jpg", width: 300, height: 400 });
  });

  test("is found behind a long head", async () => {
    const jpeg = await picture(50, 40);
    const segment = Buffer.concat([Buffer.from([0xff, 0xef, 0xff, 0xff]), Buffer.alloc(0xfffd)]);
    const long = Buffer.concat([jpeg.subarray(0, 2), ...Array(6).fill(segment), jpeg.subarray(2)]);
    expect(measurePicture(write("long.jpg", long))).toMatchObject({ width: 50, height: 40 });
  });

  test("of a drawing is its viewBox, or unknown", () => {
    expect(measurePicture(write("a.svg", drawing(90, 60)))).toMatchObject({
      width: 90,
      height: 60,
    });
    expect(measurePicture(write("b.svg", `<?xml version="1.0"?>\n<svg xmlns="x"/>`))).toEqual({
      format: "svg",
    });
  });

  test.each([
    ["an empty file", ""],
    ["a page", "<!doctype html><p>لا</p>"],
    ["a cut picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["a picture of no width", drawing(0, 10)],
  ])("of %s is none", (_, content) => {
    expect(measurePicture(write("broken.jpg", content))?.width).toBeUndefined();
  });
});

describe("a picture is found", () => {
  write("src/articles/صورة.jpg", drawing(3, 2));
  write("src/articles/a 50% c.svg", drawing(3, 2));
  write(`src/articles/${"أحمد".normalize("NFD")}.svg`, drawing(3, 2));
  write("src/media/2020/خريطة.svg", drawing(3, 2));
  write("src/img/ثابتة.svg", drawing(3, 2));
  write("public/2020/خريطة.svg", drawing(3, 2));
  write("photos/قديمة.svg", drawing(3, 2));
  fs.renameSync(path.join(root, "src/articles/صورة.jpg"), path.join(root, "src/articles/صورة.svg"));
  fs.symlinkSync("../../photos/قديمة.svg", path.join(root, "src/articles/رابط.svg"));

  test.each([
    ["beside the article", "صورة.svg", "/media/articles/صورة.svg"],
    ["by ./", "./صورة.svg", "/media/articles/صورة.svg"],
    ["by a query that hosts ignore", "صورة.svg?v=2", "/media/articles/صورة.svg"],
    ["with spaces and signs", "<a 50% c.svg>", "/media/articles/a 50% c.svg"],
    ["with its letters composed otherwise", "أحمد.svg", "/media/articles/أحمد.svg"],
    ["in the media folder by its address", "/media/2020/خريطة.svg", "/media/2020/خريطة.svg"],
    ["in the media folder by its name there", "2020/خريطة.svg", "/media/2020/خريطة.svg"],
    ["in the media folder by the way to it", "../media/2020/خريطة.svg", "/media/2020/خريطة.svg"],
    ["where the input folder has it", "/img/ثابتة.svg", "/img/ثابتة.svg"],
    ["elsewhere in the project", "../../photos/قديمة.svg", "/media/project/photos/قديمة.svg"],
    ["through a symbolic link inside the project", "رابط.svg", "/media/articles/رابط.svg"],
  ])("%s", (_, src, address) => {
    expect(read(`![ا](${src})`)).toEqual([address]);
  });

  test("where the site copies it from", () => {
    const copied = () => ({ files: ["static/y.svg", "photos/قديمة.svg"], isUnsure: false });
    expect(read("![ا](/x/y.svg)", new PictureReader(rules({ copied })))).toEqual(["/x/y.svg"]);
  });

  test("or left to the site, when a pattern says that it copies something there", () => {
    expect(
      read(
        "![ا](/x/y.svg)",
        new PictureReader(rules({ copied: () => ({ files: [], isUnsure: true }) })),
      ),
    ).toEqual([]);
  });

  test.each([
    ["a capital too much", "صورة.SVG", "→ Write صورة.svg,"],
    ["another ending", "صورة.png", "→ Write صورة.svg,"],
    ["a letter too much", "صوورة.svg", "→ Write صورة.svg,"],
    ["the right name in the wrong folder", "خريطة.svg", "→ Write /media/2020/خريطة.svg,"],
    ["a name with a space", "<a 50% d.svg>", "→ Write <a 50% c.svg>,"],
    ["nothing like it", "غائبة.svg", "→ Put the file beside the article or into src/media/,"],
    ["a way up that leads nowhere", "../غائبة.svg", "is not there. → Put"],
    ["a sound", "مقابلة.mp3", "The file «مقابلة.mp3» is not there."],
    [
      "a film with a query",
      "/media/خبر%20عاجل.MP4?t=3",
      "The file «/media/خبر عاجل.MP4?t=3» is not there.",
    ],
    ["a document", "قرار.pdf", "The file «قرار.pdf» is a document and no picture."],
    [
      "a file of the project that nobody publishes",
      "/public/2020/خريطة.svg",
      '→ Put the file public/2020/خريطة.svg into src/media/ and write /media/خريطة.svg, or have its folder copied: addPassthroughCopy("public")',
    ],
    ["a folder", "../media/2020", "is a folder. → Name a file in it."],
    ["a way out of the project", "../../../x.svg", "stands outside of the project."],
    [
      "a way out through the media folder",
      "/media/../../../x.svg",
      "stands outside of the project.",
    ],
  ])("not by %s", (_, src, told) => {
    expect(read(`![ا](${src})`)).toEqual([expect.stringContaining(told)]);
  });
});

test("a picture is measured once, for any number of articles and builds", async () => {
  const file = write("src/articles/كثيرة.jpg", await picture(4, 3));
  const measured: string[] = [];
  const reader = new PictureReader(rules(), (absolute) => {
    measured.push(absolute);
    return measurePicture(absolute);
  });
  const many = Array.from({ length: 50 }, (_, index) =>
    showing("![ا](كثيرة.jpg) ![ب](./كثيرة.jpg)", `src/articles/${index}.md`),
  );
  expect(reader.read(many).files).toHaveLength(1);
  reader.read(many);
  expect(measured).toEqual([file]);

  write("src/articles/كثيرة.jpg", await picture(40, 30));
  const { of } = reader.read(many);
  expect(
    of.get(many[49] as never)?.inText.get("./%D9%83%D8%AB%D9%8A%D8%B1%D8%A9.jpg"),
  ).toMatchObject({ width: 40, height: 30 });
  expect(measured).toEqual([file, file]);
});

test("of thousands of missing pictures all are told, and the first with what was meant", () => {
  const told = read(Array.from({ length: 5000 }, (_, index) => `![ا](صوره${index}.svg)`).join(" "));
  expect(told).toHaveLength(5000);
  expect(told[0]).toContain("→ Write صورة.svg,");
  expect(told[4999]).toContain("→ Put the file beside the article");
});

test("two files with one address are told", () => {
  write("src/media/articles/نفسها.svg", drawing(1, 1));
  write("src/articles/نفسها.svg", drawing(2, 1));
  expect(read("![ا](نفسها.svg) ![ب](/media/articles/نفسها.svg)")).toEqual([
    expect.stringContaining("has the address that src/articles/نفسها.svg has too."),
  ]);
});
