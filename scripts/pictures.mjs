/**
 * Takes the README's pictures: builds the demo and photographs its pages in
 * Chromium, light and dark, into docs/pictures/. `npm run pictures`.
 */
import fs from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { startBrowser } from "../test/support/browser.ts";
import { serveFolder } from "../test/support/server.ts";
import { ROOT } from "../test/support/site.ts";
import { buildDemo } from "../test/theme/build-demo.ts";

const PAGES = {
  home: "",
  article: "2024/03/20/كل-ما-في-المقال/",
  topic: "topics/arts/",
  month: "2024/03/",
};

/** What a reader sees first on a laptop, and on a phone. */
const SCREENS = {
  wide: { width: 1200, height: 900 },
  phone: { width: 390, height: 900 },
};

/** Pictures stand in the repository for ever, so each stays small. */
const LARGEST = 200 * 1024;

const folder = path.join(ROOT, "docs/pictures");
const built = await buildDemo();
fs.mkdirSync(folder, { recursive: true });
const served = await serveFolder(built);
const browser = await startBrowser();
for (const colorScheme of ["light", "dark"]) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const context = await browser.newContext({ viewport, colorScheme, baseURL: served.url });
    const page = await context.newPage();
    for (const [name, address] of Object.entries(PAGES)) {
      if (screen === "phone" && name !== "article") continue;
      await page.goto(address);
      const picture = await sharp(await page.screenshot())
        .png({ palette: true, colours: 256, dither: 0, effort: 10 })
        .toBuffer();
      const file = `${name}-${screen}-${colorScheme}.png`;
      if (picture.length > LARGEST) throw new Error(`${file} has ${picture.length} bytes.`);
      fs.writeFileSync(path.join(folder, file), picture);
      console.log(`docs/pictures/${file}: ${Math.round(picture.length / 1024)} kB`);
    }
    await context.close();
  }
}
await browser.close();
await served.close();
