import fc from "fast-check";
import footnote from "markdown-it-footnote";
import { describe, expect, test } from "vitest";
import { arabicEmphasis } from "../../plugin/theme/markdown/emphasis.ts";
import { arabicMarkdown } from "../../plugin/theme/markdown/index.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { readCases } from "../text/cases.ts";
import { anyText, holds } from "../text/property.ts";
import { articleParser, link, pageParser, VERSIONS } from "./parsers.ts";

const CASES = readCases(new URL("../fixtures/markdown/arabic.txt", import.meta.url));
const ARTICLES = readCases(new URL("../fixtures/markdown/articles.txt", import.meta.url));

describe.each(VERSIONS)("on markdown-it %s", (_, Markdown) => {
  test.each([...CASES, ...ARTICLES])("$name", ({ input, expected }) => {
    expect(articleParser(Markdown).render(input).trim()).toBe(expected);
  });

  test("text without Arabic letters is emphasised as CommonMark says", () => {
    const plain = new Markdown();
    const arabic = new Markdown();
    arabicEmphasis(arabic);
    const text = fc
      .array(fc.constantFrom(..."**__~~*_ab9 \"'.,(«»“”—é中\n٬،`[]"), { maxLength: 40 })
      .map((pieces) => pieces.join(""));
    holds(
      fc.property(text, (markdown) => {
        expect(arabic.render(markdown)).toBe(plain.render(markdown));
      }),
      3000,
    );
  });

  test.each([
    ["*a*", "<em>a</em>"],
    ["**a**b", "<strong>a</strong>b"],
    ['a**"b"**c', "a**&quot;b&quot;**c"],
    ["a_b_c", "a_b_c"],
    ["_a_b", "_a_b"],
    ["***a** b*", "<em><strong>a</strong> b</em>"],
    ["**a *b* c**", "<strong>a <em>b</em> c</strong>"],
    ["* a *", "<ul>\n<li>a *</li>\n</ul>"],
    ["**(a)**b", "**(a)**b"],
    ["_(a)_b", "_(a)_b"],
  ])("%s is what CommonMark makes of it", (markdown, html) => {
    const md = new Markdown();
    arabicEmphasis(md);
    expect(
      md
        .render(markdown)
        .trim()
        .replace(/^<p>(.*)<\/p>$/, "$1"),
    ).toBe(html);
  });

  test.each([
    ['قال "نعم" ثم', "قال «نعم» ثم", "قال ”نعم“ ثم"],
    ['و"ربما" وبـ"لا"', "و«ربما» وبـ«لا»", "و”ربما“ وبـ”لا“"],
    ['وال"نعم"، بال"لا".', "وال«نعم»، بال«لا».", "وال”نعم“، بال”لا“."],
    [
      '**"نعم"** و*"لا*"',
      "<strong>«نعم»</strong> و<em>«لا</em>»",
      "<strong>”نعم“</strong> و<em>”لا</em>“",
    ],
    ['"أ" "ب" "ج', "«أ» «ب» &quot;ج", "”أ“ ”ب“ &quot;ج"],
    ['شاشة 5" و6"', "شاشة 5&quot; و6&quot;", "شاشة 5&quot; و6&quot;"],
    ["«نعم» “لا” 'كلا'", "«نعم» “لا” 'كلا'", "«نعم» “لا” 'كلا'"],
    ['"سطر\nآخر"', "«سطر\nآخر»", "”سطر\nآخر“"],
    ['`"x"` <http://a/"x"> "نص"', null, null],
  ])("quotation marks: %s", (markdown, guillemets, curly) => {
    const render = (quotes?: "«»" | "“”") =>
      articleParser(Markdown, quotes === undefined ? {} : { quotes })
        .render(markdown)
        .trim()
        .replace(/^<p>([\s\S]*)<\/p>$/, "$1");
    if (guillemets === null) {
      expect(render("«»")).toContain('<code dir="auto">&quot;x&quot;</code>');
      expect(render("«»")).toContain("<bdi>http://a/&quot;x&quot;</bdi>");
      expect(render("«»")).toContain("«نص»");
      return;
    }
    expect(render("«»")).toBe(guillemets);
    expect(render("“”")).toBe(curly);
    expect(
      render()
        .replaceAll("&quot;", '"')
        .replace(/<[^>]+>/g, ""),
    ).toBe(markdown.replaceAll("*", ""));
  });

  test("HTML is HTML where the site says so, and keeps its own isolation", () => {
    const html =
      '<p class="x">نص</p>\n\nقال <bdi>BBC x</bdi> و<b>CNN</b> و<br>AFP <time>2017-12-05</time>.';
    expect(articleParser(Markdown, { html: true }).render(html)).toBe(
      '<p class="x">نص</p>\n<p>قال <bdi>BBC x</bdi> و<b><bdi>CNN</bdi></b> و<br><bdi class="short">AFP <time>2017-12-05</time>.</bdi></p>\n',
    );
  });

  test("a heading's words link to it where asked", () => {
    const md = articleParser(Markdown, { headingLinks: true });
    expect(md.render('## نص "و" BBC\n\n## [رابط](/x/)\n\n## حاشية^[نص]')).toContain(
      '<h2 id="نص-و-BBC"><a class="heading-link" href="#نص-و-BBC">نص &quot;و&quot; <bdi>BBC</bdi></a></h2>\n' +
        '<h2 id="رابط"><a href="/archive/x/">رابط</a></h2>\n' +
        '<h2 id="حاشية">حاشية<sup class="footnote-ref">',
    );
  });

  test("data of a page named footnotes is neither read nor lost", () => {
    const md = pageParser(Markdown);
    for (const footnotes of [true, ["نص"], { refs: { ":1": 5 }, list: [{}] }]) {
      const data = { footnotes };
      expect(md.render("نص[^1]\n\n[^1]: حاشية", data)).toContain('<li id="حاشية_1">');
      expect(md.render("نص[^1]", data)).toBe("<p>نص[^1]</p>\n");
      expect(data).toEqual({ footnotes });
    }
    const data = {};
    md.render("نص[^1]\n\n[^1]: حاشية", data);
    expect(data).toEqual({});
  });

  test("footnotes stand once where a site uses markdown-it-footnote itself", () => {
    const text = "نص[^1]\n\n[^1]: حاشية";
    const before = new Markdown({ html: true });
    before.use(footnote as never);
    arabicMarkdown(before, link);
    expect(before.render(text)).toBe(pageParser(Markdown).render(text));
    const after = pageParser(Markdown);
    after.use(footnote as never);
    expect(after.render(text).match(/<section/g)).toHaveLength(1);
  });

  test("footnotes in footnotes, of the same name and without a text keep every word", () => {
    const md = articleParser(Markdown);
    const html = md.render(
      "أ[^a] ب[^b] ج[^c]\n\n[^a]: أول\n\n    [^b]: ثان\n\n    ثالث\n\n[^a]: رابع\n\n[^c]:\n",
    );
    const items = html.match(/<li[\s\S]*?<\/li>/g)?.map((item) => item.replace(/<[^>]+>|\s+/g, ""));
    expect(items).toEqual(["أولثالث↑", "ثان↑", "↑"]);
  });

  test("any text makes elements that are closed, and no id twice", () => {
    const pieces = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...'> |> — |[^1]|[^1]: |^[|]|![a](/x.jpg "a | b")|\n\n|\n|**|_|"|## | BBC |@a|- |قال|# |    |```'.split(
              "|",
            ),
          ),
          anyText,
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join("").toWellFormed());
    const md = articleParser(Markdown, { headingLinks: true, quotes: "«»" });
    holds(
      fc.property(pieces, (text) => {
        const html = md.render(text);
        const open: string[] = [];
        for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z]+\d?)/g)) {
          if (/^(?:br|hr|img)$/.test(name)) continue;
          if (slash === "") open.push(name);
          else expect(open.pop()).toBe(name);
        }
        expect(open).toEqual([]);
        const ids = html.match(/(?<=\sid=")[^"]*/g) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        expect(html).not.toMatch(/<script|<[^>"]+\son\w+=|href="javascript:|\u202E"/i);
      }),
      1500,
    );
  });
});

describe("hostile text costs what its length says", () => {
  const md = articleParser(VERSIONS[0]?.[1] as never, { headingLinks: true, quotes: "«»" });

  test.each([
    ["long text", 2_500, "قال BBC إن 23% من نصوص @user_ قديمة. "],
    ["one paragraph of many lines", 3_000, 'قال "نعم" ثم BBC\n'],
    ["headings of one word", 600, "## عنوان\n\n"],
    ["headings of many words", 600, "## عنوان BBC رقم\n\n"],
    ["stars", 100_000, "*"],
    ["stars between letters", 3_000, '**"أ"**ب'],
    ["underscores", 3_000, "و_أ_ ب"],
    ["pictures", 500, '![أ](/a.jpg "ب | ج")\n\n'],
    ["pull quotes", 500, "> أ\n> — ب\n\n"],
    ["footnotes in the line", 250, "أ^[ب BBC] "],
    ["quotation marks", 8_000, '"أ '],
    ["invisible marks", 3_000, "\u200F\n\u200F> "],
    ["handles", 8_000, "@a#b "],
  ])("%s", (_, count, piece) => {
    expect(growth((size) => md.render(piece.repeat(size)), count)).toBeLessThan(LINEAR);
  });

  test("footnotes", () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, index) => `أ[^${index}]\n\n[^${index}]: ب\n\n`).join("");
    expect(growth((size) => md.render(text(size)), 250)).toBeLessThan(LINEAR);
  });

  test("a megabyte", () => {
    const html = md.render(`${"قال BBC إن @user_ في 2017-12-05 كتب. ".repeat(25_000)}`);
    expect(html.match(/<bdi/g)).toHaveLength(75_000);
  });

  test.each([
    "[اضغط](javascript:alert(1))",
    '[اضغط](JaVaScRiPt:alert(1) "x")',
    '![x](javascript:alert(1) "a | b")',
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "## <script>alert(1)</script>",
    '![x" onload="alert(1)](/a.jpg "c\\" onclick=\\"x | d")',
    'نص[^"><script>]\n\n[^"><script>]: <b onclick=x>',
    "> نص\n> — <script>alert(1)</script>",
    "[نص](data:text/html;base64,PHNjcmlwdD4=)",
    "[نص](vbscript:x)",
  ])("%s is harmless", (text) => {
    const html = md.render(text);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(
      /<script|<[^>]+\son\w+=|<(?!\/?(?:p|a|bdi|h2|div|img|figure|figcaption|span|sup|section|ol|li|blockquote)\b)/,
    );
    expect(html).not.toMatch(/(?:href|src)="(?:javascript|vbscript|data):/i);
  });

  test("links are those of the site", () => {
    expect(md.render("[أ](/b/)")).toContain(link("/b/"));
  });
});
