import type { Browser, BrowserContext, Page } from "playwright-core";
import { CMS_POLICY } from "../../plugin/publish/headers.ts";
import { type Served, serveFolder } from "./server.ts";

/** A browser's page for the editor's desk, which reaches nothing but the site itself. */
export interface DeskPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the policy of the desk forbade, and errors of scripts. */
  readonly complaints: readonly string[];
  /** Hosts beside the site that were asked for something. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Serves a folder with the policy that the desk's pages have. */
export function serveDesk(folder: string): Promise<Served> {
  return serveFolder(folder, { headers: { "content-security-policy": CMS_POLICY } });
}

export async function deskPage(
  browser: Browser,
  served: Served,
  locale: string,
): Promise<DeskPage> {
  const complaints: string[] = [];
  const elsewhere = new Set<string>();
  // A form is drawn as far as it is seen.
  const viewport = { width: 1280, height: 4000 };
  const context = await browser.newContext({ locale, viewport });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await context.route(
    (url) => url.href.startsWith("http") && !url.href.startsWith(served.url),
    (route) => {
      elsewhere.add(new URL(route.request().url()).hostname);
      return route.abort();
    },
  );
  return { page, context, complaints, elsewhere };
}
