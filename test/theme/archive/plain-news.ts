import type { Written } from "./written.ts";

/**
 * Plain news of invented towns over ten years, so that lists have pages. What an article says and
 * which fields it has follow from its number alone.
 */

interface Beat {
  readonly topic: string;
  readonly headlines: readonly string[];
  readonly sentences: readonly string[];
}

const PLACES = ["وادي النخيل", "تل الزيتون", "مرفأ الصدف", "عين السنديان", "قلعة الريحان"];
const AUTHORS = ["هالة الكرمي", "سامر البنّاء", "Ingrid Holm", "نجوى السقّا", "O. Marchetti"];
const SOURCES = ["صحيفة السنبلة", "وكالة الساحل", "North Wire", "إذاعة الجبل", "Le Phare"];

const BEATS: readonly Beat[] = [
  {
    topic: "الماء",
    headlines: ["خزان جديد يصل إلى بيوت #", "قناة قديمة تُنظَّف في #", "العطش يطرق أبواب # مبكرًا"],
    sentences: [
      "حفر العمال ثلاثة آبار على عمق مئة متر، وظهر الماء في الثالثة عند الظهيرة.",
      "يقول المزارعون إن حصتهم من القناة تكفي شجر الرمان ولا تكفي القمح.",
      "وضعت البلدية عدادات على الأنابيب لتعرف أين يضيع ثلث ما تضخه كل ليلة.",
      "تذكر سجلات الدائرة أن المنسوب لم يهبط إلى هذا الحد منذ جفاف التسعينات.",
    ],
  },
  {
    topic: "المدارس",
    headlines: [
      "معلمات # يفتحن صفًا مسائيًا",
      "مختبر للعلوم في ثانوية #",
      "تلاميذ # يعودون بعد العطلة",
    ],
    sentences: [
      "جلس في الصف أربعون تلميذًا، بينهم جدة جاءت لتتعلم كتابة اسمها.",
      "وصلت المقاعد في شاحنتين، وحملها الآباء إلى الطابق الثاني بأيديهم.",
      "تشكو المديرة من نقص مدرّسي الرياضيات، وتقول إن متقاعدًا تطوع يومين في الأسبوع.",
      "علّق الطلاب خرائط رسموها بأنفسهم، وعليها أسماء القرى كما ينطقها أهلها.",
    ],
  },
  {
    topic: "الأسواق",
    headlines: [
      "سوق الحبوب في # يرفع أسعاره",
      "باعة # يطلبون سقفًا من الشمس",
      "معرض للنحل والعسل في #",
    ],
    sentences: [
      "بلغ سعر كيس العدس ضعف ما كان عليه قبل الحصاد، ثم تراجع قليلًا آخر النهار.",
      "يفرش الباعة بضاعتهم قبل الفجر، ويغادرون حين يشتد الحر.",
      "اشترى تجار من الساحل معظم المحصول، ولم يبق للمطاحن إلا القليل.",
      "وقّع المجلس عقدًا لرصف الممرات، ووعد بأن تنتهي الأعمال قبل موسم الزيتون.",
    ],
  },
  {
    topic: "الفنون",
    headlines: ["مسرح الدمى يجول في #", "عازفة عود من # تسجل ألبومها الأول", "جدارية تغطي محطة #"],
    sentences: [
      "صفّق الجمهور واقفًا حين انطفأت الأضواء وبقي صوت الناي وحده.",
      "رسم الفنانون على الجدار أسماكًا زرقاء تسبح بين نوافذ المحطة.",
      "جمعت العازفة ألحانًا سمعتها من جدتها، ودوّنتها في دفتر من ورق الأرز.",
      "يبقى المعرض مفتوحًا حتى نهاية الشهر، والدخول إليه بلا مقابل.",
    ],
  },
  {
    topic: "الطرق",
    headlines: [
      "جسر المشاة في # يفتح من جديد",
      "الضباب يغلق طريق # ساعات",
      "حافلة كهربائية أولى في #",
    ],
    sentences: [
      "أُعيد طلاء الأعمدة وبُدّلت الألواح، وصار العبور ممكنًا للكراسي المتحركة.",
      "وقفت عشرات الشاحنات على الكتف حتى انقشع الضباب قرابة العاشرة.",
      "تسير الحافلة مئتي كيلومتر بشحنة واحدة، ويقودها سائق تدرّب في الخارج.",
      "وضعت الشرطة إشارات ضوئية عند المنعطف الذي شهد حوادث الشتاء.",
    ],
  },
  {
    topic: "الصحة",
    headlines: [
      "عيادة متنقلة تزور #",
      "حملة تلقيح تبدأ من #",
      "قابلة # تحال إلى التقاعد بعد نصف قرن",
    ],
    sentences: [
      "فحص الأطباء مئتي طفل في يومين، ووزعوا نظارات على من احتاج إليها.",
      "حفظت القابلة أسماء من ولدوا على يديها، وبينهم طبيب العيادة نفسه.",
      "تصل اللقاحات في صناديق مبردة، ويوقّع على كل صندوق ممرض وسائق.",
      "افتتح المستوصف جناحًا للأسنان بتبرعات المغتربين.",
    ],
  },
];

/** How many plain articles the archive holds. */
export const PLAIN_COUNT = 54;

export function plainNews(): Written[] {
  return Array.from({ length: PLAIN_COUNT }, (_, index) => plainArticle(index));
}

function plainArticle(index: number): Written {
  const beat = pick(BEATS, index);
  const place = pick(PLACES, index * 3 + Math.floor(index / 7));
  const headline = pick(beat.headlines, Math.floor(index / BEATS.length));
  const day = dayOf(index);
  const every = (step: number, from = 0) => index % step === from;
  return {
    name: `خبر-${index}`,
    day,
    fields: {
      title: headline.replace("#", place),
      date: every(6, 1) ? `${day}T${String((index % 14) + 6).padStart(2, "0")}:45` : day,
      topics: every(3) ? [beat.topic, pick(BEATS, index + 2).topic] : beat.topic,
      authors: every(4) ? undefined : pick(AUTHORS, index),
      sources: every(5)
        ? `${pick(SOURCES, index)}، ${pick(SOURCES, index + 1)}`
        : [pick(SOURCES, index + 2)],
      place: every(2) ? place : undefined,
      summary: every(3) ? `${pick(beat.sentences, index)} تقرير من ${place}.` : undefined,
      image: pictureOf(index, place),
      series: every(9) ? "دفاتر القرى" : undefined,
      updated: every(10) ? `${Number(day.slice(0, 4)) + 1}-01-15` : undefined,
      corrections: every(13)
        ? [{ date: `${Number(day.slice(0, 4)) + 1}-02`, text: `صُحح عدد سكان ${place}.` }]
        : undefined,
    },
    text: textOf(beat, place, index),
  };
}

/** Every year has articles, the last one a month with many. */
function dayOf(index: number): string {
  if (index >= 40) return `2024-03-${String(index - 39 + (index % 3)).padStart(2, "0")}`;
  const month = String(((index * 5) % 12) + 1).padStart(2, "0");
  return `${2015 + (index % 9)}-${month}-${String(((index * 7) % 27) + 1).padStart(2, "0")}`;
}

function pictureOf(index: number, place: string): Record<string, string> | undefined {
  if (index % 4 === 1) {
    return {
      src: `https://pictures.example/${index}.png`,
      alt: `ساحة ${place}`,
      caption: `ساحة ${place} في الصباح`,
      credit: "Photo: North Wire/Ingrid Holm",
    };
  }
  if (index % 4 === 2) return { caption: `صورة من ${place} لم تُحفظ`, credit: "أرشيف السنبلة" };
  return index % 8 === 3 ? { src: "/pictures/harbour.svg", alt: "قوارب في المرفأ" } : undefined;
}

function textOf(beat: Beat, place: string, index: number): string {
  const first = pick(beat.sentences, index + Math.floor(index / 3));
  const second = pick(beat.sentences, index + 1 + Math.floor(index / 3));
  const other = pick(pick(BEATS, index + 3).sentences, index);
  return `${first} هذا ما رآه مراسلنا في ${place} ضمن جولته رقم ${index + 1}.

${second}

ولا يبتعد ذلك عمّا يجري في البلدات المجاورة. ${other}`;
}

function pick<Item>(list: readonly Item[], index: number): Item {
  return list[index % list.length] as Item;
}
