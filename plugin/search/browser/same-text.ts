/** Two texts that share so much of what either has are one: an agency's, with another dateline. */
const SHARED = 0.6;
/** Fewer tell nothing: «الصفحة غير متاحة». */
const FEWEST = 12;

/** Are two texts that begin so the same? */
export function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const fewer = Math.min(one.size, other.size);
  if (fewer < FEWEST) return false;
  let shared = 0;
  for (const words of one) if (other.has(words)) shared++;
  return shared >= SHARED * fewer;
}
