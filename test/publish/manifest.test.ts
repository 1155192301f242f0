import { expect, test } from "vitest";
import { manifestFile } from "../../plugin/publish/manifest.ts";
import { SITE } from "./feed-site.ts";

const RULES = { themeColor: "#fdfbf7", backgroundColor: "#fff" };

test("the manifest names the archive, its language, its direction and its icon", () => {
  expect(JSON.parse(manifestFile(SITE, RULES, "/assets/arshif/icon.svg?v=1"))).toEqual({
    name: "ارفع صوتك",
    short_name: "ارفع صوتك",
    description: "أرشيف «ارفع صوتك»",
    lang: "ar",
    dir: "rtl",
    id: "/archive/",
    start_url: "/archive/",
    scope: "/archive/",
    display: "minimal-ui",
    theme_color: "#fdfbf7",
    background_color: "#fff",
    icons: [{ src: "/archive/assets/arshif/icon.svg?v=1", type: "image/svg+xml", sizes: "any" }],
  });
});

test("a site may have a shorter name for its icon, and no description", () => {
  const site = { ...SITE, description: undefined };
  const manifest = JSON.parse(manifestFile(site, { ...RULES, shortName: "صوتك" }, "/icon.svg"));
  expect(manifest).toMatchObject({ short_name: "صوتك" });
  expect(manifest).not.toHaveProperty("description");
});
