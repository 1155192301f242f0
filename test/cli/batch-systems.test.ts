import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../plugin/cli/command.ts";
import { BATCH_SYSTEMS, givenPart, MOST_PARTS } from "../../plugin/cli/shards/batch-systems.ts";

type Variables = Readonly<Record<string, string>>;

function answer(env: Variables, shards?: number): string {
  try {
    givenPart(env, shards);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`A part was found after all in ${JSON.stringify(env)}.`);
}

describe("the part that a batch system gives to a job is read", () => {
  test.each<[string, Variables, number | undefined, string, string]>([
    [
      "an Indexed Job of Kubernetes",
      { JOB_COMPLETION_INDEX: "2" },
      8,
      "3/8",
      "JOB_COMPLETION_INDEX=2, --shards 8 (Kubernetes)",
    ],
    [
      "an array job of AWS Batch",
      { AWS_BATCH_JOB_ARRAY_INDEX: "0", AWS_BATCH_JOB_ARRAY_SIZE: "10000" },
      undefined,
      "1/10000",
      "AWS_BATCH_JOB_ARRAY_INDEX=0, AWS_BATCH_JOB_ARRAY_SIZE=10000 (AWS Batch)",
    ],
    [
      "a job of Google Cloud Run",
      { CLOUD_RUN_TASK_INDEX: "7", CLOUD_RUN_TASK_COUNT: "8", CLOUD_RUN_TASK_ATTEMPT: "1" },
      undefined,
      "8/8",
      "CLOUD_RUN_TASK_INDEX=7, CLOUD_RUN_TASK_COUNT=8 (Google Cloud Run)",
    ],
    [
      "parallel jobs of GitLab, which count from 1",
      { CI_NODE_INDEX: "1", CI_NODE_TOTAL: "1" },
      undefined,
      "1/1",
      "CI_NODE_INDEX=1, CI_NODE_TOTAL=1 (GitLab)",
    ],
    [
      "a matrix of GitHub, whose workflow names the variables",
      { GITHUB_ACTIONS: "true", ARSHIF_SHARD_INDEX: "0", ARSHIF_SHARD_COUNT: "8" },
      undefined,
      "1/8",
      "ARSHIF_SHARD_INDEX=0, ARSHIF_SHARD_COUNT=8 (Arshif)",
    ],
    [
      "parallelism of Buildkite",
      { BUILDKITE_PARALLEL_JOB: "4", BUILDKITE_PARALLEL_JOB_COUNT: "5" },
      5,
      "5/5",
      "BUILDKITE_PARALLEL_JOB=4, BUILDKITE_PARALLEL_JOB_COUNT=5 (Buildkite)",
    ],
  ])("in %s", (_, env, shards, part, source) => {
    const { number, of, source: told } = givenPart(env, shards);
    expect(`${number}/${of}`).toBe(part);
    expect(told).toBe(source);
  });

  test("so that the jobs of each system make each part once", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BATCH_SYSTEMS),
        fc.integer({ min: 1, max: 300 }),
        ({ index, first, count }, of) => {
          const numbers = Array.from({ length: of }, (_, place) => {
            const env = { [index]: `${first + place}`, [count]: `${of}` };
            return givenPart(env, place % 2 === 0 ? undefined : of);
          });
          expect(numbers.map((part) => part.of)).toEqual(numbers.map(() => of));
          expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
        },
      ),
    );
  });

  test("and any variables give a whole part or one sentence with its cure", () => {
    const value = fc.oneof(
      fc.nat(12).map(String),
      fc.constantFrom("", " 3", "-1", "1e3", "٣", "0x1", "99999999999999", "1.5", "null"),
    );
    const names = BATCH_SYSTEMS.flatMap(({ index, count }) => [index, count]);
    const variables = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 });
    fc.assert(
      fc.property(variables, fc.option(fc.integer({ min: 1, max: 12 })), (env, shards) => {
        try {
          const { number, of } = givenPart(env, shards ?? undefined);
          expect(Number.isInteger(number) && number >= 1 && number <= of).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect((error as Error).message).toMatch(/^The .*[^.]\. (?:Write|Make|Leave) [^\n]*\.$/);
        }
      }),
    );
  });
});

describe("where no part is given, one sentence says why", () => {
  test("when no system gives one: GitLab names the number of jobs where there is one job, too", () => {
    for (const env of [{}, { CI_NODE_TOTAL: "1" }, { JOB_COMPLETION_INDEX: "" }]) {
      expect(answer(env, 8)).toBe(
        "The option --shard auto finds no part, since none of these is set: ARSHIF_SHARD_INDEX, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, CLOUD_RUN_TASK_INDEX, BATCH_TASK_INDEX, CI_NODE_INDEX, BUILDKITE_PARALLEL_JOB, CIRCLE_NODE_INDEX, SEMAPHORE_JOB_INDEX. Write the part's number and how many there are: --shard 3/8.",
      );
    }
  });

  test("when two systems give different ones, and not when both say the same", () => {
    const gitlab = { CI_NODE_INDEX: "5", CI_NODE_TOTAL: "8" };
    expect(answer({ ...gitlab, JOB_COMPLETION_INDEX: "2" }, 8)).toBe(
      "The option --shard auto finds two parts: 3/8 from JOB_COMPLETION_INDEX=2, --shards 8 (Kubernetes), and 5/8 from CI_NODE_INDEX=5, CI_NODE_TOTAL=8 (GitLab). Write one of them: --shard 3/8.",
    );
    expect(givenPart({ ...gitlab, JOB_COMPLETION_INDEX: "4" }, 8)).toMatchObject({ number: 5 });
  });

  test.each<[string, Variables, number | undefined, string]>([
    [
      "nobody says how many there are",
      { JOB_COMPLETION_INDEX: "2" },
      undefined,
      "The option --shard auto finds JOB_COMPLETION_INDEX=2 (Kubernetes), and no ARSHIF_SHARD_COUNT that says how many parts there are. Write --shards and their number: --shard auto --shards 8.",
    ],
    [
      "the line says another number than the system",
      { CI_NODE_INDEX: "3", CI_NODE_TOTAL: "8" },
      4,
      "The option --shards is 4, and CI_NODE_TOTAL (GitLab) is 8. Leave out --shards.",
    ],
    [
      "there are more jobs than parts",
      { JOB_COMPLETION_INDEX: "8" },
      8,
      "The option --shard auto finds no part in JOB_COMPLETION_INDEX=8, --shards 8 (Kubernetes). Make as many jobs as there are parts, from JOB_COMPLETION_INDEX=0 to JOB_COMPLETION_INDEX=7, and at most 100,000.",
    ],
    [
      "a variable is no number",
      { JOB_COMPLETION_INDEX: "two" },
      8,
      "The variable JOB_COMPLETION_INDEX is no whole number; it is «two». Write the part instead: --shard 3/8.",
    ],
    [
      "there are too many",
      { JOB_COMPLETION_INDEX: "0" },
      MOST_PARTS + 1,
      "The option --shard auto finds no part in JOB_COMPLETION_INDEX=0, --shards 100001 (Kubernetes). Make as many jobs as there are parts, from JOB_COMPLETION_INDEX=0 to JOB_COMPLETION_INDEX=100000, and at most 100,000.",
    ],
  ])("when %s", (_, env, shards, sentence) => {
    expect(answer(env, shards)).toBe(sentence);
  });
});
