import path from "node:path";
import { pathToFileURL } from "node:url";
import type sharp from "sharp";
import { optionalPackage } from "./optional-package.ts";

/** What cards are drawn with: see `CardTools` in `plugin/publish/cards/`. */
interface FoundTools {
  readonly sharp: () => Promise<typeof sharp>;
  readonly fonts: readonly string[];
  readonly cache: string;
}

const FONT_PACKAGE = "@fontsource/noto-naskh-arabic";

/** The Arabic files last: a text is looked up in the first file that has its letters. */
const FONT_FILES = ["latin-400", "latin-700", "arabic-400", "arabic-700"];

/**
 * Finds sharp and, if it is installed, the package of the font that cards are set in.
 *
 * @throws {ArshifError} when sharp is not installed
 */
export function cardTools(root: string): FoundTools {
  const find = optionalPackage("sharp", "cards", root);
  return {
    sharp: async () => {
      const module = (await import(pathToFileURL(find()).href)) as { default: typeof sharp };
      return module.default;
    },
    fonts: fontFiles(root),
    cache: path.join(root, ".cache/arshif/cards"),
  };
}

function fontFiles(root: string): string[] {
  try {
    const find = optionalPackage(FONT_PACKAGE, "cards", root);
    return FONT_FILES.map((part) => find(`files/noto-naskh-arabic-${part}-normal.woff`));
  } catch {
    // The system's own fonts do too; that there is one is checked before a card is drawn.
    return [];
  }
}
