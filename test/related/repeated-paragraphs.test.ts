import { expect, test } from "vitest";
import { repeatedParagraphs } from "../../plugin/related/repeated-paragraphs.ts";
import { paragraphsOf } from "../../plugin/text/index.ts";

const [APPEAL = 0, OWN = 0] = paragraphsOf([
  { text: "تابعوا نشرة المساء المصورة على قناتنا، وشاركونا بآرائكم ومقترحاتكم." },
  { text: "ارتفع منسوب النهر في الجنوب بعد أسبوع من الأمطار، وقالت دائرة الري إن السدود ممتلئة." },
]);

/** Another paragraph, of which a coarse count cannot tell that it is another one. */
const ALIKE = APPEAL + 2 ** 38;

/** Texts of one outlet, each with much of its own. */
const texts = (...shared: number[]) =>
  shared.map((one, place) => ({
    paragraphs: [OWN + place * 2 ** 16, one],
    source: "صحيفة النشرة",
  }));

test("a paragraph is repeated where three texts have it, whatever others are counted with it", () => {
  expect([...repeatedParagraphs(texts(APPEAL, ALIKE, APPEAL, ALIKE, APPEAL))]).toEqual([APPEAL]);
  expect([...repeatedParagraphs(texts(APPEAL, ALIKE, APPEAL, ALIKE))]).toEqual([]);
});
