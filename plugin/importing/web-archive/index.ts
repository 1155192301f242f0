import { counted, englishNumber } from "../../text/plural.ts";
import type { SourceArticle } from "../article.ts";
import { articleOf, headOf, type ReadPage, readPage } from "../pages/read-page.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { pageText } from "../source-files.ts";
import { isListAddress, keyOf, plainAddress } from "./addresses.ts";
import { ArchiveFiles } from "./archive-files.ts";
import type { FileBytes } from "./bytes.ts";
import { httpMessage, mediaType } from "./http-message.ts";
import { Redirects } from "./redirects.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

/** A page as a crawler found it. */
interface FoundPage {
  /** What its server asked of search engines. */
  readonly robots: string | undefined;
  readonly address: string;
  readonly html: string;
}

/** The newest capture of an article, and what else is known of it. */
interface Capture {
  readonly file: FileBytes;
  readonly offset: number;
  readonly place: number;
  readonly date: string;
  readonly head: SourceHead;
  /** Other addresses under which it was found, by what they are without what makes no other page. */
  readonly addresses: Map<string, string>;
  older: number;
}

/** Why what stands at an address is no article. */
type LeftOut = Map<string, string>;

/** Archives of the web, WARC and WACZ: what a crawler has kept of a site. */
export class WebArchive implements Source {
  readonly #files: ArchiveFiles;
  readonly #zone: string;
  readonly #captures = new Map<string, Capture>();
  readonly #leftOut: LeftOut = new Map();
  #redirects = new Redirects();

  /**
   * @param places absolute paths of files or folders
   * @param zone an IANA name
   */
  constructor(places: readonly string[], zone: string) {
    this.#files = new ArchiveFiles(places);
    this.#zone = zone;
  }

  get faults(): ReadonlySet<string> {
    return this.#files.faults;
  }

  close(): void {
    this.#files.close();
  }

  async *heads(): AsyncGenerator<SourceHead> {
    this.#captures.clear();
    this.#leftOut.clear();
    this.#redirects = new Redirects();
    const revisits: string[] = [];
    for (const file of await this.#files.open()) {
      for (const record of warcRecords(file, this.#onDamage(file))) {
        if (record.type !== "revisit") this.#take(record, file);
        else if (URL.canParse(record.address)) revisits.push(keyOf(record.address));
      }
    }
    const byAddress = new Map(this.#captures);
    for (const capture of this.#captures.values()) {
      for (const key of capture.addresses.keys()) byAddress.set(key, capture);
    }
    for (const { address, page } of this.#redirects.ends((key) => byAddress.has(key))) {
      byAddress.get(page)?.addresses.set(keyOf(address), address);
    }
    for (const key of revisits) {
      const capture = byAddress.get(key);
      if (capture !== undefined) capture.older++;
    }
    for (const { head, addresses } of this.#captures.values()) {
      yield { ...head, oldPaths: [...head.oldPaths, ...addresses.values()] };
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    for (const [where, why] of this.#leftOut) noteOf(where)("left-out", why);
    for (const [key, { file, offset, place, head, older }] of this.#captures) {
      const note = noteOf(head.where);
      const page = this.#again(file, offset, place);
      const read = page && readPage({ ...page, name: key }, this.#zone, note);
      if (read === undefined) continue;
      if (older > 0) note("left-out", `${counted(older, "other capture")} of it`);
      yield articleOf({ ...read, name: key }, targets, note);
    }
  }

  /** Keeps where a page stands, if it is an article, and newer than what was found of it before. */
  #take(record: WarcRecord, file: FileBytes): void {
    const found = this.#pageOf(record, file, this.#leftOut);
    if (found === undefined) return;
    const { address } = found;
    if (isListAddress(address)) {
      this.#leftOut.set(address, "a page of the site");
      return;
    }
    const read = readPage({ ...found, name: keyOf(address) }, this.#zone, (kind, why) => {
      if (kind === "left-out") this.#leftOut.set(address, why);
    });
    if (read === undefined) return;
    const key = keyOf(read.address ?? address);
    const known = this.#captures.get(key);
    const addresses = known?.addresses ?? new Map<string, string>();
    if (keyOf(address) !== key) addresses.set(keyOf(address), plainAddress(address));
    const older = known === undefined ? 0 : known.older + 1;
    const { date, offset, place } = record;
    const isNewer = known === undefined || date >= known.date;
    const head = isNewer ? headOf({ ...read, name: key } satisfies ReadPage) : known.head;
    const kept = isNewer ? { file, offset, place, date } : known;
    this.#captures.set(key, { ...kept, head, addresses, older });
  }

  /** The page that a record holds; nothing where it holds something else. */
  #pageOf(record: WarcRecord, file: FileBytes, leftOut?: LeftOut): FoundPage | undefined {
    const { type, address, cut } = record;
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
    if (type !== "response" && type !== "resource") return undefined;
    const block = record.block();
    const message =
      type === "resource"
        ? {
            status: 200,
            location: undefined,
            robots: undefined,
            ...mediaType(record.contentType),
            body: () => block,
          }
        : httpMessage(block);
    const { status, location } = message ?? {};
    if ((status === 301 || status === 308) && location !== undefined) {
      this.#redirects.add(address, location);
    }
    if (message?.status !== 200) return undefined;
    if (/\b(?:rss|atom|rdf)\b/.test(message.type)) leftOut?.set(address, "a feed");
    if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(message.type)) return undefined;
    const damaged = this.#onDamage(file);
    if (cut !== undefined) {
      damaged(record.offset, cut);
      return undefined;
    }
    const body = message.body();
    if (body === undefined) damaged(record.offset, "its page cannot be unpacked");
    const { robots } = message;
    return body && { address, robots, html: pageText(body, message.charset) };
  }

  #again(file: FileBytes, offset: number, place: number): FoundPage | undefined {
    for (const record of warcRecords(file, () => undefined, offset)) {
      if (record.place === place) return this.#pageOf(record, file);
    }
    return undefined;
  }

  #onDamage(file: FileBytes) {
    return (offset: number, why: string) =>
      this.#files.fault(
        file.name,
        `at byte ${englishNumber(offset)}, ${why}: what stands there was left out.`,
      );
  }
}
