import type { WrittenForms } from "../browser/stand-ins.ts";
import type { AskedAlternative } from "../keys/asked-query.ts";
import type { SearchBackend } from "./backend.ts";

/** How the archive writes words, by the articles that an engine finds. */
export class FormsInEngine implements WrittenForms {
  readonly #backend: Pick<SearchBackend, "find">;

  constructor(backend: Pick<SearchBackend, "find">) {
    this.#backend = backend;
  }

  async countOf(form: string): Promise<number> {
    return this.#count([form]);
  }

  async countApart(parts: readonly [string, string]): Promise<number> {
    return this.#count(parts);
  }

  async #count(forms: readonly string[]): Promise<number> {
    const sideBySide: AskedAlternative = {
      words: forms.map((form) => ({ near: [form], all: [form] })),
      isInOrder: forms.length > 1,
      weight: 1,
      pairs: [],
    };
    const clause = {
      ...{ typed: forms.join(" "), alternatives: [sideBySide], articles: 1 },
      ...{ isWanted: true, isStoodFor: false },
    };
    const { count } = await this.#backend.find({
      ...{ clauses: [clause], excluded: [], links: [] },
      ...{ lacking: 0, filters: {}, spans: [], sort: "newest", offset: 0, limit: 0 },
    });
    return count;
  }
}
