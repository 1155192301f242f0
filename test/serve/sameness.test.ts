import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { arshifBuild, counts, differences, expectFullBuild, fullBuild } from "../support/builds.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { type ServedSite, serve } from "../support/serve.ts";
import { article, makeSite, removeSite, type Site } from "../support/site.ts";

const sites: Site[] = [];
let served: ServedSite | undefined;
// Also after a failure: nobody else would end what is served.
afterEach(async () => {
  await served?.stop();
  for (const site of sites.splice(0)) removeSite(site);
});

/** The demo archive as `arshif build` leaves it. */
async function built(files: Readonly<Record<string, string>> = {}): Promise<Site> {
  const site = makeSite({ ...demoArchive(), ...files });
  sites.push(site);
  const first = await arshifBuild(site);
  expect(first.code, first.printed).toBe(0);
  return site;
}

/** Waits until the served site is what a plain build gives. */
async function expectSame({ until }: ServedSite, site: Site): Promise<void> {
  const full = await fullBuild(site);
  let different: string[] = [];
  let asked = 0;
  const isSame = () => {
    // To compare a whole site each time that one is asked would leave the server no processor.
    if (asked++ % 25 !== 0) return false;
    different = differences(site, full).filter((name) => name !== ".arshif-drafts.json");
    return different.length === 0;
  };
  await until("the site is that of a full build", isSame).catch((error) => {
    expect(different, String(error)).toEqual([]);
  });
}

/** When each of a site's pages was written. */
function times(site: Site): Map<string, number> {
  const pages = site.outputs().filter((file) => file.endsWith(".html"));
  return new Map(
    pages.map((file) => [file, fs.statSync(path.join(site.folder, "_site", file)).mtimeMs]),
  );
}

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const WORDS = ["النهر", "المدرسة", "السوق", "المستشفى", "الميناء", "القطار"];
const TOPICS = ["البيئة", "التعليم", "دجلة", "بغداد", "الصحة", "الرياضة"];

/** One edit of an article, of the articles' names, or of the registry. */
function edit(site: Site, random: (below: number) => number): void {
  const folder = path.join(site.folder, "articles");
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
  const name = files[random(files.length)] as string;
  const file = path.join(folder, name);
  const registry = path.join(folder, "../topics.yaml");
  const register = (from: RegExp, to: string) => {
    const text = fs.readFileSync(registry, "utf8");
    if (text.search(from) >= 0) fs.writeFileSync(registry, text.replace(from, to));
  };
  // No article is without its file, and so none of its earlier versions, and no topic begins with it.
  const parted = () => {
    fs.rmSync(file.replace(/\.md$/, ".versions"), { recursive: true, force: true });
    register(new RegExp(`, key: \\[${name.replace(/\.md$/, "")}\\]`), "");
  };
  const change = (from: RegExp, to: string) =>
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(from, to));
  const word = WORDS[random(WORDS.length)] as string;
  const topic = TOPICS[random(TOPICS.length)] as string;
  const day = `2024-0${1 + random(4)}-1${random(10)}`;
  const edits = [
    () => change(/\n*$/, `\n\nقال شهود إن ${word} عاد كما كان.\n`),
    () => change(/^title: .*$/m, `title: "عن ${word} مرة أخرى"`),
    () => change(/^topics: .*$/m, `topics: [${topic}]`),
    () =>
      site.write(
        `articles/${day}-جديد-${random(1000)}.md`,
        article(`title: ${word} في خبر جديد\ndate: ${day}\ntopics: [${topic}]\nauthors: [${word}]`),
      ),
    () => {
      parted();
      fs.rmSync(file);
    },
    () => {
      parted();
      fs.renameSync(file, file.replace(/\.md$/, `-${random(100)}.md`));
    },
    () => register(/name: الرياضة.*/, `name: الرياضة ${random(9)}, aliases: [الرياضة] }`),
  ];
  edits[random(edits.length)]?.();
}

test("a served site goes on from the build before, writes what is stale, and is what a plain build gives", {
  timeout: 400_000,
}, async () => {
  const site = await built();
  const before = times(site);
  served = await serve(site);
  const now = times(site);
  const written = [...now].filter(([file, time]) => before.get(file) !== time);
  // Its start, and the article that was saved until that was noticed.
  expect(written.length).toBeLessThan(10);
  expect(now.size).toBeGreaterThan(80);
  await expectSame(served, site);

  const random = randomNumbers(2026);
  for (let round = 0; round < 6; round++) {
    for (let edits = 0; edits <= random(3); edits++) edit(site, random);
    await expectSame(served, site);
  }

  await served.stop();
  const next = await arshifBuild(site);
  expect(counts(next)).toMatchObject({ written: 0, removed: 0 });
  await expectFullBuild(site);
});

test("whatever the cache is, a served site has no page of an article that was taken down, and what is the owner's stays", async () => {
  const site = await built({
    "articles/2020-01-01-مسحوب.md": article("title: خبر مسحوب\ndate: 2020-01-01"),
    "articles/2020-01-02-مسحوب.md": article("title: خبر آخر مسحوب\ndate: 2020-01-02"),
    "articles/2020-01-03-مسحوب.md": article("title: خبر ثالث مسحوب\ndate: 2020-01-03"),
  });
  const at = (...names: string[]) => path.join(site.folder, ...names);
  const pages = [1, 2, 3].map((day) => `2020/01/0${day}/مسحوب/index.html`);
  site.write("_site/2020/01/01/مسحوب/صورة.txt", "نص");
  fs.cpSync(at(".cache"), at("older"), { recursive: true });

  const damage: (() => void)[] = [
    // Older than the output: the article went with a build that this cache does not know.
    () => {
      fs.rmSync(at(".cache"), { recursive: true });
      fs.renameSync(at("older"), at(".cache"));
    },
    () => fs.writeFileSync(at(".cache/arshif/archive.db"), "ليس قاعدة بيانات"),
    () => fs.rmSync(at(".cache"), { recursive: true }),
  ];
  for (const [place, harm] of damage.entries()) {
    const page = pages[place] as string;
    expect(site.outputs()).toContain(page);
    harm();
    fs.rmSync(at(`articles/2020-01-0${place + 1}-مسحوب.md`));
    served = await serve(site);
    expect(site.outputs()).not.toContain(page);
    expect(site.outputs()).toContain("2020/01/01/مسحوب/صورة.txt");
    await served.stop();
  }
  fs.rmSync(at("_site/2020/01"), { recursive: true });
  await expectFullBuild(site);
});
