import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { invalidMarkup } from "../support/html.ts";
import { showSite } from "../support/shown-site.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";
import { headersOf } from "../theme/policy.ts";
import { Reader, VIEWINGS } from "./pages.ts";

const TEXT = `قال الشاهد:

https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s&utm_source=x

[تلاوة في جامع المدينة](https://m.soundcloud.com/artist/track)

[![باعة الكتب](a.svg "باعة الكتب في الشارع | رويترز")](https://x.com/a_b/status/1234567890123456789)

<https://vm.tiktok.com/ZMabcdef/>

ثم مضى.`;

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE} }`),
  "articles/2020-01-01-خبر.md": article("title: خبر\ndate: 2020-01-01\nsummary: ملخص", TEXT),
  "articles/2019-01-01-آخر.md": article("title: آخر\ndate: 2019-01-01"),
  "articles/a.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>`,
});

const ARTICLE = encodeURI("2020/01/01/خبر/");

const shown = showSite(site, (output) => ({ headers: headersOf(output) }));

/** A page on which every address elsewhere answers with a page of its own, and is noted. */
async function opened(scripts = true): Promise<{ page: Page; asked: string[] }> {
  const context = await shown.browser.newContext({
    baseURL: shown.served.url,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route(
    (url) => !url.href.startsWith(shown.served.url),
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<title>مشغّل</title>" });
    },
  );
  await page.goto(ARTICLE, { waitUntil: "networkidle" });
  return { page, asked };
}

test("the policy of an archive names the players that its articles show, and no others", () => {
  const policy = headersOf(`${site.folder}/_site`)["content-security-policy"];
  const frames = policy?.split("; ").find((rule) => rule.startsWith("frame-src"));
  expect(frames).toBe(
    "frame-src https://platform.twitter.com https://w.soundcloud.com https://www.youtube-nocookie.com",
  );
});

test("nothing is asked of another host before a click, and then the one player alone", async () => {
  const { page, asked } = await opened();
  await page.mouse.wheel(0, 3000);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: "فيديو على يوتيوب" }).click();
  const frame = page.locator("iframe");
  await expect
    .poll(() => asked)
    .toEqual(["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90&autoplay=1"]);
  expect(await frame.getAttribute("title")).toBe("فيديو على يوتيوب");
  const { width = 0, height = 1 } = (await frame.boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(16 / 9, 1);
  await page.context().close();
});

test("a keyboard opens a player, which takes the focus, and the policy lets it in", async () => {
  const { page, asked } = await opened();
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.getByRole("link", { name: /تلاوة في جامع المدينة/ }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => asked.length).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  expect(page.frames().map((frame) => new URL(frame.url()).host)).toContain("w.soundcloud.com");
  expect(refused).toEqual([]);
  await page.context().close();
});

test("without scripts, with a key held and for a short address the page of the provider opens", async () => {
  const { page, asked } = await opened(false);
  await page.getByRole("link", { name: "فيديو على يوتيوب" }).click();
  await page.waitForLoadState();
  expect(page.url()).toBe("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s");
  expect(asked).toEqual([page.url()]);
  await page.context().close();

  const other = await opened();
  await other.page
    .getByRole("link", { name: "فيديو على يوتيوب" })
    .click({ modifiers: ["Control"] });
  await expect.poll(() => other.page.context().pages().length).toBe(2);
  expect(await other.page.locator("iframe").count()).toBe(0);
  await other.page.getByRole("link", { name: "فيديو على تيك توك" }).click();
  await other.page.waitForURL("https://vm.tiktok.com/ZMabcdef/");
  await other.page.context().close();
});

test.for(VIEWINGS.filter(({ axe }) => axe))(
  "the figures fit $width px in $scheme colours and satisfy axe",
  async (viewing) => {
    const reader = await Reader.start(shown.browser, shown.served.url, viewing);
    expect(await reader.faultsOf([ARTICLE])).toEqual([]);
    await reader.stop();
  },
);

test("what stands for a player is seen in forced colours", async () => {
  const context = await shown.browser.newContext({
    baseURL: shown.served.url,
    forcedColors: "active",
  });
  const page = await context.newPage();
  await page.goto(ARTICLE);
  const seen = await page
    .locator(".embed-link")
    .first()
    .evaluate((link) => {
      const { borderTopColor, color } = getComputedStyle(link);
      const sign = getComputedStyle(link, "::before").backgroundColor;
      return {
        hasEdge: borderTopColor !== getComputedStyle(document.body).backgroundColor,
        sign,
        color,
      };
    });
  expect(seen.hasEdge).toBe(true);
  expect(seen.sign).toBe(seen.color);
  await context.close();
});

test("html-validate finds nothing, and structured data tell of films and sounds", async () => {
  expect(await invalidMarkup(`${site.folder}/_site`)).toEqual([]);
  const html = site.output("2020/01/01/خبر/index.html");
  const [, json = ""] =
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const [news] = JSON.parse(json)["@graph"];
  const day = { uploadDate: "2020-01-01" };
  expect(news.video).toEqual([
    {
      "@type": "VideoObject",
      name: "خبر",
      ...day,
      url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s",
      embedUrl: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90",
    },
    { "@type": "VideoObject", name: "خبر", ...day, url: "https://vm.tiktok.com/ZMabcdef/" },
  ]);
  expect(news.audio).toEqual([
    {
      "@type": "AudioObject",
      name: "تلاوة في جامع المدينة",
      ...day,
      url: "https://soundcloud.com/artist/track",
      embedUrl:
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fartist%2Ftrack",
    },
  ]);
});

test("a feed has links in their place", () => {
  const feed = site.output("feed.xml");
  expect(feed).toContain("فيديو على يوتيوب");
  expect(feed).not.toMatch(/iframe|embed-link|data-player/);
});

test("an archive without films has a policy without frames", async () => {
  const plain = makeSite({ "articles/2019-01-01-آخر.md": article("title: آخر\ndate: 2019-01-01") });
  expect((await plain.build()).code).toBe(0);
  expect(plain.output("_headers")).not.toContain("frame-src");
  removeSite(plain);
});
