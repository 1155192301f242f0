import fs from "node:fs";
import path from "node:path";
import type { Fingerprint } from "../build/catalogue/catalogue.ts";
import { contentHash } from "../build/catalogue/content-hash.ts";
import { RelationsStore } from "../build/catalogue/relations-store.ts";
import type { DuePages } from "../build/due-pages.ts";
import { fileBelow } from "../build/output-files.ts";
import { packageFolders, packageVersion } from "../build/package-parts.ts";
import { PlannedBuild } from "../build/planned-build.ts";
import { siteFingerprint } from "../build/site-fingerprint.ts";
import { type Inputs, takeInputs } from "../build/unchanged/input-files.ts";
import { type BuiltSite, samePlaces } from "../build/unchanged/unchanged-site.ts";
import type { ArchivePages } from "./archive-pages.ts";
import type { HandedBuild } from "./handed-build.ts";
import { type OutputWarnings, outputWarnings } from "./output-check.ts";
import { reportedOnce, reportedOnceLater } from "./report.ts";
import { doFilesTellAll, inputPlaces, variablesOf } from "./site-inputs.ts";
import type { ArchiveSource } from "./source.ts";
import { StepTimes } from "./step-times.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/** What the plan needs to know of a site. */
export interface PlannedSite {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Folders from the root. */
  readonly articles: string;
  readonly media: string;
  /** The topic registry from the root. */
  readonly topics: string | undefined;
  /** The plugin's options after reading. */
  readonly options: object;
  /** Names of the files beside the page at an address, if it is an article's. */
  readonly beside: (url: string) => readonly string[];
  /** What the host will not take of the site's files. */
  readonly warnings: OutputWarnings;
  /** Files that are copied into the output folder, as paths from there. */
  readonly copies: () => readonly string[];
  /** Writes the files beside pages that were written. */
  readonly writeBeside: (pages: readonly BuiltPage[]) => void;
  /** Called when all files are in the output folder. */
  readonly ended: () => void;
}

/** A build that has read its catalogue. */
interface RecalledBuild {
  /** Reads what is kept of the build before. */
  readonly recall: () => void;
  readonly planned: () => PlannedBuild;
  readonly fingerprint: () => Fingerprint;
  /** The input files as they were before the first was read; none where a folder cannot be read. */
  readonly inputs: () => Inputs | undefined;
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
  let inputs: Inputs | undefined;
  const recall = () => {
    times.done("starting Eleventy");
    inputs = inputsOf(config, handed, site);
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
    const keeping = { ...planned.keeping, ...statesBelow(site.articles, inputs), onRead };
    source.recall(planned.articlesReadWith(fingerprint), keeping, relations);
    times.done("reading the catalogue and looking for changes of the site itself");
  };
  config.on("eleventy.before", recall);
  return {
    recall,
    times,
    fingerprint: () => fingerprint,
    inputs: () => inputs,
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
  let always: string | undefined;
  const builtSite = (inputs: Inputs, warned: readonly string[]): BuiltSite | undefined => {
    const { configuration, output = config.directories.output } = handed;
    const inputSite = { ...site, configuration, output };
    if (!inputs.isSettled || !doFilesTellAll(config, inputSite, inputs.states)) return undefined;
    return {
      inputs,
      variables: variablesOf(inputSite),
      output,
      ...planned().ended,
      told: [...source.notices, ...warned],
    };
  };
  let partFolder = "";
  let dueCount = 0;
  let doneCount = 0;

  config.on("eleventy.before", () => reportedOnce(begin));
  const begin = () => {
    times.done("reading articles and finding related ones");
    const archive = archiveHash(source, site);
    const fingerprint = {
      ...recalled.fingerprint(),
      indexes: contentHash(JSON.stringify(indexesOf(source))),
      ...(own.showMore ? { archive } : {}),
    };
    const scripted = own.showMore && hasScriptedData(config);
    always = scripted
      ? "templates of the site's own may show data that a script makes anew"
      : undefined;
    const whole = handed.part && "a part is made by itself";
    planned().begin(source.files, fingerprint, archive, whole ?? always);
    due.begin(source.archive, false, planned());
  };
  config.on("eleventy.before", () => reportedOnceLater(shareOut));
  const writePlan = (urls: readonly string[]) => {
    recalled.relations()?.keep(source.archive);
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
    const { articles } = source.archive;
    const areSure = planned().writesEverything && writers.areWorth(articles.length);
    if (areSure) writers.start();
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
    recalled.relations()?.keep(source.archive);
    site.ended();
    for (const notice of recalled.relations()?.notices ?? []) console.warn(`[arshif] ${notice}`);
    times.done("keeping which articles belong together");
    const counts = planned().end([...site.copies(), ...copied]);
    times.done("writing the catalogue");
    const warned = outputWarnings(
      config.directories.output,
      [...planned().ended.outputs].map(([path, { size }]) => ({ path, size })),
      site.warnings,
    );
    for (const line of warned) console.warn(line);
    const files = recalled.inputs();
    return {
      counts,
      steps: times.steps,
      explain: (address) => planned().explain(address),
      site: files && always === undefined ? builtSite(files, warned) : undefined,
    };
  };
}

/** The states of all files below a folder, unless something in it was passed over. */
function statesBelow(folder: string, inputs: Inputs | undefined) {
  if (inputs === undefined || !inputs.places.folders.includes(folder)) return {};
  const isIn = (name: string) => name === folder || name.startsWith(`${folder}/`);
  return inputs.passedOver.some(isIn) ? {} : { states: inputs.states };
}

/** The input files that the command looked at already, if it looked everywhere. */
function inputsOf(
  config: EleventyConfig,
  handed: HandedBuild,
  site: PlannedSite,
): Inputs | undefined {
  if (handed.byContent) return undefined;
  const { configuration, output } = handed;
  const places = inputPlaces(config, { ...site, configuration, output });
  if (handed.inputs && samePlaces(places, handed.inputs.places)) return handed.inputs;
  try {
    return takeInputs(site.root, places);
  } catch {
    return undefined;
  }
}

function partsOf(config: EleventyConfig, handed: HandedBuild, site: PlannedSite) {
  const { directories, pathPrefix } = config;
  const { input, includes, layouts, data } = directories;
  const { output = directories.output } = handed;
  const absolute = (name: string) => path.resolve(site.root, name);
  const folders = [includes, layouts ?? includes, data, path.join(input, "arshif")];
  return {
    root: site.root,
    version: handed.version ?? packageVersion(),
    packageFolders: packageFolders(),
    eleventy: handed.eleventy,
    configuration: handed.configuration,
    templates: [...folders.map(absolute), ...dataOfInput(absolute(input))],
    apart: [site.articles, site.media, output, ".cache", site.topics ?? []].flat().map(absolute),
    options: JSON.stringify(
      [site.options, { input, includes, layouts, data, output }, pathPrefix],
      (_, value) => (typeof value === "function" ? String(value) : value),
    ),
  };
}

/** Data files of the input folder itself, which the plugin's templates inherit too. */
function dataOfInput(input: string): string[] {
  if (!fs.existsSync(input)) return [];
  const own = `${path.basename(input)}.json`;
  return fs
    .readdirSync(input)
    .filter((name) => name === own || /\.11tydata\./.test(name))
    .map((name) => path.join(input, name));
}

/** Whether each index has something in it: every page's header and footer say so. */
function indexesOf({ archive }: ArchiveSource): boolean[] {
  const { articles, topics, years, authors, sources, stories, corrections } = archive;
  return [articles, topics, years, authors, sources, stories, corrections].map(
    (index) => index.length > 0,
  );
}

/** Stands for everything that a template could show of the archive. */
function archiveHash(
  { files, pictureFiles }: ArchiveSource,
  { root, topics }: PlannedSite,
): string {
  const registry = topics === undefined ? "" : fs.readFileSync(path.join(root, topics), "utf8");
  const hashes = [...files].map(([file, { hash }]) => [file, hash]).sort();
  return contentHash(JSON.stringify([hashes, registry, pictureFiles]));
}

/** May Eleventy's data be other data in the next build although no file was changed? */
function hasScriptedData(config: EleventyConfig): boolean {
  const { data, input } = config.directories;
  const own = new Set(["arshif"]);
  const functions = Object.entries(config.globalData).some(
    ([name, value]) => !own.has(name) && typeof value === "function",
  );
  const scripts = (folder: string) =>
    fs.existsSync(folder) &&
    fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .some((name) => /\.[cm]?[jt]s$/.test(name) && !name.includes("node_modules"));
  return (
    functions ||
    scripts(path.resolve(data)) ||
    dataOfInput(path.resolve(input)).some((file) => !file.endsWith(".json"))
  );
}
