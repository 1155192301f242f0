import { isolateHtml, isolateText, remembering } from "../text/index.ts";
import type { OwnFunctions } from "./templates/own-functions.ts";

/** What Nunjucks gives a filter as `this`; other template languages have no `env`. */
interface NunjucksContext {
  readonly env?: { getFilter?(name: string): (html: string) => unknown };
}

/** A headline stands on some ten pages, most of them neighbours; a name on far more. */
const TEXTS_KEPT = 5000;

/**
 * Adds the filters for texts that mix Arabic with Latin letters, numbers and signs.
 *
 * `bdi` is for a page's body (headlines, captions, names): escaped HTML with `<bdi>` around what
 * must keep its order. Nunjucks gets it marked as safe. `isolate` is for places that take no
 * markup (`<title>`, `content`, `alt`, `aria-label`): plain text. Nothing in, nothing out.
 */
export function useBidiFilters(functions: OwnFunctions): void {
  const asHtml = remembering(isolateHtml, TEXTS_KEPT);
  const asText = remembering(isolateText, TEXTS_KEPT);
  functions.addFilter("bdi", function (this: unknown, value: unknown) {
    const html = asHtml(textOf(value));
    const { env } = (this ?? {}) as NunjucksContext;
    return env?.getFilter === undefined ? html : env.getFilter("safe")(html);
  });
  functions.addFilter("isolate", (value: unknown) => asText(textOf(value)));
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
