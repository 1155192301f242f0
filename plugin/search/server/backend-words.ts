import type { ArchiveWord, WordSource } from "../browser/archive-words.ts";
import type { SearchBackend } from "./backend.ts";

/** The words of an archive in a server's table. */
export class BackendWords implements WordSource {
  readonly #backend: Pick<SearchBackend, "words">;

  constructor(backend: Pick<SearchBackend, "words">) {
    this.#backend = backend;
  }

  async words(kind: "beginnings" | "endings", letters: string): Promise<ArchiveWord[]> {
    const [beginning, ending] =
      kind === "beginnings" ? [letters, ""] : ["", [...letters].reverse().join("")];
    const found = await this.#backend.words(beginning, ending);
    return Array.from(found, ({ word, written, articles }) => ({
      form: word,
      written,
      frequency: Math.floor(Math.log2(Math.max(1, articles))),
    }));
  }

  /** How the archive writes a form, if it has it as a word. */
  async writingOf(form: string): Promise<string | undefined> {
    const found = await this.words("beginnings", form);
    return found.find((word) => word.form === form)?.written;
  }
}
