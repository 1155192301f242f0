import type { Form } from "./file-forms.ts";

/** Fetches the files of search, each once. */
export class Fetched {
  readonly #folder: string;
  readonly #files = new Map<string, Promise<unknown>>();

  /** @param folder the address of the search folder, with `/` at its end */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A file's content.
   *
   * @param form what it must be: an older file, or a page in its place, is an error like a missing one
   * @param version changes with the file's content, so that no old copy is used; without it the file
   *   is asked for anew
   */
  async get<Content>(name: string, form: Form, version?: string): Promise<Content> {
    const address = version === undefined ? name : `${name}?v=${version}`;
    const known = this.#files.get(address);
    if (known !== undefined) return known as Promise<Content>;
    const file = this.#fetch(address, form, version === undefined);
    this.#files.set(address, file);
    try {
      return (await file) as Content;
    } catch (error) {
      // A reader who was offline for a moment may try again.
      this.#files.delete(address);
      throw error;
    }
  }

  async #fetch(address: string, form: Form, isAskedAnew: boolean): Promise<unknown> {
    const whole = this.#folder + address;
    const response = await fetch(whole, isAskedAnew ? { cache: "no-cache" } : {});
    if (!response.ok) throw new Error(`${whole}: ${response.status}`);
    const content: unknown = await response.json();
    if (!form(content)) throw new Error(`${whole}: not what this search was made with`);
    return content;
  }
}
