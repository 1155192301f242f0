import { expect, test } from "vitest";
import { Lexicon } from "../../plugin/related/lexicon.ts";
import { normalise } from "../../plugin/text/index.ts";

/** Is a word content in a lexicon without aliases? */
function isContent(word: string): boolean {
  const lexicon = new Lexicon([]);
  const units = Uint16Array.from(normalise(word), (letter) => letter.charCodeAt(0));
  const interned = lexicon.words.intern(units, units.length);
  return lexicon.isContent(lexicon.see(units, units.length, lexicon.words.hash(interned)));
}

test.each(["العراق", "مليون", "1958", "2019", "covid19"])("%s says something", (word) => {
  expect(isContent(word)).toBe(true);
});

test.each(["في", "وقال", "و", "800", "15", "1500", "2999", "007"])("%s says nothing", (word) => {
  expect(isContent(word)).toBe(false);
});
