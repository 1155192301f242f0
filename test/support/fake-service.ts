import { createHash } from "node:crypto";
import type { BrowserContext, Route } from "playwright-core";

/** A commit as a service is asked to make it. */
export interface AskedCommit {
  readonly headline: string;
  /** What it goes on from: the newest commit as the desk knew it, or the branch. */
  readonly onto: string;
  /** What its files hold, each byte as a letter. */
  readonly files: Readonly<Record<string, string>>;
}

/** A service that keeps one repository, for a browser that asks for it. */
export interface FakeService {
  /** What has been asked of it so far. */
  readonly commits: readonly AskedCommit[];
  /** Answers the requests of a browser in its place. */
  answer(context: BrowserContext): Promise<void>;
}

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};

export function reply(route: Route, answer: object): Promise<void> {
  return route.fulfill({
    ...{ status: 200, headers: CORS, contentType: "application/json" },
    body: JSON.stringify(answer),
  });
}

export function blobHash(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
