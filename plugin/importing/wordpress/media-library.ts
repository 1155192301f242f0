import { DiskMap } from "../disk-map.ts";

/** A picture of the media library. */
export interface Attachment {
  /** The number of the post for which it was uploaded; 0 where there is none. */
  readonly post: string;
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/** The pictures of an export, by their numbers. */
export class MediaLibrary {
  /** With the number of the one before it that was uploaded for the same post. */
  readonly #pictures = new DiskMap<Attachment & { readonly before?: string }>();
  /** The last picture of a post. */
  readonly #last = new DiskMap<string>();

  /** Adds a picture, unless another file of the export had it already. */
  add(number: string, picture: Attachment): void {
    if (this.#pictures.has(number)) return;
    const before = this.#last.get(picture.post);
    this.#pictures.set(number, before === undefined ? picture : { ...picture, before });
    this.#last.set(picture.post, number);
  }

  get(number: string): Attachment | undefined {
    return this.#pictures.get(number);
  }

  /** The numbers of the pictures that were uploaded for a post, in their order. */
  ofPost(post: string): string[] {
    const numbers: string[] = [];
    for (let number = this.#last.get(post); number !== undefined; ) {
      numbers.push(number);
      number = this.#pictures.get(number)?.before;
    }
    return numbers.reverse();
  }
}
