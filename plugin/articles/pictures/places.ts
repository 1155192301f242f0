import path from "node:path";
import { decodedAddress } from "../../text/readable-address.ts";
import type { Folders } from "./folders.ts";
import type { CopiedFiles, PictureRules } from "./picture.ts";

/** Where a picture's file stands and at which address it is published. */
export interface PicturePlace {
  /** The file from the project's root, as the disk has it. */
  readonly file: string;
  /** The address from the site's root, unencoded. */
  readonly address: string;
  /** Does somebody else publish it? */
  readonly isPublished: boolean;
}

/** Why no file was found. */
export type PlaceProblem = "missing" | "outside" | "no file";

/** What an article's words for a picture lead to. */
export type Placed =
  /** Another host's, data in the text itself, or what the site makes: left alone. */
  | { readonly kind: "elsewhere" }
  | ({ readonly kind: "here" } & PicturePlace)
  | { readonly kind: "nowhere"; readonly problem: PlaceProblem };

/** Where a picture may stand; without an address it gets one by its place on the disk. */
interface Candidate {
  readonly file: string;
  readonly address?: string;
  readonly isPublished?: boolean;
}

const ELSEWHERE = /^(?:https?:|data:|\/\/)/i;

/** The media folder's name in the output, as in the address. */
export const MEDIA = "media";

/**
 * Finds the file that an article means.
 *
 * @param src as the front matter or markdown has it: `صورة.jpg`, `./pictures/x.jpg`, `/media/x.jpg`
 * @param articleFile the article's file from the project's root
 */
export function placePicture(
  src: string,
  articleFile: string,
  rules: PictureRules,
  folders: Folders,
): Placed {
  if (ELSEWHERE.test(src)) return { kind: "elsewhere" };
  let problem: PlaceProblem = "missing";
  for (const name of spellings(src)) {
    const copied = name.startsWith("/") ? rules.copied(name) : NOT_COPIED;
    for (const place of candidates(name, articleFile, rules, copied.files)) {
      const found = folders.find(place.file);
      if ("file" in found) return { kind: "here", ...placeOf(found.file, place, rules) };
      if (found.problem !== "missing") problem = found.problem;
    }
    if (copied.isUnsure) return { kind: "elsewhere" };
  }
  return { kind: "nowhere", problem };
}

const NOT_COPIED: CopiedFiles = { files: [], isUnsure: false };

/** The name as it stands, without percent-encoding, and without a query or fragment. */
function spellings(src: string): Set<string> {
  const names = [src, decodedAddress(src), decodedAddress(src.replace(/[?#].*$/, ""))];
  return new Set(names.map((name) => name.normalize("NFC")).filter((name) => name !== ""));
}

function candidates(
  name: string,
  articleFile: string,
  { media, input }: PictureRules,
  copied: readonly string[],
): Candidate[] {
  if (!name.startsWith("/")) {
    const beside = path.posix.join(path.posix.dirname(articleFile), name);
    const inMedia = below(media, name);
    return inMedia.startsWith("../") ? [{ file: beside }] : [{ file: beside }, { file: inMedia }];
  }
  const inMedia = name.startsWith(`/${MEDIA}/`)
    ? [{ file: below(media, name.slice(MEDIA.length + 2)) }]
    : [];
  const inCopies = copied.map((file) => ({ file, address: name, isPublished: true }));
  return [...inMedia, ...inCopies, { file: below(input, name.slice(1)), address: name }];
}

/** What climbs out of a folder of the site is looked for outside of the project, and refused there. */
function below(folder: string, name: string): string {
  const inner = path.posix.normalize(name);
  return inner.startsWith("../") ? inner : path.posix.join(folder, inner);
}

function placeOf(file: string, place: Candidate, { media, articles }: PictureRules): PicturePlace {
  const { address, isPublished = false } = place;
  if (address !== undefined) return { file, address, isPublished };
  if (file.startsWith(`${media}/`)) {
    const inMedia = file.slice(media.length + 1).normalize("NFC");
    return { file, address: `/${MEDIA}/${inMedia}`, isPublished: true };
  }
  const inner = file.startsWith(`${articles}/`)
    ? `articles/${file.slice(articles.length + 1)}`
    : `project/${file}`;
  return { file, address: `/${MEDIA}/${inner.normalize("NFC")}`, isPublished };
}
