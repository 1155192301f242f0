import { cutFrontMatter } from "../../articles/front-matter-forms.ts";
import type { WrittenFields } from "./field-text.ts";
import { tomlFields } from "./toml-text.ts";
import { yamlFields } from "./yaml-text.ts";

/** Finds the fields of a text; nothing where they cannot be read. */
export function writtenFields(text: string): WrittenFields | undefined {
  const cut = cutFrontMatter(text, "");
  if (Array.isArray(cut)) return undefined;
  const offset = cut.linesAbove === 0 ? 0 : text.indexOf("\n") + 1;
  return cut.language === "toml" ? tomlFields(cut.source, offset) : yamlFields(cut, offset);
}
