import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, test, vi } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { readArguments } from "../plugin/cli/arguments.ts";
import { ROOT } from "./support/site.ts";

const FOLDER = path.join(ROOT, "docs/workflows");
const GUIDE = fs.readFileSync(path.join(ROOT, "docs/large-archives.md"), "utf8");

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

/** What a shell or a host puts in the place of its variables: part 3 of 8. */
const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/\$\{\{ matrix\.part \}\}\/\$\{\{ strategy\.job-total \}\}/, "3/8"],
  [/\$\{SHARDS:\+--shards "\$SHARDS"\}/, "--shards 8"],
  [/"\$shared\/([^"]*)"/, "/shared/$1"],
];

/** The variables of the system for which a file is, in the third of eight jobs. */
const JOBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "batch.sh": { JOB_COMPLETION_INDEX: "2" },
  "buildkite.yml": { BUILDKITE_PARALLEL_JOB: "2", BUILDKITE_PARALLEL_JOB_COUNT: "8" },
  "github-reusable.yml": { ARSHIF_SHARD_INDEX: "2", ARSHIF_SHARD_COUNT: "8" },
  "gitlab-ci.yml": { CI_NODE_INDEX: "3", CI_NODE_TOTAL: "8" },
};

const read = (name: string) => fs.readFileSync(path.join(FOLDER, name), "utf8");

/** The one document of a file in YAML, in which no key stands twice. */
const documentOf = (name: string) => parse(read(name), { strict: true, uniqueKeys: true });

/** The commands of Arshif that a file runs, as the command itself reads them. */
function commands(name: string) {
  for (const [variable, value] of Object.entries(JOBS[name] ?? {})) vi.stubEnv(variable, value);
  try {
    return [...read(name).matchAll(/\bnpx arshif ([^\n]*?)(?: &&.*)?"?$/gm)].map(
      ([, line = ""]) => {
        const filled = VARIABLES.reduce((text, [from, to]) => text.replace(from, to), line);
        return readArguments(filled.split(" "));
      },
    );
  } finally {
    vi.unstubAllEnvs();
  }
}

const IN_PARTS = ["batch.sh", "buildkite.yml", "github-actions.yml", "github-reusable.yml"];

test.each(fs.readdirSync(FOLDER))("%s runs only commands that there are", (name) => {
  expect(commands(name).map(({ command }) => command)).toEqual(
    [...read(name).matchAll(/\bnpx arshif ([a-z]+)/g)].map(([, command]) => command),
  );
});

test.each([...IN_PARTS, "gitlab-ci.yml"])("%s makes a plan, all parts, and the site", (name) => {
  expect(commands(name)).toMatchObject([
    { command: "plan" },
    { command: "build", settings: { part: { number: 3, of: 8 } } },
    { command: "merge" },
  ]);
});

test("every file stands in a guide by its name", () => {
  const guides = GUIDE + fs.readFileSync(path.join(ROOT, "docs/publishing.md"), "utf8");
  const names = fs.readdirSync(FOLDER).filter((name) => !guides.includes(`(workflows/${name})`));
  expect(names).toEqual([]);
});

test.each([
  ["github-actions.yml", ["plan", "part"]],
  ["github-reusable.yml", ["plan", "part"]],
  ["gitlab-ci.yml", ["plan", "part"]],
])("%s lets each job wait for the one whose work it takes", (name, waited) => {
  const workflow = documentOf(name);
  const jobs: Record<string, { needs?: string | string[] }> = workflow.jobs ?? workflow;
  const needed = Object.values(jobs).flatMap((job) => job.needs ?? []);
  expect(needed).toEqual(waited);
  for (const job of needed) expect(Object.keys(jobs)).toContain(job);
});

/** Files for GitHub, of the documents and of the repository itself. */
const FOR_GITHUB = [
  ...fs.readdirSync(FOLDER).filter((name) => name.startsWith("github")),
  ...fs
    .readdirSync(path.join(ROOT, ".github/workflows"))
    .map((name) => `../../.github/workflows/${name}`),
];

/** Of one file: Node.js 20 does not read JSON as the package imports it. */
async function githubParser(): Promise<typeof import("@actions/workflow-parser")> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@actions/workflow-parser";', resolveDir: ROOT },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const parser = { exports: {} as typeof import("@actions/workflow-parser") };
  const run = new Function("module", "require", outputFiles[0]?.text ?? "");
  run(parser, createRequire(import.meta.url));
  return parser.exports;
}

const parser = githubParser();

async function faultsOf(name: string, content: string): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await parser;
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const { errors = [] } = value === undefined ? {} : await convertWorkflowTemplate(context, value);
  return [...context.errors.getErrors().map(String), ...errors.map(({ Message }) => Message)];
}

test.each(FOR_GITHUB)("GitHub's own parser finds no fault in %s", async (name) => {
  expect(await faultsOf(name, read(name))).toEqual([]);
});

test("GitHub's own parser finds a fault where there is one", async () => {
  const content = read("github-actions.yml").replace("runs-on:", "runs_on:");
  expect(await faultsOf("x.yml", content)).not.toEqual([]);
});

describe("a batch system runs the steps of batch.sh", () => {
  const steps = [...read("batch.sh").matchAll(/^([a-z]+)\)$/gm)].map(([, step]) => step);

  test("which are three", () => {
    expect(steps).toEqual(["plan", "part", "merge"]);
  });

  test("with Kubernetes: a job for each, of one image, as many parts as SHARDS says", () => {
    const all = parseAllDocuments(read("kubernetes.yaml"), { strict: true, uniqueKeys: true });
    const [claim, ...jobs] = all.map((document) => document.toJS());
    expect(all.flatMap(({ errors }) => errors)).toEqual([]);
    expect(claim).toMatchObject({ kind: "PersistentVolumeClaim", metadata: { name: "archive" } });
    expect(jobs.map(({ metadata }) => metadata.labels.step)).toEqual(steps);
    for (const { apiVersion, kind, metadata, spec } of jobs) {
      const { step } = metadata.labels;
      expect([apiVersion, kind, metadata.name]).toEqual(["batch/v1", "Job", `archive-${step}`]);
      const { containers, volumes, restartPolicy, securityContext } = spec.template.spec;
      expect(restartPolicy).toBe("Never");
      expect(securityContext.runAsNonRoot).toBe(true);
      expect(containers[0].image).toBe(jobs[0].spec.template.spec.containers[0].image);
      expect(containers[0].command).toEqual(["sh", "batch.sh", step]);
      expect(containers[0].volumeMounts).toEqual([{ name: "shared", mountPath: "/shared" }]);
      expect(volumes[0].persistentVolumeClaim.claimName).toBe(claim.metadata.name);
    }
    const { completionMode, completions, parallelism, template } = jobs[1].spec;
    const [shards] = template.spec.containers[0].env;
    expect([completionMode, completions, parallelism]).toEqual(["Indexed", 8, 8]);
    expect(shards).toEqual({ name: "SHARDS", value: String(completions) });
  });

  test("with AWS Batch: the step is a parameter of the job", () => {
    const { type, parameters, containerProperties: made } = JSON.parse(read("aws-batch.json"));
    expect([type, parameters]).toEqual(["container", { step: "plan" }]);
    expect(made.command).toEqual(["sh", "batch.sh", "Ref::step"]);
    expect(
      made.mountPoints.map(({ sourceVolume }: { sourceVolume: string }) => sourceVolume),
    ).toEqual(made.volumes.map(({ name }: { name: string }) => name));
    const asked = [...GUIDE.matchAll(/--parameters step=([a-z]+)/g)].map(([, step]) => step);
    expect(asked).toEqual(steps);
  });

  test("with Google Cloud Run: the step is an argument of the execution, and a task may take hours", () => {
    const text = read("cloud-run.yaml");
    const { apiVersion, kind, spec } = documentOf("cloud-run.yaml");
    expect([apiVersion, kind]).toEqual(["run.googleapis.com/v1", "Job"]);
    const { taskCount, parallelism, template } = spec.template.spec;
    expect([taskCount, parallelism]).toEqual([8, 8]);
    expect(template.spec.timeoutSeconds).toBeGreaterThan(3600);
    const [container] = template.spec.containers;
    expect([...container.command, ...container.args]).toEqual(["sh", "batch.sh", "part"]);
    for (const step of steps) expect(text).toContain(`--args=batch.sh,${step} --tasks=`);
  });

  test("in an image that is no administrator's, with all that the steps run", () => {
    const lines = read("Dockerfile").split("\n");
    const user = lines.indexOf("USER node");
    expect(user).toBeGreaterThan(0);
    expect(lines.slice(user).join("\n")).not.toMatch(/^USER (?!node)|apt-get/m);
    expect(lines).toContain('ENTRYPOINT ["/site/node_modules/.bin/arshif"]');
    expect(read("Dockerfile")).toContain("ca-certificates rclone");
    expect(read(".dockerignore").split("\n")).toEqual(
      expect.arrayContaining(["node_modules", "_site", ".cache"]),
    );
  });
});

test("on Buildkite a job waits for the one whose work it takes, and shell variables reach the shell", () => {
  const { steps } = documentOf("buildkite.yml") as { steps: Record<string, unknown>[] };
  expect(steps.map(({ key, depends_on }) => [key, depends_on])).toEqual([
    ["plan", undefined],
    ["part", "plan"],
    [undefined, "part"],
  ]);
  expect(steps[1]?.parallelism).toBe(8);
  // A single $ is replaced when the pipeline is uploaded, where there is no job yet.
  expect(read("buildkite.yml").replaceAll("$$", "")).not.toContain("$");
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
