import { IANAZone } from "luxon";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Days whose offset is remembered; about ten years, then forgotten at once. */
const MAX_DAYS = 4000;
const MAX_ZONES = 1000;

/** One IANA zone, with the offsets of days already asked for. */
class Zone {
  readonly name: string;
  readonly #zone: IANAZone;
  readonly #dayStart = new Map<number, number>();

  constructor(name: string) {
    this.name = name;
    this.#zone = IANAZone.create(name);
  }

  /** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
  offset(time: number): number {
    const day = Math.floor(time / DAY);
    const before = this.#offsetAtStart(day);
    // A day that begins and ends with one offset has it throughout: no zone changes twice a day.
    if (before === this.#offsetAtStart(day + 1)) return before;
    return this.#zone.offset(time) * MINUTE;
  }

  #offsetAtStart(day: number): number {
    let offset = this.#dayStart.get(day);
    if (offset === undefined) {
      if (this.#dayStart.size >= MAX_DAYS) this.#dayStart.clear();
      offset = this.#zone.offset(day * DAY) * MINUTE;
      this.#dayStart.set(day, offset);
    }
    return offset;
  }
}

/** Zones already built, and `undefined` for names that are none. */
const zones = new Map<string, Zone | undefined>();

/** Is the text the name of an IANA zone, such as `Asia/Baghdad` or `UTC`? */
export function isZone(name: string): boolean {
  return zoneNamed(name) !== undefined;
}

/** Milliseconds to add to an instant to get the zone's wall clock. @throws for an unknown zone */
export function zoneOffset(name: string, time: number): number {
  const zone = zoneNamed(name);
  if (zone === undefined) throw new RangeError(`${name} is no IANA time zone.`);
  return zone.offset(time);
}

/**
 * The instant at which a zone's clocks show a wall time. Of a time shown twice it is the earlier
 * one; a time skipped when clocks go forward is read with the offset from before the change, as
 * luxon and Temporal read it.
 *
 * @param wall the wall time as if it were UTC, in epoch milliseconds
 */
export function instantOfWallTime(name: string, wall: number): number {
  const earlier = wall - zoneOffset(name, wall - DAY);
  if (zoneOffset(name, earlier) === wall - earlier) return earlier;
  const later = wall - zoneOffset(name, wall + DAY);
  return zoneOffset(name, later) === wall - later ? later : earlier;
}

function zoneNamed(name: string): Zone | undefined {
  if (!zones.has(name)) {
    if (zones.size >= MAX_ZONES) zones.clear();
    zones.set(name, isKnownZone(name) ? new Zone(name) : undefined);
  }
  return zones.get(name);
}

function isKnownZone(name: string): boolean {
  // Node 22 takes "+03:00" for a zone and Node 20 does not; a name works on both.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
