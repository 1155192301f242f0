import { describe, expect, test } from "vitest";
import type { MenuEntry } from "../../plugin/options/menu.ts";
import { readOptions } from "../../plugin/options.ts";
import { menuFaults, menuLinks } from "../../plugin/site/menu.ts";
import { PagePlan } from "../../plugin/site/page-plan.ts";
import { wordsFor } from "../../plugin/words/choice.ts";
import { archiveOf, article, registry } from "../archive/making.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };
const TOPICS = registry("العراق", "الاقتصاد");
const ARCHIVE = archiveOf([article("خبر", { date: "2019-08-07", topics: ["العراق"] })], TOPICS);

function links(menu: readonly MenuEntry[], archive = ARCHIVE): string[] {
  const { pages } = readOptions({ site: SITE, menu: [...menu] });
  const plan = new PagePlan(pages, "no-such-folder");
  return menuLinks(menu, plan, wordsFor("ar"), archive, TOPICS).map(
    ({ title, url }) => `${title} ${url}`,
  );
}

describe("a menu that an owner has written", () => {
  test("leads to pages, topics and addresses in its order", () => {
    const contact = { title: "اتصل بنا", url: "https://example.org/contact/" };
    const found = links(["home", "years", "العراق", contact, "search"]);
    expect(found.map((link) => link.replace(/topics\/.*/, "topics/…"))).toEqual([
      "الرئيسية /",
      "الأرشيف /years/",
      "العراق /topics/…",
      "اتصل بنا https://example.org/contact/",
      "البحث /search/",
    ]);
  });

  test("leaves out what has nothing in it: a topic without articles, an index of nobody", () => {
    expect(links(["الاقتصاد", "authors", "stories", "corrections", "about"])).toEqual([
      "عن الأرشيف /about/",
    ]);
    expect(links(["feed"])).toHaveLength(1);
    expect(links(["feed"], archiveOf([]))).toEqual([]);
  });

  test("is told of a name that is neither a page nor a topic, with what may be meant", () => {
    expect(menuFaults("menu", ["العراك", "xyz", "years"], TOPICS)).toEqual([
      {
        file: "arshif options",
        field: "menu.0",
        message: "The option menu names «العراك», which is neither a page nor a topic.",
        cure: "Write العراق.",
      },
      {
        file: "arshif options",
        field: "menu.1",
        message: "The option menu names «xyz», which is neither a page nor a topic.",
        cure: "Write the name of a topic, or one of home, topics, stories, allSeries, years, authors, sources, about, corrections, search, saved, feed, data.",
      },
    ]);
  });

  test.each([
    ["a word for a list", { menu: "home" }, "The option menu must be a list of links"],
    ["a link without an address", { menu: [{ title: "اتصل" }] }, "menu.0"],
    ["an address that runs", { footer: [{ title: "x", url: "javascript:alert(1)" }] }, "footer.0"],
    [
      "an account that is no address",
      { site: { ...SITE, accounts: ["@arshif"] } },
      "site.accounts.0",
    ],
    ["a palette that there is not", { theme: { palette: "pink" } }, "theme.palette"],
    ["a logo that runs", { theme: { logo: "data:text/html,x" } }, "theme.logo"],
  ])("%s is a fault", (_, written, named) => {
    const read = () => readOptions({ site: SITE, ...written } as Parameters<typeof readOptions>[0]);
    expect(read).toThrow(named);
  });
});
