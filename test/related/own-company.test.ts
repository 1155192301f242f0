import { describe, expect, test } from "vitest";
import { RelatedIndex, type RelatedInput, stories } from "../../plugin/related/index.ts";
import { eventsAmong } from "../../plugin/related/own-company.ts";
import { article } from "./newsroom.ts";

const DAY = 86_400_000;

/** Each family, company, town or man has reports of one form, one every third day. */
const KINDS: Readonly<Record<string, readonly [title: string, lead: string, own: string]>> = {
  weddings: [
    "أفراح آل {}",
    "احتفلت أسرة آل {} بزفاف ابنها في قاعة الأفراح بحضور الأهل والأصدقاء والأقارب",
    "العتيبي الدوسري الشمري الحارثي القحطاني الغامدي الزهراني السبيعي المطيري الجهني",
  ],
  "half-year profits": [
    "أرباح شركة {} ترتفع في النصف الأول من العام",
    "أعلنت شركة {} صافي أرباح النصف الأول من العام وأوصت بتوزيع أرباح نقدية على المساهمين",
    "الراجحي الخزف المراعي ينساب الدريس العثيم حلواني زين جرير الطيار",
  ],
  executions: [
    "تنفيذ حكم القتل قصاصا في جان قتل {}",
    "نفذت وزارة الداخلية حكم القتل قصاصا في أحد الجناة لإقدامه على قتل {} إثر خلاف",
    "مبارك سعيد جابر نايف راشد حمود عايض فرحان مسفر ضيدان",
  ],
  "traffic accidents": [
    "مصرع ثلاثة أشخاص بحادث سير في {}",
    "لقي ثلاثة أشخاص مصرعهم وأصيب آخرون بحادث سير على طريق {} السريع",
    "القريات العلا رابغ الليث الخرج شقراء عفيف تربة الدلم ضرما",
  ],
  "one speaker's remarks": [
    "وزير النقل يتحدث عن {}",
    "قال وزير النقل في تصريح للصحافة إن الوزارة تدرس {} وستعلن رأيها قريبا",
    "المطار القطار الجسر النفق الميناء المترو العبارات الحافلات الشاحنات الدراجات",
  ],
  "live coverage of matches": [
    "مباشر: مباراة {} دقيقة بدقيقة",
    "تابعوا معنا مباشرة أحداث مباراة {} دقيقة بدقيقة بالأهداف والصور والبطاقات",
    "الهلال النصر الأهلي الاتحاد الشباب التعاون الفتح الرائد الخليج نجران",
  ],
  "prices of gold": [
    "الذهب يرتفع مع {}",
    "ارتفعت أسعار الذهب في المعاملات الفورية للأوقية مع {} وزاد سعر الفضة والبلاتين",
    "التضخم البطالة الفائدة الدولار اليورو الين العطلة المناقصة الإضراب الموازنة",
  ],
  "fairs of books": [
    "معرض الكتاب يفتح أبوابه في {}",
    "افتتح وزير الثقافة معرض الكتاب في {} بمشاركة دور نشر من بلدان عربية وعالمية",
    "الجزائر الشارقة بيروت تونس مسقط عمان أربيل الخرطوم المنامة الدوحة",
  ],
};

function seriesOf(kind: string): RelatedInput[] {
  const [title, lead, own] = KINDS[kind]!;
  return own.split(" ").map((name, at) => {
    const said = lead.replace("{}", name);
    return article(`${kind} ${at}`, {
      title: title.replace("{}", name),
      lead: said,
      body: `${said}. ${name} ${name} وكلمة${at} وصورة${at} وشاهد${at} وحديث${at}`,
      date: at * 3 * DAY,
    });
  });
}

/** Days of a flood in a town, with what was said about it. */
const flood = [
  "سيول تجرف جسر وادي بيش في جازان",
  "ارتفاع ضحايا سيول وادي بيش في جازان إلى أربعة",
  "لجنة تحقق في انهيار جسر وادي بيش بجازان بعد السيول",
  "جسر وادي بيش في جازان يعود إلى الخدمة بعد السيول",
].map((title, at) =>
  article(`سيول ${at}`, {
    title,
    lead: `${title}، كما قالت إمارة المنطقة`,
    body: `${title}، كما قالت إمارة المنطقة. جسر وادي بيش وسيول جازان، مشهد${at} ومقطع${at}`,
    date: (10 + at) * DAY,
  }),
);

describe("what is told of one kind week after week is no story", () => {
  test.each(Object.keys(KINDS))("%s, each with its own names", (kind) => {
    const inputs = [...seriesOf(kind), ...flood];
    const found = stories(
      inputs.map(({ date }) => date),
      RelatedIndex.build(inputs),
    );
    const event = flood.map((_, at) => inputs.length - flood.length + at);
    // Two companies may be nearer to each other than to any third.
    expect(found.filter((story) => story.length > 2)).toEqual([event]);
  });
});

/** Days of a release; systems of other weeks are more like each of these articles than the others are. */
const release = [
  "مايكروسوفت تطلق ويندوز الجديد في مئة بلد",
  "طوابير أمام المتاجر ليلة ويندوز",
  "ويندوز بلا ثمن في سنته الأولى",
  "ملايين ينتقلون إلى ويندوز في يوم واحد",
  "زر البداية يعود مع ويندوز",
  "ويندوز يعطل طابعات المكاتب",
  "قراصنة يستغلون ويندوز في طلب الفدية",
  "ويندوز والخصوصية: ما الذي يجمعه النظام؟",
  "كيف تؤجل تحديث ويندوز؟",
  "مدارس الرياض تنتظر ويندوز",
  "مصنعو الحواسيب يعولون على ويندوز",
  "ألعاب قديمة لا تعمل على ويندوز",
  "متصفح جديد يصل مع ويندوز",
  "أسهم مايكروسوفت ترتفع بعد ويندوز",
];
const systems = [
  "آبل تصلح نظام هواتفها",
  "غوغل تعرض نظام السيارات",
  "نظام جديد للساعات",
  "ثغرة في نظام الهواتف",
];

function storiesOfRelease(isName: boolean): number[][] {
  const titles = [...release, ...systems, ...Array.from({ length: 90 }, (_, at) => `خبر${at}`)];
  const dates = titles.map((_, at) => (at < release.length ? 40 + at / 2 : (at * 97) % 40) * DAY);
  const words = [...new Set(titles.join(" ").split(" "))];
  const others = systems.map((_, at) => ({ index: release.length + at, score: 0.4 }));
  const own = release.map((_, index) => ({ index, score: 0.3 }));
  return stories(dates, {
    neighbours: (index) =>
      index < release.length ? [...others, ...own.filter((other) => other.index !== index)] : [],
    eachTerm: (index, visit) => {
      for (const word of titles[index]!.split(" ")) visit(words.indexOf(word), true);
    },
    mayBeName: () => isName,
  });
}

describe("a large event", () => {
  test("of a name is one story, though other weeks have what is like it", () => {
    expect(storiesOfRelease(true)).toEqual([release.map((_, at) => at)]);
  });

  test("of a word that is no name is as like those of other weeks as kinds are", () => {
    expect(storiesOfRelease(false)).toEqual([]);
  });
});

/** Texts of some days, of which each is like others, the most alike first. */
function company(days: readonly number[], near: readonly (readonly [number, number][])[]) {
  const dates = days.map((day) => day * DAY);
  return {
    dates,
    allDates: [...dates].sort((a, b) => a - b),
    near: near.map((pairs) => new Map(pairs)),
    order: (a: number, b: number) => dates[a]! - dates[b]! || a - b,
    continues: () => true,
  };
}

const rules = { window: 5 * DAY, longest: 60 * DAY, cohesion: 0.2, named: false };

/** Each of some texts is like all others of them. */
function alike(texts: readonly number[], score: number, of: number): [number, number][] {
  return texts.filter((text) => text !== of).map((text) => [text, score]);
}

describe("articles that hang together", () => {
  const both = [0, 1, 2, 3];

  test("are a story though as much is told of it elsewhere in the same days", () => {
    const near = both.map((text) => [[4, 0.9], ...alike(both, 0.4, text)] as [number, number][]);
    expect(eventsAmong(both, company([0, 0, 1, 1, 1], [...near, []]), rules)).toEqual([both]);
  });

  test("are none where other weeks have as much that is like them", () => {
    const far: [number, number][] = [
      [4, 0.9],
      [5, 0.8],
    ];
    const near = both.map((text) => [...far, ...alike(both, 0.4, text)]);
    expect(eventsAmong(both, company([0, 0, 1, 1, 20, 40], [...near, [], []]), rules)).toEqual([]);
  });

  test("are taken apart into the events that they tell of", () => {
    const of = (pair: readonly number[], text: number): [number, number][] => [
      ...alike(pair, 0.6, text),
      [4, 0.5],
      [5, 0.4],
      ...alike(both, 0.3, text).filter(([other]) => !pair.includes(other)),
    ];
    const near = [of([0, 1], 0), of([0, 1], 1), of([2, 3], 2), of([2, 3], 3), [], []];
    expect(eventsAmong(both, company([0, 0, 1, 1, 20, 40], near), rules)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("round a name keep less to themselves, the more of them there are", () => {
    const named = { ...rules, named: true };
    /** So many articles of four days, each as like to so many of other weeks as to its own. */
    const event = (count: number, others: number) => {
      const texts = Array.from({ length: count }, (_, at) => at);
      const far = Array.from({ length: others }, (_, at): [number, number] => [count + at, 0.9]);
      const near = texts.map((text) => [...far, ...alike(texts, 0.4, text)]);
      const days = [...texts.map((at) => (at * 4) / count), ...far.map((_, at) => 30 + at * 9)];
      return [texts, company(days, [...near, ...far.map(() => [])])] as const;
    };
    const [windows, around] = event(15, 5);
    expect(eventsAmong(windows, around, rules)).toEqual([]);
    expect(eventsAmong(windows, around, named)).toEqual([windows]);
    expect(eventsAmong(...event(15, 6), named)).toEqual([]);
    expect(eventsAmong(...event(5, 2), named)).toEqual([]);
  });

  test("are one event by the ten nearest of each, once they are more than have each other near", () => {
    /** The days after a bombing: each report is like ten others of them, and less so like ten of other weeks. */
    const reports = (count: number) => {
      const texts = Array.from({ length: count }, (_, at) => at);
      const far = Array.from({ length: 10 }, (_, at): [number, number] => [count + at, 0.3]);
      const near = texts.map((text): [number, number][] => [
        ...[1, 2, 3, 4, 5].flatMap((away): [number, number][] => [
          [(text + away) % count, 0.5],
          [(text - away + count) % count, 0.5],
        ]),
        ...far,
      ]);
      const days = [...texts.map((at) => (at * 4) / count), ...far.map((_, at) => 30 + at * 9)];
      return [texts, company(days, [...near, ...far.map(() => [])])] as const;
    };
    const [bombing, around] = reports(24);
    expect(eventsAmong(bombing, around, rules)).toEqual([bombing]);
    const [fewer, aroundFewer] = reports(20);
    expect(eventsAmong(fewer, aroundFewer, rules)).not.toContainEqual(fewer);
  });

  test("that leave no other days to be like are a story only where most lie in one window", () => {
    const daily = Array.from({ length: 12 }, (_, at) => at);
    const near = daily.map((text) => alike(daily, 0.4, text));
    const every = (days: number, others: readonly number[] = []) =>
      company(
        [...daily.map((at) => at * days), ...others],
        [...near, ...others.map(() => [] as [number, number][])],
      );
    expect(eventsAmong(daily, every(0.5), rules)).toEqual([daily]);
    expect(eventsAmong(daily, every(2), rules)).toEqual([]);
    const laterDays = Array.from({ length: 200 }, (_, at) => 40 + at);
    expect(eventsAmong(daily, every(2, laterDays), rules)).toEqual([daily]);
  });
});
