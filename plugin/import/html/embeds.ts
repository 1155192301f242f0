import { decodedAddress } from "../../text/readable-address.ts";
import { allOf, type Element } from "./dom.ts";

const EMBEDS = new Set(["iframe", "video", "audio", "embed", "object"]);

/** Does an element show what lies elsewhere: a film, a sound, a post? */
export function isEmbed(name: string): boolean {
  return EMBEDS.has(name);
}

/** Addresses of players, by what leads a reader to the same. Sources: the providers' embed codes. */
const PLAYERS: readonly (readonly [pattern: RegExp, page: string])[] = [
  [
    /(?:youtube(?:-nocookie)?\.com\/embed|youtu\.be)\/([\w-]{6,})/,
    "https://www.youtube.com/watch?v=$1",
  ],
  [/player\.vimeo\.com\/video\/(\d+)/, "https://vimeo.com/$1"],
  [/dailymotion\.com\/embed\/video\/(\w+)/, "https://www.dailymotion.com/video/$1"],
];

/** Where a reader finds what an element shows; nothing where it names no address. */
export function embedAddress(element: Element): string | undefined {
  const { attribs, children } = element;
  const written =
    attribs.src ?? attribs["data-src"] ?? attribs.data ?? allOf("source", children)[0]?.attribs.src;
  if (written === undefined || !/^(?:https?:)?\/|^[^:]+$/i.test(written.trim())) return undefined;
  return watchAddress(written.trim());
}

/** The page of a film for the address of its player. */
function watchAddress(address: string): string {
  for (const [pattern, page] of PLAYERS) {
    const found = pattern.exec(address);
    if (found !== null) return page.replace("$1", found[1] as string);
  }
  const inner = /[?&](?:href|url)=([^&]+)/.exec(address)?.[1];
  if (/facebook\.com\/plugins|soundcloud\.com\/player/.test(address) && inner !== undefined) {
    return decodedAddress(inner);
  }
  return address.startsWith("//") ? `https:${address}` : address;
}
