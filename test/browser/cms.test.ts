import fs from "node:fs";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { arshif, arshifBuild } from "../support/builds.ts";
import { type DeskPage, deskPage, serveDesk } from "../support/desk.ts";
import { picture } from "../support/pictures.ts";
import type { Served } from "../support/server.ts";
import { configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const YEAR = new Date().getUTCFullYear();
const FOLDER = `src/articles/${YEAR}`;
const OLD = `${FOLDER}/${YEAR}-01-07-داعش-يعاود-الظهور.md`;
const NEW = `${FOLDER}/${YEAR}-01-20-العراق-الجيش-يقول-لا-ثم-نعم.md`;
const PICTURE = `src/media/${YEAR}/سوق المدينة.jpg`;

const OLD_TEXT = `قالت الشرطة **«نعم»** في البيان[^1].

2017. كانت السنة صعبة.

صدر البيت *** عجز البيت
صدر ثان *** عجز ثان

> لن نترك بيوتنا.
> — أم حسن

[^1]: بيان وزارة الداخلية.

* ارفع صوتك، وكالة الصحافة الفرنسية
`;

const OLD_ARTICLE = `---
title: "داعش: 'يعاود' الظهور"
titleSupplied: true
date: ${YEAR}-01-07T14:30
topics: [iraq]
editor: ليلى
رقم الأرشيف: 17
image: { caption: مقاتلون في الصحراء, credit: أ ف ب }
---

${OLD_TEXT}`;

let site: Site;
let served: Served;
let browser: Browser;
let desk: DeskPage;
let page: Page;

beforeAll(async () => {
  site = makeSite({
    "eleventy.config.js": configuration(
      `{ ${SITE}, topics: "_data/topics.yaml" }`,
      "",
      '{ dir: { input: "src" } }',
    ),
    "_data/topics.yaml": `
- { id: iraq, name: العراق }
- { id: security, name: الأمن }
- { id: arts, name: "الثقافة: الفن" }
`,
    [OLD]: OLD_ARTICLE,
    [`${FOLDER}/${YEAR}-01-08-سوق.md`]: `---\ntitle: السوق\ndate: ${YEAR}-01-08\n---\n\nنص.\n`,
  });
  const made = await arshif(site, ["cms", "sveltia", "--repo", "owner/name"]);
  expect(made.printed).toContain(
    `The desk stands in src/admin: 12 files. It shows the articles in ${FOLDER}. Next:`,
  );
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  served = await serveDesk(`${site.folder}/_site`);
  browser = await startBrowser();
  desk = await deskPage(browser, served, "en-GB");
  page = desk.page;
  // The browser's own store stands for the folder that an editor chooses.
  await page.addInitScript(() => {
    const store = { showDirectoryPicker: async () => navigator.storage.getDirectory() };
    Object.assign(window, store);
    for (const name of ["requestPermission", "queryPermission"]) {
      Reflect.set(FileSystemHandle.prototype, name, async () => "granted");
    }
  });
  await page.goto(`${served.url}admin/LICENSE.txt`);
  await putFiles([OLD, `${FOLDER}/${YEAR}-01-08-سوق.md`]);
  await page.goto(`${served.url}admin/`);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  removeSite(site);
});

function putFiles(files: readonly string[]): Promise<void> {
  const contents = files.map((file) => [
    file,
    fs.readFileSync(path.join(site.folder, file), "utf8"),
  ]);
  return page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle(".git", { create: true });
    for (const [file = "", content = ""] of all) {
      const names = file.split("/");
      let folder = root;
      for (const name of names.slice(0, -1))
        folder = await folder.getDirectoryHandle(name, { create: true });
      const handle = await folder.getFileHandle(names.at(-1) ?? "", { create: true });
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
    }
  }, contents);
}

/** The files in the editor's folder, each byte as a letter. */
function storedFiles(): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, above: string) => {
      const inner = folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> };
      for await (const [name, handle] of inner.entries()) {
        if (handle.kind === "directory") {
          await read(handle as FileSystemDirectoryHandle, `${above}${name}/`);
        } else {
          const file = await (handle as FileSystemFileHandle).getFile();
          const bytes = new Uint8Array(await file.arrayBuffer());
          found[above + name] = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
        }
      }
    };
    await read(await navigator.storage.getDirectory(), "");
    return found;
  });
}

/** A field of the form. */
function field(name: string): Locator {
  return page.locator(`section.field[data-key-path="${name}"]`);
}

/** Saves the form, which leads back to the list. */
async function save(): Promise<void> {
  await page.getByRole("button", { name: /^حفظ/ }).first().click();
  await page.waitForURL(/#\/collections\/articles$/);
}

test("an editor writes an article with a picture and mends another, and the archive takes both", async () => {
  await page.getByRole("button", { name: /محلي/ }).click();
  await page.getByText("السوق").first().waitFor();
  const { lang, dir } = await page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
  expect({ lang, dir }).toEqual({ lang: "ar", dir: "rtl" });

  await page.evaluate(() => {
    location.hash = "#/collections/articles/new";
  });
  await field("title").locator("input").fill(`العراق: الجيش يقول "لا" ثم 'نعم'`);
  await field("date").locator("input").fill(`${YEAR}-01-20`);
  await field("topics").getByText("الثقافة: الفن").click();
  await field("summary").locator("textarea").fill("ملخص: جملة واحدة.");
  await field("image").getByRole("checkbox").click();
  await field("image.src")
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "سوق المدينة.jpg",
      mimeType: "image/jpeg",
      buffer: await picture(640, 400),
    });
  await field("image.alt").locator("input").fill("باعة أمام دكاكينهم");
  await field("body").locator("textarea").fill("نص المقال.\n\n2017. كانت السنة صعبة.");
  await save();

  await page.evaluate(
    (name) => {
      location.hash = `#/collections/articles/entries/${name}`;
    },
    path.basename(OLD, ".md"),
  );
  await field("topics").getByText("الأمن").click();
  await field("place").locator("input").fill("بغداد");
  const text = field("body").locator("textarea");
  expect(await text.inputValue()).toBe(OLD_TEXT.trimEnd());
  await text.fill(`خبر عاجل.\n\n${OLD_TEXT}`);
  await save();

  const stored = await storedFiles();
  expect(Object.keys(stored).sort()).toEqual(
    [OLD, NEW, PICTURE, `${FOLDER}/${YEAR}-01-08-سوق.md`].sort(),
  );
  for (const [file, bytes] of Object.entries(stored))
    site.write(file, Buffer.from(bytes, "latin1"));
  const written = (file: string) => fs.readFileSync(path.join(site.folder, file), "utf8");
  expect(written(NEW)).toBe(`---
title: 'العراق: الجيش يقول "لا" ثم ''نعم'''
date: ${YEAR}-01-20
topics:
  - 'الثقافة: الفن'
summary: 'ملخص: جملة واحدة.'
image:
  src: /media/${YEAR}/سوق المدينة.jpg
  alt: باعة أمام دكاكينهم
---

نص المقال.

2017. كانت السنة صعبة.
`);
  expect(written(OLD)).toBe(`---
title: "داعش: 'يعاود' الظهور"
titleSupplied: true
date: ${YEAR}-01-07T14:30
topics:
  - iraq
  - الأمن
place: بغداد
image:
  caption: مقاتلون في الصحراء
  credit: أ ف ب
editor: ليلى
رقم الأرشيف: 17
---

خبر عاجل.

${OLD_TEXT}`);

  const checked = await arshif(site, ["check"]);
  expect(checked.code, checked.printed).toBe(0);
  expect(checked.printed).toContain("3 articles: 0 faults");
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  const shown = site.output(`${YEAR}/01/20/العراق-الجيش-يقول-لا-ثم-نعم/index.html`);
  expect(shown).toContain('alt="باعة أمام دكاكينهم"');
  expect(site.outputs()).toContain(`media/${YEAR}/سوق المدينة.jpg`);

  expect(desk.complaints).toEqual([]);
  // Sveltia CMS asks whether GitHub is well, and nobody else for anything.
  expect([...desk.elsewhere]).toEqual(["www.githubstatus.com"]);
});

test("the desk is no page: no list of addresses names it, and it has headers of its own", () => {
  for (const file of site.outputs().filter((name) => /\.(?:xml|json|txt)$/.test(name)))
    if (!file.startsWith("admin/")) expect(site.output(file), file).not.toContain("/admin/");
  expect(site.output("_headers")).toContain("/admin/*\n  ! Content-Security-Policy\n");
  expect(site.output("admin/index.html")).toBe(
    fs.readFileSync(path.join(site.folder, "src/admin/index.html"), "utf8"),
  );
});
