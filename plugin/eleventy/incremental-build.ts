import path from "node:path";
import { ArshifError, type Fault } from "../articles/faults.ts";
import { articleFiles } from "../articles/read.ts";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { CachedArticles } from "../incremental/cache/cached-articles.ts";
import { RelationsStore } from "../incremental/cache/relations-store.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { type Environment, environmentHash, readingOf } from "../incremental/environment-hash.ts";
import { type BuildCache, IncrementalBuild } from "../incremental/incremental-build.ts";
import { fileBelow } from "../incremental/output-files.ts";
import type { StalePages } from "../incremental/stale-pages.ts";
import type { ArchivePages, PageKind } from "./archive-pages.ts";
import type { HandedBuild, PageWriters } from "./handed-build.ts";
import type { IncrementalSite } from "./incremental-site.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { outputWarnings } from "./output-check.ts";
import { reportedOnce, reportedOnceLater } from "./report.ts";
import { archiveHash, hasScriptedData, partsOf } from "./site-parts.ts";
import type { ArchiveSource } from "./source.ts";
import { StepTimes } from "./step-times.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/** The parts of the cache that a build uses. */
interface KeptParts extends Required<BuildCache> {
  readonly relations: RelationsStore;
}

/** A build that has opened its cache. */
interface RecalledBuild {
  /** Reads what is kept of the build before. */
  readonly recall: () => void;
  readonly planned: () => IncrementalBuild;
  readonly environment: () => Environment;
  readonly kept: () => KeptParts | undefined;
  readonly times: StepTimes;
}

/** Begins an incremental build: must be called before the archive is read, and `buildIncrementally` after it. */
export function recallArticles(
  config: EleventyConfig,
  handed: HandedBuild,
  source: ArchiveSource,
  site: IncrementalSite,
): RecalledBuild {
  const times = new StepTimes();
  let planned: IncrementalBuild | undefined;
  let kept: KeptParts | undefined;
  let environment: Environment = {};
  const recall = () => {
    times.done("starting Eleventy");
    const { output = config.directories.output } = handed;
    const { cache, notice } = ArchiveCache.open(site.root);
    if (notice !== undefined) console.warn(`[arshif] ${notice}`);
    environment = environmentHash(partsOf(config, handed, site));
    const reading = readingOf(environment);
    const articles = cache && new CachedArticles(cache, site.root);
    const settings = {
      root: site.root,
      output: path.posix.normalize(output),
      outputFolder: path.resolve(site.root, output),
      partFolder: path.resolve(site.root, config.directories.output),
      byContent: handed.byContent,
      beside: (url: string) => site.beside(url).map((name) => url.replace(/^\/+/, "") + name),
    };
    planned = new IncrementalBuild(settings, cache && articles && { cache, articles });
    const expected = articleFiles(site.root, site.articles)?.length ?? 0;
    const files = articles?.read(reading);
    if (files === undefined || files.size === 0) expectArticles(handed, expected);
    if (cache === undefined || articles === undefined || files === undefined) return;
    const relations = new RelationsStore(cache, {
      reading,
      hashOf: (inputPath) => source.hashOf(inputPath),
      idOf: (inputPath) => articles.id(inputPath.replace(/^\.\//, "")),
    });
    kept = { cache, articles, relations };
    const onRead =
      handed.progress && ((done: number, of: number) => handed.progress?.articles(done, of));
    const { keep } = articles;
    source.recall(
      files,
      { trustsTimes: !handed.byContent, hash: contentHash, keep, onRead },
      relations,
    );
    times.done("reading the cache and looking for changes of the site itself");
  };
  config.on("eleventy.before", recall);
  return {
    recall,
    times,
    environment: () => environment,
    kept: () => kept,
    planned: () => {
      if (planned === undefined) throw new Error("The plan is made when a build begins.");
      return planned;
    },
  };
}

/** Gives Eleventy only the pages that must be written, and hands the end of the build back. */
export function buildIncrementally(
  config: EleventyConfig,
  handed: HandedBuild,
  source: ArchiveSource,
  stale: StalePages,
  pages: ArchivePages,
  site: IncrementalSite,
  recalled: RecalledBuild,
): void {
  const { planned, times } = recalled;
  const own = ownTemplates(config);
  let partFolder = "";
  let dueCount = 0;
  let doneCount = 0;

  config.on("eleventy.before", () => reportedOnce(begin));
  const begin = () => {
    times.done("reading articles and finding related ones");
    const archive = archiveHash(source, site);
    const environment = {
      ...recalled.environment(),
      ...(own.showMore ? { archive } : {}),
    };
    const scripted = own.showMore && hasScriptedData(config);
    const always = scripted
      ? "templates of the site's own may show data that a script makes anew"
      : undefined;
    const whole = handed.part && "a part is made by itself";
    const changed = recalled.kept()?.articles.changed(source.files) ?? [...source.files.keys()];
    planned().begin(source.files, changed, environment, archive, whole ?? always);
    stale.begin(false, planned());
  };
  config.on("eleventy.before", () => reportedOnceLater(shareOut));
  const keepRelations = () => {
    recalled.kept()?.relations.keep(source.archive);
    recalled.kept()?.relations.keepIndex(source.archive);
  };
  /** From now on other processes find in the cache what this one has found. */
  const commit = () => recalled.kept()?.cache.commit();
  const load = () => {
    recalled.recall();
    source.load(false);
    begin();
  };
  const shareOut = async () => {
    const { writers, part } = handed;
    if (writers === undefined || recalled.kept() === undefined) return;
    if (part === undefined && planned().writesEverything) return shareAll(writers);
    // First, so that the index behind the lists, a third of the memory, is let go before pages take it.
    keepRelations();
    times.done("finding related articles");
    const picked = part === undefined ? pages.pick() : pages.pickPart(part);
    const urls = Object.values(picked).flat();
    times.done("choosing the pages that are due");
    if (part === undefined && !writers.areWorth(urls.length)) return;
    commit();
    planned().leaveToOthers(part === undefined ? urls : pages.urls);
    pages.leaveToOthers();
    planned().noteShared(await writers.write(picked));
    doneCount = urls.length;
    times.done("writing pages in several processes");
  };
  /** Nobody need choose pages: they are written while this process finds what the next build needs. */
  const shareAll = async (writers: PageWriters) => {
    const { urls } = pages;
    if (!writers.areWorth(urls.length)) return;
    writers.start();
    commit();
    planned().leaveToOthers(urls);
    pages.leaveToOthers();
    const isEarly = (kind: PageKind) =>
      !kind.showsRelations && !site.headersShowStories && !own.showMore;
    await writers.writeAhead(pages.all(isEarly));
    times.done("keeping what was read");
    recalled.kept()?.relations.keep(source.archive);
    commit();
    times.done("finding related articles");
    const isLate = (kind: PageKind) => !isEarly(kind);
    const keepRest = async () => {
      await pages.note();
      recalled.kept()?.relations.keepIndex(source.archive);
      await site.makeMeanwhile();
    };
    const [written] = await Promise.all([writers.write(pages.all(isLate)), keepRest()]);
    planned().noteShared(written);
    doneCount = urls.length;
    times.done("writing pages in several processes");
  };
  config.on("eleventy.contentMap", ({ urlToInputPath }) => {
    const templates = Object.entries(urlToInputPath).map(
      ([url, { inputPath }]) => [url, path.posix.normalize(inputPath)] as const,
    );
    reportedOnce(() => planned().refuseTaken(new Map(templates)));
    dueCount = doneCount + templates.length;
    times.done("choosing the pages that are due, copying pictures");
  });
  // The last thing that happens to a page before it is written.
  config.addTransform("arshif_progress", (content) => {
    handed.progress?.pages(++doneCount, dueCount);
    return content;
  });
  const finish = (pages: readonly BuiltPage[]) => {
    partFolder = path.resolve(site.root, config.directories.output);
    site.writeBeside(pages);
    return pages.flatMap(({ url, outputPath, content }) =>
      outputPath === false ? [] : [{ url, path: outputPath, content }],
    );
  };
  handed.close = () => recalled.kept()?.cache.close();
  handed.plan = () => {
    load();
    if (recalled.kept() === undefined) throw new ArshifError([NO_PLAN]);
    keepRelations();
    commit();
  };
  handed.writePages = async () => {
    load();
    await shareOut();
  };
  handed.endPart = (pages) => {
    return { ...planned().part(finish(pages)), articles: source.archive.articles.length };
  };
  handed.publish = (pages) => {
    times.done("writing pages");
    const written = finish(pages);
    reportedOnce(() => planned().publish(written, site.copies()));
    times.done("moving files into the output folder");
  };
  handed.end = (passedThrough) => {
    const copied = passedThrough.flatMap((file) => fileBelow(partFolder, file) ?? []);
    keepRelations();
    site.ended();
    times.done("keeping which articles belong together");
    const counts = planned().end([...site.copies(), ...copied]);
    const lost = commit();
    if (lost === undefined) planned().finish();
    else console.warn(`[arshif] ${lost}`);
    times.done("writing the cache");
    const warned = outputWarnings(
      config.directories.output,
      [...planned().outputs].map(([path, { size }]) => ({ path, size })),
      site.warnings,
    );
    for (const line of warned) console.warn(line);
    for (const line of planned().leftFiles) console.warn(`[arshif] Warning: ${line}`);
    return {
      counts,
      steps: times.steps,
      why: (address) => planned().why(address, site.home),
    };
  };
}

const NO_PLAN: Fault = {
  file: ".cache/arshif",
  message: "A plan cannot be kept, since there is no SQLite.",
  cure: "Use Node.js 22.13 or newer, or run npm install libsql.",
};

/** Every page of a new archive will be written: its processes start while its articles are read. */
function expectArticles({ writers }: HandedBuild, articles: number): void {
  boundMemoryGrowth(articles);
  if (writers?.areWorth(articles)) writers.start();
}
