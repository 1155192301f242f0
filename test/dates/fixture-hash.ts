import { createHash } from "node:crypto";
import { monthStart } from "../../plugin/dates/hijri-table.ts";
import { fixtureFiles, readCases } from "./fixture-cases.ts";

/**
 * Prints one hash of what every call of the fixture files gives and of the whole Umm al-Qura table,
 * and the number of both: the same on every Node line and in every time zone.
 */
const outputs = fixtureFiles().flatMap((file) => readCases(file).map(({ run }) => run()));
for (let index = 0; monthStart(index) !== undefined; index++) {
  outputs.push(String(monthStart(index)));
}
const hash = createHash("sha256").update(outputs.join("\n")).digest("hex");
console.log(`${hash} ${outputs.length}`);
