import { expect, test } from "vitest";
import { shareLinks } from "../../plugin/eleventy/share-links.ts";

const URL_IN_LETTERS = "https://example.org/2021/03/01/حالات/";
const URL_IN_ESCAPES = "https://example.org/2021/03/01/%D8%AD%D8%A7%D9%84%D8%A7%D8%AA/";
const TITLE = "حالات 50% & أخرى؟";
const PLACES = ["whatsapp", "telegram", "x", "facebook", "linkedin", "email"] as const;

/** What a service reads: the fields of a link, decoded once. */
function fields(place: (typeof PLACES)[number]): Record<string, string> {
  const [link] = shareLinks(TITLE, URL_IN_LETTERS, URL_IN_ESCAPES, [place]);
  return Object.fromEntries(new URL(link?.href ?? "").searchParams);
}

test("services read the address in letters, encoded once", () => {
  expect(fields("whatsapp")).toEqual({ text: `${TITLE}\n${URL_IN_LETTERS}` });
  expect(fields("telegram")).toEqual({ url: URL_IN_LETTERS, text: TITLE });
  expect(fields("facebook")).toEqual({ u: URL_IN_LETTERS });
  expect(fields("email")).toEqual({ subject: TITLE, body: URL_IN_LETTERS });
});

test("X reads an address in ASCII, since its links end at the first Arabic letter", () => {
  const { text, url } = fields("x");
  expect(text).toBe(TITLE);
  expect(url).toBe(URL_IN_ESCAPES);
});

test("links come in the order in which the places are given", () => {
  expect(
    shareLinks(TITLE, URL_IN_LETTERS, URL_IN_ESCAPES, PLACES).map(({ place }) => place),
  ).toEqual(PLACES);
});
