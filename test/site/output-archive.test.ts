import fs from "node:fs";
import path from "node:path";
import type { HtmlElement } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  attribute,
  elements,
  followLinks,
  invalidMarkup,
  one,
  pagesBelow,
  parsePage,
  textOf,
} from "../support/html.ts";
import {
  configuration,
  filesBelow,
  makeSite,
  type Run,
  removeSite,
  type Site,
} from "../support/site.ts";

const COUNT = 44;
const REGISTRY = `
- { id: iraq, name: العراق, description: أخبار العراق وأهله. }
- { id: baghdad, name: بغداد, parent: iraq }
- { id: basra, name: البصرة, parent: iraq }
- { id: economy, name: الاقتصاد }
- { id: oil, name: النفط, aliases: [OPEC], parent: economy }
- { id: culture, name: الثقافة & الفنون }
`;
const TOPICS = ["العراق", "بغداد", "البصرة", "الاقتصاد", "OPEC", "الثقافة & الفنون"];
const AUTHORS = ["علي حسن", "زينب كاظم", "John Smith", "أ. م."];
const SOURCES = ["وكالة الأنباء العراقية", "Reuters", "BBC", "«طريق الشعب»"];

/** An archive with every kind of field, date and markdown that articles may have. */
function files(): Record<string, string> {
  const written: Record<string, string> = {
    "_data/topics.yaml": REGISTRY,
    ".eleventyignore": "_site\nagain\n",
  };
  for (let index = 0; index < COUNT; index++) {
    const fields = [...fieldsOf(index)].join("\n");
    written[`articles/${2016 + (index % 4)}/خبر-${index}.md`] =
      `---\n${fields}\n---\n\n${textOfArticle(index)}\n`;
  }
  return written;
}

function* fieldsOf(index: number): Generator<string> {
  const every = (step: number, from = 0) => index % step === from;
  yield `title: 'خبر رقم ${index} عن "النفط" & سعره في London'`;
  yield `date: ${dateOf(index)}`;
  yield `topics: [${TOPICS[index % 6]}, ${TOPICS[(index * 5 + 2) % 6]}]`;
  if (!every(5))
    yield `sources: [${SOURCES[index % 4]}${every(3) ? `, ${SOURCES[(index + 1) % 4]}` : ""}]`;
  if (!every(4))
    yield `authors: [${AUTHORS[index % 4]}${every(3) ? `, ${AUTHORS[(index + 2) % 4]}` : ""}]`;
  if (every(3)) yield "place: بغداد";
  if (every(4)) yield 'summary: "ملخص: <قصير> فيه علامات & رمز @Alhajwel1."';
  if (every(5, 1)) yield "series: ذاكرة المدن";
  if (every(6)) yield "titleSupplied: true";
  if (every(6, 2)) yield "updated: 2021-02-03T10:20";
  if (every(7))
    yield "corrections:\n  - { date: 2021-01-02, text: صُحح اسم المدينة. }\n  - { date: 2021-02, text: صُحح رقم. }";
  if (every(8))
    yield "originalUrl: https://news.example/خبر قديم?b=1&c=2\narchivedUrl: https://web.example/2019/خبر";
  if (every(9, 1)) yield "lang: ckb";
  if (every(4, 1))
    yield `image:\n  src: https://pictures.example/${index}.jpg\n  alt: ميدان في المدينة\n  caption: "الميدان \\"القديم\\""\n  credit: "Source: X/@Alhajwel1"`;
  if (every(4, 2)) yield "image:\n  caption: صورة غير محفوظة";
  if (every(4, 3)) yield "image:\n  src: https://pictures.example/صورة كبيرة.jpg";
  if (every(10)) yield "related:\n  pin: [خبر-3]\n  exclude: [خبر-4]";
}

function dateOf(index: number): string {
  const year = 2016 + (index % 4);
  const month = String((index % 5) * 2 + 1).padStart(2, "0");
  const day = String((index % 27) + 1).padStart(2, "0");
  if (index % 11 === 5) return `${year}`;
  if (index % 11 === 7) return `${year}-${month}`;
  if (index % 11 === 8) return `${year}-12-31T23:30`;
  if (index % 11 === 9) return `${year}-12-31T22:30:00Z`;
  return `${year}-${month}-${day}`;
}

function textOfArticle(index: number): string {
  return `قال John Smith من (@Alhajwel1) يوم 2017-12-05 إن السعر **$300** تقريبا، راجع [المواضيع](/topics/) و[الموقع](https://outside.example/a?b=1&c=2) و[موضوع النفط](/topics/oil/#content) و[ما يلي](#عنوان-فرعي-2) واكتب إلى [الأرشيف](mailto:a@example.org).

## عنوان فرعي

| اسم | عدد | سعر |
|:----|:---:|----:|
| نفط | ${index} | 30% |
| غاز & ماء | 2 | \`C++\` |

## عنوان فرعي

> اقتباس طويل.
>
> * بند وحيد

1. أولا
2. ثانيا
   - فرع
   - فرع آخر

- واحد
- اثنان

${index % 20 === 7 ? "####" : "###"} عنوان أدنى "بعلامات" و\`رمز\`

${index % 3 === 0 ? '![ميدان "التحرير"](https://pictures.example/in-text.jpg "عنوان الصورة")\n\n' : ""}سطر أول\\
سطر ثان مع <b>وسم</b> و{{ قالب }}.

---

\`\`\`js
const a = "<نص>";
\`\`\`

* وكالة، وكالة أخرى`;
}

const OPTIONS = (url: string) => `{
  site: { title: 'أرشيف & "اختبار"', url: "${url}", description: "وصف <قصير> & مفيد." },
  topics: "_data/topics.yaml",
  lists: { size: 5 },
}`;
const HTML_BASE = `eleventyConfig.addPlugin(async (config) => {
  config.addPlugin(await config.resolvePlugin("@11ty/eleventy/html-base-plugin"));
});`;
const PREFIX = '{ pathPrefix: "/archive/" }';

const ROOT_URL = "https://example.org/";
const FOLDER_URL = "https://example.org/archive/";

const sites = {
  root: site(configuration(OPTIONS(ROOT_URL))),
  folder: site(configuration(OPTIONS(FOLDER_URL), "", PREFIX)),
  htmlBase: site(configuration(OPTIONS(FOLDER_URL), HTML_BASE, PREFIX)),
};
const runs: Run[] = [];
/** The pages of the site at its host's root. */
let pages: [page: string, root: HtmlElement][];

beforeAll(async () => {
  const west = { TZ: "America/Los_Angeles" };
  const east = { TZ: "Pacific/Kiritimati" };
  const again = { args: ["--output=again"], env: east };
  const { root, folder, htmlBase } = sites;
  runs.push(...(await Promise.all([root.build({ env: west }), folder.build()])));
  runs.push(...(await Promise.all([root.build(again), htmlBase.build()])));
  pages = pagesBelow(built(sites.root)).map((page) => [page, parsePage(sites.root.output(page))]);
});

afterAll(() => Object.values(sites).forEach(removeSite));

test("every build succeeds", () => {
  expect(runs.map(({ code, printed }) => (code === 0 ? "" : printed)).join("")).toBe("");
});

test("the archive has all kinds of pages, and lists of several pages", () => {
  const names = pagesBelow(built(sites.root));
  expect(names.filter((page) => /خبر-\d+/.test(page)).length).toBe(COUNT);
  for (const page of [
    "page/2",
    "topics/economy/page/1",
    "authors/john-smith",
    "sources/طريق-الشعب",
  ]) {
    expect(names).toContain(`${page}/index.html`);
  }
});

test("html-validate finds nothing on any page", async () => {
  expect(await invalidMarkup(built(sites.root))).toEqual([]);
});

test("builds at both ends of the day give the same bytes", () => {
  expect(bytes(path.join(sites.root.folder, "again"))).toEqual(bytes(built(sites.root)));
});

/** Scripts that a kind of page has beside the theme's. */
function scriptsOf(page: string, root: (typeof pages)[number][1]): string[] {
  if (page === "search/index.html") return ["search"];
  const hasTools = page === "saved/index.html" || root.querySelector("article.article") !== null;
  return hasTools ? ["reader"] : [];
}

describe("every page", () => {
  test("says its language and direction, and has one headline", () => {
    for (const [page, root] of pages) {
      const html = one(root, "html");
      expect([attribute(html, "lang"), attribute(html, "dir")], page).toEqual(["ar", "rtl"]);
      expect(textOf(one(one(root, "main"), "h1")), page).not.toBe("");
      expect(elements(root, "h1").length, page).toBe(1);
    }
  });

  test("names its own address, once", () => {
    for (const [page, root] of pages) {
      const canonical = root.querySelectorAll('link[rel="canonical"]');
      const addresses = canonical.map((link) => attribute(link, "href"));
      const own = new URL(page.replace(/index\.html$/, ""), ROOT_URL).href;
      expect(addresses, page).toEqual(page === "404.html" ? [] : [own]);
    }
  });

  test("carries no inline script or style, and loads nothing over plain http", () => {
    for (const [page, root] of pages) {
      const runs = elements(root, "script", "style").filter(
        (element) => attribute(element, "type") !== "application/ld+json",
      );
      expect(
        runs.map((script) => [attribute(script, "src"), textOf(script)]),
        page,
      ).toEqual(
        ["theme", ...scriptsOf(page, root)].map((name) => [
          expect.stringMatching(new RegExp(`^/assets/arshif/${name}\\.js\\?v=[0-9a-f]{8}$`)),
          "",
        ]),
      );
      for (const element of everyElement(root)) {
        for (const { key, value } of element.attributes) {
          expect(key, page).not.toMatch(/^(?:style|on\w+|align|bgcolor)$/);
          if (/^(?:href|src|srcset|poster|content)$/.test(key)) {
            expect(String(value), page).not.toMatch(/^http:/);
          }
        }
      }
    }
  });

  test("links and loads by addresses that hold no character foreign to one", () => {
    for (const [page, root] of pages) {
      for (const element of everyElement(root)) {
        for (const address of [attribute(element, "href"), attribute(element, "src")]) {
          expect(address ?? "", page).not.toMatch(/[\s"<>\\^`{|}]/);
        }
      }
    }
  });

  test("writes dates for machines in ASCII, as finely as they are known", () => {
    const MACHINE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;
    for (const [page, root] of pages) {
      for (const time of elements(root, "time")) {
        expect(attribute(time, "datetime"), page).toMatch(MACHINE);
      }
    }
  });
});

test("every link and fragment leads somewhere, and every page is linked to", async () => {
  expect(await followLinks(built(sites.root), ROOT_URL)).toEqual({ broken: [], unreached: [] });
});

describe.each([
  ["by the theme", sites.folder],
  ["with Eleventy's HtmlBase plugin", sites.htmlBase],
])("a site in a folder of its host, %s", (_, inFolder) => {
  test("every link and fragment leads somewhere", async () => {
    const followed = await followLinks(built(inFolder), FOLDER_URL);
    expect(followed).toEqual({ broken: [], unreached: [] });
  });

  test("has the same pages as one at the root, with the folder once in every address", () => {
    for (const file of inFolder.outputs()) {
      const text = inFolder.output(file);
      expect(text, file).not.toMatch(/archive\/+archive/);
      const decoded = text.replace(/(?:%[\dA-F]{2})+/g, (escapes) => decodeURIComponent(escapes));
      const atRoot = sites.root.output(file);
      const rooted = atRoot.replace(/(?:%[\dA-F]{2})+/g, (escapes) => decodeURIComponent(escapes));
      // HtmlBase writes a boolean attribute with its empty value, and quotation marks as they are.
      const own = decoded
        .replaceAll("/archive/", "/")
        .replaceAll(' hidden=""', " hidden")
        .replaceAll(' defer=""', " defer")
        .replace(/data-words='([^']*)'/, (_, words) => `data-words="${escaped(words)}"`);
      expect(own, file).toBe(rooted);
    }
    expect(inFolder.outputs()).toEqual(sites.root.outputs());
  });

  test("gives whole addresses with the folder in feed, sitemap, robots.txt and canonical links", () => {
    for (const file of ["feed.xml", "sitemap.xml", "robots.txt"]) {
      const own = inFolder.output(file).match(/https:\/\/example\.org[^<"\s]*/g) ?? [];
      expect(own.filter((address) => !address.startsWith(FOLDER_URL))).toEqual([]);
      expect(own).not.toEqual([]);
    }
    for (const page of pagesBelow(built(inFolder)).filter((name) => name !== "404.html")) {
      const own = new URL(page.replace(/index\.html$/, ""), FOLDER_URL).href;
      expect(inFolder.output(page), page).toContain(`<link rel="canonical" href="${own}">`);
    }
  });

  test("gives links in the feed's texts with the folder, and those within a text as they are", () => {
    const links = inFolder.output("feed.xml").match(/(?<=href=(?:"|&quot;))[^"&]+/g) ?? [];
    const fromRoot = links.filter((link) => link.startsWith("/"));
    expect(fromRoot.filter((link) => !link.startsWith("/archive/"))).toEqual([]);
    const targets = new Set(links.map((link) => decodeURI(link).replace(/.*(?=\/archive\/)/, "")));
    for (const target of [
      "/archive/topics/oil/#content",
      "#عنوان-فرعي-2",
      "mailto:a@example.org",
    ]) {
      expect([...targets]).toContain(target);
    }
  });
});

function site(config: string): Site {
  return makeSite({ "eleventy.config.js": config, ...files() });
}

function built({ folder }: Site): string {
  return path.join(folder, "_site");
}

function everyElement(within: HtmlElement): HtmlElement[] {
  return within.childElements.flatMap((child) => [child, ...everyElement(child)]);
}

function bytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, fs.readFileSync(path.join(folder, file), "latin1")]),
  );
}

function escaped(json: string): string {
  return json.replaceAll('"', "&quot;");
}
