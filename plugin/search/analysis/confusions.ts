/** Letters that are typed for each other: they sound alike, or the one is the other with a dot. */
const CONFUSED = ["غجقك", "ذزدظض", "ثتسط", "صس", "هةت", "حخهج", "اعءى", "يىئ", "بپف", "وؤ"];

/**
 * Are two words that are one edit apart often typed for each other: have two letters changed places, are
 * they confused, is a long vowel or one of two equal letters missing?
 */
export function areConfused(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const [a, b] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (a.length === 2 && b.length === 2) return true;
  if (a.length === 1 && b.length === 1) {
    return CONFUSED.some((letters) => letters.includes(a) && letters.includes(b));
  }
  const more = a + b;
  return /^[اويه]$/.test(more) || more === one[from - 1];
}
