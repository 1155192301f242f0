import { itself } from "./lazy-list.ts";
import type { EleventyConfig, Filter, Shortcode } from "./types.ts";

/**
 * Adds the plugin's filters and shortcodes to Eleventy. Another plugin, or the site, may add one of the
 * same name, which then is everybody's: the theme calls the plugin's by names that nobody else has,
 * `arshif.siteUrl` and `arshifTimeTag`.
 */
export class OwnFunctions {
  readonly #config: EleventyConfig;
  readonly #filters = new Map<string, Filter>();

  constructor(config: EleventyConfig) {
    this.#config = config;
    // Straight to Nunjucks: Eleventy puts four functions around each filter, and a page calls a hundred.
    config.on("eleventy.engine.njk", ({ environment }) => {
      for (const [name, filter] of this.#filters) environment.addFilter(name, filter);
    });
  }

  addFilter(name: string, own: Filter): void {
    this.#config.addFilter(name, function (...values) {
      return own.apply(this, values.map(itself) as never[]);
    });
    this.#filters.set(`arshif.${name}`, own);
  }

  addShortcode(name: string, own: Shortcode): void {
    this.#config.addShortcode(name, own);
    const themes = `arshif${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    this.#config.addNunjucksShortcode(themes, own);
  }
}
