/**
 * Measures how many real lines stand in the right order, plain and with the rules of `plugin/text`,
 * by the Unicode bidi algorithm:
 *
 *   npm run bench:order -- --corpus FILE [--show 30]
 *
 * The corpus is JSON lines (gzip or plain) with title and body; each line of both is one. What
 * «right» means stands in `order/right-order.ts`. `--show` prints so many lines of each kind.
 */
import { parseArgs } from "node:util";
import { blockDirection, isolateHtml } from "../plugin/text/index.ts";
import { readLines } from "./order/lines.ts";
import { faultsOf } from "./order/right-order.ts";

const { values } = parseArgs({
  options: { corpus: { type: "string" }, show: { type: "string", default: "0" } },
});
if (values.corpus === undefined) {
  console.error("Usage: npm run bench:order -- --corpus FILE [--show 30]");
  process.exit(1);
}

const SIGNS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

const start = process.cpuUsage();
const wrong: Record<"plain" | "ours" | "worse than plain", [faults: string[], line: string][]> = {
  plain: [],
  ours: [],
  "worse than plain": [],
};
let mixed = 0;
for (const line of readLines(values.corpus)) {
  if (!/[0-9]|(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE])\p{L}/u.test(line)) continue;
  mixed++;
  const plain = faultsOf(line, { text: line, direction: "rtl" });
  const ours = faultsOf(line, { text: isolated(line), direction: blockDirection(line) });
  if (plain.length > 0) wrong.plain.push([plain, line]);
  if (ours.length > 0) wrong.ours.push([ours, line]);
  if (plain.length === 0 && ours.length > 0) wrong["worse than plain"].push([ours, line]);
}

console.log(`${mixed} mixed lines`);
for (const [name, lines] of Object.entries(wrong)) console.log(`${name}: ${lines.length}`);
console.log(`${(process.cpuUsage(start).user / 1e6).toFixed(1)} s of processor time`);
for (const [name, lines] of Object.entries(wrong)) {
  for (const [faults, line] of lines.slice(0, Number(values.show))) {
    console.log(`${name}\t${JSON.stringify(faults)}\t${line}`);
  }
}

/** What pages get, with isolates in the place of `<bdi>`. */
function isolated(line: string): string {
  return isolateHtml(line)
    .replace(/<bdi[^>]*>/g, "\u2066")
    .replaceAll("</bdi>", "\u2069")
    .replace(/&lt;|&gt;|&quot;|&#39;|&amp;/g, (entity) => SIGNS[entity] as string);
}
