import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../plugin/articles/decode.ts";
import type { Fault } from "../../plugin/articles/faults.ts";
import { anyText, holds } from "../text/property.ts";

const FILE = "src/articles/خبر.md";
const TEXT = "---\ntitle: خبر\n---\n\nنص المقال من بغداد.\n";

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, bigEndian = false): Uint8Array {
  const buffer = Buffer.from(text, "utf16le");
  return bigEndian ? buffer.swap16() : buffer;
}

/** Windows' Arabic code page, for the letters that it orders as Unicode does. */
function windows1256(text: string): Uint8Array {
  const table = new TextDecoder("windows-1256").decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  return Uint8Array.from(text, (letter) => table.indexOf(letter));
}

function faultOf(content: Uint8Array): Fault {
  const result = decode(content, FILE);
  if (typeof result === "string") throw new Error(`Readable after all: ${result}`);
  return result;
}

function isTaken(decoder: TextDecoder, content: Uint8Array): boolean {
  try {
    return decoder.decode(content) !== undefined;
  } catch {
    return false;
  }
}

test("UTF-16 without its mark is told by its bytes", () => {
  expect(faultOf(utf16(TEXT)).message).toBe("The file is not UTF-8 text. It looks like utf-16le.");
  expect(faultOf(utf16(TEXT, true)).message).toContain("utf-16be");
  expect(faultOf(bytes(TEXT.replace("نص", "ن\0ص"))).message).toContain("control character U+0000");
});

describe("a file that is read", () => {
  test.each([
    ["as it stands", bytes(TEXT)],
    ["with a byte-order mark", bytes(`\uFEFF${TEXT}`)],
    ["with two byte-order marks", bytes(`\uFEFF\uFEFF${TEXT}`)],
    ["with Windows' line ends", bytes(TEXT.replaceAll("\n", "\r\n"))],
    ["with old line ends", bytes(TEXT.replaceAll("\n", "\r"))],
    ["with all kinds of line ends", bytes(TEXT.replace("\n", "\r\n").replace("\n\n", "\r\r\n"))],
    ["with direction marks before its lines", bytes(TEXT.replace(/^(?=.)/gm, "\u200F\u061C"))],
  ])("%s", (_, content) => {
    expect(decode(content, FILE)).toBe(TEXT);
  });

  test("has the letters that a decoder gives, whatever they are", () => {
    const lines = anyText.map((text) =>
      text.toWellFormed().replace(/[\p{Cc}\p{Cf}\uFFFE\uFFFF]/gu, ""),
    );
    holds(
      fc.property(lines, (text) => {
        const written = `بغداد ${text}`;
        expect(decode(bytes(written), FILE)).toBe(written);
      }),
    );
  });

  test("keeps marks inside a line, tabs, spaces and what ends the file", () => {
    const text = "نص\u200F نص\t\n  \u200C- نص\n\n";
    expect(decode(bytes(text), FILE)).toBe(text);
  });

  test("loses marks behind a line's indent", () => {
    expect(decode(bytes("  \u200Fcaption: صورة"), FILE)).toBe("  caption: صورة");
  });
});

describe("a file that is not", () => {
  test.each([
    ["nothing", ""],
    ["spaces and line ends", " \r\n\t\n"],
    ["a byte-order mark", "\uFEFF"],
  ])("%s: it is empty", (_, text) => {
    expect(faultOf(bytes(text))).toMatchObject({
      file: FILE,
      line: 1,
      message: "The file is empty.",
    });
  });

  test("windows-1256 is recognised by its letters", () => {
    const fault = faultOf(windows1256("خبر من بغداد عن شارع المتنبي وسوق الكتب فيه"));
    expect(fault).toEqual({
      file: FILE,
      message: "The file is not UTF-8 text. It looks like windows-1256.",
      cure: "Save it as UTF-8, for example: iconv -f windows-1256 -t utf-8.",
    });
  });

  test.each([
    ["utf-16le", utf16(`\uFEFF${TEXT}`)],
    ["utf-16be", utf16(`\uFEFF${TEXT}`, true)],
  ])("%s is recognised by its mark", (name, content) => {
    expect(faultOf(content).message).toContain(`It looks like ${name}.`);
  });

  test("other bytes are named by no encoding", () => {
    const fault = faultOf(Uint8Array.of(0x61, 0xff, 0x62));
    expect(fault.message).toBe("The file is not UTF-8 text.");
    expect(fault.cure).toBe("Save it as UTF-8.");
  });

  test("any bytes that a strict decoder does not take", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const some = fc.tuple(anyText.map(bytes), fc.uint8Array({ maxLength: 4 }), fc.nat());
    holds(
      fc.property(some, ([text, odd, place]) => {
        const at = place % (text.length + 1);
        const all = Buffer.concat([text.subarray(0, at), odd, text.subarray(at)]);
        const result = decode(all, FILE);
        const isRefused = typeof result !== "string" && /not UTF-8/.test(result.message);
        expect(isRefused).toBe(!isTaken(strict, all));
      }),
    );
  });

  test("half a character, as broken tools write it, is not UTF-8", () => {
    expect(faultOf(Uint8Array.of(0xed, 0xa0, 0x80)).message).toMatch(/not UTF-8/);
  });

  test("a control character has its line and name", () => {
    expect(faultOf(bytes("---\r\ntitle: خبر\r\n---\r\n\r\nنص \u0008 نص"))).toEqual({
      file: FILE,
      line: 5,
      message: "The file holds the control character U+0008, which no page may carry.",
      cure: "Delete that character, or save the file as UTF-8 text again.",
    });
  });
});
