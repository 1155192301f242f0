import { normalise } from "../../text/index.ts";

/**
 * Names of Latin letters as Arabic writes them, in matching forms: «سي إن إن» is CNN. Some are words that
 * say nothing of their own («أن»، «أو»، «في»), which search reads over anywhere else.
 */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: "إيه أيه",
    b: "بي",
    c: "سي",
    d: "دي",
    e: "إي",
    f: "إف",
    g: "جي",
    h: "إتش إيتش",
    i: "آي",
    j: "جيه",
    k: "كيه كي",
    l: "إل",
    m: "إم",
    n: "إن",
    o: "أو",
    p: "بي",
    q: "كيو",
    r: "آر",
    s: "إس",
    t: "تي",
    u: "يو",
    v: "في",
    w: "دبليو",
    x: "إكس",
    y: "واي",
    z: "زد",
  }).map(([letter, names]) => [letter, normalise(names)]),
);

const NAMES: ReadonlySet<string> = new Set(
  Object.values(LETTERS).flatMap((names) => names.split(" ")),
);

/** Is the form the name of a Latin letter, or spelled like one? */
export function isLetterName(form: string): boolean {
  return NAMES.has(form);
}

/** Letters of an abbreviation that is spelled out: fewer are a word, more are none. */
const ABBREVIATION = /^[a-z]{2,4}$/;
/** Ways to spell out an abbreviation that are looked for. */
const MOST_WAYS = 4;

/** The names of an abbreviation's letters in every usual spelling: `bbc` as «بي بي سي». */
export function spelledOut(form: string): string[][] {
  if (!ABBREVIATION.test(form)) return [];
  let ways: string[][] = [[]];
  for (const letter of form) {
    const names = (LETTERS[letter] ?? "").split(" ");
    ways = names.flatMap((name) => ways.map((way) => [...way, name])).slice(0, MOST_WAYS);
  }
  return ways;
}

/** The abbreviations that names of letters may stand for: «بي بي سي» as `bbc`, and as others. */
export function abbreviationsOf(names: readonly string[]): string[] {
  let found = [""];
  for (const name of names) {
    const letters = Object.keys(LETTERS).filter((letter) =>
      LETTERS[letter]?.split(" ").includes(name),
    );
    found = letters.flatMap((letter) => found.map((word) => word + letter)).slice(0, 2 * MOST_WAYS);
  }
  return found;
}
