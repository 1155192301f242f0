/** Parts of a shortcode that readers saw, by the names that most have for them. */
const HEADINGS = "title heading headline caption question label text subtitle".split(" ");
const SPEAKERS = "cite author source by".split(" ");

/** The words that readers saw of a shortcode nobody knows, apart from what stands in it. */
export function spokenWords(attributes: Readonly<Record<string, string>>): {
  readonly heading: string | undefined;
  readonly speaker: string | undefined;
} {
  const said = (names: readonly string[]) =>
    names
      .map((name) => attributes[name]?.trim())
      .filter((text) => text !== undefined && isWords(text));
  const joined = (names: readonly string[]) => [...new Set(said(names))].join(": ") || undefined;
  return { heading: joined(HEADINGS), speaker: joined(SPEAKERS) };
}

/** Are these words, and no address, number or file? Of Latin ones a blank tells them from a setting. */
export function isWords(text: string): boolean {
  if (/^(?:[a-z]+:)?\/|^[^\s]*\.[a-z\d]{2,4}$/i.test(text)) return false;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || /\p{L}\s+\p{L}/u.test(text);
}
