import fs from "node:fs";
import { createRequire } from "node:module";

/** A type of schema.org: the properties that it has, and the types that each may hold. */
interface SchemaType {
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly parents: readonly string[];
}

/** Plain values that a property of a data type may hold. */
const LITERALS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === "string",
  CssSelectorType: (value) => typeof value === "string",
  URL: (value) => typeof value === "string" && URL.canParse(value),
  Date: (value) => typeof value === "string" && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value),
  DateTime: (value) =>
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  Integer: (value) => Number.isInteger(value),
  IdReference: (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).join() === "@id" &&
    LITERALS.URL!((value as { "@id": unknown })["@id"]),
  Number: (value) => typeof value === "number",
};

/**
 * The vocabulary of schema.org as the package schema-dts declares it, read anew from its
 * declarations, so that data can be checked as it is printed.
 */
export class SchemaOrg {
  readonly #types = new Map<string, SchemaType>();
  /** Values of the vocabulary's enumerations: `https://schema.org/ItemListOrderDescending`. */
  readonly #source: string;

  constructor() {
    const file = createRequire(import.meta.url).resolve("schema-dts");
    this.#source = fs.readFileSync(file.replace(/\.js$/, ".d.ts"), "utf8");
    const bodies = /^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+) \{\n([\s\S]*?)^\}/gm;
    for (const [, name = "", , parents = "", body = ""] of this.#source.matchAll(bodies)) {
      const known = this.#types.get(name);
      const properties = new Map(known?.properties);
      for (const [, property = "", values = ""] of body.matchAll(
        /^ {4}"(\w+)"\?: SchemaValue<([^,]+), "/gm,
      )) {
        properties.set(property, values.split(" | "));
      }
      const above = [...parents.matchAll(/(\w+)Base/g)].map(([, parent = ""]) => parent);
      const others = above.filter((parent) => parent !== name);
      this.#types.set(name, { properties, parents: [...(known?.parents ?? []), ...others] });
    }
  }

  /** What of a thing the vocabulary does not know, as `NewsArticle.author: why`. */
  faults(thing: unknown): string[] {
    if (!isThing(thing)) return ["A thing has no @type."];
    const type = thing["@type"];
    if (!this.#types.has(type)) return [`${type} is no type.`];
    return Object.entries(thing).flatMap(([property, value]): string[] => {
      if (property === "@type" || property === "@id") {
        return typeof value === "string" ? [] : [`${type}.${property} is no text.`];
      }
      const expected = this.#expected(type, property);
      if (expected === undefined) return [`${type}.${property} is no property.`];
      const values = Array.isArray(value) ? value : [value];
      if (values.length === 0) return [`${type}.${property} is empty.`];
      return values.flatMap((one) => this.#valueFaults(`${type}.${property}`, one, expected));
    });
  }

  #valueFaults(place: string, value: unknown, expected: readonly string[]): string[] {
    if (isThing(value)) {
      const fits = expected.some((type) => this.#isA(value["@type"], type));
      return [...(fits ? [] : [`${place} holds ${value["@type"]}.`]), ...this.faults(value)];
    }
    const fits = expected.some(
      (type) => LITERALS[type]?.(value) === true || this.#isMember(type, value),
    );
    return fits ? [] : [`${place} holds ${JSON.stringify(value)}, not ${expected.join(" or ")}.`];
  }

  #isMember(type: string, value: unknown): boolean {
    const declared = new RegExp(`^export type ${type} = ([^;]+);`, "m").exec(this.#source);
    return declared?.[1]?.split(" | ").includes(JSON.stringify(value)) ?? false;
  }

  #expected(type: string, property: string): readonly string[] | undefined {
    const own = this.#types.get(type);
    return (
      own?.properties.get(property) ??
      own?.parents.map((parent) => this.#expected(parent, property)).find((found) => found)
    );
  }

  #isA(type: string, wanted: string): boolean {
    if (type === wanted) return true;
    return this.#types.get(type)?.parents.some((parent) => this.#isA(parent, wanted)) ?? false;
  }
}

function isThing(value: unknown): value is Record<string, unknown> & { "@type": string } {
  return typeof value === "object" && value !== null && "@type" in value;
}
