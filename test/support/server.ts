import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { filesBelow } from "./site.ts";

/** A folder served as a static host would serve it. */
export interface Served {
  /** The home page's whole address, with `/` at its end. */
  readonly url: string;
  /** Addresses that were asked for and that nothing stands at. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

export interface ServingRules {
  /** The folder of the host under which the site stands. */
  readonly prefix?: string;
  /** Headers that every answer carries. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds that a page's last bytes are late, as on a slow line: it is drawn before its end. */
  readonly lateEnd?: number;
  /** One that the system chooses, if unset. */
  readonly port?: number;
  /** Do texts travel compressed, as every host sends them? Then bytes can be held against a line. */
  readonly compresses?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
  ".webm": "video/webm",
  ".vtt": "text/vtt; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".yml": "text/yaml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** What a page may be drawn without. */
const END = "</html>\n";

/** Serves a folder to this machine alone. */
export async function serveFolder(folder: string, rules: ServingRules = {}): Promise<Served> {
  const { prefix = "/", headers = {}, lateEnd = 0, port = 0, compresses = false } = rules;
  const missing: string[] = [];
  const server = http.createServer((request, response) => {
    const file = fileAt(folder, request.url ?? "/", prefix);
    if (file === undefined) missing.push(request.url ?? "/");
    const shown = file ?? path.join(folder, "404.html");
    if (!fs.existsSync(shown)) return void response.writeHead(404, headers).end();
    const type = TYPES[path.extname(shown)] ?? "application/octet-stream";
    const isPacked = compresses && /^text|json|xml/.test(type);
    const packed = isPacked ? { "content-encoding": "gzip" } : {};
    const status = file === undefined ? 404 : 200;
    response.writeHead(status, { ...headers, ...packed, "content-type": type });
    const content = fs.readFileSync(shown);
    if (isPacked) return void response.end(gzipSync(content));
    if (lateEnd === 0 || !shown.endsWith(".html")) return void response.end(content);
    response.write(content.subarray(0, -END.length));
    setTimeout(() => response.end(content.subarray(-END.length)), lateEnd);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    missing,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** The file that a host gives for an address, or `undefined`. */
export function fileAt(folder: string, address: string, prefix = "/"): string | undefined {
  const place = decodeURI(address.replace(/[?#].*$/, ""));
  if (!place.startsWith(prefix)) return undefined;
  const inner = place.slice(prefix.length);
  const file = path.join(
    folder,
    inner.endsWith("/") || inner === "" ? `${inner}index.html` : inner,
  );
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : undefined;
}

/** Links and assets from the site's root that lead nowhere, as `page → address`. */
export function deadLinks(folder: string, prefix = "/"): string[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) =>
      localAddresses(fs.readFileSync(path.join(folder, file), "utf8"))
        .filter((address) => fileAt(folder, address, prefix) === undefined)
        .map((address) => `${file} → ${address}`),
    );
}

/** Addresses from the site's root that a page links to or loads. */
function localAddresses(html: string): string[] {
  const found = html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"]*)"/g);
  return [...new Set([...found].map((match) => match[1] as string))];
}
