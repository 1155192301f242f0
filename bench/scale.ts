import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generateSite } from "./scale/generate.ts";

/**
 * What planned builds cost, each in a process of its own: a full build, one where nothing changed,
 * one where an article was added. Uses the compiled package: run `npm run compile` before.
 *
 *     node --import tsx bench/scale.ts 10000 [runs]
 */
const ROOT = fileURLToPath(new URL("../", import.meta.url));
const articles = Number(process.argv[2] ?? 1000);
const runs = Number(process.argv[3] ?? 1);
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-scale-"));

try {
  generateSite({ articles, folder, plugin: path.join(ROOT, "dist/index.js") });
  build("full build");
  for (let run = 0; run < runs; run++) build("nothing changed");
  for (let run = 0; run < runs; run++) {
    fs.writeFileSync(
      path.join(folder, `articles/2024-12-31-جديد-${run}.md`),
      `---\ntitle: خبر جديد ${run}\ndate: 2024-12-31\n---\n\nنص الخبر الجديد.\n`,
    );
    build("one article added");
  }
  const { size } = fs.statSync(path.join(folder, ".cache/arshif/catalogue"));
  console.log(`Catalogue: ${Math.round(size / articles)} bytes an article.`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function build(what: string): void {
  const began = performance.now();
  const command = [path.join(ROOT, "dist/cli/index.js"), "build"];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, CI: "" },
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(`${what}, ${articles} articles: ${seconds.toFixed(2)} s\n${stdout}${stderr}`);
  if (status !== 0) throw new Error(`The build ended with ${status}.`);
}
