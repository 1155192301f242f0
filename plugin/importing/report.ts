import { isToldInArabic } from "../articles/arabic/index.ts";
import { made } from "../text/maps.ts";
import { englishNumber } from "../text/plural.ts";
import { DiskLines } from "./disk-lines.ts";
import { type ImportNote, LOSES, NOTE_KINDS, type NoteKind } from "./notes.ts";
import { REPORT_IN_ARABIC } from "./report-in-arabic.ts";
import { REPORT_IN_ENGLISH } from "./report-words.ts";
import type { Written } from "./state.ts";

/** Examples of a kind that the report shows; its file in JSON has all. */
const SHOWN = 20;

/** What an import did, as it goes and in the end. */
export class ImportReport {
  readonly #words = isToldInArabic() ? REPORT_IN_ARABIC : REPORT_IN_ENGLISH;
  /** Notes and files as JSON. */
  readonly #notes = new Map<NoteKind, DiskLines>();
  readonly #became = new Map<Written, DiskLines>();
  readonly #fields = new Set<string>();
  #topics = 0;
  #isDry = false;
  readonly #faults: string[] = [];

  /** From now on the report says that nothing beside it was written. */
  isDry(): void {
    this.#isDry = true;
  }

  /** Takes the notes of an entry of the source. */
  readonly noteOf = (where: string) => (kind: NoteKind, what: string) => {
    // A field's name is told of once, not for each article that has it.
    if (kind === "field" && this.#fields.has(what)) return;
    if (kind === "field") this.#fields.add(what);
    const note: ImportNote = { kind, where, what: this.#words.told(oneLine(what)) };
    addLine(this.#notes, kind, note);
  };

  became(written: Written, file: string): void {
    addLine(this.#became, written, file);
  }

  topicsAdded(count: number): void {
    this.#topics = count;
  }

  fault(sentence: string): void {
    this.#faults.push(this.#words.told(sentence));
  }

  /** Was something of a kind noted? */
  has(kind: NoteKind): boolean {
    return this.#notes.has(kind);
  }

  /** Has something of the source been lost, so that a script should stop? */
  get hasLosses(): boolean {
    return this.#faults.length > 0 || LOSES.some((kind) => this.has(kind));
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
        ([kind, notes]) => `  ${this.#words.notes(englishNumber(notes.count), kind)}`,
      ),
    ];
    return [...this.#faults, ...lines, this.#words.standsIn(file), ""].join("\n");
  }

  /** The whole report for people, the worst first. */
  get markdown(): string {
    const kinds = this.#byKind().flatMap(([kind, notes]) => [
      `## ${this.#words.notes(englishNumber(notes.count), kind)}`,
      "",
      ...this.#examples(notes),
      "",
    ]);
    const left = (["edited", "foreign"] as const).flatMap((kind) => {
      const files = this.#became.get(kind);
      return files === undefined
        ? []
        : [
            `## ${this.#words.files(englishNumber(files.count), kind)}`,
            "",
            ...[...files].map((file) => `- ${JSON.parse(file)}`),
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

  /** The first notes of a kind, each said once: a shortcode may stand a hundred times in one text. */
  #examples(notes: DiskLines): string[] {
    const examples = new Map<string, number>();
    let left = 0;
    for (const line of notes) {
      const { where, what } = JSON.parse(line) as ImportNote;
      const example = [where, what].filter(Boolean).join(": ");
      const times = examples.get(example) ?? 0;
      if (times === 0 && examples.size === SHOWN) left++;
      else examples.set(example, times + 1);
    }
    return [
      ...Array.from(examples, ([each, times]) => `- ${each}${times > 1 ? ` (× ${times})` : ""}`),
      ...(left > 0 ? [`- ${this.#words.more(englishNumber(left))}`] : []),
    ];
  }

  get json(): string {
    return [...this.jsonPieces()].join("");
  }

  /** The whole report for programs, in pieces: that of a large source is larger than its articles. */
  *jsonPieces(): Generator<string> {
    yield `{"faults":${JSON.stringify(this.#faults, null, 1)},\n"topics":${this.#topics},\n"files":{`;
    for (const [place, [kind, files]] of [...this.#became].entries()) {
      yield `${place === 0 ? "" : ","}\n"${kind}":`;
      yield* jsonList([files]);
    }
    yield '},\n"notes":';
    yield* jsonList(this.#byKind().map(([, notes]) => notes));
    yield "}\n";
  }

  #counts(): string[] {
    const words = this.#words;
    const lines = [...this.#became].map(([kind, files]) =>
      words.articles(englishNumber(files.count), kind),
    );
    if (lines.length === 0) lines.push(words.none);
    if (this.#topics > 0) lines.push(words.topics(englishNumber(this.#topics)));
    if (this.#isDry) lines.unshift(words.dry);
    return lines.map((line) => `- ${line}`);
  }

  #byKind(): (readonly [NoteKind, DiskLines])[] {
    return (Object.keys(NOTE_KINDS) as NoteKind[]).flatMap((kind) => {
      const notes = this.#notes.get(kind);
      return notes === undefined ? [] : [[kind, notes] as const];
    });
  }
}

function addLine<Kind>(lines: Map<Kind, DiskLines>, kind: Kind, value: unknown): void {
  made(lines, kind, () => new DiskLines()).append(JSON.stringify(value));
}

/** Values that are written in JSON, as one list with a value a line. */
function* jsonList(lists: readonly DiskLines[]): Generator<string> {
  let before = "[";
  for (const lines of lists) {
    for (const line of lines) {
      yield `${before}\n${line}`;
      before = ",";
    }
  }
  yield before === "[" ? "[]" : "\n]";
}

/** A picture that stands within a text as letters is some hundred thousand of them. */
const LONGEST = 300;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
