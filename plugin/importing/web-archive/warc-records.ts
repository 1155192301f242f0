import { type Bytes, MemoryBytes } from "./bytes.ts";
import { gzipMember, gzipStart, isGzip, MOST_BYTES, tooLarge } from "./gzip-member.ts";

/** A record of an archive of the web: ISO 28500, WARC 0.17 to 1.1. */
export interface WarcRecord {
  /** `response`, `resource`, `revisit` and others. */
  readonly type: string;
  /** Of what it is a record; an empty text where it does not say. */
  readonly address: string;
  /** When it was made, as it says: an instant in UTC. */
  readonly date: string;
  /** What its block is, as the record says. */
  readonly contentType: string;
  /** Why not all of it is here, where it is not. */
  readonly cut: string | undefined;
  /** Where it begins in its file; in a compressed one, where its member does. */
  readonly offset: number;
  /** How many records stand before it in its member. */
  readonly place: number;
  /** What it holds, or the beginning of it where it is cut; read when it is asked for. */
  readonly block: () => Buffer;
}

/** Hears where a file is damaged, and how. */
export type OnDamage = (offset: number, why: string) => void;

/** Damaged places after which a file is given up. */
const MOST_DAMAGE = 200;

/** A record's head has some hundred bytes. */
const LONGEST_HEAD = 64 * 1024;

/** Bytes that are looked through at once for the next record. */
const STEP = 1024 * 1024;

/**
 * The records of an archive, plain or compressed, one at a time. What is no whole record is told of, and
 * left out up to where the next begins.
 *
 * @param from where the first record, or its member, begins
 */
export function* warcRecords(file: Bytes, onDamage: OnDamage, from = 0): Generator<WarcRecord> {
  let damages = 0;
  let at = from;
  while (at < file.size) {
    const head = file.read(at, 8);
    const padding = paddingLength(head);
    if (padding > 0) {
      at += padding;
      continue;
    }
    if (isGzip(head)) {
      const member = gzipMember(file, at);
      if ("content" in member) {
        const inner = new MemoryBytes(member.content);
        let place = 0;
        const offset = at;
        const within: OnDamage = (_, why) => onDamage(offset, why);
        for (const record of plainRecords(inner, within))
          yield { ...record, offset, place: place++ };
        at = member.end;
        continue;
      }
      const next = nextStart(file, at + 1, true);
      // Films are as large, and are no matter; pages are, and what is the whole file.
      const isMissed = !member.isTooLarge || next - at === file.size || holdsPage(file, at);
      if (isMissed) onDamage(at, member.why);
      if (!member.isTooLarge) damages++;
      at = next;
    } else {
      const read = recordAt(file, at);
      if ("why" in read) {
        onDamage(at, read.why);
        damages++;
        at = nextStart(file, at + 1, true);
      } else {
        yield read.record;
        at = read.end;
      }
    }
    if (damages >= MOST_DAMAGE) {
      onDamage(at, `${MOST_DAMAGE} places before it are damaged, and what follows was not read`);
      return;
    }
  }
}

function* plainRecords(bytes: Bytes, onDamage: OnDamage): Generator<WarcRecord> {
  let at = 0;
  while (at < bytes.size) {
    const padding = paddingLength(bytes.read(at, 8));
    const read = padding > 0 ? undefined : recordAt(bytes, at);
    if (read === undefined) at += padding;
    else if ("why" in read) {
      onDamage(at, read.why);
      at = nextStart(bytes, at + 1, false);
    } else {
      yield read.record;
      at = read.end;
    }
  }
}

/** Line ends and zeros, which stand between records. */
function paddingLength(bytes: Buffer): number {
  const first = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a && byte !== 0);
  return first < 0 ? bytes.length : first;
}

function holdsPage(file: Bytes, member: number): boolean {
  const start = gzipStart(file, member).toString("latin1", 0, LONGEST_HEAD);
  return /content-type:\s*(?:text\/html|application\/xhtml)/i.test(start);
}

function recordAt(
  bytes: Bytes,
  at: number,
): { readonly record: WarcRecord; readonly end: number } | { readonly why: string } {
  const start = bytes.read(at, LONGEST_HEAD);
  if (!BEGINS.test(start.toString("latin1", 0, 12))) return { why: "no record begins here" };
  const [mark, length] = endOfHead(start);
  if (mark < 0) return { why: "the record's head has no end" };
  const fields = headFields(start.toString("utf8", 0, mark));
  const size = Number(fields.get("content-length"));
  if (!/^\d+$/.test(fields.get("content-length") ?? "") || !Number.isSafeInteger(size)) {
    return { why: "the record does not say how long it is" };
  }
  const from = at + mark + length;
  const end = from + size;
  if (end > bytes.size) return { why: "the file ends in the middle of the record" };
  if (!isEnd(bytes.read(end, 16))) {
    return { why: "the record is not as long as it says" };
  }
  const isTooLarge = size > MOST_BYTES;
  const record: WarcRecord = {
    type: (fields.get("warc-type") ?? "").toLowerCase(),
    address: (fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, ""),
    date: fields.get("warc-date") ?? "",
    contentType: fields.get("content-type") ?? "",
    cut: isTooLarge ? tooLarge() : crawlersWord(fields.get("warc-truncated")),
    offset: at,
    place: 0,
    block: () => Buffer.from(bytes.read(from, isTooLarge ? LONGEST_HEAD : size)),
  };
  return { record, end };
}

/** May a record end before some bytes? Before two line ends, as all do, or the next one, or nothing. */
function isEnd(behind: Buffer): boolean {
  const next = behind.subarray(paddingLength(behind));
  const text = behind.toString("latin1");
  return /^(?:\r?\n){2}/.test(text) || next.length === 0 || isGzip(next) || BEGINS.test(text);
}

function crawlersWord(reason: string | undefined): string | undefined {
  return reason && `the crawler cut it off (${reason.slice(0, 40)})`;
}

/** The version that a record begins with. */
const BEGINS = /^WARC\/\d\.\d+\r?\n/;

/** Where the empty line of a head is, and how many bytes it has. */
export function endOfHead(bytes: Buffer): readonly [at: number, length: number] {
  const strict = bytes.indexOf("\r\n\r\n");
  const lenient = bytes.indexOf("\n\n");
  return lenient >= 0 && (strict < 0 || lenient < strict) ? [lenient, 2] : [strict, 4];
}

/** The fields of a head by their names in small letters; of two of a name the first. */
export function headFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Where the next record or its member begins; the end of the file where none does. */
function nextStart(file: Bytes, from: number, asksMembers: boolean): number {
  for (let at = from; at < file.size; at += STEP) {
    // What begins in the last bytes of a step ends in the next.
    const window = file.read(at, STEP + 16);
    const plain = plainStart(window);
    for (let member = window.indexOf(GZIP); asksMembers && member >= 0; ) {
      if (plain >= 0 && member > plain) break;
      if (BEGINS.test(gzipStart(file, at + member, 512).toString("latin1", 0, 12))) {
        return at + member;
      }
      member = window.indexOf(GZIP, member + 1);
    }
    if (plain >= 0) return at + plain;
  }
  return file.size;
}

const GZIP = Buffer.of(0x1f, 0x8b, 8);

function plainStart(window: Buffer): number {
  for (let at = window.indexOf("\nWARC/"); at >= 0; at = window.indexOf("\nWARC/", at + 1)) {
    if (BEGINS.test(window.toString("latin1", at + 1, at + 13))) return at + 1;
  }
  return -1;
}
