import { describedFields } from "../../articles/field-descriptions.ts";
import { fieldKind } from "../../articles/field-kinds.ts";
import { MEDIA } from "../../articles/pictures/places.ts";
import type { Topic } from "../../topics/index.ts";
import { CMS_WORDS, type CmsLanguage } from "./words.ts";

/** A service that keeps the site's repository. */
export interface Repository {
  readonly backend: "github" | "gitlab";
  /** `owner/name`, with groups between at GitLab. */
  readonly name: string;
}

/** What the editor's desk of a site is to show. */
export interface CmsSite {
  /** The home page's whole address. */
  readonly url: string;
  readonly repository: Repository;
  /** The articles that are shown, and where new ones are put: a folder from the project's root. */
  readonly folder: string;
  /** The media folder from the project's root. */
  readonly media: string;
  /** The year whose pictures stand together. */
  readonly year: string;
  /** The site's topics; any name is a topic where there is no registry, or it is open. */
  readonly topics: readonly Pick<Topic, "id" | "name">[] | undefined;
  readonly language: CmsLanguage;
}

type Field = Readonly<Record<string, unknown>>;

const DAY = "YYYY-MM-DD";

/** What follows is seldom written, and stands below the text. */
const LAST_ABOVE = "image";

/**
 * The configuration of Sveltia CMS for a site: a form of everything that an author may write.
 * https://sveltiacms.app/en/docs
 */
export function sveltiaConfig(site: CmsSite) {
  const words = CMS_WORDS[site.language];
  const { backend, name } = site.repository;
  const body = {
    name: "body",
    label: words.body,
    widget: "markdown",
    // The other mode writes texts anew: «2017. كانت …» becomes «3. كانت …» behind a list.
    modes: ["raw"],
    buttons: [],
    editor_components: [],
  };
  return {
    backend: { name: backend, repo: name, commit_messages: words.commits },
    site_url: site.url,
    media_folder: `${site.media}/${site.year}`,
    public_folder: `/${MEDIA}/${site.year}`,
    // Arabic letters stay; 80 of them fit into a file's name, and an address has 60.
    slug: { encoding: "unicode", clean_accents: false, maxlength: 80 },
    // Nobody writes `place: ''`.
    output: { omit_empty_optional_fields: true },
    collections: [
      {
        name: "articles",
        label: words.articles,
        label_singular: words.article,
        folder: site.folder,
        create: true,
        extension: "md",
        format: "yaml-frontmatter",
        slug: `{{date | date('${DAY}')}}-{{title}}`,
        summary: "{{date}} {{title}}",
        sortable_fields: {
          fields: ["date", "title"],
          default: { field: "date", direction: "descending" },
        },
        fields: fieldsBelow("", site).flatMap((field) =>
          field.name === LAST_ABOVE ? [field, body] : [field],
        ),
      },
    ],
  };
}

function fieldsBelow(group: string, site: CmsSite): Field[] {
  return describedFields(group).map(({ path, name, said }): Field => {
    const isNeeded = path === "title" || path === "date" || path.startsWith("corrections.");
    const { label, hint } =
      site.language === "ar"
        ? { label: said.label, hint: said.ar }
        : { label: inWords(name), hint: said.en };
    return {
      ...{ name, label },
      // A calendar stands for the forms in which a date may be written.
      ...(path === "date" ? {} : { hint }),
      ...(isNeeded ? {} : { required: false }),
      ...widgetOf(path, site),
    };
  });
}

function widgetOf(path: string, site: CmsSite): Field {
  switch (fieldKind(path)) {
    case "line":
      return { widget: "string" };
    case "text":
      return { widget: "text" };
    case "date":
      return { widget: "datetime", type: "date", format: DAY };
    case "flag":
      return { widget: "select", options: [{ label: CMS_WORDS[site.language].yes, value: true }] };
    case "topics":
      return site.topics === undefined
        ? { widget: "list" }
        : { widget: "select", multiple: true, options: site.topics.map(optionOf) };
    case "names":
    case "addresses":
      return { widget: "list" };
    case "picture":
      return { widget: "image" };
    case "address":
      return { widget: "string", type: "url" };
    case "parts":
      return { widget: "object", fields: fieldsBelow(path, site) };
    case "entries":
      return { widget: "list", fields: fieldsBelow(path, site) };
  }
}

/** «،» parts names, so a topic whose name has one is written by its id. */
function optionOf({ id, name }: Pick<Topic, "id" | "name">) {
  return { label: name, value: name.includes("،") ? id : name };
}

/** `titleSupplied` → `Title supplied`. */
function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
