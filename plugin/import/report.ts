import { type ImportNote, LOSES, NOTE_KINDS, type NoteKind } from "./notes.ts";
import { ownText } from "./own-text.ts";
import type { Written } from "./state.ts";

/** Examples of a kind that the report shows; its file in JSON has all. */
const SHOWN = 20;

const BECAME: Readonly<Record<Written, string>> = {
  written: "written",
  unchanged: "unchanged: as they were",
  edited: "left alone: changed by hand since the import. Delete a file to have it imported anew",
  foreign: "left alone: a file of that name was there, which no import has made",
};

/** What an import did, as it goes and in the end. */
export class ImportReport {
  readonly #notes: ImportNote[] = [];
  readonly #became = new Map<Written, string[]>();
  readonly #fields = new Set<string>();
  #topics = 0;
  readonly #faults: string[] = [];

  /** Takes the notes of an entry of the source. */
  readonly noteOf = (where: string) => (kind: NoteKind, what: string) => {
    // A field's name is told of once, not for each article that has it.
    if (kind === "field" && this.#fields.has(what)) return;
    if (kind === "field") this.#fields.add(what);
    this.#notes.push({ kind, where, what: ownText(oneLine(what)) });
  };

  became(written: Written, file: string): void {
    const files = this.#became.get(written);
    if (files === undefined) this.#became.set(written, [file]);
    else files.push(file);
  }

  topicsAdded(count: number): void {
    this.#topics = count;
  }

  fault(sentence: string): void {
    this.#faults.push(sentence);
  }

  /** Was something of a kind noted? */
  has(kind: NoteKind): boolean {
    return this.#notes.some((note) => note.kind === kind);
  }

  /** Has something of the source been lost, so that a script should stop? */
  get hasLosses(): boolean {
    return this.#faults.length > 0 || this.#notes.some(({ kind }) => LOSES.includes(kind));
  }

  /** A few lines for the terminal. */
  get summary(): string {
    const lines = [
      ...this.#counts(),
      ...this.#byKind().map(([kind, notes]) => `  ${counted(notes.length)} × ${NOTE_KINDS[kind]}`),
    ];
    return [...this.#faults, ...lines].join("\n");
  }

  /** The whole report for people, the worst first. */
  get markdown(): string {
    const kinds = this.#byKind().flatMap(([kind, notes]) => [
      `## ${counted(notes.length)} × ${NOTE_KINDS[kind]}`,
      "",
      ...notes
        .slice(0, SHOWN)
        .map(({ where, what }) => `- ${[where, what].filter(Boolean).join(": ")}`),
      ...(notes.length > SHOWN
        ? [`- … and ${counted(notes.length - SHOWN)} more, in import-report.json`]
        : []),
      "",
    ]);
    const left = (["edited", "foreign"] as const).flatMap((kind) => {
      const files = this.#became.get(kind) ?? [];
      return files.length === 0
        ? []
        : [
            `## ${counted(files.length)} × ${BECAME[kind]}`,
            "",
            ...files.map((file) => `- ${file}`),
            "",
          ];
    });
    return [
      "# What the import did",
      "",
      ...this.#faults.flatMap((fault) => [`**${fault}**`, ""]),
      ...this.#counts(),
      "",
      ...kinds,
      ...left,
    ].join("\n");
  }

  get json(): string {
    return [...this.jsonPieces()].join("");
  }

  /** The whole report for programs, in pieces: that of a large source is larger than its articles. */
  *jsonPieces(): Generator<string> {
    yield `{"faults":${JSON.stringify(this.#faults, null, 1)},\n"topics":${this.#topics},\n"files":{`;
    for (const [place, [kind, files]] of [...this.#became].entries()) {
      yield `${place === 0 ? "" : ","}\n"${kind}":`;
      yield* jsonList(files);
    }
    yield '},\n"notes":';
    yield* jsonList(this.#notes);
    yield "}\n";
  }

  #counts(): string[] {
    const lines = (Object.keys(BECAME) as Written[]).flatMap((kind) => {
      const files = this.#became.get(kind)?.length ?? 0;
      return files === 0
        ? []
        : [`- ${counted(files)} article${files === 1 ? "" : "s"} ${BECAME[kind]}`];
    });
    if (lines.length === 0) lines.push("- no article was found");
    if (this.#topics > 0) lines.push(`- ${counted(this.#topics)} topics added to the registry`);
    return lines;
  }

  #byKind(): (readonly [NoteKind, ImportNote[]])[] {
    return (Object.keys(NOTE_KINDS) as NoteKind[])
      .map((kind) => [kind, this.#notes.filter((note) => note.kind === kind)] as const)
      .filter(([, notes]) => notes.length > 0);
  }
}

/** A list, an item a line. */
function* jsonList(items: readonly unknown[]): Generator<string> {
  for (const [place, item] of items.entries()) {
    yield `${place === 0 ? "[" : ","}\n${JSON.stringify(item)}`;
  }
  yield items.length === 0 ? "[]" : "\n]";
}

function counted(count: number): string {
  return count.toLocaleString("en-GB");
}

/** A picture that stands within a text as letters is some hundred thousand of them. */
const LONGEST = 300;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
