import path from "node:path";
import {
  buildWithOneMore,
  firstBuild,
  floorBuild,
  nextBuild,
  plainBuild,
  writeArshifSite,
} from "./arshif-site.ts";
import { bareEleventyBuild, writeBareEleventySite } from "./bare-eleventy.ts";
import { hugoBuild, writeHugoSite } from "./hugo.ts";
import type { Command } from "./measure.ts";

/** What is measured beside each other. */
export type BuildName =
  | "floor"
  | "arshif"
  | "plain"
  | "usual"
  | "hugo"
  | "hugoRelated"
  | "bare"
  | "unchanged"
  | "oneMore";

export const TITLES: Readonly<Record<BuildName, string>> = {
  floor: "floor: bare Node",
  arshif: "arshif build, all pages",
  plain: "eleventy with Arshif, all pages",
  usual: "arshif build, usual options, all pages",
  hugo: "Hugo, no related content",
  hugoRelated: "Hugo, its related content",
  bare: "Eleventy, a template an article",
  unchanged: "arshif build, nothing changed",
  oneMore: "arshif build, one article added",
};

/** Builds that take minutes in a large archive: each is run once there. */
const SLOW: readonly BuildName[] = ["hugoRelated", "bare"];
const LARGE = 10_000;

/** @returns how often a build is run */
export function runsOf(name: BuildName, articles: number, runs: number): number {
  return SLOW.includes(name) && articles > LARGE ? 1 : runs;
}

/** Writes the same articles for each of the builds, and tells how each is started. */
export function prepare(
  folder: string,
  articles: number,
  names: readonly BuildName[],
): ReadonlyMap<BuildName, Command> {
  const site = path.join(folder, "arshif");
  const hugo = path.join(folder, "hugo");
  const bare = path.join(folder, "bare");
  writeArshifSite(site, articles);
  if (names.some((name) => name.startsWith("hugo"))) writeHugoSite(hugo, articles);
  if (names.includes("bare")) writeBareEleventySite(bare, articles);
  const commands: Record<BuildName, () => Command> = {
    floor: () => floorBuild(site),
    arshif: () => firstBuild(site, "compared"),
    plain: () => plainBuild(site, "compared"),
    usual: () => firstBuild(site, "usual"),
    hugo: () => hugoBuild(hugo, false),
    hugoRelated: () => hugoBuild(hugo, true),
    bare: () => bareEleventyBuild(bare),
    unchanged: () => nextBuild(site, "compared"),
    oneMore: () => buildWithOneMore(site, "compared"),
  };
  return new Map(names.map((name) => [name, commands[name]()]));
}
