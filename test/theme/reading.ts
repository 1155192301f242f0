import type { Page } from "playwright-core";

/** What a page offers to a reader. */
export interface Offered {
  /** The lines that can be read, without those of buttons. */
  readonly lines: string[];
  /** Where links lead, in their order. */
  readonly links: string[];
  /** Buttons that can be seen and send no form. */
  readonly buttons: string[];
}

export async function offeredBy(page: Page): Promise<Offered> {
  const { links, buttons } = await page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const controls = [...document.querySelectorAll<HTMLElement>("button, [role=button]")];
    // A form is sent without a script too.
    const scripted = controls.filter(
      (button) => seen(button) && !button.matches("form [type=submit]"),
    );
    const names = scripted.map((button) => button.textContent.trim());
    for (const button of controls) button.hidden = true;
    return {
      links: [...document.links].filter(seen).map((link) => link.getAttribute("href") ?? ""),
      buttons: names,
    };
  });
  const [text = ""] = await page.locator("body").allInnerTexts();
  const lines = text.split(/\n+/).map((line) => line.trim());
  return { lines: lines.filter((line) => line !== ""), links, buttons };
}

/** What still moves for a reader who asked for less of it. */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (value: string) => value.split(",").map((part) => Number.parseFloat(part));
    const moves = (style: CSSStyleDeclaration) =>
      Math.max(...seconds(style.transitionDuration)) > 0.001 ||
      (style.animationName !== "none" && Math.max(...seconds(style.animationDuration)) > 0.001) ||
      style.scrollBehavior === "smooth";
    const found = [...document.querySelectorAll("*")].filter((element) =>
      [undefined, "::before", "::after"].some((part) => moves(getComputedStyle(element, part))),
    );
    const running = document.getAnimations().map(({ id }) => `runs: ${id}`);
    return [...found.map((element) => `moves: ${element.outerHTML.slice(0, 120)}`), ...running];
  });
}

/** Pictures that fill more than the first screen when no style holds them. */
export function overgrown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("svg")]
      .filter((drawing) => drawing.getBoundingClientRect().height > innerHeight / 2)
      .map((drawing) => `fills the screen without styles: ${drawing.outerHTML.slice(0, 120)}`),
  );
}
