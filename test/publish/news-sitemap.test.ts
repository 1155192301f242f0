import { expect, test } from "vitest";
import { readDate } from "../../plugin/dates/index.ts";
import { newsSitemap } from "../../plugin/publish/news-sitemap.ts";
import { archiveOf, article } from "../archive/making.ts";
import { elements, parseXml, textOf, type XmlElement } from "../support/xml.ts";
import { SITE, whole } from "./feed-site.ts";

const SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}";
const NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}";
const NOW = readDate("2020-01-10T12:00+03:00")!;

function only(parent: XmlElement, name: string): XmlElement {
  const [child, ...others] = elements(parent, name);
  if (child === undefined || others.length > 0) throw new Error(`${others.length + 1} ${name}`);
  return child;
}

function entriesOf(source: string) {
  const root = parseXml(source);
  expect(root.name).toBe(`${SITEMAP}urlset`);
  return elements(root, `${SITEMAP}url`).map((url) => {
    const news = only(url, `${NEWS}news`);
    const publication = only(news, `${NEWS}publication`);
    return {
      loc: textOf(only(url, `${SITEMAP}loc`)),
      name: textOf(only(publication, `${NEWS}name`)),
      language: textOf(only(publication, `${NEWS}language`)),
      date: textOf(only(news, `${NEWS}publication_date`)),
      title: textOf(only(news, `${NEWS}title`)),
    };
  });
}

test("it holds the articles of the last two days alone, each with what search engines ask", () => {
  const archive = archiveOf([
    article("غد", { date: "2020-01-11" }),
    article("لاحق", { date: "2020-01-10T12:01+03:00" }),
    article("اليوم", { date: "2020-01-10T11:00+03:00", title: `<خبر> & "غيره"`, lang: "ar-IQ" }),
    article("أمس", { date: "2020-01-09" }),
    article("حدّ", { date: "2020-01-08T12:00+03:00" }),
    article("قبله", { date: "2020-01-08T11:59+03:00" }),
    article("يوم-قبله", { date: "2020-01-07" }),
    article("شهر", { date: "2020-01" }),
    article("سنة", { date: "2020" }),
  ]);
  const entries = entriesOf(newsSitemap(archive, SITE, NOW));
  expect(entries.map(({ loc }) => loc)).toEqual([
    whole("/2020/01/10/اليوم/"),
    whole("/2020/01/09/أمس/"),
    whole("/2020/01/08/حد/"),
  ]);
  expect(entries[0]).toEqual({
    loc: whole("/2020/01/10/اليوم/"),
    name: "ارفع صوتك",
    language: "ar",
    date: "2020-01-10T11:00:00+03:00",
    title: `<خبر> & "غيره"`,
  });
});

test("it may be empty", () => {
  expect(entriesOf(newsSitemap(archiveOf([article("خبر")]), SITE, NOW))).toEqual([]);
});

test("it holds a thousand articles at most", () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    article(`خبر ${index}`, { date: "2020-01-09" }),
  );
  expect(entriesOf(newsSitemap(archiveOf(many), SITE, NOW))).toHaveLength(1000);
});
