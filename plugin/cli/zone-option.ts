import { quote } from "../articles/faults.ts";
import { isZone } from "../dates/zone.ts";
import { UsageError } from "./command.ts";

/**
 * The zone that a command was told, or that of most sites.
 *
 * @throws {UsageError} when it is no IANA name
 */
export function zoneOption(written: string | undefined): string {
  const zone = written ?? "Asia/Baghdad";
  if (isZone(zone)) return zone;
  throw new UsageError(
    `The option --zone is no time zone; it is ${quote(zone)}. Write an IANA name: --zone Asia/Baghdad.`,
  );
}
