import { type FetchSettings, fetchAddress } from "../web/fetch-address.ts";

/** Larger than any picture of an article. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Milliseconds for a picture. */
const LONGEST = 120_000;

/** A picture's bytes, or why there are none, in a few words. */
export type Fetched = { readonly bytes: Buffer } | { readonly why: string; readonly again?: true };

/** Fetches a picture from its host. */
export async function fetchPicture(address: string, settings: FetchSettings): Promise<Fetched> {
  const parts: Buffer[] = [];
  const answer = await fetchAddress(address, settings, {
    ...{ accept: "image/*", most: MOST_BYTES, longest: LONGEST },
    take: (part) => parts.push(part),
  });
  return "why" in answer ? answer : { bytes: Buffer.concat(parts) };
}
