import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InstalledPackage, installPackage, nodeOf } from "../support/packed.ts";
import { filesBelow, ROOT, run, TSX } from "../support/site.ts";

const README = fs.readFileSync(path.join(ROOT, "README.md"), "utf8");

/** The configuration and the article that the README tells a new owner to write. */
const CONFIG = README.match(/`eleventy\.config\.js`:\s+```js\n([\s\S]+?)```/)?.[1] ?? "";
const [, ARTICLE_NAME = "", ARTICLE = ""] =
  README.match(/`(src\/articles\/[^`]+\.md)`:\s+```md\n([\s\S]+?)```/) ?? [];

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installPackage();
});
afterAll(() => installed?.remove());

/** A file of the package. */
const read = (file: string) =>
  fs.readFileSync(path.join(installed.folder, "node_modules/eleventy-plugin-arshif", file), "utf8");

const write = (file: string, content: string) => {
  const absolute = path.join(installed.folder, file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  fs.writeFileSync(absolute, content);
};

/** Markdown without fenced and inline code, whose links are examples. */
const withoutCode = (text: string) => text.replace(/^(```+)[\s\S]*?^\1|`[^`\n]+`(?!\])/gm, "");

describe("the package", () => {
  test("holds compiled code with declarations, the theme and its papers, and nothing else", () => {
    const expected =
      /^(?:dist\/.+\.(?:js|d\.ts)|dist\/bundle\/LICENSES\.md|_includes\/arshif\/.+\.(?:njk|css|svg|js)|docs\/.+\.(?:md|png|yml|yaml|toml|json|sh|mjs)|docs\/workflows\/(?:Dockerfile|\.dockerignore)|plugin\/words\.ts|package\.json|LICENSE|(?:README|CHANGELOG|CONTRIBUTING)\.md)$/;
    expect(installed.files.filter((file) => !expected.test(file))).toEqual([]);
    expect(installed.files).toEqual(
      expect.arrayContaining([
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "_includes/arshif/parts/header.njk",
        "_includes/arshif/styles/base.css",
        "dist/index.d.ts",
        "dist/index.js",
      ]),
    );
  });

  test("has a declaration for every way in, and a way in for every declaration that is named", () => {
    const { exports } = JSON.parse(read("package.json")) as {
      exports: Record<string, { types?: string; default?: string }>;
    };
    const ways = Object.values(exports).filter((way) => way.types !== undefined);
    expect(ways.length).toBe(6);
    for (const { types = "", default: module = "" } of ways) {
      expect(module.replace(/\.js$/, "")).toBe(types.replace(/\.d\.ts$/, ""));
      for (const file of [types, module]) expect(installed.files).toContain(file.slice(2));
    }
  });

  test("has each of its modules once, in few files", () => {
    const bundle = installed.files.filter((file) => /^dist\/bundle\/.+\.js$/.test(file));
    const named = bundle.flatMap((file) => [
      ...new Set(read(file).match(/^\/\/ plugin\/.+\.ts$/gm) ?? []),
    ]);
    expect(named.length).toBeGreaterThan(250);
    expect(new Set(named).size).toBe(named.length);
    expect(bundle.length).toBeLessThan(named.length / 6);
  });

  test("holds what its README and its documents link to", () => {
    const documents = installed.files.filter((file) => file.endsWith(".md"));
    const dead = documents.flatMap((document) =>
      [...withoutCode(read(document)).matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)]
        .map(([, link = ""]) => path.posix.join(path.posix.dirname(document), link))
        .filter((link) => !installed.files.some((file) => `${file}/`.startsWith(`${link}/`)))
        .map((link) => `${document}: ${link}`),
    );
    expect(documents).toContain("docs/publishing.md");
    expect(dead).toEqual([]);
  });

  test("is named in the README as it is packed", () => {
    const { name, version } = JSON.parse(read("package.json")) as Record<string, string>;
    expect(README).toContain(`npm install @11ty/eleventy ./${name}-${version}.tgz`);
  });

  test("names no folder of the machine that packed it", () => {
    const folder = path.join(installed.folder, "node_modules/eleventy-plugin-arshif");
    const own = [ROOT.replace(/[\\/]$/, ""), os.homedir(), path.dirname(installed.folder)];
    const naming = installed.files.filter((file) => {
      const content = fs.readFileSync(path.join(folder, file), "utf8");
      return own.some((name) => name.length > 1 && content.includes(name));
    });
    expect(naming).toEqual([]);
  });
});

describe("a new site with the package", () => {
  /** The pages that the README's article makes. */
  const PAGE = "2019/08/07/سوق-المدينة/index.html";
  const PAGES = [
    ".nojekyll",
    "2019/08/07/index.html",
    "2019/08/07/سوق-المدينة/citation.bib",
    "2019/08/07/سوق-المدينة/citation.json",
    "2019/08/07/سوق-المدينة/citation.ris",
    PAGE,
    "2019/08/index.html",
    "2019/index.html",
    "404.html",
    "_headers",
    "about/index.html",
    "assets/arshif/icon.svg",
    "assets/arshif/reader.js",
    "assets/arshif/search-….js",
    "assets/arshif/search-….js",
    "assets/arshif/search.css",
    "assets/arshif/search.js",
    "assets/arshif/style.css",
    "assets/arshif/theme.js",
    "feed.json",
    "feed.xml",
    "index.html",
    "opensearch.xml",
    "robots.txt",
    "rss.xml",
    "saved/index.html",
    "search/index.html",
    "search/manifest.json",
    "search/parts/2019/documents.json",
    "search/parts/2019/pairs-0.json",
    "search/parts/2019/periods.json",
    "search/parts/2019/terms-0.json",
    "search/parts/2019/texts-0.json",
    "search/parts/names.json",
    "search/parts/words/beginnings-0.json",
    "search/parts/words/endings-0.json",
    "search/parts/words/spellings.json",
    "site.webmanifest",
    "sitemap.xml",
    "years/index.html",
  ];

  /** The line that the tests run on, and another one that must give the same bytes. */
  const own = Number(process.versions.node.split(".")[0]);
  const other = own >= 24 ? 20 : 24;

  const build = async (name: string, config: string, line: number) => {
    write(`${name}/${config}`, CONFIG);
    write(`${name}/${ARTICLE_NAME}`, ARTICLE);
    const node = line === own ? process.execPath : await nodeOf(line);
    const runsTypes =
      line === own
        ? Boolean((process.features as { typescript?: unknown }).typescript)
        : line >= 24;
    const loader = config.endsWith(".ts") && !runsTypes ? ["--import", TSX] : [];
    const eleventy = path.join(installed.folder, "node_modules/@11ty/eleventy/cmd.cjs");
    const folder = path.join(installed.folder, name);
    const done = await run(node, [...loader, eleventy, `--config=${config}`], folder);
    expect(done.code, done.printed).toBe(0);
    const output = path.join(folder, "_site");
    const read = (file: string) => fs.readFileSync(path.join(output, file), "utf8");
    return { files: filesBelow(output), read };
  };

  let first: Awaited<ReturnType<typeof build>>;
  test("is a whole archive after the README's configuration and one article", async () => {
    expect(CONFIG.trim().split("\n").length).toBeLessThanOrEqual(10);
    first = await build("first", "eleventy.config.js", own);
    const named = first.files.map((file) => file.replace(/search-\w+\.js$/, "search-….js"));
    expect(named).toEqual(PAGES);
    expect(first.read(PAGE)).toContain("<h1>سوق المدينة يفتح أبوابه</h1>");
    expect(first.read("index.html")).toContain(`href="/2019/08/07/سوق-المدينة/"`);
    expect(first.read("assets/arshif/style.css").length).toBeGreaterThan(1000);
  });

  test.for([20, 24])(
    "is the same by the package's own command on Node %i, which finds the article again if there is SQLite",
    async (line) => {
      const folder = path.join(installed.folder, `command-${line}`);
      write(`command-${line}/eleventy.config.js`, CONFIG);
      write(`command-${line}/${ARTICLE_NAME}`, ARTICLE);
      const command = "node_modules/eleventy-plugin-arshif/dist/cli/index.js";
      const args = [path.join(installed.folder, command), "build"];
      const node = line === own ? process.execPath : await nodeOf(line);
      const done = await run(node, args, folder);
      expect(done.code, done.printed).toBe(0);
      const output = path.join(folder, "_site");
      expect(filesBelow(output)).toEqual(first.files);
      for (const file of first.files) {
        expect(fs.readFileSync(path.join(output, file), "utf8")).toBe(first.read(file));
      }
      const next = await run(node, args, folder);
      const [found, told] = [
        "Articles: 1, of which 0 new or changed.",
        "[arshif] There is no SQLite, so every build writes every page, in one process.",
      ];
      expect(next.printed).toContain(line >= 24 ? found : told);
      expect(next.printed).not.toContain(line >= 24 ? told : found);
      expect(next.printed).not.toContain("ExperimentalWarning");
    },
  );

  test.for([
    { config: ".eleventy.ts", line: own },
    { config: "eleventy.config.js", line: other },
    { config: ".eleventy.ts", line: other },
  ])("is the same with $config on Node $line", async ({ config, line }) => {
    const site = await build(`node-${line}-${path.extname(config)}`, config, line);
    expect(site.files).toEqual(first.files);
    for (const file of site.files) expect(site.read(file)).toBe(first.read(file));
  });
});

test("options that need packages of their own say in one report which are missing", async () => {
  const options = `images: { responsive: true }, cards: true, theme: { font: "noto-naskh" },`;
  write("bare/eleventy.config.js", CONFIG.replace("site: {", `${options}\n site: {`));
  write(`bare/${ARTICLE_NAME}`, ARTICLE);
  const eleventy = path.join(installed.folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const { code, printed } = await run(
    process.execPath,
    [eleventy],
    path.join(installed.folder, "bare"),
  );
  expect(code).toBe(1);
  expect(printed).toContain("Arshif found 3 faults in 1 file. Nothing was written.");
  for (const name of ["@11ty/eleventy-img", "sharp", "@fontsource/noto-naskh-arabic"]) {
    expect(printed).toContain(`needs the package ${name}, which is not installed.`);
    expect(printed).toContain(`→ Run npm install ${name}, or leave the option out.`);
  }
});

describe("the package's declarations", () => {
  test("hold for a strict consumer, who is told of a misspelt option", async () => {
    write(
      "types/consumer.ts",
      `import arshif, { type ArshifOptions } from "eleventy-plugin-arshif";
import { arDate, createDateFunctions } from "eleventy-plugin-arshif/dates";
import { SharedTopicRanking } from "eleventy-plugin-arshif/related";
import { askedPeriods, wordsOf } from "eleventy-plugin-arshif/search";
import { arPlural, slug } from "eleventy-plugin-arshif/text";
import { TopicRegistry } from "eleventy-plugin-arshif/topics";

export const options: ArshifOptions = {
  site: { title: "ارفع صوتك", url: "https://example.org/" },
  pages: { about: false, home: "own" },
  words: { articleCount: { two: "مادتان" } },
  markdown: (md) => { md.enable("table"); },
};
// @ts-expect-error a misspelt option
export const misspelt: ArshifOptions = { site: { titel: "أ", url: "https://example.org/" } };
// @ts-expect-error a page is shown, left out or the site's own
export const unknown: ArshifOptions = { ...options, pages: { about: "mine" } };

export default function (eleventyConfig: Parameters<typeof arshif>[0]): void {
  arshif(eleventyConfig, options);
}
export const long: string = arDate("2019-08-07", "long");
export const iso: string = createDateFunctions({ zone: "Asia/Baghdad" }).isoDate("2019-08-07");
export const ranking = new SharedTopicRanking([{ topics: ["iraq"] }]).related(0, 5);
export const words: string = slug("سوق المدينة") + arPlural(2, { other: "{n}" });
export const registry = new TopicRegistry([{ id: "iraq", name: "العراق", aliases: [] }]);
export const asked: string[] = [...askedPeriods("آب 2019"), ...wordsOf("سوق").map(({ form }) => form)];
`,
    );
    write(
      "types/tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          target: "es2022",
          lib: ["es2023", "es2024.string", "dom"],
          module: "nodenext",
          noEmit: true,
          skipLibCheck: false,
          types: [],
        },
        files: ["consumer.ts"],
      }),
    );
    const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
    const folder = path.join(installed.folder, "types");
    const { code, printed } = await run(process.execPath, [compiler, "-p", "."], folder);
    expect(printed).toBe("");
    expect(code).toBe(0);
  });
});

describe("the package's rooms", () => {
  const evaluate = async (code: string) => {
    const args = ["--input-type=module", "--eval", code];
    return run(process.execPath, args, installed.folder);
  };

  test("work by themselves in any JavaScript project", async () => {
    const { code, printed } = await evaluate(`
      import { arDate, isoDate } from "eleventy-plugin-arshif/dates";
      import { slug } from "eleventy-plugin-arshif/text";
      import { TopicRegistry } from "eleventy-plugin-arshif/topics";
      import { SharedTopicRanking } from "eleventy-plugin-arshif/related";
      import { askedPeriods, wordsOf } from "eleventy-plugin-arshif/search";
      const registry = new TopicRegistry([{ id: "iraq", name: "العراق", aliases: ["جمهورية العراق"] }]);
      const ranking = new SharedTopicRanking([{ topics: ["iraq"] }, { topics: [] }, { topics: ["iraq"] }]);
      console.log(JSON.stringify([
        arDate("2019-08-07", "long"),
        isoDate("2019-08-07"),
        slug("سُوق المدينة"),
        registry.find("جمهوريه العراق")?.id,
        ranking.related(0, 5).map((other) => other.index),
        wordsOf("في الأسواق").map(({ form }) => form),
        askedPeriods("انتخابات كانون الأول 2025"),
      ]));`);
    expect(code, printed).toBe(0);
    expect(JSON.parse(printed)).toEqual([
      "7 آب/ أغسطس 2019",
      "2019-08-07",
      "سوق-المدينة",
      "iraq",
      [2],
      ["الاسواق"],
      ["2025-12"],
    ]);
  });

  test("are the only ways in: a path of the package's own is refused", async () => {
    const { code, printed } = await evaluate(`import "eleventy-plugin-arshif/dist/options.js";`);
    expect(code).toBe(1);
    expect(printed).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});
