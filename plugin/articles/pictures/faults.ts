import path from "node:path";
import { nearest } from "../../text/index.ts";
import { decodedAddress } from "../../text/readable-address.ts";
import { type Fault, quote } from "../faults.ts";
import type { Folders } from "./folders.ts";
import type { PictureRules } from "./picture.ts";
import { MEDIA, type PlaceProblem } from "./places.ts";

/** Where an article names a picture. */
export interface NamingPlace {
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

const KINDS = "JPEG, PNG, GIF, WebP, AVIF or SVG";

/**
 * A picture that is not where the article says.
 *
 * @param meant the existing one that was most likely meant
 */
export function unplacedPicture(
  place: NamingPlace,
  src: string,
  problem: PlaceProblem,
  media: string,
  meant: () => string | undefined,
): Fault {
  const name = quote(decodedAddress(src));
  if (problem === "outside") {
    return {
      ...place,
      message: `The picture ${name} stands outside of the project.`,
      cure: `Put the file beside the article or into ${media}/, and name it from there.`,
    };
  }
  if (problem === "no file") {
    return { ...place, message: `The picture ${name} is a folder.`, cure: "Name a file in it." };
  }
  const other = meant();
  return {
    ...place,
    message: `The picture ${name} is not there.`,
    cure:
      other === undefined
        ? `Put the file beside the article or into ${media}/, or write a whole address: https://….`
        : `Write ${place.field === "text" ? inMarkdown(other) : other}, or put the file there.`,
  };
}

/** A file that is no picture, or one that not every browser shows. */
export function unshownPicture(place: NamingPlace, file: string, format?: string): Fault {
  const what =
    format === undefined || format === ""
      ? "is no picture that can be read"
      : `is of the kind ${format}, which browsers do not show`;
  return {
    ...place,
    message: `The file ${file} ${what}.`,
    cure: `Save the picture as ${KINDS} again.`,
  };
}

/** A file whose name does not end as a picture's does: hosts tell browsers its kind by that. */
export function wrongEnding(place: NamingPlace, file: string): Fault {
  return {
    ...place,
    message: `The file ${file} does not end as a picture's name does.`,
    cure: "Let it end in .jpg, .jpeg, .png, .gif, .webp, .avif or .svg.",
  };
}

/** A drawing without a size would shift the text below it while it loads. */
export function sizelessDrawing(place: NamingPlace, file: string): Fault {
  return {
    ...place,
    message: `The drawing ${file} does not say its size.`,
    cure: "Write a viewBox, or width and height in pixels, into its <svg> tag.",
  };
}

/** A file that cannot be opened. */
export function lockedPicture(place: NamingPlace, file: string, why: string): Fault {
  return {
    ...place,
    message: `The picture ${file} cannot be read (${why}).`,
    cure: "Let the file be read by the user who builds the site.",
  };
}

/** `![…](صورة كبيرة.jpg)`: to markdown an address ends at a space, and this is plain text. */
export function spacedAddress(place: NamingPlace, address: string): Fault {
  return {
    ...place,
    message: `The picture ${quote(address)} has a space in its name, and markdown reads no picture here.`,
    cure: `Write the name between angle brackets: ![…](<${address}>).`,
  };
}

/** Two files that would be published as one. */
export function sharedAddress(place: NamingPlace, file: string, other: string): Fault {
  return {
    ...place,
    message: `The picture ${file} has the address that ${other} has too.`,
    cure: "Rename one of the two files.",
  };
}

/**
 * The existing picture that an article most likely meant, as the article would write it: one of
 * the same name elsewhere, one with another ending, or one that is spelt nearly so.
 */
export function meantPicture(
  src: string,
  articleFile: string,
  rules: PictureRules,
  folders: Folders,
): string | undefined {
  const wanted = path.posix.basename(decodedAddress(src)).normalize("NFC").toLowerCase();
  const own = path.posix.dirname(articleFile);
  const files = [
    ...folders.picturesIn(own).map((name) => `${own}/${name}`),
    ...folders.picturesBelow(rules.media),
    ...folders.picturesBelow(rules.articles),
  ];
  const byName = new Map<string, string>();
  for (const file of files) {
    const name = path.posix.basename(file).normalize("NFC").toLowerCase();
    if (!byName.has(name)) byName.set(name, file);
  }
  const names = [...byName.keys()];
  const near =
    names.find((name) => name === wanted) ??
    names.find((name) => withoutEnding(name) === withoutEnding(wanted)) ??
    nearest(wanted, names);
  const file = near === undefined ? undefined : byName.get(near);
  if (file === undefined) return undefined;
  return file.startsWith(`${rules.media}/`)
    ? `/${MEDIA}/${file.slice(rules.media.length + 1)}`
    : path.posix.relative(own, file);
}

/** An address with spaces stands between angle brackets. */
function inMarkdown(address: string): string {
  return address.includes(" ") ? `<${address}>` : address;
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
