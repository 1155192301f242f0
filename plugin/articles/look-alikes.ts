/**
 * A sentence that tells two names apart which look alike on a screen: one composed and one not, or
 * one with a mark that nobody sees.
 *
 * @returns an empty text for names that differ in what readers see
 */
export function howTheyDiffer(name: string, other: string): string {
  if (name === other || visible(name) !== visible(other)) return "";
  const [own, others] = [[...name], [...other]];
  const place = own.findIndex((letter, index) => letter !== others[index]);
  const start = place < 0 ? own.length : place;
  return ` The two names look alike: one has ${points(own, start)} where the other has ${points(others, start)}.`;
}

function visible(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/g, " ");
}

/** The letter at a place and the marks behind it, by their code points. */
function points(letters: readonly string[], start: number): string {
  const end = letters.findIndex((letter, index) => index > start && !/^\p{M}$/u.test(letter));
  const shown = letters.slice(start, end < 0 ? undefined : end);
  const names = shown.map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return names.length === 0 ? "nothing" : names.join(" ");
}
