import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("pooled-process.mjs", import.meta.url));

/** Processes that wait for a next command; more of them are no quicker. */
const MOST = 8;

/** Commands that a process runs before another takes its place, so that none grows large. */
const MOST_RUNS = 60;

/** A command of Node: a module and its arguments. */
export interface NodeCommand {
  /** The module's file, absolute. */
  readonly module: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number | null;
  /** What was printed on both streams. */
  readonly printed: string;
}

class PooledProcess {
  readonly #child: ChildProcess;
  readonly #folders = new Set<string>();
  readonly #ready: Promise<unknown>;
  readonly #closed: Promise<number | null>;
  #printed = "";
  #isBusy = false;

  constructor() {
    const child = fork(SCRIPT, [], {
      env: { ...process.env, NO_COLOR: "1" },
      execArgv: [],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#printed += text;
      });
    }
    this.#child = child;
    this.#ready = once(child, "message");
    this.#closed = once(child, "close").then(([code]) => code as number | null);
  }

  get isIdle(): boolean {
    return !this.#isBusy;
  }

  /** Has it ended, or worked for so long that another does better? */
  get isDone(): boolean {
    return !this.#child.connected || this.#folders.size >= MOST_RUNS;
  }

  /** Did it ever work in a folder? */
  knows(folder: string): boolean {
    return this.#folders.has(folder);
  }

  async run(command: NodeCommand): Promise<Ended> {
    this.#isBusy = true;
    this.#keepAlive("ref");
    this.#folders.add(command.folder);
    await this.#ready;
    this.#printed = "";
    const end = `\u0000end ${this.#folders.size}\u0000`;
    const reply = once(this.#child, "message");
    this.#child.send({ ...command, end });
    const ended = reply.then(([code]) => this.#readTo(end, code as number));
    const code = await Promise.race([ended, this.#closed]);
    this.#isBusy = false;
    this.#keepAlive("unref");
    return { code, printed: this.#printed.replaceAll(end, "") };
  }

  /** Both streams end with the same words. */
  async #readTo(end: string, code: number): Promise<number> {
    while (this.#printed.split(end).length < 3) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return code;
  }

  /** Whoever has started it does not wait for one that has nothing to do. */
  #keepAlive(way: "ref" | "unref"): void {
    const { channel, stdout, stderr } = this.#child;
    this.#child[way]();
    channel?.[way]();
    for (const stream of [stdout, stderr]) (stream as Socket | null)?.[way]();
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }
}

const pool: PooledProcess[] = [];

/**
 * Runs a command in a process that has run others, but never one in this folder: what a command
 * finds of earlier ones is on the disk. Starting Node and Eleventy takes twenty times as long as
 * building a small site.
 */
export async function runPooled(command: NodeCommand): Promise<Ended> {
  let chosen = pool.find((one) => one.isIdle && !one.knows(command.folder));
  if (chosen === undefined) {
    if (pool.length >= MOST) retire(pool.find((one) => one.isIdle));
    chosen = new PooledProcess();
    pool.push(chosen);
  }
  const ended = await chosen.run(command);
  if (chosen.isDone) retire(chosen);
  return ended;
}

function retire(process: PooledProcess | undefined): void {
  if (process === undefined) return;
  process.stop();
  pool.splice(pool.indexOf(process), 1);
}
