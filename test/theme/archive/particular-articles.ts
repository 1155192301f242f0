import type { Written } from "./written.ts";

/** Articles that each have what other articles lack, by names that the tests use too. */

export const FULL = "كل-ما-في-المقال";
export const GUEST = "guest-report";
export const DRAFT = "مسودة-لم-تنشر";
export const LONG_HEADLINE = "عنوان-طويل";
export const PICTURED = "صورة-بجانب-المقال";

const LONG_TITLE =
  "مجلس وادي النخيل يقر بعد جلسة دامت تسع ساعات خطة لإعادة تأهيل القنوات والجسور والمدارس، ويؤجل النظر في رسوم السوق إلى ما بعد موسم الحصاد، ويكلف لجنة من المهندسين والمعلمين بكتابة تقرير شهري عن سير العمل";

const FULL_TEXT = `قالت Ingrid Holm من (@north_wire) إن العمل بدأ يوم 2017-12-05 بكلفة **$300** للمتر، وإن الهاتف +964 770 000 0000 يرد على الأسئلة. وكتب #مرفأ_الصدف تحت الصورة: "المركب *لا* يغرق".

راجع [دليل القارئ](/guide/) و[كل المواضيع](/topics/) و[موقعًا آخر](https://outside.example/a?b=1&c=2) و[الجزء الثاني](#ما-بقي-من-السفينة)، أو اكتب إلى [المكتبة](mailto:library@example.org).[^1]

## ما بقي من السفينة

| القطعة | العدد | السعر |
|:-------|:-----:|------:|
| ألواح & مسامير | 120 | 30% |
| بوصلة | 1 | \`N 36°\` |

> حملناها لوحًا لوحًا، وكان البحر هادئًا كأنه يساعدنا.

### بأي أدوات

1. مطارق من خشب
2. حبال:
   - حبال قنب
     - مبلولة
     - جافة
   - حبال نايلون
3. صبر

- دفتر الربان
- ختم المرفأ

#### سطر من الدفتر

\`\`\`js
const depth = { unit: "m", value: 36 }; // a long line of code that scrolls by itself and never widens the page
\`\`\`

سطر أول\\
سطر ثان فيه \`npm run build\` و{{ قالب }} و<b>وسم</b>.

---

![قوارب في المرفأ](/pictures/harbour.svg "قوارب الصيد عند الفجر | Photo: Le Phare")

* صحيفة السنبلة، وكالة الساحل

## ما بقي من السفينة

انتهى العمل قبل المغيب.[^2]

[^1]: من مقابلة في مكتبة Le Phare.
[^2]: بحسب سجل المرفأ، الصفحة 12.`;

const WIRE_TEXT = `هبّت عاصفة رملية على مرفأ الصدف فجر الأحد واقتلعت لوحات الإعلانات من شارع الكورنيش، وأُغلق الميناء أمام السفن حتى المساء. وقالت هيئة الأرصاد إن سرعة الريح بلغت تسعين كيلومترًا في الساعة، وهي الأعلى منذ بدء القياس في المحطة الساحلية. ونُقل سبعة بحارة إلى مستوصف المدينة بعد انقلاب زورقهم عند كاسر الأمواج، وخرجوا جميعًا قبل الظهر. وتتوقع الهيئة أن تهدأ الريح يوم الثلاثاء.`;

export function particularArticles(): Written[] {
  return [
    {
      name: FULL,
      day: "2024-03-20",
      fields: {
        title: "متطوعو مرفأ الصدف يعيدون بناء السفينة «Aurora 7» لوحًا لوحًا",
        date: "2024-03-20T14:30",
        updated: "2024-04-02T09:00",
        topics: ["الملاحة", "Heritage", "مرفأ الصدف"],
        authors: "هالة الكرمي، Ingrid Holm، O. Marchetti",
        sources: "BBC، North Wire، وكالة الساحل",
        place: "مرفأ الصدف",
        summary: "عمل خمسون متطوعًا عامين كاملين، واستعانوا بخرائط من مكتبة Le Phare.",
        image: {
          src: "/pictures/harbour.svg",
          alt: "قوارب في المرفأ عند الفجر",
          caption: "السفينة Aurora 7 قبل الترميم",
          credit: "Source: X/@north_wire",
        },
        series: "دفاتر القرى",
        related: { pin: ["خبر-3"], exclude: ["خبر-4"] },
        originalUrl: "https://news.example/قديم?b=1&c=2",
        archivedUrl: "https://web.example/2024/قديم",
        corrections: [
          { date: "2024-03-22", text: "ورد اسم الحساب @north_wire خطأً، والصحيح ما في النص." },
          { date: "2024-04", text: "صُحح عدد المتطوعين." },
        ],
      },
      text: FULL_TEXT,
    },
    {
      name: LONG_HEADLINE,
      day: "2023-06-11",
      fields: {
        title: LONG_TITLE,
        titleSupplied: true,
        date: "الأحد، 11 حزيران/ يونيو 2023",
        topics: ["وادي النخيل"],
      },
      text: "حضر الجلسة ستون عضوًا، وانتهت بلا تصويت على الرسوم.",
    },
    {
      name: GUEST,
      day: "2022-09-14",
      fields: {
        title: "Letters from the harbour: a visitor's week",
        date: "2022-09-14",
        lang: "en",
        authors: "Ingrid Holm",
        sources: "North Wire",
        topics: ["الملاحة"],
      },
      text: "I came for the ship and stayed for the bread. The library keeps a ledger of every boat.\n\n## The ledger\n\nIt begins in 1931 and has no gaps.",
    },
    {
      name: "بتاريخ-هجري",
      day: "2019-08-12",
      fields: {
        title: "خطبة من دفتر الإمام",
        date: "11 ذو الحجة 1440 هـ",
        topics: ["قلعة الريحان"],
        place: "قلعة الريحان",
        video: {
          src: "https://www.youtube.com/watch?v=qalat-rayhn",
          title: "جولة في بيت الإمام مع Ingrid Holm",
          credit: "قناة @north_wire",
        },
      },
      text: "حفظت العائلة الدفتر في صندوق من خشب الجوز، وعلى كل صفحة تاريخ هجري بخط الإمام.",
    },
    {
      name: "شهر-بلا-يوم",
      fields: { title: "صيف في معمل الزجاج", date: "آذار/ مارس 2017", topics: ["الفنون"] },
      text: "لم يكتب المراسل يوم زيارته، وكتب أن الفرن لا ينطفئ منذ أربعين سنة.",
    },
    {
      name: "سنة-بلا-شهر",
      fields: { title: "من صندوق البريد القديم", date: "2016", topics: ["الملاحة"] },
      text: "رسالة من ربان لا يُعرف اسمه، ولا يُعرف من تاريخها سوى السنة.",
    },
    {
      name: PICTURED,
      day: "2018-07-08",
      fields: {
        title: "البحر كما صوّره تلاميذ مرفأ الصدف",
        date: "2018-07-08",
        topics: ["الفنون", "مرفأ الصدف"],
        image: { src: "غروب.png", alt: "البحر عند الغروب", credit: "تصوير: Canon_club" },
      },
      text: 'وزعت المدرسة عشر آلات تصوير على التلاميذ.\n\n![البحر مرة أخرى](غروب.png "من سطح المدرسة | Photo: @canon_club")\n\nوعادت الآلات ومعها ألف صورة.',
    },
    {
      name: "أرقام-في-العنوان",
      day: "2021-11-02",
      fields: {
        title: "iPhone 15 بسعر $799، وC++ في مدرسة عين السنديان: 3-1 للطلاب @coding_club",
        date: "٢ تشرين الثاني ٢٠٢١",
        topics: ["المدارس"],
        image: { src: "https://pictures.example/بلا بديل.png" },
      },
      text: "فاز فريق المدرسة 3-1 في مسابقة البرمجة، وحصل كل طالب على كتاب.",
    },
    wire("عاصفة-السنبلة", "2020-05-03", "عاصفة رملية تغلق مرفأ الصدف", "صحيفة السنبلة"),
    wire("عاصفة-الوكالة", "2020-05-04", "إغلاق ميناء الصدف بسبب عاصفة رملية", "وكالة الساحل"),
    {
      name: DRAFT,
      day: "2024-03-21",
      fields: { title: "مسودة لا يراها أحد", date: "2024-03-21", draft: true, topics: ["الطرق"] },
      text: "نص لم يراجعه المحرر بعد.",
    },
  ];
}

/** One agency's text as an outlet carried it. */
function wire(name: string, date: string, title: string, source: string): Written {
  const fields = { title, date, sources: [source], topics: ["مرفأ الصدف"], place: "مرفأ الصدف" };
  return { name, day: date, fields, text: WIRE_TEXT };
}
