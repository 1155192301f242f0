import fs from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
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

test("a file that may not be read is told from one that may not be written", () => {
  const refused = (call: string) =>
    Object.assign(new Error("refused"), { code: "EACCES", syscall: call, path: "topics.yaml" });
  const written = "The build failed: topics.yaml cannot be written. Let this user write to it.";
  const access = vi.spyOn(fs, "accessSync").mockImplementation(() => undefined);
  expect(failureText(refused("open"), "")).toBe(written);
  expect(failureText(refused("rename"), "")).toBe(written);
  access.mockImplementation(() => {
    throw refused("access");
  });
  expect(failureText(refused("open"), "")).toBe(
    "The build failed: topics.yaml cannot be read. Let this user read it.",
  );
  access.mockRestore();
});
