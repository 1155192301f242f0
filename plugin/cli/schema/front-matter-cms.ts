import { describedFields } from "../../articles/field-descriptions.ts";
import { type FieldKind, fieldKind } from "../../articles/field-kinds.ts";

/** How the editor Front Matter CMS shows a field: https://frontmatter.codes/docs/content-creation/fields */
const TYPES: Readonly<Record<FieldKind, string>> = {
  line: "string",
  text: "string",
  date: "datetime",
  flag: "boolean",
  names: "list",
  topics: "tags",
  picture: "image",
  address: "string",
  addresses: "list",
  parts: "fields",
  entries: "block",
};

interface Field {
  readonly title: string;
  readonly name: string;
  readonly type: string;
  readonly [setting: string]: unknown;
}

/**
 * Settings of the editor Front Matter CMS for Visual Studio Code, for the file `frontmatter.json`:
 * https://frontmatter.codes/docs/settings
 *
 * @param articles the articles' folder from the root
 */
export function frontMatterCms(articles: string) {
  const groups = ["translations", "corrections"].map((id) => ({ id, fields: fieldsBelow(id) }));
  return {
    $schema: "https://frontmatter.codes/frontmatter.schema.json",
    "frontMatter.content.pageFolders": [
      { title: "المقالات", path: `[[workspace]]/${articles}`, contentTypes: ["article"] },
    ],
    "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
    // Pictures below it are named from there: `/media/سوق.jpg`.
    "frontMatter.content.publicFolder": articles.split("/").slice(0, -1).join("/"),
    "frontMatter.templates.prefix": "{{date|yyyy-MM-dd}}",
    "frontMatter.taxonomy.fieldGroups": groups,
    "frontMatter.taxonomy.contentTypes": [
      { name: "article", pageBundle: false, clearEmpty: true, fields: fieldsBelow("") },
    ],
  };
}

function fieldsBelow(group: string): Field[] {
  return describedFields(group).map(({ path, name, said }): Field => {
    const kind = fieldKind(path);
    const type = path === "draft" ? "draft" : TYPES[kind];
    return {
      ...{ title: said.label, name, type, description: said.ar },
      ...(path === "title" || path === "date" ? { required: true } : {}),
      ...(path === "date" ? { isPublishDate: true } : {}),
      ...(kind === "text" ? { single: false } : {}),
      ...(type === "fields" ? { fields: fieldsBelow(path) } : {}),
      ...(type === "block" ? { fieldGroup: [path] } : {}),
    };
  });
}
