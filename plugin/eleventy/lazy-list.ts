/** What stands for a first item of which nobody has asked more than its kind. */
class Unasked {}

/** The first items of lists, by what stood for them. */
const FIRST = new WeakMap<object, () => object>();

/**
 * A list that is made when something is first asked of its items. Eleventy asks of each collection how
 * long it is, and goes through it once templates are rendered, asking of an item whether it is a plain
 * object, and no more: neither makes the list.
 *
 * @param length how many items there will be
 * @param make makes them
 */
export function lazyList<Item extends object>(
  length: number,
  make: () => readonly Item[],
): readonly Item[] {
  const items: Item[] = [];
  let isMade = false;
  const made = (): Item[] => {
    if (!isMade) {
      isMade = true;
      items.push(...make());
    }
    return items;
  };
  function* iterate(): Generator<Item> {
    let wasAsked = false;
    if (!isMade && length > 0) {
      yield firstItem(
        () => made()[0] as Item,
        () => {
          wasAsked = true;
          return isMade;
        },
      );
      if (wasAsked && !isMade) return;
      yield* made().slice(1);
    } else yield* items;
  }
  return new Proxy(items, {
    ...(lookingAt(made) as ProxyHandler<Item[]>),
    get(_, name) {
      if (name === Symbol.iterator) return iterate;
      if (name === "length" && !isMade) return length;
      return Reflect.get(isPlace(name) ? made() : items, name);
    },
  });
}

/** An item itself, where something stands for it. */
export function itself<Value>(value: Value): Value {
  const item = typeof value === "object" && value !== null ? FIRST.get(value)?.() : undefined;
  return item === undefined ? value : (item as Value);
}

/** @param onKind is told when it is asked of what kind it is, and says whether the list is made */
function firstItem<Item extends object>(item: () => Item, onKind: () => boolean): Item {
  const { getOwnPropertyDescriptor, ...looking } = lookingAt(item);
  const first = new Proxy(
    {},
    {
      ...looking,
      get: (_, name) => Reflect.get(item(), name),
      getPrototypeOf: () => (onKind() ? Reflect.getPrototypeOf(item()) : Unasked.prototype),
      getOwnPropertyDescriptor(_, name) {
        const own = getOwnPropertyDescriptor?.({}, name);
        return own && { ...own, configurable: true };
      },
    },
  );
  FIRST.set(first, item);
  return first as Item;
}

/** Makes something before it is looked at in any other way than by its fields. */
function lookingAt(made: () => object): ProxyHandler<object> {
  return {
    has: (_, name) => Reflect.has(made(), name),
    ownKeys: () => Reflect.ownKeys(made()),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(made(), name),
    set: (_, name, value) => Reflect.set(made(), name, value),
    deleteProperty: (_, name) => Reflect.deleteProperty(made(), name),
    defineProperty: (_, name, descriptor) => Reflect.defineProperty(made(), name, descriptor),
  };
}

function isPlace(name: string | symbol): boolean {
  return typeof name === "string" && /^\d+$/.test(name);
}
