/** Deeper values are taken not to survive: they may hold themselves. */
const DEEPEST = 100;

/**
 * Does a value come back from JSON as it was: texts, finite numbers, truth values, `null`, and
 * plain lists and groups of such? It asks only whether it is so, in a fraction of the time that it
 * takes to read it back and compare.
 *
 * @returns `false` too for a few values that would survive, such as very deep ones
 */
export function survivesJson(value: unknown, depth = 0): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object" || depth > DEEPEST) return false;
  const isList = Array.isArray(value);
  const kind = isList ? Array.prototype : Object.prototype;
  if (Object.getPrototypeOf(value) !== kind || Object.getOwnPropertySymbols(value).length > 0) {
    return false;
  }
  const names = Object.keys(value);
  if (isList && names.length !== value.length) return false;
  return names.every((name) => survivesJson((value as Record<string, unknown>)[name], depth + 1));
}
