import type {
  Archive,
  ArchiveArticle,
  ArchiveCorrection,
  ListPage,
  TopicGroup,
} from "../archive/index.ts";
import type { SectionDesign, WantedBlock } from "./front-rules.ts";
import { type DayBlock, dayBlock } from "./on-this-day-view.ts";
import type { ArticleLink, Card, GroupName } from "./parts.ts";
import type { SiteViews } from "./site-views.ts";
import { usualFront } from "./usual-front.ts";

/** A block of the front page with all that it shows. */
export type FrontBlock =
  | {
      readonly kind: "lead";
      readonly article: Card;
      /** Is its headline a word or two, which look lost in the largest letters? */
      readonly isShort: boolean;
      readonly beside: readonly Card[];
    }
  | { readonly kind: "latest"; readonly articles: readonly Card[] }
  | {
      readonly kind: "section";
      readonly design: SectionDesign;
      /** Of a topic; articles that were picked may have a title of their own instead. */
      readonly topic?: GroupName;
      readonly title?: string | undefined;
      readonly articles: readonly Card[];
    }
  | ({ readonly kind: "onThisDay" } & DayBlock)
  | { readonly kind: "stories"; readonly stories: readonly FrontStory[] }
  | { readonly kind: "dossiers"; readonly dossiers: readonly Dossier[] }
  | { readonly kind: "corrections"; readonly corrections: readonly FrontCorrection[] };

/** A topic with the article to begin with. */
interface Dossier {
  readonly topic: GroupName;
  readonly description: string | undefined;
  /** The topic's own, or that of the article. */
  readonly image: Card["image"];
  readonly article: ArticleLink;
}

interface FrontCorrection extends Pick<ArchiveCorrection, "date" | "text"> {
  readonly article: ArticleLink;
}

interface FrontStory {
  readonly title: string;
  readonly url: string | undefined;
  readonly count: number;
  /** The newest article of it. */
  readonly article: Card;
}

/** Articles beside the lead. */
const BESIDE_LEAD = 4;

/** Pixels that a picture must be wide to lead a page. */
const LEAD_PICTURE = 480;

/** Words of a headline that can carry a page. */
const LEAD_WORDS = 3;

const MOST_STORIES = 3;
const MOST_DOSSIERS = 4;
const MOST_CORRECTIONS = 3;

/**
 * The blocks of the front page. No article is shown twice, and each of the list's is shown: what no
 * block before has is in `latest`.
 *
 * @param list the newest page of the list of all articles
 */
export function frontOf(site: SiteViews, list: ListPage<undefined>): FrontBlock[] {
  const front = new Front(site, list);
  const wanted = site.front ?? usualFront(site.archive);
  const whole = wanted.includes("latest") ? wanted : [...wanted, "latest" as const];
  return whole.flatMap((block) => front.block(block) ?? []);
}

class Front {
  readonly #site: SiteViews;
  readonly #list: ListPage<undefined>;
  readonly #shown = new Set<ArchiveArticle>();
  /** What an editor has placed is not taken from there by a block before. */
  readonly #picked: ReadonlySet<ArchiveArticle>;

  constructor(site: SiteViews, list: ListPage<undefined>) {
    this.#site = site;
    this.#list = list;
    this.#picked = new Set(
      (site.front ?? []).flatMap((block) =>
        typeof block === "object" ? this.#files(filesOf(block, this.#today())) : [],
      ),
    );
  }

  /** Nothing for a block that would be empty. */
  block(wanted: WantedBlock): FrontBlock | undefined {
    if (wanted === "lead") return this.#lead();
    if (wanted === "latest") return this.#latest();
    if (wanted === "onThisDay") return this.#onThisDay();
    if (wanted === "stories") return this.#stories();
    if (wanted === "dossiers") return this.#dossiers();
    if (wanted === "corrections") return this.#corrections();
    if ("lead" in wanted) return this.#lead(this.#files(filesOf(wanted, this.#today())));
    if ("picks" in wanted) {
      const { design } = wanted;
      const articles = this.#cards(this.#files(wanted.picks), wanted.picks.length);
      return section({ kind: "section", design, title: wanted.title, articles });
    }
    const { design } = wanted;
    const { archive, frontSource, parts } = this.#site;
    const topic = frontSource.topic(archive, wanted.topic);
    if (topic === undefined) return undefined;
    const articles = this.#take(topic.articles, wanted.size);
    return section({
      kind: "section",
      design: design === "fitting" ? fittingDesign(articles) : design,
      topic: parts.name(topic),
      articles,
    });
  }

  /** @param pinned the article that is to lead, whatever its age */
  #lead(pinned: readonly ArchiveArticle[] = []): FrontBlock | undefined {
    const { articles } = this.#list;
    const free = articles.filter((one) => !this.#shown.has(one) && !this.#picked.has(one));
    const newest = free.slice(0, BESIDE_LEAD + 1);
    const first =
      pinned.find((one) => !this.#shown.has(one)) ??
      free.find(({ data }) => data.featured) ??
      newest.find((one) => !hasShortTitle(one) && hasLargePicture(one)) ??
      newest.find((one) => !hasShortTitle(one)) ??
      newest[0];
    if (first === undefined) return undefined;
    const [article] = this.#cards([first], 1);
    const beside = this.#take(articles, BESIDE_LEAD);
    return article && { kind: "lead", article, isShort: hasShortTitle(first), beside };
  }

  #latest(): FrontBlock | undefined {
    const articles = this.#take(this.#list.articles, Number.POSITIVE_INFINITY);
    return articles.length === 0 ? undefined : { kind: "latest", articles };
  }

  #onThisDay(): FrontBlock | undefined {
    const today = this.#today();
    const found = today === undefined ? undefined : dayBlock(this.#site, today);
    return found && { kind: "onThisDay", ...found };
  }

  #today(): string | undefined {
    return this.#site.today(this.#site.archive);
  }

  #stories(): FrontBlock | undefined {
    const { archive, parts } = this.#site;
    const stories = archive.stories.slice(0, MOST_STORIES).map(({ title, url, articles }) => ({
      title,
      url,
      count: articles.length,
      article: parts.card(articles.at(-1) as ArchiveArticle),
    }));
    return stories.length === 0 ? undefined : { kind: "stories", stories };
  }

  /** The topics that name articles to begin with, in the order of indexes. */
  #dossiers(): FrontBlock | undefined {
    const { archive, parts } = this.#site;
    const dossiers = archive.topics.flatMap((topic): Dossier[] => {
      const [first] = keyArticlesOf(topic, archive);
      if (first === undefined) return [];
      const { description, image = first.image } = topic;
      return [{ topic: parts.name(topic), description, image, article: parts.link(first) }];
    });
    if (dossiers.length === 0) return undefined;
    return { kind: "dossiers", dossiers: dossiers.slice(0, MOST_DOSSIERS) };
  }

  #corrections(): FrontBlock | undefined {
    const { archive, parts } = this.#site;
    const corrections = archive.corrections
      .slice(0, MOST_CORRECTIONS)
      .map(({ article, date, text }) => ({ article: parts.link(article), date, text }));
    return corrections.length === 0 ? undefined : { kind: "corrections", corrections };
  }

  #files(names: readonly string[]): ArchiveArticle[] {
    const { archive, frontSource } = this.#site;
    return names.flatMap((name) => frontSource.article(archive, name) ?? []);
  }

  #take(articles: Iterable<ArchiveArticle>, count: number): Card[] {
    return this.#cards(articles, count, this.#picked);
  }

  #cards(
    articles: Iterable<ArchiveArticle>,
    count: number,
    but: ReadonlySet<ArchiveArticle> = new Set(),
  ): Card[] {
    const cards: Card[] = [];
    for (const article of articles) {
      if (cards.length === count) break;
      if (this.#shown.has(article) || but.has(article)) continue;
      this.#shown.add(article);
      cards.push(this.#site.parts.frontCard(article));
    }
    return cards;
  }
}

/** The articles that a topic's registry entry wants read first. */
export function keyArticlesOf({ topic: { key = [] } }: TopicGroup, archive: Archive) {
  return [...new Set(archive.named(key.map((article) => article.name)))];
}

/** The files that a block names; none for a lead whose time is over. */
function filesOf(block: Exclude<WantedBlock, string>, today = ""): readonly string[] {
  if ("picks" in block) return block.picks;
  if (!("lead" in block) || (block.until !== undefined && block.until < today)) return [];
  return [block.lead];
}

function hasShortTitle({ title }: Pick<Card, "title">): boolean {
  return title.trim().split(/\s+/u).length < LEAD_WORDS;
}

/** The width of a picture on another host is not known. */
function hasLargePicture({ image }: Pick<Card, "image">): boolean {
  return image?.src !== undefined && (image.width ?? LEAD_PICTURE) >= LEAD_PICTURE;
}

function fittingDesign(cards: readonly Card[]): SectionDesign {
  const pictured = cards.filter(({ image }) => image?.src !== undefined);
  return pictured.length * 4 >= cards.length * 3 ? "cards" : "list";
}

function section(block: FrontBlock & { readonly kind: "section" }): FrontBlock | undefined {
  return block.articles.length === 0 ? undefined : block;
}
