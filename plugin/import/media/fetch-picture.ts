import http from "node:http";
import https from "node:https";
import net from "node:net";
import { isPublicAddress, lookupPublic, PrivateHost } from "./public-hosts.ts";

/** How pictures are fetched. */
export interface FetchSettings {
  /** May pictures stand on machines that are not public? */
  readonly allowsPrivate: boolean;
  /** Milliseconds without a byte after which a host is given up. */
  readonly patience: number;
}

/** Larger than any picture of an article. */
export const MOST_BYTES = 32 * 1024 * 1024;

const MOST_REDIRECTS = 5;
/** Milliseconds for a picture from its first byte to its last, however slowly it drips. */
const LONGEST = 120_000;

/** A picture's bytes, or why there are none, in a few words. */
export type Fetched = { readonly bytes: Buffer } | { readonly why: string; readonly again?: true };

/** Fetches a picture; each address on the way to it is looked at as the first was. */
export async function fetchPicture(address: string, settings: FetchSettings): Promise<Fetched> {
  let url = address;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const refused = refusal(url, settings);
    if (refused !== undefined) return { why: refused };
    const answer = await answerOf(new URL(url), settings);
    if (!("location" in answer)) return answer;
    if (!URL.canParse(answer.location, url)) return { why: "it leads to no address" };
    url = new URL(answer.location, url).href;
  }
  return { why: `it leads on more than ${MOST_REDIRECTS} times` };
}

function refusal(address: string, { allowsPrivate }: FetchSettings): string | undefined {
  if (!URL.canParse(address)) return "it is no address";
  const { protocol, hostname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol)) return `${protocol} is not fetched`;
  if (username !== "" || password !== "") return "a password stands in it";
  // Names are looked up where they are connected to; numbers are not.
  const host = hostname.replace(/^\[|\]$/g, "");
  if (allowsPrivate || net.isIP(host) === 0 || isPublicAddress(host)) return undefined;
  return "its host is private";
}

type Answer = Fetched | { readonly location: string };

function answerOf(url: URL, { allowsPrivate, patience }: FetchSettings): Promise<Answer> {
  return new Promise((resolve) => {
    const end = AbortSignal.timeout(LONGEST);
    const request = (url.protocol === "https:" ? https : http).get(
      url,
      {
        headers: { accept: "image/*", "user-agent": "arshif-import" },
        signal: end,
        timeout: patience,
        ...(allowsPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const done = (answer: Answer) => {
          response.destroy();
          resolve(answer);
        };
        if (status >= 300 && status < 400 && headers.location !== undefined) {
          done({ location: headers.location });
          return;
        }
        if (status !== 200) {
          const why = `the host answers ${status}`;
          done(status === 429 || status >= 500 ? { why, again: true } : { why });
          return;
        }
        const tooLarge = { why: `it has more than ${MOST_BYTES / 1024 / 1024} MB` };
        if (Number(headers["content-length"]) > MOST_BYTES) {
          done(tooLarge);
          return;
        }
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size > MOST_BYTES) done(tooLarge);
        });
        response.on("end", () => resolve({ bytes: Buffer.concat(parts) }));
        response.on("error", () => resolve({ why: "the connection broke off", again: true }));
      },
    );
    request.on("timeout", () => request.destroy(new Error("timeout")));
    request.on("error", (error: NodeJS.ErrnoException) => {
      if (error instanceof PrivateHost) resolve({ why: "its host is private" });
      else if (error.code === "ENOTFOUND") resolve({ why: "there is no such host" });
      else resolve({ why: "the host does not answer", again: true });
    });
  });
}
