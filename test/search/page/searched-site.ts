import path from "node:path";
import { buildSync } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { startBrowser } from "../../support/browser.ts";
import { demoArchive } from "../../support/demo-archive.ts";
import { type Served, serveFolder } from "../../support/server.ts";
import { makeSite, ROOT, removeSite, type Site } from "../../support/site.ts";
import { headersOf } from "../../theme/policy.ts";
import { type Screen, Visitor } from "../../theme/visitor.ts";
import type { EngineTroubles } from "./fake-engine.ts";

/** A reader's browser, and what went wrong in it. */
export interface Searcher {
  readonly page: Page;
  /** Errors and warnings of the console, refusals by the policy, thrown errors. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

/** The demo archive with a search page whose engine is the invented one, served under its own policy. */
export class SearchedSite {
  readonly #site: Site;
  readonly #browser: Browser;
  readonly #served: Served;

  private constructor(site: Site, browser: Browser, served: Served) {
    this.#site = site;
    this.#browser = browser;
    this.#served = served;
  }

  static async start(options = ""): Promise<SearchedSite> {
    const site = makeSite(demoArchive(options));
    const [browser, built] = await Promise.all([startBrowser(), site.build()]);
    expect(built.code, built.printed).toBe(0);
    site.write("_site/assets/arshif/search.js", pageScript());
    const folder = path.join(site.folder, "_site");
    const served = await serveFolder(folder, { headers: headersOf(folder) });
    return new SearchedSite(site, browser, served);
  }

  /** Opens an address: `search/?q=القوات`. */
  async open(
    address: string,
    options: BrowserContextOptions & { readonly troubles?: EngineTroubles } = {},
  ): Promise<Searcher> {
    const { troubles = {}, ...rest } = options;
    const context = await this.#browser.newContext({
      baseURL: this.#served.url,
      viewport: { width: 1280, height: 900 },
      ...rest,
    });
    await context.addInitScript((made) => Object.assign(globalThis, { troubles: made }), troubles);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address);
    return { page, complaints, leave: () => context.close() };
  }

  /** A reader who notes what moves, what the policy refuses and what the console says. */
  visitor(screen: Screen): Promise<Visitor> {
    return Visitor.start(this.#browser, this.#served.url, screen);
  }

  output(file: string): string {
    return this.#site.output(file);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
    removeSite(this.#site);
  }
}

/** The page's script with the invented engine, as one module. */
function pageScript(): string {
  const contents = `
    import { startSearchPage } from "./plugin/search/page/start.ts";
    import { openSearchEngine } from "./test/search/page/fake-engine.ts";
    startSearchPage(openSearchEngine, import.meta.url);`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
