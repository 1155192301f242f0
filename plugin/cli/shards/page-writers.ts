import os from "node:os";
import type { BuildProgress, PageWriters, WorkerOutput } from "../../eleventy/run-settings.ts";
import { batchesOf, type PagesByKind } from "../../incremental/shards/batches.ts";
import type { BatchWriter } from "./batch-writer.ts";
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
  /** Writes pages in this very process, where processes beside it are not worth while. */
  readonly own?: (() => BatchWriter | undefined) | undefined;
}

/** Pages at once: with these most of what they hold is gone before it counts as long-lived. */
const PAGES_AT_ONCE = 250;

/** With no more batches than these, starting processes takes longer than they save. */
const NOT_WORTH_PROCESSES = 8;

/** Batches that a process knows of: the one that gives them out may be busy for a second or two. */
const ASKED_AT_ONCE = 8;

/** Eleventy keeps what it writes until all is written: so many pages take half a gigabyte. */
const MOST_HELD = 20_000;

/** Each process reads the archive first: as many articles in the time that one page takes to write. */
const READ_IN_A_PAGE = 10;

/** Bytes that a process needs to begin with, and for each article of the archive. */
const LEAST_MEMORY = 400 * 2 ** 20;
const ARTICLE_MEMORY = 6000;

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

  /** Even one is, where Eleventy would hold more pages than memory does. */
  areWorth(pages: number, articles: number): boolean {
    return pages > MOST_HELD || this.#areFaster(pages, articles);
  }

  /** Starting several pays where they write for longer than they take to start. */
  #areFaster(pages: number, articles: number): boolean {
    const fewest = Math.max(NOT_WORTH_PROCESSES * this.#pagesAtOnce, articles / READ_IN_A_PAGE);
    return pages > fewest && this.#count(articles) > 1;
  }

  /** The most memory that one of them has held, in bytes; 0 where none was started. */
  get memory(): number {
    return this.#memory;
  }

  start(articles: number): void {
    this.#start(this.#count(articles));
  }

  #start(processes: number): void {
    while (this.#processes.length < processes) {
      this.#processes.push(new WritingProcess(this.#settings.configuration));
    }
  }

  async writeAhead(folder: string, pages: PagesByKind, articles: number): Promise<void> {
    const batches = this.#share(pages, articles);
    const work = this.#processes.map((writer, place) => {
      const own = batches.filter((_, number) => number % this.#processes.length === place);
      return this.#write(writer, folder, own);
    });
    this.#ahead = Promise.all(work);
    // Heard of when the rest is written.
    this.#ahead.catch(() => undefined);
    await Promise.all(this.#processes.map((writer) => writer.told()));
  }

  async writeLast(
    folder: string,
    pages: PagesByKind,
    articles: number,
  ): Promise<readonly WorkerOutput[]> {
    const own = this.#areFaster(countOf(pages), articles) ? undefined : this.#settings.own?.();
    if (own !== undefined) return this.#writeHere(own, pages);
    const batches = this.#share(pages, articles);
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

  async #writeHere(own: BatchWriter, pages: PagesByKind): Promise<readonly WorkerOutput[]> {
    this.#expected = countOf(pages);
    for (const batch of batchesOf(pages, this.#pagesAtOnce, 1)) {
      this.#outputs.push(...(await own.write(batch)));
      this.#wrote(batch);
    }
    return this.#outputs;
  }

  /** Starts as many processes as there is work for, and cuts it into batches. */
  #share(pages: PagesByKind, articles: number): PagesByKind[] {
    const count = countOf(pages);
    const wanted = this.areWorth(count, articles) ? this.#count(articles) : 1;
    const writers = this.#processes.length || wanted;
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
      this.#wrote(batches[place] ?? {});
      this.#memory = Math.max(this.#memory, memory);
    });
    await Promise.all(answers);
  }

  #wrote(batch: PagesByKind): void {
    this.#done += countOf(batch);
    this.#settings.progress.pages(this.#done, this.#expected);
  }

  /** Ends all of them at once, whatever they are doing. */
  stop(): void {
    for (const writer of this.#processes) writer.stop();
  }

  #count(articles: number): number {
    const { jobs } = this.#settings;
    if (jobs !== undefined) return jobs;
    const free = Math.floor(os.freemem() / (LEAST_MEMORY + articles * ARTICLE_MEMORY));
    return Math.max(1, Math.min(os.availableParallelism(), free));
  }
}

function countOf(pages: PagesByKind): number {
  return Object.values(pages).flat().length;
}
