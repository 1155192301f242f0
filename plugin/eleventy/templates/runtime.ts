import type { NunjucksLibrary } from "../types.ts";

/** A name's place in a loop, as templates see it. */
interface Loop {
  readonly index: number;
  readonly index0: number;
  readonly revindex: number;
  readonly revindex0: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly length: number;
}

/** What Nunjucks escapes. */
const ESCAPED = /[&"'<>\\`]/;

/** The functions that compiled templates call, each of which does what Nunjucks' own does. */
export function runtimeOf({ runtime }: NunjucksLibrary) {
  return {
    /** A value as it is printed: escaped unless it is marked as safe. */
    printed(value: unknown): unknown {
      if (typeof value === "string") {
        return ESCAPED.test(value) ? runtime.suppressValue(value, true) : value;
      }
      return value === undefined || value === null ? "" : runtime.suppressValue(value, true);
    },

    /** A field; a method is bound to its object. */
    member(value: unknown, object: unknown, key: string): unknown {
      return typeof value === "function" ? runtime.memberLookup(object, key) : value;
    },

    called(method: unknown, context: unknown, args: readonly unknown[]): unknown {
      return runtime.callWrap(method, "", context, args);
    },

    safe(text: string): unknown {
      return runtime.markSafe(text);
    },

    /** What a loop goes through; nothing is no items. */
    itemsOf(list: unknown): ArrayLike<unknown> {
      if (Array.isArray(list)) return list;
      const items = list ? (runtime.fromIterator(list) as ArrayLike<unknown>) : [];
      return items.length === undefined ? [] : items;
    },

    /** What a loop with several names goes through: lists, or an object's keys and values. */
    pairsOf(list: unknown): ArrayLike<ArrayLike<unknown>> {
      const items = list ? runtime.fromIterator(list) : [];
      return Array.isArray(items) ? items : Object.entries(items as object);
    },

    loopAt(index: number, length: number): Loop {
      return {
        index: index + 1,
        index0: index,
        revindex: length - index,
        revindex0: length - index - 1,
        first: index === 0,
        last: index === length - 1,
        length,
      };
    },
  };
}
