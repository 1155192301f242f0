import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  circleFaults,
  directionFaults,
  formFaults,
  purityFaults,
  type Sources,
  stateFaults,
} from "./house-rules.ts";
import { filesBelow, ROOT } from "./support/site.ts";

/** The project's own TypeScript below some folders. */
function own(...folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    filesBelow(path.join(ROOT, folder)).map((file) => `${folder}/${file}`),
  );
  return new Map(
    files
      .filter((file) => /\.m?ts$/.test(file))
      .map((file) => [file, fs.readFileSync(path.join(ROOT, file), "utf8")]),
  );
}

function madeUp(files: Readonly<Record<string, string>>): Sources {
  return new Map(Object.entries(files));
}

describe("the plugin's house", () => {
  const plugin = own("plugin");

  test("has files to look at", () => {
    expect(plugin.size).toBeGreaterThan(50);
    expect([...plugin.keys()]).toContain("plugin/index.ts");
  });

  test("has imports that run one way", () => {
    expect(directionFaults(plugin)).toEqual([]);
  });

  test("has pure rooms that load neither Eleventy nor Node's modules", () => {
    expect(purityFaults(plugin)).toEqual([]);
  });

  test("has no files that load each other", () => {
    expect(circleFaults(plugin)).toEqual([]);
  });

  test("keeps no state in its modules and changes nothing global", () => {
    expect(stateFaults(plugin)).toEqual([]);
  });

  test("has short files with names that say what they are, its tests and benchmarks too", () => {
    expect(formFaults(own("plugin", "test", "bench"))).toEqual([]);
  });
});

describe("imports that do not run one way are told", () => {
  test.each([
    ["plugin/text/a.ts", "../dates/b.ts", "text may not use dates"],
    ["plugin/dates/a.ts", "../articles/b.ts", "dates may not use articles"],
    ["plugin/topics/a.ts", "../related/b.ts", "topics may not use related"],
    ["plugin/related/a.ts", "../archive/b.ts", "related may not use archive"],
    ["plugin/archive/a.ts", "../incremental/b.ts", "archive may not use incremental"],
    ["plugin/archive/a.ts", "../options.ts", "archive may not use options"],
    ["plugin/publish/a.ts", "../eleventy/b.ts", "publish may not use eleventy"],
    ["plugin/theme/markdown/a.ts", "../../publish/b.ts", "theme may not use publish"],
    ["plugin/eleventy/a.ts", "../index.ts", "eleventy may not use index"],
    ["plugin/options.ts", "./eleventy/a.ts", "options may not use eleventy"],
    ["plugin/text/a.ts", "../strange/b.ts", "strange has no place in the house"],
  ])("%s importing %s", (file, specifier, why) => {
    const [told, ...others] = directionFaults(
      madeUp({ [file]: `import { x } from "${specifier}";` }),
    );
    expect(told).toMatch(new RegExp(`^${file} → plugin/.+\\.ts: ${why}$`));
    expect(others).toEqual([]);
  });

  test.each([
    ["a type", 'import type { X } from "../dates/b.ts";'],
    ["over several lines", 'import {\n  x,\n  y,\n} from "../dates/b.ts";'],
    ["handed on", 'export { x } from "../dates/b.ts";'],
    ["handed on whole", 'export * from "../dates/b.ts";'],
    ["for its effects", 'import "../dates/b.ts";'],
    ["on demand", 'const x = await import("../dates/b.ts");'],
    ["as a type on demand", 'type X = import("../dates/b.ts").X;'],
  ])("%s", (_, source) => {
    expect(directionFaults(madeUp({ "plugin/text/a.ts": source }))).toEqual([
      "plugin/text/a.ts → plugin/dates/b.ts: text may not use dates",
    ]);
  });

  test("of articles, topics use the faults alone", () => {
    const source =
      'import { a } from "../articles/faults.ts";\nimport { b } from "../articles/read.ts";';
    expect(directionFaults(madeUp({ "plugin/topics/a.ts": source }))).toEqual([
      "plugin/topics/a.ts → plugin/articles/read.ts: of articles, topics may use YAML and the faults alone",
    ]);
  });

  test("but not those that do, nor examples in comments", () => {
    const sources = madeUp({
      "plugin/dates/a.ts": 'import { x } from "../text/index.ts";\nimport { y } from "./b.ts";',
      "plugin/text/a.ts":
        '/**\n * import { x } from "../dates/a.ts";\n */\n// import "../dates/a.ts";\n',
      "plugin/index.ts": 'import a from "./eleventy/a.ts";\nimport b from "./publish/b.ts";',
      "plugin/cli/a.ts": 'import a from "../index.ts";\nimport fs from "node:fs";',
    });
    expect(directionFaults(sources)).toEqual([]);
  });
});

describe("pure rooms that load what is not theirs are told", () => {
  test("by themselves", () => {
    const sources = madeUp({
      "plugin/text/a.ts": 'import fs from "node:fs";',
      "plugin/dates/a.ts": 'import { DateTime } from "luxon";\nimport path from "node:path";',
      "plugin/topics/a.ts": 'import { z } from "zod";\nimport x from "@11ty/eleventy";',
      "plugin/related/a.ts": 'import { z } from "zod";',
      "plugin/eleventy/a.ts": 'import fs from "node:fs";',
    });
    expect(purityFaults(sources)).toEqual([
      "plugin/text/a.ts → node:fs",
      "plugin/dates/a.ts → node:path",
      "plugin/topics/a.ts → @11ty/eleventy",
      "plugin/related/a.ts → zod",
    ]);
  });

  test("by way of others, but not by a type alone", () => {
    const sources = madeUp({
      "plugin/archive/a.ts": 'import { x } from "../articles/b.ts";',
      "plugin/archive/c.ts": 'import type { x } from "../articles/b.ts";',
      "plugin/articles/b.ts": 'import { y } from "./read.ts";',
      "plugin/articles/read.ts": 'import fs from "node:fs";',
    });
    expect(purityFaults(sources)).toEqual([
      "plugin/archive/a.ts → plugin/articles/b.ts → plugin/articles/read.ts → node:fs",
    ]);
  });
});

describe("files that load each other are told", () => {
  test("once, from the first by name", () => {
    const sources = madeUp({
      "plugin/text/b.ts": 'import { c } from "./c.ts";',
      "plugin/text/c.ts": 'import { a } from "./a.ts";',
      "plugin/text/a.ts": 'import { b } from "./b.ts";\nimport { d } from "./d.ts";',
      "plugin/text/d.ts": 'import { d } from "./d.ts";',
    });
    expect(circleFaults(sources).sort()).toEqual([
      "plugin/text/a.ts → plugin/text/b.ts → plugin/text/c.ts → plugin/text/a.ts",
      "plugin/text/d.ts → plugin/text/d.ts",
    ]);
  });

  test("types that refer to each other too, but not two ways to one file", () => {
    const sources = madeUp({
      "plugin/text/a.ts": 'import type { b } from "./b.ts";\nimport { c } from "./c.ts";',
      "plugin/text/b.ts": 'import { a } from "./a.ts";\nimport { c } from "./c.ts";',
      "plugin/text/c.ts": "export const c = 1;",
    });
    expect(circleFaults(sources)).toEqual([
      "plugin/text/a.ts → plugin/text/b.ts → plugin/text/a.ts",
    ]);
  });
});

test("long files and empty names are told", () => {
  const sources = madeUp({
    "plugin/text/a.ts": `${"x\n".repeat(400)}`,
    "plugin/text/b.ts": `${"x\n".repeat(401)}`,
    "plugin/text/utils.ts": "",
    "plugin/helpers/a.ts": "",
    "plugin/text/date-helper.ts": "",
    "plugin/text/shared-topics.ts": "",
    "plugin/text/utility-poles.ts": "",
    "test/common/a.test.ts": "",
  });
  expect(formFaults(sources)).toEqual([
    "plugin/text/b.ts: 401 lines",
    "plugin/text/utils.ts: utils.ts says nothing",
    "plugin/helpers/a.ts: helpers says nothing",
    "plugin/text/date-helper.ts: date-helper.ts says nothing",
    "test/common/a.test.ts: common says nothing",
  ]);
});

test("state in modules and changes to luxon are told", () => {
  const sources = madeUp({
    "plugin/a/a.ts": "let seen = 0;\nfunction f() {\n  let inner = 0;\n}\nexport var x = 1;",
    "plugin/a/table.ts": "let table: T | undefined;\nconst f = () => (table ??= make());",
    "plugin/a/twice.ts": "let table: T | undefined;\ntable ??= make();\ntable = undefined;",
    "plugin/a/b.ts": 'import { DateTime, Settings } from "luxon";',
    "plugin/a/c.ts": 'import * as luxon from "luxon";\nluxon.Settings.defaultZone = "utc";',
    "plugin/a/d.ts": "globalThis.arshif = 1;",
    "plugin/a/e.ts": "// luxon.Settings is shared with Eleventy.\nconst seen = globalThis.x === 1;",
  });
  expect(stateFaults(sources)).toEqual([
    "plugin/a/a.ts: seen changes",
    "plugin/a/a.ts: x changes",
    "plugin/a/twice.ts: table changes",
    "plugin/a/b.ts: luxon's Settings are Eleventy's too",
    "plugin/a/c.ts: luxon's Settings are Eleventy's too",
    "plugin/a/d.ts: changes what is global",
  ]);
});
