/**
 * Getters that all objects of one kind share, as values of their own: Liquid sees no inherited ones, and
 * with getters of its own each would be an object of a kind of its own to JavaScript's engine, slow to look
 * at and several times as large.
 */
export function ownGetters<Item extends object>(
  getters: Readonly<Record<string, (item: Item) => unknown>>,
): PropertyDescriptorMap {
  return Object.fromEntries(
    Object.entries(getters).map(([name, read]) => {
      const get = function get(this: Item) {
        return read(this);
      };
      return [name, { get, enumerable: true }];
    }),
  );
}
