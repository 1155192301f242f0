import { measured } from "../../articles/pictures/measure.ts";
import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { attempt } from "../../text/attempt.ts";

/** What a drawing may not hold that stands on a site of one's own: whoever opens it would run it. */
const RUNS = /<\s*(?:script|foreignObject|iframe|embed|object)\b|[\s"'/]on[a-z]+\s*=|javascript:/i;

/** Signs that a drawing shows something; without any it keeps a place for a picture that loads late. */
const DRAWN = /<\s*(?:path|rect|circle|ellipse|line|poly|text|image|use)/i;

/** Bytes as a picture: the ending that their kind has, or why they are none that an archive shows. */
export type PictureBytes = { readonly ending: string } | { readonly why: string };

/** Tells a picture by its bytes, whatever its name or its host says of it. */
export function pictureBytes(bytes: Uint8Array): PictureBytes {
  const { format, width, height } = measured(bytes) ?? { format: "" };
  if (format === "") return { why: "it is no picture" };
  if (format === "svg") {
    const drawing = new TextDecoder().decode(bytes);
    if (RUNS.test(drawing)) return { why: "it is a drawing that runs a script" };
    if (!DRAWN.test(drawing)) return { why: "nothing is drawn in it" };
    if (width === undefined) return { why: "it is a drawing that does not say its size" };
  } else if (format === "gif" && width === 1 && height === 1) {
    return { why: "it is a single point" };
  }
  const ending = `.${format === "jpeg" ? "jpg" : format}`;
  return PICTURE_ENDING.test(ending) ? { ending } : { why: `it is of the kind ${format}` };
}

/** What stands in for a picture and shows nothing. */
export function showsNothing(why: string): boolean {
  return /nothing is drawn|single point/.test(why);
}

/** The bytes of a `data:` address; nothing where they cannot be read. */
export function dataBytes(address: string): Buffer | undefined {
  const [, coding, data = ""] = /^data:[^,;]*(?:;[^,;]*?)*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (data === "") return undefined;
  if (coding !== undefined) {
    const plain = data.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return Buffer.from(plain, "base64");
  }
  return attempt(() => Buffer.from(decodeURIComponent(data)));
}
