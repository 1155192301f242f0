import { embedOf } from "../articles/embeds/embed.ts";
import { decodedAddress } from "../text/readable-address.ts";
import type { TakeNote } from "./notes.ts";

/** Players of providers whose films the theme does not show. */
const OTHER_PLAYER = /^(https?:\/\/(?:www\.)?dailymotion\.com)\/embed(\/video\/\w+).*$/;

/** Where readers find what a player shows. */
export function embedPage(address: string): string {
  const whole = address.startsWith("//") ? `https:${address}` : address;
  const inner = /\/plugins?\b.*[?&](?:href|url)=([^&]+)/.exec(whole)?.[1];
  const page = inner === undefined ? whole : decodedAddress(inner);
  return embedOf(whole)?.page ?? page.replace(OTHER_PLAYER, "$1$2");
}

/**
 * A block that shows a film, a sound or a post: the address alone where the theme makes a figure of it,
 * else a link, which is noted.
 */
export function embedBlock(address: string, note: TakeNote): string {
  const page = embedPage(address);
  if (embedOf(page) !== undefined) return `\n\n${page}\n\n`;
  note("embed", page);
  return `\n\n<${page}>\n\n`;
}
