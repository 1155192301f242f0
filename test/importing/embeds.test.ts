import { describe, expect, it, test } from "vitest";
import { readForeignBody } from "../../plugin/importing/folder/body.ts";
import { withoutTemplates } from "../../plugin/importing/folder/shortcodes.ts";
import { markdownOf } from "../../plugin/importing/html/markdown.ts";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";

const THEME = articleMarkdown((address) => address);

/** The markdown of an HTML text, and the embeds that are told to have become links. */
function imported(html: string) {
  const links: string[] = [];
  const body = markdownOf(html, {
    address: (written) => written,
    picture: (written) => written,
    keepsLines: false,
    note: (kind, what) => {
      if (kind === "embed") links.push(what);
    },
  });
  return {
    body,
    links,
    figures: THEME.render(body).split('<figure class="figure embed"').length - 1,
  };
}

const frame = (src: string, attributes = "") =>
  `<p>قبل</p><iframe src="${src}"${attributes}></iframe><p>بعد</p>`;

describe("what the theme makes a figure of comes as its address alone in a line, and no word of links", () => {
  it.each([
    [
      "https://www.youtube.com/embed/_a_Bc-_dEf_?rel=0",
      "https://www.youtube.com/watch?v=_a_Bc-_dEf_",
    ],
    [
      "//www.youtube-nocookie.com/embed/abcdefghijk?start=30",
      /^https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk/,
    ],
    ["https://player.vimeo.com/video/12345?dnt=1", "https://vimeo.com/12345"],
    [
      "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/raseef22/episode_1&color=%23ff5500",
      /^https:\/\/soundcloud\.com\/raseef22\/episode_1/,
    ],
    [
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fpage%2Fvideos%2F1234567890%2F&show_text=0",
      /^https:\/\/www\.facebook\.com\/.*1234567890/,
    ],
    [
      "https://platform.twitter.com/embed/Tweet.html?id=1234567890123456789",
      /^https:\/\/x\.com\/.*1234567890123456789/,
    ],
    [
      "https://www.instagram.com/p/Cab_c-1/embed/captioned/",
      /^https:\/\/www\.instagram\.com\/p\/Cab_c-1/,
    ],
    ["https://www.tiktok.com/embed/v2/7012345678901234567", /7012345678901234567/],
  ])("%s", (src, page) => {
    const { body, links, figures } = imported(frame(src, ' title="YouTube video player"'));
    const [, line = ""] = body.split("\n\n");
    if (typeof page === "string") expect(line).toBe(page);
    else expect(line).toMatch(page);
    expect(body).toBe(`قبل\n\n${line}\n\nبعد`);
    expect([links, figures]).toEqual([[], 1]);
  });

  it("posts that a script would have drawn stand under their words", () => {
    const { body, links, figures } = imported(
      '<blockquote class="twitter-tweet"><p>نص المنشور</p>— <a href="https://twitter.com/a/status/1234567890?ref_src=twsrc%5Etfw">اسم</a></blockquote>',
    );
    expect(body.split("\n\n").at(-1)).toBe("https://x.com/a/status/1234567890");
    expect([links, figures]).toEqual([[], 1]);
  });
});

describe("anything else is a link, with its title where it has one, and is told", () => {
  it.each([
    [
      "https://www.dailymotion.com/embed/video/x7tgad0",
      "",
      "<https://www.dailymotion.com/video/x7tgad0>",
      "https://www.dailymotion.com/video/x7tgad0",
    ],
    [
      "https://maps.example/embed?pb=1",
      ' title="خريطة السوق [1]"',
      "[خريطة السوق [1]](https://maps.example/embed?pb=1)",
      "https://maps.example/embed?pb=1",
    ],
    [
      "https://maps.example/b",
      ' title="خريطة ] *السوق*"',
      "[خريطة \\] \\*السوق\\*](https://maps.example/b)",
      "https://maps.example/b",
    ],
    [
      "https://www.youtube.com/embed/videoseries?list=PL123",
      "",
      "<https://www.youtube.com/embed/videoseries?list=PL123>",
      "https://www.youtube.com/embed/videoseries?list=PL123",
    ],
  ])("%s", (src, attributes, link, told) => {
    const { body, links, figures } = imported(frame(src, attributes));
    expect(body).toBe(`قبل\n\n${link}\n\nبعد`);
    expect([links, figures]).toEqual([[told], 0]);
    expect(THEME.render(body)).toMatch(/<a href="https/);
  });

  it("a film within a list or a table too, where the theme shows none", () => {
    const film = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
    const page = "https://www.youtube.com/watch?v=abcdefghijk";
    const { body, links, figures } = imported(`<ul><li>نص ${film}</li></ul>`);
    expect(body).toContain(`<${page}>`);
    expect([links, figures]).toEqual([[page], 0]);
  });
});

test("shortcodes of other generators give the same", () => {
  const links: string[] = [];
  const note = (kind: string, what: string) => {
    if (kind === "embed") links.push(what);
  };
  const text = withoutTemplates(
    'أ\n\n{{< youtube id="abcdefghijk" >}}\n\n{% vimeo 12345 %}\n\n{{< tweet user="a" id="1234567890" >}}\n\n{% iframe https://h.example/map 300 200 %}\n\nب',
    () => undefined,
    note,
  );
  const rules = { address: (written: string) => written, picture: (written: string) => written };
  const { body } = readForeignBody(text, { ...rules, keepsLines: false, note });
  expect(body.split("\n\n")).toEqual([
    "أ",
    "https://www.youtube.com/watch?v=abcdefghijk",
    "https://vimeo.com/12345",
    "https://x.com/a/status/1234567890",
    "<https://h.example/map>",
    "ب",
  ]);
  expect(links).toEqual(["https://h.example/map"]);
});

test("an address alone in a line, as WordPress' editor takes films, is shown whatever its letters", () => {
  const { body, figures } = imported(
    "<p>https://www.youtube.com/watch?v=_a_Bc-_dEf_</p><p>https://youtu.be/ab_cd_ef_gh</p>",
  );
  expect(figures, body).toBe(2);
});
