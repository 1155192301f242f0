import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { expectFullBuild } from "../support/builds.ts";
import { article, makeSite, ROOT, removeSite, run } from "../support/site.ts";

/** What Eleventy's programmatic interface is: a second build in the process finds what the first left. */
const ELEVENTY = pathToFileURL(path.join(ROOT, "node_modules/@11ty/eleventy/src/Eleventy.js")).href;

const LATER = article("title: لاحق\ndate: 2021-04-05\ntopics: [الماء]", "نص عن الماء في النهر.");

/** Builds twice, and writes an article between. */
const SCRIPT = `import fs from "node:fs";
import Eleventy from ${JSON.stringify(ELEVENTY)};
const build = () => new Eleventy(".", "_site", { quietMode: true, configPath: "eleventy.config.js" }).write();
await build();
fs.writeFileSync("articles/2021-04-05-لاحق.md", ${JSON.stringify(LATER)});
await build();`;

const site = makeSite({
  "articles/2019-01-02-أول.md": article("title: أول\ndate: 2019-01-02\ntopics: [الماء]"),
  "articles/2020-03-02-ثان.md": article("title: ثان\ndate: 2020-03-02\ntopics: [الماء]"),
  "_includes/arshif/topic.njk": `{% extends "@arshif/topic.njk" %}{% block main %}{{ super() }}{{ list.subject.url | siteUrl }}{% endblock %}`,
});
afterAll(() => removeSite(site));

test("a second build in one process shows its own archive, and nothing of the first one's", async () => {
  const { code, printed } = await run(
    process.execPath,
    ["--input-type=module", "--eval", SCRIPT],
    site.folder,
  );
  expect(code, printed).toBe(0);
  expect(site.output("2020/index.html")).toMatch(/class="period-later" href="\/2021\/"/);
  expect(fs.existsSync(path.join(site.folder, "_site/2021/04/05/لاحق/index.html"))).toBe(true);
  await expectFullBuild(site);
});
