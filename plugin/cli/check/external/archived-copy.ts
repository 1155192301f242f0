import { fetchBytes } from "../../../importing/web/fetch-address.ts";

/**
 * The interface by which the Internet Archive tells of copies: https://archive.org/help/wayback_api.php
 * The variable `ARSHIF_WAYBACK` names another one.
 */
const WAYBACK = "https://archive.org/wayback/available";

/** Bytes of its answer at most. */
const MOST_BYTES = 65_536;

/**
 * Asks the Internet Archive for a copy of a page.
 *
 * @returns the copy's address; `null` where there is none; `undefined` where nobody could say
 */
export async function archivedCopy(
  address: string,
  { patience }: { readonly patience: number },
): Promise<string | null | undefined> {
  const url = new URL(process.env.ARSHIF_WAYBACK ?? WAYBACK);
  url.searchParams.set("url", address);
  // Whoever sets the variable may mean this machine.
  const settings = { allowsPrivate: true, patience };
  const wanted = { accept: "application/json", most: MOST_BYTES, longest: patience };
  const answer = await fetchBytes(url.href, settings, wanted);
  try {
    const told = JSON.parse("bytes" in answer ? answer.bytes.toString() : "") as {
      archived_snapshots?: { closest?: { available?: boolean; url?: string } };
    };
    if (typeof told?.archived_snapshots !== "object") return undefined;
    const { available, url: copy } = told.archived_snapshots.closest ?? {};
    if (available !== true || typeof copy !== "string" || !URL.canParse(copy)) return null;
    return copy.replace(/^http:\/\/web\.archive\.org\//, "https://web.archive.org/");
  } catch {
    return undefined;
  }
}
