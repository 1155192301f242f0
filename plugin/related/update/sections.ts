/** Arrays by name: how an index is kept. The bytes of each begin at a multiple of eight. */
export type Sections = ReadonlyMap<string, Uint8Array>;

/**
 * The same as they are made, one when it is asked for: together they take as much as the index. What
 * stands in one as it was kept is not copied but handed over in pieces.
 */
export type MadeSections = Iterable<
  readonly [name: string, bytes: Uint8Array | readonly Uint8Array[]]
>;

/** The bytes of a typed array. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export function sectionOf(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (bytes === undefined) throw new RangeError(`There is no section ${name}.`);
  return bytes;
}

export function intsOf(sections: Sections, name: string): Int32Array {
  const bytes = sectionOf(sections, name);
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

export function unitsOf(sections: Sections, name: string): Uint16Array {
  const bytes = sectionOf(sections, name);
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}

export function floatsOf(sections: Sections, name: string): Float64Array {
  const bytes = sectionOf(sections, name);
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}
