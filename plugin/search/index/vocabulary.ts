import { stripHarakat } from "../../text/index.ts";

/** No writing follows. */
const NONE = -1;

/** V8 cuts longer texts out of others without copying, and so holds the whole article. */
const LONGEST_COPIED = 12;

/** The forms of a year's words and the ways in which its articles write each, both by number. */
export class Vocabulary {
  readonly forms: string[] = [];
  readonly writings: string[] = [];
  /** The form of each writing. */
  readonly formOf: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** Writings of one form are a chain: the first by the form, the next by the one before. */
  readonly #first: number[] = [];
  readonly #next: number[] = [];

  /** The number of a form; `undefined` for one that is not known. */
  numberOf(form: string): number | undefined {
    return this.#numbers.get(form);
  }

  /**
   * The number of a writing, which becomes known with its form.
   *
   * @param written as a text has it: harakat, tatweel and spaces do not count
   */
  writing(form: string, written: string): number {
    const first = this.#first[this.#numbers.get(form) ?? this.#addForm(form)] as number;
    const known = this.#find(first, written);
    if (known !== NONE) return known;
    // A letter that stands for a phrase may leave the last words of it nothing of its own.
    const shown = plain(written) || form;
    const same = shown === written ? NONE : this.#find(first, shown);
    return same === NONE ? this.add(form, shown) : same;
  }

  /** Makes a writing known that is not. */
  add(form: string, shown: string): number {
    const number = this.#numbers.get(form) ?? this.#addForm(form);
    const writing = this.writings.push(shown === form ? form : copied(shown)) - 1;
    this.formOf.push(number);
    this.#next.push(this.#first[number] as number);
    this.#first[number] = writing;
    return writing;
  }

  #find(first: number, written: string): number {
    let writing = first;
    while (writing !== NONE && this.writings[writing] !== written) {
      writing = this.#next[writing] as number;
    }
    return writing;
  }

  #addForm(form: string): number {
    const number = this.forms.push(form) - 1;
    this.#numbers.set(form, number);
    this.#first.push(NONE);
    return number;
  }
}

function plain(written: string): string {
  return stripHarakat(written).replace(/[\s\u0640]+/g, "");
}

function copied(text: string): string {
  return text.length <= LONGEST_COPIED ? text : (JSON.parse(JSON.stringify(text)) as string);
}
