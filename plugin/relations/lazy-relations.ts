import type { MadeSections, RelatedSuggestion } from "../related/index.ts";
import type { FoundStory, KeptRelations, RelatedQuestion, Relations } from "./relations.ts";

/**
 * Relations that are recalled or found when one is first asked for: pages of lists ask for none, and
 * may be written while another process is still finding them.
 */
export class LazyRelations implements Relations {
  readonly #make: () => Relations;
  #made: Relations | undefined;

  constructor(make: () => Relations) {
    this.#make = make;
  }

  get #relations(): Relations {
    this.#made ??= this.#make();
    return this.#made;
  }

  get stories(): readonly FoundStory[] {
    return this.#relations.stories;
  }

  related(place: number, question: RelatedQuestion): readonly RelatedSuggestion[] {
    return this.#relations.related(place, question);
  }

  copies(place: number): readonly number[] {
    return this.#relations.copies(place);
  }

  keep(ask: (place: number) => void): KeptRelations {
    return this.#relations.keep(ask);
  }

  keepIndex(): MadeSections | undefined {
    return this.#relations.keepIndex();
  }
}
