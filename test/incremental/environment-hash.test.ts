import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  changedParts,
  environmentHash,
  type SiteParts,
} from "../../plugin/incremental/environment-hash.ts";
import { localImports } from "../../plugin/incremental/local-imports.ts";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-environment-"));
  write("eleventy.config.js", `import title from "./words.js";\nexport default title;`);
  write("words.js", "export default process.env.ARSHIF_TITLE;");
  write("_includes/base.njk", "<p>");
  write("_data/site.json", "{}");
  write("articles/a.md", "نص");
  write("package-lock.json", "{}");
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const at = (file: string) => path.join(root, file);

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), content);
}

function parts(more: Partial<SiteParts> = {}): SiteParts {
  return {
    root,
    version: "1.0.0",
    packageFolders: [at("plugin")],
    eleventy: "3.1.8",
    configuration: at("eleventy.config.js"),
    templates: [at("_includes"), at("_data"), at("articles")],
    apart: [at("articles")],
    options: "{}",
    ...more,
  };
}

/** Which parts a change changes. */
function changedBy(change: () => void, more: Partial<SiteParts> = {}): string[] {
  const before = environmentHash(parts());
  change();
  return changedParts(before, environmentHash(parts(more)));
}

describe("the environment of a site", () => {
  test("is the same for the same site, wherever it stands", () => {
    expect(changedBy(() => {})).toEqual([]);
    expect(changedBy(() => write("articles/b.md", "نص"))).toEqual([]);
  });

  test.each([
    ["configuration", () => write("eleventy.config.js", "export default 1;")],
    ["configuration", () => write("words.js", "export default 2;")],
    ["templates", () => write("_includes/base.njk", "<b>")],
    ["templates", () => write("_includes/new.njk", "")],
    ["templates", () => write("_data/site.json", "[]")],
    ["packages", () => write("package-lock.json", "[]")],
    ["packages", () => write("node_modules/.package-lock.json", "{}")],
    ["arshif", () => write("plugin/index.js", "")],
  ])("differs in its part %s", (part, change) => {
    expect(changedBy(change)).toEqual([part]);
  });

  test.each([
    ["arshif", { version: "1.0.1" }],
    ["packages", { eleventy: "3.1.9" }],
    ["options", { options: "[]" }],
  ])("differs in its part %s when that is another", (part, more) => {
    expect(changedBy(() => {}, more)).toEqual([part]);
  });

  test("differs when a package of the wider project changes in which the site and Arshif stand", () => {
    for (const [folder, lock] of [
      ["wide/node_modules/eleventy-plugin-arshif", "wide/node_modules/.package-lock.json"],
      ["deep/node_modules/.pnpm/a@1/node_modules/eleventy-plugin-arshif", "deep/pnpm-lock.yaml"],
    ] as const) {
      write(`${folder}/dist/index.js`, "");
      const more = { root: at(lock.replace(/\/.*/, "/sites/one")), packageFolders: [at(folder)] };
      const before = environmentHash(parts(more));
      write(lock, "{}");
      expect(changedParts(before, environmentHash(parts(more)))).toEqual(["packages"]);
    }
  });

  test("differs when a variable that the configuration names has another value", () => {
    process.env.ARSHIF_TITLE = "أ";
    const changed = changedBy(() => {
      process.env.ARSHIF_TITLE = "ب";
      process.env.ARSHIF_OTHER = "ب";
    });
    delete process.env.ARSHIF_TITLE;
    delete process.env.ARSHIF_OTHER;
    expect(changed).toEqual(["configuration"]);
  });
});

describe("the files that a script loads", () => {
  const names = (files: readonly string[]) => files.map((file) => path.relative(root, file));

  test("are found by whatever way they are loaded, circles and TypeScript too", () => {
    write("a.ts", `import "./b.js";\nexport * from "./c";\nconst d = await import('./d.mjs');`);
    write("b.ts", `import { a } from "./a.ts";\nconst e = require("./e.cjs");`);
    write("c/index.ts", `import type { X } from "../f.json";`);
    for (const file of ["d.mjs", "e.cjs"]) write(file, "");
    write("f.json", "{}");
    expect(names(localImports([at("a.ts"), at("missing.ts")]))).toEqual(
      ["a.ts", "b.ts", "c/index.ts", "d.mjs", "e.cjs", "f.json"].map(path.normalize),
    );
  });

  test("are not those of installed packages, but those of a package that is a link", () => {
    write("node_modules/installed/index.js", "");
    write("node_modules/installed/package.json", `{ "main": "index.js" }`);
    write("packages/linked/index.js", "");
    write("packages/linked/package.json", `{ "main": "index.js" }`);
    fs.symlinkSync(at("packages/linked"), at("node_modules/linked"), "junction");
    write(
      "a.js",
      `import "installed";\nimport "linked";\nimport fs from "node:fs";\nimport "none";`,
    );
    expect(names(localImports([at("a.js")]))).toEqual([
      "a.js",
      path.normalize("packages/linked/index.js"),
    ]);
    expect(names(localImports([at("a.js")], [at("packages/linked")]))).toEqual(["a.js"]);
  });
});
