import fs from "node:fs";
import path from "node:path";
import { ArshifError } from "../articles/faults.ts";
import { isPrinted } from "../eleventy/report.ts";
import { localised } from "./sentences-in-arabic.ts";

/** The code of the error that says that the site has no Eleventy. */
export const NO_ELEVENTY = "ELEVENTY_NOT_FOUND";

/** The code of the error that says that Eleventy cannot load files from the project's folder. */
export const NO_ADDRESS = "NO_FILE_ADDRESS";

/**
 * What an owner should read of an error that ended a build.
 *
 * @param place what could not be written to, if the error does not name it
 * @param isPublished was the output folder brought up to date before?
 */
export function failureText(error: unknown, place: string, isPublished = false): string {
  const known = systemFailure(error, place);
  if (known !== undefined) return `The build failed: ${known}`;
  return [
    `The build failed${isPrinted(error) ? "; the report is above" : ""}.`,
    isPublished
      ? " It had written the site's files already; the next build looks at them again."
      : " The output folder is as it was.",
    isPrinted(error) ? "" : `\n${reportOf(error)}`,
  ].join("");
}

/** Says one sentence, written in English, on the error stream. */
export function tell(sentence: string): void {
  process.stderr.write(`[arshif] ${localised(sentence)}\n`);
}

/**
 * What the system, and no file of the site, is to blame for.
 *
 * @param place what could not be written to, if the error does not name it
 * @returns a sentence; nothing where the error has to speak for itself
 */
export function systemFailure(error: unknown, place = "a file"): string | undefined {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return READING.has(callOf(error) ?? "") || isUnreadable(fileOf(error))
        ? `${fileOf(error) ?? place} cannot be read. Let this user read it.`
        : `${fileOf(error) ?? place} cannot be written. Let this user write to it.`;
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full. Make room and build again.";
    case NO_ELEVENTY:
      return "Eleventy is not installed here. Run npm install @11ty/eleventy in the project's root.";
    case NO_ADDRESS:
      return `Eleventy cannot load files from ${fileOf(error) ?? place}, since #, ?, %, \\ or an unseen sign in a folder's name has a meaning of its own in addresses. Rename the folder.`;
    default:
      return undefined;
  }
}

/** Calls of the system that write nothing. */
const READING: ReadonlySet<string> = new Set([
  "scandir",
  "opendir",
  "stat",
  "lstat",
  "read",
  "readlink",
]);

/** A file is opened to be read and to be written, by one call of the system. */
function isUnreadable(file: string | undefined): boolean {
  try {
    if (file !== undefined) fs.accessSync(file, fs.constants.R_OK);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES";
  }
}

function callOf(error: unknown): string | undefined {
  for (const { syscall } of chainOf(error)) if (syscall !== undefined) return syscall;
  return undefined;
}

/** What the error and those that it holds say; of faults nothing but their report. */
function reportOf(error: unknown): string {
  const errors = [...chainOf(error)];
  const faults = errorIn(error, ArshifError);
  if (faults !== undefined) return faults.message;
  return errors.length === 0 ? String(error) : errors.map(({ message }) => message).join("\n");
}

/** The error itself, or one that it holds, of a kind. */
export function errorIn<Kind extends Error>(
  error: unknown,
  kind: abstract new (...args: never[]) => Kind,
): Kind | undefined {
  for (const inner of chainOf(error)) if (inner instanceof kind) return inner;
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  for (const { code } of chainOf(error)) if (code !== undefined) return code;
  return undefined;
}

function fileOf(error: unknown): string | undefined {
  for (const { path: file } of chainOf(error)) {
    if (file !== undefined) return path.relative(process.cwd(), file) || file;
  }
  return undefined;
}

/** Eleventy wraps errors in others. */
function* chainOf(error: unknown): Generator<NodeJS.ErrnoException> {
  for (let inner = error; inner instanceof Error; inner = nextIn(inner)) yield inner;
}

function nextIn(error: Error): unknown {
  return (error as { originalError?: unknown }).originalError ?? error.cause;
}
