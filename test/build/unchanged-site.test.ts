import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type InputPlaces, takeInputs } from "../../plugin/build/unchanged/input-files.ts";
import { areScriptsPure } from "../../plugin/build/unchanged/pure-scripts.ts";
import { areTemplatesPure } from "../../plugin/build/unchanged/pure-templates.ts";
import {
  lookAtOutputs,
  lookAtSite,
  rememberSite,
} from "../../plugin/build/unchanged/unchanged-site.ts";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-unchanged-"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const at = (file: string) => path.join(root, file);

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), content);
}

const PLACES: InputPlaces = {
  files: ["eleventy.config.js", "none.js"],
  folders: ["src", "linked"],
  apart: ["src/_site"],
};

/** A site that was built. */
function built(variables: readonly string[] = []) {
  write("eleventy.config.js", "");
  write("src/مقال.md", "نص");
  write("src/_site/مقال/index.html", "<p>");
  write(".cache/arshif/catalogue", "arshif-catalogue 1 0 x\n");
  const asked = { root, version: "1.0.0", configuration: undefined };
  // The files are new; that they are settled is said here, so that no test has to wait.
  const inputs = { ...takeInputs(root, PLACES), isSettled: true };
  const { size, mtimeMs: modified } = fs.statSync(at("src/_site/مقال/index.html"));
  rememberSite(asked, {
    inputs,
    isRepeatable: true,
    variables,
    output: "./src/_site/",
    outputs: new Map([["مقال/index.html", { size, modified }]]),
    articles: 1,
    pages: 2,
    told: ["سطر"],
  });
  return asked;
}

describe("a site that was built", () => {
  test("is unchanged, and what was told of it is kept", () => {
    const { unchanged, inputs } = lookAtSite(built());
    expect(unchanged).toEqual({ articles: 1, pages: 2, told: ["سطر"] });
    expect([...(inputs?.states.keys() ?? [])]).toEqual(["eleventy.config.js", "src/مقال.md"]);
  });

  test.each<[what: string, change: () => void]>([
    ["a file that was named and was not there", () => write("none.js", "")],
    ["a file in a folder in a folder", () => write("src/a/b.md", "")],
    ["a folder that was not there", () => write("linked/a.md", "")],
    ["an empty folder", () => fs.mkdirSync(at("src/a"))],
    ["a link to nowhere", () => fs.symlinkSync("nowhere", at("src/a.md"))],
    ["a file in the place of a folder", () => write("linked", "")],
    ["another name in other letters", () => fs.renameSync(at("src/مقال.md"), at("src/مقالة.md"))],
    [
      "the same size and time",
      () => {
        const { atime, mtime } = fs.statSync(at("src/مقال.md"));
        fs.writeFileSync(at("src/مقال.md"), "نث");
        fs.utimesSync(at("src/مقال.md"), atime, mtime);
      },
    ],
    ["another catalogue", () => write(".cache/arshif/catalogue", "arshif-catalogue 1 0 y\n")],
    ["a catalogue of another length", () => fs.appendFileSync(at(".cache/arshif/catalogue"), "z")],
    [
      "an output file become a folder",
      () => {
        fs.rmSync(at("src/_site/مقال/index.html"));
        fs.mkdirSync(at("src/_site/مقال/index.html"));
      },
    ],
    [
      "an output folder become a file",
      () => {
        fs.rmSync(at("src/_site/مقال"), { recursive: true });
        write("src/_site/مقال", "");
      },
    ],
  ])("is another with %s", (_, change) => {
    const asked = built();
    change();
    expect(lookAtSite(asked).unchanged).toBeUndefined();
  });

  test("is the same with files in its output and its installed packages that no build made", () => {
    const asked = built();
    write("src/_site/CNAME", "example.org");
    write("src/node_modules/a/index.js", "");
    expect(lookAtSite(asked).unchanged).toBeDefined();
  });

  test("is another for another version, another configuration, another value of a variable", () => {
    const asked = built(["ARSHIF_SECRET"]);
    expect(lookAtSite({ ...asked, version: "1.0.1" }).unchanged).toBeUndefined();
    expect(lookAtSite({ ...asked, configuration: "a.js" }).unchanged).toBeUndefined();
    process.env.ARSHIF_SECRET = "سر";
    try {
      expect(lookAtSite(asked).unchanged).toBeUndefined();
      expect(fs.readFileSync(at(".cache/arshif/unchanged"), "utf8")).not.toContain("سر");
    } finally {
      delete process.env.ARSHIF_SECRET;
    }
    expect(lookAtSite(asked).unchanged).toBeDefined();
  });

  test("is looked through though its links go in circles", () => {
    fs.mkdirSync(at("elsewhere"), { recursive: true });
    fs.mkdirSync(at("src"), { recursive: true });
    fs.symlinkSync(at("src"), at("elsewhere/back"), "junction");
    fs.symlinkSync(at("elsewhere"), at("linked"), "junction");
    const asked = built();
    expect(lookAtSite(asked).unchanged).toBeDefined();
    write("elsewhere/new.md", "");
    expect(lookAtSite(asked).unchanged).toBeUndefined();
  });

  test("says what it passed over: links to folders and to nowhere, folders of programs", () => {
    write("elsewhere/a.md", "");
    write("src/node_modules/a/index.js", "");
    write("src/مقال.md", "");
    fs.symlinkSync(at("elsewhere"), at("src/linked"), "junction");
    fs.symlinkSync("nowhere", at("src/nowhere.md"));
    const { passedOver, states } = takeInputs(root, PLACES);
    expect([...passedOver].sort()).toEqual(["src/linked", "src/node_modules", "src/nowhere.md"]);
    expect([...states.keys()].sort()).toEqual(["src/linked/a.md", "src/مقال.md"]);
  });

  test.each([
    ["an empty file", ""],
    ["another format", "arshif-unchanged 2 x\n{}\n"],
    ["no JSON", "arshif-unchanged 1 x\n{"],
    ["anything", "\n\n\n"],
  ])("is built where what was kept is %s", (_, content) => {
    const asked = built();
    fs.writeFileSync(at(".cache/arshif/unchanged"), content);
    expect(lookAtSite(asked)).toEqual({});
  });

  test.each([
    ["a file may be changed within the same moment", { isSettled: false }, { isRepeatable: true }],
    ["the same files may give another site", { isSettled: true }, { isRepeatable: false }],
  ])("is built again where %s, and its output may be looked at", async (_, settled, site) => {
    const asked = built();
    const { size, mtimeMs } = fs.statSync(at("src/_site/مقال/index.html"));
    rememberSite(asked, {
      ...site,
      inputs: { ...takeInputs(root, PLACES), ...settled },
      variables: [],
      output: "src/_site",
      outputs: new Map([["مقال/index.html", { size, modified: mtimeMs }]]),
      articles: 1,
      pages: 1,
      told: [],
    });
    expect(lookAtSite(asked)).toEqual({});
    const outputs = lookAtOutputs(root);
    expect(outputs?.count).toBe(1);
    await vi.waitFor(() => expect(outputs?.has(0, size, mtimeMs)).toBe(true), 50_000);
    write(".cache/arshif/catalogue", "arshif-catalogue 1 0 y\n");
    expect(lookAtOutputs(root)).toBeUndefined();
  });

  test("is not remembered where an output file has a strange name", () => {
    const asked = built();
    rememberSite(asked, {
      inputs: { ...takeInputs(root, PLACES), isSettled: true },
      isRepeatable: true,
      variables: [],
      output: "_site",
      outputs: new Map([["a\nb", { size: 1, modified: 1 }]]),
      articles: 1,
      pages: 1,
      told: [],
    });
    expect(fs.existsSync(at(".cache/arshif/unchanged"))).toBe(false);
  });
});

describe("a script", () => {
  const isPure = (source: string) => {
    write("config.js", source);
    write("words.js", "");
    write("plugin/index.js", "");
    return areScriptsPure([at("config.js"), at("words.js")], [at("plugin")]);
  };

  test.each([
    "",
    `import arshif from "eleventy-plugin-arshif"; import { words } from "./words.js";`,
    `import arshif, { type Options } from "./plugin/index.js"; import type { A } from "./types.ts";`,
    "const url = process.env.SITE_URL ?? 'https://example.org/';",
    "eleventyConfig.addFilter('upper', (text) => text.toUpperCase()); // dates: every day",
  ])("gives the same: %s", (source) => expect(isPure(source)).toBe(true));

  test.each([
    "const year = new Date().getFullYear();",
    "const { random } = Math;",
    "const now = performance.now();",
    `import fs from "node:fs";`,
    `import data from "some-package";`,
    `import { words } from "./words";`,
    `const { words } = await import(name);`,
    "const { words } = require(`./words.js`);",
    "const { SITE_URL } = process.env;",
    "const url = process.env[name];",
    "const all = globalThis;",
    `const text = await fetch("https://example.org/");`,
    `eleventyConfig.addTemplate("a.njk", "");`,
  ])("may not: %s", (source) => expect(isPure(source)).toBe(false));
});

describe("a template", () => {
  const isPure = (source: string, name = "src/page.njk") => {
    write("_includes/part.njk", "");
    write("elsewhere/part.njk", "");
    write(name, source);
    return areTemplatesPure([at(name)], {
      folders: ["_includes", "."].map(at),
      isKnown: (file) => file.startsWith(at("_includes")) || file.startsWith(at("src")),
      data: at("_data"),
    });
  };

  test.each([
    "<p>what is now and what was a random day</p>",
    "---\ntitle: today\n---\nنص",
    "---yaml\ntitle: a\n---\nنص",
    `{% include "part.njk" %}{% render "part.njk", a: "b" %}{% include "part" %}`,
    `{% include "./page.njk" %}`,
    "{{ page.date | arDate }}",
  ])("shows the same: %s", (source) => expect(isPure(source)).toBe(true));

  test.each([
    `{{ "now" | date: "%Y" }}`,
    `{% assign day = "today" %}`,
    "{{ topics | random }}",
    "{{ page.date | arRelative }}",
    `{% timeTag page.date, "relative" %}`,
    "---js\n{ title: 1 }\n---\nنص",
    "---javascript\nconst a = 1;\n---\nنص",
    "---\ndate: git Last Modified\n---\nنص",
    `{% include name %}`,
    `{% include "part" ~ number ~ ".njk" %}`,
    `{% include "part.njk" if a else "b.njk" %}`,
    `{% include "elsewhere/part.njk" %}`,
    `{% include "missing.njk" ignore missing %}`,
    `{% renderFile "./elsewhere/part.njk" %}`,
  ])("may not: %s", (source) => expect(isPure(source)).toBe(false));

  test.each(["src/a.11ty.js", "src/a.11tydata.mjs", "_data/a.ts", "src/b/a.11ty.cjs"])(
    "that is a script may not: %s",
    (name) => expect(isPure("", name)).toBe(false),
  );

  test("that is no template is not looked at", () => {
    expect(isPure("new Date(); {{ 'now' }}", "src/script.js")).toBe(true);
    expect(isPure("{{ 'now' }}", "src/words.txt")).toBe(true);
  });
});
