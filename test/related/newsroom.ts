import type { RelatedInput } from "../../plugin/related/index.ts";

const SUBJECTS = [
  "مجلس النواب يناقش قانون الموازنة العامة ورواتب الموظفين في المحافظات",
  "القوات الأمنية تعتقل مطلوبين بحوزتهم سلاح منفلت في مدينة الصدر",
  "أسعار النفط ترتفع بعد اجتماع أوبك وتراجع صادرات البصرة",
  "المنتخب الوطني يفوز في مباراة التصفيات على ملعب الشعب",
  "وزارة الصحة تعلن حملة لقاح ضد الحصبة في المدارس",
  "أزمة مياه الأهوار تهدد مربي الجاموس وصيادي الأسماك",
  "مهرجان بابل يعود بفرق موسيقية ومسرحيات بعد غياب",
  "قوات سوريا الديمقراطية تلاحق خلايا نائمة قرب دير الزور",
];
const PLACES = ["بغداد", "البصرة", "نينوى", "كركوك", "أربيل", "ذي قار", "الأنبار", "بابل"];
const DETAILS =
  "صباح مصدر مسؤول لجنة قرار مواطنون خطة مشروع تقرير أشهر سنوات ملف أزمة دعم اتفاق تحقيق شارع منطقة سكان خبير دراسة نتائج جلسة تصريح وثيقة مبنى طريق".split(
    " ",
  );
const DAY = 86_400_000;

/** A fixed sequence of numbers that look random. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Made-up news on eight subjects, every seventh a near-copy of the one before. */
export function newsroom(count: number, seed = 1): RelatedInput[] {
  const random = sequence(seed);
  const articles: RelatedInput[] = [];
  for (let number = 0; number < count; number++) {
    const before = articles.at(-1);
    const id = `خبر-${String(number).padStart(4, "0")}`;
    const date = number * (DAY / 4);
    if (number % 7 === 6 && before !== undefined) {
      articles.push({ ...before, id, date, body: `${before.body} متابعة`, source: "صحيفة أخرى" });
      continue;
    }
    const subject = SUBJECTS[random(SUBJECTS.length)]!;
    const words = subject.split(" ");
    const start = random(3);
    const place = PLACES[random(PLACES.length)]!;
    const details = Array.from({ length: 60 }, () => DETAILS[random(DETAILS.length)]);
    articles.push({
      id,
      title: `${words.slice(start, start + 5).join(" ")} في ${place} رقم${random(40)}`,
      lead: `${subject} كما ذكرت مصادر من ${place}`,
      body: `${subject} ${details.join(" ")} كلمة${number} ${words.reverse().join(" ")}`,
      topics: random(2) === 0 ? [place] : [],
      date,
      source: "صحيفة",
    });
  }
  return articles;
}

/** An article of which only what matters is said. */
export function article(id: string, fields: Partial<RelatedInput> = {}): RelatedInput {
  return { id, title: "", lead: "", body: "", topics: [], date: 0, ...fields };
}

/** Pieces of bytes as one, in memory of its own. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}
