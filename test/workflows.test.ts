import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readArguments } from "../plugin/cli/arguments.ts";
import { ROOT } from "./support/site.ts";

const FOLDER = path.join(ROOT, "docs/workflows");
const GUIDE = fs.readFileSync(path.join(ROOT, "docs/large-archives.md"), "utf8");

/** What the hosts put in the place of their variables: part 3 of 8. */
const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/\$\{\{ matrix\.part \}\}|\$CI_NODE_INDEX/g, "3"],
  [/\$\{\{ strategy\.job-total \}\}|\$CI_NODE_TOTAL/g, "8"],
];

/** The first version of each action that runs on Node 24, as its `action.yml` says. */
const FIRST: Readonly<Record<string, number>> = {
  "actions/cache": 5,
  "actions/checkout": 5,
  "actions/configure-pages": 6,
  "actions/deploy-pages": 5,
  "actions/download-artifact": 7,
  "actions/setup-java": 5,
  "actions/setup-node": 5,
  "actions/upload-artifact": 6,
  "actions/upload-pages-artifact": 5,
};

/** Every text in a document, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(texts);
}

/** The commands of Arshif that a workflow runs, as it is asked for. */
function commands(workflow: unknown) {
  return texts(workflow)
    .map((text) => VARIABLES.reduce((line, [name, value]) => line.replace(name, value), text))
    .flatMap((line) => /^npx arshif (.*)$/.exec(line)?.[1] ?? [])
    .map((line) => readArguments(line.split(" ")));
}

describe.each(["github-actions.yml", "gitlab-ci.yml"])("the workflow %s", (name) => {
  const text = fs.readFileSync(path.join(FOLDER, name), "utf8");
  const workflow = parse(text, { strict: true, uniqueKeys: true });

  test("makes a plan, all parts, and the site, with commands that exist", () => {
    expect(commands(workflow)).toMatchObject([
      { command: "plan" },
      { command: "build", settings: { part: { number: 3, of: 8 } } },
      { command: "merge" },
    ]);
  });

  test("stands in the guide as it is", () => {
    expect(GUIDE).toContain(`\`\`\`yaml\n${text}\`\`\``);
  });

  test("lets each job wait for the one whose work it takes", () => {
    const jobs: Record<string, { needs?: string | string[] }> = workflow.jobs ?? workflow;
    const needed = Object.values(jobs).flatMap((job) => job.needs ?? []);
    expect(needed).toEqual(["plan", "part"]);
    for (const job of needed) expect(Object.keys(jobs)).toContain(job);
  });
});

/** Every workflow of the repository and of the documents, by its path. */
const ALL = [FOLDER, path.join(ROOT, ".github/workflows")].flatMap((folder) =>
  fs.readdirSync(folder).map((name) => path.join(folder, name)),
);

test.each(ALL)("%s names each action at a version that runs on Node 24", (file) => {
  const used = fs.readFileSync(file, "utf8").matchAll(/uses: (actions\/[\w-]+)@v(\d+)/g);
  const old = [...used].filter(([, name = "", version]) => Number(version) < (FIRST[name] ?? 99));
  expect(old.map(([whole]) => whole)).toEqual([]);
});

test("the workflow for GitHub Pages builds any site: it needs no script of the site's own", () => {
  const { jobs } = parse(fs.readFileSync(path.join(FOLDER, "github-pages.yml"), "utf8"));
  const runs = jobs.publish.steps.flatMap((step: { run?: string }) => step.run ?? []);
  expect(runs).toEqual(["npm ci", "npx arshif build"]);
});

test("on GitHub, as many parts are made as are asked for", () => {
  const text = fs.readFileSync(path.join(FOLDER, "github-actions.yml"), "utf8");
  const { part } = parse(text).jobs;
  expect(part.strategy.matrix.part).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
