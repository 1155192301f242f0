import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { OutputFolders } from "../../plugin/eleventy/output-folders.ts";
import { useOutputPlace } from "../../plugin/eleventy/output-place.ts";
import type { EleventyConfig } from "../../plugin/eleventy/types.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-output-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

const OWN = { articles: "src/articles", media: "src/media" };
for (const folder of [...Object.values(OWN), "_site"]) {
  fs.mkdirSync(path.join(root, folder), { recursive: true });
}
fs.symlinkSync("src/articles", path.join(root, "link"));

/** What a build says before it writes anything. */
function told(output: string, own = OWN, input = "./src/"): string {
  const directories = { input, output, includes: "./src/_includes/", data: "./src/_data/" };
  const before: (() => void)[] = [];
  const on = (_: string, listener: () => void) => before.push(listener);
  const config = { directories, on } as unknown as EleventyConfig;
  const inputs = { ...own, topics: undefined, authors: undefined };
  useOutputPlace(config, { root, inputs }, new OutputFolders(config, root));
  try {
    for (const listener of before) listener();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ["src/articles", "is the folder of articles (src/articles)"],
  ["./src/articles/", "is the folder of articles (src/articles)"],
  ["link/", "is the folder of articles (src/articles)"],
  ["link/public/of/mine", "is in the folder of articles (src/articles)"],
  ["src/media/out", "is in the folder of pictures (src/media)"],
  ["src/_data", "is the folder of data (src/_data/)"],
  ["src/_includes/public", "is in the folder of includes (src/_includes/)"],
  ["src", "is the folder of the site's input (src/)"],
])("an output folder that is read by the next build is refused: %s", (output, message) => {
  expect(told(output)).toContain(`The output folder ${message}:`);
});

test.each(["_site", "src/_site", "src/articles-built", ".", "../elsewhere", root])(
  "one that holds what is read, or stands beside it, is taken: %s",
  (output) => expect(told(output)).toBe(""),
);

test("the project's root may hold the input, but not be it", () => {
  expect(told(".", { articles: "articles", media: "media" }, "./")).toContain("input");
  expect(told("_site", { articles: "articles", media: "media" }, "./")).toBe("");
});
