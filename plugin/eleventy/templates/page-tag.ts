import type {
  EleventyConfig,
  NunjucksContext,
  NunjucksEnvironment,
  NunjucksLibrary,
  NunjucksNodes,
  NunjucksParser,
} from "../types.ts";
import { CompiledTemplates } from "./compiled-templates.ts";
import { UncompiledSyntax } from "./nodes.ts";
import type { OwnFunctions } from "./own-functions.ts";

/** The tag that prints a page of the theme, given its layout: `{% arshifPage "@arshif/article.njk" %}`. */
const TAG = "arshifPage";

/** Takes a page's text, or the error that stood in its way. */
type Done = (error: unknown, page?: string) => void;

/**
 * Adds a tag to Nunjucks that prints a template with the data of the page, compiled where that is
 * possible. Whatever cannot be compiled, and whatever fails, is left to Nunjucks itself: pages and
 * messages of errors are the same either way.
 */
export function usePageTag(config: EleventyConfig, functions: OwnFunctions): void {
  let tag: PageTag | undefined;
  config.on("eleventy.engine.njk", ({ nunjucks, environment }) => {
    tag = new PageTag(nunjucks, environment, functions);
    environment.addExtension(TAG, tag);
  });
  // A served site may have changed its templates since the last build.
  config.on("eleventy.before", () => tag?.forget());
}

class PageTag {
  readonly tags = [TAG];
  /** What it prints is a page already. */
  readonly autoescape = false;
  readonly #environment: NunjucksEnvironment;
  readonly #templates: CompiledTemplates;
  /** Templates that Nunjucks has to render. */
  readonly #uncompiled = new Set<string>();

  constructor(
    nunjucks: NunjucksLibrary,
    environment: NunjucksEnvironment,
    functions: OwnFunctions,
  ) {
    this.#environment = environment;
    this.#templates = new CompiledTemplates(nunjucks, environment, functions);
  }

  /** Tells Nunjucks' parser what stands in the tag. */
  parse(parser: NunjucksParser, { CallExtensionAsync }: NunjucksNodes): object {
    const { value } = parser.nextToken();
    const args = parser.parseSignature(true, true);
    parser.advanceAfterBlockEnd(value);
    return new CallExtensionAsync(this, "run", args);
  }

  /** Compiles templates anew when they are next asked for. */
  forget(): void {
    this.#templates.forget();
    this.#uncompiled.clear();
  }

  /** Called by Nunjucks for each page. */
  run(context: NunjucksContext, name: string, done: Done): void {
    const page = this.#printed(name, context);
    if (page !== undefined) done(null, page);
    else this.#environment.getTemplate(name, true).render(context.getVariables(), done);
  }

  #printed(name: string, context: NunjucksContext): string | undefined {
    if (this.#uncompiled.has(name)) return undefined;
    try {
      return this.#templates.print(name, context);
    } catch (error) {
      if (error instanceof UncompiledSyntax) this.#uncompiled.add(name);
      return undefined;
    }
  }
}
