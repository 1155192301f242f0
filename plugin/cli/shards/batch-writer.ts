import type { PageWorker } from "../../eleventy/page-worker.ts";
import type { WorkerOutput } from "../../eleventy/run-settings.ts";
import type { PagesByKind } from "../../incremental/shards/batches.ts";
import type { Eleventy } from "../site-eleventy.ts";

/** Has one Eleventy, which has read the archive, write pages, a batch at a time. */
export class BatchWriter {
  readonly #eleventy: Eleventy;
  readonly #worker: PageWorker;
  #isFirst = true;

  constructor(eleventy: Eleventy, worker: PageWorker) {
    this.#eleventy = eleventy;
    this.#worker = worker;
  }

  /** @returns the files that were written */
  async write(batch: PagesByKind): Promise<readonly WorkerOutput[]> {
    this.#worker.take(batch);
    if (!this.#isFirst) {
      await this.#eleventy.restart();
      await this.#eleventy.init();
    }
    this.#isFirst = false;
    const [, written] = await this.#eleventy.write();
    return this.#worker.finish(written);
  }
}
