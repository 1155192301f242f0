import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedOf, frameOrigin, playing } from "../../plugin/articles/embeds/embed.ts";
import { anyText, holds } from "../text/property.ts";

/** Addresses as people copy them, and the page and player that each is of. */
const FOUND: readonly (readonly [written: string, page: string, player: string | undefined])[] = [
  ...[
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "http://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&ab_channel=%D9%82%D9%86%D8%A7%D8%A9",
    "https://youtu.be/dQw4w9WgXcQ?si=Zx1&utm_source=x",
    "https://www.youtube.com/live/dQw4w9WgXcQ?si=Zx1",
    "https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    "https://www.youtube.com/watch%3Fv%3DdQw4w9WgXcQ",
    "https://www.youtube.com/watch?list=PL0123456789&v=dQw4w9WgXcQ&index=2",
    "https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ&h=AT0",
    "HTTPS://WWW.YouTube.COM/watch?v=dQw4w9WgXcQ",
  ].map((written): [string, string, string] => [
    written,
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ]),
  ...[
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=90",
    "https://youtu.be/dQw4w9WgXcQ#t=90s",
    "https://www.youtube.com/embed/dQw4w9WgXcQ?start=90",
  ].map((written): [string, string, string] => [
    written,
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90",
  ]),
  [
    "https://youtube.com/shorts/dQw4w9WgXcQ?feature=share",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ],
  [
    "https://vimeo.com/channels/staffpicks/76979871?share=copy",
    "https://vimeo.com/76979871",
    "https://player.vimeo.com/video/76979871?dnt=1",
  ],
  [
    "https://player.vimeo.com/video/76979871?h=abcdef1234",
    "https://vimeo.com/76979871/abcdef1234",
    "https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1",
  ],
  ...[
    "https://mobile.twitter.com/a_b/status/1234567890123456789?s=20&t=x",
    "https://x.com/a_b/status/1234567890123456789/photo/1",
    "https://twitter.com/#!/a_b/status/1234567890123456789",
  ].map((written): [string, string, string] => [
    written,
    "https://x.com/a_b/status/1234567890123456789",
    "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890123456789",
  ]),
  [
    "https://www.instagram.com/user.name/reel/CxYz12A/?igshid=MDJm",
    "https://www.instagram.com/reel/CxYz12A/",
    "https://www.instagram.com/reel/CxYz12A/embed/",
  ],
  [
    "https://instagr.am/p/CxYz_12-A",
    "https://www.instagram.com/p/CxYz_12-A/",
    "https://www.instagram.com/p/CxYz_12-A/embed/",
  ],
  [
    "https://www.tiktok.com/%40user.name/video/7012345678901234567?is_from_webapp=1",
    "https://www.tiktok.com/@user.name/video/7012345678901234567",
    "https://www.tiktok.com/player/v1/7012345678901234567",
  ],
  ["https://vm.tiktok.com/ZMabcdef/", "https://vm.tiktok.com/ZMabcdef/", undefined],
  [
    "https://m.soundcloud.com/artist/sets/album?utm_source=clipboard",
    "https://soundcloud.com/artist/sets/album",
    "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fartist%2Fsets%2Falbum",
  ],
  [
    "https://m.facebook.com/story.php?story_fbid=123&id=456&fbclid=x",
    "https://www.facebook.com/story.php?story_fbid=123&id=456",
    "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fstory.php%3Fstory_fbid%3D123%26id%3D456&show_text=true",
  ],
  [
    "https://ar-ar.facebook.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/videos/%D8%AD%D8%B1%D9%8A%D9%82/123456/?t=5",
    "https://www.facebook.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/videos/%D8%AD%D8%B1%D9%8A%D9%82/123456",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F%25D8%25A3%25D8%25AE%25D8%25A8%25D8%25A7%25D8%25B1%2Fvideos%2F%25D8%25AD%25D8%25B1%25D9%258A%25D9%2582%2F123456&show_text=false",
  ],
  [
    "https://www.facebook.com/watch/?ref=saved&v=123456",
    "https://www.facebook.com/watch?v=123456",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%3Fv%3D123456&show_text=false",
  ],
];

test.each(FOUND)("%s is one of a provider's", (written, page, player) => {
  expect(embedOf(written)).toMatchObject({ page, ...(player && { player }) });
  expect(embedOf(written)?.player).toBe(player);
});

describe("stays a link", () => {
  test.each([
    "https://www.youtube.com/@channel",
    "https://www.youtube.com/embed/live_stream?channel=UC0",
    "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
    "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
    "https://youtube.com:8080/watch?v=dQw4w9WgXcQ",
    "ftp://youtube.com/watch?v=dQw4w9WgXcQ",
    "https://web.archive.org/web/2019/https://youtu.be/dQw4w9WgXcQ",
    "https://vimeo.com/about",
    "https://x.com/a_b",
    "https://x.com/search?q=status/12",
    "https://www.instagram.com/reels/audio/1234567/",
    "https://www.tiktok.com/@user",
    "https://soundcloud.com/artist/tracks",
    "https://soundcloud.com/discover/sets",
    "https://www.facebook.com/Page",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2Fvideos%2F1",
    "https://www.dailymotion.com/video/x7abc",
    "youtube.com/watch?v=dQw4w9WgXcQ",
  ])("%s", (address) => {
    expect(embedOf(address)).toBeUndefined();
  });
});

test("the page of a film, a sound or a post leads to the same player again", () => {
  for (const [written] of FOUND) {
    const embed = embedOf(written)!;
    expect(embedOf(embed.page), written).toEqual(embed);
  }
});

test("a player begins once it is asked for, and its site is one for a policy", () => {
  const film = embedOf("https://vimeo.com/76979871#t=30s")!;
  expect(playing(film)).toBe("https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=30s");
  expect(frameOrigin(film)).toBe("https://player.vimeo.com");
});

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

test("whatever an address holds, pages and players are whole addresses of providers", () => {
  const host = fc.constantFrom(
    "youtube.com",
    "x.com",
    "soundcloud.com",
    "facebook.com",
    "vimeo.com",
  );
  const part = fc.oneof(anyText, fc.constantFrom("videos", "posts", "status", "watch", "12345678"));
  const address = fc
    .tuple(host, fc.array(part.map(encoded), { maxLength: 4 }), anyText)
    .map(([name, path, query]) => `https://${name}/${path.join("/")}?v=${encoded(query)}`);
  holds(
    fc.property(fc.oneof(address, anyText, fc.webUrl()), (written) => {
      const embed = embedOf(written);
      if (embed === undefined) return;
      for (const url of [embed.page, embed.player ?? embed.page]) {
        expect(url).toMatch(/^https:\/\/[a-z.-]+\/[\w\-.~:/?#@!$&'()*+,;=%]*$/);
      }
    }),
  );
});
