import { describe, expect, test } from "vitest";
import { RelatedIndex, type RelatedOptions } from "../../plugin/related/index.ts";
import { article } from "./newsroom.ts";

/** Twelve short articles: a fire and what followed, told twice in nearly the same words, and other news. */
const TWELVE: readonly (readonly [name: string, title: string, text: string])[] = [
  [
    "الحريق",
    "حريق في مستشفى الناصرية يقتل العشرات",
    "اندلع حريق في قسم العزل في مستشفى الناصرية وقتل عشرات المرضى.",
  ],
  [
    "الإخماد",
    "إخماد حريق مستشفى الناصرية",
    "أخمد رجال الدفاع المدني بعد ساعات حريق قسم العزل في مستشفى الناصرية.",
  ],
  [
    "الإخماد-ليلا",
    "إخماد حريق مستشفى الناصرية ليلاً",
    "أخمد الدفاع المدني ليلاً حريق قسم العزل في مستشفى الناصرية.",
  ],
  [
    "اللجنة",
    "لجنة تحقق في حريق المستشفى",
    "شكلت وزارة الصحة لجنة تحقق في أسباب حريق قسم العزل ومقتل عشرات المرضى.",
  ],
  ["الإقالة", "إقالة مدير مستشفى الناصرية", "أقالت وزارة الصحة مدير المستشفى بعد مقتل المرضى."],
  [
    "التشييع",
    "تشييع ضحايا حريق مستشفى الناصرية",
    "شيع المئات في الناصرية عشرات المرضى من ضحايا الحريق إلى المقبرة.",
  ],
  ["البصرة", "افتتاح مستشفى جديد في البصرة", "افتتحت وزارة الصحة مستشفى جديداً للأطفال في البصرة."],
  ["السوق", "حريق في سوق الشورجة", "اندلع حريق في سوق الشورجة وسط بغداد وأتى على محال كثيرة."],
  ["اللقاح", "وصول لقاح كورونا إلى بغداد", "وصلت شحنة لقاح إلى مطار بغداد وتسلمتها وزارة الصحة."],
  ["الكرة", "العراق يفوز على سوريا في كرة القدم", "فاز منتخب العراق لكرة القدم على سوريا بهدفين."],
  ["النفط", "ارتفاع صادرات النفط من البصرة", "ارتفعت صادرات النفط من موانئ البصرة هذا الشهر."],
  ["المسرح", "مهرجان المسرح في أربيل", "افتتح مهرجان المسرح في أربيل بعروض كردية وعربية."],
];

const index = (options: RelatedOptions) =>
  RelatedIndex.build(
    TWELVE.map(([name, title, body], day) =>
      article(name, { title, body, date: Date.UTC(2021, 6, day + 1) }),
    ),
    options,
  );

const place = (name: string) => TWELVE.findIndex(([other]) => other === name);
const names = (entries: readonly { readonly index: number }[]) =>
  entries.map((entry) => TWELVE[entry.index]?.[0]);

const listed = (name: string, options: RelatedOptions) =>
  names(index({ count: 5, ...options }).related(place(name)));

describe("the list of an article", () => {
  test("has the likest first where variety is nothing", () => {
    expect(listed("الحريق", { variety: 0 })).toEqual([
      "الإخماد",
      "الإخماد-ليلا",
      "التشييع",
      "الإقالة",
      "اللجنة",
    ]);
  });

  test("has what says something new before what says the same again", () => {
    expect(listed("الحريق", { variety: 0.5 })).toEqual([
      "الإخماد",
      "التشييع",
      "الإخماد-ليلا",
      "الإقالة",
      "اللجنة",
    ]);
  });
});

test("the neighbours of which stories are made come likest first too", () => {
  const neighbours = index({ variety: 0.5 }).neighbours(place("الحريق"), 4);
  // «ليلا» says when, and nothing of the subject: of two as alike the later one is first.
  expect(names(neighbours)).toEqual(["الإخماد-ليلا", "الإخماد", "التشييع", "الإقالة"]);
  const scores = neighbours.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
