import fs from "node:fs";
import path from "node:path";
import { configuration, ROOT } from "./site.ts";

const TOPICS = `
- { id: iraq-rivers, name: النهر, aliases: [دجلة, الفرات], description: "دجلة والفرات والأهوار وشط العرب: الماء وأهله.", parent: environment }
- { id: environment, name: البيئة, description: المناخ والماء والهواء والأرض. }
- { id: education, name: التعليم }
- { id: culture, name: الثقافة, description: "الكتب والفنون والتراث.", key: [2024-03-19-خبر-21] }
- { id: baghdad, name: بغداد, parent: cities }
- { id: cities, name: المدن }
- { id: economy, name: الاقتصاد }
- { id: health, name: الصحة }
- { id: sport, name: الرياضة }
`;

/** A full text with everything that an article may hold. */
const FULL_TEXT = `عاد الماء إلى هور الجبايش في الأسبوع الأخير من آذار، بعد أربعة مواسم جافة هجر فيها نصف أهله بيوت القصب إلى أطراف المدن. وعند الفجر كانت القوارب الطويلة، **المشاحيف**، تشق طريقها بين سيقان القصب كأنها لم تتوقف يومًا.

قال عبد الزهرة، وهو صياد في الستين من عمره: "كنا نعدّ الأيام. لما وصل الماء إلى باب البيت، لم ينم أحد تلك الليلة". وأضاف أن ما يراه اليوم يذكّره بربيع عام 2019، حين امتلأت الأهوار بعد شتاء كثير المطر.

## ماء يكفي حتى آخر الصيف

تقول مديرية الموارد المائية إن المناسيب ارتفعت 85 سنتيمترًا منذ 2024-03-02، وإن الحصة التي أُطلقت من السدود تكفي حتى آخر الصيف إذا بقي الصرف على حاله[^1]. ونشرت المديرية صورًا على حسابها @MarshWater وقالت إن القياسات مأخوذة من ثلاث محطات.

> لا نريد أكثر من ماء يبقى. السمك يعود وحده، والناس يعودون خلف السمك.
> — أم كاظم، من أهل الجبايش

وقالت المديرية في بيانها:

> لا تُعدّ الأرقام نهائية قبل نهاية الموسم، وستُعاد مراجعتها في حزيران.

| المحطة | المنسوب | التغير |
|:-------|:-------:|-------:|
| الجبايش | 1.42 م | 0.85 م |
| أبو زرك | 1.18 م | 0.60 م |
| كرمة بني سعيد | 0.97 م | 0.41 م |

### ماذا بعد؟

1. تُفتح القنوات الفرعية قبل منتصف نيسان.
2. تُوزّع بذور القصب على خمس قرى.
3. تُعاد قراءة المناسيب كل أسبوع، وتُنشر الأرقام بصيغة \`CSV\`.

يقول المهندس باسم الخفاجي إن أكبر المخاوف هو الملوحة: "إذا ارتفعت عن حدّها فلا قيمة لكثرة الماء". ويتفق معه باحثون من جامعة البصرة و University of Leeds نشروا دراسة عن الأهوار في العام الماضي.

---

وفي آخر النهار يعود عبد الزهرة إلى بيته ومعه سلة سمك صغيرة. يقول إنها لا تكفي للبيع، لكنها تكفي للعشاء.

[^1]: بيان المديرية في 2024-03-26، ولم يُنشر كاملًا.`;

const OPENINGS = [
  "بدأت القصة صباح يوم عادي، ولم يتوقع أحد أن تشغل المدينة أسبوعًا كاملًا.",
  "خلف الأرقام وجوه تعرفها الجريدة منذ سنوات، عادت إليها هذه المرة لتسأل عما تغيّر.",
  "انتظر الأهالي هذا الخبر طويلًا، ووصلهم أخيرًا عبر مكبرات الصوت في الساحة.",
  "لم يكن في المكان سوى عشرين شخصًا حين أُعلن النبأ، ثم امتلأ الشارع قبل الظهر.",
  "تتكرر الحكاية كل عام تقريبًا، غير أن ما جرى هذه المرة يختلف في أمرين.",
  "كتب المراسل هذه السطور وهو يمشي بين الناس، يسمع منهم قبل أن يسأل.",
  "على جدار الدائرة ورقة واحدة بختم أزرق، وحولها يتزاحم القراء منذ الفجر.",
];

const MIDDLES = [
  "قال مسؤولون محليون إن العمل يجري بحسب الجدول المعلن، وإن ما بقي منه لن يتأخر عن نهاية الشهر المقبل.",
  "وأوضح شهود تحدثت إليهم الجريدة أن الناس استقبلوا ذلك بارتياح، وأنهم ينتظرون أثره في حياتهم اليومية.",
  "ويرى مختصون أن ما تحقق خطوة أولى، وأن المهم أن تستمر المتابعة بعد أن تنصرف عنه عدسات المصورين.",
  "وتشير الأرقام الرسمية إلى أن العدد تضاعف في خمس سنوات، وإن كانت لا تشمل القرى البعيدة عن مراكز المدن.",
  "أما المعترضون فيسألون عن الكلفة، وعمن يضمن ألا يتوقف كل شيء مع أول تأخير في التمويل.",
];

/** A river at dusk: a picture of our own, so that pages with pictures can be seen. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#243b4a"/><stop offset=".55" stop-color="#b5654a"/><stop offset=".62" stop-color="#e9b872"/></linearGradient></defs><rect width="1600" height="900" fill="url(#s)"/><circle cx="1120" cy="520" r="70" fill="#f6dda6"/><rect y="560" width="1600" height="340" fill="#2d4a52"/><g fill="#f0c987" opacity=".5"><rect x="1040" y="590" width="160" height="6"/><rect x="1010" y="630" width="210" height="7"/><rect x="1060" y="680" width="120" height="8"/><rect x="960" y="740" width="300" height="9"/></g><g fill="#16242a"><path d="M250 700c120 40 420 40 560 0l40-22c-10 60-80 84-320 84s-300-24-320-84z"/><rect x="520" y="430" width="9" height="280"/><path d="M500 610c10-40 50-40 56 0l6 96h-66z"/><circle cx="528" cy="570" r="22"/></g><g stroke="#16242a" stroke-width="7" fill="none"><path d="M60 900c10-180 0-300 30-420M110 900c0-140 20-260 10-360M1480 900c-10-200 10-300-20-440M1540 900c0-160-20-240 0-330M1420 900c10-120-10-200 10-280M20 900c-6-120 10-180-6-250"/></g></svg>`;

interface DemoRow {
  readonly date: string;
  readonly fields: string;
  readonly text: string;
}

const NO_ROW: DemoRow = { date: "", fields: "", text: "" };

/**
 * The files of a site with the invented archive of an invented newspaper: 28 articles of nine
 * years, half of them of one month, with pictures, corrections, updates and Latin names.
 *
 * @param options more options of the plugin, as JavaScript: `show: { hijri: true }`
 */
export function demoArchive(options = ""): Record<string, string> {
  const rows = fs
    .readFileSync(path.join(ROOT, "test/fixtures/demo-articles.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(demoRow);
  const [{ date, fields, text } = NO_ROW] = rows;
  return {
    [`articles/${date}-خبر-${rows.length}.versions/1.md`]: `---\n${fields}\n---\n\n${text.replace("85 سنتيمترًا", "مترًا")}\n`,
    "eleventy.config.js": configuration(
      `{ site: { title: "الضفاف", url: "https://example.org/", description: "أرشيف جريدة الضفاف: أخبار المدن والأنهار منذ عام 2016." }, topics: "topics.yaml", dates: { now: "2026-11-24" }, ${options} }`,
      `eleventyConfig.addPassthroughCopy("river.svg");`,
    ),
    "topics.yaml": TOPICS,
    "river.svg": PICTURE,
    ...Object.fromEntries(
      rows.map(({ date, fields, text }, index) => [
        `articles/${date}-خبر-${rows.length - index}.md`,
        `---\n${fields}\n---\n\n${text}\n`,
      ]),
    ),
  };
}

function demoRow(line: string, index: number): DemoRow {
  const [date = "", topics, sources, authors, place, title, summary] = line
    .split(" | ")
    .map((part) => (part.trim() === "—" ? undefined : part.trim()));
  const fields = [
    `title: "${title}"`,
    `date: ${date}${index === 5 ? "T18:30" : ""}`,
    `topics: [${topics}]`,
    sources && `sources: [${sources}]`,
    authors && `authors: [${authors}]`,
    place && `place: ${place}`,
    summary && `summary: "${summary}"`,
    ...(index === 0 ? LEAD_FIELDS : []),
    index === 3 && "image: { caption: طحين في سوق الجملة }",
    index === 13 &&
      `corrections: [{ date: 2024-03-05, text: "ورد أن البيت من ثلاثة طوابق، والصحيح أنه من طابقين." }]`,
    index === 20 && `corrections: [{ date: 2022-10-02, text: صُحح اسم المحافظة. }]`,
  ];
  return { date, fields: fields.filter(Boolean).join("\n"), text: textOf(index, title) };
}

const LEAD_FIELDS = [
  "updated: 2024-03-29",
  "series: ذاكرة الماء",
  `image: { src: /river.svg, alt: "صياد يقف في قارب عند الغروب", caption: "صياد في هور الجبايش عند الغروب", credit: "Photo: Instagram/@river_light" }`,
  "originalUrl: https://example.com/2024/marsh",
  "archivedUrl: https://example.com/saved/marsh",
  `corrections: [{ date: 2024-03-30, text: "ذكرت نسخة سابقة أن المنسوب ارتفع مترًا، والصحيح 85 سنتيمترًا." }]`,
];

function textOf(index: number, title = ""): string {
  if (index === 0) return FULL_TEXT;
  const opening = OPENINGS[index % OPENINGS.length];
  const middle = MIDDLES[index % MIDDLES.length];
  return `${opening}\n\nيتصل الأمر بخبر «${title}» الذي نشرته الجريدة في صفحتها الأولى.\n\n${middle}`;
}
