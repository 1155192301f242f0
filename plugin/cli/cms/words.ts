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
    /** What a commit says; files' names come last, so that no line stands in the wrong order. */
    commits: {
      create: "مقال جديد: {{slug}}",
      update: "تعديل مقال: {{slug}}",
      delete: "حذف مقال: {{slug}}",
      uploadMedia: "صورة جديدة: {{path}}",
      deleteMedia: "حذف صورة: {{path}}",
    },
  },
  en: {
    page: "Editing articles",
    articles: "Articles",
    article: "Article",
    body: "Text",
    yes: "Yes",
    local: "Work with Local Repository",
    commits: {
      create: "New article: {{slug}}",
      update: "Edit article: {{slug}}",
      delete: "Delete article: {{slug}}",
      uploadMedia: "New picture: {{path}}",
      deleteMedia: "Delete picture: {{path}}",
    },
  },
} as const;
