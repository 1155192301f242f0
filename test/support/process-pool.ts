import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { isMovable, underAnotherName } from "./moved-folder.ts";

const SCRIPT = fileURLToPath(new URL("pooled-process.mjs", import.meta.url));

/**
 * What Node is started with for a command on a small site: one of line 20 optimises code that has
 * run for a second, and takes longer for that than the optimised code then saves.
 */
export const OPTIMISING_LATE = process.versions.node.startsWith("20.")
  ? ["--interrupt-budget=3000000"]
  : [];

/** Processes that wait for a next command; more of them are no quicker. */
const MOST = 8;

/**
 * Bytes that a process may hold when a command has ended; above that, another takes its place. Eleventy
 * lets go of little: after 150 small sites a process holds 290 MB, after 85 of 200 articles 4 GB.
 */
const MOST_MEMORY = 600 * 2 ** 20;

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
  #memory = 0;
  #at: string | undefined;

  constructor() {
    const child = fork(SCRIPT, [], {
      env: { ...process.env, NO_COLOR: "1" },
      execArgv: OPTIMISING_LATE,
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
    return this.#at === undefined;
  }

  /** Does it work in a folder of this name now? */
  isAt(folder: string): boolean {
    return this.#at === folder;
  }

  /** Has it ended, or does it hold so much that another does better? */
  get isDone(): boolean {
    return !this.#child.connected || this.#memory > MOST_MEMORY;
  }

  /** Did it ever work in a folder? */
  knows(folder: string): boolean {
    return this.#folders.has(folder);
  }

  async run(command: NodeCommand): Promise<Ended> {
    this.#at = command.folder;
    this.#keepAlive("ref");
    this.#folders.add(command.folder);
    await this.#ready;
    this.#printed = "";
    const end = `\u0000end ${this.#folders.size}\u0000`;
    const reply = once(this.#child, "message");
    this.#child.send({ ...command, end });
    const ended = reply.then(([{ code, memory }]) => {
      this.#memory = memory;
      return this.#readTo(end, code);
    });
    const code = await Promise.race([ended, this.#closed]);
    this.#at = undefined;
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
 * Runs a command in a process that has run others, but never one in a folder of this name: what a
 * command finds of earlier ones is on the disk. Starting Node and Eleventy, and running what is not
 * yet optimised, takes many times as long as building a small site.
 */
export async function runPooled(command: NodeCommand): Promise<Ended> {
  const { module, args, folder, env } = command;
  const idle = pool.filter((one) => one.isIdle);
  const mayMove =
    !pool.some((one) => one.isAt(folder)) &&
    isMovable(folder, [module, ...args, ...Object.values(env)]);
  let chosen = mayMove ? idle[0] : idle.find((one) => !one.knows(folder));
  if (chosen === undefined) {
    if (pool.length >= MOST) retire(idle[0]);
    chosen = new PooledProcess();
    pool.push(chosen);
  }
  const ended = await (mayMove ? runMoved(chosen, command) : chosen.run(command));
  if (chosen.isDone) retire(chosen);
  return ended;
}

function runMoved(process: PooledProcess, command: NodeCommand): Promise<Ended> {
  return underAnotherName(command.folder, async (folder) => {
    const { code, printed } = await process.run({ ...command, folder });
    return { code, printed: printed.replaceAll(folder, command.folder) };
  });
}

function retire(process: PooledProcess | undefined): void {
  if (process === undefined) return;
  process.stop();
  pool.splice(pool.indexOf(process), 1);
}
