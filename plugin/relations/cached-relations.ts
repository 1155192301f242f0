import type { RelatedSuggestion } from "../related/index.ts";
import type { Copies } from "./copy-groups.ts";
import type { FoundStory, RelatedQuestion, Relations, RelationsData } from "./relations.ts";

/**
 * Relations as an earlier build, or another process of this one, found them for the same articles.
 * No text is read, unless a template asks for more related articles than were kept.
 */
export class CachedRelations implements Relations {
  readonly #kept: RelationsData;
  readonly #copies: Copies;
  readonly #found: Relations;

  /**
   * @param copies of the kept groups
   * @param found finds what was not kept
   */
  constructor(kept: RelationsData, copies: Copies, found: Relations) {
    this.#kept = kept;
    this.#copies = copies;
    this.#found = found;
  }

  get stories(): readonly FoundStory[] {
    return this.#kept.stories;
  }

  related(place: number, question: RelatedQuestion): readonly RelatedSuggestion[] {
    const { table } = this.#kept;
    if (!table.answers(place, question.count)) return this.#found.related(place, question);
    return table.get(place, question.count, (index) => this.#copies.inList(index, place));
  }

  copies(place: number): readonly number[] {
    return this.#copies.of(place);
  }

  keep(): RelationsData {
    return this.#kept;
  }

  keepIndex(): undefined {
    return undefined;
  }
}
