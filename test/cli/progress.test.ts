import { describe, expect, test } from "vitest";
import { ProgressReport } from "../../plugin/cli/progress.ts";

/** A report with what it wrote, and a clock that is turned by hand. */
function reporting(terminal: { isTTY?: boolean; columns?: number; isDumb?: boolean } = {}) {
  const written: string[] = [];
  const clock = { now: 5000 };
  const output = { ...terminal, write: (text: string) => written.push(text) };
  const report = new ProgressReport(output, terminal.isDumb ?? false, () => clock.now);
  /** Pages at an even pace. */
  const pages = (of: number, milliseconds: number) => {
    report.pages(0, of);
    for (let done = 1; done <= of; done++) {
      clock.now += milliseconds;
      report.pages(done, of);
    }
  };
  return { written, clock, report, pages };
}

const CLEAR = "\r\u001B[K";

describe("without a terminal", () => {
  test("nothing is said of what takes less than ten seconds", () => {
    const { written, clock, report, pages } = reporting();
    report.articles(500, 1000);
    clock.now += 4000;
    report.articles(1000, 1000);
    pages(1000, 5.9);
    report.end();
    expect(written).toEqual([]);
  });

  test("a source that takes longer to fetch says how much has come", () => {
    const { written, clock, report } = reporting();
    report.fetched(300_000);
    clock.now += 10_000;
    report.fetched(52_500_000);
    report.end();
    expect(written).toEqual(["[arshif] 50 MB fetched.\n"]);
  });

  test("a line comes every ten seconds, with the pace and the time left", () => {
    const { written, clock, report, pages } = reporting();
    clock.now += 10_000;
    report.articles(70_000, 100_000);
    clock.now += 4000;
    report.articles(100_000, 100_000);
    pages(20_000, 2);
    report.end();
    expect(written).toEqual([
      "[arshif] 70,000 of 100,000 articles read.\n",
      "[arshif] 3,000 of 20,000 pages written, 500 a second, 34 s left.\n",
      "[arshif] 8,000 of 20,000 pages written, 500 a second, 24 s left.\n",
      "[arshif] 13,000 of 20,000 pages written, 500 a second, 14 s left.\n",
      "[arshif] 18,000 of 20,000 pages written, 500 a second, 4 s left.\n",
    ]);
  });

  test("minutes are told as minutes", () => {
    const { written, pages } = reporting();
    pages(200_000, 1);
    expect(written[0]).toBe(
      "[arshif] 10,000 of 200,000 pages written, 1,000 a second, 3 min left.\n",
    );
  });

  test("a terminal that cannot clear a line counts as none", () => {
    const { written, pages } = reporting({ isTTY: true, isDumb: true });
    pages(12, 1000);
    expect(written).toEqual(["[arshif] 10 of 12 pages written, 1 a second, 2 s left.\n"]);
  });
});

describe("on a terminal", () => {
  test("a bar fills in one line, and goes when the build ends", () => {
    const { written, clock, report, pages } = reporting({ isTTY: true, columns: 120 });
    clock.now += 400;
    report.articles(10, 10);
    pages(8, 100);
    report.end();
    report.pages(8, 8);
    expect(written).toEqual([
      `${CLEAR}10 of 10 articles read`,
      `${CLEAR}[###---------------------] 1 of 8 pages · 10 of 10 articles read`,
      `${CLEAR}[######------------------] 2 of 8 pages · 10 a second · 1 s left · 10 of 10 articles read`,
      `${CLEAR}[#########---------------] 3 of 8 pages · 10 a second · 1 s left · 10 of 10 articles read`,
      `${CLEAR}[############------------] 4 of 8 pages · 10 a second · 1 s left · 10 of 10 articles read`,
      `${CLEAR}[###############---------] 5 of 8 pages · 10 a second · 1 s left · 10 of 10 articles read`,
      `${CLEAR}[##################------] 6 of 8 pages · 10 a second · 1 s left · 10 of 10 articles read`,
      `${CLEAR}[#####################---] 7 of 8 pages · 10 a second · 1 s left · 10 of 10 articles read`,
      `${CLEAR}[########################] 8 of 8 pages · 10 a second · 0 s left · 10 of 10 articles read`,
      CLEAR,
    ]);
  });

  test("a line is cut before the terminal's edge, and drawn ten times a second at most", () => {
    const { written, pages } = reporting({ isTTY: true, columns: 40 });
    pages(3000, 1);
    expect(written.length).toBeLessThanOrEqual(28);
    expect(Math.max(...written.map((text) => text.length - CLEAR.length))).toBe(39);
  });

  test("a build of a moment shows nothing", () => {
    const { written, report, pages } = reporting({ isTTY: true });
    pages(20, 10);
    report.end();
    expect(written).toEqual([]);
  });
});
