import { describe, expect, test } from "vitest";
import { readOptions } from "../../plugin/options.ts";
import { optionFaultsOf } from "../support/option-faults.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

test("a site that says nothing of publishing has feeds, references, and no host", () => {
  const options = readOptions({ site: SITE });
  expect(options).toMatchObject({
    site: { locale: "ar_AR" },
    feeds: { items: 20, formats: ["atom", "rss", "json"], topics: true },
    cite: { files: true },
    headers: {},
    redirects: {},
    newsSitemap: false,
  });
  expect(options.host).toBeUndefined();
});

test("every option of publishing is taken as it is written", () => {
  const written = {
    site: { ...SITE, locale: "ckb_IQ" },
    feeds: { items: 5, formats: ["json", "atom"], topics: false },
    cite: { files: false },
    host: "cloudflare-paid",
    headers: { "/*": { "X-Robots-Tag": "noai", "Referrer-Policy": false } },
    redirects: { pages: true },
    manifest: { shortName: "صوتك", themeColor: "#8a1c1c", backgroundColor: "#fff" },
    dates: { now: "2026-01-31T12:00" },
    newsSitemap: true,
  } as const;
  expect(readOptions(written)).toMatchObject(written);
});

test("a format of feeds counts once", () => {
  const { feeds } = readOptions({ site: SITE, feeds: { formats: ["rss", "atom", "rss"] } });
  expect(feeds.formats).toEqual(["rss", "atom"]);
});

describe("a wrong option of publishing", () => {
  test.each([
    [
      "no feed's size",
      { feeds: { items: 0 } },
      "feeds.items: The option feeds.items is below 1; it is «0». → Write a number from 1 to 500",
    ],
    [
      "a format of feeds",
      { feeds: { formats: ["rdf"] } },
      'feeds.formats.0: The option feeds.formats.0 is none of the values it may have; it is «rdf». → Write some of "atom"',
    ],
    [
      "no format of feeds",
      { feeds: { formats: [] } },
      "feeds.formats: The option feeds.formats is empty; it is «[]».",
    ],
    [
      "files to cite by",
      { cite: { files: "yes" } },
      "cite.files: The option cite.files must be true or false; it is «yes». → Write cite: { files: true }",
    ],
    [
      "a host",
      { host: "vercel" },
      'host: The option host is none of the values it may have; it is «vercel». → Write "cloudflare"',
    ],
    [
      "headers that are a text",
      { headers: "nosniff" },
      "headers: The option headers must be a group of paths; it is «nosniff». → Write headers: {",
    ],
    [
      "a header on two lines",
      { headers: { "/*": { "X-A": "a\nSet-Cookie: b" } } },
      "headers./*.X-A: The option headers./*.X-A must be a text on one line, or false; it is «a Set-Cookie: b».",
    ],
    [
      "a path of headers",
      { headers: { "assets/*": {} } },
      "headers.assets/*: The option headers.assets/* is no path from the site's root",
    ],
    [
      "the name of a header",
      { headers: { "/*": { "X A": "a" } } },
      "headers./*.X A: The option headers./*.X A is no name of a header",
    ],
    [
      "pages of redirects",
      { redirects: { pages: 1 } },
      "redirects.pages: The option redirects.pages must be true or false; it is «1». → Write redirects:",
    ],
    [
      "a colour",
      { manifest: { themeColor: "أحمر" } },
      "manifest.themeColor: The option manifest.themeColor is no colour; it is «أحمر». → Write manifest:",
    ],
    [
      "a news sitemap without a moment",
      { newsSitemap: true },
      "newsSitemap: The option newsSitemap needs a moment from which two days are counted back, dates.now; it is «true». → Write newsSitemap: true with dates: {",
    ],
    [
      "a locale",
      { site: { ...SITE, locale: "ar" } },
      "site.locale: The option site.locale is no locale; it is «ar». → Write a language and a country",
    ],
  ])("%s", (_, written, expected) => {
    const faults = optionFaultsOf({ site: SITE, ...written });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  test.each([
    [{ feeds: { item: 5 } }, "feeds.item: There is no option «feeds.item». → Write feeds.items."],
    [{ cite: { file: true } }, "cite.file: There is no option «cite.file». → Write cite.files."],
    [
      { manifest: { themeColour: "#fff" } },
      "manifest.themeColour: There is no option «manifest.themeColour». → Write manifest.themeColor.",
    ],
  ])("%j names the nearest", (written, expected) => {
    expect(optionFaultsOf({ site: SITE, ...written })).toEqual([expected]);
  });
});
