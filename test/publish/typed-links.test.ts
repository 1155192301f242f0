import { expect, test } from "vitest";
import { typedLinks } from "../../plugin/publish/typed-links.ts";
import { archiveOf, article } from "../archive/making.ts";
import { SITE, whole } from "./feed-site.ts";

const linksOf = (fields: object, hasReferences = true) => {
  const [told] = archiveOf([article("خبر", fields)]).articles;
  return typedLinks(told!, { ...SITE, licence: { site: "CC-BY-4.0", sources: {} } }, hasReferences);
};
const PAGE = "/2019/08/07/خبر/";

test("machines are told how to cite an article, who wrote it, what describes it and its licence", () => {
  expect(linksOf({ authors: ["ليلى حسن"], image: { src: "/صور/سوق.JPG" } })).toEqual([
    { rel: "cite-as", href: whole(PAGE) },
    { rel: "author", href: whole("/authors/ليلى-حسن/") },
    { rel: "describedby", href: whole(`${PAGE}citation.bib`), type: "application/x-bibtex" },
    {
      rel: "describedby",
      href: whole(`${PAGE}citation.ris`),
      type: "application/x-research-info-systems",
    },
    {
      rel: "describedby",
      href: whole(`${PAGE}citation.json`),
      type: "application/vnd.citationstyles.csl+json",
    },
    { rel: "license", href: "https://creativecommons.org/licenses/by/4.0/" },
    { rel: "item", href: whole("/صور/سوق.JPG"), type: "image/jpeg" },
    { rel: "type", href: "https://schema.org/NewsArticle" },
    { rel: "type", href: "https://schema.org/AboutPage" },
  ]);
});

test("of an article that is another's, without files beside it, they are told no more than is known", () => {
  expect(linksOf({ sources: ["وكالة"], image: { caption: "بلا ملف" } }, false)).toEqual([
    { rel: "cite-as", href: whole(PAGE) },
    { rel: "type", href: "https://schema.org/NewsArticle" },
    { rel: "type", href: "https://schema.org/AboutPage" },
  ]);
});
