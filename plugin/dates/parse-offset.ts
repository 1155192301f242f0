/** The zones of today's tz database lie between these, in minutes ahead of UTC. */
const LEAST = -12 * 60;
const MOST = 14 * 60;

/**
 * An offset from UTC as it is written behind a clock, in minutes ahead of UTC; `null` when no zone
 * has it.
 *
 * @param sign `+` or `-`
 */
export function minutesOfOffset(
  sign: string,
  hours: string,
  minutes: string | undefined,
): number | null {
  const rest = Number(minutes ?? 0);
  const size = Number(hours) * 60 + rest;
  const ahead = sign === "-" ? -size : size;
  return rest <= 59 && ahead >= LEAST && ahead <= MOST ? ahead : null;
}

/**
 * Is the sign behind a machine's clock an offset? Behind `T` always, as ISO 8601 has it; behind a
 * space not in `10:00-12:00`, where a person may have written until when something lasted.
 *
 * @param offset from its sign, with the space before it: `+03:00`, ` -0300`
 */
export function isMachineOffset(separator: string, hasSeconds: boolean, offset: string): boolean {
  return separator.toLowerCase() === "t" || hasSeconds || /\+|^ -\d{4}$/.test(offset);
}
