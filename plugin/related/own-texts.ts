import { leadsElsewhere, lettersOf, type Paragraph, paragraphsOf } from "../text/index.ts";
import type { RelatedInput } from "./input.ts";
import { type ParagraphHolder, repeatedParagraphs } from "./repeated-paragraphs.ts";

/** With fewer letters left, some 150 with the spaces, an article is compared as a whole. */
const LEAST_LEFT = 120;

/** Letters of a lead that stands in for one that is not the article's. */
const LEAD_LETTERS = 220;

const NONE: readonly number[] = [];

/**
 * What of the texts of an archive is compared and indexed: all but paragraphs that stand in several
 * texts and lines that lead to other articles. What a page shows is another matter.
 */
export class OwnTexts {
  readonly #articles: readonly ParagraphHolder[];
  #repeated: ReadonlySet<Paragraph> | undefined;

  /** @param articles all of the archive; they are looked at when one is first asked for */
  constructor(articles: readonly ParagraphHolder[]) {
    this.#articles = articles;
  }

  /** The places of the paragraphs that are left out of an article; none where too little would be left. */
  leftOut(article: number): readonly number[] {
    this.#repeated ??= repeatedParagraphs(this.#articles);
    const repeated = this.#repeated;
    const paragraphs = this.#articles[article]?.paragraphs ?? [];
    const isLeft = (one: Paragraph) => leadsElsewhere(one) || repeated.has(one);
    if (!paragraphs.some(isLeft)) return NONE;
    const places: number[] = [];
    let letters = 0;
    for (const [place, one] of paragraphs.entries()) {
      if (isLeft(one)) places.push(place);
      else letters += lettersOf(one);
    }
    return letters < LEAST_LEFT ? NONE : places;
  }

  /** What is an article's own of its text, which has a paragraph a line. */
  text(article: number, text: string): string {
    const places = this.leftOut(article);
    if (places.length === 0) return text;
    const left = new Set(places);
    return text
      .split("\n")
      .filter((_, place) => !left.has(place))
      .join("\n");
  }

  /**
   * An article's lead, or the beginning of its own text where the lead is a paragraph that is left out.
   *
   * @param text the whole text, asked for when it is needed
   */
  lead(article: number, lead: string, text: () => string): string {
    if (!this.#isLeftOut(article, lead)) return lead;
    return this.text(article, text()).trimStart().slice(0, LEAD_LETTERS);
  }

  /** A lead is a paragraph, or the beginning of a long one, which is mostly the first. */
  #isLeftOut(article: number, lead: string): boolean {
    const places = this.leftOut(article);
    if (places.length === 0) return false;
    const [asParagraph = 0] = paragraphsOf([{ text: lead }]);
    const letters = lettersOf(asParagraph);
    const { paragraphs } = this.#articles[article] as ParagraphHolder;
    return places.some((place) => {
      const one = paragraphs[place] as Paragraph;
      const isSame = leadsElsewhere(one) ? lettersOf(one) === letters : one === asParagraph;
      return isSame || (place === 0 && lead.endsWith("…") && lettersOf(one) > letters);
    });
  }
}

/** Articles whose texts, a paragraph a line, are without what is not theirs. */
export function* withOwnTexts(articles: readonly RelatedInput[]): Generator<RelatedInput> {
  const ownTexts = new OwnTexts(
    articles.map(({ body, source }) => ({
      paragraphs: paragraphsOf(body.split("\n").map((text) => ({ text }))),
      source,
    })),
  );
  for (const [place, article] of articles.entries()) {
    const { body, lead } = article;
    yield ownTexts.leftOut(place).length === 0
      ? article
      : {
          ...article,
          lead: ownTexts.lead(place, lead, () => body),
          body: ownTexts.text(place, body),
        };
  }
}
