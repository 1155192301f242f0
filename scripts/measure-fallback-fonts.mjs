/**
 * Measures how the fonts that a reader's system may have differ from a web font of the theme, for
 * Arabic news text: the numbers in `_includes/arshif/styles/fonts/`. Tables of Latin averages are
 * of no use here, since an Arabic letter's width has nothing to do with them.
 *
 *   node scripts/measure-fallback-fonts.mjs
 *
 * A system font that is not installed is left out. `size-adjust` makes a line as wide as the web
 * font's; the overrides give it the web font's ascent and descent.
 */
import fs from "node:fs";
import { chromium } from "playwright-core";

const FILES = "node_modules/@fontsource";
const WEB_FONTS = {
  vazirmatn: (subset) => [
    `${FILES}-variable/vazirmatn/files/vazirmatn-${subset}-wght-normal.woff2`,
    "100 900",
  ],
  "noto-naskh": (subset, weight) => [
    `${FILES}/noto-naskh-arabic/files/noto-naskh-arabic-${subset}-${weight}-normal.woff2`,
    String(weight),
  ],
};
const SYSTEM_FONTS = [
  "Noto Naskh Arabic",
  "Noto Sans Arabic",
  "DejaVu Sans",
  "Geeza Pro",
  "Segoe UI",
  "Tahoma",
  "Times New Roman",
  "Arial",
];

const text = fs
  .readdirSync("src/articles")
  .filter((name) => name.endsWith(".md"))
  .map((name) => fs.readFileSync(`src/articles/${name}`, "utf8").replace(/^---[\s\S]*?---/, ""))
  .join(" ")
  .replace(/\s+/g, " ");

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, fileOf] of Object.entries(WEB_FONTS)) {
  for (const weight of [400, 700]) {
    const faces = ["arabic", "latin"].map((subset) => {
      const [file, weights] = fileOf(subset, weight);
      return { subset, weights, data: fs.readFileSync(file).toString("base64") };
    });
    const rows = await page.evaluate(measure, [faces, SYSTEM_FONTS, weight, text]);
    for (const row of rows) console.log([name, weight, ...row].join("  "));
  }
}
await browser.close();

async function measure([faces, systemFonts, weight, text]) {
  document.fonts.clear();
  for (const { subset, weights, data } of faces) {
    const source = `url(data:font/woff2;base64,${data})`;
    const face = new FontFace(`Web ${subset}`, source, { weight: weights });
    document.fonts.add(await face.load());
  }
  const canvas = document.createElement("canvas").getContext("2d");
  const sizeOf = (family) => {
    canvas.font = `${weight} 100px ${family}`;
    const box = canvas.measureText("ا");
    return {
      width: canvas.measureText(text).width,
      ascent: box.fontBoundingBoxAscent,
      descent: box.fontBoundingBoxDescent,
    };
  };
  const isInstalled = (font) => {
    const width = (family) => {
      canvas.font = `100px ${family}`;
      return canvas.measureText("بغداد abc").width;
    };
    return (
      ["serif", "monospace"].every((base) => width(`"${font}", ${base}`) !== width(base)) ||
      width(`"${font}", serif`) === width(`"${font}", monospace`)
    );
  };
  const web = sizeOf('"Web arabic", "Web latin"');
  const percent = (number) => `${(100 * number).toFixed(1)}%`;
  return systemFonts.filter(isInstalled).map((font) => {
    const own = sizeOf(`"${font}"`);
    const adjust = web.width / own.width;
    return [
      font,
      `size-adjust: ${percent(adjust)};`,
      `ascent-override: ${percent(web.ascent / 100 / adjust)};`,
      `descent-override: ${percent(web.descent / 100 / adjust)};`,
      `web ${web.ascent}/${web.descent}`,
    ];
  });
}
