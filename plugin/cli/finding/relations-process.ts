import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ArshifError } from "../../articles/faults.ts";
import type { RelationsFinder, RelationsInSearch } from "../../eleventy/handed-build.ts";
import { nodeArguments } from "../node-arguments.ts";
import type { FindingMessage } from "./messages.ts";

/** This file's ending: the process runs from the source as from what is published. */
const ENDING = path.extname(fileURLToPath(import.meta.url));

const ENTRY = fileURLToPath(new URL(`./finding-process${ENDING}`, import.meta.url));

/** The process has ended before its work was done; the message says how, for people. */
class FindingFailed extends Error {
  /** Tells Eleventy to print the message without a stack trace. */
  readonly skipOriginalStack = true;
}

/** Has the related articles of a large archive found by a process that holds nothing else. */
export class RelationsProcess implements RelationsFinder {
  readonly #from: number;
  #child: ChildProcess | undefined;
  #memory = 0;

  /** @param from articles from which on that is worth while */
  constructor(from: number) {
    this.#from = from;
  }

  isWorth(articles: number): boolean {
    return articles >= this.#from;
  }

  /** The most memory that it has held, in bytes; 0 where none was started. */
  get memory(): number {
    return this.#memory;
  }

  start(): RelationsInSearch {
    const child = fork(ENTRY, [String(process.pid)], {
      execArgv: nodeArguments(),
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child = child;
    const failed = new Promise<never>((_, reject) => {
      let told: Error | undefined;
      child.on("message", (message: FindingMessage) => {
        told = errorOf(message) ?? told;
      });
      child.on("error", () => reject(new FindingFailed(howItEnded(1, null))));
      child.on("close", (code, signal) =>
        reject(told ?? new FindingFailed(howItEnded(code, signal))),
      );
    });
    const told = (what: FindingMessage["tells"]) =>
      new Promise<void>((resolve) => {
        child.on("message", (message: FindingMessage) => {
          if (message.tells === "ended") this.#memory = message.memory;
          if (message.tells === what) resolve();
        });
      });
    const [found, ended] = (["found", "ended"] as const).map((what) =>
      Promise.race([told(what), failed]),
    ) as [Promise<void>, Promise<void>];
    // Either may fail before anybody waits for it.
    for (const promise of [found, ended]) promise.catch(() => undefined);
    return { found, ended };
  }

  /** Ends it at once, whatever it is doing. */
  stop(): void {
    this.#child?.kill("SIGKILL");
  }
}

/** What went wrong there, as if it had gone wrong here. */
function errorOf(message: FindingMessage): Error | undefined {
  if (message.tells === "faults") return new ArshifError(message.faults);
  if (message.tells !== "failure") return undefined;
  const { code, path: file } = message;
  return Object.assign(new FindingFailed(message.message), { code, path: file });
}

function howItEnded(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === "SIGKILL") {
    return "The system ended the process that finds related articles (SIGKILL), most likely since memory ran out. Build with more memory.";
  }
  if (signal !== null) return `The process that finds related articles was ended (${signal}).`;
  return `The process that finds related articles failed (exit code ${code}).`;
}
