import { describe, expect, test } from "vitest";
import { suggest } from "../../plugin/proposals/index.ts";
import { pluralsOf } from "../../plugin/search/analysis/plurals.ts";
import { normalise } from "../../plugin/text/index.ts";

const VERBS = ["يلتقي", "يهدد", "ينتقد", "يستقبل", "يرفض", "يزور", "يدعو", "يهنئ"];

/** Other news, in which the names are not. */
const OTHERS = Array.from({ length: 200 }, (_, at) => ({
  title: `اجتماع رقم ${at} حول المياه`,
  lead: `بحث مسؤولون ملف ${at} في القاعة`,
}));

/** What is proposed of eight articles with the name in headline and lead, and of what their texts say. */
function proposed(name: string, text: string) {
  const articles = VERBS.map((verb, at) => {
    const lead = `تقرير ${at} عن ${name}، أمس`;
    return { title: `${verb} الجميع في ${name}`, lead, text: `${lead}. ${text}. ${text}. ${text}` };
  });
  const { topics } = suggest([...articles, ...OTHERS], { numbers: pluralsOf });
  return topics.map((topic) => ({ ...topic, name: normalise(topic.name) }));
}

function names(name: string, text: string): string[] {
  return proposed(name, text).map((topic) => topic.name);
}

/** Texts that say nothing of the name, and so leave it what headlines make of it. */
const NOTHING = "كلام آخر لا شأن له به";

describe("what whole texts show to be no name is not proposed", () => {
  test.each([
    [
      "a half of the names of bodies and offices",
      "الدفاع",
      "استقبل وزير الدفاع ضيفه. نفت وزارة الدفاع الخبر. زادت ميزانية الدفاع. فتحت كلية الدفاع بابها. الوزير والوزارة والميزانية والكلية هنا. قال الوزير إن الوزارة والميزانية والكلية باقية. كل الوزارة. كل الميزانية. كل الكلية",
    ],
    [
      "a half of a cup",
      "السوبر",
      "انتهت مباراة السوبر، ورفع كأس السوبر، وحضر مباراة السوبر كثيرون، والكأس بعد المباراة",
    ],
    [
      "what stands behind one word",
      "العهد",
      "وصل مبعوث العهد وعاد مبعوث العهد، وقال مبعوث العهد ذلك، ورد مبعوث العهد، ومبعوث العهد هنا، وكان مبعوث العهد هناك",
    ],
    [
      "an adjective of a country",
      "الإيراني",
      "الرئيس الإيراني، والبرنامج الإيراني، والوفد الإيراني، والموقف الإيراني، والشعب الإيراني، والاقتصاد الإيراني، والريال الإيراني، والنفط الإيراني",
    ],
    [
      "a name of many families",
      "الحربي",
      "سعد بن علي الحربي، وفهد بن ناصر الحربي، ونايف بن خالد الحربي، وتركي بن ماجد الحربي",
    ],
    ["whose it is, those say who have it", "الوطن", "في وطننا سلام، ولهم وطنهم، ولها وطنها"],
    ["a body that each country has", "البرلمان", parliaments()],
    ["a verb", "تصدر", "لم تصدر القائمة، ولن تصدر غدا، وقد تصدر بعده، ولم تصدر أمس"],
    ["a given name", "خالد", "قال خالد بن سعد ذلك. حضر خالد، وغاب خالد، وعاد خالد، ورحل خالد"],
    [
      "what another word has to follow",
      "مقتل",
      "مقتل جندي. مقتل معلم. مقتل تاجر. مقتل عامل. مقتل مزارع. مقتل طبيب. مقتل سائق",
    ],
    [
      "two of something",
      "شخصين",
      "جاء شخص، ثم غاب الشخص، وكل شخص هنا، فقال شخص لشخص، وكان شخص وحده",
    ],
    [
      "people of whom each is one of many",
      "المواطنون",
      "سأل المواطن عن حق المواطن، وأجاب المواطن، ورأى مواطن أن المواطن يدفع",
    ],
    [
      "a part of a longer phrase",
      "الفطر المبارك",
      "أول أيام عيد الفطر المبارك، وثاني عيد الفطر المبارك، وعيد الفطر المبارك بعد غد، وفرحة عيد الفطر المبارك، وإجازة عيد الفطر المبارك",
    ],
    [
      "what always stands behind one particle",
      "قيد الحياة",
      "ما زال على قيد الحياة، وبقي على قيد الحياة، وهو على قيد الحياة، وكلهم على قيد الحياة، ووجدوها على قيد الحياة، وأخوها على قيد الحياة",
    ],
    [
      "some of many",
      "رجال الأمن",
      "أصيب رجل أمن، وساعد رجل الأمن جاره، وشكر رجال أمن، ونقل رجل الأمن",
    ],
  ])("%s: %s", (_, name, text) => {
    expect(names(name, NOTHING)).toContain(normalise(name));
    expect(names(name, text)).not.toContain(normalise(name));
  });

  test.each([
    ["a kingdom, of which readers know which", "المملكة"],
    ["a name with a particle", "للانتخابات البلدية"],
    ["a word with a particle", "بالشرقية"],
  ])("%s: %s", (_, name) => {
    const known = "الانتخابات البلدية غدا، والانتخابات البلدية بعده، وفي الشرقية، ومن الشرقية";
    expect(names(name, known)).not.toContain(normalise(name));
  });

  test("an object in its case: «اتصالا هاتفيا»", () => {
    const text =
      "كان الاتصال طويلا، وبعد اتصال آخر جاء اتصال ثالث، وفي كل اتصال كلام، ثم اتصال رابع";
    expect(names("اتصالا هاتفيا", text)).toEqual([]);
  });
});

function parliaments(): string {
  const countries = "اليوناني التركي الألماني الهندي الفرنسي البريطاني الإيطالي الكندي";
  return countries
    .split(" ")
    .map((country) => `البرلمان ${country} غدا`)
    .concat("غاب البرلمان", "عاد البرلمان")
    .join("، ");
}

describe("each thing is proposed once", () => {
  /** Headlines on several names. */
  const topics = (headlines: readonly string[], text = NOTHING) => {
    const articles = VERBS.flatMap((verb) =>
      headlines.map((headline) => {
        const lead = `${verb} الجميع، ${headline}`;
        return { title: headline, lead, text: `${lead}. ${text}` };
      }),
    );
    return suggest([...articles, ...OTHERS], { numbers: pluralsOf }).topics;
  };

  test("what is only said of a name is none beside it, a body of a place is", () => {
    const found = topics([
      "اجتماع حول النفط",
      "خبراء عن النفط",
      "جلسة في أسعار النفط",
      "لقاء عن أسعار النفط",
      "مسافرون إلى تبوك",
      "محاضرة في جامعة تبوك",
      "وفد إلى جامعة تبوك",
    ]).map(({ name }) => name);
    expect(found).toContain("النفط");
    expect(found).not.toContain("أسعار النفط");
    expect(found).toContain("جامعة تبوك");
  });

  test("a name with a particle is none beside the name", () => {
    const found = topics([
      "وفد إلى مكة المكرمة",
      "رحلة من مكة المكرمة",
      "لقاء بمكة المكرمة",
      "معرض بمكة المكرمة، والزوار كثيرون",
    ]).map(({ name }) => name);
    expect(found).toContain("مكة المكرمة");
    expect(found).not.toContain("بمكة المكرمة");
  });

  test("a member is told with the group", () => {
    const found = topics(
      ["هجوم من الحوثيين", "لقاء مع الحوثيين", "مفاوضات مع الحوثي", "كلام عن الحوثي"],
      "قال الحوثيون",
    );
    expect(found.map(({ name }) => name)).not.toContain("الحوثي");
    expect(found.find(({ name }) => name === "الحوثيون")?.longer).toEqual([
      { name: "الحوثي", articles: 16 },
    ]);
  });

  test("a plural is in the nominative, though headlines have it in no nominative", () => {
    const found = topics(["حوار مع المتمردين", "هجوم على المتمردين"], "قال المتمردون إنهم باقون");
    expect(found.map(({ name }) => name)).toEqual(["المتمردون"]);
  });

  test("a single word that one headline has is none", () => {
    const one = VERBS.map((verb, at) => ({
      title: at === 0 ? "رحلة إلى بيروت" : `${verb} الجميع`,
      lead: `خبر ${at} من بيروت`,
    }));
    const found = suggest([...one, ...OTHERS]).topics.map(({ name }) => name);
    expect(found).not.toContain("بيروت");
    const two = [...one.slice(0, 7), { title: "عودة من بيروت", lead: "خبر من بيروت" }];
    expect(suggest([...two, ...OTHERS]).topics.map(({ name }) => name)).toContain("بيروت");
  });
});
