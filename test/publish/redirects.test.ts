import { describe, expect, test } from "vitest";
import {
  redirectPage,
  redirectPageUrl,
  redirectsFile,
  redirectsOf,
} from "../../plugin/publish/redirects.ts";
import { archiveOf, article } from "../archive/making.ts";
import { SITE, whole } from "./feed-site.ts";

const ARABIC = "/%D8%AE%D8%A8%D8%B1";
const ARCHIVE = archiveOf([
  article("جديد", { date: "2020-01-01", redirectFrom: ["/ar/1234.html", `${ARABIC}/`] } as object),
  article("قديم", { date: "2019-01-01", redirectFrom: ["/?"].slice(1) } as object),
  article("بلا", { date: "2018-01-01" }),
]);
const OLD = redirectsOf(ARCHIVE);
const TARGET = "/archive/2020/01/01/%D8%AC%D8%AF%D9%8A%D8%AF/";

describe("the file of redirects", () => {
  test("leads every old address to its article, escapes in capitals and in small letters", () => {
    expect(redirectsFile(OLD, SITE)).toBe(`/archive/ar/1234.html ${TARGET} 301
/archive${ARABIC}/ ${TARGET} 301
/archive${ARABIC.toLowerCase()}/ ${TARGET} 301
`);
  });

  test("holds ASCII alone, and a line a rule", () => {
    expect(redirectsFile(OLD, SITE)).toMatch(/^(?:[\x21-\x7E]+ [\x21-\x7E]+ 301\n)+$/);
  });

  test("begins with the rules that the site wrote itself", () => {
    const own = "# ours\n/old/* /:splat 302\n\n";
    expect(redirectsFile(OLD, SITE, own)).toMatch(/^# ours\n\/old\/\* \/:splat 302\n\/archive\/ar/);
    expect(redirectsFile([], SITE, own)).toBe("# ours\n/old/* /:splat 302\n");
  });

  test("is empty where there is nothing to lead anywhere", () => {
    expect(redirectsFile([], SITE)).toBe("");
  });
});

describe("a page in the place of a redirect", () => {
  test.each([
    ["/ar/1234.html", "/ar/1234.html"],
    ["/ar/1234.HTM", "/ar/1234.HTM"],
    [`${ARABIC}/`, "/خبر/"],
    [ARABIC, "/خبر/"],
    ["/a.php", "/a.php/"],
    ["/a%20b", "/a b/"],
  ])("%s stands at %s", (from, expected) => {
    expect(redirectPageUrl(from)).toBe(expected);
  });

  test("leads on at once, without a script, and says where to", () => {
    const page = redirectPage(OLD[0]!, SITE);
    const target = whole("/2020/01/01/جديد/");
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(page).toContain(`<link rel="canonical" href="${target}">`);
    expect(page).toContain(`<a href="${target}">جديد</a>`);
    expect(page).not.toMatch(/<script|<style/);
  });

  test("holds no markup of the headline's", () => {
    const title = `"><script>alert(1)</script>&`;
    const archive = archiveOf([article("خبر", { title, redirectFrom: ["/a/"] } as object)]);
    const page = redirectPage(redirectsOf(archive)[0]!, SITE);
    expect(page).not.toContain("<script");
    expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
  });
});
