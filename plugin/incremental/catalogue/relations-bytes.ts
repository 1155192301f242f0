import { bytesOf } from "../../related/index.ts";
import { type KeptRelations, type ReasonWords, RelationTable } from "../../relations/index.ts";
import { KeptTexts, keptTexts } from "./kept-texts.ts";
import {
  intsIn,
  type SectionFile,
  type SectionFileBytes,
  sectionFile,
  sectionsFrom,
  shortsIn,
} from "./section-file.ts";

const KIND = "arshif-relations";

/** Counted up when a section changes its meaning. */
const FORMAT = 2;

/** Relations as a file. */
export function relationsBytes(basis: string, kept: KeptRelations): SectionFileBytes {
  const { width, arrays, words } = kept.table;
  const texts = keptTexts(words.all);
  const rest = { width, stories: kept.stories.map(({ articles, title }) => [articles, title]) };
  const sections = new Map([
    ["rest", Buffer.from(JSON.stringify(rest))],
    ["lengths", bytesOf(arrays.lengths)],
    ["places", bytesOf(arrays.places)],
    ["scores", bytesOf(arrays.scores)],
    ["reasons", bytesOf(arrays.reasons)],
    ["words", texts.bytes],
    ["word ends", bytesOf(texts.ends)],
    ["copies", bytesOf(listed(kept.copies))],
  ]);
  return sectionFile(KIND, FORMAT, basis, sections);
}

/**
 * @returns the relations, and what they were found from
 * @throws {UnusableFile} when the file cannot be used
 */
export function relationsFrom(bytes: Uint8Array): { basis: string; kept: () => KeptRelations } {
  const file = sectionsFrom(KIND, FORMAT, bytes);
  return { basis: file.basis, kept: () => keptIn(file) };
}

function keptIn(file: SectionFile): KeptRelations {
  const rest = file.sections.get("rest") ?? new Uint8Array(0);
  const { width, stories } = JSON.parse(Buffer.from(rest).toString("utf8")) as {
    width: number;
    stories: [number[], string][];
  };
  const reasons = intsIn(file, "reasons");
  const arrays = {
    lengths: shortsIn(file, "lengths"),
    places: intsIn(file, "places"),
    scores: shortsIn(file, "scores"),
    reasons: new Uint32Array(reasons.buffer, reasons.byteOffset, reasons.length),
  };
  return {
    table: new RelationTable(width, arrays, wordsIn(file)),
    copies: lists(intsIn(file, "copies")),
    stories: stories.map(([articles, title]) => ({ articles, title })),
  };
}

function wordsIn(file: SectionFile): ReasonWords {
  const texts = new KeptTexts(
    file.sections.get("words") ?? new Uint8Array(0),
    intsIn(file, "word ends"),
  );
  return {
    word: (number) => texts.at(number),
    number: () => {
      throw new Error("Kept relations take no more words.");
    },
    get all() {
      return texts.all();
    },
  };
}

/** Lists one after the other, each with its length before it. */
function listed(groups: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(groups.flatMap((group) => [group.length, ...group]));
}

function lists(ints: Int32Array): number[][] {
  const found: number[][] = [];
  for (let at = 0; at < ints.length; at += 1 + (ints[at] as number)) {
    found.push([...ints.subarray(at + 1, at + 1 + (ints[at] as number))]);
  }
  return found;
}
