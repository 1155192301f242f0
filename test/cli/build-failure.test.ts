import path from "node:path";
import { expect, test } from "vitest";
import { failureText } from "../../plugin/cli/build-failure.ts";
import { siteEleventy } from "../../plugin/cli/site-eleventy.ts";

async function failure(folder: string): Promise<string> {
  return siteEleventy(path.resolve("/", folder)).then(
    () => "",
    (error: unknown) => failureText(error, folder),
  );
}

test.each(["موقع #1", "a?b", "a%41", "100%", "a\\b", "a\tb", "in #/site"])(
  "a project in «%s», whose files Eleventy cannot load, is told in one sentence",
  async (folder) => {
    const told = await failure(folder);
    expect(told).toMatch(
      /^The build failed: Eleventy cannot load files from .+\. Rename the folder\.$/s,
    );
    expect(told).toContain(folder);
    expect(told).not.toContain("    at ");
  },
);
