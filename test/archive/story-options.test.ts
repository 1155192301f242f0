import { expect, test } from "vitest";
import { readOptions } from "../../plugin/options.ts";
import { optionFaultsOf } from "../support/option-faults.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

test("stories may be a switch", () => {
  const usual = { windowDays: 5, minimum: 0.25 };
  expect(readOptions({ site: SITE, stories: false }).stories).toEqual({ enabled: false, ...usual });
  expect(readOptions({ site: SITE, stories: true }).stories).toEqual({ enabled: true, ...usual });
});

test.each([
  [
    "stories that are a text",
    { stories: "yes" },
    "stories: The option stories has the wrong type; it is «yes». → Write stories: false for none",
  ],
  [
    "a window of no day",
    { stories: { windowDays: 0 } },
    "stories.windowDays: The option stories.windowDays is below 1; it is «0». → Write a number of days",
  ],
  [
    "a likeness above one",
    { stories: { minimum: 25 } },
    "stories.minimum: The option stories.minimum is above 1; it is «25». → Write a number from 0 to 1",
  ],
])("%s is a fault", (_, written, expected) => {
  const faults = optionFaultsOf({ site: SITE, ...written });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(expected);
});
