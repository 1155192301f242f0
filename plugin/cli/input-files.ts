import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../articles/faults.ts";
import { readTopics, TopicRegistry } from "../topics/index.ts";

const USUAL_ARTICLES = ["src/articles", "articles"];
const USUAL_TOPICS = "_data/topics.yaml";

/**
 * The articles' folder from the root, with `/` between folders.
 *
 * @param root the project's root, an absolute path
 * @param written the folder as it was named, from the root or absolute; the usual places if unset
 * @throws {ArshifError} when there is no such folder
 */
export function articlesFolder(root: string, written: string | undefined): string {
  const candidates = written === undefined ? USUAL_ARTICLES : [fromRoot(root, written)];
  const found = candidates.find((folder) => stateOf(root, folder)?.isDirectory());
  if (found !== undefined) return found;
  throw new ArshifError([
    {
      file: candidates[0] as string,
      message: `The folder of articles ${candidates.join(" or ")} does not exist.`,
      cure: "Run the command in the project's root, or name the folder: --articles content/news.",
    },
  ]);
}

/** The folder of articles that there is, or in which they will be. */
export function usualFolder(root: string): string {
  return stateOf(root, "articles") === undefined ? "src/articles" : "articles";
}

/** The topic registry's file from the root; `undefined` when none is named and none is usual. */
export function registryFile(root: string, written: string | undefined): string | undefined {
  if (written !== undefined) return fromRoot(root, written);
  return stateOf(root, USUAL_TOPICS) === undefined ? undefined : USUAL_TOPICS;
}

/** The topics in a file, or everything that is wrong with it; no topics without a file. */
export function readRegistry(root: string, file: string | undefined): TopicRegistry | Fault[] {
  if (file === undefined) return new TopicRegistry([]);
  let source: string;
  try {
    source = fs.readFileSync(path.join(root, file), "utf8");
  } catch (error) {
    return [unreadable(file, (error as NodeJS.ErrnoException).code)];
  }
  return readTopics(source, file);
}

function unreadable(file: string, code: string | undefined): Fault {
  const problem = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
  return {
    file,
    message: `The topic registry ${file} ${problem}.`,
    cure: "Name the file with --topics, or leave the option out.",
  };
}

/** A path from the root, with `/` between folders, of one that was named from there or is absolute. */
export function fromRoot(root: string, written: string): string {
  const relative = path.relative(root, path.resolve(root, written));
  return relative.split(path.sep).join("/") || ".";
}

function stateOf(root: string, file: string): fs.Stats | undefined {
  return fs.statSync(path.join(root, file), { throwIfNoEntry: false });
}
