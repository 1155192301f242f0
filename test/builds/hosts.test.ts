/** Eight parts on eight hosts, each with a file system of its own, by the steps of docs/workflows/batch.sh. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { differences, fullBuild, tree } from "../support/builds.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { OPTIMISING_LATE } from "../support/process-pool.ts";
import { compiled, makeSite, ROOT, type Run, removeSite, run, type Site } from "../support/site.ts";

/** Milliseconds: twelve processes build. */
vi.setConfig({ testTimeout: 1_200_000 });

const PARTS = 8;

/** Puts a host's files into a file system that no other process sees, at a place that all hosts have. */
const ON_A_HOST = `mount -t tmpfs tmpfs "$PLACE" && /bin/cp -R "$HOST/." "$PLACE/" && cd "$PLACE" && exec sh batch.sh "$@"`;

/** Where a user may have no file systems of their own, hosts are folders. */
const HAS_NAMESPACES = (() => {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** `npx` without npm, and rclone's two commands with a folder for a bucket. */
const PROGRAMS = {
  npx: `#!/bin/sh\nshift\nexec "${process.execPath}" ${OPTIMISING_LATE.join(" ")} "${compiled("cli/index.js")}" "$@"\n`,
  rclone: `#!/bin/sh\nset -eu
echo "$1 \${3##*/}" >> "$SHARED/uploads"
if [ "$1" = copy ]; then
  while IFS= read -r file; do mkdir -p "$6/$(dirname "$file")"; cp "$5/$file" "$6/$file"; done < "$3"
else
  while IFS= read -r file; do rm -f "$5/$file"; done < "$3"
fi\n`,
};

/** A copy that is killed in its midst, with the step that asked for it. */
const KILLED_COPY = `#!/bin/sh
if [ "$1" = -R ]; then
  mkdir -p "$3/3-of-8/output/2019" && echo "نصف صفحة" > "$3/3-of-8/output/2019/index.html"
  kill -9 "$PPID"
  exit 1
fi
exec /bin/cp "$@"\n`;

let site: Site;
let shared: Site;
beforeAll(() => {
  site = makeSite({
    ...demoArchive(),
    "batch.sh": fs.readFileSync(path.join(ROOT, "docs/workflows/batch.sh")),
    "media/صورة.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
  });
  shared = makeSite({});
  for (const [name, script] of Object.entries(PROGRAMS)) shared.write(`bin/${name}`, script);
  shared.write("killed/cp", KILLED_COPY);
  for (const name of ["bin/npx", "bin/rclone", "killed/cp"]) {
    fs.chmodSync(path.join(shared.folder, name), 0o755);
  }
  fs.mkdirSync(path.join(shared.folder, "place"));
});
afterAll(() => [site, shared].forEach(removeSite));

/** Runs a step on a host of its own, which has the site as it is in a folder, and goes with it. */
async function step(
  name: string,
  { from = site, index = 0, programs = "bin", env = {} as Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const host = makeSite({});
  fs.cpSync(from.folder, host.folder, { recursive: true });
  const variables = {
    CI: "true",
    HOST: host.folder,
    PLACE: path.join(shared.folder, "place"),
    SHARED: shared.folder,
    SHARDS: String(PARTS),
    JOB_COMPLETION_INDEX: String(index),
    PATH:
      [programs, "bin"].map((folder) => path.join(shared.folder, folder)).join(":") +
      `:${process.env.PATH}`,
    ...env,
  };
  try {
    const sh = HAS_NAMESPACES
      ? (["unshare", "-rm", "sh", "-c", ON_A_HOST, "sh", name] as const)
      : (["sh", "batch.sh", name] as const);
    const [program, ...args] = sh;
    return await run(program, args, host.folder, variables);
  } finally {
    removeSite(host);
  }
}

async function done(name: string, settings?: Parameters<typeof step>[1]): Promise<string> {
  const { code, printed } = await step(name, settings);
  expect(code, printed).toBe(0);
  return printed;
}

/** As many at once as hosts are cheap. */
async function parts(indexes: readonly number[]): Promise<void> {
  const left = [...indexes];
  const worker = async () => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      const printed = await done("part", { index });
      expect(printed).toContain(
        `This is part ${index + 1} of 8, from JOB_COMPLETION_INDEX=${index}, --shards 8 (Kubernetes).`,
      );
    }
  };
  await Promise.all([worker(), worker()]);
}

test("one is killed while it is copied and made again, one is late, one is of another commit: the merge refuses them all at once, and then makes the site of a plain build", async () => {
  const full = fullBuild(site);
  await done("plan");
  await parts([0, 1, 4, 5, 6]);
  const killed = await step("part", { index: 2, programs: "killed" });
  expect(killed.code).not.toBe(0);
  const other = makeSite({});
  fs.cpSync(site.folder, other.folder, { recursive: true });
  const [article] = fs.readdirSync(path.join(other.folder, "articles"));
  fs.appendFileSync(path.join(other.folder, "articles", article as string), "\nسطر آخر.\n");
  await done("part", { index: 3, from: other });
  removeSite(other);

  const refused = await step("merge");
  expect(refused.code).toBe(1);
  expect(refused.printed).toContain("Arshif found 3 faults in 3 files. Nothing was written.");
  expect(refused.printed).toContain("Part 8 of 8 is missing.");
  expect(refused.printed).toContain("3-of-8/manifest.json\n  The part's manifest is missing");
  expect(refused.printed).toContain(
    "4-of-8\n  The part is of another build than part 1: its articles, topics or pictures are others.",
  );
  expect(shared.outputs()).toEqual([]);

  await parts([2, 3, 7]);
  const bucket = path.join(shared.folder, "bucket");
  const merged = await done("merge", { env: { REMOTE: bucket } });
  expect(merged).toContain("The site was put together: 28 articles,");
  expect(differences(shared, await full)).toEqual([]);
  expect(tree(bucket)).toEqual(tree(path.join(shared.folder, "_site")));
  expect(fs.readFileSync(path.join(shared.folder, "uploads"), "utf8")).toBe(
    "copy changes.1-assets.txt\ncopy changes.2-pages.txt\ncopy changes.3-indexes.txt\ndelete changes.4-removed.txt\n",
  );
  expect(fs.readdirSync(shared.folder).filter((name) => name.startsWith("changes"))).toEqual([]);
});
