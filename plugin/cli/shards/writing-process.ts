import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { WorkerOutput } from "../../eleventy/run-settings.ts";
import type { PagesByKind } from "../../incremental/shards/batches.ts";
import { nodeArguments } from "../node-arguments.ts";

/** What a process that writes pages is asked for. */
export interface ShardRequest {
  /** The folder to write into, an absolute path. */
  readonly folder: string;
  /** What to write, one after the other. */
  readonly batches: readonly PagesByKind[];
}

/** The last thing that it hears, which has no answer. */
export const END = "end";

/** What it answers: once when it knows the archive, then for each batch. */
export interface ShardReply {
  /** The files that it has written since. */
  readonly outputs: readonly WorkerOutput[];
  /** The most memory that it has held so far, in bytes. */
  readonly memory: number;
}

/** A process that writes pages has ended before its work was done; the message says how, for people. */
export class WritingFailed extends Error {
  /** What it printed. */
  readonly report: string;
  /** Tells Eleventy to print the message without a stack trace. */
  readonly skipOriginalStack = true;

  constructor(message: string, report: string) {
    super(message);
    this.report = report;
  }
}

/** This file's ending: the processes run from the source as from what is published. */
const ENDING = path.extname(fileURLToPath(import.meta.url));

const ENTRY = fileURLToPath(new URL(`./shard-process${ENDING}`, import.meta.url));

/**
 * Megabytes of the part of the memory in which everything is young: with more of it, the pages of a
 * batch are not moved to where the long-lived archive is, and memory is searched for what is free
 * half as often. What Node itself is started with comes after it, and counts instead.
 */
const ROOM_FOR_PAGES = "--max-semi-space-size=32";

/** What Eleventy prints of every batch. */
const OF_EACH_BATCH = /^\[11ty\] (?:Wrote|Copied|Benchmark) /;

/** One process that writes pages, and what it prints. */
export class WritingProcess {
  readonly #child: ChildProcess;
  readonly #closed: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Who waits for answers, in the order of what was asked. */
  readonly #waiting: ((reply: ShardReply) => void)[] = [];
  #isAsked = false;
  #told = Promise.resolve();
  #printed = "";
  #mayTell = false;

  /** @param configuration the configuration's file as it was named */
  constructor(configuration: string | undefined) {
    const args = configuration === undefined ? [] : [configuration];
    this.#child = fork(ENTRY, args, {
      execArgv: [ROOM_FOR_PAGES, ...nodeArguments()],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#printed += text;
      });
    }
    this.#child.on("message", (message) => this.#waiting.shift()?.(message as ShardReply));
    this.#closed = new Promise((resolve) => {
      this.#child.on("error", () => resolve({ code: 1, signal: null }));
      this.#child.on("close", (code, signal) => resolve({ code, signal }));
    });
  }

  /**
   * Asks for pages. They are told at once, in one message: while the process makes the archive it
   * hears nothing, and this one may be as busy.
   *
   * @returns the answer to each batch; {WritingFailed} when the process ends instead
   */
  write(request: ShardRequest): Promise<ShardReply>[] {
    // The answer that it knows the archive: whoever waits for pages hears where it fails.
    if (!this.#isAsked) this.#answer().catch(() => undefined);
    this.#isAsked = true;
    const answers = request.batches.map(() => this.#answer());
    this.#send(request);
    return answers;
  }

  /** Waits until it has been told all that it was asked. */
  told(): Promise<void> {
    return this.#told;
  }

  /** Lets it end, its work being done. */
  async end(): Promise<void> {
    this.#send(END);
    await this.#closed;
    this.#tell();
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }

  /** One that has ended already is told of by its end. */
  #send(message: ShardRequest | typeof END): void {
    if (!this.#child.connected) return;
    this.#told = new Promise((resolve) => {
      this.#child.send(message, () => resolve());
    });
  }

  async #answer(): Promise<ShardReply> {
    const reply = new Promise<ShardReply>((resolve) => {
      this.#waiting.push(resolve);
    });
    const ended = this.#closed.then(({ code, signal }) => {
      throw new WritingFailed(howItEnded(code, signal), withoutBatches(this.#printed));
    });
    const answer = await Promise.race([reply, ended]);
    this.#tell();
    return answer;
  }

  /** Until it knows the archive it only says again what the process that started it has said. */
  #tell(): void {
    const printed = withoutBatches(this.#printed);
    this.#printed = "";
    if (this.#mayTell) process.stderr.write(printed);
    this.#mayTell = true;
  }
}

function howItEnded(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === "SIGKILL") {
    return "The system ended a process that wrote pages (SIGKILL), most likely since memory ran out. Build with --jobs 1, or with more memory.";
  }
  if (signal !== null) return `A process that wrote pages was ended (${signal}).`;
  return `A process that wrote pages failed (exit code ${code}); its report is above.`;
}

function withoutBatches(printed: string): string {
  const lines = printed.split("\n");
  return lines.filter((line) => !OF_EACH_BATCH.test(line)).join("\n");
}
