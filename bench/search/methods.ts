import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import type { Page } from "playwright-core";
import { isStopWord, words } from "../../plugin/text/index.ts";
import type { BenchArticle } from "../related/corpus.ts";
import { light10 } from "./light10.ts";
import type { Find } from "./quality.ts";

/** MiniSearch with light10 stems, all words wanted, headlines weighing more. */
export function miniSearch(articles: readonly BenchArticle[]): Find {
  const index = new MiniSearch({
    fields: ["title", "body"],
    tokenize: words,
    processTerm: (word) => (isStopWord(word) ? null : light10(word)),
    searchOptions: { combineWith: "AND", boost: { title: 4 } },
  });
  index.addAll(articles.map(({ title, body }, id) => ({ id, title, body })));
  return async (query) => index.search(query).map(({ id }) => id as number);
}

/** The project's own search, in a page that has its engine. */
export function own(page: Page): Find {
  return (query) =>
    page.evaluate(async (text) => {
      const shared = window as unknown as { engine?: Engine };
      if (shared.engine === undefined) {
        const module = (await import(String("/engine.js"))) as {
          openSearchEngine(folder: string): Engine;
        };
        shared.engine = module.openSearchEngine("/");
      }
      const { items } = await shared.engine.search({ text, filters: {}, sort: "relevance" });
      const results = await Promise.all(items.map((item) => item.load()));
      return results.map(({ url }) => Number(url.slice(1, -1)));
    }, query);
}

interface Engine {
  search(query: object): Promise<{ items: { load(): Promise<{ url: string }> }[] }>;
}

/** Pagefind as it comes, in a page of its own index. */
export function pagefind(page: Page, folder: string): Find {
  const numbers = pageNumbers(path.join(folder, "fragment"));
  return async (query) => {
    const ids = await page.evaluate(async (text) => {
      const module = (await import(String("/pagefind.js"))) as {
        search(text: string): Promise<{ results: { id: string }[] }>;
      };
      const { results } = await module.search(text);
      return results.map(({ id }) => id);
    }, query);
    return ids.flatMap((id) => numbers.get(id) ?? []);
  };
}

/** The numbers of articles by the names that Pagefind gives them. */
function pageNumbers(folder: string): ReadonlyMap<string, number> {
  return new Map(
    fs.readdirSync(folder).map((name) => {
      const text = gunzipSync(fs.readFileSync(path.join(folder, name))).toString("utf8");
      const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
      return [name.replace(/\.pf_fragment$/, ""), Number(url.slice(1, -1))];
    }),
  );
}
