import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { invalidMarkup } from "../support/html.ts";
import { picture } from "../support/pictures.ts";
import { showSite } from "../support/shown-site.ts";
import { article, configuration, makeSite, SITE } from "../support/site.ts";
import { Reader, VIEWINGS } from "./pages.ts";

const GALLERY = `نص الخبر.

![باعة](عريضة.jpg "سوق السراي | رويترز")
![برج](برج.jpg)
![زوار](عريضة.jpg "زوار السوق")

وبعدها نص.`;

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE}, lists: { size: 4 } }`),
  "articles/2020-01-05-صغيرة.md": article(
    "title: الأحدث\ndate: 2020-01-05\nimage: { src: صغيرة.jpg, alt: ختم }",
  ),
  "articles/2020-01-04-برج.md": article(
    "title: البرج\ndate: 2020-01-04\nimage: { src: برج.jpg, alt: برج, focus: أعلى اليمين }",
    GALLERY,
  ),
  "articles/2020-01-03-ساحة.md": article(
    "title: الساحة\ndate: 2020-01-03\nimage: { src: عريضة.jpg, alt: ساحة, focus: 34% 18% }",
  ),
  "articles/2020-01-02-نهر.md": article(
    "title: النهر\ndate: 2020-01-02\nimage: { src: عريضة.jpg, alt: نهر }",
  ),
  "articles/صغيرة.jpg": await picture(60, 40),
  "articles/برج.jpg": await picture(700, 2100),
  "articles/عريضة.jpg": await picture(1200, 800),
});

const TOWER = encodeURI("2020/01/04/برج/");

const shown = showSite(site);

async function opened(place: string, width: number, height: number): Promise<Page> {
  const context = await shown.browser.newContext({
    viewport: { width, height },
    baseURL: shown.served.url,
  });
  const page = await context.newPage();
  await page.goto(place, { waitUntil: "networkidle" });
  return page;
}

test("a crop keeps the focal point that an article names, else what stands above the middle", async () => {
  const page = await opened("", 1440, 900);
  const kept = await page
    .locator(".card-picture img")
    .evaluateAll((images) =>
      images.map((image) => [
        (image as HTMLImageElement).alt,
        getComputedStyle(image).objectPosition,
      ]),
    );
  expect(Object.fromEntries(kept)).toEqual({ برج: "100% 0%", ساحة: "30% 20%", نهر: "50% 20%" });
  await page.context().close();
});

test("an article whose picture would be blown up leads the front page without it", async () => {
  const page = await opened("", 1440, 900);
  expect(await page.locator(".front-lead h2").textContent()).toBe("الأحدث");
  expect(await page.locator(".front-lead img").count()).toBe(0);
  await page.context().close();
});

describe.each([
  [360, 780],
  [1440, 900],
])("on a screen of %i by %i", (width, height) => {
  test("a portrait stands whole on it, in its own shape, and nothing moves when it comes", async () => {
    const page = await opened(TOWER, width, height);
    for (const image of await page.locator("img[data-ratio]").all()) {
      const box = (await image.boundingBox())!;
      expect(box.height).toBeLessThanOrEqual(0.8 * height + 1);
      expect(box.height).toBeGreaterThan(0.4 * height);
      expect(box.height / box.width).toBeCloseTo(3, 1);
    }
    await page.context().close();
  });

  test("a gallery stands in two columns, and the first of an uneven number over both", async () => {
    const page = await opened(TOWER, width, height);
    const boxes = await page.locator(".gallery > figure").evaluateAll((figures) =>
      figures.map((figure) => {
        const { top, width: across } = figure.getBoundingClientRect();
        return { top: Math.round(top), across: Math.round(across) };
      }),
    );
    expect(boxes).toHaveLength(3);
    expect(boxes[0]!.across).toBeGreaterThan(boxes[1]!.across * 2);
    expect(boxes[1]).toEqual(boxes[2]);
    await page.context().close();
  });
});

test.for(VIEWINGS.filter(({ axe }) => axe))(
  "galleries fit $width px in $scheme colours and satisfy axe",
  async (viewing) => {
    const reader = await Reader.start(shown.browser, shown.served.url, viewing);
    expect(await reader.faultsOf([TOWER, ""])).toEqual([]);
    await reader.stop();
  },
);

test("html-validate finds nothing, and structured data tell of the gallery", async () => {
  expect(await invalidMarkup(`${site.folder}/_site`)).toEqual([]);
  const html = site.output("2020/01/04/برج/index.html");
  const [, json = ""] =
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const [news] = JSON.parse(json)["@graph"];
  const url = (file: string) => `https://example.org/media/articles/${encodeURIComponent(file)}`;
  expect(news.hasPart).toEqual([
    {
      "@type": "ImageGallery",
      image: [
        {
          "@type": "ImageObject",
          url: url("عريضة.jpg"),
          caption: "سوق السراي",
          description: "باعة",
          creditText: "رويترز",
        },
        { "@type": "ImageObject", url: url("برج.jpg"), description: "برج" },
        {
          "@type": "ImageObject",
          url: url("عريضة.jpg"),
          caption: "زوار السوق",
          description: "زوار",
        },
      ],
    },
  ]);
});
