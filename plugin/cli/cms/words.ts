/** Languages of the editor's desk. */
export const CMS_LANGUAGES = ["ar", "en"] as const;

export type CmsLanguage = (typeof CMS_LANGUAGES)[number];

/** What stands on the desk beside the names of fields. */
export const CMS_WORDS = {
  ar: {
    page: "تحرير المقالات",
    articles: "المقالات",
    article: "مقال",
    body: "النص",
    yes: "نعم",
    /** A button of Sveltia CMS' own. */
    local: "العمل مع مستودع محلي",
  },
  en: {
    page: "Editing articles",
    articles: "Articles",
    article: "Article",
    body: "Text",
    yes: "Yes",
    local: "Work with Local Repository",
  },
} as const;
