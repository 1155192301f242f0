import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Chance } from "../../bench/scale/chance.ts";
import { arshifBuild, startBuild, tree } from "../support/builds.ts";
import { killedAt } from "../support/preload.ts";
import { article, makeSite, removeSite, runEleventy, type Site } from "../support/site.ts";

/** Kills in all, in chains that run beside each other, and kills after which a build may end. */
const KILLS = Number(process.env.ARSHIF_KILLS ?? 12);
const CHAINS = 2;
const KILLS_BEFORE_AN_END = 4;

const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"/>`;

/** The site before and after a day's work; `undefined` where a file is not there. */
const SITES: readonly Readonly<Record<string, string | undefined>>[] = [
  {
    "articles/2020-01-03-أول.md": article("title: أول\ndate: 2020-01-03\nauthors: [ليلى]"),
    "articles/2020-01-04-ثان.md": article("title: ثان\ndate: 2020-01-04", "نص قديم."),
    "articles/2020-01-05-ثالث.md": article(
      "title: ثالث\ndate: 2020-01-05",
      "![نهر](/media/نهر.svg)",
    ),
    "articles/2020-01-06-زائل.md": article("title: زائل\ndate: 2020-01-06\ntopics: [الماء]"),
    "articles/2020-02-07-قادم.md": undefined,
    "media/نهر.svg": picture(40),
    "من-نحن.md": "---\npermalink: /من-نحن.html\n---\nنص",
  },
  {
    "articles/2020-01-04-ثان.md": article("title: ثان\ndate: 2020-01-04", "نص جديد أطول منه."),
    "articles/2020-01-05-ثالث.md": article(
      "title: عنوان آخر\ndate: 2020-01-05",
      "![نهر](/media/نهر.svg)",
    ),
    "articles/2020-01-06-زائل.md": undefined,
    "articles/2020-02-07-قادم.md": article("title: قادم\ndate: 2020-02-07\ntopics: [الأهوار]"),
    "media/نهر.svg": picture(80),
    "من-نحن.md": "---\npermalink: /من-نحن.html/index.html\n---\nنص",
  },
];

const sites: Site[] = [];
const whole: Map<string, string>[] = [];
let changes = 0;

function turnTo(site: Site, files: Readonly<Record<string, string | undefined>>): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) fs.rmSync(path.join(site.folder, name), { force: true });
    else site.write(name, content);
  }
}

const treeOf = (site: Site) => tree(path.join(site.folder, "_site"));

/** What a plain build makes of each of the two, and a build of the first for every chain. */
beforeAll(async () => {
  const site = makeSite({});
  sites.push(site);
  for (const files of SITES) {
    turnTo(site, files);
    fs.rmSync(path.join(site.folder, "_site"), { recursive: true, force: true });
    const { code, printed } = await runEleventy(site.folder, { args: ["--quiet"] });
    expect(code, printed).toBe(0);
    whole.push(treeOf(site));
  }
  turnTo(site, SITES[0] ?? {});
  fs.rmSync(path.join(site.folder, "_site"), { recursive: true });
  expect((await arshifBuild(site)).code).toBe(0);
  for (let chain = 0; chain < CHAINS; chain++) {
    const copy = makeSite({});
    fs.cpSync(site.folder, copy.folder, { recursive: true, preserveTimestamps: true });
    sites.push(copy);
  }
  turnTo(site, SITES[1] ?? {});
  const counted = await arshifBuild(site, [], killedAt(-1));
  changes = Number(/^Changes of the disk: (\d+)$/m.exec(counted.printed)?.[1]);
  expect(treeOf(site)).toEqual(whole[1]);
});

afterAll(() => sites.forEach(removeSite));

/** Every file is whole: as a plain build of one of the two sites makes it. */
function expectWhole(site: Site, moment: string): void {
  const half = [...treeOf(site)].filter(
    ([name, content]) => !name.endsWith("/") && !whole.some((all) => all.get(name) === content),
  );
  expect(
    half.map(([name]) => name),
    moment,
  ).toEqual([]);
}

test(`${KILLS} builds killed at random changes of the disk never leave half a file, and the next one mends all`, async () => {
  expect(changes).toBeGreaterThan(100);
  const killed = await Promise.all(
    sites.slice(1).map(async (site, chain) => {
      const chance = new Chance(2020 + chain);
      let kills = 0;
      let turn = 0;
      for (let round = 0; kills < KILLS / CHAINS; round++) {
        turn = 1 - turn;
        turnTo(site, SITES[turn] ?? {});
        const change = chance.whole(1, changes);
        const { code, printed } = await arshifBuild(site, [], killedAt(change));
        const moment = `chain ${chain}, round ${round}, change ${change} of ${changes}\n${printed}`;
        // There may be less to do than in the build that was counted.
        if (code === 0) expect(treeOf(site), moment).toEqual(whole[turn]);
        else {
          expect(code, moment).toBe(null);
          kills++;
          expectWhole(site, moment);
        }
        if (round % KILLS_BEFORE_AN_END !== KILLS_BEFORE_AN_END - 1) continue;
        const ended = await arshifBuild(site);
        expect(ended.code, ended.printed).toBe(0);
        expect(treeOf(site), moment).toEqual(whole[turn]);
        const kept = fs.readdirSync(path.join(site.folder, ".cache/arshif"));
        expect(kept.filter((name) => /\.tmp|lock|\d/.test(name))).toEqual([]);
      }
      return kills;
    }),
  );
  expect(killed).toEqual(Array(CHAINS).fill(KILLS / CHAINS));
}, 900_000);

test("neither do builds that are killed from outside, whenever that is", async () => {
  const site = sites[1] as Site;
  const chance = new Chance(7);
  for (let turn = 0; turn < 4; turn++) {
    turnTo(site, SITES[turn % 2] ?? {});
    const child = startBuild(site);
    const closed = new Promise((resolve) => child.once("close", resolve));
    const moment = chance.whole(0, 2500);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, moment))]);
    child.kill("SIGKILL");
    await closed;
    expectWhole(site, `${moment} ms`);
  }
  const ended = await arshifBuild(site);
  expect(ended.code, ended.printed).toBe(0);
  expect(treeOf(site)).toEqual(whole[1]);
}, 300_000);
