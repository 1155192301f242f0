import fs from "node:fs";
import path from "node:path";
import { decodedAddress } from "../../text/readable-address.ts";
import type { Article } from "../article.ts";
import { entryOf } from "../entry.ts";
import type { Fault } from "../faults.ts";
import type { ArticleMedia, MediaCopy, MediaFile } from "../media/media.ts";
import { MediaRound } from "../media/reader.ts";
import {
  lockedPicture,
  meantPicture,
  type NamingPlace,
  sharedAddress,
  sizelessDrawing,
  spacedAddress,
  unplacedPicture,
  unshownPicture,
  wrongEnding,
} from "./faults.ts";
import { Folders } from "./folders.ts";
import { type Measures, measurePicture } from "./measure.ts";
import {
  type ArticlePictures,
  PICTURE_ENDING,
  type Picture,
  type PictureFile,
  type PictureRules,
  SHOWN_FORMATS,
} from "./picture.ts";
import { type PicturePlace, placePicture } from "./places.ts";

/** A picture's file as it was when it was measured. */
interface Measured {
  readonly size: number;
  readonly modified: number;
  readonly measures: Measures | undefined;
}

/** The pictures of all articles that are shown. */
export interface PicturesRead {
  readonly of: ReadonlyMap<Article, ArticlePictures>;
  /** Pictures that registries name, by the names that these have for them. */
  readonly named: ReadonlyMap<string, Picture>;
  /** Every file once. */
  readonly files: readonly PictureFile[];
  /** Files of films and sounds, and of what belongs to them. */
  readonly copies: readonly MediaCopy[];
  readonly faults: readonly Fault[];
}

/**
 * Finds and measures the pictures that articles name. A file is measured once, however many
 * articles show it, and again only when its size or time has changed.
 */
export class PictureReader {
  readonly #rules: PictureRules;
  readonly #measure: (absolute: string) => Measures | undefined;
  readonly #measured = new Map<string, Measured>();

  constructor(rules: PictureRules, measure = measurePicture) {
    this.#rules = rules;
    this.#measure = measure;
  }

  /**
   * Looks at the disk anew for each build.
   *
   * @param others pictures that a registry names
   */
  read(
    articles: readonly Article[],
    others: readonly (NamingPlace & { readonly src: string })[] = [],
  ): PicturesRead {
    const round = new Round(this.#rules, (file) => this.#measuresOf(file));
    const of = new Map<Article, ArticlePictures>();
    for (const article of articles) {
      const pictures = round.picturesOf(article);
      if (pictures !== undefined) of.set(article, pictures);
    }
    const named = new Map(
      others.flatMap(({ src, ...place }) => {
        const picture = round.picture(src, place);
        return picture === undefined ? [] : [[src, picture] as const];
      }),
    );
    return {
      of,
      named,
      files: [...round.files.values()],
      copies: [...round.media.copies.values()],
      faults: [...round.faults, ...round.media.faults],
    };
  }

  #measuresOf(file: string): Measures | undefined {
    const absolute = path.join(this.#rules.root, file);
    const { size, mtimeMs: modified } = fs.statSync(absolute);
    const before = this.#measured.get(file);
    if (before?.size === size && before.modified === modified) return before.measures;
    const measures = this.#measure(absolute);
    this.#measured.set(file, { size, modified, measures });
    return measures;
  }
}

/** Missing pictures of a build for which the report looks for what was meant. */
const MOST_LOOKED_FOR = 200;

/** One look at the pictures of all articles. */
class Round {
  readonly files = new Map<string, PictureFile>();
  readonly faults: Fault[] = [];
  readonly media: MediaRound;
  readonly #rules: PictureRules;
  readonly #measuresOf: (file: string) => Measures | undefined;
  readonly #folders: Folders;
  #lookedFor = 0;
  readonly #owners = new Map<string, string>();
  readonly #faulty = new Map<string, (place: NamingPlace) => Fault>();

  constructor(rules: PictureRules, measuresOf: (file: string) => Measures | undefined) {
    this.#rules = rules;
    this.#measuresOf = measuresOf;
    this.#folders = new Folders(rules.root, [rules.input, rules.articles, rules.media]);
    this.media = new MediaRound(rules, this.#folders, (src, place) => this.picture(src, place));
  }

  picturesOf(article: Article): ArticlePictures | undefined {
    const { image } = entryOf(article);
    const { named: shownInText = [], broken = [] } = article.found ?? {};
    const media = this.#mediaOf(article);
    const isPlain = image === undefined && media === undefined;
    if (isPlain && shownInText.length === 0 && broken.length === 0) return;
    const { src, ...words } = image ?? {};
    const lead =
      src === undefined ? {} : (this.picture(src, placeIn(article, "image.src")) ?? { src });
    const inText = new Map<string, Picture>();
    for (const named of shownInText) {
      const picture = this.picture(named.src, placeInText(article, named.line));
      if (picture !== undefined) inText.set(named.src, picture);
    }
    for (const { address, line: inLine } of broken) {
      this.faults.push(spacedAddress(placeInText(article, inLine), address));
    }
    const shown = image === undefined ? undefined : { ...words, ...lead };
    return { image: shown, inText, ...(media && { media }) };
  }

  #mediaOf(article: Article): ArticleMedia | undefined {
    const { video, audio } = entryOf(article);
    const named = article.found?.media ?? [];
    if (video === undefined && audio === undefined && named.length === 0) return undefined;
    const film = video && this.media.ofField("video", video, placeIn(article, "video"));
    const sound = audio && this.media.ofField("audio", audio, placeIn(article, "audio"));
    const inText: Record<string, MediaFile> = {};
    for (const { src, line } of named) {
      const shown = this.media.inText(src, placeInText(article, line));
      if (shown !== undefined) inText[src] = shown;
    }
    return { ...(film && { video: film }), ...(sound && { audio: sound }), inText };
  }

  /** @returns `undefined` for a picture that is left alone, or one with a fault */
  picture(src: string, place: NamingPlace): Picture | undefined {
    const placed = placePicture(src, place.file, this.#rules, this.#folders);
    if (placed.kind === "elsewhere") return undefined;
    if (placed.kind === "nowhere") {
      const { media } = this.#rules;
      const found = {
        meant: () => this.#meant(src, place.file),
        inProject: this.#inProject(src),
      };
      this.faults.push(unplacedPicture(place, src, placed.problem, media, found));
      return undefined;
    }
    const known = this.files.get(placed.address);
    if (known !== undefined && known.file === placed.file) return shown(known);
    const fault = this.#faulty.get(placed.file) ?? this.#add(placed);
    if (fault === undefined) return shown(this.files.get(placed.address) as PictureFile);
    this.#faulty.set(placed.file, fault);
    this.faults.push(fault(place));
    return undefined;
  }

  /** Looks through all pictures, so not for thousands of missing ones. */
  #meant(src: string, article: string): string | undefined {
    if (this.#lookedFor++ >= MOST_LOOKED_FOR) return undefined;
    return meantPicture(src, article, this.#rules, this.#folders);
  }

  /** The file that an address from the site's root would be, were the project the site. */
  #inProject(src: string): string | undefined {
    const name = decodedAddress(src).replace(/[?#].*$/, "");
    const found = name.startsWith("/") ? this.#folders.find(name.slice(1)) : undefined;
    return found !== undefined && "file" in found ? found.file : undefined;
  }

  /** @returns what is wrong with the file, said of the place that names it */
  #add({ file, address, isPublished }: PicturePlace) {
    const owner = this.#owners.get(address);
    if (owner !== undefined && owner !== file) {
      return (place: NamingPlace) => sharedAddress(place, file, owner);
    }
    if (!PICTURE_ENDING.test(file))
      return (place: NamingPlace) => wrongEnding(place, file, this.#rules.media);
    let measures: Measures | undefined;
    try {
      measures = this.#measuresOf(file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return (place: NamingPlace) => lockedPicture(place, file, code ?? message);
    }
    const format = measures?.format;
    if (measures === undefined || !SHOWN_FORMATS.has(measures.format)) {
      return (place: NamingPlace) => unshownPicture(place, file, format);
    }
    if (measures.width === undefined) return (place: NamingPlace) => sizelessDrawing(place, file);
    this.#owners.set(address, file);
    const picture = {
      file,
      src: address.split("/").map(encodeURIComponent).join("/"),
      ...measures,
      ...(isPublished ? {} : { output: address.slice(1) }),
    };
    const sources = this.#rules.sourcesOf(picture);
    this.files.set(address, sources === undefined ? picture : { ...picture, sources });
    return undefined;
  }
}

/** Where an article names a picture or film. The line is looked up when there is a fault to tell. */
function placeIn(article: Article, field: string): NamingPlace {
  return {
    file: article.inputPath.slice(2),
    field,
    get line() {
      const { lines } = article;
      return lines[field] ?? lines[field.replace(/\..*/, "")] ?? 1;
    },
  };
}

/** @param line of the text */
function placeInText(article: Article, line: number): NamingPlace {
  return {
    file: article.inputPath.slice(2),
    field: "text",
    get line() {
      return (article.lines.text ?? 1) + line - 1;
    },
  };
}

/** What pages need of a picture. */
function shown({ src, width, height, sources }: PictureFile): Picture {
  return {
    src,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(sources === undefined ? {} : { sources }),
  };
}
