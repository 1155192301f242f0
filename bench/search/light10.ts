/**
 * The light10 stemmer of Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information
 * Retrieval" (in Arabic Computational Morphology, 2007), with the conditions of Lucene's
 * ArabicStemmer: a prefix of one letter leaves at least three, a longer one at least two; each
 * suffix is tried once, in order, and leaves at least two.
 */

/** In the order in which they are tried; the first that fits is taken away. */
const PREFIXES = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];

/** In the order in which they are tried, each once. Written as `normalise` writes them. */
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

const SHORTEST_STEM = 2;

/**
 * The light10 stem of a word in matching form. The published suffixes «يه» and «ية», «ه» and «ة»
 * are one each here, since matching forms write «ة» as «ه».
 *
 * `وبالقوات` keeps its «وب», which is no prefix of light10; `القوات` → `قو`
 */
export function light10(word: string): string {
  let stem = word;
  const prefix = PREFIXES.find((start) => stem.startsWith(start) && leavesEnough(stem, start));
  if (prefix !== undefined) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= SHORTEST_STEM) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}

function leavesEnough(word: string, prefix: string): boolean {
  return word.length - prefix.length >= (prefix.length === 1 ? SHORTEST_STEM + 1 : SHORTEST_STEM);
}
