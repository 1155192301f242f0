import { expect, test, vi } from "vitest";
import { arshifBuild } from "../support/builds.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

vi.setConfig({ testTimeout: 240_000 });

test("an old address at which any file of the site stands is refused by its article and line", async () => {
  const old = [
    "/RSS.xml",
    "/search/manifest.json",
    "/media/p.svg/1",
    "/assets/x.svg",
    "/assets/arshif/style.css",
    "/free/1",
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`;
  const fields = (addresses: readonly string[]) =>
    article(`title: خبر\ndate: 2020-01-02\nredirectFrom: [${addresses.join(", ")}]`);
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ ${SITE} }`,
      `eleventyConfig.addPassthroughCopy({ img: "assets" });`,
    ),
    "articles/2020-01-02-خبر.md": fields(old),
    "media/p.svg": svg,
    "img/x.svg": svg,
    "نحن.md": "---\npermalink: /Us/\n---\nنص",
  });
  try {
    const first = (await arshifBuild(site)).printed.replaceAll("[11ty] ", "");
    expect(first).toContain("Arshif found 5 faults");
    for (const address of old.slice(0, 5)) {
      expect(first).toContain(
        `articles/2020-01-02-خبر.md:4  redirectFrom\n  The old address «${address}»`,
      );
    }
    site.write("articles/2020-01-02-خبر.md", fields(["/us/index.html", "/free/1"]));
    const own = await arshifBuild(site);
    expect(own.code).toBe(1);
    expect(own.printed).toContain(
      "The old address «/us/index.html» is that of the site's file «/Us/», made from نحن.md.",
    );
    expect(site.outputs()).toEqual([]);
  } finally {
    removeSite(site);
  }
});
