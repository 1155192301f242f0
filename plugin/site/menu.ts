import type { Archive } from "../archive/index.ts";
import { type Fault, quote } from "../articles/faults.ts";
import type { MenuEntry } from "../options/menu.ts";
import type { TopicRegistry } from "../topics/index.ts";
import type { MenuLink } from "../views/index.ts";
import type { Words } from "../words.ts";
import { MENU, type PagePlan, type SinglePage } from "./page-plan.ts";

/** Pages of the theme that a menu may name, with the words that name them there. */
const PAGES: Partial<Record<SinglePage, keyof Words>> = {
  home: "home",
  ...MENU,
  corrections: "corrections",
  search: "search",
  saved: "readingList",
  feed: "feed",
  data: "data",
};

/** The links of a menu that an owner has written; what has nothing in it is left out. */
export function menuLinks(
  wanted: readonly MenuEntry[],
  { links, titles }: Pick<PagePlan, "links" | "titles">,
  words: Words,
  archive: Archive,
  registry: TopicRegistry,
): MenuLink[] {
  return wanted.flatMap((entry): MenuLink[] => {
    if (typeof entry !== "string") return [entry];
    const page = pageOf(entry);
    if (page !== undefined) {
      const url = links[page];
      const content = page === "feed" || page === "data" ? "articles" : page;
      const isEmpty = content in archive && archive[content as "topics"].length === 0;
      const title = titles[page] ?? (words[PAGES[page] ?? "home"] as string);
      return url === undefined || isEmpty ? [] : [{ url, title }];
    }
    const id = registry.find(entry)?.id;
    const topic = id === undefined ? undefined : archive.topic(id);
    return topic?.url === undefined ? [] : [{ url: topic.url, title: topic.name }];
  });
}

/** Names in a menu that are neither a page's nor a topic's. */
export function menuFaults(
  option: "menu" | "footer",
  wanted: readonly MenuEntry[],
  registry: TopicRegistry,
): Fault[] {
  return wanted.flatMap((entry, place) => {
    if (typeof entry !== "string" || pageOf(entry) !== undefined) return [];
    if (registry.find(entry) !== undefined) return [];
    const meant = registry.nearestName(entry);
    return [
      {
        file: "arshif options",
        field: `${option}.${place}`,
        message: `The option ${option} names ${quote(entry)}, which is neither a page nor a topic.`,
        cure:
          meant === undefined
            ? `Write the name of a topic, or one of ${Object.keys(PAGES).join(", ")}.`
            : `Write ${meant}.`,
      },
    ];
  });
}

function pageOf(name: string): SinglePage | undefined {
  return name in PAGES ? (name as SinglePage) : undefined;
}
