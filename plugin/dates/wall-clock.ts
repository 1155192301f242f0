import type { PreciseDate } from "./precise-date.ts";
import { zoneOffset } from "./zone.ts";

/** What a calendar and a clock on the wall of a zone show. */
export interface WallClock {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Sunday is 0. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY = 86_400_000;

/** Wall time in a zone as if it were UTC, in epoch milliseconds. A civil date is the same in all. */
export function wallTime(date: PreciseDate, zone: string): number {
  const time = date.getTime();
  return date.civil ? time : time + zoneOffset(zone, time);
}

/** Days from 1970-01-01 to the date's day in a zone. */
export function dayNumber(date: PreciseDate, zone: string): number {
  return Math.floor(wallTime(date, zone) / DAY);
}

/** The fields of a wall time that {@link wallTime} gave. */
export function readWall(wall: number): WallClock {
  const utc = new Date(wall);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay(),
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    second: utc.getUTCSeconds(),
  };
}
