/** Letters that are typed for each other: they sound alike, or the one is the other with a dot. */
const CONFUSED = [
  "غجقك",
  "قف",
  "ذزدظض",
  "ثتسط",
  "صس",
  "هةت",
  "حخج",
  "حه",
  "اعءى",
  "يىئ",
  "بپف",
  "وؤ",
];

/** The keys of an Arabic keyboard, whose neighbours are hit for each other. */
const KEYS = ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر.يهوزظ"];

/** How likely a slip is, in doublings of how often the two words are written. */
const LIKELIHOOD = {
  confused: 6,
  neighbour: 4,
  missing: 1,
  other: 0,
};

/** How one of two words may have been typed for the other. */
export type Slip = keyof typeof LIKELIHOOD;

/**
 * How two words that are one edit apart are typed for each other: have two letters changed places, are
 * they confused, is a long vowel or one of two equal letters missing, or are the keys neighbours?
 */
export function slipBetween(one: string, other: string): Slip {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const [a, b] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (a.length === 2 && b.length === 2) return "confused";
  if (a.length === 1 && b.length === 1) {
    if (CONFUSED.some((letters) => letters.includes(a) && letters.includes(b))) return "confused";
    return areNeighbours(a, b) ? "neighbour" : "other";
  }
  const more = a + b;
  return /^[اويه]$/.test(more) || more === one[from - 1] ? "confused" : "missing";
}

/** How likely a slip is, in doublings. */
export function likelihoodOf(slip: Slip): number {
  return LIKELIHOOD[slip];
}

/** A word with each letter that it may have been typed for: «تعز» and others for «ثعز». */
export function oftenTyped(word: string): string[] {
  return [...word].flatMap((letter, at) =>
    CONFUSED.filter((letters) => letters.includes(letter)).flatMap((letters) =>
      [...letters.replace(letter, "")].map(
        (other) => word.slice(0, at) + other + word.slice(at + 1),
      ),
    ),
  );
}

/** Are two words that are one edit apart often typed for each other, even where the archive has both? */
export function areConfused(one: string, other: string): boolean {
  return slipBetween(one, other) === "confused";
}

function areNeighbours(one: string, other: string): boolean {
  return KEYS.some((row) => {
    const [a, b] = [row.indexOf(one), row.indexOf(other)];
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
  });
}
