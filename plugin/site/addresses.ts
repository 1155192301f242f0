import { domainToUnicode } from "node:url";
import { ArshifError } from "../articles/faults.ts";
import { readableAddress } from "../text/index.ts";

/** What the URL standard allows nowhere in an address. */
const NOT_IN_ADDRESS = /[\s"<>\\^`{|}]/g;

/** Tells whether there is one. */
const NOT_AS_WRITTEN = new RegExp(NOT_IN_ADDRESS.source);

/** Letters, digits and what joins them, as most addresses are: nothing changes but how it is encoded. */
const PLAIN = /^[\w/\u0620-\u06D3-]*$/;

/** Where a site stands at its host. */
export interface AddressRules {
  /** The folder: `/`, or `/archive/`. */
  readonly pathPrefix: string;
  /** Does something else put that folder in front of links, once pages are finished? */
  readonly isPrefixedLater: () => boolean;
}

/** Turns addresses from the site's root (`/topics/iraq/`) into what pages and feeds link to. */
export class Addresses {
  readonly #isPrefixedLater: () => boolean;
  readonly #origin: string;
  readonly #readableOrigin: string;
  readonly #prefix: string;

  /**
   * @param siteUrl the home page's address
   * @throws {ArshifError} when the address has another folder than its host
   */
  constructor({ pathPrefix, isPrefixedLater }: AddressRules, siteUrl: string) {
    const { origin, hostname, pathname } = new URL(siteUrl);
    this.#isPrefixedLater = isPrefixedLater;
    this.#origin = origin;
    this.#readableOrigin = origin.replace(hostname, domainToUnicode(hostname) || hostname);
    this.#prefix = withSlashes(pathPrefix);
    const folder = withSlashes(decodeURI(pathname));
    if (folder !== "/" && folder !== this.#prefix) {
      throw new ArshifError([otherFolder(folder, this.#prefix)]);
    }
  }

  /**
   * The address for a link on a page: with the site's folder in front, in readable letters.
   * Addresses that do not start at the site's root stay where they lead; of both, characters that
   * no address may hold (`صورة كبيرة.jpg`) are percent-encoded.
   */
  link = (address: string): string => {
    const legal =
      !PLAIN.test(address) && NOT_AS_WRITTEN.test(address)
        ? address.trim().replace(NOT_IN_ADDRESS, encodeURIComponent)
        : address;
    if (this.#prefix === "/" || !isFromRoot(legal) || this.#isPrefixedLater()) return legal;
    return this.#prefix + legal.slice(1);
  };

  /**
   * The whole address, percent-encoded: for feeds, sitemaps and canonical links. Addresses that are
   * relative to a page (`#عنوان`, `صورة.jpg`) and what is no address at all stay as they are; the
   * address of a page that is not written (`false`) is an empty text.
   */
  absolute = (address: string | false | undefined): string => {
    if (typeof address !== "string") return "";
    const own = this.#fromHost(address);
    if (isPlainFromRoot(own)) return this.#origin + encodeURI(own);
    const isWhole = own.startsWith("/") || URL.canParse(own);
    return isWhole && URL.canParse(own, this.#origin) ? new URL(own, this.#origin).href : address;
  };

  /** The whole address in letters, its host too: for people, who copy, send and print it. */
  readable = (address: string | false | undefined): string => {
    if (typeof address !== "string") return "";
    const own = this.#fromHost(address);
    if (isPlainFromRoot(own)) return this.#readableOrigin + own;
    const whole = this.absolute(address);
    if (!whole.startsWith(this.#origin)) return readableAddress(whole);
    return this.#readableOrigin + readableAddress(whole.slice(this.#origin.length));
  };

  /** An address from the site's root with the site's folder in front; any other as it is. */
  #fromHost(address: string): string {
    return isFromRoot(address) ? this.#prefix + address.slice(1) : address;
  }
}

function isPlainFromRoot(address: string): boolean {
  return isFromRoot(address) && PLAIN.test(address);
}

function isFromRoot(address: string): boolean {
  return address.startsWith("/") && !address.startsWith("//");
}

function withSlashes(folder: string): string {
  const inner = folder.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}

function otherFolder(folder: string, prefix: string) {
  return {
    file: "arshif options",
    field: "site.url",
    message: `The address has the folder ${folder}, and Eleventy's pathPrefix is ${prefix}.`,
    cure: `Set pathPrefix: "${folder}" in the Eleventy configuration, or take the folder out of site.url.`,
  };
}
