import { z } from "zod";
import { articleContract, FIELD_CURES } from "./contract.ts";
import { describedFields, FIELD_DESCRIPTIONS } from "./field-descriptions.ts";
import { foreignNames } from "./foreign-fields.ts";

/** A JSON Schema, of draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A build takes `title: 1984` as its letters; tools read a number there. */
const LINE = { type: ["string", "number", "boolean"] };
const FLAG = { anyOf: [{ type: "boolean" }, { enum: ["true", "false"] }] };
/** A text separates names with «،». */
const NAMES = { anyOf: [LINE, { type: "array", items: LINE }] };

/** A film or a sound is its file alone, or has parts. */
const MEDIA = {
  anyOf: [
    LINE,
    {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        describedFields("video").map(({ name }) => [name, name === "captions" ? NAMES : LINE]),
      ),
    },
  ],
};

/** What a field holds that says nothing; for other values a pattern holds nothing. */
const EMPTY = { type: ["null", "string"], pattern: "^\\s*$" };

/** What the contract takes before it is checked, which a schema of what is checked does not show. */
const AS_WRITTEN: Readonly<Record<string, JsonSchema>> = {
  title: LINE,
  titleSupplied: FLAG,
  draft: FLAG,
  featured: FLAG,
  date: LINE,
  updated: LINE,
  topics: NAMES,
  authors: NAMES,
  sources: NAMES,
  redirectFrom: NAMES,
  place: LINE,
  series: LINE,
  seriesPart: LINE,
  "image.focus": LINE,
  video: MEDIA,
  audio: MEDIA,
  slug: LINE,
  summary: LINE,
  "related.pin": NAMES,
  "related.exclude": NAMES,
  "corrections.date": LINE,
  translations: {
    anyOf: [
      { type: "object", additionalProperties: { type: "string" } },
      {
        type: "array",
        items: {
          type: "object",
          properties: { lang: { type: "string" }, url: { type: "string" } },
          required: ["lang", "url"],
          additionalProperties: false,
        },
      },
    ],
  },
};

/**
 * The JSON Schema of an article's fields, made from the contract by which they are read, with
 * descriptions in English and Arabic. Names by which other generators write such fields are refused;
 * an archive's own fields are not.
 */
export function articleSchema(): JsonSchema {
  const made = z.toJSONSchema(articleContract("UTC"), { io: "input", unrepresentable: "any" });
  const properties = described((made.properties ?? {}) as Record<string, JsonSchema>, "");
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Arshif article",
    description: "The fields of an article of an Arshif archive. حقول مقال في أرشيف.",
    type: "object",
    properties,
    required: ["title"],
    propertyNames: {
      not: { enum: foreignNames().filter((name) => !(name in FIELD_CURES)) },
    },
  };
}

function described(
  properties: Readonly<Record<string, JsonSchema>>,
  above: string,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, made]) => {
      const path = above + name;
      const words = FIELD_DESCRIPTIONS[path];
      const said = words && { title: words.label, description: `${words.en} ${words.ar}` };
      const shape = AS_WRITTEN[path] ?? withParts(made, path);
      // Editors write an empty value for what was left out.
      return [name, { ...said, ...(path === "title" ? shape : { anyOf: [shape, EMPTY] }) }];
    }),
  );
}

function withParts(made: JsonSchema, path: string): JsonSchema {
  if (made.type === "array") return { ...made, items: withParts(made.items as JsonSchema, path) };
  if (typeof made.properties !== "object" || made.properties === null) return made;
  const parts = made.properties as Record<string, JsonSchema>;
  return { ...made, properties: described(parts, `${path}.`) };
}
