import { matchingForm, memoize } from "../../text/index.ts";
import { namesOfEntry } from "../shared-names.ts";
import type { Author } from "./author.ts";

/** Names of authors whose plain form is remembered. */
const NAMES_KEPT = 1000;

/** The authors of a site, found by id, name or alias. Others may write too. */
export class AuthorRegistry {
  readonly authors: readonly Author[];
  readonly #byId: ReadonlyMap<string, Author>;
  readonly #byName: ReadonlyMap<string, Author>;
  /** An archive has few authors, and each of them often. */
  readonly #form = memoize(matchingForm, NAMES_KEPT);

  constructor(authors: readonly Author[]) {
    this.authors = authors;
    this.#byId = new Map(authors.map((author) => [author.id, author]));
    this.#byName = new Map(
      authors.flatMap((author) =>
        namesOfEntry(author).map((name): [string, Author] => [matchingForm(name), author]),
      ),
    );
  }

  /**
   * Who is meant by a name in any spelling that matches.
   *
   * @param key the name as it would stand in addresses
   */
  find(name: string, key: string): Author | undefined {
    return this.#byName.get(this.#form(name)) ?? this.#byId.get(key);
  }
}
