import { decodedAddress } from "../../text/readable-address.ts";
import {
  type Found,
  PROVIDERS,
  type Provider,
  type ProviderName,
  type TakenApart,
} from "./providers.ts";

/** A film, a sound or a post of a provider, which a page shows once a reader asks for it. */
export interface Embed extends Found {
  readonly provider: ProviderName;
}

/** Names before a host that lead to the same: of telephones, of languages, of parts of a site. */
const SAME_SITE = /^(?:www|m|mobile|web|mbasic|touch|music|gaming|[a-z]{2}-[a-z]{2})\./;

/** Addresses by which two providers count who leaves them; the one that is meant stands in `u`. */
const COUNTED = /^(?:lm?\.facebook|l\.instagram)\.com$/;

const NAMES = Object.keys(PROVIDERS) as ProviderName[];

const BY_HOST: ReadonlyMap<string, ProviderName> = new Map(
  NAMES.flatMap((name) => PROVIDERS[name].hosts.map((host) => [host, name] as const)),
);

/** Marks of direction, which are copied with an address that stands between Arabic words. */
const UNSEEN_END = /(?:\p{Cf}|%E2%80%8[A-F]|%E2%80%A[A-E]|%E2%81%A[6-9]|%D8%9C)+$/iu;

/** Letters of an address at most. */
const LONGEST = 2000;

/**
 * What an address shows, if it is one of a film, a sound or a post of a provider of the table.
 *
 * @param address a whole one, in letters or percent-encoded
 */
export function embedOf(address: string): Embed | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const url = new URL(address.replaceAll("&amp;", "&").replace(UNSEEN_END, ""));
  if (!/^https?:$/.test(url.protocol) || url.port !== "" || url.username !== "") return undefined;
  const meant = url.searchParams.get("u");
  if (COUNTED.test(url.hostname) && meant !== null && !COUNTED.test(hostOf(meant))) {
    return embedOf(meant);
  }
  const host = url.hostname.replace(/\.$/, "").replace(SAME_SITE, "");
  const provider = BY_HOST.get(host);
  if (provider === undefined) return undefined;
  const found = PROVIDERS[provider].read(takenApart(url, host));
  return found && { provider, ...found };
}

/** The address of a player that begins at once; none where there is no player. */
export function playing({ provider, player }: Embed): string | undefined {
  const { plays } = PROVIDERS[provider] as Provider;
  if (player === undefined || plays === undefined) return player;
  const url = new URL(player);
  url.searchParams.set(...plays);
  return url.href;
}

/** The site that a frame with a player is of: `https://player.vimeo.com`. */
export function frameOrigin({ player }: Embed): string | undefined {
  return player === undefined ? undefined : new URL(player).origin;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "";
}

/** A path that was encoded as a whole, with its `?`, is read as it was meant. */
function takenApart(url: URL, host: string): TakenApart {
  const decoded = decodedAddress(url.pathname);
  const [pathname = "", query] = decoded.split(/\?(.*)/s);
  return {
    host,
    path: pathname.replace(/\/+$/, ""),
    query: query === undefined ? url.searchParams : new URLSearchParams(query + url.search),
    hash: url.hash,
  };
}
