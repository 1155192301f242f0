import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { attempt } from "../../text/attempt.ts";
import type { DiskMap } from "../disk-map.ts";
import type { Fetched } from "../web/fetch-address.ts";
import type { MediaFolder } from "./media-folder.ts";
import { pictureBytes } from "./picture-bytes.ts";

/** Pictures that are fetched at once. */
const AT_ONCE = 4;
/** Pictures in a row for which a host may fail to answer before it is given up. */
const MOST_FAILURES = 6;
/** Milliseconds before a host is asked again. */
const PAUSE = 1000;

/** Pictures fetched from the hosts on which a source's articles have them. */
export class Downloads {
  readonly #folder: MediaFolder;
  readonly #fetch: (address: string) => Promise<Fetched>;
  /** Names in the media folder by addresses, kept from one import to the next. */
  readonly #known: DiskMap<string>;
  readonly #missing = new Map<string, string>();
  readonly #failures = new Map<string, number>();

  /**
   * @param fetch gets a picture by its address
   * @param known names in the media folder by addresses
   */
  constructor(
    folder: MediaFolder,
    fetch: (address: string) => Promise<Fetched>,
    known: DiskMap<string>,
  ) {
    this.#folder = folder;
    this.#fetch = fetch;
    this.#known = known;
  }

  /** How many pictures are at hand. */
  get count(): number {
    return this.#known.size;
  }

  /** Fetches those of some addresses that are not at hand, a few at once. */
  async fetch(addresses: Iterable<string>): Promise<void> {
    const wanted = [...new Set(addresses)].filter((address) => !this.#isSettled(address));
    const queue = wanted.values();
    const worker = async () => {
      for (const address of queue) await this.#fetchOne(address);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, wanted.length) }, worker));
  }

  /** A picture's name in the media folder, or why there is none. */
  result(address: string): { readonly name: string } | { readonly why: string } {
    const why = this.#missing.get(address);
    const name = why === undefined ? this.#known.get(address) : undefined;
    return name === undefined ? { why: why ?? "it was not fetched" } : { name };
  }

  #isSettled(address: string): boolean {
    const name = this.#known.get(address);
    return (name !== undefined && this.#folder.has(name)) || this.#missing.has(address);
  }

  async #fetchOne(address: string): Promise<void> {
    const host = URL.canParse(address) ? new URL(address).host : "";
    const failures = this.#failures.get(host) ?? 0;
    if (failures >= MOST_FAILURES) {
      this.#missing.set(address, "the host does not answer");
      return;
    }
    let fetched: Fetched = await this.#fetch(address);
    if ("again" in fetched) {
      await wait(PAUSE);
      fetched = await this.#fetch(address);
    }
    this.#failures.set(host, "again" in fetched ? failures + 1 : 0);
    const read = "bytes" in fetched ? pictureBytes(fetched.bytes) : fetched;
    if ("ending" in read && "bytes" in fetched) {
      const name = this.#folder.keep(fetched.bytes, nameOf(address), read.ending);
      this.#known.set(address, name);
    } else if ("why" in read) this.#missing.set(address, read.why);
  }
}

/** A picture's path at its host in letters; the archive's own media folder need not be named twice. */
function nameOf(address: string): string {
  const { pathname } = new URL(address);
  const plain = pathname.replace(/^.*\/(?:wp-content\/uploads|media|uploads|files)\//, "/");
  const decoded = attempt(() => decodeURIComponent(plain));
  if (decoded === undefined) return plain.replaceAll("%", "-");
  return path.posix.normalize(decoded).replace(/^\/+/, "");
}
