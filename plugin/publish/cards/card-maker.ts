import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type sharp from "sharp";
import { ArshifError } from "../../articles/faults.ts";
import type { CardText } from "./card.ts";
import { drawCard, LOOK } from "./draw-card.ts";
import { TextDrawer } from "./text-drawer.ts";
import { unpackFont } from "./unpack-font.ts";

/** What cards are drawn with. */
export interface CardTools {
  /** Loads sharp, which takes a moment. */
  readonly sharp: () => Promise<typeof sharp>;
  /** WOFF files of Noto Naskh Arabic; none where the system's own fonts must do. */
  readonly fonts: readonly string[];
  /** Where cards and fonts are kept between builds, an absolute path. */
  readonly cache: string;
}

/** Cards drawn at a time. */
const AT_ONCE = 4;

/**
 * Makes cards, and keeps each by what it says and how it looks: one whose text has not changed is
 * never drawn again.
 */
export class CardMaker {
  readonly #tools: CardTools;

  constructor(tools: CardTools) {
    this.#tools = tools;
  }

  /**
   * Draws the cards that are not kept yet.
   *
   * @returns the kept files' absolute paths, in the order of the texts
   * @throws {ArshifError} when no font with Arabic letters can be found
   */
  async make(texts: readonly CardText[]): Promise<string[]> {
    const { cache } = this.#tools;
    const files = texts.map((text) => path.join(cache, `${this.#markOf(text)}.png`));
    const missing = new Map(
      texts
        .map((text, index) => [files[index] as string, text] as const)
        .filter(([file]) => !fs.existsSync(file)),
    );
    if (missing.size === 0) return files;
    fs.mkdirSync(cache, { recursive: true });
    const library = await this.#tools.sharp();
    const drawer = await this.#drawer(library);
    const waiting = [...missing];
    for (let start = 0; start < waiting.length; start += AT_ONCE) {
      const batch = waiting.slice(start, start + AT_ONCE).map(async ([file, text]) => {
        const card = await drawCard(text, library, drawer);
        fs.writeFileSync(`${file}.tmp`, card);
        fs.renameSync(`${file}.tmp`, file);
      });
      await Promise.all(batch);
    }
    return files;
  }

  #markOf(text: CardText): string {
    const fonts = this.#tools.fonts.map((file) => path.basename(file));
    const { site, title, dir, date, topic } = text;
    return createHash("sha256")
      .update(
        JSON.stringify([LOOK, fonts, site, title, date, topic, ...(dir === "ltr" ? [dir] : [])]),
      )
      .digest("hex")
      .slice(0, 24);
  }

  /** Loads the fonts; the text engine reads no packed ones. */
  async #drawer(library: typeof sharp): Promise<TextDrawer> {
    const drawer = new TextDrawer(library);
    for (const font of this.#tools.fonts) {
      const name = path.basename(font).replace(/\.woff$/, ".ttf");
      const unpacked = path.join(this.#tools.cache, name);
      if (!fs.existsSync(unpacked)) fs.writeFileSync(unpacked, unpackFont(fs.readFileSync(font)));
      await drawer.addFont(unpacked);
    }
    if (await drawer.hasArabic()) return drawer;
    throw new ArshifError([
      {
        file: "arshif options",
        field: "cards",
        message: "The option cards needs a font with Arabic letters, and none was found.",
        cure: "Run npm install @fontsource/noto-naskh-arabic, or install a font package such as fonts-noto-core.",
      },
    ]);
  }
}
