import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OwnTexts, RelatedIndex, type RelatedInput } from "../../plugin/related/index.ts";
import { paragraphsOf } from "../../plugin/text/index.ts";
import { sequence } from "./newsroom.ts";

const DAY = 86_400_000;

const TEXTS = [
  "ارتفع منسوب النهر في الجنوب بعد أسبوع من الأمطار، وقالت دائرة الري إن السدود تعمل بكامل طاقتها، ودعت سكان القرى القريبة من المجرى إلى نقل مواشيهم إلى المرتفعات قبل نهاية الأسبوع.",
  "افتتحت المكتبة الوطنية قاعة للمخطوطات بعد ترميم دام خمس سنوات، وتعرض القاعة نسخا نادرة من كتب الطب والفلك، وقال مديرها إن الدخول إليها مجاني للطلاب والباحثين طوال أيام الأسبوع.",
  "فاز فريق الميناء على ضيفه بهدفين دون رد أمام جمهور غفير، وسجل المهاجم الشاب الهدفين في الشوط الأول، وبهذا الفوز صعد الفريق إلى المركز الثالث قبل جولتين من ختام الدوري الممتاز.",
  "أعلنت نقابة الصيادلة نقصا في أدوية السكري والضغط، وعزته إلى تأخر الشحنات في الموانئ، فيما طالبت لجنة الصحة بإعفاء الأدوية من الرسوم وتسريع فحصها في المختبرات المركزية للدولة.",
];
const TEASER = "تابعوا نشرة المساء المصورة على قناتنا، وشاركونا بآرائكم ومقترحاتكم.";

function paragraphs(body: string) {
  return paragraphsOf(body.split("\n").map((text) => ({ text })));
}

/** The own texts of articles of one outlet. */
function own(bodies: readonly string[], sources: readonly string[] = []): string[] {
  const texts = new OwnTexts(
    bodies.map((body, at) => ({ paragraphs: paragraphs(body), source: sources[at] ?? "الصباح" })),
  );
  return bodies.map((body, at) => texts.text(at, body));
}

describe("a paragraph is left out", () => {
  const with_ = (paragraph: string, texts = TEXTS.slice(0, 3)) =>
    own(texts.map((text) => `${text}\n${paragraph}`));

  test.each([
    ["an appeal to readers", TEASER],
    ["a teaser", "صور: أجمل حدائق العاصمة في فصل الربيع"],
    ["what an agency puts below", "(إعداد سالم الكاتب للنشرة العربية - تحرير ليلى المحررة)"],
    ["how to reach the author", "للتواصل مع الكاتب: katib@example.com"],
  ])("when three texts of an outlet have it: %s", (_, paragraph) => {
    expect(with_(paragraph)).toEqual(TEXTS.slice(0, 3));
  });

  test("wherever it stands: a dateline above the text", () => {
    const dateline = "البصرة 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م وكالة";
    expect(own(TEXTS.map((text) => `${dateline}\n${text}`))).toEqual(TEXTS);
  });

  test("whatever harakat, signs and spaces it has", () => {
    const written = [
      TEASER,
      TEASER.replace("نشرة", "نَشْرَة").replace("،", " ،"),
      `«${TEASER.slice(0, -1)}»`,
    ];
    expect(own(TEXTS.slice(0, 3).map((text, at) => `${text}\n${written[at]}`))).toEqual(
      TEXTS.slice(0, 3),
    );
  });

  test.each([
    "اقرأ أيضًا: الحكومة تبحث أزمة السكن في الشتاء",
    "إقرأ أيضا | الحكومة تبحث أزمة السكن في الشتاء",
    "شاهد أيضاً: لقطات من الافتتاح",
    "طالع أيضا «أزمة السكن»",
    "قد يهمك أيضا: أسعار الإيجار في العاصمة",
    "تابعونا على تويتر",
    "مواضيع ذات صلة",
    "Read also: the housing crisis",
  ])("when it leads to another article, though it stands once: %s", (line) => {
    const [text = ""] = TEXTS;
    expect(own([`${text}\n${line}\n${TEXTS[1]}`])).toEqual([`${text}\n${TEXTS[1]}`]);
  });

  test("with the headlines below «اقرأ أيضًا», up to the next paragraph", () => {
    const [text = "", other = ""] = TEXTS;
    const lines = ["اقرأ أيضًا:", "الحكومة تبحث أزمة السكن", "الإيجار يرتفع في العاصمة"];
    expect(own([[text, ...lines, other].join("\n")])).toEqual([`${text}\n${other}`]);
  });
});

describe("a paragraph stays", () => {
  test("when two texts have it", () => {
    const bodies = TEXTS.slice(0, 2).map((text) => `${text}\n${TEASER}`);
    expect(own(bodies)).toEqual(bodies);
  });

  test("when three articles have it which carry one text", () => {
    const bodies = ["الأول", "الثاني", "الثالث"].map(
      (word) => `${TEXTS[0]}\n${TEXTS[1]}\nوهذا هو الخبر ${word} في الصحيفة.`,
    );
    expect(own(bodies)).toEqual(bodies);
  });

  test("when it is part of an agency's report that three outlets print, each with words of its own", () => {
    const bodies = [1, 2, 3].map((at) => `${TEXTS[0]}\n${TEXTS[at]}`);
    expect(own(bodies, ["الصباح", "المساء", "الظهيرة"])).toEqual(bodies);
  });

  test("when too little would be left", () => {
    const short = `خبر عاجل من البصرة.\n${TEASER}`;
    expect(own([...TEXTS.map((text) => `${text}\n${TEASER}`), short]).at(-1)).toBe(short);
  });

  test.each([
    "اقرأ القانون جيدا قبل أن توقع، قال المحامي للحاضرين.",
    "شاهد الجمهور العرض حتى نهايته.",
    "قد يكون القرار الأخير هذا العام.",
    "تابع الوزير أعمال الترميم في الميناء.",
  ])("when it only begins like a line that leads elsewhere: %s", (line) => {
    const body = `${TEXTS[0]}\n${line}`;
    expect(own([body])).toEqual([body]);
  });
});

test("what three texts have does not depend on the order of articles", () => {
  const parts = [...TEXTS, TEASER, "صور: أجمل حدائق العاصمة في فصل الربيع", "مختصر"];
  const article = fc.record({
    parts: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }),
    source: fc.constantFrom("الصباح", "المساء"),
  });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), fc.nat(1000), (articles, seed) => {
      const random = sequence(seed);
      const order = articles
        .map((_, at) => ({ at, by: random(1e6) }))
        .sort((a, b) => a.by - b.by)
        .map(({ at }) => at);
      const leftOut = (list: typeof articles) => {
        const texts = new OwnTexts(
          list.map(({ parts, source }) => ({ paragraphs: paragraphs(parts.join("\n")), source })),
        );
        return list.map((_, at) => texts.leftOut(at));
      };
      const shuffled = leftOut(order.map((at) => articles[at]!));
      expect(order.map((at) => leftOut(articles)[at])).toEqual(shuffled);
    }),
  );
});

describe("an archive of which one outlet puts teasers below three texts in ten", () => {
  const WORDS =
    "نهر سد مزرعة قرية سوق ميناء سفينة تجارة عملة مصرف قرض مدرسة معلم طالب امتحان كتاب مكتبة مسرح ممثل مخرج فيلم مهرجان ملعب هدف حارس مدرب بطولة كأس مستشفى طبيب لقاح دواء وباء مختبر محكمة قاض حكم سجن محام شرطة حريق إطفاء زلزال مطر ثلج عاصفة طريق جسر قطار مطار رحلة فندق سائح متحف تمثال نقش معبد حفريات".split(
      " ",
    );
  const TEASERS = [
    "بالفيديو: عاصفة رملية تغطي المطار والجسر والطريق إلى الميناء",
    "صورة: أطول قطار في العالم يعبر النهر قرب السد القديم",
    "الطبيب الذي هزم الوباء: حكاية لقاح ولد في مختبر صغير",
  ];
  const random = sequence(2015);
  const plain: RelatedInput[] = Array.from({ length: 120 }, (_, at) => {
    const subject = random(12) * 5;
    const word = () => WORDS[random(4) === 0 ? random(WORDS.length) : subject + random(5)]!;
    const words = (count: number) => Array.from({ length: count }, word).join(" ");
    return {
      id: `خبر-${at}`,
      title: words(6),
      lead: words(15),
      body: `${words(40)}\n${words(40)}\n${words(30)}`,
      topics: [],
      date: at * DAY,
      source: at % 3 === 0 ? "الصباح" : "المساء",
    };
  });
  const withTeasers = plain.map((article) =>
    article.source === "الصباح" && random(10) < 3
      ? { ...article, body: [article.body, ...TEASERS].join("\n") }
      : article,
  );

  test("has the related articles, reasons and copies that it has without them", () => {
    expect(withTeasers.filter(({ body }) => body.includes(TEASERS[0]!)).length).toBeGreaterThan(5);
    const [clean, teased] = [plain, withTeasers].map((inputs) => RelatedIndex.build(inputs));
    expect(teased!.all()).toEqual(clean!.all());
    expect(teased!.copyGroups()).toEqual(clean!.copyGroups());
  });
});

test("a lead that is not the article's gives way to the beginning of its own text", () => {
  const dateline = "البصرة 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م وكالة";
  const bodies = TEXTS.map((text) => `${dateline}\n${text}`);
  const texts = new OwnTexts(bodies.map((body) => ({ paragraphs: paragraphs(body) })));
  expect(texts.lead(0, dateline, () => bodies[0]!)).toBe(TEXTS[0]!.slice(0, 220));
  expect(texts.lead(0, "موجز من قلم المحرر", () => bodies[0]!)).toBe("موجز من قلم المحرر");
});
