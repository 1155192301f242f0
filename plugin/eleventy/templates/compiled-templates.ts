import type { NunjucksContext, NunjucksEnvironment, NunjucksLibrary } from "../types.ts";
import {
  type CompiledTemplate,
  compileTemplate,
  type KnownFunctions,
  type PageAtHand,
  type Print,
} from "./compiled-template.ts";
import { UncompiledSyntax } from "./nodes.ts";
import { Scope } from "./scope.ts";

/** Templates that were compiled, by their names. */
export class CompiledTemplates {
  readonly #nunjucks: NunjucksLibrary;
  readonly #environment: NunjucksEnvironment;
  readonly #functions: KnownFunctions;
  readonly #templates = new Map<string, CompiledTemplate>();

  /** @param functions filters and shortcodes that are called without Eleventy's help */
  constructor(
    nunjucks: NunjucksLibrary,
    environment: NunjucksEnvironment,
    functions: KnownFunctions,
  ) {
    this.#nunjucks = nunjucks;
    this.#functions = functions;
    this.#environment = environment;
  }

  /**
   * Prints a page.
   *
   * @param name the template to begin with
   * @param context Nunjucks' context of the page
   * @throws {UncompiledSyntax} when a template that the page needs cannot be compiled
   */
  print(name: string, context: NunjucksContext): string {
    const page = new Page(context, (template) => this.#template(template));
    return page.print(name);
  }

  /** Compiles every template anew when it is next asked for. */
  forget(): void {
    this.#templates.clear();
  }

  #template(name: string): CompiledTemplate {
    const known = this.#templates.get(name);
    if (known !== undefined) return known;
    const made = compileTemplate(
      this.#sourceOf(name),
      this.#nunjucks,
      this.#environment,
      this.#functions,
    );
    this.#templates.set(name, made);
    return made;
  }

  #sourceOf(name: string): string {
    const { loaders, opts, extensionsList } = this.#environment;
    const isPlain =
      opts.autoescape &&
      !opts.throwOnUndefined &&
      !name.startsWith(".") &&
      extensionsList.every(({ preprocess }) => preprocess === undefined) &&
      loaders.every(({ async }) => !async);
    if (!isPlain) throw new UncompiledSyntax("The site uses Nunjucks in a way of its own.");
    for (const loader of loaders) {
      const source = loader.getSource(name);
      if (typeof source?.src === "string") return source.src;
    }
    throw new UncompiledSyntax(`There is no template ${name}.`);
  }
}

/** A page that is being printed. */
class Page implements PageAtHand {
  readonly context: NunjucksContext;
  readonly #find: (name: string) => CompiledTemplate;
  /** What each block prints: what it is, then what it is in the template that is extended. */
  readonly #blocks = new Map<string, Print[]>();

  constructor(context: NunjucksContext, find: (name: string) => CompiledTemplate) {
    this.context = context;
    this.#find = find;
  }

  print(name: string): string {
    const scope = new Scope(this.context);
    for (let next: string | undefined = name; ; ) {
      const { print, blocks, parent } = this.#find(next);
      for (const [block, own] of blocks) {
        this.#blocks.set(block, [...(this.#blocks.get(block) ?? []), own]);
      }
      const printed = print(this, scope);
      if (parent === undefined) return printed;
      next = parent;
    }
  }

  block(name: string, scope: Scope): string {
    return this.#printed(this.#blocks.get(name)?.[0], scope);
  }

  parentBlock(name: string, own: Print, scope: Scope): string {
    const prints = this.#blocks.get(name) ?? [];
    return this.#printed(prints[prints.indexOf(own) + 1], scope);
  }

  include(name: string, scope: Scope): string {
    const { print, blocks, parent } = this.#find(name);
    if (blocks.size > 0 || parent !== undefined) {
      throw new UncompiledSyntax(`${name} is included, and has blocks.`);
    }
    return print(this, scope.within("template"));
  }

  #printed(print: Print | undefined, scope: Scope): string {
    if (print === undefined) throw new UncompiledSyntax("There is no such block.");
    return print(this, scope.within("block"));
  }
}
