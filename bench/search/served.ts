import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";

/** Kinds of files that hosts compress. */
const COMPRESSED: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** A folder on a server that compresses as hosts do, and what it has sent. */
export interface Served {
  readonly origin: string;
  /** Bytes of bodies since the last call. */
  sent(): number;
  stop(): Promise<void>;
}

/** Serves a folder, and single contents by their paths. */
export async function serve(
  folder: string,
  contents: Readonly<Record<string, string>> = {},
): Promise<Served> {
  let bytes = 0;
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const file = path.join(folder, name);
    const own = contents[name];
    if (own === undefined && !(fs.existsSync(file) && fs.statSync(file).isFile())) {
      response.writeHead(404).end();
      return;
    }
    const plain = own === undefined ? fs.readFileSync(file) : Buffer.from(own);
    const kind = COMPRESSED[path.extname(name)];
    const body = kind === undefined ? plain : gzipSync(plain);
    bytes += body.length;
    response.writeHead(200, {
      "Content-Type": kind ?? "application/octet-stream",
      ...(kind === undefined ? {} : { "Content-Encoding": "gzip" }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sent: () => {
      const sum = bytes;
      bytes = 0;
      return sum;
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Opens an empty page of a server in a context of its own, so that nothing is cached. */
export async function freshPage(browser: Browser, { origin, sent }: Served): Promise<Page> {
  const context = await browser.newContext();
  // What runs in the page was compiled by a loader that names functions by a call.
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  await page.goto(`${origin}/index.html`);
  sent();
  return page;
}
