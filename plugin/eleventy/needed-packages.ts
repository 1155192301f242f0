import { refuse } from "../articles/faults.ts";
import type { Options } from "../options.ts";
import { fontPackage } from "./fonts.ts";
import { missingPackage } from "./optional-package.ts";

/**
 * Refuses options that need packages which are not installed.
 *
 * @throws {ArshifError} one report of all of them
 */
export function refuseMissingPackages(options: Options, root: string): void {
  const { images, cards, theme } = options;
  const needed: (readonly [option: string, name: string | undefined])[] = [
    ["images.responsive", images.responsive ? "@11ty/eleventy-img" : undefined],
    ["cards", cards ? "sharp" : undefined],
    ["theme.font", fontPackage(theme.font)],
  ];
  refuse(
    needed.flatMap(([option, name]) =>
      name === undefined ? [] : missingPackage(name, option, root),
    ),
  );
}
