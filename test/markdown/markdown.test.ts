import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicMarkdown, articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { arabicWords } from "../../plugin/words.ts";
import { readCases } from "../text/cases.ts";
import { anyText, holds } from "../text/property.ts";
import { articleHtml, link, pageParser, VERSIONS } from "./parsers.ts";

const LONE_MARKERS = readCases(new URL("../fixtures/markdown/lone-markers.txt", import.meta.url));
const ARTICLES = readCases(new URL("../fixtures/markdown/articles.txt", import.meta.url));

test("the rules are tried on the plugin's markdown-it and on Eleventy's own", () => {
  expect(VERSIONS.map(([version]) => version.split(".")[0])).toEqual(["15", "14"]);
});

describe("an article", () => {
  test.each([...LONE_MARKERS, ...ARTICLES])("$name", ({ input, expected }) => {
    expect(articleHtml(input).trim()).toBe(expected);
  });

  test("makes links of bare addresses up to the mark that ends the sentence", () => {
    const text =
      "زوروا https://example.com/مسار، ثم www.example.org/a_b؛ (https://example.net/a(b)) أو «https://example.org/?س=1». وhttps://example.org.";
    const links = [...articleHtml(text).matchAll(/<a href="([^"]*)"/g)].map(([, href = ""]) =>
      decodeURI(href),
    );
    expect(links).toEqual([
      "https://example.com/مسار",
      "http://www.example.org/a_b",
      "https://example.net/a(b)",
      "https://example.org/?س=1",
      "https://example.org",
    ]);
  });

  test("makes no link of a name with a dot, a mail address or half an address", () => {
    const text =
      "الملف خبر.md وموقع example.com وبريد a@example.com و كذا//كذا.com www.كذا https://";
    expect(articleHtml(text)).not.toContain("<a");
  });

  test("is rendered anew each time, ids included", () => {
    const md = articleMarkdown(link);
    const html = md.render("## تفاصيل\n\n* مصدر");
    expect(md.render("## تفاصيل\n\n* مصدر")).toBe(html);
    expect(html).toContain('id="تفاصيل"');
  });

  test("is rendered with what the site changes, after the rules", () => {
    const html = articleMarkdown(link, (md) => {
      md.set({ html: true, linkify: true });
      md.core.ruler.disable("arshif_lone_markers");
    }).render("* <b>نص</b> https://example.org/");
    expect(html).toBe(
      '<ul>\n<li><b>نص</b> <a href="https://example.org/"><bdi>https://example.org/</bdi></a></li>\n</ul>\n',
    );
  });
});

describe.each(VERSIONS)("a page of the site, on markdown-it %s", (_, Markdown) => {
  test.each(LONE_MARKERS)("$name", ({ input, expected }) => {
    expect(pageParser(Markdown).render(input).trim()).toBe(expected);
  });

  test("keeps its headings' levels and its HTML, and gets ids, classes and links", () => {
    const text = [
      "# عن الأرشيف",
      "### تفاصيل",
      "## <b>غامق</b> نص",
      '<p class="x">[نص](/a/)</p>',
      "",
      "| أ |\n|--:|\n| ب |",
      "",
      "[نص](/a/)",
    ].join("\n");
    expect(pageParser(Markdown).render(text)).toBe(
      [
        '<h1 id="عن-الأرشيف">عن الأرشيف</h1>',
        '<h3 id="تفاصيل">تفاصيل</h3>',
        '<h2 id="غامق-نص"><b>غامق</b> نص</h2>',
        '<p class="x">[نص](/a/)</p>',
        '<div class="scroll" role="group" tabindex="0" aria-label="جدول">',
        '<table>\n<thead>\n<tr>\n<th class="align-end">أ</th>\n</tr>\n</thead>',
        '<tbody>\n<tr>\n<td class="align-end">ب</td>\n</tr>\n</tbody>\n</table>\n</div>',
        '<p><a href="/archive/a/">نص</a></p>\n',
      ].join("\n"),
    );
  });

  test("keeps ids that the author set, and gives no other heading the same", () => {
    const md = pageParser(Markdown);
    md.core.ruler.before("arshif_heading_ids", "own_ids", (state) => {
      state.tokens
        .filter(({ type }) => type === "heading_open")
        .at(-1)
        ?.attrSet("id", "نص");
    });
    expect(md.render("## نص\n\n## أصل")).toBe('<h2 id="نص-2">نص</h2>\n<h2 id="نص">أصل</h2>\n');
  });

  test("keeps the attributes of a table, and names its area as the site says", () => {
    const md = new Markdown();
    arabicMarkdown(md, link, { ...arabicWords, table: 'جدول "الأعداد"', code: "شفرة" });
    md.core.ruler.push("own_attribute", (state) => {
      for (const token of state.tokens) if (token.type === "table_open") token.attrSet("id", "x");
    });
    expect(md.render("| أ |\n|---|\n\n```\nشفرة\n```")).toBe(
      '<div class="scroll" role="group" tabindex="0" aria-label="جدول &quot;الأعداد&quot;">\n' +
        '<table id="x">\n<thead>\n<tr>\n<th>أ</th>\n</tr>\n</thead>\n</table>\n</div>\n' +
        '<div class="scroll" role="group" tabindex="0" aria-label="شفرة">\n' +
        '<pre dir="ltr"><code><bdi>شفرة</bdi>\n</code></pre>\n</div>\n',
    );
  });

  test("adds a class to those that a cell has", () => {
    const md = pageParser(Markdown);
    md.core.ruler.before("arshif_table_alignment", "own_class", (state) => {
      for (const token of state.tokens) if (token.type === "td_open") token.attrSet("class", "x");
    });
    expect(md.render("| أ |\n|:-:|\n| ب |")).toContain('<td class="x align-center">ب</td>');
  });
});

describe("any text", () => {
  /** HTML without its tags and with its characters as they are. */
  function seen(html: string): string {
    const text = html.replace(/<[^>]*>/g, "");
    return text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  }

  const line = fc
    .tuple(
      fc.constantFrom(
        "",
        "",
        "* ",
        "- ",
        "+ ",
        "1. ",
        "2. ",
        "2017. ",
        "2018) ",
        "> ",
        "  - ",
        "## ",
      ),
      fc.array(fc.constantFrom(..."بغداد العراق سوق 2019 خبر".split(" ")), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([marker, words]) => marker + words.join(" "));
  const document = fc.array(fc.tuple(line, fc.constantFrom("\n", "\n\n")), { maxLength: 12 });

  test("loses no word by the rules, and keeps its lists whole or none", () => {
    holds(
      fc.property(document, (lines) => {
        const text = lines.flat().join("");
        const html = articleHtml(text);
        const words = text.match(/[\p{L}]+|\b2019\b/gu) ?? [];
        expect(seen(html).match(/[\p{L}]+|\b2019\b/gu) ?? []).toEqual(words);
        expect(html.match(/<li>/g)?.length).toBe(html.match(/<\/li>/g)?.length);
        expect(html.match(/<p>/g)?.length).toBe(html.match(/<\/p>/g)?.length);
      }),
      500,
    );
  });

  test("makes no script, no style and no id twice", () => {
    holds(
      fc.property(anyText, (text) => {
        const html = articleHtml(text.toWellFormed());
        expect(html).not.toMatch(/<script|<[^>]+\sstyle=|<[^>]+\son\w+=|href="javascript:/i);
        const ids = html.match(/(?<=\sid=")[^"]*/g) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
      }),
      500,
    );
  });
});

describe("hostile input is rendered all the same", () => {
  test.each([
    ["quotations", "> ".repeat(5_000)],
    ["lists", "- ".repeat(5_000)],
    ["lists by indents", Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- أ`).join("\n")],
    ["brackets", "[".repeat(20_000)],
    ["brackets of pictures", "![".repeat(20_000)],
    ["links without their ends", "[أ](".repeat(5_000)],
    ["links within links", `${"[".repeat(2_000)}أ${"](/)".repeat(2_000)}`],
    ["stars", "*أ ".repeat(20_000)],
    ["stars and underscores", "*_".repeat(10_000)],
    ["backticks", Array.from({ length: 500 }, (_, i) => "`".repeat(i)).join(" ")],
    ["signs of HTML", "<".repeat(20_000)],
    ["escapes", "\\".repeat(50_000)],
    ["single lists", "- أ\n\nب\n\n".repeat(10_000)],
    ["years", "2017. أ\n".repeat(10_000)],
    ["headings", "# أ\n".repeat(20_000)],
    ["tables", `${"|أ".repeat(1_000)}\n${"|-".repeat(1_000)}\n${"|\n".repeat(1_000)}`],
    ["references", `${"[أ]".repeat(5_000)}\n\n[أ]: /`],
    ["one line", "ب".repeat(1_000_000)],
  ])("%s", (_, text) => {
    const html = articleHtml(text);
    expect(html.length).toBeGreaterThan(0);
    expect(html).not.toContain("undefined");
  });
});
