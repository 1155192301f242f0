import type { Browser, BrowserContext, Page } from "playwright-core";

/** A reader's browser. */
export interface Screen {
  readonly width: number;
  readonly scheme?: "light" | "dark";
  readonly scripts?: boolean;
  readonly styles?: boolean;
}

/** Where the archive's articles have pictures that stand elsewhere; no test loads one from there. */
const PICTURES = /^https:\/\/pictures\.example\//;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="teal"/></svg>`;

/** What a page tells of itself, written by a script that runs before the page's own. */
interface Told {
  readonly blocked: string[];
  readonly shifts: string[];
}

/** Someone who opens pages and notes what the browser complains of. */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.#context = context;
    this.page = page;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.#complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("response", (response) => {
      if (response.status() >= 400) {
        this.#complaints.push(`${response.status()}: ${response.url()}`);
      }
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !PICTURES.test(url))
        this.#complaints.push(`elsewhere: ${url}`);
    });
  }

  static async start(browser: Browser, origin: string, screen: Screen): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: screen.width, height: 900 },
      colorScheme: screen.scheme ?? "light",
      javaScriptEnabled: screen.scripts ?? true,
      reducedMotion: "reduce",
      baseURL: origin,
    });
    await context.route(PICTURES, (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: PICTURE }),
    );
    if (screen.styles === false) await context.route(/\.css(?:\?|$)/, (route) => route.abort());
    await context.addInitScript(takeNotes);
    return new Visitor(context, await context.newPage(), origin);
  }

  /** Opens a page and waits until it and its pictures are there. */
  async open(address: string): Promise<void> {
    this.#complaints.length = 0;
    await this.page.goto(address, { waitUntil: "load" });
  }

  /** What the browser has against the open page: errors, refusals by the policy, moved lines. */
  async complaints(): Promise<string[]> {
    const { blocked, shifts } = await this.page.evaluate(
      () => (globalThis as unknown as { told: Told }).told,
    );
    return [...this.#complaints.splice(0), ...blocked, ...shifts];
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

/** Runs in the page, before anything of its own. */
function takeNotes(): void {
  const told: Told = { blocked: [], shifts: [] };
  Object.assign(globalThis, { told });
  document.addEventListener("securitypolicyviolation", (event) => {
    told.blocked.push(`blocked: ${event.effectiveDirective} ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const moved = entry.sources.map(({ node }) => (node as Element | null)?.nodeName ?? "");
      if (!entry.hadRecentInput) told.shifts.push(`moved by ${entry.value}: ${moved.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Of the Layout Instability API, which TypeScript's library lacks. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
