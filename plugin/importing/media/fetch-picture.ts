import { type Fetched, type FetchSettings, fetchBytes } from "../web/fetch-address.ts";

/** Larger than any picture of an article. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Milliseconds for a picture. */
const LONGEST = 120_000;

/** Fetches a picture from its host. */
export function fetchPicture(address: string, settings: FetchSettings): Promise<Fetched> {
  return fetchBytes(address, settings, { accept: "image/*", most: MOST_BYTES, longest: LONGEST });
}
