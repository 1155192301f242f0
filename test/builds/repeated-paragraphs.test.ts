import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { arshifBuild, expectFullBuild, tree } from "../support/builds.ts";
import { article, makeSite, removeSite, type Site } from "../support/site.ts";

/** Milliseconds: the test runs several builds. */
vi.setConfig({ testTimeout: 600_000 });

let site: Site;
afterEach(() => removeSite(site));

const TEASER = "تابعوا نشرتنا المسائية المصورة، وشاركونا بمقترحاتكم على العنوان المعروف.";
const TEXTS = {
  نهر: "ارتفع منسوب النهر في الجنوب بعد أسبوع من الأمطار، وقالت دائرة الري إن السدود تعمل بكامل طاقتها، ودعت سكان القرى القريبة من المجرى إلى نقل مواشيهم إلى المرتفعات.",
  مكتبة:
    "افتتحت المكتبة الوطنية قاعة للمخطوطات بعد ترميم دام خمس سنوات، وتعرض القاعة نسخا نادرة من كتب الطب والفلك، وقال مديرها إن الدخول إليها مجاني للطلاب والباحثين.",
  ميناء:
    "فاز فريق الميناء على ضيفه بهدفين دون رد أمام جمهور غفير، وسجل المهاجم الشاب الهدفين في الشوط الأول، وبهذا الفوز صعد الفريق إلى المركز الثالث قبل ختام الدوري.",
};
type Name = keyof typeof TEXTS;

const fileOf = (name: Name) => `articles/2020-01-02-${name}.md`;
const write = (name: Name) =>
  site.write(
    fileOf(name),
    article(`title: ${name}\ndate: 2020-01-02`, `${TEXTS[name]}\n\n${TEASER}`),
  );

async function builtSearch(): Promise<string> {
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  await expectFullBuild(site);
  const files = tree(path.join(site.folder, "_site"));
  const texts = [...files].filter(([name]) => /^search\/.*\.json$/.test(name));
  expect(texts.length).toBeGreaterThan(0);
  return Buffer.from(texts.map(([, text]) => text).join("\n"), "latin1").toString("utf8");
}

test("a third text with a paragraph takes it out of what is searched of all three, and brings it back when it goes; their pages show it all the while", async () => {
  site = makeSite({});
  write("نهر");
  write("مكتبة");
  expect(await builtSearch()).toContain("نشرتنا المسائية");
  write("ميناء");
  expect(await builtSearch()).not.toContain("المسائية");
  for (const name of Object.keys(TEXTS)) {
    const page = path.join(site.folder, "_site/2020/01/02", name, "index.html");
    expect(fs.readFileSync(page, "utf8")).toContain(TEASER);
  }
  fs.rmSync(path.join(site.folder, fileOf("ميناء")));
  expect(await builtSearch()).toContain("نشرتنا المسائية");
});
