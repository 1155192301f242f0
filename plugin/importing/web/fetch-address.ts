import http from "node:http";
import https from "node:https";
import net from "node:net";
import { isPublicAddress, lookupPublic, PrivateHost } from "./public-hosts.ts";

/** How hosts are asked. */
export interface FetchSettings {
  /** May machines be asked that are not public? */
  readonly allowsPrivate: boolean;
  /** Milliseconds without a byte after which a host is given up. */
  readonly patience: number;
}

/** What is asked for. */
export interface Wanted {
  /** Kinds that are understood, as HTTP lists them. */
  readonly accept: string;
  /** Bytes above which it is not wanted. */
  readonly most: number;
  /** Milliseconds from the first byte to the last, however slowly they drip. */
  readonly longest: number;
  /** Takes each part as it comes. */
  readonly take: (part: Buffer) => void;
}

/** Where an answer came from in the end, or why there is none, in a few words. */
export type Answer =
  | { readonly url: string; readonly contentType: string }
  | { readonly why: string; readonly again?: true };

/** What was asked for, held in memory. */
export type Fetched = { readonly bytes: Buffer } | Extract<Answer, { readonly why: string }>;

/** Asks for an address, and holds what it gives. */
export async function fetchBytes(
  address: string,
  settings: FetchSettings,
  wanted: Omit<Wanted, "take">,
): Promise<Fetched> {
  const parts: Buffer[] = [];
  const take = (part: Buffer) => parts.push(part);
  const answer = await fetchAddress(address, settings, { ...wanted, take });
  return "why" in answer ? answer : { bytes: Buffer.concat(parts) };
}

const MOST_REDIRECTS = 5;

/** Asks for an address; each address on the way to it is looked at as the first was. */
export async function fetchAddress(
  address: string,
  settings: FetchSettings,
  wanted: Wanted,
): Promise<Answer> {
  let url = address;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const refused = refusal(url, settings);
    if (refused !== undefined) return { why: refused };
    const answer = await answerOf(new URL(url), settings, wanted);
    if (!("location" in answer)) return answer;
    if (!URL.canParse(answer.location, url)) return { why: "it leads to no address" };
    url = new URL(answer.location, url).href;
  }
  return { why: `it leads on more than ${MOST_REDIRECTS} times` };
}

/** Why an address is not asked for, in a few words. */
export function refusal(
  address: string,
  { allowsPrivate }: Pick<FetchSettings, "allowsPrivate">,
): string | undefined {
  if (!URL.canParse(address)) return "it is no address";
  const { protocol, hostname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol)) return `${protocol} is not fetched`;
  if (username !== "" || password !== "") return "a password stands in it";
  // Names are looked up where they are connected to; numbers are not.
  const host = hostname.replace(/^\[|\]$/g, "");
  if (allowsPrivate || net.isIP(host) === 0 || isPublicAddress(host)) return undefined;
  return "its host is private";
}

function answerOf(
  url: URL,
  { allowsPrivate, patience }: FetchSettings,
  { accept, most, longest, take }: Wanted,
): Promise<Answer | { readonly location: string }> {
  return new Promise((resolve) => {
    const request = (url.protocol === "https:" ? https : http).get(
      url,
      {
        headers: { accept, "accept-encoding": "identity", "user-agent": "arshif-import" },
        signal: AbortSignal.timeout(longest),
        timeout: patience,
        ...(allowsPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const done = (answer: Answer | { readonly location: string }) => {
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
        const tooLarge = { why: `it has more than ${most / 1024 / 1024} MB` };
        if (Number(headers["content-length"]) > most) {
          done(tooLarge);
          return;
        }
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > most) done(tooLarge);
          else take(part);
        });
        const contentType = headers["content-type"] ?? "";
        response.on("end", () => resolve({ url: url.href, contentType }));
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
