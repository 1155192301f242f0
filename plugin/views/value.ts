/**
 * What a page shows, or a part of it: its own fields are all that there is, and do not change. A
 * class of its own, since Eleventy copies plain objects for each template.
 */
export class Value {
  #hash: string | undefined;

  constructor(fields: object) {
    Object.assign(this, fields);
    Object.freeze(this);
  }

  /** The hash of a value, worked out once: many pages show the same cards and names. */
  static hashOf(value: Value, hash: (value: Value) => string): string {
    value.#hash ??= hash(value);
    return value.#hash;
  }
}

/** A value of some fields. */
export function value<Fields extends object>(fields: Fields): Readonly<Fields> {
  return new Value(fields) as object as Readonly<Fields>;
}
