/** How suggestions are chosen. Every option has a default. */
export interface RelatedOptions {
  /** Suggestions for an article at most; 5. */
  readonly count?: number;
  /** Suggest only articles that are older, so that a page never changes as the archive grows; false. */
  readonly onlyOlder?: boolean;
  /** The least likeness of a suggestion, from 0 to 1; 0.05. */
  readonly minimum?: number;
  /**
   * How much a suggestion may repeat the title and lead of those before it: 0 chooses by likeness
   * alone, 1 gives most weight to variety; 0.15.
   */
  readonly variety?: number;
  /** Names that mean one thing, each group's first name the one to show; phrases are allowed. */
  readonly aliases?: readonly (readonly string[])[];
  /** Weights of the fields and kinds of terms; for measuring. */
  readonly weights?: Partial<FieldWeights>;
  /** Are near-duplicates collapsed? true; for measuring. */
  readonly collapseCopies?: boolean;
  /** Texts that are scored exactly for one list; 20. */
  readonly candidates?: number;
  /** The strongest terms of an article, by which candidates are found; 32. */
  readonly queryTerms?: number;
}

/**
 * What a term weighs before its rarity, by where it stands; in the body times 1 + ln of how often.
 * Round numbers; a weight of 0 leaves a kind of term out.
 */
export interface FieldWeights {
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  /** An editor chose it: as two words of a title, the best of five weights measured in docs/related.md. */
  readonly topic: number;
  /** A stem against a word in the same field. */
  readonly stem: number;
  /** A pair of neighbouring words against a word in the same field. */
  readonly bigram: number;
}

export const DEFAULT_WEIGHTS: FieldWeights = {
  title: 4,
  lead: 2,
  body: 1,
  topic: 8,
  stem: 1,
  bigram: 1,
};

/** Suggestions for an article when nothing is said. */
export const DEFAULT_COUNT = 5;

/** Options with every default filled in. */
export type Settings = Required<Omit<RelatedOptions, "weights">> & {
  readonly weights: FieldWeights;
};

/**
 * @throws RangeError for a number outside its range
 */
export function settingsOf(options: RelatedOptions): Settings {
  const settings = {
    count: options.count ?? DEFAULT_COUNT,
    onlyOlder: options.onlyOlder ?? false,
    minimum: options.minimum ?? 0.05,
    variety: options.variety ?? 0.15,
    aliases: options.aliases ?? [],
    weights: { ...DEFAULT_WEIGHTS, ...options.weights },
    collapseCopies: options.collapseCopies ?? true,
    candidates: options.candidates ?? 20,
    queryTerms: options.queryTerms ?? 32,
  };
  atLeast("count", settings.count, 0);
  atLeast("candidates", settings.candidates, 1);
  atLeast("queryTerms", settings.queryTerms, 1);
  fraction("minimum", settings.minimum);
  fraction("variety", settings.variety);
  return settings;
}

function atLeast(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number from ${least} on, not ${value}.`);
  }
}

function fraction(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${name} must be a number from 0 to 1, not ${value}.`);
  }
}
