import type { Options } from "../options.ts";
import { packageFile } from "./optional-package.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import { copyIfChanged } from "./pictures.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** A font that the theme can be set in, from a package that the site installs. */
interface ThemeFont {
  readonly package: string;
  /** Files of the package by the names that the theme's style gives them. */
  readonly files: Readonly<Record<string, string>>;
}

/** The fonts of the option `theme.font`. An Arabic file has no digits, a Latin one has them. */
const FONTS: Readonly<Record<Exclude<Options["theme"]["font"], "system">, ThemeFont>> = {
  vazirmatn: {
    package: "@fontsource-variable/vazirmatn",
    files: {
      "vazirmatn-arabic.woff2": "files/vazirmatn-arabic-wght-normal.woff2",
      "vazirmatn-latin.woff2": "files/vazirmatn-latin-wght-normal.woff2",
    },
  },
  "noto-naskh": {
    package: "@fontsource/noto-naskh-arabic",
    files: Object.fromEntries(
      ["arabic-400", "latin-400", "arabic-700", "latin-700"].map((part) => [
        `noto-naskh-${part}.woff2`,
        `files/noto-naskh-arabic-${part}-normal.woff2`,
      ]),
    ),
  },
};

/** What the theme needs to know of the fonts. */
export interface ThemeFonts {
  /** The part of the style that names them; none for the system's own fonts. */
  readonly style: string | undefined;
  /** Addresses of the files that a page loads first. */
  readonly preloaded: readonly string[];
}

const FOLDER = "assets/arshif";

/** The package that a font of the theme comes from; none for the system's own fonts. */
export function fontPackage(name: Options["theme"]["font"]): string | undefined {
  return name === "system" ? undefined : FONTS[name].package;
}

/** Publishes the files of the font that the theme is set in. */
export function useFonts(
  config: EleventyConfig,
  name: Options["theme"]["font"],
  root: string,
  folders: SiteFolders,
): ThemeFonts {
  if (name === "system") return { style: undefined, preloaded: [] };
  const { package: from, files } = FONTS[name];
  config.on("eleventy.before", (event: BuildEvent) => {
    if (!writesFiles(event)) return;
    for (const [target, file] of Object.entries(files)) {
      const source = packageFile(`${from}/${file}`, root);
      if (source !== undefined) copyIfChanged(source, `${FOLDER}/${target}`, folders);
    }
  });
  return {
    style: `arshif/styles/fonts/${name}.css`,
    // The Latin files too: a font that comes late waits for the next page, and digits of another
    // font would stand among the letters until then.
    preloaded: Object.keys(files).map((file) => `/${FOLDER}/${file}`),
  };
}
