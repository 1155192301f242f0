import { expect, test } from "vitest";
import { atomFaults } from "./atom-rules.ts";

/** The rules themselves: a good feed, and one slip after another. */
const GOOD = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<id>https://example.org/</id><title>أرشيف</title><updated>2019-08-08T00:00:00Z</updated>
<author><name>أرشيف</name></author><link rel="self" href="https://example.org/feed.xml"/>
<entry><id>https://example.org/a/</id><title>خبر</title><published>2019-08-07T00:00:00Z</published>
<updated>2019-08-08T00:00:00+03:00</updated><link href="https://example.org/a/"/><category term="x"/>
<content type="html">&lt;p></content></entry></feed>`;

test("a good feed has no faults", () => {
  expect(atomFaults(GOOD)).toEqual([]);
});

test.each([
  ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", /^The root is/],
  [' xml:lang="ar"', "", /no xml:lang/],
  ['rel="self"', 'rel="alternate"', /no rel=self/],
  ["<title>أرشيف</title>", "", /^feed has 0 title/],
  ["<title>خبر</title>", "<title>خبر</title><title>خبر</title>", /^entry has 2 title/],
  ["<id>https://example.org/a/</id>", "<id>/a/</id>", /The id \/a\/ is no IRI/],
  ["<id>https://example.org/a/</id>", "<id>https://example.org/</id>", /Two ids are the same/],
  [
    "<updated>2019-08-08T00:00:00Z</updated>",
    "<updated>2019-08-08</updated>",
    /no date of RFC 3339/,
  ],
  ["<updated>2019-08-08T00:00:00Z</updated>", "<updated>2019-02-30T00:00:00Z</updated>", /no date/],
  ["<updated>2019-08-08T00:00:00Z</updated>", "<updated>2019-13-01T00:00:00Z</updated>", /no date/],
  ["<updated>2019-08-08T00:00:00Z", "<updated>2019-08-07T00:00:00Z", /after the feed/],
  ["<published>2019-08-07", "<published>2019-08-09", /updated before it was published/],
  ["<author><name>أرشيف</name></author>", "", /has no author/],
  ["<name>أرشيف</name>", "<name> </name>", /A person has no name/],
  ['href="https://example.org/a/"', 'href="/a/"', /A link goes to \/a\//],
  ['<category term="x"/>', '<category label="x"/>', /no term/],
  ["&lt;p></content>", "<p/></content>", /holds elements/],
  ['type="html"', 'type="markdown"', /The type markdown/],
  ["</content>", "</content><content>أ</content>", /entry has 2 content/],
  [
    '<link href="https://example.org/a/"/>',
    '<link href="https://a.org/"/><link href="https://b.org/"/>',
    /alike/,
  ],
])("%s turned into %s is a fault", (from, to, fault) => {
  expect(GOOD).toContain(from);
  expect(atomFaults(GOOD.replace(from, to)).join("\n")).toMatch(fault);
});

test("what is not well-formed is refused", () => {
  expect(() => atomFaults(GOOD.replace("</entry>", ""))).toThrow("7:44: unexpected close tag.");
});
