import fs from "node:fs";
import path from "node:path";
import { structuredPatch } from "diff";
import { MARKDOWN_ENDING } from "../../articles/address.ts";
import { likelyEncoding } from "../../articles/decode.ts";
import { mendArticle } from "../../importing/mending/mend-article.ts";
import { writeWhole } from "../../incremental/cache/cache-folder.ts";
import { attempt } from "../../text/attempt.ts";
import { counted } from "../../text/plural.ts";
import { tell } from "../build-failure.ts";
import { ask } from "../init/questions.ts";
import type { Checked } from "./findings.ts";

/** Is what would be mended written: after a question, without one, or not at all? */
export type Fixing = "ask" | "yes" | "dry-run";

interface MendedFile {
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Lines around a change that are shown. */
const CONTEXT = 1;

/** Lines that may differ in one file before it is no more worked out which do. */
const MOST_CHANGED = 2000;

/**
 * Mends the articles whose faults have one certain cure, and shows first what it would write.
 *
 * @param root the project's root, an absolute path
 * @returns whether anything was written
 */
export async function mendFiles(root: string, checked: Checked, fixing: Fixing): Promise<boolean> {
  const mended = mendedFiles(root, checked);
  if (mended.length === 0) {
    tell("No fault has a certain cure: nothing was mended.");
    return false;
  }
  for (const one of mended) process.stderr.write(changesOf(one));
  if (!(await isWanted(mended.length, fixing))) return false;
  const written = mended.filter((one) => write(root, one));
  tell(`${counted(written.length, "file")} mended.`);
  return written.length > 0;
}

function mendedFiles(root: string, { findings, reading }: Checked): MendedFile[] {
  if (reading === undefined) return [];
  const faulty = findings.filter(({ level }) => level === "fault").map(({ file }) => file);
  const articles = [...new Set(faulty)].filter(
    (file) => file.startsWith(`${reading.folder}/`) && MARKDOWN_ENDING.test(file),
  );
  return articles.flatMap((file) => {
    const before = attempt(() => fs.readFileSync(path.join(root, file)));
    const after = before && mendArticle(before, file, reading);
    return before === undefined || after === undefined ? [] : [{ file, before, after }];
  });
}

/** What is changed in a file, nearly as `diff -u` shows it, whose headers write Arabic names in numbers. */
function changesOf({ file, before, after }: MendedFile): string {
  if (likelyEncoding(before) !== "utf-8") return `${file}: saved as UTF-8\n`;
  const [one, other] = [before, after].map((bytes) => shown(Buffer.from(bytes).toString()));
  const options = { context: CONTEXT, maxEditLength: MOST_CHANGED };
  const patch = structuredPatch(file, file, one ?? "", other ?? "", "", "", options);
  const hunks = patch?.hunks.map(
    ({ lines, oldStart }) => `@@ ${oldStart} @@\n${lines.join("\n")}\n`,
  );
  return `${file}\n${hunks?.join("") ?? "more lines than are shown\n"}\n`;
}

/** A text whose unseen characters are seen, and steer no terminal. */
function shown(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `[U+${code}]`;
    });
}

async function isWanted(count: number, fixing: Fixing): Promise<boolean> {
  if (fixing === "yes") return true;
  const isAsked = fixing === "ask" && process.stdin.isTTY && process.stderr.isTTY;
  if (isAsked) {
    const answers = await ask([{ asks: `Write this to ${counted(count, "file")}?`, usual: "no" }]);
    if (/^(?:y|yes|نعم)$/i.test(answers?.[0] ?? "")) return true;
  }
  tell(
    `${counted(count, "file")} would be mended; nothing was written.${fixing === "ask" && !isAsked ? " Write --yes to have it written." : ""}`,
  );
  return false;
}

/** Writes a file, unless somebody else has changed it since it was read, or it stands outside of the project. */
function write(root: string, { file, before, after }: MendedFile): boolean {
  const real = fs.realpathSync(path.join(root, file));
  const isOwn = real.startsWith(fs.realpathSync(root) + path.sep);
  if (!isOwn || !fs.readFileSync(real).equals(before)) {
    tell(
      `${file} was ${isOwn ? "changed by somebody else" : "linked from elsewhere"} and left alone.`,
    );
    return false;
  }
  writeWhole(real, after);
  return true;
}
