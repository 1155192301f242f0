import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { OPTIMISING_LATE } from "./process-pool.ts";
import { filesBelow, ROOT, type Site } from "./site.ts";

const ELEVENTY = path.join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

/** Longer than any build here takes on a busy machine, and less than a test may take. */
const PATIENCE = 150_000;

/** A site that Eleventy serves and builds anew when its files change. */
export interface ServedSite {
  /** The home page's whole address. */
  readonly url: string;
  /** What the process printed since it started, or since `forget`. */
  printed(): string;
  forget(): void;
  /** The text of a built page, or an empty text while there is none. */
  page(file: string): string;
  /** Waits until something holds; tells what it was waiting for when it never does. */
  until(what: string, holds: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves a site with Eleventy's own command and waits until it notices changes.
 *
 * @param onPrint told what was printed so far, each time that there is more
 */
export async function serve(
  site: Site,
  args: readonly string[] = [],
  onPrint: (printed: string) => void = () => {},
): Promise<ServedSite> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...OPTIMISING_LATE, ELEVENTY, "--serve", "--quiet", `--port=${port}`, ...args],
    {
      cwd: site.folder,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk;
      onPrint(printed);
    });
  }
  const until = async (what: string, holds: () => boolean) => {
    const start = performance.now();
    while (!holds()) {
      const isOver = performance.now() - start > PATIENCE || child.exitCode !== null;
      if (isOver) throw new Error(`Waited in vain until ${what}. Eleventy printed:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  try {
    await until("the site is served", () => /Server at http/.test(printed));
    await until(
      "a change is noticed",
      noticesChange(site, () => printed),
    );
    await until("the change is built", () => /File changed[\s\S]*Wrote/.test(printed));
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    printed: () => printed,
    forget: () => {
      printed = "";
    },
    page: (file) => {
      const absolute = path.join(site.folder, "_site", file);
      return fs.existsSync(absolute) ? fs.readFileSync(absolute, "utf8") : "";
    },
    until,
    stop: () => stop(child),
  };
}

/** Eleventy says that it watches a moment before it does: saves an article until that is noticed. */
function noticesChange(site: Site, printed: () => string): () => boolean {
  const name = filesBelow(site.folder).find((file) => /(?:^|\/)articles\/.*\.md$/.test(file));
  if (name === undefined) throw new Error("A site to be served needs an article.");
  const article = path.join(site.folder, name);
  const content = fs.readFileSync(article);
  let saved = 0;
  return () => {
    if (Date.now() - saved > 1000) {
      saved = Date.now();
      fs.writeFileSync(article, content);
    }
    return printed().includes("File changed");
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
}

/** A port that was free a moment ago; Eleventy cannot be told to let the system choose. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
