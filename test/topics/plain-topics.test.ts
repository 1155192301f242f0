import { deepStrictEqual } from "node:assert";
import fs from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { YAML_OPTIONS } from "../../plugin/articles/yaml-faults.ts";
import { readTopics, TopicRegistry } from "../../plugin/topics/index.ts";
import { readPlainTopics } from "../../plugin/topics/plain-topics.ts";
import { holds } from "../text/property.ts";

const PARTS: ReadonlySet<string> = new Set(["id", "name", "aliases", "parent", "description"]);

/** Words and signs of which the rows of a registry are made, many of them with a meaning in YAML. */
const piece = fc.constantFrom(
  ...["id", "name", "aliases", "parent", "وصف", "iraq", "العراق", "مدينة الصدر", "2003", "true"],
  ...["null", "", " ", "  ", "-", "- ", "- - ", ":", ": ", ", ", "[", "]", "{ ", " }", "#", " # "],
  ...['"', "'", "|", ">", "&", "*", "?", "~", "!", "%", "\t", "\u00a0", "\r"],
);
const wildRow = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const plainValue = fc.constantFrom(
  ...["العراق", "iraq", "2003", "true", "مدينة الصدر", "سوق-المدينة", "٣"],
);
const value = fc.oneof(
  { weight: 5, arbitrary: plainValue },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"أ، ب"', "'قسد'", "[قسد, حي الصدر]", "3.5", "a, b", "أ]"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("[]", "أ: ب", "أ # ب", "null", "~", "=", "@x", "{ a: b }", "أ:"),
  },
);
const field = fc
  .tuple(fc.constantFrom("id", "name", "aliases", "parent", "description"), value)
  .map(([name, written]) => `${name}: ${written}`);
const block = fc
  .array(field, { minLength: 1, maxLength: 4 })
  .map((fields) => `- ${fields.join("\n  ")}`);
const flow = fc
  .array(field, { minLength: 1, maxLength: 4 })
  .map((fields) => `- { ${fields.join(", ")} }`);
const listed = fc
  .tuple(fc.array(value, { maxLength: 3 }), fc.constantFrom("  ", "   ", "    "))
  .map(([items, indent]) =>
    ["- id: x", "  aliases:", ...items.map((item) => `${indent}- ${item}`)].join("\n"),
  );
const entry = fc.oneof(
  { weight: 4, arbitrary: block },
  { weight: 4, arbitrary: flow },
  { weight: 2, arbitrary: listed },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "# مواضيع", "  # أ", "---", "- x", "  parent: iraq"),
  },
  { weight: 1, arbitrary: wildRow },
);
const registry = fc.array(entry, { maxLength: 3 }).map((entries) => entries.join("\n"));

/** What the YAML parser reads; nothing where it finds a fault. */
function parsed(yaml: string): unknown {
  const document = parseDocument(yaml, { ...YAML_OPTIONS, schema: "failsafe" });
  return document.errors.length > 0 ? undefined : document.toJS();
}

test("whatever is read as plain is read as the YAML parser reads it", () => {
  let answered = 0;
  holds(
    fc.property(registry, (yaml) => {
      const plain = readPlainTopics(yaml, PARTS);
      if (plain === undefined || plain.length === 0) return;
      answered++;
      deepStrictEqual(plain, parsed(yaml), yaml);
    }),
    2000,
  );
  expect(answered).toBeGreaterThan(200);
});

test("the sample archive's registry is plain", () => {
  const yaml = fs.readFileSync(new URL("../../_data/topics.yaml", import.meta.url), "utf8");
  expect(readPlainTopics(yaml, PARTS)?.length).toBeGreaterThan(5);
  deepStrictEqual(readPlainTopics(yaml, PARTS), parsed(yaml));
});

test.each([
  ["a topic a line", "- { id: iraq, name: العراق }\n- { id: sdf, name: قسد, parent: iraq }\n"],
  ["a part a line", "# أ\n- id: iraq\n  name: العراق\n\n- id: sdf\n  name: قسد\n  parent: iraq\n"],
  [
    "what only the parser reads",
    "- id: iraq\n  name: &a العراق\n- {id: sdf,\n   name: قسد, parent: iraq}\n",
  ],
])("the same topics come of %s", (_, yaml) => {
  const read = readTopics(yaml, "_data/topics.yaml");
  expect(read).toBeInstanceOf(TopicRegistry);
  expect((read as TopicRegistry).topics).toEqual([
    { id: "iraq", name: "العراق", aliases: [] },
    { id: "sdf", name: "قسد", aliases: [], parent: "iraq" },
  ]);
});
