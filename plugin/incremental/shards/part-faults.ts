import type { Fault } from "../../articles/faults.ts";
import { CACHE_FOLDER } from "../cache/cache-folder.ts";
import { changedParts, PART_NAMES } from "../environment-hash.ts";
import { OutputFiles } from "../output-files.ts";
import { Part, type PartNumber } from "../part.ts";
import type { PartManifest } from "./part-manifest.ts";

/** A part with what its manifest says. */
export interface MadePart extends PartNumber {
  readonly made: PartManifest;
}

const PARTS = `${CACHE_FOLDER}/parts`;

/** How a report names a part. */
function nameOf({ number, of }: PartNumber): string {
  return `${PARTS}/${number}-of-${of}`;
}

/** What keeps parts from being all of one build, as far as their numbers tell. */
export function numberFaults(found: readonly PartNumber[]): Fault[] {
  if (found.length === 0) {
    return [
      {
        file: PARTS,
        message: "There are no parts to put together.",
        cure: "Make each with arshif build --shard 1/8 and so on, and copy their folders here.",
      },
    ];
  }
  const totals = [...new Set(found.map(({ of }) => of))];
  if (totals.length > 1) {
    return [
      {
        file: PARTS,
        message: `There are parts of several builds: of ${totals.join(" parts and of ")}.`,
        cure: "Delete the folders of all builds but one.",
      },
    ];
  }
  const of = totals[0] as number;
  const there = new Set(found.map(({ number }) => number));
  const missing = Array.from({ length: of }, (_, place) => place + 1).filter(
    (number) => !there.has(number),
  );
  return missing.map((number) => ({
    file: nameOf({ number, of }),
    message: `Part ${number} of ${of} is missing.`,
    cure: `Make it with arshif build --shard ${number}/${of}, or copy its folder here.`,
  }));
}

/** A part whose manifest is not there, or is damaged. */
export function unreadablePart(part: PartNumber): Fault {
  return {
    file: `${nameOf(part)}/manifest.json`,
    message:
      "The part's manifest is missing or damaged: the part was not finished, or not copied whole.",
    cure: `Copy it again, or make it anew with arshif build --shard ${part.number}/${part.of}.`,
  };
}

/** Are all parts of as many? */
export function isOneNumber(found: readonly PartNumber[]): boolean {
  return new Set(found.map(({ of }) => of)).size === 1;
}

/**
 * Parts by the build that most of them are of, which is the right one most likely.
 *
 * @returns the parts of that build, and faults of all others
 */
export function buildsOf(parts: readonly MadePart[]): [same: MadePart[], others: Fault[]] {
  const builds: MadePart[][] = [];
  for (const part of parts) {
    const known = builds.find(([first]) => differences(first as MadePart, part).length === 0);
    if (known === undefined) builds.push([part]);
    else known.push(part);
  }
  const [same = [], ...others] = builds.sort((one, other) => other.length - one.length);
  const [first] = same as [MadePart];
  const faults = others.flat().map((part) => ({
    file: nameOf(part),
    message: `The part is of another build than part ${first.number}: ${differences(first, part).join("; ")}.`,
    cure: "Make all parts of the same commit, with the same Node.js and packages.",
  }));
  return [same, faults];
}

function differences({ made: one }: MadePart, { made: other }: MadePart): string[] {
  const changed = changedParts(one.environment, other.environment).map(
    (part) => `${PART_NAMES[part] ?? part} differs`,
  );
  return [
    one.output === other.output ? [] : "its output folder is another one",
    one.archive === other.archive ? [] : "its articles, topics or pictures are others",
    changed,
  ].flat();
}

/** Files that two parts have made, unless they are the same and no pages. */
export function doubledFiles(parts: readonly MadePart[]): Fault[] {
  const makers = new Map<string, MadePart>();
  const faults: Fault[] = [];
  for (const part of parts) {
    for (const [file, { hash }] of part.made.outputs) {
      const maker = makers.get(file);
      if (maker === undefined) {
        makers.set(file, part);
        continue;
      }
      const isSame = maker.made.outputs.get(file)?.hash === hash;
      if (isSame && !file.endsWith(".html")) continue;
      faults.push({
        file: nameOf(part),
        message: `The part holds ${file}, which part ${maker.number} holds too.`,
        cure: "Copy each part into the folder of its own number, and make it again if that is so.",
      });
      break;
    }
  }
  return faults;
}

/** Files that a part's manifest names and that are not there, or not as they were made. */
export function lostFiles(root: string, parts: readonly MadePart[]): Fault[] {
  return parts.flatMap((part) => {
    const folder = new OutputFiles(new Part(root, part.number, part.of).output, false);
    const lost = [...part.made.outputs].filter(([file, made]) => !folder.same(file, made));
    const [first] = lost;
    if (first === undefined) return [];
    const others = lost.length === 1 ? "" : ` and ${lost.length - 1} more`;
    return [
      {
        file: nameOf(part),
        message: `The part lacks files that it had, or holds others in their place: ${first[0]}${others}.`,
        cure: `Copy it again, or make it anew with arshif build --shard ${part.number}/${part.of}.`,
      },
    ];
  });
}
