import path from "node:path";

/** Source files by their paths from the project's root. */
export type Sources = ReadonlyMap<string, string>;

/** Rooms of `plugin/` and its single files, from the ground up: each may use those below it. */
const LAYERS: readonly (readonly string[])[] = [
  ["text"],
  ["dates", "words"],
  ["articles"],
  ["topics", "related"],
  ["proposals", "relations"],
  ["archive", "options"],
  ["views"],
  ["incremental"],
  ["publish", "search", "theme"],
  ["site"],
  ["exporting"],
  ["eleventy", "importing"],
  ["index", "public"],
  ["cli"],
];

/** Rooms that work in any JavaScript project, and the packages that each may load. */
const PURE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  dates: ["luxon"],
  topics: ["yaml", "zod"],
  related: [],
  proposals: [],
  relations: [],
  archive: [],
  views: ["diff"],
};

/** All that the registry of topics may know of articles: how YAML is read and faults are told. */
const ARTICLES_FOR_TOPICS = ["faults", "yaml-document", "yaml-faults"].map(
  (name) => `plugin/articles/${name}.ts`,
);

const LONGEST_FILE = 400;
const EMPTY_NAME = /(?:^|[-_.])(?:utils?|helpers?|common|misc)(?:[-_.]|$)/i;

interface Import {
  readonly from: string;
  /** A file from the root, or a package as it is written. */
  readonly to: string;
  /** Is it erased when the file is compiled? */
  readonly isType: boolean;
}

/** Imports that do not run one way, as `file → file: why`. */
export function directionFaults(sources: Sources): string[] {
  return allImports(sources).flatMap(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    if (own === undefined || other === undefined || own === other) return [];
    const [layer, below] = [layerOf(own), layerOf(other)];
    if (layer < 0) return [`${from}: ${own} has no place in the house`];
    if (below < 0) return [`${from} → ${to}: ${other} has no place in the house`];
    if (below >= layer) return [`${from} → ${to}: ${own} may not use ${other}`];
    if (own === "topics" && other === "articles" && !ARTICLES_FOR_TOPICS.includes(to)) {
      return [`${from} → ${to}: of articles, topics may use YAML and the faults alone`];
    }
    return [];
  });
}

/** What pure rooms load that is not theirs to load, by whatever way, as `file → … → package`. */
export function purityFaults(sources: Sources): string[] {
  const loaded = loadedBy(sources);
  return [...sources.keys()].flatMap((file) => {
    const room = roomOf(file) ?? "";
    const packages = Object.hasOwn(PURE_ROOMS, room) ? PURE_ROOMS[room] : undefined;
    if (packages === undefined) return [];
    const allowed = new Set([...packages, ...Object.values(PURE_ROOMS).flat()]);
    return pathsFrom(file, loaded)
      .filter((way) => {
        const last = way.at(-1) as string;
        const isOwn = way.length === 2;
        return !sources.has(last) && !(isOwn ? packages.includes(last) : allowed.has(last));
      })
      .map((way) => way.join(" → "));
  });
}

/** Files that refer to each other, be it for a type, as `file → … → file`. */
export function circleFaults(sources: Sources): string[] {
  const loaded = referredTo(sources);
  const circles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.add(fromLeast(way.slice(start)));
    if (start >= 0 || done.has(file)) return;
    for (const to of loaded.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return [...circles];
}

/** Files that are too long, and names that say nothing. */
export function formFaults(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    const lines = source.replace(/\n$/, "").split("\n").length;
    const name = file.split("/").find((part) => EMPTY_NAME.test(part.replace(/\.ts$/, "")));
    return [
      ...(lines > LONGEST_FILE ? [`${file}: ${lines} lines`] : []),
      ...(name === undefined ? [] : [`${file}: ${name} says nothing`]),
    ];
  });
}

/** Variables of a module that change, and changes to what is shared with Eleventy. */
export function stateFaults(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    const code = withoutComments(source);
    const variables = [...code.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)]
      .map(([, name = ""]) => name)
      .filter((name) => !isFilledOnce(name, code));
    const settings = /\bSettings\b[^;]*from "luxon"|\bSettings\.\w+\s*=[^=]|\bluxon\.Settings\b/;
    return [
      ...variables.map((name) => `${file}: ${name} changes`),
      ...(settings.test(code) ? [`${file}: luxon's Settings are Eleventy's too`] : []),
      ...(/\bglobalThis\.\w+\s*=[^=]/.test(code) ? [`${file}: changes what is global`] : []),
    ];
  });
}

/** A table that is worked out at its first use and never again is as good as a constant. */
function isFilledOnce(name: string, code: string): boolean {
  const uses = [
    ...code.matchAll(new RegExp(`\\b${name}\\s*([-+*/|&?]{0,2}=(?!=)|\\+\\+|--)`, "g")),
  ];
  return uses.length === 1 && uses[0]?.[1] === "??=";
}

/** What each file loads when it runs. */
function loadedBy(sources: Sources): ReadonlyMap<string, readonly string[]> {
  return byFile(allImports(sources).filter(({ isType }) => !isType));
}

/** What each file names, what it loads and what it knows the types of. */
function referredTo(sources: Sources): ReadonlyMap<string, readonly string[]> {
  return byFile(allImports(sources));
}

function byFile(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { from, to } of imports) files.set(from, [...(files.get(from) ?? []), to]);
  return files;
}

function allImports(sources: Sources): Import[] {
  return [...sources].flatMap(([file, source]) => importsOf(file, withoutComments(source)));
}

function importsOf(file: string, code: string): Import[] {
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^"';=()]*?\sfrom\s+)?"([^"]+)"/gm,
  );
  const calls = code.matchAll(/\b(?:import|require)\(\s*"([^"]+)"/g);
  const written = [
    ...[...statements].map(([, type, to = ""]) => ({ to, isType: type !== undefined })),
    ...[...calls].map(([, to = ""]) => ({ to, isType: false })),
  ];
  return written.map(({ to, isType }) => ({
    from: file,
    to: to.startsWith(".") ? path.posix.join(path.posix.dirname(file), to) : to,
    isType,
  }));
}

/** Comments that begin a line; a glob in a text may look like one. */
function withoutComments(source: string): string {
  return source.replace(/^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm, "");
}

/** `dates` for a file in `plugin/dates/`, `options` for `plugin/options.ts`. */
function roomOf(file: string): string | undefined {
  return /^plugin\/(?:([^/]+)\/.|([^/]+)\.ts$)/.exec(file)?.slice(1).find(Boolean);
}

function layerOf(room: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(room));
}

/** Shortest ways from a file to everything that it loads. */
function pathsFrom(file: string, loaded: ReadonlyMap<string, readonly string[]>): string[][] {
  const ways = new Map([[file, [file]]]);
  for (const [place, way] of ways) {
    for (const to of loaded.get(place) ?? []) if (!ways.has(to)) ways.set(to, [...way, to]);
  }
  return [...ways.values()].slice(1);
}

/** A circle written from its first file by name, so that it is found once. */
function fromLeast(circle: readonly string[]): string {
  const start = circle.indexOf([...circle].sort()[0] as string);
  const turned = [...circle.slice(start), ...circle.slice(0, start)];
  return [...turned, turned[0]].join(" → ");
}
