import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unpackFont } from "../../plugin/publish/cards/unpack-font.ts";
import { article, configuration, makeSite, ROOT, removeSite, TSX } from "../support/site.ts";

describe("a site with cards", () => {
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ site: { title: "أرشيف", url: "https://example.org/archive/" }, dates: { months: "dual" }, cards: true }`,
      "",
      `{ pathPrefix: "/archive/" }`,
    ),
    "articles/2019-08-07-داعش.md": article(
      'title: داعش يعاود الظهور.. "الأكراد في خطر"\ndate: 2019-08-07\ntopics: [العراق, الأمن]',
    ),
    "articles/2020-03-01-سوق.md": article("title: سوق\ndate: 2020-03"),
    "shown.njk": `---\npermalink: shown.txt\n---\n{% for article in collections.articles %}{{ article.card | dump | safe }}\n{% endfor %}`,
  });
  const card = (url: string) => path.join(site.folder, "_site", url, "card.png");
  const cache = path.join(site.folder, ".cache/arshif/cards");
  const kept = () =>
    fs
      .readdirSync(cache)
      .filter((name) => name.endsWith(".png"))
      .sort();

  beforeAll(async () => {
    const { printed, code } = await site.build();
    expect(printed).toContain("Wrote");
    expect(code).toBe(0);
  });
  afterAll(() => removeSite(site));

  test("has a picture of the size that networks want beside each article's page", async () => {
    for (const url of ["2019/08/07/داعش", "2020/03/سوق"]) {
      const { width, height, format } = await sharp(card(url)).metadata();
      expect([width, height, format]).toEqual([1200, 630, "png"]);
      expect(fs.statSync(card(url)).size).toBeLessThan(60_000);
    }
    expect(fs.existsSync(path.join(site.folder, "_site/card.png"))).toBe(false);
  });

  test("tells templates where it is and what it says", () => {
    const shown = site
      .output("shown.txt")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(shown[1]).toEqual({
      url: "/2019/08/07/داعش/card.png",
      width: 1200,
      height: 630,
      alt: 'داعش يعاود الظهور.. "الأكراد في خطر"',
    });
  });

  test("draws the one whose text has changed, and no other", async () => {
    const before = kept();
    expect(before).toHaveLength(2);
    const times = before.map((name) => fs.statSync(path.join(cache, name)).mtimeMs);
    const old = fs.readFileSync(card("2020/03/سوق"));
    site.write("articles/2020-03-01-سوق.md", article("title: سوق أخرى\ndate: 2020-03", "نص آخر."));
    await site.build();
    expect(kept()).toHaveLength(3);
    expect(before.map((name) => fs.statSync(path.join(cache, name)).mtimeMs)).toEqual(times);
    expect(fs.readFileSync(card("2020/03/سوق")).equals(old)).toBe(false);
  });
});

const LATIN_FONT = path.join(
  ROOT,
  "node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff",
);

test.each([
  ["no font at all", false],
  ["Latin letters alone", true],
])("a system with %s is told, rather than boxes drawn", (_, hasLatin) => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-cards-"));
  try {
    const latin = unpackFont(fs.readFileSync(LATIN_FONT));
    if (hasLatin) fs.writeFileSync(path.join(folder, "latin.ttf"), latin);
    const fonts = `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`;
    fs.writeFileSync(path.join(folder, "fonts.conf"), fonts);
    const script = `
      import sharp from "sharp";
      import { CardMaker } from ${JSON.stringify(path.join(ROOT, "plugin/publish/cards/card-maker.ts"))};
      const maker = new CardMaker({ sharp: async () => sharp, fonts: [], cache: ${JSON.stringify(folder)} });
      maker.make([{ title: "خبر", site: "أرشيف", date: "2020" }]).then(
        () => console.log("drawn"),
        (error) => console.log(error.message),
      );`;
    const printed = execFileSync(
      process.execPath,
      ["--import", TSX, "--input-type=module", "-e", script],
      {
        cwd: ROOT,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, FONTCONFIG_FILE: path.join(folder, "fonts.conf") },
      },
    );
    expect(printed).toContain("arshif options  cards\n  The option cards needs a font with Arabic");
    expect(printed).toContain("→ Run npm install @fontsource/noto-naskh-arabic, or");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
