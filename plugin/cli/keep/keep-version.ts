import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { MARKDOWN_ENDING } from "../../articles/address.ts";
import { TEXT_FIELDS } from "../../articles/contract.ts";
import { decode } from "../../articles/decode.ts";
import { ArshifError } from "../../articles/faults.ts";
import { readFrontMatter } from "../../articles/front-matter.ts";
import { isOfVersions, versionNumber, versionsFolder } from "../../articles/versions.ts";
import { isFile } from "../../incremental/files-below.ts";
import { UsageError } from "../command.ts";

/** Bytes of an article at most. */
const MOST = 64 * 1024 * 1024;

/**
 * Keeps an article as readers have it, before it is corrected or after: as Git has it in a commit, or,
 * where Git does not know the file, as it stands. What is kept already is not kept again.
 *
 * @param root the project's root, an absolute path
 * @param file the article's path from there
 * @param revision the commit that is meant; the newest, if unset
 * @returns the file with the version
 * @throws {UsageError} where there is no such article or commit
 * @throws {ArshifError} where the article is a draft, or its fields cannot be read
 */
export function keepVersion(root: string, file: string, revision: string | undefined): string {
  const place = path.resolve(root, file);
  if (!isFile(place) || !isArticle(file)) {
    throw new UsageError(
      `There is no article «${file}». Write the path of its file: articles/2019/خبر.md.`,
    );
  }
  const published = committed(place, revision);
  if (published === undefined && revision !== undefined) {
    throw new UsageError(
      `The option --from names no commit that has this file; it is «${revision}». Write one that git log shows: --from 3f2a1b.`,
    );
  }
  const text = published ?? fs.readFileSync(place);
  refuseDraft(text, file);
  const folder = versionsFolder(place);
  const numbers = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    .flatMap((name) => versionNumber(name) ?? [])
    .sort((a, b) => b - a);
  const kept = numbers.find((number) => text.equals(fs.readFileSync(nameOf(folder, number))));
  const version = nameOf(folder, kept ?? (numbers[0] ?? 0) + 1);
  if (kept === undefined) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(version, text, { flag: "wx" });
  }
  return path.relative(root, version);
}

function isArticle(file: string): boolean {
  return MARKDOWN_ENDING.test(file) && !isOfVersions(file.split(path.sep).join("/"));
}

function nameOf(folder: string, number: number): string {
  return path.join(folder, `${number}.md`);
}

/** A file as Git has it in a commit; nothing where there is no Git, no such commit, or no such file in it. */
function committed(file: string, revision = "HEAD"): Buffer | undefined {
  if (revision.startsWith("-")) return undefined;
  const { dir, base } = path.parse(file);
  try {
    return execFileSync("git", ["show", `${revision}:./${base}`], {
      cwd: dir,
      maxBuffer: MOST,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

function refuseDraft(bytes: Uint8Array, file: string): void {
  const text = decode(bytes, file);
  if (typeof text !== "string") throw new ArshifError([text]);
  const source = readFrontMatter(text, file, TEXT_FIELDS);
  if (Array.isArray(source)) throw new ArshifError(source);
  if (source.fields.draft !== true) return;
  throw new ArshifError([
    {
      file,
      line: source.lineOf(["draft"]) ?? 1,
      field: "draft",
      message: "The article is a draft, which nobody has read: there is no version to keep.",
      cure: "Keep it once it was published and is to be corrected.",
    },
  ]);
}
