import type { EleventyConfig, Filter, Shortcode } from "../types.ts";

/** A function of the plugin, and what Eleventy made of it for Nunjucks. */
interface OwnFunction<Kind> {
  readonly own: Kind;
  readonly inEleventy: unknown;
}

/**
 * Adds the plugin's filters and shortcodes to Eleventy, and keeps them as they are. Eleventy puts
 * four functions around each, which measure every call and look for promises; a page calls filters
 * some hundred times, and compiled templates call them themselves.
 *
 * Another plugin, or the site, may add a filter of the same name, which then is everybody's. The
 * theme calls the plugin's by names that nobody else has: `arshif.siteUrl`, `arshifTimeTag`.
 */
export class OwnFunctions {
  readonly #config: EleventyConfig;
  readonly #filters = new Map<string, OwnFunction<Filter>>();
  readonly #shortcodes = new Map<string, OwnFunction<Shortcode>>();

  constructor(config: EleventyConfig) {
    this.#config = config;
  }

  addFilter(name: string, own: Filter): void {
    this.#config.addFilter(name, own);
    this.#config.addNunjucksFilter(`arshif.${name}`, own);
    for (const known of [name, `arshif.${name}`]) {
      this.#filters.set(known, { own, inEleventy: this.#config.nunjucks.filters[known] });
    }
  }

  addShortcode(name: string, own: Shortcode): void {
    const themes = `arshif${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    this.#config.addShortcode(name, own);
    this.#config.addNunjucksShortcode(themes, own);
    for (const known of [name, themes]) {
      this.#shortcodes.set(known, { own, inEleventy: this.#config.nunjucks.shortcodes[known] });
    }
  }

  /** A filter of the plugin; none when the site has put another in its place. */
  filter(name: string): Filter | undefined {
    const known = this.#filters.get(name);
    return known?.inEleventy === this.#config.nunjucks.filters[name] ? known?.own : undefined;
  }

  /** The same for a shortcode. */
  shortcode(name: string): Shortcode | undefined {
    const known = this.#shortcodes.get(name);
    return known?.inEleventy === this.#config.nunjucks.shortcodes[name] ? known?.own : undefined;
  }
}
