import { expect, test } from "vitest";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { leftToRight } from "../../plugin/theme/markdown/left-to-right.ts";
import { articleReading } from "../../plugin/theme/markdown/reading.ts";
import { arabicWords } from "../../plugin/words.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { articleHtml, link } from "./parsers.ts";

const FILM = "https://youtu.be/dQw4w9WgXcQ";
const READER = articleReading(articleMarkdown((address) => address));

/** What stands for a film of YouTube's. */
const figure = (words: string, before = "", after = "") =>
  `<figure class="figure embed" data-shape="wide"><a class="embed-link" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1">${before}<span class="embed-title">${words}\n<span class="embed-notice">لا يُحمَّل أي محتوى من يوتيوب قبل النقر.</span></a>${after}</figure>\n`;

const PLAIN = figure("فيديو على يوتيوب</span>");
const titled = (title: string) =>
  figure(`${title}</span>\n<span class="embed-on">فيديو على يوتيوب</span>`);

test.each([
  ["bare", FILM],
  ["between angle brackets", `<${FILM}>`],
  ["behind marks that nobody sees", `\u200F${FILM}\u200E`],
  ["with blanks and a kept line's end around it", `  ${FILM}  `],
  ["without a scheme", "www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["as the words of its own link", `[${FILM}](${FILM})`],
  ["between comments", `<!-- من الأرشيف -->\n${FILM}`],
])("an address alone on its line is a figure that loads nothing: %s", (_, text) => {
  expect(articleHtml(text)).toBe(PLAIN);
});

test.each([
  ["words of a link", `[لحظة الانفجار في BBC](${FILM})`, "لحظة الانفجار في <bdi>BBC</bdi>"],
  ["the title of a link", `[هنا](${FILM} "لحظة الانفجار")`, "لحظة الانفجار"],
  ["the words of a picture", `![لحظة الانفجار](${FILM})`, "لحظة الانفجار"],
  [
    "words that hold signs",
    `[«<b>» & **الانفجار**](${FILM})`,
    "«<bdi>&lt;b&gt;</bdi>» &amp; الانفجار",
  ],
])("its title comes from %s", (_, text, title) => {
  expect(articleHtml(text)).toBe(titled(title));
});

test("a picture that leads to a film is its poster, with its own caption and credit", () => {
  const html = articleHtml(`[![لحظة الانفجار](دخان.jpg "الدخان فوق المرفأ | رويترز")](${FILM})`);
  expect(html).toContain(
    `<img src="${encodeURI("دخان.jpg")}" alt=""><span class="embed-title">لحظة`,
  );
  expect(html).toContain("</span>الدخان فوق المرفأ\n");
  expect(html).toContain("</span>رويترز</span></figcaption>");
});

test("lines around an address are paragraphs of their own, and each address a figure", () => {
  expect(articleHtml(`قال *الشاهد*:\n${FILM}\n${FILM}\nثم مضى.`)).toBe(
    `<p>قال <em>الشاهد</em>:</p>\n${PLAIN}${PLAIN}<p>ثم مضى.</p>\n`,
  );
});

test.each([
  `انظر ${FILM} في النص.`,
  `${FILM} و${FILM}`,
  `- ${FILM}`,
  `1. ${FILM}\n2. ${FILM}`,
  `> ${FILM}`,
  `| أ |\n|---|\n| ${FILM} |`,
  `نص[^1].\n\n[^1]: ${FILM}`,
  `**${FILM}**`,
  `## ${FILM}`,
  "https://example.org/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com/@channel",
])("stays a link: %s", (text) => {
  const html = articleHtml(text);
  expect(html).not.toContain("embed");
  expect(html).toContain("<a href=");
});

test("an address in code is neither link nor figure", () => {
  expect(articleHtml(`\`${FILM}\`\n\n    ${FILM}`)).not.toMatch(/<a |embed/);
});

test("a reader of feeds has a link, with the poster in it", () => {
  const md = articleMarkdown(link, undefined, arabicWords, { isForFeeds: true });
  const address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
  expect(md.render(FILM)).toBe(`<p><a href="${address}">فيديو على يوتيوب</a></p>\n`);
  expect(md.render(`[![لحظة الانفجار](/media/a.jpg)](${FILM})`)).toMatch(
    /^<p><a href="[^"]*"><img src="[^"]*" alt=""> فيديو على يوتيوب: لحظة الانفجار<\/a><\/p>\n$/,
  );
});

test("what is read, searched and counted of a figure are the author's words for it", () => {
  const read = READER.read(`${FILM}\n\n[لحظة الانفجار](${FILM})\n\nوقع الانفجار صباحا.`);
  expect(read.plainText).toBe("لحظة الانفجار\nوقع الانفجار صباحا.");
  expect(read.words).toBe(5);
  expect(read.lead).toBe("وقع الانفجار صباحا.");
});

test("a text tells which films it shows, with the lines of all else as they are in the file", () => {
  const text = `نص\n${FILM}\n[خبر](2019-01-01-خبر.md)\n\n[![وصف](a.jpg)](${FILM} "عنوان")`;
  const { found } = READER.read(text);
  const page = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
  expect(found?.embeds).toEqual([{ page }, { page, title: "عنوان", poster: "a.jpg" }]);
  expect(found?.links.find(({ href }) => href.endsWith(".md"))?.line).toBe(3);
  expect(found?.named).toEqual([{ src: "a.jpg", line: 5 }]);
});

test("an English text has its title as it stands", () => {
  const md = articleMarkdown(link);
  leftToRight(md);
  expect(md.render(`[The moment of the blast](${FILM})`)).toContain(
    '<span class="embed-title">The moment of the blast</span>',
  );
});

test("a text of nothing but addresses takes time that grows with it", () => {
  const md = articleMarkdown(link);
  expect(growth((size) => md.render(`${FILM}\n`.repeat(size)), 300)).toBeLessThan(LINEAR);
});
