import http from "node:http";
import https from "node:https";

/** The interface by which the Internet Archive tells of copies: https://archive.org/help/wayback_api.php */
const WAYBACK = "https://archive.org/wayback/available";

/** Bytes of its answer at most. */
const MOST_BYTES = 65_536;

/**
 * Asks the Internet Archive for a copy of a page.
 *
 * @param endpoint who is asked in its place, in tests: the variable `ARSHIF_WAYBACK`
 * @returns the copy's address; `null` where there is none; `undefined` where nobody could say
 */
export async function archivedCopy(
  address: string,
  { userAgent, patience }: { readonly userAgent: string; readonly patience: number },
  endpoint = process.env.ARSHIF_WAYBACK ?? WAYBACK,
): Promise<string | null | undefined> {
  const url = new URL(endpoint);
  url.searchParams.set("url", address);
  try {
    const told = JSON.parse(await textAt(url, userAgent, patience)) as {
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

function textAt(url: URL, userAgent: string, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).get(
      url,
      {
        agent: false,
        headers: { accept: "application/json", "user-agent": userAgent },
        signal: AbortSignal.timeout(patience),
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
          if (text.length > MOST_BYTES) request.destroy(new Error("too long"));
        });
        response.on("end", () => resolve(response.statusCode === 200 ? text : ""));
        response.on("error", reject);
      },
    );
    request.on("error", reject);
  });
}
