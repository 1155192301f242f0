/**
 * Measures the search on a corpus that is not part of this repository, beside Pagefind as it comes
 * and MiniSearch with light10:
 *
 *   npm run bench:search -- --corpus FILE [--only quality,size,large]
 *
 * The corpus is JSON lines (gzip or plain) with id, title, body, date, source, and `tags` where an
 * outlet has them. Parts: `quality` takes tags as queries, `size` indexes 10,000 articles and
 * fetches them in Chromium, `large` indexes 100,000 invented ones.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startBrowser } from "../test/support/browser.ts";
import { measureLarge, measureQuality, measureSize } from "./search/measurements.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    only: { type: "string", default: "quality,size,large" },
  },
});
if (values.corpus === undefined) {
  console.error("Usage: npm run bench:search -- --corpus FILE");
  process.exit(1);
}

const parts = new Set(values.only.split(","));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-search-"));
const browser = await startBrowser();
try {
  if (parts.has("quality")) await measureQuality(values.corpus, folder, browser);
  if (parts.has("size")) await measureSize(values.corpus, folder, browser);
  if (parts.has("large")) measureLarge(folder);
} finally {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
