import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FIELDS } from "../../plugin/exporting/metadata/record.ts";
import { arabicWords } from "../../plugin/words.ts";
import { arshif, arshifBuild } from "../support/builds.ts";
import { one, parsePage } from "../support/html.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, pages: { data: true }, licence: "CC-BY-4.0" }`),
    "articles/2019-08-07-سوق.md": article(
      "title: سوق المدينة\ndate: 2019-08-07\nauthors: [ليلى الكاتبة, سالم]\ntopics: [الأسواق]",
      "عاد الباعة إلى محالهم.",
    ),
    "articles/2020-01-جسر.md": article("title: =جسر\ndate: 2020-01", "نص الجسر."),
    "articles/2020-01-02-لاحقا.md": article("title: لاحقا\ndate: 2020-01-02\ndraft: true", "نص."),
  });
  const { code, printed } = await arshifBuild(site);
  expect(code, printed).toBe(0);
});
afterAll(() => removeSite(site));

test("a site that offers its data has the files of arshif export dataset, byte for byte", async () => {
  const out = path.join(path.dirname(site.folder), `${path.basename(site.folder)}-data`);
  const { code, printed } = await arshif(site, ["export", "dataset", "--out", out]);
  expect(code, printed).toBe(0);
  for (const name of ["articles.csv", "articles.jsonl"]) {
    expect(site.output(`data/${name}`)).toBe(fs.readFileSync(path.join(out, name), "utf8"));
  }
  const [mine, other] = [site.output("data/datapackage.json"), path.join(out, "datapackage.json")];
  const named = ({ name }: { name: string }) => /csv|jsonl/.test(name);
  const { resources, ...rest } = JSON.parse(fs.readFileSync(other, "utf8"));
  expect(JSON.parse(mine)).toEqual({ ...rest, resources: resources.filter(named) });
  fs.rmSync(out, { recursive: true });
  expect(site.output("data/articles.jsonl")).not.toContain("لاحقا");
});

test("its page says how much there is, what each field says, and under what it may be published", () => {
  const page = parsePage(site.output("data/index.html"));
  const rows = page.querySelectorAll("tbody tr").map((row) => row.textContent.trim());
  expect(rows.slice(0, 3)).toEqual(["المقالات2", "السنوات2019 – 2020", "الكلمات6"]);
  const fields = page.querySelectorAll("tbody code").map((code) => code.textContent);
  expect(fields).toEqual(FIELDS);
  expect(Object.keys(arabicWords.dataFieldNames)).toEqual([...FIELDS]);
  const files = page.querySelectorAll("main li a").map((link) => link.getAttributeValue("href"));
  expect(files.slice(0, 3)).toEqual([
    "/data/articles.csv",
    "/data/articles.jsonl",
    "/data/datapackage.json",
  ]);
  expect(files[3]).toBe("https://creativecommons.org/licenses/by/4.0/");
});

test("it is a Dataset to search engines, stands in the sitemap, and the foot of every page leads to it", () => {
  const page = parsePage(site.output("data/index.html"));
  const block = one(page, 'script[type="application/ld+json"]').textContent;
  const [dataset] = JSON.parse(block)["@graph"];
  expect(dataset).toMatchObject({
    "@type": "Dataset",
    license: "https://creativecommons.org/licenses/by/4.0/",
    temporalCoverage: "2019/2020",
    isAccessibleForFree: true,
  });
  // Google's Dataset Search takes descriptions of 50 letters and more.
  expect(dataset.description.length).toBeGreaterThan(50);
  expect(dataset.distribution[0]).toEqual({
    "@type": "DataDownload",
    encodingFormat: "text/csv",
    contentUrl: "https://example.org/data/articles.csv",
  });
  expect(site.output("sitemap.xml")).toContain("https://example.org/data/");
  const foot = one(parsePage(site.output("about/index.html")), "footer");
  expect(foot.textContent).toContain(arabicWords.data);
});

test("without the option there is neither page nor file", () => {
  const plain = makeSite({
    "articles/2019-08-07-سوق.md": article("title: سوق\ndate: 2019-08-07", "نص."),
  });
  return arshifBuild(plain)
    .then(({ code, printed }) => {
      expect(code, printed).toBe(0);
      expect(plain.outputs().filter((file) => file.startsWith("data/"))).toEqual([]);
      expect(plain.output("index.html")).not.toContain(arabicWords.data);
    })
    .finally(() => removeSite(plain));
});
