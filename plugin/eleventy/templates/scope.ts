import { UncompiledSyntax } from "./nodes.ts";

/** Where a value is looked up that no template has set: Nunjucks' own context of the page. */
interface OuterValues {
  lookup(name: string): unknown;
}

/** A template that is included or extended, a block, or a loop. */
type ScopeKind = "template" | "block" | "loop";

/**
 * The names that templates set, and who sees them; the rules are Nunjucks' own. Templates and blocks
 * see what stands around them, and what they set themselves stays with them. A loop sets a name
 * outside of it when the name is known there. A name that is set to `undefined` is looked up
 * further out. One rule is left to Nunjucks: a loop of an included template or of a block changes
 * the names of those around it, so that what was looked up there is no longer so.
 */
export class Scope {
  readonly #outer: OuterValues;
  readonly #kind: ScopeKind;
  readonly #parent: Scope | undefined;
  #values: Map<string, unknown> | undefined;
  /** What the template has set outside of loops: seen in place of the page's own data. */
  #data: Map<string, unknown> | undefined;

  constructor(outer: OuterValues, kind: ScopeKind = "template", parent?: Scope) {
    this.#outer = outer;
    this.#kind = kind;
    this.#parent = parent;
  }

  /** A new scope within this one. */
  within(kind: ScopeKind): Scope {
    return new Scope(this.#outer, kind, this);
  }

  lookup(name: string): unknown {
    let data: Map<string, unknown> | undefined;
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#parent) {
      const value = scope.#values?.get(name);
      if (value !== undefined) return value;
      if (data === undefined && scope.#data?.has(name)) data = scope.#data;
    }
    return data === undefined ? this.#outer.lookup(name) : data.get(name);
  }

  /**
   * Sets a name here, or from a loop in the nearest scope that knows it.
   *
   * @throws {UncompiledSyntax} when that scope is another template's or block's
   */
  set(name: string, value: unknown): void {
    if (this.#kind === "template") {
      this.#data ??= new Map();
      this.#data.set(name, value);
    }
    let isOwn = true;
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#parent) {
      if (scope.#values?.get(name) !== undefined) {
        if (!isOwn) throw new UncompiledSyntax(`A loop sets ${name} around its template.`);
        scope.put(name, value);
        return;
      }
      if (this.#kind !== "loop") break;
      isOwn &&= scope.#kind === "loop";
    }
    this.put(name, value);
  }

  /** Sets a name here, whoever else knows it. */
  put(name: string, value: unknown): void {
    this.#values ??= new Map();
    this.#values.set(name, value);
  }
}
