/**
 * Letters that stand for one sound of a foreign name, or for one long vowel, in different houses'
 * spelling. Matching forms, so that hamza and teh marbuta are folded already.
 */
const SAME_SOUND: readonly string[] = ["جغقك", "تط", "سصز", "ضدظ", "ايه", "وا", "بف", "شس"];

/** Letters that one house writes and another leaves out. */
const OPTIONAL = "اوي";

/** All pairs of words that differ by one letter changed, added or left out. */
export function* oneLetterApart(words: readonly string[]): Generator<readonly [string, string]> {
  const byRest = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const word of words) {
    const rests = new Set([word]);
    for (let at = 0; at < word.length; at++) rests.add(word.slice(0, at) + word.slice(at + 1));
    for (const rest of rests) {
      const others = byRest.get(rest) ?? new Set();
      for (const other of others) {
        const [a, b] = other < word ? [other, word] : [word, other];
        if (other === word || seen.has(`${a} ${b}`) || !isOneLetter(a, b)) continue;
        seen.add(`${a} ${b}`);
        yield [a, b];
      }
      byRest.set(rest, others.add(word));
    }
  }
}

/**
 * Could the two be one name? The letter must be one that spellings vary, and not the beginning or
 * end, where Arabic puts particles and pronouns; «سوريا» and «سوريه» may differ at the end.
 */
export function differsInSpellingOnly(a: string, b: string): boolean {
  const start = commonStart(a, b);
  if (start === 0 || startsWithArticleOnly(a, start)) return false;
  if (a.length === b.length) {
    const letters = [a[start]!, b[start]!];
    if (start === a.length - 1 && !letters.every((letter) => "اه".includes(letter))) return false;
    return SAME_SOUND.some((sound) => letters.every((letter) => sound.includes(letter)));
  }
  const longer = a.length > b.length ? a : b;
  return start < longer.length - 1 && OPTIONAL.includes(longer[start]!);
}

function startsWithArticleOnly(word: string, start: number): boolean {
  return word.startsWith("ال") && start <= 2;
}

function isOneLetter(a: string, b: string): boolean {
  const start = commonStart(a, b);
  if (a.length === b.length) return a.slice(start + 1) === b.slice(start + 1);
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.slice(start) === longer.slice(start + 1);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
