import type { Page } from "playwright-core";
import { sidewaysFaults } from "../browser/pages.ts";

/** What is wrong with letters of twice the size: they must grow indeed, and nothing be cut off. */
export async function largeTextFaults(page: Page): Promise<string[]> {
  const sizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main :is(h1, p, li, a)")].map((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      ),
    );
  const before = await sizes();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const after = await sizes();
  const still = before.filter((size, at) => Math.abs((after[at] ?? 0) - 2 * size) > 0.5);
  return [
    ...still.map((size) => `200 %: letters of ${size} px do not grow`),
    ...(await sidewaysFaults(page)).map((fault) => `200 %: ${fault}`),
  ];
}
