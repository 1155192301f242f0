import { expect, test } from "vitest";
import { useInputPlace } from "../../plugin/eleventy/input-place.ts";
import type { EleventyConfig } from "../../plugin/eleventy/types.ts";

/** What a build says before it writes anything. */
function told(
  directories: Partial<EleventyConfig["directories"]>,
  formats = ["md", "njk", "11ty.js"],
): string {
  const listeners: Record<string, (value: object) => void> = {};
  const config = {
    directories: { input: "./src/", includes: "./src/_includes/", ...directories },
    on: (event: string, listener: (value: object) => void) => {
      listeners[event] = listener;
    },
  };
  useInputPlace(config as unknown as EleventyConfig);
  const getKey = (file: string) => formats.find((format) => file.endsWith(`.${format}`));
  try {
    listeners["eleventy.extensionmap"]?.({ getKey });
    listeners["eleventy.before"]?.({});
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(["./", "./src/", "./المدخل/", "./with blank/", "/a/b/", "../a/", "../../a b/"])(
  "an input folder as Eleventy writes it is taken: %s",
  (input) => expect(told({ input, includes: `${input}_includes/` })).toBe(""),
);

test.each([
  ["./src/./", "src"],
  ["./src//", "src"],
  ["./articles/../", "."],
  ["./src/articles/../", "src"],
  ["./src/../src/", "src"],
  ["/a/./b/", "/a/b"],
  ["../a/../b/", "../b"],
])("one in which it finds no page of a plugin is told, with how to write it: %s", (input, cure) => {
  const message = told({ input, includes: `${input}_includes/` });
  expect(message).toContain(`The input folder is written «${input}»`);
  expect(message).toContain(`→ Write dir: { input: "${cure}" }.`);
});

test("folders that hold the places of Arshif's own templates are told", () => {
  expect(told({ includes: "./src/arshif/" })).toContain("The folder of includes (src/arshif/)");
  expect(told({ layouts: "./src/" })).toContain('dir: { layouts: "_layouts" }');
  expect(told({ includes: "./src/" })).toBe("");
  expect(told({ layouts: "./src/_layouts/", includes: "./src/arshif-parts/" })).toBe("");
});

test("formats without those of Arshif's own templates are told", () => {
  expect(told({}, ["md"])).toContain('→ Add "njk" and "11ty.js" to templateFormats');
  expect(told({}, ["md", "njk"])).toContain('→ Add "11ty.js" to templateFormats');
});
