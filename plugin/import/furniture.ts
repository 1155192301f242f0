/** Lines that belong to the page rather than the article, and end it. */
export const FURNITURE =
  /^(?:المزيد من (?:المقالات|الأخبار)|(?:مواضيع|مقالات|موضوعات|أخبار) ذات صلة|اقرأ (?:أيضا|أيضًا|المزيد)|شاركها?|تابعونا|تابعنا|الأكثر قراءة)\s*:?$/;
