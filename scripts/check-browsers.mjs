// Looks at the invented archive of the theme's tests, or at a built folder that is named, in Firefox
// and WebKitGTK: `npm run check:browsers`. Home, article, topic, month and search on a telephone and
// on a wide screen: nothing fails or overflows, the menu moves under a finger, the search finds.
// Debian: apt-get install firefox-esr webkit2gtk-driver xvfb
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveFolder } from "../test/support/server.ts";
import { startFirefox, startWebKit } from "../test/support/webdriver.ts";
import { pagesByKind } from "../test/theme/kinds.ts";
import { headersOf } from "../test/theme/policy.ts";

const KINDS = ["", "yyyy/mm/dd/…", "topics/…", "yyyy/mm", "authors/…", "about", "search"];
const SCREENS = [
  [360, 780],
  [1440, 900],
];

/** The theme's script has run. */
const READY = `document.querySelector("[data-arshif=scheme]")?.hidden === false`;

/** What a page fails in, as sentences; runs in the page. */
const FAULTS = `
  const faults = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push("is " + wide + " px wider than the screen");
  if (getComputedStyle(document.body).display !== "flex") faults.push("has no style");
  if (!(${READY})) faults.push("has no script");
  if (document.documentElement.dir !== "rtl") faults.push("does not run from right to left");
  for (const image of document.images) {
    image.loading = "eager";
    // Pictures of other hosts are not there where nobody has a network.
    const isOwn = image.src.startsWith(location.origin);
    if (isOwn && image.complete && image.naturalWidth === 0) faults.push("has a broken picture: " + image.src);
  }
  const broken = [...document.querySelectorAll(":is(h1, .card-title) bdi.short")].filter((run) => run.getClientRects().length > 1);
  for (const run of broken) faults.push("breaks «" + run.textContent + "»");
  return faults;`;

/** The last entry of the menu comes into sight, and the button changes the colours. */
const MENU = `
  const faults = [];
  const menu = document.querySelector(".site-nav ul");
  const last = menu.lastElementChild.firstElementChild;
  last.scrollIntoView({ inline: "end", block: "nearest" });
  const { left, right } = last.getBoundingClientRect();
  if (left < -1 || right > innerWidth + 1) faults.push("hides the menu's end");
  const ground = () => getComputedStyle(document.body).backgroundColor;
  const before = ground();
  const button = document.querySelector("[data-arshif=scheme]");
  button.click();
  if (ground() === before) faults.push("keeps its colours");
  button.click();
  return faults;`;

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = process.argv[2] === undefined ? inventedArchive() : path.resolve(process.argv[2]);
const kinds = pagesByKind(folder);
const served = await serveFolder(folder, { headers: headersOf(folder) });
const faults = [];
for (const start of [startFirefox, startWebKit]) {
  const began = Date.now();
  const browser = await start();
  try {
    for (const [width, height] of SCREENS) {
      await browser.resize(width, height);
      for (const kind of KINDS) {
        const file = kinds.get(kind)?.[0];
        if (file === undefined) faults.push(`There is no page of the kind ${kind}.`);
        else await look(browser, file.replace(/index\.html$/, ""), width);
      }
    }
    await search(browser);
  } finally {
    await browser.close();
  }
  console.log(`${browser.name}: ${Math.round((Date.now() - began) / 1000)} s`);
}
await served.close();
if (served.missing.length > 0) faults.push(`Not there: ${served.missing.join(", ")}`);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log("Nothing fails.");

async function look(browser, page, width) {
  await browser.open(new URL(page, served.url).href);
  await until(browser, `return document.readyState === "complete" && ${READY};`);
  const found = [
    ...(await browser.run(FAULTS)),
    ...(page === "" && width < 768 ? await browser.run(MENU) : []),
  ];
  faults.push(...found.map((fault) => `${browser.name}, ${width} px: /${page} ${fault}`));
}

/** A word of the archive's first headline leads to its article. */
async function search(browser) {
  await browser.open(served.url);
  const word = await browser.run(
    `return document.querySelector(".front-lead h2").textContent.trim().split(" ")[0];`,
  );
  await browser.open(`${served.url}search/?q=${encodeURIComponent(word)}`);
  const found = `[...document.querySelectorAll(".search .card-title")]
    .some((title) => title.textContent.includes(${JSON.stringify(word)}))`;
  if (await until(browser, `return ${found};`)) return;
  faults.push(`${browser.name}: the search does not find «${word}».`);
}

/** Does something come true in the page before a reader would have left? */
async function until(browser, body) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await browser.run(body)) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

function inventedArchive() {
  const target = path.join(root, ".cache/invented-archive");
  const script = path.join(root, "test/theme/build-archive.ts");
  const args = ["--import", "tsx", script, target];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
  return target;
}
