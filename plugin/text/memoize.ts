/**
 * Keeps the last answers of a function of one text: a page asks for the same few addresses, names and
 * headlines again and again, and the pages beside it for the same ones. Twice `size` answers are
 * kept at most, however large the archive is.
 *
 * @param answer must give the same for the same text
 * @param size answers that are kept for sure
 */
export function memoize(answer: (text: string) => string, size: number): (text: string) => string {
  let fresh = new Map<string, string>();
  let old = new Map<string, string>();
  return (text) => {
    const known = fresh.get(text);
    if (known !== undefined) return known;
    const made = old.get(text) ?? answer(text);
    if (fresh.size === size) {
      old = fresh;
      fresh = new Map();
    }
    fresh.set(text, made);
    return made;
  };
}
