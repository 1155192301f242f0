import type { SearchQuery } from "../browser/contract.ts";
import { readAddress, writeAddress } from "./address.ts";
import { Settled } from "./latest.ts";

/** What an entry of the browser's history remembers beside its address. */
interface Entry {
  /** Results that were shown. */
  readonly shown?: number;
  /** How far the page was scrolled, in CSS pixels. */
  readonly scrolled?: number;
}

/** Milliseconds after which a place on the page is remembered. */
const PAUSE = 150;

/**
 * The page's addresses in the browser's history. Each search that a reader made has an entry; what
 * was searched while he wrote is one entry with it.
 */
export class PageHistory {
  readonly #open: (query: SearchQuery, shown?: number) => void;
  readonly #scrolled = new Settled(PAUSE);
  #isDraft = false;
  #restored: number | undefined;

  /** @param open answers the query of an entry that the reader has come to */
  constructor(open: (query: SearchQuery, shown?: number) => void) {
    this.#open = open;
  }

  /** Opens the entry at hand, and from now on every entry that the reader goes back or forth to. */
  start(): void {
    // Results come after the browser would have scrolled.
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.#enter());
    addEventListener("scroll", () => this.#scrolled.after(() => this.#remember()), {
      passive: true,
    });
    addEventListener("pagehide", () => this.#remember());
    this.#enter();
  }

  /** A search that the reader has made. */
  commit(query: SearchQuery): void {
    this.#write(query);
    this.#isDraft = false;
  }

  /** A search while he writes. */
  draft(query: SearchQuery): void {
    this.#write(query);
    this.#isDraft = true;
  }

  /** More results are shown than before. */
  grow(shown: number): void {
    this.#replace({ ...this.#entry, shown });
  }

  /** The results of the entry at hand are drawn: the reader is taken to his place among them. */
  shown(): void {
    if (this.#restored === undefined) return;
    scrollTo({ top: this.#restored, behavior: "instant" });
    this.#restored = undefined;
  }

  get #entry(): Entry {
    return (history.state ?? {}) as Entry;
  }

  #enter(): void {
    this.#scrolled.cancel();
    this.#isDraft = false;
    const { shown, scrolled } = this.#entry;
    this.#restored = scrolled;
    this.#open(readAddress(location.search), shown);
  }

  #write(query: SearchQuery): void {
    const address = writeAddress(query);
    this.#restored = undefined;
    if (address === writeAddress(readAddress(location.search))) return;
    const url = address === "" ? location.pathname : address;
    if (this.#isDraft) history.replaceState({}, "", url);
    else {
      this.#remember();
      history.pushState({}, "", url);
    }
  }

  #remember(): void {
    this.#scrolled.cancel();
    if (this.#restored === undefined) this.#replace({ ...this.#entry, scrolled: scrollY });
  }

  #replace(entry: Entry): void {
    history.replaceState(entry, "");
  }
}
