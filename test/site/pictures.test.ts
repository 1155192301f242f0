import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attribute, elements, invalidMarkup, one, parsePage } from "../support/html.ts";
import { drawing, picture, turnedPhotograph } from "../support/pictures.ts";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, type Run, removeSite, SITE } from "../support/site.ts";

const TEXT = `فقرة أولى.

![سوق](./صور/سوق.png)

![خريطة](/media/خريطة.svg "خريطة المدينة") و![رمز][رمز]

![بعيدة](https://pictures.example/x.jpg)

    ![في نص برمجي](لا-شيء.jpg)

![بالمسافة](<صورة كبيرة 50%.webp>)

[رمز]: رمز.gif
`;

const PREFIX = "/أرشيف/";

describe("pictures beside articles and in the media folder", () => {
  let run: Run;
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ site: { title: "أرشيف", url: "https://example.org${PREFIX}" } }`,
      `eleventyConfig.addPassthroughCopy({ static: "/" }); eleventyConfig.addPassthroughCopy("img");`,
      `{ pathPrefix: "${PREFIX}" }`,
    ),
  });
  const page = (url: string) => parsePage(site.output(`2020/03/01/${url}/index.html`));
  const prose = (url: string) => one(page(url), ".prose");

  beforeAll(async () => {
    const lead = await picture(640, 480);
    const images = {
      "articles/قديم/2020-03-01-جسر.md": article(
        "title: جسر\ndate: 2020-03-01\nimage: { src: الجسر.jpg, alt: جسر, caption: الجسر, credit: Source }",
        TEXT,
      ),
      "articles/2020-03-01-سوق.md": article(
        "title: سوق\ndate: 2020-03-01",
        "![سوق](قديم/صور/سوق.png)\n\nنص.\n\n![جسر](قديم/الجسر.jpg)",
      ),
      "articles/2020-03-01-هاتف.md": article(
        "title: هاتف\ndate: 2020-03-01\nimage: { src: هاتف.JPG }",
        "![ا](/ثابتة.png) ![ب](/img/ب.avif)",
      ),
      "articles/قديم/الجسر.jpg": lead,
      "articles/قديم/صور/سوق.png": await picture(300, 200, "png"),
      "articles/قديم/رمز.gif": await picture(16, 12, "gif"),
      "articles/قديم/صورة كبيرة 50%.webp": await picture(1200, 800, "webp"),
      "articles/هاتف.JPG": await turnedPhotograph(400, 300),
      "media/خريطة.svg": drawing(90, 60),
      "media/وثيقة.txt": "نص",
      "media/.سر.txt": "نص",
      "media/صفحة.njk": "---\npermalink: false\n---\n",
      "static/ثابتة.png": await picture(20, 10, "png"),
      "img/ب.avif": await picture(64, 48, "avif"),
    };
    for (const [file, content] of Object.entries(images)) site.write(file, content);
    fs.symlinkSync("/etc/hostname", path.join(site.folder, "media/خارج.txt"));
    fs.symlinkSync("خريطة.svg", path.join(site.folder, "media/رابط.svg"));
    run = await site.build();
  });
  afterAll(() => removeSite(site));

  test("are published, and every address leads to one", () => {
    expect(run.printed).toContain("Wrote");
    expect(run.code).toBe(0);
    expect(site.outputs().filter((file) => /^(?:media|img|ثابتة)/.test(file))).toEqual([
      "img/ب.avif",
      "media/articles/قديم/الجسر.jpg",
      "media/articles/قديم/رمز.gif",
      "media/articles/قديم/صور/سوق.png",
      "media/articles/قديم/صورة كبيرة 50%.webp",
      "media/articles/هاتف.JPG",
      "media/خريطة.svg",
      "media/رابط.svg",
      "media/وثيقة.txt",
      "ثابتة.png",
    ]);
    expect(deadLinks(path.join(site.folder, "_site"), PREFIX)).toEqual([]);
  });

  test("stand on the page with their sizes, and the lead picture first of all", () => {
    const lead = page("جسر").querySelector(".figure img");
    expect(lead && attributes(lead)).toEqual({
      src: `${PREFIX}media/articles/${encodeURIComponent("قديم")}/${encodeURIComponent("الجسر.jpg")}`,
      alt: "جسر",
      width: "640",
      height: "480",
      fetchpriority: "high",
    });
  });

  test("wait below the first screen, whatever their kind", () => {
    const lazy = { loading: "lazy", decoding: "async" };
    expect(elements(prose("جسر"), "img").map(attributes)).toMatchObject([
      { alt: "سوق", width: "300", height: "200", ...lazy },
      { alt: "خريطة", width: "90", height: "60", ...lazy },
      { alt: "رمز", width: "16", height: "12", ...lazy },
      { alt: "بعيدة", src: "https://pictures.example/x.jpg", ...lazy },
      { alt: "بالمسافة", width: "1200", height: "800", ...lazy },
    ]);
    expect(attribute(elements(prose("جسر"), "img")[3] as never, "width")).toBeUndefined();
  });

  test("the first picture of a text does not wait when there is none above it", () => {
    const [first, second] = elements(prose("سوق"), "img").map(attributes);
    expect(first).toMatchObject({ alt: "سوق", fetchpriority: "high" });
    expect(first?.loading).toBeUndefined();
    expect(second).toMatchObject({ alt: "جسر", loading: "lazy" });
  });

  test("are measured as they are shown, and where the site itself publishes them", () => {
    const lead = page("هاتف").querySelector(".figure img");
    expect(lead && attributes(lead)).toMatchObject({ width: "300", height: "400" });
    expect(elements(prose("هاتف"), "img").map(attributes)).toMatchObject([
      { src: `${PREFIX}%D8%AB%D8%A7%D8%A8%D8%AA%D8%A9.png`, width: "20", height: "10" },
      { width: "64", height: "48" },
    ]);
  });

  test("have whole addresses in the feed, and nothing that only a page needs", () => {
    const feed = site.output("feed.xml");
    expect(feed).toContain(
      `src="https://example.org${encodeURI(PREFIX)}media/articles/${encodeURI("قديم/صور/سوق.png")}"`,
    );
    expect(feed).not.toMatch(/loading|fetchpriority|data-/);
  });

  test("stand in pages that html-validate has nothing against", async () => {
    expect(await invalidMarkup(path.join(site.folder, "_site"))).toEqual([]);
  });

  test("are not copied again while they are the same", async () => {
    const copy = path.join(site.folder, "_site/media/articles/هاتف.JPG");
    fs.appendFileSync(path.join(site.folder, "articles/هاتف.JPG"), "x");
    const other = path.join(site.folder, "_site/media/articles/قديم/الجسر.jpg");
    const before = fs.statSync(other).ctimeMs;
    await site.build();
    expect(fs.readFileSync(copy).at(-1)).toBe("x".charCodeAt(0));
    expect(fs.statSync(other).ctimeMs).toBe(before);
  });
});

test("a media folder that is named and not there is told", async () => {
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, media: "src/وسائط" }`),
    "articles/2020-03-01-جسر.md": article("title: جسر\ndate: 2020-03-01"),
  });
  const { printed, code } = await site.build();
  expect(code).toBe(1);
  expect(printed).toContain("The media folder src/وسائط does not exist.");
  removeSite(site);
});

describe("pictures that cannot be shown", () => {
  const FIELDS = "title: عنوان\ndate: 2020-03-01";
  const site = makeSite({ "eleventy.config.js": configuration(`{ ${SITE}, media: "files" }`) });
  afterAll(() => removeSite(site));

  test("are told in one report with file, line, field and cure, and nothing is written", async () => {
    fs.mkdirSync(path.join(site.folder, "files"));
    fs.symlinkSync("/etc/hostname", path.join(site.folder, "articles-link.jpg"));
    const files: Record<string, string | Buffer> = {
      "articles/1.md": article(`${FIELDS}\nimage:\n  alt: سوق\n  src: سوق المدينه.jpg`),
      "articles/2.md": article(FIELDS, "نص\nثم ![ا](خريطة.jpg)\n\n- قائمة\n- ![ب](مفقودة.png)"),
      "articles/3.md": article(FIELDS, "![ا](صورة كبيرة.jpg)"),
      "articles/4.md": article(FIELDS, "![ا](ليست-صورة.jpg) ![ب](قديمة.tiff.jpg) ![ج](مسودة.md)"),
      "articles/5.md": article(FIELDS, "![ا](../../../etc/hostname) ![ب](../articles-link.jpg)"),
      "articles/6.md": article(FIELDS, "![ا](/media/../../x.jpg) ![ب](C:/x.jpg) ![ج](رسم.svg)"),
      "articles/7.md": article(`${FIELDS}\ndraft: true`, "![ا](لم-تصل-بعد.jpg)"),
      "articles/سوق المدينة.jpg": await picture(4, 4),
      "articles/صورة كبيرة.jpg": await picture(4, 4),
      "articles/قديمة.tiff.jpg": await picture(4, 4, "tiff"),
      "articles/ليست-صورة.jpg": "<html>",
      "articles/مسودة.md": article("title: م\ndate: 2021\ndraft: true"),
      "articles/رسم.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>`,
      "files/خريطة.png": await picture(4, 4, "png"),
    };
    for (const [file, content] of Object.entries(files)) site.write(file, content);
    const { printed: colourful, code } = await site.build();
    const printed = colourful.replaceAll("[11ty] ", "");
    expect(code).toBe(1);
    expect(site.outputs()).toEqual([]);
    for (const told of [
      "Arshif found 12 faults in 6 files. Nothing was written.",
      "articles/1.md:6  image.src\n  The picture «سوق المدينه.jpg» is not there.\n  → Write سوق المدينة.jpg, or",
      "articles/2.md:7  text\n  The picture «خريطة.jpg» is not there.\n  → Write /media/خريطة.png, or",
      "articles/2.md:10  text\n  The picture «مفقودة.png» is not there.\n  → Put the file beside the article or into files/, or",
      "articles/3.md:6  text\n  The picture «صورة كبيرة.jpg» has a space in its name, and markdown reads no picture here.\n  → Write the name between angle brackets: ![…](<صورة كبيرة.jpg>).",
      "The file articles/ليست-صورة.jpg is no picture that can be read.\n  → Save the picture as JPEG,",
      "The file articles/قديمة.tiff.jpg is of the kind tiff, which browsers do not show.",
      "The file articles/مسودة.md does not end as a picture's name does.",
      "The picture «../../../etc/hostname» stands outside of the project.",
      "The picture «../articles-link.jpg» stands outside of the project.",
      "The picture «/media/../../x.jpg» stands outside of the project.",
      "The picture «C:/x.jpg» is not there.",
      "The drawing articles/رسم.svg does not say its size.\n  → Write a viewBox,",
    ]) {
      expect(printed).toContain(told);
    }
  });
});

function attributes(element: ReturnType<typeof one>): Record<string, string> {
  return Object.fromEntries(
    element.attributes.map(({ key }) => [key, attribute(element, key) ?? ""]),
  );
}
