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
    this.#filters.set(name, { own, inEleventy: this.#config.nunjucks.filters[name] });
  }

  addShortcode(name: string, own: Shortcode): void {
    this.#config.addShortcode(name, own);
    this.#shortcodes.set(name, { own, inEleventy: this.#config.nunjucks.shortcodes[name] });
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
