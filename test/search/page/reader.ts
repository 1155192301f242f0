import type { Page } from "playwright-core";
import { expect } from "vitest";
import { arabicWords } from "../../../plugin/words.ts";

/** What a reader finds on a page with a search field, and does there. */

/** How long a site that has just been built may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** Tabs that a field in the masthead may be away. */
const MOST_TABS = 10;

export const status = (page: Page) => page.getByRole("status");
export const field = (page: Page) => page.getByRole("combobox", { name: arabicWords.searchField });
export const options = (page: Page) => page.getByRole("listbox").getByRole("option");

/** Waits until the page says how many results there are, or what else it has to say. */
export async function said(page: Page, text: string): Promise<void> {
  await expect.poll(() => status(page).textContent(), { timeout: PATIENCE }).toBe(text);
}

/** Goes to the masthead's field from the start of the page, types, and asks: all by keyboard. */
export async function askFromMasthead(page: Page, text: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: arabicWords.searchField });
  for (let step = 0; step < MOST_TABS; step++) {
    if (await search.evaluate((input) => input === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
