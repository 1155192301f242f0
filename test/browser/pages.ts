import fs from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { contentSecurityPolicy } from "../../plugin/publish/headers.ts";

/** The policy that the site's own `_headers` give to every page. */
export const STRICT_POLICY = {
  "content-security-policy": contentSecurityPolicy({ frames: [], media: [] }),
};

export interface Viewing {
  readonly width: number;
  readonly scheme: "light" | "dark";
  /** Does axe look too? What it finds hangs on colours or on the layout, so two of six suffice. */
  readonly axe: boolean;
}

/** A phone, a tablet and a wide screen, in both colour schemes. */
export const VIEWINGS: readonly Viewing[] = [
  { width: 360, scheme: "light", axe: true },
  { width: 360, scheme: "dark", axe: false },
  { width: 768, scheme: "light", axe: false },
  { width: 768, scheme: "dark", axe: false },
  { width: 1440, scheme: "light", axe: false },
  { width: 1440, scheme: "dark", axe: true },
];

/** The browser's word for a request that was under way when the reader went to the next page. */
const LEFT = "net::ERR_ABORTED";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A reader with one screen, who notes everything that goes wrong. */
export class Reader {
  readonly page: Page;
  /** Console errors, errors of scripts, failed requests, requests to other hosts. */
  readonly #complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #usesAxe: boolean;

  private constructor(context: BrowserContext, page: Page, origin: string, usesAxe: boolean) {
    this.#context = context;
    this.page = page;
    this.#usesAxe = usesAxe;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.#complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      if (reason !== LEFT) this.#complaints.push(`${reason}: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400)
        this.#complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) this.#complaints.push(`elsewhere: ${request.url()}`);
    });
  }

  static async start(browser: Browser, origin: string, viewing: Viewing): Promise<Reader> {
    const context = await browser.newContext({
      viewport: { width: viewing.width, height: 900 },
      colorScheme: viewing.scheme,
      baseURL: origin,
      reducedMotion: "reduce",
    });
    return new Reader(context, await context.newPage(), origin, viewing.axe);
  }

  /** Everything wrong with some pages: what does not fit, what axe finds, what the browser complains of. */
  async faultsOf(pages: readonly string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const page of pages) {
      await this.page.goto(page);
      const found = [
        ...(await sidewaysFaults(this.page)),
        ...(this.#usesAxe ? await axeFaults(this.page) : []),
      ];
      faults.push(...[...found, ...this.#complaints.splice(0)].map((fault) => `/${page} ${fault}`));
    }
    return faults;
  }

  /** The letters of an element's text as they stand on the screen, line by line, left to right. */
  drawn(selector: string): Promise<string[]> {
    return this.page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      const text = element?.firstChild;
      if (text?.nodeType !== Node.TEXT_NODE) throw new Error(`${wanted} is no text`);
      const letters = [...(text.textContent ?? "")].map((letter, index) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return { letter, rect: range.getBoundingClientRect() };
      });
      const lines = [...new Set(letters.map(({ rect }) => Math.round(rect.top)))];
      return lines.map((top) =>
        letters
          .filter(({ rect }) => Math.round(rect.top) === top)
          .sort((a, b) => a.rect.left - b.rect.left)
          .map(({ letter }) => letter)
          .join(""),
      );
    }, selector);
  }

  async stop(): Promise<void> {
    await this.#context.close();
  }
}

/**
 * What axe finds wrong on the page, as `rule: element`.
 *
 * axe 4 draws a text and its first letter alone, and where the two differ it takes the font for
 * one of icons and leaves the contrast of its texts unchecked. Arabic letters join, so that no
 * Arabic text would be checked: while axe looks, every text is drawn by its first letter.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { prototype } = CanvasRenderingContext2D;
    const { fillText } = prototype;
    prototype.fillText = function (text, x, y) {
      fillText.call(this, text.charAt(0), x, y);
    };
    const axe = (globalThis as unknown as { axe: AxeCore }).axe;
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
  });
}

/** Elements that reach beyond the screen's sides without scrolling by themselves. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const shown = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility());
    const beyond = shown.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isOut = width > 1 && (left < -1 || right > clientWidth + 1);
      return isOut && !scrolls(element.parentElement);
    });
    const found = beyond.map((element) => element.outerHTML.slice(0, 120));
    return scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`, ...found] : found;
  });
}

interface AxeCore {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
