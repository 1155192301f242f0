import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { arshifBuild, expectFullBuild } from "../support/builds.ts";
import { clockAheadBy } from "../support/preload.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const DAY = 86_400_000;

let site: Site;
afterEach(() => removeSite(site));

const FILE = "articles/2020-01-03-خبر.md";
const textOf = (text: string) => article("title: خبر\ndate: 2020-01-03", text);

async function built(ahead: number) {
  const ended = await arshifBuild(site, [], ahead === 0 ? {} : clockAheadBy(ahead));
  expect(ended.code, ended.printed).toBe(0);
  return ended.printed;
}

test("a clock that jumps back and forward between builds hides no change", async () => {
  site = makeSite({
    // The age of an article is told from a day that the clock has no part in.
    "eleventy.config.js": configuration(`{ ${SITE}, dates: { now: "2026-11-24" } }`),
    [FILE]: textOf("أ"),
    "articles/2020-01-04-آخر.md": article("title: آخر\ndate: 2020-01-04"),
  });
  let letter = "أ".codePointAt(0) ?? 0;
  for (const ahead of [0, 400 * DAY, -400 * DAY, DAY, 0]) {
    // As many bytes as before.
    site.write(FILE, textOf(String.fromCodePoint(++letter)));
    expect(await built(ahead)).toContain("of which");
    expect(site.output("2020/01/03/خبر/index.html")).toContain(
      `<p>${String.fromCodePoint(letter)}</p>`,
    );
  }
  await expectFullBuild(site);
});

test("times of files in the past and in the future are times like others", async () => {
  site = makeSite({ [FILE]: textOf("أ") });
  await built(0);
  for (const [time, text] of [
    ["2050-01-01", "ب"],
    ["1990-01-01", "ت"],
    ["2050-01-01", "ث"],
  ] as const) {
    site.write(FILE, textOf(text));
    fs.utimesSync(path.join(site.folder, FILE), new Date(time), new Date(time));
    expect(await built(0)).toContain("of which 1 new or changed");
    expect(site.output("2020/01/03/خبر/index.html")).toContain(`<p>${text}</p>`);
  }
  expect(await built(0)).toContain("of which 0 new or changed");
  await expectFullBuild(site);
});
