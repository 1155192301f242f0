import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arshif, arshifBuild, counts, expectFullBuild } from "../support/builds.ts";
import { attribute, elements, one, parsePage, textOf } from "../support/html.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const FILE = "articles/2019/خبر.md";
const FOLDER = "articles/2019/خبر.versions";
const PAGE = "2019/08/07/خبر/";
const CORRECTION = "corrections: [{ date: 2019-08-08, text: ذكرنا أن القتلى ثلاثة. }]";
const CAUSE = "وقالت الشرطة إن السبب **تماس كهربائي**.";
const FIRST = article(
  "title: حريق في سوق الشورجة\ndate: 2019-08-07",
  `قُتل ثلاثة أشخاص في حريق بسوق الشورجة.\n\n${CAUSE}`,
);
const SECOND = article(
  `title: حريق في سوق الشورجة\ndate: 2019-08-07\n${CORRECTION}`,
  `قُتل شخصان في حريق بسوق الشورجة.\n\n${CAUSE}`,
);
const NOW = article(
  `title: حريق في سوق الشورجة وسط بغداد\ndate: 2019-08-07\nupdated: 2019-08-09\n${CORRECTION}`,
  `قُتل شخصان في حريق بسوق الشورجة.\n\n${CAUSE}\n\nوأُعيد فتح السوق.`,
);

let site: Site;
const command = async (...args: readonly string[]) => arshif(site, args);
const version = (number: number) => parsePage(site.output(`${PAGE}versions/${number}/index.html`));
const link = (page: ReturnType<typeof version>, rel: string) =>
  elements(page, "link").filter((element) => attribute(element, "rel") === rel);
const addressOf = (element: ReturnType<typeof link>[number] | undefined) =>
  element && attribute(element, "href");
const whole = (address: string) => new URL(encodeURI(address), "https://example.org/").href;

beforeAll(async () => {
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, fixity: true }`),
    [FILE]: FIRST,
    "articles/2020-01-01-جسر.md": article("title: جسر\ndate: 2020-01-01", "نص الجسر."),
  });
  expect((await command("keep", FILE)).printed).toBe(`${FOLDER}/1.md\n`);
  site.write(FILE, SECOND);
  expect((await command("keep", FILE)).printed).toBe(`${FOLDER}/2.md\n`);
  expect((await command("keep", FILE)).printed).toBe(`${FOLDER}/2.md\n`);
  site.write(FILE, NOW);
  await expectFullBuild(site, () => arshifBuild(site));
}, 120_000);
afterAll(() => removeSite(site));

describe("an article whose earlier versions are kept beside it", () => {
  test("names each with its day, and nothing else lists them", () => {
    const page = parsePage(site.output(`${PAGE}index.html`));
    const nav = elements(page, "nav").find((element) => attribute(element, "class") === "versions");
    expect(textOf(nav!).replace(/\s+/g, " ").trim()).toBe(
      "النسخ السابقة النسخة 1، 7 آب/ أغسطس 2019 النسخة 2، 8 آب/ أغسطس 2019",
    );
    for (const file of ["sitemap.xml", "feed.xml", "index.html", "2019/index.html"]) {
      expect(site.output(file)).not.toContain("versions");
    }
    expect(site.outputs().filter((file) => /versions/.test(file))).toEqual(
      [1, 2].flatMap((number) =>
        ["index.html", "text.txt"].map((file) => `${PAGE}versions/${number}/${file}`),
      ),
    );
  });

  test("has a page of each that tells by words what was changed after it", () => {
    const changed = (page: ReturnType<typeof version>, name: string) =>
      [one(page, "h1"), one(page, ".prose")]
        .flatMap((within) => elements(within, name))
        .map((element) => textOf(element));
    expect(changed(version(1), "del")).toEqual(["ثلاثة أشخاص"]);
    expect(changed(version(1), "ins")).toEqual(["شخصان"]);
    expect(changed(version(2), "del")).toEqual([]);
    expect(changed(version(2), "ins")).toEqual(["وسط بغداد", "وأُعيد فتح السوق."]);
    expect(textOf(one(version(1), "h1"))).toBe("حريق في سوق الشورجة");
  });

  test("tells machines how the versions belong together, and search engines to list the article", () => {
    const address = whole(`/${PAGE}`);
    const relations = (number: number) =>
      Object.fromEntries(
        ["canonical", "latest-version", "predecessor-version", "successor-version"].map((rel) => [
          rel,
          addressOf(link(version(number), rel)[0]),
        ]),
      );
    expect(relations(1)).toEqual({
      canonical: `${address}versions/1/`,
      "latest-version": address,
      "predecessor-version": undefined,
      "successor-version": `${address}versions/2/`,
    });
    expect(relations(2)).toEqual({
      canonical: `${address}versions/2/`,
      "latest-version": address,
      "predecessor-version": `${address}versions/1/`,
      "successor-version": address,
    });
    const page = site.output(`${PAGE}versions/1/index.html`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(site.output(`${PAGE}index.html`)).toContain(
      `<link rel="predecessor-version" href="${address}versions/2/">`,
    );
  });

  test("can be verified with them", async () => {
    const right = await command("verify", "_site", "--lang", "ar");
    expect(right.printed).toContain("النسخ السابقة كما نُشرت، وعددها 2.");
    const file = path.join(site.folder, "_site", PAGE, "versions/1/index.html");
    const before = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, before.replace("ثلاثة أشخاص", "أشخاص"));
    const wrong = await command("verify", "_site");
    expect(wrong.printed).toContain("does not show «قُتل ثلاثة أشخاص في حريق بسوق الشورجة.».");
    expect(wrong.code).toBe(1);
    fs.writeFileSync(file, before);
  });

  test("goes into a bag with them", async () => {
    const { code, printed } = await command("export", "bag", "--out", `${site.folder}-bag`);
    expect(code, printed).toBe(0);
    expect(fs.readFileSync(`${site.folder}-bag/data/${FOLDER}/1.md`, "utf8")).toBe(FIRST);
    fs.rmSync(`${site.folder}-bag`, { recursive: true });
  });
});

describe("an edit of a version", () => {
  test("writes its page and those of its article alone, and a deleted one goes", async () => {
    site.write(`${FOLDER}/2.md`, SECOND.replace("شخصان", "شخصان اثنان"));
    let built = await arshifBuild(site);
    // Both versions' pages show its text.
    expect(counts(built).written, built.printed).toBe(2);
    fs.rmSync(path.join(site.folder, `${FOLDER}/2.md`));
    await expectFullBuild(site, async () => {
      built = await arshifBuild(site);
    });
    expect(counts(built).removed).toBe(1);
    expect(site.outputs().join()).not.toContain("versions/2");
    site.write(`${FOLDER}/2.md`, SECOND);
  });

  test("is refused where nobody could tell of what it is a version", async () => {
    const wrong = {
      [`${FOLDER}/آخر.md`]: "The name of a version's file is its number.",
      [`${FOLDER}/3.md`]: "The version is a draft, which nobody has read.",
      "articles/2019/حبر.versions/1.md": "The version is of no article",
    };
    for (const file of Object.keys(wrong))
      site.write(file, FIRST.replace("---", "---\ndraft: true"));
    const checked = await command("check");
    for (const [file, message] of Object.entries(wrong)) {
      expect(checked.printed).toContain(`${file}`);
      expect(checked.printed).toContain(message);
    }
    const told = await command("check", "--lang", "ar");
    expect(told.printed).toContain("اسم ملف النسخة رقمها");
    for (const file of Object.keys(wrong)) fs.rmSync(path.join(site.folder, file));
  });

  test("shows nothing where the article is a draft, or the option pages leaves versions out", async () => {
    site.write(FILE, NOW.replace("---", "---\ndraft: true"));
    await arshifBuild(site);
    expect(site.outputs().join()).not.toContain("versions");
    site.write(FILE, NOW);
    site.write("eleventy.config.js", configuration(`{ ${SITE}, pages: { version: false } }`));
    const { code, printed } = await arshifBuild(site);
    expect(code, printed).toBe(0);
    expect(site.outputs().join()).not.toContain("versions");
    expect(site.output(`${PAGE}index.html`)).not.toContain("النسخ السابقة");
  });
});

describe("arshif keep", () => {
  test("takes an article as Git has it, so that it may be called after the correction", async () => {
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
        cwd: site.folder,
      });
    const file = "articles/خبر-آخر.md";
    const [old, mid] = ["قديم", "أوسط"].map((word) =>
      article("title: خبر\ndate: 2021-01-01", word),
    );
    git("init", "-q");
    for (const text of [old!, mid!]) {
      site.write(file, text);
      git("add", file);
      git("commit", "-qm", "x");
    }
    site.write(file, article("title: خبر\ndate: 2021-01-01", "مصحح"));
    const kept = (name: string) =>
      fs.readFileSync(path.join(site.folder, `articles/خبر-آخر.versions/${name}`), "utf8");
    await command("keep", file, "--from", "HEAD~1");
    await command("keep", file);
    expect([kept("1.md"), kept("2.md")]).toEqual([old, mid]);
    const unknown = await command("keep", file, "--from=--output=x");
    expect(unknown.printed).toContain("names no commit that has this file");
    expect(fs.existsSync(path.join(site.folder, "x"))).toBe(false);
    const version = await command("keep", `articles/خبر-آخر.versions/1.md`, "--lang=ar");
    expect(version.code).toBe(2);
  });

  test("keeps no draft, which nobody has read", async () => {
    site.write("articles/مسودة.md", article("title: مسودة\ndate: 2021-01-01\ndraft: true"));
    const { code, printed } = await command("keep", "articles/مسودة.md");
    expect(code).toBe(1);
    expect(printed).toContain("articles/مسودة.md:4");
    expect(fs.existsSync(path.join(site.folder, "articles/مسودة.versions"))).toBe(false);
  });
});
