import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { startBrowser } from "./browser.ts";
import { type Served, type ServingRules, serveFolder } from "./server.ts";
import { removeSite, type Site } from "./site.ts";

/** A browser, and a site that it can open. */
export interface ShownSite {
  readonly browser: Browser;
  readonly served: Served;
}

/**
 * Has a site built before the tests of a file, served and a browser started while they run, and all of
 * it gone afterwards.
 *
 * @param rules how its output folder is served, of which the path is given
 */
export function showSite(
  site: Site,
  rules: (output: string) => ServingRules = () => ({}),
): ShownSite {
  const shown = {} as { browser: Browser; served: Served };
  beforeAll(async () => {
    const [browser, built] = await Promise.all([startBrowser(), site.build()]);
    shown.browser = browser;
    expect(built.code, built.printed).toBe(0);
    const output = `${site.folder}/_site`;
    shown.served = await serveFolder(output, rules(output));
  });
  afterAll(async () => {
    await shown.browser?.close();
    await shown.served?.close();
    removeSite(site);
  });
  return shown;
}
