/** Letters that are typed for each other: they sound alike, or the one is the other with a dot. */
const CONFUSED = ["غجقك", "ذزدظض", "ثتسط", "صس", "هةت", "حخهج", "اعءى", "يىئ", "بپف", "وؤ"];

/**
 * How likely two words that are one edit apart are meant alike: 1 where two letters changed places or
 * are confused, a long vowel or a doubled letter is missing; 0 for any other letter.
 */
export function likenessOf(one: string, other: string): 0 | 1 {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const [a, b] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (a.length === 2 && b.length === 2) return 1;
  if (a.length === 1 && b.length === 1) {
    return CONFUSED.some((letters) => letters.includes(a) && letters.includes(b)) ? 1 : 0;
  }
  const more = a + b;
  return /^[اويه]$/.test(more) || more === one[from - 1] ? 1 : 0;
}
