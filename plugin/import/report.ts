import { isToldInArabic } from "../articles/arabic/index.ts";
import { type ImportNote, LOSES, NOTE_KINDS, type NoteKind } from "./notes.ts";
import { ownText } from "./own-text.ts";
import { REPORT_IN_ARABIC } from "./report-in-arabic.ts";
import { REPORT_IN_ENGLISH } from "./report-words.ts";
import type { Written } from "./state.ts";

/** Examples of a kind that the report shows; its file in JSON has all. */
const SHOWN = 20;

/** What an import did, as it goes and in the end. */
export class ImportReport {
  readonly #words = isToldInArabic() ? REPORT_IN_ARABIC : REPORT_IN_ENGLISH;
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
    this.#notes.push({ kind, where, what: this.#words.told(ownText(oneLine(what))) });
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
    this.#faults.push(this.#words.told(sentence));
  }

  /** Was something of a kind noted? */
  has(kind: NoteKind): boolean {
    return this.#notes.some((note) => note.kind === kind);
  }

  /** Has something of the source been lost, so that a script should stop? */
  get hasLosses(): boolean {
    return this.#faults.length > 0 || this.#notes.some(({ kind }) => LOSES.includes(kind));
  }

  /**
   * A few lines for the terminal.
   *
   * @param file where the whole report stands
   */
  summary(file: string): string {
    const lines = [
      ...this.#counts(),
      ...this.#byKind().map(
        ([kind, notes]) => `  ${this.#words.notes(counted(notes.length), kind)}`,
      ),
    ];
    return [...this.#faults, ...lines, this.#words.standsIn(file), ""].join("\n");
  }

  /** The whole report for people, the worst first. */
  get markdown(): string {
    const kinds = this.#byKind().flatMap(([kind, notes]) => [
      `## ${this.#words.notes(counted(notes.length), kind)}`,
      "",
      ...notes
        .slice(0, SHOWN)
        .map(({ where, what }) => `- ${[where, what].filter(Boolean).join(": ")}`),
      ...(notes.length > SHOWN ? [`- ${this.#words.more(counted(notes.length - SHOWN))}`] : []),
      "",
    ]);
    const left = (["edited", "foreign"] as const).flatMap((kind) => {
      const files = this.#became.get(kind) ?? [];
      return files.length === 0
        ? []
        : [
            `## ${this.#words.files(counted(files.length), kind)}`,
            "",
            ...files.map((file) => `- ${file}`),
            "",
          ];
    });
    return [
      `# ${this.#words.heading}`,
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
    const words = this.#words;
    const lines = [...this.#became].map(([kind, files]) =>
      words.articles(counted(files.length), kind),
    );
    if (lines.length === 0) lines.push(words.none);
    if (this.#topics > 0) lines.push(words.topics(counted(this.#topics)));
    return lines.map((line) => `- ${line}`);
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
