/** Where a value is looked up that no template has set: Nunjucks' own context of the page. */
interface OuterValues {
  lookup(name: string): unknown;
}

/** A template that is included or extended, a block, or a loop. */
type ScopeKind = "template" | "block" | "loop";

/** Set to nothing by a template: then the page's own data of that name are not seen either. */
const HIDDEN = Symbol("hidden");

/**
 * The names that templates set, and who sees them; the rules are Nunjucks' own. Templates and blocks
 * see what stands around them, and what they set themselves stays with them. A loop sets a name
 * outside of it when the name is known there. A name that is set to `undefined` is looked up
 * further out.
 */
export class Scope {
  readonly #outer: OuterValues;
  readonly #kind: ScopeKind;
  readonly #parent: Scope | undefined;
  #values: Map<string, unknown> | undefined;

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
    let isHidden = false;
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#parent) {
      const value = scope.#values?.get(name);
      if (value === HIDDEN) isHidden = true;
      else if (value !== undefined) return value;
    }
    return isHidden ? undefined : this.#outer.lookup(name);
  }

  /** Sets a name here, or in the nearest scope that knows it and that may be changed from here. */
  set(name: string, value: unknown): void {
    let scope: Scope = this;
    while (!scope.#knows(name)) {
      if (scope.#kind !== "loop" || scope.#parent === undefined) {
        this.put(name, value);
        return;
      }
      scope = scope.#parent;
    }
    scope.put(name, value);
  }

  /** Sets a name here, whoever else knows it. */
  put(name: string, value: unknown): void {
    this.#values ??= new Map();
    this.#values.set(name, value === undefined && this.#kind === "template" ? HIDDEN : value);
  }

  #knows(name: string): boolean {
    const value = this.#values?.get(name);
    return value !== undefined && value !== HIDDEN;
  }
}
