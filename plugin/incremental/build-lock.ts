import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { CACHE_FOLDER, TEMPORARY } from "./cache/cache-folder.ts";

const NAME = "build.lock";

/** Who builds: what tells a process from all others, as far as the system can say. */
interface Builder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own count; a process number is given again. */
  readonly began: string;
}

/** Somebody else builds the site; the message is one plain sentence. */
export class AlreadyBuilding extends Error {}

/** Held while a site is built, so that two builds never write to one output folder. */
export class BuildLock {
  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param root the project's root, an absolute path
   * @throws {AlreadyBuilding} while another process that is alive builds the site
   */
  static take(root: string): BuildLock {
    const file = path.join(root, CACHE_FOLDER, NAME);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const own: Builder = { pid: process.pid, host: os.hostname(), began: beginningOf(process.pid) };
    for (let attempt = 0; attempt < 3; attempt++) {
      if (create(file, JSON.stringify(own))) {
        removeLeftovers(path.dirname(file), own);
        return new BuildLock(file);
      }
      const found = contentOf(file);
      if (found !== undefined && isAlive(found, own)) throw new AlreadyBuilding(sentence(found));
      if (found !== undefined) removeStale(file, found);
    }
    throw new AlreadyBuilding("Another build of this site began at the same moment. Build again.");
  }

  release(): void {
    fs.rmSync(this.#file, { force: true });
  }
}

/** Puts the lock there with its content at once, so that nobody reads half of it. */
function create(file: string, content: string): boolean {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, content);
  try {
    fs.linkSync(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/** Two processes may find the same dead one's lock: who moves it away looks whether it was that one. */
function removeStale(file: string, content: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
    if (contentOf(aside) !== content) fs.linkSync(aside, file);
  } catch {
    // Another process was faster; the next attempt meets its lock.
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

/** What processes that were killed left under other names; of locks only those of dead ones. */
function removeLeftovers(folder: string, own: Builder): void {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    const isLock = name.startsWith(`${NAME}.`) && !isAlive(contentOf(file) ?? "", own);
    if (isLock || name.endsWith(TEMPORARY)) fs.rmSync(file, { recursive: true, force: true });
  }
}

/** Nothing where there is no file that can be read; a folder holds nothing. */
function contentOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EISDIR" ? "" : undefined;
  }
}

/** Whoever wrote anything else than a builder into a lock builds nothing. */
function builderOf(content: string): Builder | undefined {
  let builder: Partial<Builder> | null;
  try {
    builder = JSON.parse(content);
  } catch {
    return undefined;
  }
  const { pid, host, began } = builder ?? {};
  if (!Number.isSafeInteger(pid) || (pid as number) <= 0) return undefined;
  if (typeof host !== "string" || typeof began !== "string") return undefined;
  return { pid: pid as number, host, began };
}

/** Of a process on another machine nobody knows whether it lives, so it does. */
function isAlive(content: string, own: Builder): boolean {
  const builder = builderOf(content);
  if (builder === undefined) return false;
  if (builder.host !== own.host) return true;
  if (builder.pid === own.pid) return builder.began === own.began;
  try {
    process.kill(builder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return builder.began === beginningOf(builder.pid);
}

/** Linux tells when a process began, and which start of the machine that was. */
function beginningOf(pid: number): string {
  const state = contentOf(`/proc/${pid}/stat`);
  const boot = contentOf("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
  // The name in brackets may hold spaces; the start is the 22nd field, the 20th after it.
  const start = state?.slice(state.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return `${boot} ${start}`;
}

function sentence(content: string): string {
  const builder = builderOf(content);
  const who = builder === undefined ? "" : ` (process ${builder.pid} on ${builder.host})`;
  return `Another build of this site is running${who}. Wait for its end; if there is none, delete ${CACHE_FOLDER}/${NAME}.`;
}
