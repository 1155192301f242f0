/** Start and step of FNV-1a (Fowler, Noll, Vo), 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_STEP = 0x01000193;

/** FNV-1a over a text's UTF-16 units. */
export function hashOfText(text: string): number {
  let hash = HASH_START;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), HASH_STEP);
  }
  return hash;
}

/** FNV-1a over whole UTF-16 units. */
export function hashOf(units: Uint16Array, length: number): number {
  let hash = HASH_START;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ units[index]!, HASH_STEP);
  }
  return hash;
}
