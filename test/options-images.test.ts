import { describe, expect, test } from "vitest";
import { ArshifError } from "../plugin/articles/faults.ts";
import { type ArshifOptions, readOptions } from "../plugin/options.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

/** Faults as `option: what is wrong → cure`, in the report's own words. */
function told(written: object): string[] {
  try {
    readOptions({ site: SITE, ...written });
  } catch (error) {
    if (!(error instanceof ArshifError)) throw error;
    return error.faults.map(({ field, message, cure }) => `${field}: ${message} → ${cure}`);
  }
  throw new Error("The options are right after all.");
}

test("pictures stay as they are, cards are not drawn and fonts are the system's, unless said", () => {
  const { media, images, cards, theme } = readOptions({ site: SITE });
  expect(media).toBeUndefined();
  expect(images).toMatchObject({
    responsive: false,
    widths: [240, 480, 960, 1440],
    formats: ["avif", "webp"],
  });
  expect(cards).toBe(false);
  expect(theme).toEqual({ font: "system", palette: "paper" });
});

test("options of pictures, cards and fonts are taken as they are written", () => {
  const written: Partial<ArshifOptions> = {
    media: "src/وسائط",
    images: { responsive: true, widths: [640], formats: ["webp"], sizes: "50vw" },
    cards: true,
    theme: { font: "vazirmatn" },
  };
  expect(readOptions({ site: SITE, ...written })).toMatchObject(written);
});

describe("a wrong option", () => {
  test.each([
    [
      { images: { widths: [0] } },
      "images.widths.0: The option images.widths.0 is below 16; it is «0». → Write whole numbers",
    ],
    [{ images: { widths: [] } }, "images.widths: The option images.widths is empty; it is «[]». →"],
    [
      { images: { formats: ["jpeg"] } },
      "images.formats.0: The option images.formats.0 is none of the values it may have; it is «jpeg». → Write formats:",
    ],
    [
      { images: { responsive: 1 } },
      "images.responsive: The option images.responsive must be true or false; it is «1». → Write",
    ],
    [
      { images: { width: [5] } },
      "images.width: There is no option «images.width». → Write images.widths.",
    ],
    [
      { images: true },
      "images: The option images has the wrong type; it is «true». → Write images: {",
    ],
    [
      { media: "./" },
      "media: The option media is the project's root or the disk's; it is «./». → Write a folder",
    ],
    [
      { cards: "yes" },
      "cards: The option cards must be true or false; it is «yes». → Write cards:",
    ],
    [
      { theme: { font: "Amiri" } },
      'theme.font: The option theme.font is none of the values it may have; it is «Amiri». → Write "system"',
    ],
    [
      { theme: { fonts: "x" } },
      "theme.fonts: There is no option «theme.fonts». → Write theme.font.",
    ],
  ])("%j", (written, expected) => {
    expect(told(written)).toEqual([expect.stringContaining(expected)]);
  });
});
