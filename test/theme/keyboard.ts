import type { Page } from "playwright-core";

/** Everything that can be reached with the keyboard, by the HTML standard's list. */
const REACHABLE = [
  "a[href]",
  "button:not([disabled])",
  "input:not([type=hidden], [disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "summary",
  ":is(audio, video)[controls]",
  "[tabindex]",
].join(", ");

/**
 * Goes through the open page with the Tab key alone.
 *
 * @returns what cannot be reached, what comes out of its order, and where no ring shows the focus
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const count = await page.evaluate((reachable) => {
    const wanted = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
    );
    const faults = wanted
      .filter((element) => element.tabIndex > 0)
      .map((element) => `jumps the queue: ${element.outerHTML.slice(0, 160)}`);
    let next = 0;
    const walk = { faults, wanted, next: () => next };
    document.addEventListener("focusin", ({ target }) => {
      const element = target as HTMLElement;
      const name = element.outerHTML.slice(0, 160);
      if (element === wanted[next]) next++;
      else faults.push(`comes out of its order: ${name}`);
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      if (!isDrawn || /^(?:transparent|rgba\(.*, 0\))$/.test(outlineColor)) {
        faults.push(`shows no focus: ${name}`);
      }
      const { width, height, bottom, right } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || bottom + scrollY <= 0 || right + scrollX <= 0) {
        faults.push(`is not to be seen when it has the focus: ${name}`);
      }
    });
    Object.assign(globalThis, { walk });
    // Within a date, day, month, year and the calendar's button are stops of their own.
    const dates = wanted.filter((element) => element.matches("input[type=date]"));
    return wanted.length + 3 * dates.length;
  }, REACHABLE);

  // Keys are sent without waiting for each other; the browser takes them in their order.
  await Promise.all(Array.from({ length: count }, () => page.keyboard.press("Tab")));
  return page.evaluate(() => {
    const { faults, wanted, next } = (globalThis as unknown as { walk: Walk }).walk;
    const missed = wanted.slice(next()).map((element) => element.outerHTML.slice(0, 160));
    return [...faults, ...missed.slice(0, 3).map((name) => `is not reached: ${name}`)];
  });
}

interface Walk {
  readonly faults: string[];
  readonly wanted: HTMLElement[];
  next(): number;
}
