import { type Manifest, placesOf, wordsFile } from "../files.ts";
import type { ArchiveWord, WordSource } from "./archive-words.ts";
import type { Fetched } from "./fetched.ts";
import { isText } from "./file-forms.ts";

/** Few letters begin words of many files. */
const MOST_FILES = 5;

/** The words of an archive in the files of its site. */
export class WordFiles implements WordSource {
  readonly #fetched: Fetched;
  readonly #manifest: Manifest;

  constructor(fetched: Fetched, manifest: Manifest) {
    this.#fetched = fetched;
    this.#manifest = manifest;
  }

  async words(kind: "beginnings" | "endings", letters: string): Promise<ArchiveWord[]> {
    const places = placesOf(letters, this.#manifest.words[kind]).slice(0, MOST_FILES);
    return (await Promise.all(places.map((place) => this.#file(kind, place)))).flat();
  }

  async #file(kind: "beginnings" | "endings", place: number): Promise<ArchiveWord[]> {
    const content = await this.#fetched.get<string>(
      wordsFile(kind, place),
      isText,
      this.#manifest.words.version,
    );
    return content.split("\n").map((line) => {
      const [form = "", frequency = "0", written = form] = line.split(" ");
      return { form, frequency: Number(frequency), written };
    });
  }
}
