import { articleAddress } from "../articles/address.ts";
import { quote } from "../articles/faults.ts";
import { isoDate, readDate } from "../dates/index.ts";
import { SINGLE_PAGES } from "../site/page-plan.ts";
import { slug } from "../text/index.ts";
import { decodedPath } from "../text/readable-address.ts";
import { DiskMap } from "./disk-map.ts";
import { hostOf, oldPath } from "./old-paths.ts";
import type { LinkTargets, NoteOf, SourceHead } from "./source.ts";

/** Addresses of an archive's own pages, whatever articles it has, without `/` at their ends. */
const OWN_PAGES = new Set(Object.values(SINGLE_PAGES).map(keyOf));
const OWN_LISTS = /^\/(?:page\/\d+|\d{4}(?:\/\d{2}){0,2})$/;

/** Places of a blog's page that are no part of its article: comments, and where the rest of it began. */
const OF_PAGE = /^#(?:comments?|respond|disqus_thread|more|(?:comment|more|post)-\d+)$/;

/** Where an article stands in the archive. */
export interface Place {
  /** From the project's root. */
  readonly file: string;
  readonly address: string;
  /** As the field `date` takes it. */
  readonly date: string;
  readonly redirectFrom: readonly string[];
}

/** Where articles stand, worked out before the first is written, so that links can lead there. */
export class AddressPlan implements LinkTargets {
  readonly #into: string;
  readonly #zone: string;
  readonly #dateOfNone: string | undefined;
  /** By the source's ids; `redirectFrom` has paths that may be addresses of the archive too. */
  readonly #places = new DiskMap<Place>();
  readonly #taken = new DiskMap<string>();
  readonly #byName = new DiskMap<string>();
  /** The archive's address for an old path. */
  readonly #targets = new DiskMap<string>();

  /**
   * @param into the articles' folder from the project's root
   * @param dateOfNone the date of drafts that have none
   */
  constructor(into: string, zone: string, dateOfNone: string | undefined) {
    this.#into = into;
    this.#zone = zone;
    this.#dateOfNone = dateOfNone;
  }

  /** How many articles have a place. */
  get size(): number {
    return this.#places.size;
  }

  add(head: SourceHead, noteOf: NoteOf): void {
    const note = noteOf(head.where);
    const date = head.date ?? this.#dateOfNone;
    const unread = head.unreadDate && quote(head.unreadDate);
    if (date === undefined) {
      if (unread === undefined) note("date-missing", "name the day with --date");
      else note("date-missing", `${unread} is no date: name the day with --date`);
      return;
    }
    if (unread !== undefined) note("date-guessed", `${date}, as ${unread} is no date`);
    else if (head.date === undefined) note("date-guessed", date);
    const read = readDate(date, { zone: this.#zone });
    if (read === null) throw new Error(`${date} is no date.`);
    const wanted = head.slug ?? head.title ?? "";
    let name = slug(wanted);
    if (name === "")
      name = slug(head.title ?? "") || slug(`مقال ${head.id.replace(/^.*:/, "")}`) || "مقال";
    else if (name.length < slugLength(wanted)) note("slug-cut", name);
    const addressOf = (candidate: string) => articleAddress(read, candidate, this.#zone) as string;
    const other = this.#taken.get(addressOf(name));
    if (other !== undefined) note("same-address", `${addressOf(name)} is that of ${other}`);
    const first = name;
    for (let number = 2; this.#taken.has(addressOf(name)); number++) name = numbered(first, number);
    const address = addressOf(name);
    const day = isoDate(read, { zone: this.#zone });
    const file = `${this.#into}/${day.slice(0, 4)}/${day}-${name}.md`;
    this.#taken.set(address, head.where || file);
    const redirectFrom = this.#oldPathsOf(head, address, note);
    this.#places.set(head.id, { file, address, date, redirectFrom });
    this.#byName.set(head.where, address);
  }

  #oldPathsOf(head: SourceHead, address: string, note: ReturnType<NoteOf>): string[] {
    const paths: string[] = [];
    for (const written of head.oldPaths) {
      const old = oldPath(written);
      if (old === undefined) continue;
      const why = "why" in old ? old.why : this.#whyTaken(old.path, address);
      if (why !== undefined) note("no-redirect", why);
      else if ("path" in old && !paths.includes(old.path)) {
        paths.push(old.path);
        this.#targets.set(keyOf(old.path), address);
      }
    }
    return paths;
  }

  #whyTaken(path: string, address: string): string | undefined {
    if (isOwnPage(keyOf(path))) return `${path} is a page of the archive`;
    const other = this.#targets.get(keyOf(path)) ?? address;
    return other === address ? undefined : `${path} leads to ${other} already`;
  }

  /** Where an article stands, once all were added; nowhere without a date. */
  place(id: string): Place | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    // An address of the archive itself leads to what stands there.
    const redirectFrom = place.redirectFrom.filter(
      (path) => !sameAddress(path, place.address) && !this.#taken.has(`${keyOf(path)}/`),
    );
    return { ...place, redirectFrom };
  }

  addressOf(where: string): string | undefined {
    return this.#byName.get(where);
  }

  addressOfId(id: string): string | undefined {
    return this.#places.get(id)?.address;
  }

  address(written: string, base: string): string {
    if (!/^(?:https?:)?\/|^[^:]*$/i.test(written) || written.startsWith("#")) return written;
    const whole = URL.canParse(written, base || undefined)
      ? new URL(written, base || undefined)
      : undefined;
    const isOwn = whole !== undefined && base !== "" && hostOf(whole.href) === hostOf(base);
    const old = oldPath(isOwn ? whole.pathname : written.startsWith("/") ? written : "");
    const target =
      old !== undefined && "path" in old ? this.#targets.get(keyOf(old.path)) : undefined;
    if (target !== undefined && (isOwn || base === ""))
      return readable(target + (whole?.hash ?? "").replace(OF_PAGE, ""));
    if (this.#taken.has(written.replace(/#.*$/, ""))) return written;
    return whole === undefined ? written : readable(whole.href);
  }
}

/** Letters of a name that a slug keeps, were it as long as it likes. */
function slugLength(name: string): number {
  const words = name
    .split("-")
    .map(slug)
    .filter((word) => word !== "");
  return words.join("-").length;
}

function numbered(name: string, number: number): string {
  return `${slug(name.slice(0, 56)).replace(/-$/, "")}-${number}`;
}

/**
 * Hosts show the same page with `/` at an address' end and without, and some take capitals and small
 * letters for the same.
 */
function keyOf(path: string): string {
  return path
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?:\/index\.html|\/+)$/, "");
}

function isOwnPage(path: string): boolean {
  return OWN_PAGES.has(path) || OWN_LISTS.test(path);
}

function sameAddress(path: string, address: string): boolean {
  return keyOf(path) === keyOf(address);
}

/** An address in letters where that is the same address. */
function readable(address: string): string {
  const decoded = decodedPath(address);
  const isSame = !/[\s<>"\\^`{|}]|%/.test(decoded) && decoded.normalize("NFC") === decoded;
  return isSame ? decoded : address;
}
