import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { arshif } from "../support/builds.ts";
import { makeSite, ROOT } from "../support/site.ts";

test("a new site builds at once without a fault, and takes a new article that exists once", async () => {
  const site = makeSite({});
  for (const file of ["eleventy.config.js", "package.json"])
    fs.rmSync(path.join(site.folder, file));
  const started = await arshif(site, [
    "init",
    "--title",
    "أرشيف المدينة",
    "--host",
    "github",
    "--yes",
  ]);
  expect(started.printed).toMatch(/^A site of 7 files stands in this folder\. Next:$/m);
  const packages = path.join(site.folder, "node_modules");
  fs.mkdirSync(path.join(packages, "@11ty"), { recursive: true });
  fs.symlinkSync(ROOT, path.join(packages, "eleventy-plugin-arshif"));
  fs.symlinkSync(
    path.join(ROOT, "node_modules/@11ty/eleventy"),
    path.join(packages, "@11ty/eleventy"),
  );

  const checked = await arshif(site, ["check"]);
  expect(checked).toEqual({ code: 0, printed: "1 article: 0 faults, 0 notices.\n" });

  const line = ["new", "[عاجل] سوق المدينة", "--date", "2019-08-07", "--topics", "أخبار"];
  const file = "src/articles/2019-08-07-عاجل-سوق-المدينة.md";
  expect(await arshif(site, line)).toEqual({ code: 0, printed: `${file}\n` });
  expect(fs.readFileSync(path.join(site.folder, file), "utf8")).toBe(
    "---\ntitle: '[عاجل] سوق المدينة'\ndate: 2019-08-07\ntopics: [أخبار]\n---\n\n",
  );
  const again = await arshif(site, [...line.slice(0, -1), "أخبر"]);
  expect(again.code).toBe(1);
  expect(again.printed).toContain(
    "The topic «أخبر» is not in the topic registry.\n  → Write «أخبار»",
  );
  const noDay = await arshif(site, ["new", "سوق", "--date", "31 نيسان 2020"]);
  expect(noDay.code).toBe(1);
  expect(noDay.printed).toContain(
    "--date\n  The field date is «31 نيسان 2020», and that month has 30 days.\n  → Write 2019-08-07,",
  );
  const twice = await arshif(site, line);
  expect(twice.code).toBe(1);
  expect(twice.printed).toContain(`${file}\n  The file is there already.`);

  fs.appendFileSync(path.join(site.folder, file), "نص المقال.\n");
  const built = await arshif(site, ["build"]);
  expect(built.code).toBe(0);
  expect(site.output("2019/08/07/عاجل-سوق-المدينة/index.html")).toContain("[عاجل] سوق المدينة");
  expect(site.output("index.html")).toContain("أول مقال في الأرشيف");
});
