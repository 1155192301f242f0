import { Settings } from "luxon";
import { afterEach, expect, test } from "vitest";
import { fixtureFiles, readCases } from "./fixture-cases.ts";

const NAMES = [
  "defaultLocale",
  "defaultNumberingSystem",
  "defaultOutputCalendar",
  "defaultWeekSettings",
  "defaultZone",
  "throwOnInvalid",
  "twoDigitCutoffYear",
  "now",
] as const;

const before = NAMES.map((name) => Settings[name]);

afterEach(() => {
  Settings.defaultLocale = "en";
  Settings.defaultNumberingSystem = "latn";
  Settings.defaultOutputCalendar = "gregory";
  Settings.defaultZone = "system";
  Settings.throwOnInvalid = false;
  Settings.now = () => Date.now();
});

test("using every function leaves luxon's Settings as they were", () => {
  runAll();
  expect(NAMES.map((name) => Settings[name])).toEqual(before);
});

test("a site's own luxon Settings change no output", () => {
  const usual = runAll();
  Settings.defaultZone = "America/Los_Angeles";
  Settings.defaultLocale = "ar-EG";
  Settings.defaultNumberingSystem = "arab";
  Settings.defaultOutputCalendar = "islamic";
  Settings.throwOnInvalid = true;
  Settings.now = () => 0;
  expect(runAll()).toEqual(usual);
});

function runAll(): string[] {
  return fixtureFiles()
    .filter((file) => file !== "arDate-months.txt")
    .flatMap((file) => readCases(file).map(({ run }) => run()));
}
