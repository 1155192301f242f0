import path from "node:path";
import type sharp from "sharp";
import { loadPackage, packageFile } from "./optional-package.ts";

/** What cards are drawn with: see `CardTools` in `plugin/publish/cards/`. */
interface FoundTools {
  readonly sharp: () => Promise<typeof sharp>;
  readonly fonts: readonly string[];
  readonly cache: string;
}

const FONT_PACKAGE = "@fontsource/noto-naskh-arabic";

/** The Arabic files last: a text is looked up in the first file that has its letters. */
const FONT_FILES = ["latin-400", "latin-700", "arabic-400", "arabic-700"];

/** Finds sharp and, if it is installed, the package of the font that cards are set in. */
export function cardTools(root: string): FoundTools {
  return {
    sharp: async () => (await loadPackage<{ default: typeof sharp }>("sharp", root)).default,
    fonts: fontFiles(root),
    cache: path.join(root, ".cache/arshif/cards"),
  };
}

/** Without the package the system's own fonts do; that there is one is checked before drawing. */
function fontFiles(root: string): string[] {
  return FONT_FILES.map((part) => `files/noto-naskh-arabic-${part}-normal.woff`).flatMap(
    (file) => packageFile(`${FONT_PACKAGE}/${file}`, root) ?? [],
  );
}
