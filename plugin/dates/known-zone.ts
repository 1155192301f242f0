/**
 * Is the text the name of an IANA zone, such as `Asia/Baghdad` or `UTC`? Asks the system each time;
 * `isZone` remembers.
 */
export function isKnownZone(name: string): boolean {
  // Node 22 takes "+03:00" for a zone and Node 20 does not; a name works on both.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
