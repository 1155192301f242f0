import { Interner, stripHarakat } from "../../text/index.ts";
import { KnownHomes } from "./known-homes.ts";

/** V8 cuts longer texts out of others without copying, and so holds the whole article. */
const LONGEST_COPIED = 12;

/** No form has it, and no writing. */
const BETWEEN = "\n";

/** The forms of an archive's words and the ways in which its articles write each, both by number. */
export class Vocabulary {
  readonly forms: string[] = [];
  readonly writings: string[] = [];
  /** The form of each writing. */
  readonly formOf: number[] = [];
  readonly homes = new KnownHomes();
  readonly #numbers = new Map<string, number>();
  /** Numbers forms with their writings. */
  readonly #written = new Interner();

  /** The number of a form; `undefined` for one that is not known. */
  readonly numberOf = (form: string): number | undefined => this.#numbers.get(form);

  /**
   * The number of a writing, which becomes known with its form.
   *
   * @param written as a text has it: harakat, tatweel and spaces do not count
   */
  writing(form: string, written: string): number {
    // A letter that stands for a phrase may leave the last words of it nothing of its own.
    return this.plainWriting(form, plain(written) || form);
  }

  /** The same for what {@link writings} has had. */
  plainWriting(form: string, shown: string): number {
    const writing = this.#written.internText(form + BETWEEN + shown);
    if (writing === this.writings.length) {
      this.writings.push(shown === form ? form : copied(shown));
      this.formOf.push(this.#numbers.get(form) ?? this.#addForm(form));
    }
    return writing;
  }

  #addForm(form: string): number {
    const number = this.forms.push(form) - 1;
    this.#numbers.set(form, number);
    return number;
  }
}

function plain(written: string): string {
  return stripHarakat(written).replace(/[\s\u0640]+/g, "");
}

function copied(text: string): string {
  return text.length <= LONGEST_COPIED ? text : (JSON.parse(JSON.stringify(text)) as string);
}
