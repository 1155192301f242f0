import { afterEach, expect, test } from "vitest";
import { Chance } from "../../bench/scale/chance.ts";
import { arshif, arshifBuild, expectFullBuild, sharedBuild } from "../support/builds.ts";
import { clockAheadBy } from "../support/preload.ts";
import { editAtRandom, newsroomSite } from "../support/random-edits.ts";
import { type Run, removeSite, type Site } from "../support/site.ts";

/** Rounds of edits, each built and compared; every night there are more, of a larger archive. */
const ROUNDS = Number(process.env.ARSHIF_ROUNDS ?? 4);
const ARTICLES = Number(process.env.ARSHIF_ARTICLES ?? 24);
const SEED = Number(process.env.ARSHIF_SEED ?? 20_190_807);
const MOST_EDITS = 4;

let site: Site;
afterEach(() => removeSite(site));

/** As many machines would: from one plan, each its part, all put together. */
async function shardedBuild(of: Site): Promise<Run> {
  const steps = [["plan"], ["build", "--shard", "1/2"], ["build", "--shard", "2/2"], ["merge"]];
  for (const step of steps) {
    const run = await arshif(of, step);
    if (run.code !== 0) return run;
  }
  return { code: 0, printed: "" };
}

/** And again when nothing has changed: by a clock that is ahead, since times of newer files tell nothing. */
async function buildTwice(of: Site): Promise<Run> {
  const later = clockAheadBy(3_600_000);
  const first = await arshifBuild(of, [], later);
  return first.code === 0 ? arshifBuild(of, [], later) : first;
}

const WAYS = {
  "one process": arshifBuild,
  "two processes": sharedBuild,
  "two machines": shardedBuild,
  "one process, twice": buildTwice,
};

test(`after each of ${ROUNDS} rounds of random edits the site is that of a plain build`, async () => {
  const chance = new Chance(SEED);
  site = newsroomSite(ARTICLES);
  for (let round = 0; round < ROUNDS; round++) {
    const edits = Array.from({ length: chance.whole(1, MOST_EDITS) }, (_, edit) =>
      editAtRandom(site, chance, round * MOST_EDITS + edit),
    );
    const [way, build] = Object.entries(WAYS)[round % 4] as [string, typeof arshifBuild];
    const told = `seed ${SEED}, round ${round}, ${way}: ${edits.join("; ")}`;
    let run: Run = { code: null, printed: "" };
    await expectFullBuild(site, async () => {
      run = await build(site);
    }).catch((error) => {
      throw new Error(`${told}\n${run.printed}`, { cause: error });
    });
    expect(run.code, `${told}\n${run.printed}`).toBe(0);
  }
}, 3_600_000);
