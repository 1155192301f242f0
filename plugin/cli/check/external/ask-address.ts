import http from "node:http";
import https from "node:https";
import { setTimeout as wait } from "node:timers/promises";
import { refusal } from "../../../importing/web/fetch-address.ts";
import { lookupPublic, PrivateHost } from "../../../importing/web/public-hosts.ts";

/** How hosts are asked. */
export interface AskingRules {
  /** May machines be asked that are not public? */
  readonly allowsPrivate: boolean;
  /** Milliseconds after which an answer is no more waited for. */
  readonly patience: number;
  /** Milliseconds between two questions about one address; none if unset. */
  readonly pause?: number;
  /** Says who asks. */
  readonly userAgent: string;
}

/** What became of an address. */
export type Answer =
  | { readonly state: "alive" }
  | { readonly state: "moved"; readonly to: string }
  /** There is no such page, or no such host. */
  | { readonly state: "dead"; readonly why: string }
  /** It may well be there for readers. */
  | { readonly state: "unsure"; readonly why: string; readonly isBusy?: boolean };

interface Reply {
  readonly status: number;
  readonly location?: string | undefined;
}

const MOST_REDIRECTS = 10;
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const GONE: ReadonlySet<number> = new Set([404, 410]);

/**
 * Asks whether an address is there, with HEAD, and with GET where that is not answered well; nothing
 * of a page is read. Each address on the way to it is looked at as the first was.
 */
export async function askAddress(address: string, rules: AskingRules): Promise<Answer> {
  let url = address;
  let moved: string | undefined;
  let isForGood = true;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (step > 0) await wait(rules.pause);
    const reply = await replyOf(url, rules);
    if ("state" in reply) return reply;
    const { status, location } = reply;
    if (status >= 300 && status < 400 && location !== undefined) {
      if (!URL.canParse(location, url)) return { state: "unsure", why: "it leads to no address" };
      url = new URL(location, url).href;
      isForGood &&= PERMANENT.has(status);
      if (isForGood) moved = url;
      continue;
    }
    if (status >= 200 && status < 300) {
      return moved === undefined ? { state: "alive" } : { state: "moved", to: moved };
    }
    const why = `the host answers ${status}`;
    if (GONE.has(status)) return { state: "dead", why };
    return { state: "unsure", why, isBusy: status === 429 || status === 503 };
  }
  return { state: "unsure", why: `it leads on more than ${MOST_REDIRECTS} times` };
}

async function replyOf(url: string, rules: AskingRules): Promise<Reply | Answer> {
  const refused = refusal(url, rules);
  if (refused !== undefined) return { state: "unsure", why: refused };
  const head = await request("HEAD", url, rules);
  // Some hosts know no HEAD, and answer it as if there were no page.
  const isAnswer = "status" in head && head.status < 400;
  const isFinal = "status" in head ? head.status === 429 : head.state === "dead" || head.isBusy;
  if (isAnswer || isFinal) return head;
  await wait(rules.pause);
  return request("GET", url, rules);
}

type Failure = Extract<Answer, { state: "dead" | "unsure" }>;

function request(
  method: "HEAD" | "GET",
  address: string,
  { allowsPrivate, patience, userAgent }: AskingRules,
): Promise<Reply | (Failure & { isBusy?: boolean })> {
  return new Promise((resolve) => {
    const url = new URL(address);
    const sent = (url.protocol === "https:" ? https : http).request(
      url,
      {
        method,
        agent: false,
        headers: { accept: "*/*", "user-agent": userAgent },
        signal: AbortSignal.timeout(patience),
        ...(allowsPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        response.destroy();
        resolve({ status, location: headers.location });
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) => resolve(failureOf(error)));
    sent.end();
  });
}

function failureOf(error: NodeJS.ErrnoException): Failure {
  if (error instanceof PrivateHost) return { state: "unsure", why: PRIVATE };
  if (error.code === "ENOTFOUND") return { state: "dead", why: NO_HOST };
  if (error.name === "AbortError" || error.name === "TimeoutError" || error.code === "ETIMEDOUT") {
    return { state: "unsure", why: "the host does not answer in time", isBusy: true };
  }
  if (/^CERT_|CERT|^ERR_TLS/.test(error.code ?? "")) {
    return { state: "unsure", why: "the host's certificate is not valid" };
  }
  return { state: "unsure", why: "the host does not answer" };
}

/** Why an address is dead whose host is none. */
export const NO_HOST = "there is no such host";

/** Why an address was not asked for. */
export const PRIVATE = "its host is private";
