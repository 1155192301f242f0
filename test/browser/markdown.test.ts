import { describe, expect, test } from "vitest";
import { showSite } from "../support/shown-site.ts";
import { article, makeSite } from "../support/site.ts";
import { Reader, STRICT_POLICY, VIEWINGS } from "./pages.ts";

const TEXT = `**"نعم"**ثم قال إن Apple[^1] وCNN^[نص BBC] قالتا ذلك.

## خلفية عن @user_

![وصف](/media/a.svg "سوق السراي | أ ف ب/ AFP")

> لن نترك بيوتنا.
> — John Smith

| القناة | النسبة |
|:--|--:|
| BBC | -5 |

\`\`\`js
const a = 1;
\`\`\`

سطر \`</slot>\` أخير[^1].

${"فقرة طويلة تملأ الصفحة كي تنتقل. ".repeat(120)}

[^1]: رويترز، 2017-12-05.`;

const site = makeSite({
  "articles/2020-01-01-خبر.md": article("title: خبر\ndate: 2020-01-01", TEXT),
  "guide.md": `---\ntitle: دليل\nlayout: arshif/page.njk\n---\n\n${TEXT}\n`,
  "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>',
});

const ARTICLE = "2020/01/01/خبر/";

const shown = showSite(site, () => ({ headers: STRICT_POLICY }));

test.for(VIEWINGS.filter(({ axe }) => axe))(
  "everything of markdown fits $width px in $scheme colours, satisfies axe and a strict policy",
  async (viewing) => {
    const reader = await Reader.start(shown.browser, shown.served.url, viewing);
    expect(await reader.faultsOf([ARTICLE, "guide/"])).toEqual([]);
    await reader.stop();
  },
);

describe("a reader without JavaScript", () => {
  test("goes to a footnote and back by the keyboard's links", async () => {
    const context = await shown.browser.newContext({
      baseURL: shown.served.url,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(ARTICLE);
    const target = () => page.locator(":target").textContent();
    await page.getByLabel("الهامش 1", { exact: true }).first().press("Enter");
    expect(await target()).toContain("رويترز");
    await expect.poll(() => decodeURI(new URL(page.url()).hash)).toBe("#حاشية_1");
    await page.getByLabel("العودة إلى النص من الهامش 1 (2)").press("Enter");
    expect(await target()).toBe("[1]");
    expect(await page.locator(":target").evaluate((link) => link.closest("p")?.textContent)).toBe(
      "سطر </slot> أخير[1].",
    );
    await context.close();
  });

  test("finds a part of the article by its readable address, raw or encoded", async () => {
    const context = await shown.browser.newContext({
      baseURL: shown.served.url,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(ARTICLE);
    await page.getByRole("link", { name: "خلفية عن @user_" }).press("Enter");
    await expect.poll(() => decodeURI(new URL(page.url()).hash)).toBe("#خلفية-عن-user");
    for (const hash of ["خلفية-عن-user", encodeURIComponent("خلفية-عن-user")]) {
      await page.goto("about:blank");
      await page.goto(`${shown.served.url}${ARTICLE}#${hash}`);
      expect(await page.locator(":target").textContent()).toBe("خلفية عن @user_");
    }
    await context.close();
  });
});

test("code in a line and in a block runs from left to right", async () => {
  const page = await shown.browser.newPage({ baseURL: shown.served.url });
  await page.goto(ARTICLE);
  const directions = await page
    .locator(".prose :is(pre, code, bdi)")
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).direction));
  expect(new Set(directions)).toEqual(new Set(["ltr"]));
  const paragraphs = await page
    .locator(".prose :is(p, blockquote, figcaption, li, th)")
    .evaluateAll((all) =>
      all
        .filter((element) => /[\u0600-\u06FF]/.test(element.textContent ?? ""))
        .map((element) => getComputedStyle(element).direction),
    );
  expect(new Set(paragraphs)).toEqual(new Set(["rtl"]));
  await page.close();
});
