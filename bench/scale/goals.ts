import type { BuildName } from "./builds.ts";
import type { Cost } from "./measure.ts";

/** What was measured of an archive of one size. */
export interface Measured {
  readonly articles: number;
  readonly costs: ReadonlyMap<BuildName, Cost>;
  /** Bytes that are kept between builds, for each article. */
  readonly kept: number | undefined;
}

interface Goal {
  readonly title: string;
  readonly unit: string;
  /** The figure; `undefined` where something that it needs was not measured. */
  readonly figure: (measured: Measured) => number | undefined;
  /** The most that it may be, by the number of articles. */
  readonly most: Readonly<Record<number, number>>;
}

const wall = (name: BuildName) => (measured: Measured) => measured.costs.get(name)?.wall;

const ratio = (name: BuildName) => (measured: Measured) => {
  const own = wall("arshif")(measured);
  const other = wall(name)(measured);
  return own === undefined || other === undefined ? undefined : own / other;
};

const GOALS: readonly Goal[] = [
  { title: "× floor", unit: "", figure: ratio("floor"), most: { 10000: 3 } },
  {
    title: "× Hugo, its related content",
    unit: "",
    figure: ratio("hugoRelated"),
    most: { 10000: 0.4 },
  },
  {
    title: "× Hugo, no related content",
    unit: "",
    figure: ratio("hugo"),
    most: { 50000: 1, 100000: 1.1 },
  },
  {
    title: "× Eleventy, a template an article",
    unit: "",
    figure: ratio("bare"),
    most: { 50000: 0.1 },
  },
  {
    title: "peak memory of any process",
    unit: " MB",
    figure: ({ costs }) => costs.get("arshif")?.memory,
    most: { 100000: 600 },
  },
  {
    title: "nothing changed",
    unit: " s",
    figure: wall("unchanged"),
    most: { 10000: 1, 100000: 3.5 },
  },
  {
    title: "one article added",
    unit: " s",
    figure: wall("oneMore"),
    most: { 10000: 1, 100000: 3.5 },
  },
  {
    title: "kept on disk an article",
    unit: " B",
    figure: ({ kept }) => kept,
    most: { 10000: 3072, 50000: 3072, 100000: 3072 },
  },
];

/** Full builds may grow no steeper than this power of the number of articles. */
const GROWTH = 1.15;

/** Each figure with its goal, as cells of a table. */
export function goalCells(measured: Measured): string[][] {
  return GOALS.map(({ title, unit, figure, most }) => {
    const value = figure(measured);
    const goal = most[measured.articles];
    return [
      title,
      shown(value, unit),
      goal === undefined ? "" : `at most ${goal}${unit}`,
      verdict(value, goal),
    ];
  });
}

/** How the time of a full build grows from the smallest archive to the largest. */
export function growthCells(all: readonly Measured[]): string[] {
  const sorted = [...all].sort((a, b) => a.articles - b.articles);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const [small, large] = [wall("arshif")(first), wall("arshif")(last)];
  if (small === undefined || large === undefined) return [];
  const power = Math.log(large / small) / Math.log(last.articles / first.articles);
  const title = `growth from ${first.articles} to ${last.articles}`;
  return [title, `N^${power.toFixed(2)}`, `at most N^${GROWTH}`, verdict(power, GROWTH)];
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined) return "not measured";
  return `${value < 100 ? value.toFixed(2) : Math.round(value)}${unit}`;
}

function verdict(value: number | undefined, goal: number | undefined): string {
  if (value === undefined || goal === undefined) return "";
  return value <= goal ? "reached" : "missed";
}
