import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storyTitle } from "../../plugin/relations/story-title.ts";
import { words } from "../../plugin/text/index.ts";
import { holds } from "../text/property.ts";

/** The title of headlines of which every word is telling, or those that are named. */
function title(headlines: readonly string[], telling?: string): string {
  return storyTitle(headlines, new Set(words(telling ?? headlines.join(" "))));
}

describe("a story's title", () => {
  test.each([
    [
      "is the phrase that most headlines have",
      [
        "انهيار جسر في الموصل",
        "ارتفاع ضحايا انهيار جسر في الموصل إلى عشرة",
        "تحقيق في انهيار جسر في الموصل",
      ],
      "انهيار جسر في الموصل",
    ],
    [
      "is written as its first headline has it, whatever the spelling of the others",
      [
        "افتتاح «واحة ٢٣ العائلية» في أربيل",
        "إفتتاح واحة 23 العائلية",
        "زوار واحة 23 العائلية يتجاوزون الألف",
      ],
      "واحة ٢٣ العائلية",
    ],
    [
      "ends before a preposition and does not begin with one",
      [
        "حريق سوق الشورجة ببغداد",
        "حريق سوق الشورجة يودي بحياة تاجر",
        "تقرير: حريق سوق الشورجة متعمد",
      ],
      "حريق سوق الشورجة",
    ],
    [
      "does not cross a colon or quotation mark",
      [
        "الصحة: لقاح الحصبة الألمانية متوفر",
        "وزارة الصحة: لقاح الحصبة الألمانية مجاني",
        "«لقاح الحصبة الألمانية» يصل إلى المدارس",
      ],
      "لقاح الحصبة الألمانية",
    ],
    [
      "says more than two words of a small event",
      [
        "مقتل جنديين في انفجار سيارة مفخخة قرب دهوك",
        "مقتل جنديين بسيارة مفخخة",
        "دهوك: مقتل جنديين في هجوم",
      ],
      "مقتل جنديين بسيارة مفخخة",
    ],
    [
      "is two words where they are many headlines'",
      "سفن ضيوف صور أرقام كلفة طوابع صحف حراس".split(" ").map((word) => `${word} من قناة السويس`),
      "قناة السويس",
    ],
    [
      "is the first headline where nothing is shared",
      ["هزة أرضية في كرمنشاه", "سكان حلبجة يغادرون منازلهم"],
      "هزة أرضية في كرمنشاه",
    ],
    [
      "is the first headline where all that is shared ends in the middle",
      ["المصرف يعلن تمويله في بغداد", "المصرف يعلن تمويله مجددًا", "المصرف يعلن تمويله ثانية"],
      "المصرف يعلن تمويله في بغداد",
    ],
    [
      "is, without a shared phrase, the headline that has most in common with the others",
      [
        "النمسا: قد نطرد السفير",
        "السفير يغادر فيينا غدا",
        "النمسا تطرد السفير من فيينا",
        "احتجاج على طرد مندوب النمسا",
      ],
      "النمسا تطرد السفير من فيينا",
    ],
  ])("%s", (_, headlines, expected) => {
    expect(title(headlines)).toBe(expected);
  });

  test("has a word that sets the story apart", () => {
    const headlines = [
      "رئيس الوزراء العراقي في البصرة",
      "رئيس الوزراء العراقي يعد البصرة بمحطة تحلية",
    ];
    expect(title(headlines, "رئيس")).toBe("رئيس الوزراء العراقي");
    expect(title(headlines, "تحلية")).toBe(headlines[0]);
  });

  test("is part of a headline, and never empty when there is one with letters", () => {
    const word = fc.constantFrom(..."حريق سوق في بغداد لجنة: «تحقيق» ٢٣ يعلن ، 😀".split(" "));
    const headline = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(" "));
    holds(
      fc.property(fc.array(headline, { minLength: 1, maxLength: 6 }), (headlines) => {
        const found = title(headlines);
        expect(headlines.some((one) => one.includes(found))).toBe(true);
        expect(found).not.toBe("");
      }),
      200,
    );
  });

  test("costs no more for a headline without end", () => {
    const endless = "كلمة ".repeat(20_000);
    expect(title([endless, endless])).toContain("كلمة");
  });
});
