import type { NunjucksEnvironment } from "./types.ts";

const INCLUDE = /\{%(-?) include "(arshif\/[^"]+)" (-?)%\}/g;

/**
 * What an included template has to itself: names that it sets, blocks and macros. Names that begin
 * with `_` are set by one part alone, before it uses them, and nobody else's.
 */
const OF_ITS_OWN = /\{%-?\s*(?:set\s+(?!_)|(?:block|extends|import|from|macro)\b)/;

/**
 * Puts the parts of the theme into the templates that include them, when those are compiled. Nunjucks
 * copies all that a template knows for each include, and a list of articles includes one card for
 * each. A part that sets a name stays an include, unless the name begins with `_`: its names are its own.
 *
 * @param sourceOf the source of a part of the theme, by its name
 */
export function inlineParts(
  environment: NunjucksEnvironment,
  sourceOf: (name: string) => string | undefined,
): void {
  const preprocess = (template: string): string =>
    template.replace(INCLUDE, (include, before: string, name: string, behind: string) => {
      const part = sourceOf(name);
      if (part === undefined || OF_ITS_OWN.test(part)) return include;
      // Comments keep the blanks around a part from its first and last tag, and trim as the include does.
      return `{#${before} #}${preprocess(part)}{# ${behind}#}`;
    });
  environment.addExtension("arshifParts", { tags: [], preprocess });
}
