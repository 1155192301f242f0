/** Words that begin what belongs to the page rather than the article. */
const BEGINS =
  "المزيد من (?:المقالات|الأخبار)|(?:مواضيع|مقالات|موضوعات|أخبار|مواد|تقارير) (?:ذات صلة|مرتبطة|متعلقة|مقترحة)|[اإأ]قر[أا]ي? (?:أيض[اً]+|ايضا?|المزيد|كذلك)|شاهد (?:أيض[اً]+|ايضا?)|للمزيد|شارك(?:ها?|نا)?|شاركوا?|قصص مقترحة|نرشح لكم?|اخترنا لكم?|الأكثر مشاهدة|تابعونا|تابعنا|الأكثر قراءة|قد يهم[كّ]+م?|read (?:more|also)|see also";

/** Lines that belong to the page rather than the article, and end it. */
export const BOILERPLATE = new RegExp(`^(?:${BEGINS})\\s*[:：]?$`, "i");

/** Lines that lead to other articles: what stands behind their first words is a link. */
export const LEADS_ELSEWHERE = new RegExp(`^[\\s*•|-]*(?:${BEGINS})\\s*[:：.…|-]*\\s*`, "i");
