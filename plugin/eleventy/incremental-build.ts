import path from "node:path";
import { articleFiles } from "../articles/read.ts";
import type { Environment } from "../incremental/catalogue/catalogue.ts";
import { RelationsStore } from "../incremental/catalogue/relations-store.ts";
import { environmentHash } from "../incremental/environment-hash.ts";
import { IncrementalBuild } from "../incremental/incremental-build.ts";
import { fileBelow } from "../incremental/output-files.ts";
import { packageVersion } from "../incremental/package-parts.ts";
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

/** A build that has read its catalogue. */
interface RecalledBuild {
  /** Reads what is kept of the build before. */
  readonly recall: () => void;
  readonly planned: () => IncrementalBuild;
  readonly environment: () => Environment;
  readonly relations: () => RelationsStore | undefined;
  readonly times: StepTimes;
}

/** Begins a planned build: must be called before the archive is read, and `buildIncrementally` after it. */
export function recallArticles(
  config: EleventyConfig,
  handed: HandedBuild,
  source: ArchiveSource,
  site: IncrementalSite,
): RecalledBuild {
  const times = new StepTimes();
  let planned: IncrementalBuild | undefined;
  let relations: RelationsStore | undefined;
  let environment: Environment = {};
  const recall = () => {
    times.done("starting Eleventy");
    const { output = config.directories.output } = handed;
    planned = new IncrementalBuild({
      root: site.root,
      output: path.posix.normalize(output),
      outputFolder: path.resolve(site.root, output),
      partFolder: path.resolve(site.root, config.directories.output),
      byContent: handed.byContent,
      version: handed.version ?? packageVersion(),
      beside: (url) => site.beside(url).map((name) => url.replace(/^\/+/, "") + name),
    });
    if (planned.notice !== undefined) console.warn(`[arshif] ${planned.notice}`);
    environment = environmentHash(partsOf(config, handed, site));
    relations = new RelationsStore({
      root: site.root,
      environment,
      hashOf: (inputPath) => source.hashOf(inputPath),
    });
    const onRead =
      handed.progress && ((done: number, of: number) => handed.progress?.articles(done, of));
    const expected = articleFiles(site.root, site.articles)?.length ?? 0;
    const keeping = { ...planned.keeping(expected), onRead };
    const kept = planned.articlesReadWith(environment);
    if (kept.size === 0) expectArticles(handed, expected);
    source.recall(kept, keeping, relations);
    times.done("reading the catalogue and looking for changes of the site itself");
  };
  config.on("eleventy.before", recall);
  return {
    recall,
    times,
    environment: () => environment,
    relations: () => relations,
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
    planned().begin(source.files, environment, archive, whole ?? always);
    stale.begin(false, planned());
  };
  config.on("eleventy.before", () => reportedOnceLater(shareOut));
  const keepRelations = () => {
    recalled.relations()?.keep(source.archive);
    recalled.relations()?.keepIndex(source.archive);
  };
  const writePlan = (urls: readonly string[]) => {
    keepRelations();
    return planned().sharePlan(urls);
  };
  const load = () => {
    recalled.recall();
    source.load(false);
    begin();
  };
  const shareOut = async () => {
    const { writers, part } = handed;
    if (writers === undefined) return;
    if (part === undefined && planned().writesEverything) return shareAll(writers);
    // First, so that the index behind the lists, a third of the memory, is let go before pages take it.
    keepRelations();
    times.done("finding related articles");
    const picked = part === undefined ? pages.pick() : pages.pickPart(part);
    const urls = Object.values(picked).flat();
    times.done("choosing the pages that are due");
    if (part === undefined && !writers.areWorth(urls.length)) return;
    const plan = writePlan(part === undefined ? urls : pages.urls);
    pages.leaveToOthers();
    planned().noteShared(await writers.write(plan, picked));
    doneCount = urls.length;
    times.done("writing pages in several processes");
  };
  /** Nobody need choose pages: they are written while this process finds what the next build needs. */
  const shareAll = async (writers: PageWriters) => {
    const { urls } = pages;
    if (!writers.areWorth(urls.length)) return;
    writers.start();
    const plan = planned().sharePlan(urls);
    pages.leaveToOthers();
    const isEarly = (kind: PageKind) =>
      !kind.showsRelations && !site.headersShowStories && !own.showMore;
    await writers.writeAhead(plan, pages.all(isEarly));
    times.done("writing the plan");
    recalled.relations()?.keep(source.archive);
    times.done("finding related articles");
    const isLate = (kind: PageKind) => !isEarly(kind);
    const keepRest = async () => {
      await pages.note();
      recalled.relations()?.keepIndex(source.archive);
      await site.makeMeanwhile();
    };
    const [written] = await Promise.all([writers.write(plan, pages.all(isLate)), keepRest()]);
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
  handed.plan = () => {
    load();
    writePlan([]);
  };
  handed.writePages = async () => {
    load();
    await shareOut();
  };
  handed.endPart = (pages) => planned().part(finish(pages), handed.part?.number === 1);
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
    for (const notice of recalled.relations()?.notices ?? []) console.warn(`[arshif] ${notice}`);
    times.done("keeping which articles belong together");
    const counts = planned().end([...site.copies(), ...copied]);
    times.done("writing the catalogue");
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

/** Every page of a new archive will be written: its processes start while its articles are read. */
function expectArticles({ writers }: HandedBuild, articles: number): void {
  boundMemoryGrowth(articles);
  if (writers?.areWorth(articles)) writers.start();
}
