/**
 * Letters as they were drawn for old programs, joined forms and ligatures (Unicode blocks Arabic
 * Presentation Forms A and B). They look right and match nothing: no search, no spelling check.
 * U+FDFA to U+FDFD (ﷺ, ﷻ, ﷼, ﷽) are signs that people type, and stay.
 */
const PRESENTATION_FORMS = /[\uFB50-\uFDF9\uFE70-\uFEFC]+/g;

/** The text with such letters as plain ones (NFKC of these alone): «ﻻ» becomes «لا». */
export function plainLetters(text: string): string {
  return text.replace(PRESENTATION_FORMS, (forms) => forms.normalize("NFKC"));
}

/** Where the first letter stands that {@link plainLetters} would change, in UTF-16 units; else -1. */
export function findPresentationForm(text: string): number {
  for (const { 0: forms, index } of text.matchAll(PRESENTATION_FORMS)) {
    const place = [...forms].findIndex((form) => form.normalize("NFKC") !== form);
    if (place >= 0) return index + place;
  }
  return -1;
}
