/** Parts of a shortcode that readers saw, by the names that most have for them. */
const HEADINGS = "title heading headline caption question label text subtitle".split(" ");
const SPEAKERS = "cite author source by".split(" ");

/** The words that readers saw of a shortcode nobody knows, apart from what stands in it. */
export function shortcodeWords(attributes: Readonly<Record<string, string>>): {
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

const ADDRESSES = "href link url to".split(" ");

/**
 * What a shortcode or a component that nobody knows showed, in markdown: its heading, with the link
 * where it leads, what stands between quotation marks without a name, Arabic words under any name, and
 * who says it.
 */
export function shortcodeMarkdown(
  written: string,
  attributes: Readonly<Record<string, string>>,
): string {
  const { heading, speaker } = shortcodeWords(attributes);
  const quoted = [...written.matchAll(/(?<!=\s*)"([^"]+)"/g)].map(([, text = ""]) => text);
  const address = ADDRESSES.map((name) => attributes[name]).find((one) =>
    /^(?:https?:)?\//.test(one ?? ""),
  );
  const label = heading ?? attributes.title ?? attributes.name;
  const linked = address !== undefined && label ? `[${label}](${address})` : heading;
  const named = [...HEADINGS, ...SPEAKERS, "name"];
  const others = Object.entries(attributes).flatMap(([name, text]) =>
    !named.includes(name) && /\p{Script=Arabic}/u.test(text) && isWords(text) ? text.trim() : [],
  );
  const said = [linked, ...quoted.filter(isWords), ...others, speaker].filter(Boolean);
  return said.length === 0 ? "" : `\n\n${said.join("\n\n")}\n\n`;
}

/** Are these words, and no address, number or file? Of Latin ones a blank tells them from a setting. */
function isWords(text: string): boolean {
  if (/^(?:[a-z]+:)?\/|^[^\s]*\.[a-z\d]{2,4}$/i.test(text)) return false;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || /\p{L}\s+\p{L}/u.test(text);
}
