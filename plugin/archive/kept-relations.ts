import type { RelatedSuggestion } from "../related/index.ts";
import type { ArchiveArticle } from "./article.ts";
import type { CopyGroups } from "./copy-groups.ts";
import { compareTexts } from "./order.ts";
import type { RelationTable } from "./relation-table.ts";
import type { FoundStory, RelatedQuestion, Relations } from "./relations.ts";

/** What one build found, for another of the same articles: plain data. */
export interface KeptRelations {
  readonly table: RelationTable;
  readonly copies: CopyGroups;
  readonly stories: readonly FoundStory[];
}

/**
 * Relations as an earlier build, or another process of this one, found them for the same articles.
 * No text is read, unless a template asks for more related articles than were kept.
 */
export class RecalledRelations implements Relations {
  readonly #kept: KeptRelations;
  readonly #articles: readonly ArchiveArticle[];
  readonly #onlyOlder: boolean;
  readonly #found: Relations;

  /**
   * @param onlyOlder are an article's related ones all older than it, their copies too?
   * @param found finds what was not kept
   */
  constructor(
    kept: KeptRelations,
    articles: readonly ArchiveArticle[],
    onlyOlder: boolean,
    found: Relations,
  ) {
    this.#kept = kept;
    this.#articles = articles;
    this.#onlyOlder = onlyOlder;
    this.#found = found;
  }

  get stories(): readonly FoundStory[] {
    return this.#kept.stories;
  }

  related(place: number, question: RelatedQuestion): readonly RelatedSuggestion[] {
    const { table } = this.#kept;
    if (!table.answers(place, question.count)) return this.#found.related(place, question);
    return table.get(place, question.count).map((entry) => ({
      ...entry,
      copies: this.copies(entry.index).filter(
        (other) => !this.#onlyOlder || this.#isOlder(other, place),
      ),
    }));
  }

  copies(place: number): readonly number[] {
    return this.#kept.copies.of(place);
  }

  keep(): KeptRelations {
    return this.#kept;
  }

  keepIndex(): undefined {
    return undefined;
  }

  /** The order of time; of the same moment, of paths: as the index has it. */
  #isOlder(a: number, b: number): boolean {
    const [one, two] = [this.#articles[a], this.#articles[b]] as [ArchiveArticle, ArchiveArticle];
    const difference = +one.date - +two.date;
    return difference === 0 ? compareTexts(one.inputPath, two.inputPath) < 0 : difference < 0;
  }
}
