import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { OPTIMISING_LATE } from "../support/process-pool.ts";
import { article, compiled, configuration, makeSite, SITE, type Site } from "../support/site.ts";

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** A watched site: `told` waits until what was printed ends with a sentence, and gives all of it. */
function watch(site: Site, ...options: readonly string[]) {
  const child = spawn(
    process.execPath,
    [...OPTIMISING_LATE, compiled("cli/index.js"), "check", "--watch", ...options],
    { cwd: site.folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  children.push(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const told = async (end: RegExp): Promise<string> => {
    while (!end.test(printed) && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const all = printed;
    printed = "";
    return all;
  };
  const interrupt = async () => {
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];
    return { code, printed };
  };
  return { told, interrupt };
}

function saveByRenaming(site: Site, file: string, content: string): void {
  site.write(`${file}.new`, content);
  fs.renameSync(path.join(site.folder, `${file}.new`), path.join(site.folder, file));
}

const FIELDS = "title: خبر\ndate: 2019-08-07\ntopics: [العراق]";

test("a watched site is checked again after each change, and only what is new or mended is told", async () => {
  const options = `${SITE}, topics: "topics.yaml", check: { "no-summary": false }`;
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${options} }`),
    "topics.yaml": "- id: iraq\n  name: العراق\n",
    "articles/2019-08-07-خبر.md": article(FIELDS),
  });
  const { told, interrupt } = watch(site);
  expect(await told(/Ctrl-C ends it\.\n\n$/)).toBe(
    "All is well: no fault and no notice.\n\nWatching the site's files; Ctrl-C ends it.\n\n",
  );

  saveByRenaming(
    site,
    "articles/2019-08-07-خبر.md",
    article(FIELDS.replace("العراق", "العراك"), "![سوق](سوق.svg)"),
  );
  expect(await told(/Left: .*\n\n$/)).toBe(`\
New fault: articles/2019-08-07-خبر.md:4  topics
  The topic «العراك» is not in the topic registry.
  → Write «العراق», or add the topic to the registry.
New fault: articles/2019-08-07-خبر.md:7  text
  The picture «سوق.svg» is not there.
  → Put the file beside the article or into media/, or write a whole address: https://….
Left: faults 2, notices 0.

`);

  site.write("articles/سوق.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>');
  expect(await told(/Left: .*\n\n$/)).toBe(
    "Mended: articles/2019-08-07-خبر.md  The picture «سوق.svg» is not there.\nLeft: faults 1, notices 0.\n\n",
  );

  site.write("topics.yaml", "- id: iraq\n  name: العراق\n  aliases: [العراك]\n");
  expect(await told(/All is well.*\n\n$/)).toMatch(/^Mended: .*topic registry\.\nAll is well/);

  for (let number = 1; number <= 30; number++) {
    site.write(`articles/2020/01/${number}.md`, article(`title: خبر ${number}`));
  }
  let many = "";
  while (!/Left: faults 30,/.test(many)) many += await told(/Left: .*\n\n$/);
  expect(many).toContain("New fault: articles/2020/01/1.md:1  date\n  The field date is missing.");
  fs.rmSync(path.join(site.folder, "articles/2020"), { recursive: true });
  let gone = "";
  while (!/All is well/.test(gone)) gone += await told(/(?:All is well|Left).*\n\n$/);
  expect(gone).toContain("Gone with its file: articles/2020/01/1.md  The field date is missing.");

  site.write("eleventy.config.js", `${configuration(`{ ${options} }`)}}`);
  expect(await told(/Unexpected token.*\n?$/)).toMatch(/^\[arshif\] The check failed\./);
  site.write("eleventy.config.js", configuration(`{ ${options}, lang: "لا" }`));
  expect(await told(/Left: .*\n\n$/)).toMatch(/^New fault: arshif options {2}lang\n/);
  expect(await interrupt()).toEqual({ code: 1, printed: "" });
});

test("a site without a fault ends with the code 0, and is told of in Arabic where that is asked for", async () => {
  const site = makeSite({ "articles/2019-08-07-خبر.md": article("title: خبر\ndate: 2019-08-07") });
  const { told, interrupt } = watch(site, "--lang", "ar", "--without", "no-topics");
  expect(await told(/Ctrl-C\.\n\n$/)).toMatch(
    /^ملاحظة جديدة: articles\/2019-08-07-خبر\.md:1 {2}summary\n {2}ليس للمقال ملخص[\s\S]*\nلم يبق خطأ\. الملاحظات: 1\.\n\nأرشيف يراقب/,
  );
  expect((await interrupt()).code).toBe(0);
});
