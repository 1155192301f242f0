import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type DrawnText,
  TextDrawer,
  type TextLook,
} from "../../plugin/publish/cards/text-drawer.ts";
import { unpackFont } from "../../plugin/publish/cards/unpack-font.ts";
import { ROOT } from "../support/site.ts";

const FILES = path.join(ROOT, "node_modules/@fontsource/noto-naskh-arabic/files");
const LOOK: TextLook = {
  colour: "#000",
  isBold: true,
  sizes: [80, 60],
  width: 1000,
  maxLines: 4,
  maxHeight: 350,
};
const LONG = "عنوان طويل جدًا يروي تفاصيل حادثة وقعت في سوق مريدي شرقي العاصمة بغداد ";

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-font-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const drawer = new TextDrawer(sharp);
const draw = (text: string, changes: Partial<TextLook> = {}) =>
  drawer.draw(text, { ...LOOK, ...changes });

/** How many rows of the picture have ink in a span of its columns, both from 0 to 1. */
async function inked(
  { pixels, width, height }: DrawnText,
  from: number,
  to: number,
): Promise<number> {
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .extractChannel("alpha")
    .raw()
    .toBuffer({ resolveWithObject: true });
  let ink = 0;
  for (let row = 0; row < info.height; row++) {
    for (let column = Math.floor(from * info.width); column < to * info.width; column++) {
      if ((data[row * info.width + column] ?? 0) > 128) {
        ink++;
        break;
      }
    }
  }
  return ink;
}

beforeAll(async () => {
  for (const part of ["latin-700", "arabic-700"]) {
    const woff = fs.readFileSync(path.join(FILES, `noto-naskh-arabic-${part}-normal.woff`));
    const file = path.join(folder, `${part}.ttf`);
    fs.writeFileSync(file, unpackFont(woff));
    await drawer.addFont(file);
  }
});

describe("a font", () => {
  test("comes out of its package whole, every table with the sum that it brings", () => {
    for (const part of ["latin-400", "arabic-400"]) {
      const font = unpackFont(
        fs.readFileSync(path.join(FILES, `noto-naskh-arabic-${part}-normal.woff`)),
      );
      const tables = font.readUInt16BE(4);
      expect(tables).toBeGreaterThan(8);
      for (let entry = 12; entry < 12 + 16 * tables; entry += 16) {
        const tag = font.toString("latin1", entry, entry + 4);
        if (tag === "head") continue;
        const [sum, offset, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at));
        let total = 0;
        const end = (offset as number) + Math.ceil((length as number) / 4) * 4;
        for (let at = offset as number; at < end; at += 4) {
          total = (total + font.readUInt32BE(at)) >>> 0;
        }
        expect(`${tag} ${total}`).toBe(`${tag} ${sum}`);
      }
    }
  });

  test("that is none is refused", () => {
    expect(() => unpackFont(Buffer.from("wOF2".padEnd(60, "x")))).toThrow("no WOFF font");
    expect(() => unpackFont(Buffer.alloc(3))).toThrow("no WOFF font");
  });
});

describe("a headline", () => {
  test("has joined letters", async () => {
    expect(await drawer.hasArabic()).toBe(true);
  });

  test("stands on as many lines as it needs, smaller where it is long, four at most", async () => {
    const [one, two, long, endless] = await Promise.all(
      ["سوق", "داعش يعاود الظهور.. الأكراد في خطر وسط العراق", LONG.repeat(2), LONG.repeat(9)].map(
        (text) => draw(text),
      ),
    );
    expect((one as DrawnText).height).toBeLessThan(130);
    expect((two as DrawnText).height).toBeGreaterThan(150);
    for (const drawn of [one, two, long, endless] as DrawnText[]) {
      expect(drawn.height).toBeLessThanOrEqual(LOOK.maxHeight);
      expect(drawn.width).toBeLessThanOrEqual(LOOK.width);
    }
  });

  test("too long for it ends with three dots, and the same ones for whatever follows", async () => {
    const [long, longer] = await Promise.all([draw(LONG.repeat(9)), draw(LONG.repeat(10))]);
    expect((long as DrawnText).pixels.equals((longer as DrawnText).pixels)).toBe(true);
    const whole = await draw(LONG.repeat(9), { maxLines: 99, maxHeight: 9999 });
    expect(whole.height).toBeGreaterThan(2 * (long as DrawnText).height);
  });

  test("of one word that is longer than all lines is cut", async () => {
    const drawn = await draw("ب".repeat(3000));
    expect(drawn.height).toBeLessThanOrEqual(LOOK.maxHeight);
  });

  test("begins at the right, even with a Latin word", async () => {
    const alone = { maxLines: 1, sizes: [60] };
    const drawn = await draw("BBC: س", alone);
    const latin = await draw("BBC", alone);
    // The Latin word is high and stands at the right end; at the left stands the low «س».
    const share = latin.width / drawn.width;
    expect(await inked(drawn, 1 - share, 1)).toBeGreaterThan((await inked(drawn, 0, 0.3)) * 0.9);
    const turned = await draw("س :BBC", alone);
    expect(turned.pixels.equals(drawn.pixels)).toBe(false);
  });

  test("keeps the order of Latin runs: the handle's sign stands before it", async () => {
    const alone = { maxLines: 1, sizes: [60] };
    const [sign, name, after] = await Promise.all(
      ["@", "Alhajwel", "قال @Alhajwel"].map((text) => draw(text, alone)),
    );
    const rows = (drawn: DrawnText | undefined, columns: number) =>
      inked(drawn as DrawnText, 0, columns / (drawn as DrawnText).width);
    const width = Math.floor((sign as DrawnText).width * 0.8);
    const atLeft = await rows(after, width);
    expect(Math.abs(atLeft - (await rows(sign, width)))).toBeLessThanOrEqual(2);
    expect(Math.abs(atLeft - (await rows(name, width)))).toBeGreaterThan(4);
  });

  test.each([
    ["بلغت و-5 درجات", "-5"],
    ["سعره و$300 مليون", "$300"],
    ["هاتف +964 770 123 4567 بغداد", "+964 770 123 4567"],
  ])("keeps the order of numbers that pages keep: %s", async (text, number) => {
    const isolated = text.replace(number, `\u2066${number}\u2069`);
    const [drawn, right] = await Promise.all([draw(text), draw(isolated)]);
    expect(drawn.pixels.equals(right.pixels)).toBe(true);
  });

  test("may hold what markup is made of", async () => {
    await expect(draw('<b>&amp; "نعم" </span> & <')).resolves.toMatchObject({});
  });
});
