/** A file for machines that stands beside the pages. */
export interface MachineFile {
  /** The address from the site's root. */
  readonly url: string;
  /** @param ownPages addresses of the pages that the site makes itself */
  readonly content: (ownPages: readonly string[]) => string;
  /** What it is made of: as long as these are the same, it is; unset if that cannot be told. */
  readonly shows?: () => readonly (object | string)[];
}
