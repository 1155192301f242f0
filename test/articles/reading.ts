import { type Article, ArticleReader } from "../../plugin/articles/article.ts";
import type { Fault } from "../../plugin/articles/faults.ts";
import { textReading } from "../support/text-reading.ts";

const ENCODER = new TextEncoder();

/** Reads one article as a site with no options of its own would. */
export function readArticle(
  text: string | Uint8Array,
  file = "src/articles/خبر.md",
  rules: Partial<ConstructorParameters<typeof ArticleReader>[0]> = {},
): Article | Fault[] {
  const reader = new ArticleReader({
    zone: "Asia/Baghdad",
    defaults: {},
    fields: [],
    text: textReading(),
    ...rules,
  });
  return reader.read(typeof text === "string" ? ENCODER.encode(text) : text, file);
}

/** The article that a text makes; fails with the faults when it makes none. */
export function goodArticle(...args: Parameters<typeof readArticle>): Article {
  const result = readArticle(...args);
  if (Array.isArray(result)) throw new Error(`Not readable:\n${faultLines(result)}`);
  return result;
}

/** The faults of a text; fails when it has none. */
export function faultsOf(...args: Parameters<typeof readArticle>): Fault[] {
  const result = readArticle(...args);
  if (!Array.isArray(result)) throw new Error(`Readable after all: ${result.url}`);
  return result;
}

/** Faults as a fixture writes them: `line field: message`, and the cure below. */
export function faultLines(faults: readonly Fault[]): string {
  return faults
    .map(({ line, field, message, cure }) => {
      const place = [line ?? "-", field].filter((part) => part !== undefined).join(" ");
      return `${place}: ${message}\n  → ${cure}`;
    })
    .join("\n");
}

/** The fields of an article as a fixture writes them, dates with how much of them is known. */
export function fieldLines({ data }: Article): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${JSON.stringify(value, dates)}`)
    .join("\n");
}

function dates(this: Record<string, unknown>, key: string, printed: unknown): unknown {
  const value = this[key];
  if (!(value instanceof Date) || !("precision" in value)) return printed;
  return `${value.toISOString().replace(/:00\.000Z$/, "Z")} ${value.precision}`;
}
