import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { arshif } from "../support/builds.ts";
import { article, configuration, makeSite, SITE, type Site } from "../support/site.ts";

/** A site with faults in every room: in fields, texts, topics, pictures, addresses and redirects. */
const FILES = {
  "eleventy.config.js": configuration(
    `{ ${SITE}, topics: "topics.yaml", check: { "no-summary": false } }`,
    'eleventyConfig.addPassthroughCopy({ "old.html": "old.html" });',
  ),
  "old.html": "قديم",
  "topics.yaml": "- id: iraq\n  name: العراق\n- id: syria\n  name: سوريا\n",
  "articles/2019-08-07-خبر.md": article(
    "title: خبر\ndate: 2019-08-07\ntopics: [العراك]\nredirectFrom: [/old.html]",
    "![](لا-شيء.jpg)\n\n[ميت](/لا-شيء/) و[حي](/2019/08/09/ناقص/)",
  ),
  "articles/2019-08-08-آخر.md": article("title: آخر\ndate: 2019-08-08\nauthor: كاتب"),
  "articles/2019-08-09-ناقص.md": article(
    "date: 2019-08-09\ntopics: [العراق]\nimage:\n  src: غائبة.png\nredirectFrom: [/2019/08/10/مثنى/]",
  ),
  "articles/2019-08-10-مثنى.md": article("title: مثنى\ndate: 2019-08-10\ntopics: [العراق]"),
  "articles/أ/2019-08-10-مثنى.md": article("title: المثنى\ndate: 2019-08-10\ntopics: [سوريا]"),
};

let site: Site;

beforeAll(() => {
  site = makeSite(FILES);
});

test("all faults of all rooms are told in one round, and no page is written", async () => {
  const { code, printed } = await arshif(site, ["check", "--json"]);
  expect(code).toBe(1);
  const findings = printed.trim().split("\n");
  const told = findings.map((line) => {
    const { level, kind, file, line: number } = JSON.parse(line);
    return `${level} ${kind} ${path.posix.basename(file)}:${number}`;
  });
  expect(told).toEqual([
    "fault topic.unknown 2019-08-07-خبر.md:4",
    "fault redirect.taken 2019-08-07-خبر.md:5",
    "fault picture.missing 2019-08-07-خبر.md:8",
    "notice missing-alt 2019-08-07-خبر.md:8",
    "notice dead-link 2019-08-07-خبر.md:10",
    "fault field.unread 2019-08-08-آخر.md:4",
    "fault field.missing 2019-08-09-ناقص.md:1",
    "fault picture.missing 2019-08-09-ناقص.md:5",
    "fault redirect.taken 2019-08-09-ناقص.md:6",
    "fault address.taken 2019-08-10-مثنى.md:1",
  ]);
  expect(site.outputs()).toEqual([]);
});

test("a site without a fault is told its notices but those turned off, and builds take no notice", async () => {
  const good = "title: خبر\ndate: 2019-08-10\ntopics: [العراق]";
  for (const file of Object.keys(FILES)) {
    if (file.startsWith("articles/")) fs.rmSync(path.join(site.folder, file));
  }
  site.write("articles/2019-08-10-أول.md", article(good));
  site.write("articles/2019-08-10-ثان.md", article(good));
  const whole = await arshif(site, ["check"]);
  expect(whole).toEqual({
    code: 0,
    printed: `\
doubled-headline (1)
  articles/2019-08-10-ثان.md:1  The headline is that of articles/2019-08-10-أول.md too, of the same day. → Delete one of the two, or word the headlines apart.

2 articles: 0 faults, 1 notice.
`,
  });
  const without = await arshif(site, ["check", "--without", "doubled-headline"]);
  expect(without).toEqual({ code: 0, printed: "2 articles: 0 faults, 0 notices.\n" });
  const built = await arshif(site, ["build"]);
  expect(built.printed).toContain("Articles: 2, of which 2 new or changed.");
});

test("originals of which no archived copy is named are listed, each once, whatever else is wrong", async () => {
  const taken = (name: string, fields: string) =>
    site.write(
      `articles/2020-01-0${name}.md`,
      article(`title: خبر ${name}\ndate: 2020-01-0${name}\n${fields}`),
    );
  taken("1", "originalUrl: https://news.example/خبر");
  taken("2", "originalUrl: https://news.example/خبر#نص");
  taken("3", "originalUrl: https://b.example/\narchivedUrl: https://web.example/b");
  taken("4", "topics: [لا شيء]");
  const address = "https://news.example/%D8%AE%D8%A8%D8%B1";
  expect(await arshif(site, ["check", "--archived"])).toEqual({ code: 0, printed: `${address}\n` });
  const { code, printed } = await arshif(site, ["check", "--archived", "--json"]);
  expect(code).toBe(0);
  expect(
    printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { file: "articles/2020-01-02.md", line: 4, field: "originalUrl", address },
    { file: "articles/2020-01-01.md", line: 4, field: "originalUrl", address },
  ]);
  for (const name of "1234") fs.rmSync(path.join(site.folder, `articles/2020-01-0${name}.md`));
});

test("wrong options are faults too, and a file that is no configuration says so", async () => {
  site.write("eleventy.config.js", configuration("{ site: {} }"));
  const { code, printed } = await arshif(site, ["check", "--format", "github"]);
  expect(code).toBe(1);
  expect(printed).toBe(
    '::error title=option.wrong%3A site.title::The option site.title is missing. → Write the archive\'s name: title: "ارفع صوتك".\n' +
      '::error title=option.wrong%3A site.url::The option site.url is missing. → Write the home page\'s whole address: url: "https://example.org/".\n',
  );
});

test("what has one certain cure is shown, and written where that is wanted", async () => {
  const broken = makeSite({
    "eleventy.config.js": configuration(
      `{ ${SITE}, topics: "topics.yaml", check: { "no-summary": false } }`,
    ),
    "topics.yaml": "- id: iraq\n  name: العراق\n",
    "articles/2019-08-07-خبر.md": article(
      "title: العراق: الجيش # عاجل\ndate: 2019-08-07\ntags: [العراق]\npublished: false",
    ),
    "articles/2019-08-08-آخر.md": article("title: آخر\ndate: أمس\ntopics: [العراق]"),
  });
  const file = path.join(broken.folder, "articles/2019-08-07-خبر.md");
  const before = fs.readFileSync(file, "utf8");
  for (const options of [["--dry-run"], []]) {
    const shown = await arshif(broken, ["check", "--fix", ...options]);
    expect(shown.code).toBe(1);
    expect(shown.printed).toContain(
      "-tags: [العراق]\n+topics: [العراق]\n published: false\n+draft: true\n",
    );
    expect(shown.printed).toContain("1 file would be mended; nothing was written.");
    expect(fs.readFileSync(file, "utf8")).toBe(before);
  }
  const written = await arshif(broken, ["check", "--fix", "--yes"]);
  expect(written.code).toBe(1);
  expect(written.printed).toContain("1 file mended.");
  expect(written.printed).toContain(
    "Arshif found 1 fault.\n\narticles/2019-08-08-آخر.md:3  date\n",
  );
  expect(fs.readFileSync(file, "utf8")).toBe(
    before
      .replace("العراق: الجيش", "'العراق: الجيش'")
      .replace("tags:", "topics:")
      .replace("published: false", "published: false\ndraft: true"),
  );
  const arabic = await arshif(broken, ["check", "--lang", "ar"]);
  expect(arabic.printed).toMatch(
    /^وجد أرشيف خطأ واحدا في ملف واحد\.\n\n\S+:3 {2}date\n {2}قيمة الحقل date هي «أمس»، وليست تاريخا\.\n {2}→ اكتب 2019-08-07/,
  );
  const again = await arshif(broken, ["check", "--fix", "--yes"]);
  expect(again.printed).toContain("No fault has a certain cure: nothing was mended.");
});

test("links to other sites are asked for where that is wanted, told in every form, and can be left out", async () => {
  let asked = 0;
  const server = http.createServer(({ url }, response) => {
    asked++;
    if (url === "/old") response.writeHead(301, { location: "/new" }).end();
    else response.writeHead(url === "/new" ? 200 : 404).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { ARSHIF_WAYBACK: `${origin}/wayback` };
  try {
    const linking = makeSite({
      "eleventy.config.js": configuration(
        `{ ${SITE}, check: { "no-summary": false, "no-topics": false } }`,
      ),
      "articles/2019-08-07-خبر.md": article(
        "title: خبر\ndate: 2019-08-07",
        `[ميت](${origin}/gone) و[منقول](${origin}/old)`,
      ),
    });
    const check = async (...options: readonly string[]) => {
      const { code, printed } = await arshif(linking, ["check", ...options], env);
      return { code, printed: printed.replaceAll(origin, "…") };
    };
    expect((await check()).code).toBe(0);
    const kept = await check("--external", "--format", "github");
    expect(kept.printed).toContain("its host is private");
    expect([kept.code, asked]).toEqual([0, 0]);
    const external = ["--external", "--allow-private"];
    expect(await check(...external, "--json")).toEqual({
      code: 1,
      printed: `\
{"file":"articles/2019-08-07-خبر.md","line":6,"message":"The link «…/gone» is dead: the host answers 404.","cure":"Correct the address or take it out; the Internet Archive could not be asked for a copy.","kind":"external-dead","level":"fault"}
{"file":"articles/2019-08-07-خبر.md","line":6,"message":"The link «…/old» has moved for good.","cure":"Write its new address: …/new","kind":"external-moved","level":"notice"}
`,
    });
    const sarif = JSON.parse((await check(...external, "--format", "sarif")).printed);
    expect(sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "external-dead",
      "external-moved",
    ]);
    const without = ["--without", "external-dead", "--without", "external-moved"];
    expect(await check(...external, ...without)).toEqual({
      code: 0,
      printed: "1 article: 0 faults, 0 notices.\n",
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
