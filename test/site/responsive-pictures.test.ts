import fs from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingPackage } from "../../plugin/eleventy/optional-package.ts";
import { publishedWidths } from "../../plugin/site/responsive-sources.ts";
import { attribute, elements, invalidMarkup, one, parsePage } from "../support/html.ts";
import { drawing, picture, turnedPhotograph } from "../support/pictures.ts";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, removeSite } from "../support/site.ts";

const PREFIX = "/أرشيف/";

describe("a site with pictures in several sizes", () => {
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ site: { title: "أرشيف", url: "https://example.org${PREFIX}" }, images: { responsive: true, widths: [320, 40], sizes: "50vw" } }`,
      "",
      `{ pathPrefix: "${PREFIX}" }`,
    ),
    "articles/2020-03-01-جسر.md": article(
      "title: جسر\ndate: 2020-03-01\nimage: { src: الجسر الكبير.jpg, alt: جسر }",
      "![هاتف](هاتف.jpg) ![خريطة](خريطة.svg) ![رمز](رمز.gif) ![بعيدة](https://x.example/a.jpg)",
    ),
    "articles/خريطة.svg": drawing(90, 60),
  });
  const out = (file: string) => path.join(site.folder, "_site", file);
  const cache = path.join(site.folder, ".cache/arshif/pictures");

  beforeAll(async () => {
    site.write("articles/الجسر الكبير.jpg", await picture(400, 200));
    site.write("articles/هاتف.jpg", await turnedPhotograph(400, 300));
    site.write("articles/رمز.gif", await picture(20, 20, "gif"));
    const { printed, code } = await site.build();
    expect(printed).toContain("Wrote");
    expect(code).toBe(0);
  });
  afterAll(() => removeSite(site));

  test("offers them above the plain picture, the best format first", () => {
    const page = parsePage(site.output("2020/03/01/جسر/index.html"));
    const [shape] = elements(page.querySelector(".figure") as never, "picture");
    const base = `${PREFIX}media/sized/articles/${encodeURI("الجسر الكبير.jpg")}`;
    expect(
      elements(shape as never, "source", "img").map((item) => attribute(item, "srcset")),
    ).toEqual([
      `${base}-40.avif 40w, ${base}-320.avif 320w`,
      `${base}-40.webp 40w, ${base}-320.webp 320w`,
      undefined,
    ]);
    const [first] = elements(shape as never, "source");
    expect(attribute(first as never, "type")).toBe("image/avif");
    expect(attribute(first as never, "sizes")).toBe("50vw");
    const [plain] = elements(shape as never, "img");
    expect(attribute(plain as never, "width")).toBe("400");
  });

  test("and in the text, for photographs alone", () => {
    const page = parsePage(site.output("2020/03/01/جسر/index.html"));
    const prose = one(page, ".prose");
    expect(elements(prose, "picture")).toHaveLength(1);
    expect(elements(prose, "img").map((item) => attribute(item, "alt"))).toEqual([
      "هاتف",
      "خريطة",
      "رمز",
      "بعيدة",
    ]);
    expect(attribute(elements(prose, "source")[0] as never, "srcset")).toMatch(
      /-40.avif 40w, .*-300.avif 300w/,
    );
    // Two pictures of a gallery share a row, whatever a picture by itself has.
    expect(attribute(elements(prose, "source")[0] as never, "sizes")).toBe(
      "(min-width: 44rem) 21rem, 50vw",
    );
  });

  test("has the files, upright and of the size that their names say", async () => {
    expect(deadLinks(path.join(site.folder, "_site"), PREFIX)).toEqual([]);
    expect(await invalidMarkup(path.join(site.folder, "_site"))).toEqual([]);
    const small = await sharp(out("media/sized/articles/هاتف.jpg-300.avif")).metadata();
    expect([small.format, small.width, small.height]).toEqual(["heif", 300, 400]);
    const wide = await sharp(out("media/sized/articles/الجسر الكبير.jpg-40.webp")).metadata();
    expect([wide.format, wide.width, wide.height]).toEqual(["webp", 40, 20]);
    expect(site.outputs().filter((file) => file.startsWith("media/sized/"))).toHaveLength(8);
  });

  test("makes them once, and anew when the picture is another", async () => {
    const made = fs.readdirSync(cache).sort();
    const before = made.map((name) => fs.statSync(path.join(cache, name)).mtimeMs);
    fs.rmSync(out(""), { recursive: true });
    site.write("articles/الجسر الكبير.jpg", await picture(400, 200, "jpeg", "#00f"));
    await site.build();
    expect(made.map((name) => fs.statSync(path.join(cache, name)).mtimeMs)).toEqual(before);
    expect(fs.readdirSync(cache)).toHaveLength(made.length + 4);
    const pixel = await sharp(fs.readFileSync(out("media/sized/articles/الجسر الكبير.jpg-40.webp")))
      .raw()
      .toBuffer();
    expect(pixel[2]).toBeGreaterThan(200);
  });

  test("reports a picture that is cut off, and writes nothing", async () => {
    fs.rmSync(out(""), { recursive: true });
    const whole = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: "#fff",
        noise: { type: "gaussian", mean: 90, sigma: 30 },
      },
    })
      .png()
      .toBuffer();
    site.write("articles/الجسر الكبير.jpg", whole.subarray(0, 5000));
    const { printed, code } = await site.build();
    expect(code).toBe(1);
    expect(printed).toMatch(/articles\/الجسر الكبير\.jpg\n.*The picture cannot be made smaller/);
    expect(site.outputs()).toEqual([]);
  });
});

test.each([
  [100, [480, 960], [100]],
  [480, [480, 960], [480]],
  [700, [960, 480], [480, 700]],
  [960, [480, 960], [480, 960]],
  [2000, [480, 960, 480], [480, 960]],
])("of a picture %i wide, %j gives %j", (own, widths, published) => {
  expect(publishedWidths(own, widths)).toEqual(published);
});

test("a package that is not there is told with its option and its cure", () => {
  expect(missingPackage("not-installed-anywhere", "images.responsive", "/")).toEqual([
    {
      file: "arshif options",
      field: "images.responsive",
      message:
        "The option images.responsive needs the package not-installed-anywhere, which is not installed.",
      cure: "Run npm install not-installed-anywhere, or leave the option out.",
    },
  ]);
  expect(missingPackage("sharp", "cards", "/")).toEqual([]);
});
