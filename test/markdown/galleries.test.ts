import { expect, test } from "vitest";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { articleReading } from "../../plugin/theme/markdown/reading.ts";
import { articleHtml } from "./parsers.ts";

const figure = (file: string, alt: string) =>
  `<figure class="figure"><img src="${file}" alt="${alt}"></figure>\n`;
const GALLERY = `<div class="gallery" role="group" aria-label="معرض صور">\n${figure("1.jpg", "باعة")}${figure("2.jpg", "زوار")}</div>\n`;

test.each([
  ["lines of one paragraph", "![باعة](1.jpg)\n![زوار](2.jpg)"],
  ["one line", "![باعة](1.jpg) ![زوار](2.jpg)"],
  ["lines with kept ends", "![باعة](1.jpg)  \n![زوار](2.jpg)"],
  ["paragraphs that follow each other", "![باعة](1.jpg)\n\n![زوار](2.jpg)"],
  ["a list", "- ![باعة](1.jpg)\n- ![زوار](2.jpg)"],
  ["a list with blank lines", "* ![باعة](1.jpg)\n\n* ![زوار](2.jpg)"],
  ["a numbered list", "1. ![باعة](1.jpg)\n2. ![زوار](2.jpg)"],
])("pictures with nothing between them are a gallery: %s", (_, text) => {
  expect(articleHtml(text)).toBe(GALLERY);
});

test("each picture of a gallery keeps its caption and its credit", () => {
  const html = articleHtml('![باعة](1.jpg "سوق السراي | رويترز")\n![زوار](2.jpg "زوار BBC")');
  expect(html.match(/<figcaption>/g)).toHaveLength(2);
  expect(html).toContain("</span>سوق السراي\n");
  expect(html).toContain("</span>زوار <bdi>BBC</bdi></figcaption>");
});

test.each([
  ["a picture alone", "![باعة](1.jpg)\n\nنص."],
  ["words between two pictures", "![باعة](1.jpg)\n\nثم\n\n![زوار](2.jpg)"],
  ["words in a line of pictures", "![باعة](1.jpg) ثم ![زوار](2.jpg)"],
  ["a list with words", "- ![باعة](1.jpg) باعة\n- ![زوار](2.jpg)"],
])("no gallery: %s", (_, text) => {
  expect(articleHtml(text)).not.toContain("gallery");
});

test("a list of one picture is that picture", () => {
  expect(articleHtml("- ![باعة](1.jpg)")).toBe(figure("1.jpg", "باعة"));
});

test("a text tells which pictures stand together, each with its line", () => {
  const reading = articleReading(articleMarkdown((address) => address));
  const { found, lead, words } = reading.read(
    'نص.\n\n![باعة](1.jpg "سوق | رويترز")\n![](2.jpg)\n\n![زوار](3.jpg)',
  );
  expect(found?.galleries).toEqual([
    [
      { src: "1.jpg", alt: "باعة", caption: "سوق", credit: "رويترز" },
      { src: "2.jpg" },
      { src: "3.jpg", alt: "زوار" },
    ],
  ]);
  expect(found?.named).toEqual([
    { src: "1.jpg", line: 3 },
    { src: "2.jpg", line: 4, isMute: true },
    { src: "3.jpg", line: 6 },
  ]);
  expect([lead, words]).toEqual(["نص.", 3]);
});

test("a portrait says how wide it is for its height, so that a style can keep it on the screen", () => {
  const pictures = new Map([
    ["1.jpg", { src: "/media/1.jpg", width: 700, height: 2100 }],
    ["2.jpg", { src: "/media/2.jpg", width: 1600, height: 1067 }],
  ]);
  const html = articleMarkdown((address) => address).render("![أ](1.jpg)\n![ب](2.jpg)", {
    arshifPictures: pictures,
  });
  expect(html).toContain('width="700" height="2100" data-ratio="3"');
  expect(html.match(/data-ratio/g)).toHaveLength(1);
});

test("a picture whose address is a film's is never asked of its provider", () => {
  const html = articleHtml(
    "- ![لحظة](https://youtu.be/dQw4w9WgXcQ)\n\nنص ![هنا](https://vimeo.com/76979871).",
  );
  expect(html).not.toContain("<img");
  expect(html).toContain('<a href="https://youtu.be/dQw4w9WgXcQ">لحظة</a>');
});
