import type { NunjucksEnvironment } from "./types.ts";

type Done = (error: unknown, ...results: unknown[]) => void;

/**
 * Lets a page fail where a part of it does. Nunjucks runs what a template includes as a list of
 * steps, and the last of them does not ask whether one before has failed; a template that cannot be
 * compiled tells so later than anyone listens. A part with a slip was left out of every page, and
 * the build said nothing.
 */
export function failWithIncludes(environment: NunjucksEnvironment): void {
  const { waterfall, getTemplate } = environment;
  environment.getTemplate = (name, ...rest) => {
    // Whether it is compiled at once may be left out.
    const others = typeof rest[0] === "function" ? rest : rest.slice(1);
    return getTemplate.call(environment, name, true, ...others);
  };
  environment.waterfall = (steps, done: Done, isAsync) => {
    let isWaiting = false;
    const told: Done = (error, ...results) => {
      if (!error) return done(error, ...results);
      // Nobody would catch it here any more: the build ends with what is wrong, and not as if it were well.
      if (isWaiting) {
        console.error(error);
        process.exitCode = 1;
        return done(error, ...results);
      }
      throw error;
    };
    waterfall.call(environment, steps, told, isAsync);
    isWaiting = true;
  };
}
