/**
 * A process that writes some of a site's pages: `arshif build` starts it and gives it work. It
 * reads the configuration while the articles are still being read elsewhere.
 */
import os from "node:os";
import { ArshifError } from "../../articles/faults.ts";
import { onSite } from "../../eleventy/offered-site.ts";
import type { PageWorker } from "../../eleventy/page-worker.ts";
import { isPrinted } from "../../eleventy/report.ts";
import type { WorkerOutput } from "../../eleventy/run-settings.ts";
import { StagedOutput } from "../../eleventy/staged-output.ts";
import { systemFailure } from "../build-failure.ts";
import { localised } from "../sentences-in-arabic.ts";
import { type Eleventy, startEleventy } from "../site-eleventy.ts";
import { BatchWriter } from "./batch-writer.ts";
import { END, type ShardReply, type ShardRequest } from "./writing-process.ts";

const KILOBYTE = 1024;

/** A step behind the process that gives out the work, whose own work all others wait for. */
const PRIORITY = 5;

/** Does what it is asked for, one after the other. */
class ShardWriter {
  readonly #workers: readonly PageWorker[];
  readonly #started: Promise<Eleventy>;
  /** What was asked after something failed stays without an answer. */
  #done: Promise<unknown>;
  /** There once the archive is known. */
  #writer: BatchWriter | undefined;

  /** @param workers the one that the plugin makes when it is added */
  constructor(workers: readonly PageWorker[], started: Promise<Eleventy>) {
    this.#workers = workers;
    this.#started = started;
    this.#done = started.catch(fail);
    this.#done.catch(() => undefined);
  }

  take(request: ShardRequest | typeof END): void {
    const work = () => (request === END ? process.disconnect() : this.#write(request).catch(fail));
    this.#done = this.#done.then(work);
    this.#done.catch(() => undefined);
  }

  async #write({ folder, batches }: ShardRequest): Promise<void> {
    const eleventy = await this.#started;
    this.#writer ??= this.#load(eleventy, folder);
    for (const batch of batches) answer(await this.#writer.write(batch));
  }

  #load(eleventy: Eleventy, folder: string): BatchWriter {
    const [worker] = this.#workers;
    if (worker === undefined) throw new Error("The configuration does not add the plugin Arshif.");
    new StagedOutput(eleventy, folder);
    worker.load();
    answer([]);
    return new BatchWriter(eleventy, worker);
  }
}

function answer(outputs: readonly WorkerOutput[]): void {
  const reply: ShardReply = { outputs, memory: process.resourceUsage().maxRSS * KILOBYTE };
  process.send?.(reply);
}

/** Tells of an error, unless Eleventy has told of it as one of its own. */
function fail(error: unknown): never {
  const known = error instanceof ArshifError ? error.message : systemFailure(error);
  if (known !== undefined) process.stderr.write(`${localised(known)}\n`);
  else if (!isPrinted(error)) console.error(error);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
  throw error;
}

/** Where the system does not allow it, all have the same. */
function stepBack(): void {
  try {
    os.setPriority(PRIORITY);
  } catch {
    return;
  }
}

stepBack();
// Without the process that gives out the work there is nothing to do.
process.on("disconnect", () => process.exit());

const workers: PageWorker[] = [];
const [configuration] = process.argv.slice(2);
const parent = process.ppid;
const started = startEleventy(process.cwd(), configuration, (config) => {
  onSite(config, (site) => {
    workers.push(site.writePages());
  });
  // The message that the other process is gone waits until a batch is written; the next build may
  // write into the same folder by then.
  config.addTransform("arshif_orphan", (content) => {
    if (process.ppid !== parent) process.exit(1);
    return content;
  });
});

const writer = new ShardWriter(workers, started);
process.on("message", (request: ShardRequest | typeof END) => writer.take(request));
