import { type ArchiveCache, checkOf } from "./archive-cache.ts";

/** Bytes of a row: what is new stands at the end of a part, or in a few places, and leaves most rows as they are. */
const ROW = 2 ** 18;

interface Row {
  readonly bytes: Uint8Array;
  readonly check: number;
}

interface Part {
  readonly name: string;
  readonly rows: number;
  readonly length: number;
}

const PARTS =
  "SELECT name, count(*) AS rows, sum(length(bytes)) AS length FROM index_parts GROUP BY name";
/** Compared where it lies: what comes out of SQLite waits long to be let go. */
const IS_SAME = `SELECT bytes = ? AND "check" = ? AS same FROM index_parts WHERE name = ? AND place = ?`;
const ONE = `SELECT bytes, "check" FROM index_parts WHERE name = ? AND place = ?`;

/**
 * The parts of the index behind related articles, each of which may be as large as all texts' words.
 * They are kept in rows, of which a build writes those that are others than before.
 */
export class IndexParts {
  readonly #cache: ArchiveCache;

  constructor(cache: ArchiveCache) {
    this.#cache = cache;
  }

  /** All parts, where typed arrays can look at them; none at all where one is damaged. */
  read(): ReadonlyMap<string, Uint8Array> {
    const parts = new Map<string, Uint8Array>();
    for (const { name, rows, length } of this.#cache.rows<Part>(PARTS)) {
      const part = new Uint8Array(length);
      let end = 0;
      for (let place = 0; place < rows; place++) {
        const row = this.#cache.row<Row>(ONE, name, place);
        if (row === undefined || checkOf(row.bytes) !== row.check) return new Map();
        part.set(row.bytes, end);
        end += row.bytes.length;
      }
      parts.set(name, part);
    }
    return parts;
  }

  /**
   * Keeps parts in the place of all that were kept.
   *
   * @param parts each in one or more pieces, one after the other
   */
  keep(parts: Iterable<readonly [name: string, pieces: readonly Uint8Array[]]>): void {
    const gone = new Set(this.#cache.rows<Part>(PARTS).map(({ name }) => name));
    for (const [name, pieces] of parts) {
      gone.delete(name);
      let place = 0;
      for (const bytes of inRows(pieces)) {
        const check = checkOf(bytes);
        const known = this.#cache.row<{ same: number }>(IS_SAME, bytes, check, name, place);
        if (known?.same !== 1) {
          const row = [name, place, bytes, check];
          this.#cache.write("INSERT OR REPLACE INTO index_parts VALUES (?, ?, ?, ?)", ...row);
        }
        place++;
      }
      this.#cache.write("DELETE FROM index_parts WHERE name = ? AND place >= ?", name, place);
    }
    for (const name of gone) this.#cache.write("DELETE FROM index_parts WHERE name = ?", name);
  }
}

/**
 * The bytes of some pieces in rows of one length, the last one aside; one row where there is no byte.
 * Each is good until the next one is asked for.
 */
function* inRows(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  const row = new Uint8Array(ROW);
  let end = 0;
  let isEmpty = true;
  for (const piece of pieces) {
    isEmpty &&= piece.length === 0;
    for (let at = 0; at < piece.length; ) {
      if (end === 0 && piece.length - at >= ROW) {
        yield piece.subarray(at, at + ROW);
        at += ROW;
        continue;
      }
      const taken = piece.subarray(at, at + ROW - end);
      row.set(taken, end);
      at += taken.length;
      end += taken.length;
      if (end < ROW) continue;
      yield row;
      end = 0;
    }
  }
  if (end > 0 || isEmpty) yield row.subarray(0, end);
}
