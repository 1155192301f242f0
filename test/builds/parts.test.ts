import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Part } from "../../plugin/incremental/part.ts";
import {
  type PartManifest,
  readManifest,
  writeManifest,
} from "../../plugin/incremental/shards/part-manifest.ts";
import { election, GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { arshif, arshifBuild, counts, expectFullBuild, partInBatches } from "../support/builds.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { makeSite, type Run, removeSite, type Site } from "../support/site.ts";

/** Milliseconds: each test runs several builds. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const PARTS = ".cache/arshif/parts";

/** The same site on another machine: nothing of it has the same time. */
function elsewhere(site: Site): Site {
  const copy = makeSite({});
  fs.cpSync(site.folder, copy.folder, { recursive: true });
  return copy;
}

function carry(from: Site, to: Site, name: string): void {
  fs.cpSync(path.join(from.folder, name), path.join(to.folder, name), { recursive: true });
}

async function makePart(site: Site, part: string): Promise<void> {
  expectMade(await arshifBuild(site, ["--shard", part, "--jobs", "1"]));
}

/** Eleventy says of other parts than the first only what is wrong. */
function expectMade({ code, printed }: Run): void {
  expect(code, printed).toBe(0);
  if (!printed.includes("Part 1 of")) expect(printed).not.toContain("[11ty]");
}

function rewrite(site: Site, file: string, change: (text: string) => string): void {
  const absolute = path.join(site.folder, file);
  const text = fs.readFileSync(absolute, "utf8");
  expect(change(text)).not.toBe(text);
  fs.writeFileSync(absolute, change(text));
}

const anArticle = (site: Site) =>
  `articles/${fs.readdirSync(path.join(site.folder, "articles"))[3]}`;

describe("a site that is made in three parts on three machines", () => {
  const sites: Site[] = [];
  afterAll(() => sites.forEach(removeSite));

  test("is the site that one process makes, with its cache", async () => {
    const first = makeSite({
      ...demoArchive(),
      ...election([...VOTE, ...RESULTS, ...GOVERNMENT]),
      "نحن.md": "---\ntitle: من نحن\nlayout: arshif/page.njk\n---\nنص",
      "media/صورة.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`,
    });
    sites.push(first, elsewhere(first), elsewhere(first), elsewhere(first));
    const [, second, third, last] = sites as [Site, Site, Site, Site];
    const plan = await arshif(first, ["plan"]);
    expect(plan.code, plan.printed).toBe(0);
    expect(first.outputs()).toEqual([]);
    // The third machine got no plan, and works it out by itself.
    carry(first, second, ".cache");
    await Promise.all([
      makePart(first, "1/3"),
      makePart(second, "2/3"),
      partInBatches(third, 3, 3).then(expectMade),
    ]);
    carry(first, last, `${PARTS}/1-of-3`);
    carry(second, last, `${PARTS}/2-of-3`);
    carry(third, last, `${PARTS}/3-of-3`);
    for (const place of [1, 2, 3]) {
      const pages = fs
        .readdirSync(path.join(last.folder, PARTS, `${place}-of-3/output`), { recursive: true })
        .filter((name) => /\.(?:html|xml|json)$/.test(String(name)));
      expect(pages.length).toBeGreaterThan(20);
    }
    await expectFullBuild(last, async () => {
      const { code, printed } = await arshif(last, ["merge"]);
      expect(code, printed).toBe(0);
      expect(printed).toContain("The site was put together: 39 articles,");
    });
    expect(last.output("stories/2022-10-10-فتح-المراكز/index.html")).toContain("محطات التغطية");
    expect(fs.readdirSync(path.join(last.folder, PARTS))).toEqual([]);
    const next = await arshifBuild(last, ["--hash"]);
    expect(next.code, next.printed).toBe(0);
    expect(counts(next).unchanged).toBeGreaterThan(80);
    expect(counts(next).removed).toBe(0);
  });
});

test("templates of the site's own that show data make the same site in parts", async () => {
  const site = makeSite({
    "articles/2020-01-03-أول.md": "---\ntitle: أول\ndate: 2020-01-03\ntopics: [الماء]\n---\nنص",
    "articles/2020-01-04-ثان.md": "---\ntitle: ثان\ndate: 2020-01-04\n---\nنص",
    "_includes/arshif/parts/header.njk": `{% include "@arshif/parts/header.njk" %}`,
    "_includes/arshif/parts/footer.njk": `{% include "@arshif/parts/footer.njk" %}`,
    "_includes/arshif/parts/head-extra.njk": `<meta name="shown" content="{{ title }}">`,
    "نحن.md": "---\ntitle: من نحن\nlayout: arshif/page.njk\n---\nنص",
  });
  try {
    await makePart(site, "1/2");
    await makePart(site, "2/2");
    await expectFullBuild(site, async () => {
      const { code, printed } = await arshif(site, ["merge"]);
      expect(code, printed).toBe(0);
    });
  } finally {
    removeSite(site);
  }
});

describe("parts that are not all of one build are refused, and nothing is written:", () => {
  let pattern: Site;
  let site: Site;
  beforeAll(async () => {
    pattern = makeSite(demoArchive());
    await makePart(pattern, "1/2");
    await makePart(pattern, "2/2");
  });
  beforeEach(() => {
    site = elsewhere(pattern);
  });
  afterEach(() => removeSite(site));
  afterAll(() => removeSite(pattern));

  async function expectRefusal(sentence: string, cure: string): Promise<void> {
    const { code, printed } = await arshif(site, ["merge"]);
    expect(code).toBe(1);
    expect(printed).toContain(sentence);
    expect(printed).toContain(cure);
    expect(printed).not.toContain("    at ");
    expect(site.outputs()).toEqual([]);
  }
  const inParts = (name: string) => path.join(site.folder, PARTS, name);

  test("there are none", async () => {
    fs.rmSync(inParts(""), { recursive: true });
    await expectRefusal("There are no parts to put together.", "arshif build --shard 1/8");
  });

  test("one is missing", async () => {
    fs.rmSync(inParts("2-of-2"), { recursive: true });
    await expectRefusal("Part 2 of 2 is missing.", "arshif build --shard 2/2");
  });

  test("one is there twice", async () => {
    fs.rmSync(inParts("2-of-2"), { recursive: true });
    fs.cpSync(inParts("1-of-2"), inParts("2-of-2"), { recursive: true });
    await expectRefusal(
      "which part 1 holds too.",
      "Copy each part into the folder of its own number",
    );
  });

  test("there are parts of another number", async () => {
    fs.cpSync(inParts("1-of-2"), inParts("1-of-3"), { recursive: true });
    await expectRefusal("of 2 parts and of 3.", "Delete the folders of all builds but one.");
  });

  test("a file is missing, and another is cut off", async () => {
    const pages = fs
      .readdirSync(inParts("2-of-2/output"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"));
    fs.truncateSync(path.join(inParts("2-of-2/output"), pages[0] as string), 100);
    fs.rmSync(path.join(inParts("2-of-2/output"), pages[1] as string));
    await expectRefusal("and 1 more.", "arshif build --shard 2/2");
  });

  test.each(["a page", "a picture"])("one bit of %s is another", async (what) => {
    const ending = what === "a page" ? "/index.html" : ".svg";
    const [file] = fs
      .readdirSync(inParts("1-of-2/output"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ending));
    const absolute = path.join(inParts("1-of-2/output"), file as string);
    const bytes = fs.readFileSync(absolute);
    bytes[40] = (bytes[40] as number) ^ 1;
    fs.writeFileSync(absolute, bytes);
    await expectRefusal(`or holds others in their place: ${file}.`, "arshif build --shard 1/2");
  });

  test("a manifest is damaged", async () => {
    fs.truncateSync(inParts("2-of-2/manifest.json"), 500);
    await expectRefusal("manifest is missing or damaged", "arshif build --shard 2/2");
  });

  const elsewhereMade: [string, { arshif?: string; packages?: string; node?: string }][] = [
    ["Arshif itself differs", { arshif: "others" }],
    ["an installed package differs", { packages: "others" }],
    ["Node.js or its tables of languages differs", { node: "v18.0.0" }],
  ];
  test.each(elsewhereMade)("one was made elsewhere: %s", async (why, parts) => {
    const made = readManifest(site.folder, { number: 2, of: 2 }) as PartManifest;
    const environment = { ...made.environment, ...parts };
    writeManifest(new Part(site.folder, 2, 2), {
      ...made,
      environment,
    });
    await expectRefusal(why, "with the same Node.js and packages");
  });

  test("one is of other articles, or with another option", async () => {
    rewrite(site, anArticle(site), (text) => `${text}\nسطر آخر.\n`);
    await makePart(site, "2/2");
    await expectRefusal(
      "its articles, topics or pictures are others",
      "Make all parts of the same commit",
    );
    rewrite(site, "eleventy.config.js", (text) =>
      text.replace("dates: {", "lists: { size: 3 }, dates: {"),
    );
    await makePart(site, "2/2");
    await expectRefusal("an option or one of Eleventy's folders differs", "Make all parts");
  });
});

test("a part that fails is told of, and leaves nothing behind", async () => {
  const site = makeSite(demoArchive());
  rewrite(site, anArticle(site), (text) => text.replace(/^date:.*$/m, "date: غدًا"));
  const { code, printed } = await arshifBuild(site, ["--shard", "2/2"]);
  expect(code).toBe(1);
  expect(printed).toContain("Arshif found 1 fault");
  expect(fs.readdirSync(path.join(site.folder, PARTS))).toEqual([]);
  removeSite(site);
});
