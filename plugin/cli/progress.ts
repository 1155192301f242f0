import type { BuildProgress } from "../eleventy/run-settings.ts";
import { englishNumber } from "../text/plural.ts";

/** Where progress is shown: the standard error, which no script reads a result from. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Milliseconds between two states of a bar, and between two lines where there is no terminal. */
const BAR_EVERY = 100;
const LINE_EVERY = 10_000;

/** A build that is over before this many milliseconds shows no bar. */
const BAR_AFTER = 300;

const BAR_WIDTH = 24;

/** Takes the cursor to the beginning of the line and clears it. */
const CLEAR = "\r\u001B[K";

/**
 * Shows how far a build has come: a bar on a terminal, elsewhere a line every ten seconds, and
 * nothing where nothing takes ten seconds.
 */
export class ProgressReport implements BuildProgress {
  readonly #output: ProgressOutput;
  readonly #now: () => number;
  readonly #isBar: boolean;
  #shownAt: number;
  #articles: (() => string) | undefined;
  #pagesBeganAt: number | undefined;
  #isShown = false;

  /**
   * @param isDumb the terminal cannot clear a line
   * @param now milliseconds of a clock that never jumps
   */
  constructor(
    output: ProgressOutput,
    isDumb = process.env.TERM === "dumb",
    now: () => number = () => performance.now(),
  ) {
    this.#output = output;
    this.#now = now;
    this.#isBar = output.isTTY === true && !isDumb;
    this.#shownAt = now() + (this.#isBar ? BAR_AFTER - BAR_EVERY : 0);
  }

  articles(done: number, of: number): void {
    // Numbers are written when they are shown: articles are read by the hundred thousand.
    this.#articles = () => `${englishNumber(done)} of ${englishNumber(of)} articles read`;
    this.#show(this.#articles);
  }

  pages(done: number, of: number): void {
    const now = this.#now();
    this.#pagesBeganAt ??= now;
    const rate = (done * 1000) / (now - this.#pagesBeganAt);
    this.#show(() => {
      const pages = `${englishNumber(done)} of ${englishNumber(of)} pages`;
      // One page says nothing of the next ones yet.
      const pace = done > 1 && Number.isFinite(rate) ? paceOf(rate, of - done) : [];
      const parts = [`${pages} written`, ...pace];
      return this.#isBar
        ? [`${bar(done, of)} ${pages}`, ...pace, this.#articles?.() ?? []].flat().join(" · ")
        : parts.join(", ");
    });
  }

  /** A source is fetched whose size nobody knows. */
  fetched(bytes: number): void {
    this.#show(() => `${englishNumber(Math.round(bytes / 1024 ** 2))} MB fetched`);
  }

  /** @param pictures how many were fetched, where any are */
  imported(done: number, of: number, pictures: number | undefined): void {
    this.#show(() => {
      const fetched = pictures === undefined ? [] : [`${englishNumber(pictures)} pictures fetched`];
      const articles = `${englishNumber(done)} of ${englishNumber(of)} articles imported`;
      return [this.#isBar ? `${bar(done, of)} ${articles}` : articles, ...fetched].join(", ");
    });
  }

  /** Takes the bar away. What comes later is not shown. */
  end(): void {
    if (this.#isShown) this.#output.write(CLEAR);
    this.#isShown = false;
    this.#shownAt = Number.POSITIVE_INFINITY;
  }

  #show(text: () => string): void {
    const now = this.#now();
    if (now - this.#shownAt < (this.#isBar ? BAR_EVERY : LINE_EVERY)) return;
    this.#shownAt = now;
    if (this.#isBar) {
      // A line that is wider than the terminal could not be cleared.
      this.#output.write(CLEAR + text().slice(0, (this.#output.columns ?? 80) - 1));
      this.#isShown = true;
    } else this.#output.write(`[arshif] ${text()}.\n`);
  }
}

function paceOf(rate: number, left: number): string[] {
  return [`${englishNumber(Math.round(rate))} a second`, `${duration(left / rate)} left`];
}

function bar(done: number, of: number): string {
  const full = Math.floor((Math.min(done, of) / Math.max(of, 1)) * BAR_WIDTH);
  return `[${"#".repeat(full)}${"-".repeat(BAR_WIDTH - full)}]`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
