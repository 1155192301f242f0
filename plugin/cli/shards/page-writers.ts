import os from "node:os";
import type { BuildProgress, PageWriters, WorkerOutput } from "../../eleventy/run-settings.ts";
import { batchesOf, type PagesByKind } from "../../incremental/shards/batches.ts";
import { WritingFailed, WritingProcess } from "./writing-process.ts";

/** How the pages of a site are shared out. */
export interface SharingSettings {
  /** The configuration's file as it was named. */
  readonly configuration: string | undefined;
  /** Processes that write pages at the same time; worked out from the machine if unset. */
  readonly jobs: number | undefined;
  /** Pages that a process writes at once: Eleventy holds each until all of them are written. Few in tests. */
  readonly pagesAtOnce?: number | undefined;
  readonly progress: BuildProgress;
}

/** Pages at once: with these most of what they hold is gone before it counts as long-lived. */
const PAGES_AT_ONCE = 250;

/** With no more batches than these, starting processes takes longer than they save. */
const NOT_WORTH_PROCESSES = 8;

/** Batches that a process knows of: the one that gives them out may be busy for a second or two. */
const ASKED_AT_ONCE = 8;

/** Bytes that a process needs to begin with. */
const LEAST_MEMORY = 400 * 2 ** 20;

/** The processes that write pages beside the one that makes everything else. */
export class WritingProcesses implements PageWriters {
  readonly #settings: SharingSettings;
  readonly #pagesAtOnce: number;
  readonly #processes: WritingProcess[] = [];
  readonly #outputs: WorkerOutput[] = [];
  #ahead: Promise<unknown> | undefined;
  #memory = 0;
  #expected = 0;
  #done = 0;

  constructor(settings: SharingSettings) {
    this.#settings = settings;
    this.#pagesAtOnce = settings.pagesAtOnce ?? PAGES_AT_ONCE;
  }

  /** Starting processes pays where they write for longer than they take to start. */
  areWorth(pages: number): boolean {
    return this.#count > 1 && pages > NOT_WORTH_PROCESSES * this.#pagesAtOnce;
  }

  /** The most memory that one of them has held, in bytes; 0 where none was started. */
  get memory(): number {
    return this.#memory;
  }

  start(): void {
    this.#start(this.#count);
  }

  #start(processes: number): void {
    while (this.#processes.length < processes) {
      this.#processes.push(new WritingProcess(this.#settings.configuration));
    }
  }

  async writeAhead(folder: string, pages: PagesByKind): Promise<void> {
    const batches = this.#share(pages);
    const work = this.#processes.map((writer, place) => {
      const own = batches.filter((_, number) => number % this.#processes.length === place);
      return this.#write(writer, folder, own);
    });
    this.#ahead = Promise.all(work);
    // Heard of when the rest is written.
    this.#ahead.catch(() => undefined);
    await Promise.all(this.#processes.map((writer) => writer.told()));
  }

  async writeLast(folder: string, pages: PagesByKind): Promise<readonly WorkerOutput[]> {
    const batches = this.#share(pages);
    const next = async (writer: WritingProcess) => {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        await this.#write(writer, folder, [batch]);
      }
    };
    try {
      const lanes = Array.from({ length: ASKED_AT_ONCE }, () => this.#processes.map(next));
      await Promise.all([this.#ahead, ...lanes.flat()]);
      await Promise.all(this.#processes.map((writer) => writer.end()));
    } catch (error) {
      this.stop();
      // Of several that fail, often for one reason, the first is heard.
      if (error instanceof WritingFailed) process.stderr.write(error.report);
      throw error;
    }
    return this.#outputs;
  }

  /** Starts as many processes as there is work for, and cuts it into batches. */
  #share(pages: PagesByKind): PagesByKind[] {
    const count = countOf(pages);
    const writers = this.#processes.length || (this.areWorth(count) ? this.#count : 1);
    const batches = batchesOf(pages, this.#pagesAtOnce, writers);
    this.#start(Math.min(writers, batches.length));
    this.#expected += count;
    return batches;
  }

  async #write(
    writer: WritingProcess,
    folder: string,
    batches: readonly PagesByKind[],
  ): Promise<void> {
    const answers = writer.write({ folder, batches }).map(async (answer, place) => {
      const { outputs, memory } = await answer;
      this.#outputs.push(...outputs);
      this.#done += countOf(batches[place] ?? {});
      this.#settings.progress.pages(this.#done, this.#expected);
      this.#memory = Math.max(this.#memory, memory);
    });
    await Promise.all(answers);
  }

  /** Ends all of them at once, whatever they are doing. */
  stop(): void {
    for (const writer of this.#processes) writer.stop();
  }

  get #count(): number {
    const { jobs } = this.#settings;
    if (jobs !== undefined) return jobs;
    const free = Math.floor(os.freemem() / LEAST_MEMORY);
    return Math.max(1, Math.min(os.availableParallelism(), free));
  }
}

function countOf(pages: PagesByKind): number {
  return Object.values(pages).flat().length;
}
