import { quote } from "../../articles/faults.ts";
import type { PartNumber } from "../../incremental/part.ts";
import { englishNumber } from "../../text/plural.ts";
import { UsageError } from "../command.ts";

/** The variables of the environment by which a system tells a job which of many it is. */
interface BatchSystem {
  readonly name: string;
  /** The variable that only a job has which is one of many. */
  readonly index: string;
  /** What the first job of all has there. */
  readonly first: 0 | 1;
  /** The variable with the number of jobs. */
  readonly count: string;
}

/** Kubernetes tells a job of no number, so that the manifest must. */
const OWN_COUNT = "ARSHIF_SHARD_COUNT";

/**
 * From the systems' own pages: Kubernetes «Indexed Job», AWS Batch «Job environment variables»,
 * Google Cloud «Container contract» of Cloud Run jobs and «Environment variables» of Batch, GitLab
 * «Predefined variables», Buildkite, CircleCI and Semaphore «Environment variables». GitHub Actions
 * sets no variable: a workflow gives `strategy.job-index` and `strategy.job-total` to the first of
 * the table, which any other system can be led to as well.
 */
export const BATCH_SYSTEMS: readonly BatchSystem[] = [
  system("Arshif", "ARSHIF_SHARD_INDEX", 0, OWN_COUNT),
  system("Kubernetes", "JOB_COMPLETION_INDEX", 0, OWN_COUNT),
  system("AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", 0, "AWS_BATCH_JOB_ARRAY_SIZE"),
  system("Google Cloud Run", "CLOUD_RUN_TASK_INDEX", 0, "CLOUD_RUN_TASK_COUNT"),
  system("Google Cloud Batch", "BATCH_TASK_INDEX", 0, "BATCH_TASK_COUNT"),
  system("GitLab", "CI_NODE_INDEX", 1, "CI_NODE_TOTAL"),
  system("Buildkite", "BUILDKITE_PARALLEL_JOB", 0, "BUILDKITE_PARALLEL_JOB_COUNT"),
  system("CircleCI", "CIRCLE_NODE_INDEX", 0, "CIRCLE_NODE_TOTAL"),
  system("Semaphore", "SEMAPHORE_JOB_INDEX", 1, "SEMAPHORE_JOB_COUNT"),
];

function system(name: string, index: string, first: 0 | 1, count: string): BatchSystem {
  return { name, index, first, count };
}

/** Parts that a build may have, as many as the largest of these systems runs. */
export const MOST_PARTS = 100_000;

/** A part that a system gives to this job. */
export interface GivenPart extends PartNumber {
  /** The variables that say so: `JOB_COMPLETION_INDEX=2, --shards 8 (Kubernetes)`. */
  readonly source: string;
}

/**
 * The part that the system under which this process runs gives to it.
 *
 * @param env variables of the environment; an empty one is none
 * @param shards how many parts there are, where it was written
 * @throws {UsageError} where no system gives one, one gives no part, or two give different ones
 */
export function givenPart(
  env: Readonly<Record<string, string | undefined>>,
  shards: number | undefined,
): GivenPart {
  const [given, ...others] = BATCH_SYSTEMS.filter(({ index }) => env[index]).map((one) =>
    partOf(one, env, shards),
  );
  if (given === undefined) throw new UsageError(noIndex());
  const other = others.find(({ number, of }) => number !== given.number || of !== given.of);
  if (other === undefined) return given;
  throw new UsageError(
    `The option --shard auto finds two parts: ${given.number}/${given.of} from ${given.source}, and ${other.number}/${other.of} from ${other.source}. Write one of them: --shard ${given.number}/${given.of}.`,
  );
}

function partOf(
  { name, index, first, count }: BatchSystem,
  env: Readonly<Record<string, string | undefined>>,
  shards: number | undefined,
): GivenPart {
  const place = wholeNumber(index, env[index] ?? "");
  const written = env[count];
  const counted = written ? wholeNumber(count, written) : undefined;
  const of = counted ?? shards;
  if (of === undefined) {
    throw new UsageError(
      `The option --shard auto finds ${index}=${place} (${name}), and no ${count} that says how many parts there are. Write --shards and their number: --shard auto --shards 8.`,
    );
  }
  if (shards !== undefined && of !== shards) {
    throw new UsageError(
      `The option --shards is ${shards}, and ${count} (${name}) is ${of}. Leave out --shards.`,
    );
  }
  const number = place - first + 1;
  const total = counted === undefined ? `--shards ${of}` : `${count}=${of}`;
  const source = `${index}=${place}, ${total} (${name})`;
  if (number >= 1 && number <= of && of <= MOST_PARTS) return { number, of, source };
  throw new UsageError(
    `The option --shard auto finds no part in ${source}. Make as many jobs as there are parts, from ${index}=${first} to ${index}=${of - 1 + first}, and at most ${englishNumber(MOST_PARTS)}.`,
  );
}

function wholeNumber(name: string, written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(
    `The variable ${name} is no whole number; it is ${quote(written)}. Write the part instead: --shard 3/8.`,
  );
}

function noIndex(): string {
  const names = BATCH_SYSTEMS.map(({ index }) => index).join(", ");
  return `The option --shard auto finds no part, since none of these is set: ${names}. Write the part's number and how many there are: --shard 3/8.`;
}
