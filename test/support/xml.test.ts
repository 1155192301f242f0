import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, holds } from "../text/property.ts";
import { elements, parseXml, textOf } from "./xml.ts";

describe("a well-formed document", () => {
  test("is read with its namespaces, attributes, references and CDATA", () => {
    const root = parseXml(
      `<?xml version="1.0" encoding="utf-8"?>
<!-- تعليق -->
<feed xmlns="http://a/" xmlns:b='http://b/' lang = "ar" b:x='"&amp;&#x41;&#66;'>
  <title>قال &lt;نعم&gt; <![CDATA[<b>&amp;]]>]]&gt;</title ><b:link/><x xmlns=""/>
</feed>
`,
    );
    expect(root.name).toBe("{http://a/}feed");
    expect(root.attributes).toEqual({ lang: "ar", "{http://b/}x": '"&AB' });
    const [title] = elements(root, "{http://a/}title");
    expect(textOf(title!)).toBe("قال <نعم> <b>&amp;]]>");
    expect(elements(root, "{http://b/}link")).toHaveLength(1);
    expect(elements(root, "x")).toHaveLength(1);
  });

  test("knows the prefix xml", () => {
    expect(parseXml('<a xml:lang="ar"/>').attributes).toEqual({
      "{http://www.w3.org/XML/1998/namespace}lang": "ar",
    });
  });
});

test.each([
  ["no element", ""],
  ["a text alone", "نص"],
  ["an open element", "<a>"],
  ["a wrong end", "<a></b>"],
  ["crossed elements", "<a><b></a></b>"],
  ["two roots", "<a/><b/>"],
  ["a text after the root", "<a/>نص"],
  ["a bare ampersand", "<a>أ & ب</a>"],
  ["an unknown entity", "<a>&nbsp;</a>"],
  ["a reference without its end", "<a>&amp</a>"],
  ["a reference to an illegal character", "<a>&#0;</a>"],
  ["a control character", "<a>\u0007</a>"],
  ["half a character", "<a>\uD800</a>"],
  ["a bare attribute", "<a b/>"],
  ["an attribute without quotation marks", "<a b=c/>"],
  ["an attribute twice", '<a b="1" b="2"/>'],
  ["attributes without a space", '<a b="1"c="2"/>'],
  ["< in an attribute", '<a b="<"/>'],
  ["]]> in a text", "<a>]]></a>"],
  ["CDATA without its end", "<a><![CDATA[</a>"],
  ["-- in a comment", "<a><!-- -- --></a>"],
  ["a prefix that is not declared", "<b:a/>"],
  ["another encoding", '<?xml version="1.0" encoding="windows-1256"?><a/>'],
  ["a document type", "<!DOCTYPE a><a/>"],
])("%s is not well-formed", (_, source) => {
  expect(() => parseXml(source)).toThrow(/^\d+:\d+: /);
});

test("any text survives being escaped, and only then", () => {
  const legal = anyText.map((text) => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " "));
  holds(
    fc.property(legal, (text) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(textOf(parseXml(`<a>${escaped}</a>`))).toBe(text);
      expect(parseXml(`<a b="${escaped.replaceAll('"', "&quot;")}"/>`).attributes.b).toBe(text);
    }),
  );
});
