/** A file for machines that stands beside the pages. */
export interface MachineFile {
  /** The address from the site's root. */
  readonly url: string;
  /** @param ownPages addresses of the pages that the site makes itself */
  readonly content: (ownPages: readonly string[]) => string;
  /** All that it says: as long as this is the same, the file is; unset where making the file costs no more. */
  readonly view?: () => object;
  /** Does it name pages that the site makes itself? */
  readonly listsOwnPages?: boolean;
}
