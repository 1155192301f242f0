import { expect, test } from "vitest";
import { arshif } from "../support/builds.ts";
import { article, configuration, makeSite, SITE } from "../support/site.ts";

test("a second check says the same from what the first has read, and sees each change", async () => {
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE} }`),
    "media/صورة.png": "لا صورة",
    "articles/2019-08-07-خبر.md": article("title: خبر\ndate: 2019-08-07", "[ميت](/لا-شيء/)"),
    "articles/2019-08-08-آخر.md": article("title: آخر\ndate: 2019-08-08", "![](/media/صورة.png)"),
  });
  const check = async (...options: readonly string[]) => {
    const { code, printed } = await arshif(site, ["check", ...options]);
    return { code, printed };
  };
  const first = await check();
  expect(first).toMatchObject({ code: 1 });
  expect(first.printed).toMatch(/2 articles: 1 fault, 6 notices\.\n$/);
  expect(await check()).toEqual(first);
  const json = await check("--json", "--without", "no-summary");
  expect(json.printed.split("\n").length - 1).toBe(5);
  expect((await check("--lang", "ar")).printed).toMatch(
    /المقالات: 2، الأخطاء: 1، الملاحظات: 6\.\n$/,
  );
  expect(await check("--hash")).toEqual(first);

  site.write("articles/2019-08-07-خبر.md", article("title: خبر\ndate: 2019-08-07"));
  expect((await check()).printed).toMatch(/1 fault, 5 notices/);
  site.write("صفحة.md", "---\npermalink: /2019/08/07/خبر/\n---\n");
  expect((await check()).printed).toMatch(/2 faults/);
});
