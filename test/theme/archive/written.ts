/** An article as an author writes it: the fields on top, the text below, the file it stands in. */
export interface Written {
  /** The file's name without its date and ending; the last part of the article's address. */
  readonly name: string;
  /** The day that the file's name begins with, if it begins with one. */
  readonly day?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The article's file. JSON is YAML, so that any value is written as it is. */
export function fileOf({ day, name, fields, text }: Written): [file: string, content: string] {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  const file = day === undefined ? name : `${day.slice(0, 4)}/${day}-${name}`;
  return [`articles/${file}.md`, `---\n${lines.join("\n")}\n---\n\n${text}\n`];
}
