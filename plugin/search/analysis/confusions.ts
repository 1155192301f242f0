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
 * How a word is typed for one that is one edit away: have two letters changed places, are they confused,
 * is a long vowel or one of two equal letters missing or too many, or are the keys neighbours? Of another
 * letter that is too many, a finger between two keys is a slip: «كتاتب». Without that it tells of another
 * word: «نيوم» is not «يوم».
 */
export function slipBetween(meant: string, typed: string): Slip {
  let from = 0;
  while (from < meant.length && meant[from] === typed[from]) from++;
  let [end, typedEnd] = [meant.length, typed.length];
  while (end > from && typedEnd > from && meant[end - 1] === typed[typedEnd - 1]) {
    end--;
    typedEnd--;
  }
  const [a, b] = [meant.slice(from, end), typed.slice(from, typedEnd)];
  if (a.length === 2 && b.length === 2) return "confused";
  if (a.length === 1 && b.length === 1) {
    if (CONFUSED.some((letters) => letters.includes(a) && letters.includes(b))) return "confused";
    return areNeighbours(a, b) ? "neighbour" : "other";
  }
  const more = a + b;
  if (/^[اويه]$/.test(more) || more === meant[from - 1]) return "confused";
  const beside = [typed[from - 1], typed[from + 1]];
  return a !== "" || beside.some((key) => key && areNeighbours(more, key)) ? "missing" : "other";
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

function areNeighbours(one: string, other: string): boolean {
  return KEYS.some((row) => {
    const [a, b] = [row.indexOf(one), row.indexOf(other)];
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
  });
}
