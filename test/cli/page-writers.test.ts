import { expect, test } from "vitest";
import { ProgressReport } from "../../plugin/cli/progress.ts";
import { WritingProcesses } from "../../plugin/cli/shards/page-writers.ts";

const writers = (jobs: number) =>
  new WritingProcesses({
    configuration: undefined,
    jobs,
    progress: new ProgressReport(process.stderr),
  });

test("processes beside this one are worth while where writing takes longer than reading the archive anew", () => {
  expect(writers(2).areWorth(13_600, 10_000)).toBe(true);
  expect(writers(1).areWorth(13_600, 10_000)).toBe(false);
  // So many would not fit into this one's memory.
  expect(writers(1).areWorth(136_000, 100_000)).toBe(true);
  // A twentieth of a large archive, then a hundredth and a change of many pages.
  expect(writers(2).areWorth(68_000, 500_000)).toBe(true);
  expect(writers(2).areWorth(6_800, 500_000)).toBe(false);
  expect(writers(2).areWorth(30, 500_000)).toBe(false);
});
