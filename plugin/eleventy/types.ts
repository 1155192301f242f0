import type { MarkdownIt } from "markdown-it";

/** What a template's filter sees as `this`. */
interface FilterContext {
  readonly page?: { readonly url?: string };
}

/** What a template's filter is to Eleventy. */
export type Filter = (this: FilterContext, ...args: never[]) => unknown;

export type Shortcode = (...args: never[]) => unknown;

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

/** A Nunjucks environment, which holds filters, and loaders that look for files. */
export interface NunjucksEnvironment {
  readonly loaders: NunjucksLoader[];
  addFilter(name: string, filter: Filter): void;
  addExtension(
    name: string,
    extension: {
      readonly tags: readonly string[];
      readonly preprocess: (source: string) => string;
    },
  ): void;
  getTemplate(name: unknown, ...rest: unknown[]): unknown;
  /** Runs steps one after the other; what a template includes are some. */
  waterfall(
    steps: readonly unknown[],
    done: (error: unknown, ...results: unknown[]) => void,
    isAsync?: boolean,
  ): void;
}

export interface NunjucksLoader {
  readonly searchPaths?: string[];
  readonly async?: boolean;
  cache: Record<string, unknown>;
  getSource(name: string): TemplateSource | null;
}

/** A template's text, or something else that Nunjucks was handed. */
export interface TemplateSource {
  readonly src: unknown;
  readonly path: string;
}

/** An element of a finished page, as posthtml has it. */
export interface HtmlNode {
  attrs?: Record<string, string | undefined>;
}

/** A finished page, as posthtml has it. */
export interface HtmlTree {
  match(pattern: object | readonly object[], change: (node: HtmlNode) => HtmlNode): unknown;
}

/** What Eleventy lets plugins do with finished pages, as far as the plugin uses it. */
interface HtmlTransformer {
  readonly plugins: {
    readonly html?: readonly { readonly name?: string; enabled(): boolean }[];
  };
  addPosthtmlPlugin(
    extension: "html",
    plugin: () => (tree: HtmlTree) => HtmlTree,
    options: {
      readonly name: string;
      /** Higher ones come first. */
      readonly priority: number;
      readonly enabled: () => boolean;
    },
  ): void;
}

/** What Eleventy's configuration is once the site's own has been read, as far as the plugin touches it. */
export interface MergedConfig {
  readonly virtualTemplates: Record<string, unknown>;
  /** Filters and shortcodes, which functions of templates in JavaScript have as `this`. */
  readonly javascriptFunctions: Record<string, unknown>;
  readonly passthroughCopies: Record<string, unknown>;
  readonly events: { removeAllListeners(event: string): void };
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
  readonly watchIgnores: Set<string>;
  readonly htmlTransformer?: HtmlTransformer;
  readonly passthroughCopies?: Readonly<Record<string, { readonly outputPath: unknown }>>;
  versionCheck(range: string): void;
  addLayoutAlias(from: string, to: string): void;
  addTemplate(path: string, content: unknown, data?: TemplateData): void;
  addCollection(name: string, make: () => unknown): void;
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: Filter): void;
  addTransform(name: string, transform: (content: unknown) => unknown): void;
  addShortcode(name: string, shortcode: Shortcode): void;
  addNunjucksShortcode(name: string, shortcode: Shortcode): void;
  getFilter(name: string): ((value: unknown) => string) | undefined;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
  amendLibrary(engine: "njk", amend: (environment: NunjucksEnvironment) => void): void;
  amendLibrary(engine: "md", amend: (md: MarkdownIt) => void): void;
  emit(event: `arshif.${string}`, value: object): void;
  on(
    event: "eleventy.config",
    listener: (all: {
      getConfig(): MergedConfig;
      /** From the working folder. */
      getLocalProjectConfigFile(): string | undefined;
    }) => void,
  ): void;
  on(
    event: "eleventy.engine.njk",
    listener: (made: { readonly environment: NunjucksEnvironment }) => void,
  ): void;
  on(event: "eleventy.reset", listener: () => void): void;
  on(
    event: "eleventy.extensionmap",
    listener: (map: { getKey(file: string): string | undefined }) => void,
  ): void;
  /** Events that are not Eleventy's. */
  on<Value>(event: `arshif.${string}`, listener: (value: Value) => void): void;
  on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => void): void;
  on(
    event: "eleventy.contentMap",
    listener: (map: {
      readonly urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>;
      readonly inputPathToUrl: Readonly<Record<string, readonly string[]>>;
    }) => void,
  ): void;
  on(
    event: "eleventy.before" | "eleventy.after",
    listener: (event: BuildEvent) => void | Promise<void>,
  ): void;
}
