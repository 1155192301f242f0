import { expect, test } from "vitest";
import { copiedTo } from "../../plugin/eleventy/passthrough.ts";
import type { EleventyConfig } from "../../plugin/eleventy/types.ts";

/** What a site copies, as Eleventy keeps it. */
const CONFIG = {
  passthroughCopies: {
    static: { outputPath: "/" },
    "./src/img/": { outputPath: "pictures" },
    "src/logo.svg": { outputPath: "assets/شعار.svg" },
    "src/**/*.png": { outputPath: "flat" },
    "src/media": { outputPath: true },
  },
} as unknown as EleventyConfig;

test.each([
  ["/pictures/2020/x.jpg", ["static/pictures/2020/x.jpg", "src/img/2020/x.jpg"], false],
  ["/assets/شعار.svg", ["static/assets/شعار.svg", "src/logo.svg"], false],
  ["/flat/x.png", ["static/flat/x.png"], true],
  ["/picturesque.jpg", ["static/picturesque.jpg"], false],
  ["/media/x.jpg", ["static/media/x.jpg"], false],
])("to %s come %j", (address, files, isUnsure) => {
  expect(copiedTo(CONFIG, address)).toEqual({ files, isUnsure });
});

test("nothing comes from a site that copies nothing", () => {
  const none = copiedTo({} as EleventyConfig, "/x.jpg");
  expect(none).toEqual({ files: [], isUnsure: false });
});
