import { expect, test, vi } from "vitest";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { invalidMarkup } from "../support/html.ts";
import { drawing, picture } from "../support/pictures.ts";
import { showSite } from "../support/shown-site.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";
import { headersOf } from "../theme/policy.ts";
import { Reader, VIEWINGS } from "./pages.ts";

const FIELDS = `title: خبر
date: 2020-01-02
image: { src: صورة.svg, alt: باعة }
video:
  src: مقابلة.mp4
  title: مقابلة مع بائع
  poster: غلاف.jpg
  captions: [نص/مقابلة.ar.vtt, نص/مقابلة.en.vtt]
  duration: 12:30
  credit: رويترز
audio:
  src: /media/لقاء.mp3
  transcript: |
    قال البائع إن السوق عاد.

    ثم مضى إلى دكانه.`;

const TEXT = `نص الخبر.

![جولة في السوق](جولة.webm "السوق صباحا | رويترز")

/media/لقاء.mp3

[تسجيل](لقاء.ogg)

وفي النص [رابط](جولة.webm) داخل جملة.`;

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE} }`),
  "articles/2020-01-02-خبر.md": article(FIELDS, TEXT),
  "articles/2020-01-01-يوتيوب.md": article(
    "title: فيلم\ndate: 2020-01-01\nvideo: https://youtu.be/dQw4w9WgXcQ\naudio: https://sounds.example/a.mp3",
  ),
  "articles/مقابلة.mp4": "film",
  "articles/غلاف.jpg": await picture(640, 360),
  "articles/صورة.svg": drawing(1600, 900),
  "articles/نص/مقابلة.ar.vtt": "WEBVTT\n",
  "articles/نص/مقابلة.en.vtt": "WEBVTT\n",
  "articles/جولة.webm": "film",
  "articles/جولة.vtt": "WEBVTT\n",
  "articles/لقاء.ogg": "sound",
  "articles/لقاء.txt": "سطر أول\nوثان.\n\nفقرة ثانية مع BBC.",
  "media/لقاء.mp3": "sound",
});

const ARTICLE = encodeURI("2020/01/02/خبر/");

const shown = showSite(site, (output) => ({ headers: headersOf(output) }));

test("films and sounds of fields and text play what stands at their addresses", async () => {
  const context = await shown.browser.newContext({ baseURL: shown.served.url });
  const page = await context.newPage();
  await page.goto(ARTICLE, { waitUntil: "networkidle" });
  const players = await page.locator("video, audio").evaluateAll((elements) =>
    elements.map((element) => {
      const { tagName, preload, firstElementChild } = element as HTMLMediaElement;
      const source = (firstElementChild as HTMLSourceElement).src;
      const tracks = [...element.querySelectorAll("track")].map((track) => track.srclang);
      const isTall = element.getBoundingClientRect().height >= 44;
      return [tagName, preload, decodeURI(new URL(source).pathname), tracks, isTall];
    }),
  );
  expect(players).toEqual([
    ["VIDEO", "none", "/media/articles/مقابلة.mp4", ["ar", "en"], true],
    ["AUDIO", "none", "/media/لقاء.mp3", [], true],
    ["VIDEO", "metadata", "/media/articles/جولة.webm", [""], true],
    ["AUDIO", "none", "/media/لقاء.mp3", [], true],
    ["AUDIO", "none", "/media/articles/لقاء.ogg", [], true],
  ]);
  expect(await page.locator(".article > .figure img").count()).toBe(0);
  expect(shown.served.missing).toEqual([]);
  await context.close();
});

test("what belongs to a file is published beside it, and a transcript stands below it", () => {
  for (const file of ["مقابلة.mp4", "نص/مقابلة.ar.vtt", "جولة.vtt", "لقاء.txt"]) {
    expect(site.outputs()).toContain(`media/articles/${file}`);
  }
  const html = site.output("2020/01/02/خبر/index.html");
  const transcripts = [
    ...html.matchAll(/<summary>نص التسجيل<\/summary>\n([\s\S]*?)\n<\/details>/g),
  ];
  expect(transcripts.map(([, text]) => text)).toEqual([
    "<p>قال البائع إن السوق عاد.</p>\n<p>ثم مضى إلى دكانه.</p>",
    "<p>سطر أول وثان.</p>\n<p>فقرة ثانية مع <bdi>BBC</bdi>.</p>",
  ]);
});

test.each(["دكانه", "«فقرة ثانية»"])(
  "what is said in a sound finds its article: %s",
  async (text) => {
    vi.stubGlobal("fetch", async (address: string) => {
      const content = site.output(address.slice(1).replace(/\?.*$/, ""));
      return { ok: true, status: 200, json: async () => JSON.parse(content) as unknown };
    });
    const engine = openSearchEngine("/search/");
    const { items } = await engine.search({ text, filters: {}, sort: "relevance" });
    const found = await Promise.all(items.map((item) => item.load()));
    vi.unstubAllGlobals();
    expect(found.map(({ url }) => decodeURI(url))).toEqual(["/2020/01/02/خبر/"]);
    expect(found[0]?.passage.some(({ marked }) => marked)).toBe(true);
  },
);

test.for(VIEWINGS.filter(({ axe }) => axe))(
  "players fit $width px in $scheme colours and satisfy axe",
  async (viewing) => {
    const reader = await Reader.start(shown.browser, shown.served.url, viewing);
    const faults = await reader.faultsOf([ARTICLE, encodeURI("2020/01/01/يوتيوب/")]);
    // The files of this test are none that a browser could play.
    expect(faults.filter((fault) => !/ERR_ABORTED|media/i.test(fault))).toEqual([]);
    await reader.stop();
  },
);

test("html-validate finds nothing, and machines are told of films, sounds and their hosts", async () => {
  expect(await invalidMarkup(`${site.folder}/_site`)).toEqual([]);
  const html = site.output("2020/01/02/خبر/index.html");
  const address = (file: string) => `https://example.org/media/${encodeURI(file)}`;
  expect(html).toContain(`<meta property="og:video" content="${address("articles/مقابلة.mp4")}">`);
  const [, json = ""] =
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const [news] = JSON.parse(json)["@graph"];
  expect(news.video[0]).toEqual({
    "@type": "VideoObject",
    name: "مقابلة مع بائع",
    uploadDate: "2020-01-02",
    contentUrl: address("articles/مقابلة.mp4"),
    encodingFormat: "video/mp4",
    duration: "PT12M30S",
    thumbnailUrl: address("articles/غلاف.jpg"),
  });
  expect(news.audio[0]).toMatchObject({
    "@type": "AudioObject",
    transcript: "قال البائع إن السوق عاد.\nثم مضى إلى دكانه.",
  });
  const policy = site.output("_headers");
  expect(policy).toContain("media-src 'self' https://sounds.example;");
  expect(policy).toContain("frame-src https://www.youtube-nocookie.com;");
});

test("a feed has links in their place", () => {
  const feed = site.output("feed.xml");
  expect(feed).toContain("فيديو: جولة في السوق");
  expect(feed).not.toMatch(/&lt;(?:video|audio)/);
});

test("files that are missing, of the wrong kind or no captions are told in one report", async () => {
  const wrong = makeSite({
    "articles/2020-01-01-خبر.md": article(
      "title: خبر\ndate: 2020-01-01\nvideo: لا.mp4\naudio: { src: مقابلة.mp4, captions: نص.srt }",
      "![جولة](ليست.webm)\n\nليست.mp3",
    ),
    "articles/مقابلة.mp4": "film",
  });
  const { code, printed } = await wrong.build();
  expect(code).not.toBe(0);
  for (const sentence of [
    "خبر.md:4  video.src\n  The file «لا.mp4» is not there.",
    "خبر.md:5  audio.src\n  The file «مقابلة.mp4» is none that browsers play as audio.",
    "خبر.md:8  text\n  The file «ليست.webm» is not there.",
    "خبر.md:10  text\n  The file «ليست.mp3» is not there.",
  ]) {
    expect(printed.replaceAll("[11ty] ", "")).toContain(sentence);
  }
  removeSite(wrong);
});
