import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { wordsOf } from "../../plugin/search/analysis/words-of.ts";
import { type BenchArticle, readCorpus } from "../related/corpus.ts";
import { costOf } from "../scale/measure.ts";
import { engineScript } from "./engine-script.ts";
import { miniSearch, own, pagefind } from "./methods.ts";
import { qualityOf, tagQueries } from "./quality.ts";
import { freshPage, serve } from "./served.ts";

const MANY = 10_000;
const LARGE = 100_000;
const EMPTY_PAGE = { "/index.html": '<!doctype html><html lang="ar"><title>-</title></html>' };

/** Queries as readers type them. */
const TYPICAL = [
  "القوات",
  "مجلس الوزراء",
  "وزير الخارجية",
  "حادث مروري",
  "الاتفاق النووي",
  "أسعار النفط",
  "كأس السوبر",
  "قبول الطلاب",
  "مكافحة المخدرات",
  "الحرم المكي",
];

/** Editors' tags as queries. */
export async function measureQuality(corpus: string, folder: string, browser: Browser) {
  const all = readCorpus(corpus).filter(({ title, body }) => title !== "" && body !== "");
  // Nobody has said what articles without tags are about.
  const articles = all.filter(({ tags }) => tags.length > 0).sort((a, b) => a.date - b.date);
  const queries = tagQueries(articles, (tag) => wordsOf(tag).length > 0);
  const tagged = path.join(folder, "tagged.jsonl");
  fs.writeFileSync(tagged, articles.map(asLine).join("\n"));
  const rows: Record<string, Record<string, string>> = {};
  const row = (
    name: string,
    { recall, averagePrecision }: Awaited<ReturnType<typeof qualityOf>>,
  ) => {
    rows[name] = { recall: recall.toFixed(3), "average precision": averagePrecision.toFixed(3) };
  };
  row("MiniSearch with light10", await qualityOf(miniSearch(articles), queries));
  const peer = path.join(folder, "pagefind");
  build("build-pagefind.ts", [peer, String(articles.length), tagged]);
  await onPage(browser, peer, {}, async (page) => {
    row("Pagefind as it comes", await qualityOf(pagefind(page, peer), queries));
  });
  const mine = path.join(folder, "own");
  build("build-own.ts", [mine, String(articles.length), tagged]);
  await onPage(browser, mine, { "/engine.js": engineScript() }, async (page) => {
    row("Arshif", await qualityOf(own(page), queries));
  });
  console.log(`\n${queries.size} tags as queries on ${articles.length} articles`);
  console.table(rows);
}

/** What an index of 10,000 articles costs, on disk and on the way to a reader. */
export async function measureSize(corpus: string, folder: string, browser: Browser) {
  const script = engineScript();
  const few = path.join(folder, "few.jsonl");
  const all = readCorpus(corpus).filter(({ title, body }) => title !== "" && body !== "");
  // One article more than is indexed at first: the newest, as a newspaper adds it.
  const some = all.slice(0, MANY + 1).sort((a, b) => a.date - b.date);
  fs.writeFileSync(few, some.map(asLine).join("\n"));
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [name, program] of [
    ["Arshif", "build-own.ts"],
    ["Pagefind as it comes", "build-pagefind.ts"],
  ] as const) {
    const target = path.join(folder, `${program}-10000`);
    const cost = costOf(
      {
        folder,
        program: process.execPath,
        args: scriptArgs(program, [target, String(MANY), few]),
        cleared: [],
      },
      0,
    );
    rows[name] = {
      ...diskOf(target),
      "user s": cost.user.toFixed(1),
      "wall s": cost.wall.toFixed(1),
      MB: Math.round(cost.memory),
    };
  }
  console.log(
    `\nIndexing ${MANY} articles of one year in a process of its own, reading the corpus included`,
  );
  console.table(rows);

  const target = path.join(folder, "build-own.ts-10000");
  const one = JSON.parse(build("build-own.ts", [target, String(MANY + 1), few])) as {
    seconds: number;
  };
  console.log(
    `\nOne article more in that year: ${one.seconds.toFixed(2)} s of the processor for its index`,
  );
  const served = await serve(target, { ...EMPTY_PAGE, "/engine.js": script });
  const queries: Record<string, Record<string, string | number>> = {};
  for (const text of TYPICAL) {
    const page = await freshPage(browser, served);
    const [warm, answered, shown] = await page.evaluate(typing, text);
    queries[text] = {
      "before typing, bytes": (warm as Step).bytes,
      "query, bytes": (answered as Step).bytes,
      "ten results, bytes": (shown as Step).bytes,
      "answer, ms": Math.round((answered as Step).milliseconds),
      "with results, ms": Math.round(
        (answered as Step).milliseconds + (shown as Step).milliseconds,
      ),
    };
    await page.context().close();
  }
  await served.stop();
  console.log(
    `\nIn Chromium, nothing cached; the engine's script has ${gzipSync(script).length} bytes`,
  );
  console.table(queries);
}

interface Step {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Runs in the page: warms the engine, asks it, loads ten results; bytes are of bodies as sent. */
async function typing(text: string): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    performance.clearResourceTimings();
    const start = performance.now();
    const result = await work();
    const milliseconds = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    steps.push({ milliseconds, bytes: entries.reduce((sum, one) => sum + one.encodedBodySize, 0) });
    return result;
  };
  performance.setResourceTimingBufferSize(5000);
  const engine = await step(async () => {
    const module = await import(String("/engine.js"));
    const opened = module.openSearchEngine("/");
    await opened.warm();
    return opened;
  });
  const { items } = await step(
    () =>
      engine.search({ text, filters: {}, sort: "relevance" }) as Promise<{
        items: { load(): Promise<unknown> }[];
      }>,
  );
  await step(() => Promise.all(items.slice(0, 10).map((item) => item.load())));
  return steps;
}

/** What 100,000 invented articles of twenty years cost. */
export function measureLarge(folder: string): void {
  const target = path.join(folder, "large");
  const cost = costOf(
    {
      folder,
      program: process.execPath,
      args: scriptArgs("build-own.ts", [target, String(LARGE), "invented"]),
      cleared: [],
    },
    0,
  );
  console.log(`\n${LARGE} invented articles of twenty years`);
  console.table({
    Arshif: {
      ...diskOf(target),
      "user s": cost.user.toFixed(1),
      "wall s": cost.wall.toFixed(1),
      MB: Math.round(cost.memory),
    },
  });
}

function asLine({ id, title, body, date, source, category }: BenchArticle): string {
  return JSON.stringify({ id, title, body, date: new Date(date).toISOString(), source, category });
}

function scriptArgs(program: string, args: readonly string[]): string[] {
  const file = fileURLToPath(new URL(program, import.meta.url));
  return ["--import", import.meta.resolve("tsx"), file, ...args];
}

/** Runs a program to its end; tells what it printed. */
function build(program: string, args: readonly string[]): string {
  const { status, stderr, stdout } = spawnSync(process.execPath, scriptArgs(program, args), {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

async function onPage(
  browser: Browser,
  folder: string,
  contents: Readonly<Record<string, string>>,
  measure: (page: Page) => Promise<void>,
): Promise<void> {
  const served = await serve(folder, { ...EMPTY_PAGE, ...contents });
  const page = await freshPage(browser, served);
  await measure(page);
  await page.context().close();
  await served.stop();
}

/** Files and megabytes on disk. */
function diskOf(folder: string): Record<string, string | number> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size);
  return {
    files: files.length,
    "on disk, MB": (files.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1),
  };
}
