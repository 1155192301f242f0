/**
 * A process that writes some of a site's pages: `arshif build` starts it and gives it work. It
 * reads the configuration while the articles are still being read elsewhere.
 */
import { ArshifError } from "../../articles/faults.ts";
import { type HandedShard, handShard, type ShardOutput } from "../../eleventy/handed-shard.ts";
import { StagedOutput } from "../../eleventy/staged-output.ts";
import { siteEleventy, startEleventy } from "../site-eleventy.ts";
import type { ShardReply, ShardRequest } from "./messages.ts";

const KILOBYTE = 1024;

// Without the process that gives out the work there is nothing to do.
process.on("disconnect", () => process.exit());

const shard: HandedShard = {};
const [configuration] = process.argv.slice(2);
const Eleventy = await siteEleventy(process.cwd());
const eleventy = startEleventy(Eleventy, configuration, (config) => handShard(config, shard));
let isFirst = true;
let work: Promise<void> = eleventy.init();
process.on("message", (request: ShardRequest) => {
  work = work.then(() => answer(request)).catch(fail);
});
work.catch(fail);

async function answer(request: ShardRequest): Promise<void> {
  if (request.ask === "end") {
    process.disconnect();
    return;
  }
  const outputs = await done(request);
  const reply: ShardReply = { outputs, memory: process.resourceUsage().maxRSS * KILOBYTE };
  process.send?.(reply);
}

async function done(
  request: Exclude<ShardRequest, { ask: "end" }>,
): Promise<readonly ShardOutput[]> {
  const { work } = shard;
  if (work === undefined) throw new Error("The configuration does not add the plugin Arshif.");
  if (request.ask === "load") {
    new StagedOutput(eleventy, request.stage);
    work.load(request.plan);
    return [];
  }
  work.take(request.pages);
  if (!isFirst) {
    await eleventy.restart();
    await eleventy.init();
  }
  isFirst = false;
  const [, written] = await eleventy.write();
  return work.finish(written);
}

/** Eleventy has told of its own errors already. */
function fail(error: unknown): void {
  if (error instanceof ArshifError) process.stderr.write(`${error.message}\n`);
  else if (!isTold(error)) console.error(error);
  process.exitCode = 1;
  process.disconnect();
}

function isTold(error: unknown): boolean {
  return error instanceof Error && "__errorAlreadyLogged" in error;
}
