import { describe, expect, test } from "vitest";
import { RelatedIndex, type RelatedInput } from "../../plugin/related/index.ts";
import { article, newsroom } from "./newsroom.ts";

/** Titles, leads and topics of articles that are alike in something, each with a text of its own. */
function headed(
  ...heads: readonly (readonly [title: string, lead: string, ...topics: string[]])[]
) {
  return heads.map(([title, lead, ...topics], at): RelatedInput => {
    const own = Array.from({ length: 150 }, (_, word) => `تفصيل${at}ب${word}`).join(" ");
    return article(title, { title, lead, body: `${lead} ${own}`, topics, date: at * 3_600_000 });
  });
}

/** What is suggested for the first of some articles in an archive of others. */
function suggested(articles: readonly RelatedInput[], minimum = 0.05): string[] {
  const index = RelatedIndex.build([...articles, ...newsroom(120)], { minimum, count: 20 });
  const own = new Set(articles.map(({ id }) => id));
  return index
    .related(0)
    .map((entry) => index.ids()[entry.index]!)
    .filter((id) => own.has(id));
}

/** A least likeness of which these articles have twice as much. */
const LIKELY = 0.08;

describe("an article of little likeness is suggested", () => {
  test("with two words of both titles side by side", () => {
    const [query, other] = headed(
      ["حدائق العقيق مغلقة منذ رمضان", "طالب الأهالي بإنهاء أعمال الصيانة"],
      ["إنشاء حدائق العقيق يكلف مليونين", "اعتمدت البلدية ميزانية السنة"],
    );
    expect(suggested([query!, other!], LIKELY)).toEqual([other!.id]);
  });

  test("with much of its lead, though the titles share nothing", () => {
    const [query, other] = headed(
      ["سهر ومتعة حتى الفجر", "أحيا الفنان محمد عبده حفلا غنائيا في أبوظبي"],
      ["جمهور كبير في العيد", "حضر الآلاف حفلا غنائيا للفنان محمد عبده"],
    );
    expect(suggested([query!, other!], LIKELY)).toEqual([other!.id]);
  });

  test("with a topic that editors gave both, and some words", () => {
    const heads = [
      ["موت بلا رصاص", "نفق الجاموس جنوب الأهوار", "الجفاف"],
      ["من يشتري القطيع", "الأهوار يهجرها مربو الجاموس", "الجفاف"],
    ] as const;
    const [query, other] = headed(...heads);
    expect(suggested([query!, other!], LIKELY)).toEqual([other!.id]);
    const without = headed(...heads.map(([title, lead]) => [title, lead] as const));
    expect(suggested(without, 0)).toHaveLength(1);
    expect(suggested(without, LIKELY)).toEqual([]);
  });
});

test("two topics that editors gave both are a subject, and one alone is none", () => {
  const heads = [
    ["مشاجرة بالأسلحة في السوق الشعبي", "أثار مقطع فيديو صدمة"],
    ["التنظيم يعاود الظهور", "صدر تقرير عن الوزارة"],
  ] as const;
  const told = (...topics: string[]) =>
    headed(...heads.map((head) => [...head, ...topics] as const));
  const [, both] = told("السلاح المنفلت", "الأمن");
  expect(suggested(told("السلاح المنفلت", "الأمن"), LIKELY)).toEqual([both!.id]);
  expect(suggested(told("السلاح المنفلت"), 0)).toEqual([both!.id]);
  expect(suggested(told("السلاح المنفلت"), LIKELY)).toEqual([]);
});

describe("an article of little likeness is not suggested", () => {
  test.each([
    ["one rare word of the title", "خواطر رمضانية للصائمين", "خواطر الظلام تشعل مهرجان جدة"],
    ["one name that is another's", "راؤول يخلف شقيقه رئيسا", "راؤول يسجل هدف الفوز"],
    ["what anything may be", "ابتكار قوة خارقة للجنود", "سيارة خارقة بمليوني يورو"],
    ["a place alone", "شرطة عفيف تضبط لصا", "معرض كتاب يفتتح في عفيف"],
  ])("for %s", (_, title, other) => {
    const articles = headed([title, "بدأ الأمر صباحا"], [other, "شارك فيها جمهور غفير"]);
    // Without a least likeness, which is another matter, it would be one.
    expect(suggested(articles, 0)).toHaveLength(1);
    expect(suggested(articles)).toEqual([]);
  });

  test("and one that is alike is, for one shared word of its title", () => {
    const text = "زلزال بقوة ست درجات على مقياس ريختر هز جزر ألاسكا الأمريكية ليلا دون خسائر";
    const articles = ["هزة جديدة في ألاسكا", "سكان ألاسكا ينامون في العراء"].map((title, at) =>
      article(title, { title, lead: "", body: `${text} خبر${at} ${title}`, date: at * 3_600_000 }),
    );
    expect(suggested(articles)).toHaveLength(1);
  });
});

test("five are suggested where the archive has more on a subject, few as the words are that each shares", () => {
  const heads = [
    ["جفاف الأهوار يطرد مربي الجاموس", "قال مربو الجاموس إن مياه الأهوار مالحة"],
    ["مربو الجاموس يبيعون القطعان", "نزح مربو الجاموس من الأهوار إلى المدن"],
    ["الأهوار بلا قصب هذا الصيف", "لا يجد مربو الجاموس علفا في الأهوار"],
    ["مياه الأهوار تنخفض مترا", "حذر خبراء الري من جفاف الأهوار"],
    ["صيادو الأهوار يتركون الزوارق", "أدى جفاف الأهوار إلى نفوق الأسماك"],
    ["خطة لإنقاذ الجاموس من العطش", "وعدت الوزارة مربي الجاموس في الأهوار بالماء"],
    ["اليونسكو قلقة من جفاف الأهوار", "زار وفد المنظمة الأهوار ومربي الجاموس"],
    ["معرض للزهور في المتنزه", "شارك فيه مربو النحل"],
    ["مياه الشرب في العاصمة", "قالت الأمانة إن المياه صالحة"],
  ] as const;
  const found = suggested(headed(...heads), LIKELY);
  expect(found.length).toBeGreaterThanOrEqual(5);
  const others = headed(...heads).slice(7);
  expect(others.map(({ id }) => id).filter((id) => found.includes(id))).toEqual([]);
});

test("elections of one country come before those of another, and before what shares «elections» alone", () => {
  const told = (title: string, country: string, at: number): RelatedInput => {
    const lead = `قالت هيئة الانتخابات في ${country} إن مراكز الاقتراع تفتح في الثامنة صباحا`;
    const own = Array.from({ length: 60 }, (_, word) => `تفصيل${at}ب${word}`).join(" ");
    const body = `${lead}. ${country} ${own}`;
    return article(title, { title, lead, body, date: at * 3_600_000 });
  };
  const articles = [
    told("انتخابات تونس تبدأ الأحد", "تونس", 0),
    told("انتخابات الأردن تبدأ الثلاثاء", "الأردن", 1),
    told("انتخابات المغرب تبدأ الجمعة", "المغرب", 2),
    told("إقبال ضعيف على انتخابات تونس", "تونس", 300),
    told("تونس تعلن نتائج الانتخابات", "تونس", 400),
  ];
  expect(suggested(articles).slice(0, 2).sort()).toEqual([articles[3]!.id, articles[4]!.id].sort());
});
