import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Fault, quote } from "../../articles/faults.ts";
import { type Checksums, readManifest } from "./manifest.ts";
import { readInfo } from "./tag-files.ts";

/** Checksums that bags have, by the ends of their manifests' names. */
const ALGORITHMS = new Set(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]);

const MANIFEST = /^(tag)?manifest-([\da-z]+)\.txt$/;

/** What a bag is found to be. */
export interface CheckedBag {
  /** Files that it carries. */
  readonly files: number;
  /** Names of the checksums that were made anew. */
  readonly algorithms: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Looks whether a bag of any BagIt version is complete and its files are as they were packed. Nothing
 * outside of the bag is read.
 *
 * @param folder an absolute path
 */
export function checkBag(folder: string): CheckedBag {
  const faults = declarationFaults(folder);
  if (!fs.existsSync(folder) || faults.some(({ message }) => message === NO_BAG)) {
    return { files: 0, algorithms: [], faults };
  }
  const there = filesOf(folder, folder, faults);
  const names = new Map([...there].map((file) => [file.normalize("NFC"), file]));
  const algorithms: string[] = [];
  const payload = [...there].filter((file) => file.startsWith("data/"));
  for (const name of fs.readdirSync(folder).sort()) {
    const [, isOfTags, algorithm = ""] = MANIFEST.exec(name) ?? [];
    if (algorithm === "") continue;
    if (!ALGORITHMS.has(algorithm)) {
      faults.push(unknownAlgorithm(name));
      continue;
    }
    const { checksums, wrong } = readManifest(fs.readFileSync(path.join(folder, name), "utf8"));
    faults.push(...wrong.map((line) => wrongLine(name, line)));
    faults.push(...checksumFaults(folder, name, checksums, names, algorithm));
    if (isOfTags !== undefined) continue;
    algorithms.push(algorithm);
    const listed = new Set([...checksums.keys()].map((file) => file.normalize("NFC")));
    const strays = payload.filter((file) => !listed.has(file.normalize("NFC")));
    faults.push(...strays.map((file) => unlisted(file, name)));
  }
  if (algorithms.length === 0) faults.push(noManifest());
  faults.push(...sizeFaults(folder, payload));
  return { files: payload.length, algorithms, faults };
}

const NO_BAG = "There is no bagit.txt: the folder is no bag.";

function declarationFaults(folder: string): Fault[] {
  const file = path.join(folder, "bagit.txt");
  if (!fs.existsSync(file)) {
    return [
      { file: "bagit.txt", message: NO_BAG, cure: "Name the folder in which bagit.txt stands." },
    ];
  }
  const lines = fs.readFileSync(file, "utf8").split(/\r\n|\n|\r/);
  const wanted = [/^BagIt-Version: \d+\.\d+$/, /^Tag-File-Character-Encoding: UTF-8$/i, /^$/];
  const wrong = wanted.findIndex((pattern, place) => !pattern.test(lines[place] ?? ""));
  if (wrong < 0 && lines.length <= wanted.length) return [];
  return [
    {
      file: "bagit.txt",
      line: wrong < 0 ? wanted.length : wrong + 1,
      message: "The declaration is not the two lines that a bag has.",
      cure: "Write BagIt-Version: 1.0 and Tag-File-Character-Encoding: UTF-8, a line each and nothing else.",
    },
  ];
}

/** All files below a folder, by their paths from it; what leads out of it is told and not followed. */
function filesOf(root: string, folder: string, faults: Fault[]): Set<string> {
  const found = new Set<string>();
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const absolute = path.join(folder, entry.name);
    const file = path.relative(root, absolute).split(path.sep).join("/");
    if (entry.isDirectory()) for (const inner of filesOf(root, absolute, faults)) found.add(inner);
    else if (entry.isFile()) found.add(file);
    else faults.push(noFile(file));
  }
  return found;
}

function checksumFaults(
  folder: string,
  manifest: string,
  checksums: Checksums,
  names: ReadonlyMap<string, string>,
  algorithm: string,
): Fault[] {
  return [...checksums].flatMap(([file, sum]): Fault[] => {
    const name = names.get(file.normalize("NFC"));
    if (name === undefined) return [missing(file, manifest)];
    const bytes = fs.readFileSync(path.join(folder, name));
    return createHash(algorithm).update(bytes).digest("hex") === sum
      ? []
      : [changed(file, manifest)];
  });
}

function sizeFaults(folder: string, payload: readonly string[]): Fault[] {
  const file = path.join(folder, "bag-info.txt");
  if (!fs.existsSync(file)) return [];
  const [said, ...others] = readInfo(fs.readFileSync(file, "utf8")).get("payload-oxum") ?? [];
  if (said === undefined) return [];
  const bytes = payload.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
  const found = `${bytes}.${payload.length}`;
  if (said === found && others.length === 0) return [];
  return [
    {
      file: "bag-info.txt",
      field: "Payload-Oxum",
      message: `It says ${quote(said)}; the bag carries ${bytes} bytes in ${payload.length} files.`,
      cure: PACK_AGAIN,
    },
  ];
}

const PACK_AGAIN = "Take the bag anew from where it came from, or have it packed again.";

function missing(file: string, manifest: string): Fault {
  return {
    file,
    message: `It stands in ${manifest}, and there is no such file.`,
    cure: PACK_AGAIN,
  };
}

function changed(file: string, manifest: string): Fault {
  return { file, message: `It has another checksum than ${manifest} says.`, cure: PACK_AGAIN };
}

function unlisted(file: string, manifest: string): Fault {
  return {
    file,
    message: `It stands in the bag and not in ${manifest}.`,
    cure: "Remove it, if nobody knows where it comes from, or have the bag packed again.",
  };
}

function noFile(file: string): Fault {
  return {
    file,
    message: "It is no file but leads elsewhere, and was not read.",
    cure: "Put the file itself into the bag, and have it packed again.",
  };
}

function wrongLine(file: string, line: number): Fault {
  return {
    file,
    line,
    message: "The line is no checksum with a path, or names a path once more.",
    cure: PACK_AGAIN,
  };
}

function unknownAlgorithm(file: string): Fault {
  return {
    file,
    message: "Its checksums are of a kind that is not known.",
    cure: `Have the bag packed with one of ${[...ALGORITHMS].join(", ")}.`,
  };
}

function noManifest(): Fault {
  return {
    file: "manifest-sha512.txt",
    message: "No manifest says what the bag carries.",
    cure: PACK_AGAIN,
  };
}
