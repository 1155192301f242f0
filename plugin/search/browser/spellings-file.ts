import { type Manifest, SPELLINGS } from "../files.ts";
import type { Fetched } from "./fetched.ts";
import { isText } from "./file-forms.ts";

/** Spellings of each name that the archive has in several, by each of them. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Reads which spellings are one name in the archive. */
export async function readSpellings(fetched: Fetched, { words }: Manifest): Promise<Spellings> {
  const content = await fetched.get<string>(SPELLINGS, isText, words.version);
  return spellingsOf(content.split("\n").map((line) => line.split(" ")));
}

/** Spellings of names by each of them. */
export function spellingsOf(groups: readonly (readonly string[])[]): Spellings {
  return new Map(groups.flatMap((group) => group.map((own) => [own, group] as const)));
}
