import type { MarkdownIt } from "markdown-it";

/** What screen readers call the areas that may be wider than the page. */
export interface ScrollAreaLabels {
  readonly table: string;
  readonly code: string;
}

/**
 * Puts tables and blocks of code into an area that scrolls sideways on a narrow screen. The area
 * takes the keyboard's focus, since it cannot be scrolled by keys otherwise.
 */
export function scrollAreas(md: MarkdownIt, labels: ScrollAreaLabels): void {
  const open = (label: string) =>
    `<div class="scroll" role="group" tabindex="0" aria-label="${md.utils.escapeHtml(label)}">\n`;
  const rules = md.renderer.rules;
  rules.table_open = (tokens, index, options, _env, self) =>
    open(labels.table) + self.renderToken(tokens, index, options);
  rules.table_close = (tokens, index, options, _env, self) =>
    `${self.renderToken(tokens, index, options)}</div>\n`;
  for (const name of ["fence", "code_block"] as const) {
    const render = rules[name];
    if (render === undefined) continue;
    rules[name] = (...args) => `${open(labels.code)}${render(...args)}</div>\n`;
  }
}
