import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { joinMenu, menuPages } from "../../plugin/site/menu-pages.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true });
});

/** What pages say of the menu, as `place title url` or the fault's file, line and cure. */
function said(files: Readonly<Record<string, string>>, apart: readonly string[] = []): string[] {
  const input = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-menu-"));
  made.push(input);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(input, file)), { recursive: true });
    fs.writeFileSync(path.join(input, file), text);
  }
  const { pages, faults } = menuPages(
    input,
    apart.map((name) => path.join(input, name)),
  );
  return [
    ...pages.map(({ place, title, url }) => `${place ?? "last"} ${title} ${url}`),
    ...faults.map(({ file, line, cure }) => `${path.basename(file)}:${line} ${cure}`),
  ];
}

const page = (...fields: string[]) => `---\n${fields.join("\n")}\n---\nنص.\n`;

describe("a page of the site's own joins the menu", () => {
  test.each([
    [
      "by its field",
      "contact.md",
      page("title: اتصل بنا", "menu: true"),
      "last اتصل بنا /contact/",
    ],
    ["at a place", "contact.njk", page("menu: 2", "title: اتصل بنا"), "2 اتصل بنا /contact/"],
    ["from a folder", "help/index.html", page("title: مساعدة", "menu: true"), "last مساعدة /help/"],
    ["as the first page", "index.md", page("title: الأولى", "menu: 1"), "1 الأولى /"],
    [
      "by its permalink",
      "a.md",
      page("title: دليل", "menu: true", "permalink: /دليل/"),
      "last دليل /دليل/",
    ],
    [
      "by a permalink with the file",
      "a.md",
      page("title: دليل", "menu: true", "permalink: guide/index.html"),
      "last دليل /guide/",
    ],
    [
      "at an address without a stroke",
      "a.md",
      page("title: دليل", "menu: true", "permalink: guide.html"),
      "last دليل /guide.html",
    ],
    ["with a number for a title", "a.md", page("title: 1984", "menu: true"), "last 1984 /a/"],
    ["by TOML", "a.md", '+++\ntitle = "دليل"\nmenu = 3\n+++\nنص.\n', "3 دليل /a/"],
    [
      "from Windows",
      "a.md",
      page("title: دليل", "menu: true").replace(/\n/g, "\r\n"),
      "last دليل /a/",
    ],
  ])("%s", (_, file, text, expected) => {
    expect(said({ [file]: text })).toEqual([expected]);
  });

  test("and stays out without the field, in folders apart and where no page is made", () => {
    const joins = page("title: دليل", "menu: true");
    const files = {
      "a.md": page("title: أ"),
      "b.md": page("title: ب", "menu: false"),
      "c.md": page("title: ج", "menu:"),
      "d.md": "menu: true",
      "e.md": "---\ntitle: [\n---\n",
      "articles/f.md": joins,
      "_includes/g.njk": joins,
      ".git/h.md": joins,
      "node_modules/i/readme.md": joins,
      "data.json": '{ "menu": true }',
    };
    expect(said(files, ["articles"])).toEqual([]);
  });

  test.each([
    [
      "a word",
      page("title: دليل", "menu: main"),
      "a.md:3 Write menu: true, or the page's place in the menu: menu: 2.",
    ],
    [
      "a yes",
      page("title: دليل", "menu: yes"),
      "a.md:3 Write menu: true, or the page's place in the menu: menu: 2.",
    ],
    [
      "the place before the first",
      page("title: دليل", "menu: 0"),
      "a.md:3 Write menu: true, or the page's place in the menu: menu: 2.",
    ],
    [
      "half a place",
      page("menu: 1.5", "title: دليل"),
      "a.md:2 Write menu: true, or the page's place in the menu: menu: 2.",
    ],
    [
      "a group",
      page("title: دليل", "menu: { place: 1 }"),
      "a.md:3 Write menu: true, or the page's place in the menu: menu: 2.",
    ],
    ["no title", page("menu: true"), "a.md:2 Write title: with the words that the menu shows."],
    [
      "a title of code",
      page('title: "{{ x }}"', "menu: true"),
      "a.md:3 Write title: with the words that the menu shows.",
    ],
    [
      "an address of code",
      page("title: دليل", "menu: true", 'permalink: "/{{ x }}/"'),
      "a.md:3 Write the address into permalink, or the link into the option menu.",
    ],
    [
      "no address",
      page("title: دليل", "menu: true", "permalink: false"),
      "a.md:3 Write the address into permalink, or the link into the option menu.",
    ],
  ])("%s is a fault with line and cure", (_, text, expected) => {
    expect(said({ "a.md": text })).toEqual([expected]);
  });
});

test("pages stand at their places, others after the theme's own; none twice", () => {
  const links = [
    { url: "/topics/", title: "المواضيع" },
    { url: "/about/", title: "عن الأرشيف" },
  ];
  const pages = [
    { url: "/help/", title: "مساعدة", place: undefined },
    { url: "/first/", title: "الأولى", place: 1 },
    { url: "/about/", title: "من نحن", place: 2 },
    { url: "/far/", title: "بعيدة", place: 40 },
  ];
  expect(joinMenu(links, pages).map(({ title }) => title)).toEqual([
    "الأولى",
    "من نحن",
    "المواضيع",
    "مساعدة",
    "بعيدة",
  ]);
});
