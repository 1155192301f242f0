import type { MarkdownIt } from "markdown-it";

/** What a template's filter sees as `this`. */
export interface FilterContext {
  readonly page?: { readonly url?: string };
}

/** The data of a virtual template; functions in it are called with the data cascade. */
export type TemplateData = Record<string, unknown>;

/** An item of Eleventy's own collections, as far as the plugin reads it. */
export interface CollectionItem {
  readonly url: string | false;
  readonly inputPath: string;
}

/** What Eleventy tells of a build. */
export interface BuildEvent {
  readonly runMode: "build" | "serve" | "watch";
  /** `json` and `ndjson` write nothing to the disk. */
  readonly outputMode: "fs" | "json" | "ndjson";
  /** The pages that were written; there are none before a build. */
  readonly results?: readonly BuiltPage[];
}

/** A page that a build wrote. */
export interface BuiltPage {
  readonly url: string | false;
  outputPath: string | false;
  readonly content: string | Uint8Array;
}

/** A Nunjucks loader that looks for files, and the environment that holds it. */
export interface NunjucksEnvironment {
  readonly loaders: NunjucksLoader[];
  /** Takes the steps of an include one after the other. */
  waterfall(
    steps: readonly ((...valuesAndDone: never[]) => void)[],
    done: (error?: unknown, ...values: unknown[]) => void,
  ): void;
}

export interface NunjucksLoader {
  readonly searchPaths?: string[];
  cache: Record<string, unknown>;
  getSource(name: string): unknown;
}

/**
 * The part of Eleventy 3.1's configuration object that the plugin uses. Eleventy ships no types;
 * that these hold is shown by the tests that run real builds.
 */
export interface EleventyConfig {
  readonly directories: {
    readonly input: string;
    readonly includes: string;
    readonly layouts?: string;
    readonly data: string;
    readonly output: string;
  };
  readonly pathPrefix: string;
  readonly layoutAliases: Readonly<Record<string, string>>;
  readonly globalData: Readonly<Record<string, unknown>>;
  readonly ignores: Set<string>;
  readonly passthroughCopies?: Readonly<Record<string, { readonly outputPath: unknown }>>;
  versionCheck(range: string): void;
  addLayoutAlias(from: string, to: string): void;
  addTemplate(path: string, content: unknown, data?: TemplateData): void;
  addCollection(name: string, make: () => unknown): void;
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: (this: FilterContext, ...args: never[]) => unknown): void;
  addTransform(name: string, transform: (content: unknown) => unknown): void;
  addShortcode(name: string, shortcode: (...args: never[]) => unknown): void;
  getFilter(name: string): ((value: unknown) => string) | undefined;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
  amendLibrary(engine: "njk", amend: (environment: NunjucksEnvironment) => void): void;
  amendLibrary(engine: "md", amend: (md: MarkdownIt) => void): void;
  on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => void): void;
  on(
    event: "eleventy.contentMap",
    listener: (map: {
      readonly urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>;
    }) => void,
  ): void;
  on(
    event: "eleventy.before" | "eleventy.after",
    listener: (event: BuildEvent) => void | Promise<void>,
  ): void;
}
