import { FIELD_DESCRIPTIONS } from "../../articles/field-descriptions.ts";

/** How the editor Front Matter CMS shows a field; texts if nothing else. */
const TYPES: Readonly<Record<string, string>> = {
  titleSupplied: "boolean",
  date: "datetime",
  updated: "datetime",
  topics: "tags",
  authors: "list",
  sources: "list",
  image: "fields",
  "image.src": "image",
  related: "fields",
  "related.pin": "list",
  "related.exclude": "list",
  redirectFrom: "list",
  translations: "block",
  corrections: "block",
  "corrections.date": "datetime",
  draft: "draft",
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
    "frontMatter.templates.prefix": "yyyy-MM-dd",
    "frontMatter.taxonomy.fieldGroups": groups,
    "frontMatter.taxonomy.contentTypes": [
      { name: "article", pageBundle: false, fields: fieldsBelow("") },
    ],
  };
}

function fieldsBelow(group: string): Field[] {
  const before = group === "" ? "" : `${group}.`;
  return Object.entries(FIELD_DESCRIPTIONS).flatMap(([path, words]): Field[] => {
    const name = path.slice(before.length);
    if (!path.startsWith(before) || name.includes(".")) return [];
    const type = TYPES[path] ?? "string";
    return [
      {
        ...{ title: words.label, name, type, description: words.ar },
        ...(path === "title" || path === "date" ? { required: true } : {}),
        ...(path === "date" ? { isPublishDate: true } : {}),
        ...(path === "summary" ? { single: false } : {}),
        ...(type === "fields" ? { fields: fieldsBelow(path) } : {}),
        ...(type === "block" ? { fieldGroup: [path] } : {}),
      },
    ];
  });
}
