import path from "node:path";
import { ArshifError } from "../articles/faults.ts";

/** Eleventy's own mark on an error that it has printed. */
const PRINTED = "__errorAlreadyLogged";

/**
 * What an owner should read of an error that ended a build.
 *
 * @param place what could not be written to, if the error does not name it
 * @param isPublished was the output folder brought up to date before?
 */
export function failureText(error: unknown, place: string, isPublished = false): string {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return READING.has(callOf(error) ?? "")
        ? `The build failed: ${fileOf(error) ?? place} cannot be read. Let this user read it.`
        : `The build failed: ${fileOf(error) ?? place} cannot be written. Let this user write to it.`;
    case "ENOSPC":
    case "EDQUOT":
      return "The build failed: the disk is full. Make room and build again.";
    case "MODULE_NOT_FOUND":
      return "The build failed: Eleventy is not installed here. Run npm install @11ty/eleventy in the project's root.";
    default:
      return [
        `The build failed${isPrinted(error) ? "; the report is above" : ""}.`,
        isPublished
          ? " It had written the site's files already; the next build looks at them again."
          : " The output folder is as it was.",
        isPrinted(error) ? "" : `\n${reportOf(error)}`,
      ].join("");
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

function callOf(error: unknown): string | undefined {
  for (const { syscall } of chainOf(error)) if (syscall !== undefined) return syscall;
  return undefined;
}

/** Eleventy prints what goes wrong while it builds, and nothing of what goes wrong before. */
function isPrinted(error: unknown): boolean {
  return error instanceof Error && PRINTED in error;
}

/** What the error and those that it holds say; of faults nothing but their report. */
function reportOf(error: unknown): string {
  const errors = [...chainOf(error)];
  const faults = errors.find((inner) => inner instanceof ArshifError);
  if (faults !== undefined) return faults.message;
  return errors.length === 0 ? String(error) : errors.map(({ message }) => message).join("\n");
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
