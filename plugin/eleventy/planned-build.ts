import path from "node:path";
import { articleFiles } from "../articles/read.ts";
import type { Fingerprint } from "../build/catalogue/catalogue.ts";
import { contentHash } from "../build/catalogue/content-hash.ts";
import { RelationsStore } from "../build/catalogue/relations-store.ts";
import type { DuePages } from "../build/due-pages.ts";
import { fileBelow } from "../build/output-files.ts";
import { packageVersion } from "../build/package-parts.ts";
import { PlannedBuild } from "../build/planned-build.ts";
import { siteFingerprint } from "../build/site-fingerprint.ts";
import type { ArchivePages, PageKind } from "./archive-pages.ts";
import type { HandedBuild, PageWriters } from "./handed-build.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { outputWarnings } from "./output-check.ts";
import type { PlannedSite } from "./planned-site.ts";
import { reportedOnce, reportedOnceLater } from "./report.ts";
import { SeparateFinding } from "./separate-finding.ts";
import { archiveHash, hasScriptedData, indexesOf, partsOf } from "./site-parts.ts";
import type { ArchiveSource } from "./source.ts";
import { StepTimes } from "./step-times.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/** A build that has read its catalogue. */
interface RecalledBuild {
  /** Reads what is kept of the build before. */
  readonly recall: () => void;
  readonly planned: () => PlannedBuild;
  readonly fingerprint: () => Fingerprint;
  readonly relations: () => RelationsStore | undefined;
  readonly times: StepTimes;
}

/** Begins a planned build: must be called before the archive is read, and `planPages` after it. */
export function recallArticles(
  config: EleventyConfig,
  handed: HandedBuild,
  source: ArchiveSource,
  site: PlannedSite,
): RecalledBuild {
  const times = new StepTimes();
  let planned: PlannedBuild | undefined;
  let relations: RelationsStore | undefined;
  let fingerprint: Fingerprint = {};
  const recall = () => {
    times.done("starting Eleventy");
    const { output = config.directories.output } = handed;
    planned = new PlannedBuild({
      root: site.root,
      output: path.posix.normalize(output),
      outputFolder: path.resolve(site.root, output),
      partFolder: path.resolve(site.root, config.directories.output),
      byContent: handed.byContent,
      version: handed.version ?? packageVersion(),
      beside: (url) => site.beside(url).map((name) => url.replace(/^\/+/, "") + name),
    });
    if (planned.notice !== undefined) console.warn(`[arshif] ${planned.notice}`);
    fingerprint = siteFingerprint(partsOf(config, handed, site));
    relations = new RelationsStore({
      root: site.root,
      fingerprint,
      hashOf: (inputPath) => source.hashOf(inputPath),
    });
    const onRead =
      handed.progress && ((done: number, of: number) => handed.progress?.articles(done, of));
    const expected = articleFiles(site.root, site.articles)?.length ?? 0;
    const keeping = { ...planned.keeping(expected), onRead };
    const kept = planned.articlesReadWith(fingerprint);
    if (kept.size === 0) expectArticles(handed, expected);
    source.recall(kept, keeping, relations);
    times.done("reading the catalogue and looking for changes of the site itself");
  };
  config.on("eleventy.before", recall);
  return {
    recall,
    times,
    fingerprint: () => fingerprint,
    relations: () => relations,
    planned: () => {
      if (planned === undefined) throw new Error("The plan is made when a build begins.");
      return planned;
    },
  };
}

/** Gives Eleventy only the pages that must be written, and hands the end of the build back. */
export function planPages(
  config: EleventyConfig,
  handed: HandedBuild,
  source: ArchiveSource,
  due: DuePages,
  pages: ArchivePages,
  site: PlannedSite,
  recalled: RecalledBuild,
): void {
  const { planned, times } = recalled;
  const own = ownTemplates(config);
  let partFolder = "";
  let dueCount = 0;
  let doneCount = 0;

  let finding: SeparateFinding | undefined;
  config.on("eleventy.before", () =>
    reportedOnce(() => {
      finding = SeparateFinding.begin(handed, source, recalled.relations(), site.root);
      if (!finding?.findsStories) begin();
    }),
  );
  const begin = () => {
    times.done("reading articles and finding related ones");
    const archive = archiveHash(source, site);
    const fingerprint = {
      ...recalled.fingerprint(),
      indexes: contentHash(JSON.stringify(indexesOf(source))),
      ...(own.showMore ? { archive } : {}),
    };
    const scripted = own.showMore && hasScriptedData(config);
    const always = scripted
      ? "templates of the site's own may show data that a script makes anew"
      : undefined;
    const whole = handed.part && "a part is made by itself";
    planned().begin(source.files, fingerprint, archive, whole ?? always);
    due.begin(source.archive, false, planned());
  };
  config.on("eleventy.before", () =>
    reportedOnceLater(async () => {
      // What a build begins with is whether there are stories.
      if (finding?.findsStories) {
        await finding.found();
        begin();
      }
      await shareOut();
    }),
  );
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
    if (writers === undefined) return finding?.ended();
    if (part === undefined && planned().writesEverything) return shareAll(writers);
    await finding?.ended();
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
    if (!writers.areWorth(urls.length)) return finding?.ended();
    writers.start();
    const plan = planned().sharePlan(urls);
    pages.leaveToOthers();
    const isEarly = (kind: PageKind) =>
      !kind.showsRelations && !site.headersShowStories && !own.showMore;
    await writers.writeAhead(plan, pages.all(isEarly));
    times.done("writing the plan");
    await finding?.found();
    recalled.relations()?.keep(source.archive);
    times.done("finding related articles");
    const isLate = (kind: PageKind) => !isEarly(kind);
    const keepRest = async () => {
      await pages.note();
      recalled.relations()?.keepIndex(source.archive);
      await site.makeMeanwhile();
      await finding?.ended();
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
      explain: (address) => planned().explain(address, site.home),
    };
  };
}

/** Every page of a new archive will be written: its processes start while its articles are read. */
function expectArticles({ writers }: HandedBuild, articles: number): void {
  boundMemoryGrowth(articles);
  if (writers?.areWorth(articles)) writers.start();
}
