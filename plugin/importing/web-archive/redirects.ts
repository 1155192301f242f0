import { hostOf } from "../old-paths.ts";
import { keyOf, plainAddress } from "./addresses.ts";

/** Redirects that are followed one after the other; browsers give up at 20. */
const MOST_STEPS = 10;

/** Addresses of a site of which its server said that they lead to others of it for good. */
export class Redirects {
  readonly #targets = new Map<string, { readonly address: string; readonly target: string }>();

  /** @param location as the server wrote it */
  add(address: string, location: string): void {
    if (!URL.canParse(location, address)) return;
    const target = new URL(location, address).href;
    // One that only adds `www.` or a slash leads to the same page, and a shortener is no part of the site.
    const isOfSite = /^https?:/.test(target) && hostOf(target) === hostOf(address);
    if (!isOfSite || keyOf(target) === keyOf(address)) return;
    this.#targets.set(keyOf(address), { address: plainAddress(address), target: keyOf(target) });
  }

  /**
   * Every address with what it leads to in the end, by their keys.
   *
   * @param isPage is there a page under a key?
   */
  *ends(isPage: (key: string) => boolean): Generator<{ address: string; page: string }> {
    for (const { address, target } of this.#targets.values()) {
      let page: string | undefined = target;
      for (let step = 1; page !== undefined && !isPage(page); step++) {
        page = step < MOST_STEPS ? this.#targets.get(page)?.target : undefined;
      }
      if (page !== undefined) yield { address, page };
    }
  }
}
