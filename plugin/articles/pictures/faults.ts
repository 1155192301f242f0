import path from "node:path";
import { nearest } from "../../text/index.ts";
import { decodedAddress } from "../../text/readable-address.ts";
import { MARKDOWN_ENDING } from "../address.ts";
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

/** What was found in place of a picture. */
export interface LookedFor {
  /** The existing one that was most likely meant. */
  readonly meant: () => string | undefined;
  /** The file of that very name from the project's root, which nobody publishes. */
  readonly inProject: string | undefined;
}

const KINDS = "JPEG, PNG, GIF, WebP, AVIF or SVG";

/**
 * A picture that is not where the article says.
 *
 * @param media the media folder
 */
export function unplacedPicture(
  place: NamingPlace,
  src: string,
  problem: PlaceProblem,
  media: string,
  { meant, inProject }: LookedFor,
): Fault {
  const name = quote(decodedAddress(src));
  const other = otherKind(src);
  if (other !== undefined) return noPicture(place, src, other, media);
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
  const message = `The picture ${name} is not there.`;
  if (inProject !== undefined) {
    const [folder = ""] = inProject.split("/");
    return {
      ...place,
      message,
      cure: `Put the file ${inProject} into ${media}/ and write ${inMarkdown(`/${MEDIA}/${path.posix.basename(inProject)}`)}, or have its folder copied: addPassthroughCopy("${folder}") in Eleventy's configuration.`,
    };
  }
  const near = meant();
  return {
    ...place,
    message,
    cure:
      near === undefined
        ? `Put the file ${MARKDOWN_ENDING.test(place.file) ? "beside the article or " : ""}into ${media}/, or write a whole address: https://….`
        : `Write ${place.field === "text" ? inMarkdown(near) : near}, or put the file there.`,
  };
}

/** Endings of what is shown and heard otherwise than as a picture. */
const OTHER_KINDS: readonly (readonly [what: string, ending: RegExp])[] = [
  ["a sound", /\.(?:mp3|m4a|aac|og[ag]|opus|wav|flac|wma|amr|aiff?)$/i],
  ["a film", /\.(?:mp4|m4v|webm|mov|avi|mkv|ogv|3gpp?|mpe?g|wmv|flv)$/i],
  ["a document", /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|odp|epub|txt|zip)$/i],
];

function otherKind(src: string): string | undefined {
  const name = decodedAddress(src).replace(/[?#].*$/, "");
  return OTHER_KINDS.find(([, ending]) => ending.test(name))?.[0];
}

/** A file that no browser shows as a picture. */
function noPicture(place: NamingPlace, src: string, what: string, media: string): Fault {
  const name = path.posix.basename(decodedAddress(src).replace(/[?#].*$/, ""));
  const link = inMarkdown(`/${MEDIA}/${name}`);
  const cure =
    place.field === "text"
      ? `Put the file into ${media}/, and write a link to it on a line of its own: [${name}](${link}).`
      : "Name a picture here, and link to the file in the text.";
  return { ...place, message: `The file ${quote(name)} is ${what} and no picture.`, cure };
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
export function wrongEnding(place: NamingPlace, file: string, media: string): Fault {
  const other = otherKind(file);
  if (other !== undefined) return noPicture(place, file, other, media);
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
