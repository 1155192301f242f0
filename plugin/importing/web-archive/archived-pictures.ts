import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { withoutSize } from "../media/uploads.ts";
import type { Fetched } from "../web/fetch-address.ts";
import { keyOf } from "./addresses.ts";
import { ArchiveFiles } from "./archive-files.ts";
import type { FileBytes } from "./bytes.ts";
import { httpMessage } from "./http-message.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

interface PicturePlace {
  readonly file: FileBytes;
  readonly offset: number;
  readonly place: number;
}

/** Pictures that a crawler has kept with the pages that show them. */
export class ArchivedPictures {
  readonly #files: ArchiveFiles;
  #places: Promise<ReadonlyMap<string, PicturePlace>> | undefined;

  /** @param places absolute paths of files or folders */
  constructor(places: readonly string[]) {
    this.#files = new ArchiveFiles(places);
  }

  /** A picture's bytes: those of the whole one before those of its smaller copy. */
  async fetch(address: string): Promise<Fetched> {
    this.#places ??= this.#find();
    const places = await this.#places;
    for (const wanted of [withoutSize(address), address]) {
      const place = places.get(keyOf(wanted)) ?? places.get(keyOf(wanted.replace(/\?.*$/, "")));
      const bytes = place && bytesAt(place);
      if (bytes !== undefined) return { bytes };
    }
    return { why: "the archive does not hold it" };
  }

  close(): void {
    this.#files.close();
  }

  async #find(): Promise<ReadonlyMap<string, PicturePlace>> {
    const places = new Map<string, PicturePlace>();
    for (const file of await this.#files.open()) {
      // What is damaged is told of where its pages are read.
      for (const record of warcRecords(file, () => undefined)) {
        const { address, offset, place } = record;
        if (isPicture(record)) places.set(keyOf(address), { file, offset, place });
      }
    }
    return places;
  }
}

function isPicture(record: WarcRecord): boolean {
  if (record.cut !== undefined || !URL.canParse(record.address)) return false;
  if (record.type === "resource") return /^image\//i.test(record.contentType);
  if (record.type !== "response") return false;
  const message = httpMessage(record.block());
  if (message?.status !== 200) return false;
  return message.type.startsWith("image/") || PICTURE_ENDING.test(new URL(record.address).pathname);
}

function bytesAt({ file, offset, place }: PicturePlace): Buffer | undefined {
  for (const record of warcRecords(file, () => undefined, offset)) {
    if (record.place < place) continue;
    return record.type === "resource" ? record.block() : httpMessage(record.block())?.body();
  }
  return undefined;
}
