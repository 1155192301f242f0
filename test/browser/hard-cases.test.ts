import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showSite } from "../support/shown-site.ts";
import { article, configuration, makeSite } from "../support/site.ts";
import { Reader, STRICT_POLICY, VIEWINGS, type Viewing } from "./pages.ts";

const LONG_ADDRESS = `https://example.com/${"archive/of/very-long/paths/".repeat(8)}page?query=1&other=2`;
const LONG_TITLE = "مجلس محافظة نينوى يناقش ملف إعمار الجسور القديمة "
  .repeat(8)
  .slice(0, 300)
  .trim();
const UNBROKEN_TITLE = `${"Donaudampfschifffahrtsgesellschaft".repeat(4)} وكلمة`;

const TEXT = `قال المتحدث إن الرابط ${LONG_ADDRESS} لا يعمل، وأضاف أن user_name@example.com هو البريد.

| ${Array.from({ length: 14 }, (_, index) => `العمود ${index}`).join(" | ")} |
|${" :-: |".repeat(7)}${" --: |".repeat(7)}
| ${Array.from({ length: 14 }, (_, index) => `قيمة طويلة ${index * 1234}`).join(" | ")} |

\`\`\`
const answer = "${"a long line of code that never breaks ".repeat(8)}";
\`\`\`

> اقتباس فيه ${"كلمة".repeat(60)} بلا فراغ، و\`npm run build -- --output=${"folder/".repeat(20)}\`.

## عنوان فرعي ${"طويل ".repeat(30)}

1. بند أول
2. بند ثان
   - بند في بند

![صورة عريضة](/wide.png)

سطر أخير.`;

/** A picture of 1600 by 900 pixels, all of one colour. */
const WIDE_PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="teal"/></svg>`;

const site = makeSite({
  "eleventy.config.js": configuration(
    `{ site: { title: "أرشيف الحالات الصعبة التي لا تنتهي أسماؤها الطويلة", url: "https://example.org/", description: "وصف." }, lists: { size: 2 } }`,
    `eleventyConfig.addPassthroughCopy("wide.svg");`,
  ),
  "wide.svg": WIDE_PICTURE,
  "articles/2020-01-01-طويل.md": article(
    `title: ${LONG_TITLE}
date: 2020-01-01T14:30
updated: 2020-02-01
topics: [سياسة, ${"موضوع-طويل-جدًا-".repeat(6)}, UN_Security_Council_${"x".repeat(60)}]
authors: [John Smith, ليلى العبيدي, José ${"Maria".repeat(15)}]
sources: [BBC, CNN, وكالة الصحافة الفرنسية]
place: بغداد
series: ملفات ${"طويلة ".repeat(20)}
image: { src: /wide.svg, alt: صورة, caption: "تعليق ${"طويل ".repeat(40)}", credit: "Source: X/@Alhajwel1" }
corrections: [{ date: 2020-03-01, text: "ورد اسم @Alhajwel1 خطأً." }]
originalUrl: ${LONG_ADDRESS}`,
    TEXT.replace("/wide.png", "/wide.svg"),
  ),
  "articles/2020-01-02-كلمة.md": article(
    `title: ${UNBROKEN_TITLE}\ndate: 2020-01-02\ntopics: [سياسة]\nsources: [BBC]\nauthors: [John Smith]`,
    TEXT.replace("![صورة عريضة](/wide.png)", ""),
  ),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `articles/2021-0${index + 1}-01-خبر.md`,
      article(`title: خبر ${index}\ndate: 2021-0${index + 1}-01\ntopics: [سياسة]\nsources: [BBC]`),
    ]),
  ),
  "guide.md": `---\ntitle: ${UNBROKEN_TITLE}\nlayout: arshif/page.njk\n---\n\n${TEXT.replace("/wide.png", "/wide.svg")}\n`,
});

const LONG = "2020/01/01/طويل/";
/** The pages on which a long name or text may stand: one of each kind that is laid out in its own way. */
const PAGES = [
  "",
  "page/1/",
  LONG,
  "2020/01/02/كلمة/",
  "2020/",
  "topics/",
  "topics/سياسة/",
  "authors/",
  "guide/",
];

/** Colours are the sample archive's; the phone and the wide screen are what differ here. */
const HARD_VIEWINGS = VIEWINGS.filter(({ axe }) => axe);

const shown = showSite(site, () => ({ headers: STRICT_POLICY }));

test.for(HARD_VIEWINGS)(
  "long titles, addresses, tables, code and pictures fit $width px in $scheme colours",
  async (viewing) => {
    const reader = await Reader.start(shown.browser, shown.served.url, viewing);
    expect(await reader.faultsOf(PAGES)).toEqual([]);
    await reader.stop();
  },
);

const PHONE: Viewing = { width: 360, scheme: "light", axe: false };

describe("on a phone", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(shown.browser, shown.served.url, PHONE);
    await reader.page.goto(LONG);
  });
  afterAll(() => reader?.stop());

  test("the whole title of 300 letters is shown", async () => {
    expect(await reader.page.locator("h1").textContent()).toBe(LONG_TITLE);
    const { x = 0, width = 0 } = (await reader.page.locator("h1").boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  });

  test("a wide table scrolls by itself, from its right side", async () => {
    const table = await reader.page.locator(".prose .scroll:has(table)").evaluate((element) => {
      const box = element.getBoundingClientRect();
      const cell = element.querySelector("th")?.getBoundingClientRect();
      return {
        scrolls: element.scrollWidth > element.clientWidth + 100,
        startsRight: Math.abs((cell?.right ?? 0) - box.right) < 3,
        direction: getComputedStyle(element).direction,
      };
    });
    expect(table).toEqual({ scrolls: true, startsRight: true, direction: "rtl" });
  });

  test("code runs from left to right and scrolls by itself", async () => {
    const code = await reader.page.locator(".prose .scroll:has(pre)").evaluate((element) => ({
      direction: getComputedStyle(element).direction,
      scrolls: element.scrollWidth > element.clientWidth + 100,
    }));
    expect(code).toEqual({ direction: "ltr", scrolls: true });
  });

  test("a picture is shown whole", async () => {
    const picture = await reader.page.locator(".article > .figure img").evaluate((image) => ({
      width: (image as HTMLImageElement).naturalWidth,
      shape: image.clientWidth / image.clientHeight,
    }));
    expect(picture.width).toBe(1600);
    expect(picture.shape).toBeCloseTo(1600 / 900, 1);
  });

  test("Latin names between Arabic ones keep their order", async () => {
    const links = reader.page.locator(".dateline-sources a");
    const places = await links.evaluateAll((all) =>
      all.map((link) => ({
        name: link.textContent,
        right: link.getBoundingClientRect().right,
        top: Math.round(link.getBoundingClientRect().top),
      })),
    );
    const read = places.sort((a, b) => a.top - b.top || b.right - a.right).map(({ name }) => name);
    expect(read).toEqual(["BBC", "CNN", "وكالة الصحافة الفرنسية"]);
  });
});
