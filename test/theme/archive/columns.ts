import type { Written } from "./written.ts";

/** What happened on the demo's day in other years. */
const DAYS: readonly [day: string, title: string, topic: string][] = [
  ["2022-03-21", "عيد الشجرة يملأ تل الزيتون بالغراس", "الأرض"],
  ["2019-03-21", "أول باخرة بعد الشتاء ترسو في مرفأ الصدف", "الملاحة"],
  ["2016-03-21", "وادي النخيل يفتح مكتبته بعد ترميم دام عامين", "الفنون"],
];

export function keepsakes(): Written[] {
  return DAYS.map(([day, title, topics]) => ({
    name: "في-مثل-هذا-اليوم",
    day,
    fields: { title, date: day, topics, sources: "صحيفة السنبلة" },
    text: `${title}، وحضر كثيرون من البلدات الأخرى. ووعد المنظمون بأن يعودوا في العام المقبل.`,
  }));
}

/** Columns of the invented newspaper's writers, the newest first. */
const COLUMNS: readonly [day: string, author: string, title: string, text: string][] = [
  [
    "2024-03-12",
    "نجوى السقّا",
    "لماذا نحفظ ما لا يقرؤه أحد؟",
    "سألني قارئ عن جدوى أرشفة خبر عن حافلة تأخرت ساعة. قلت له إن المدينة تُعرف بما تأخر فيها أكثر مما تُعرف بما وصل.",
  ],
  [
    "2024-03-10",
    "سامر البنّاء",
    "الماء لا يعرف حدود البلديات",
    "تقاسمت خمس بلدات نهرًا واحدًا، ولكل منها دفتر ومحاسب. وحين جفّ النهر اختلف المحاسبون على الرقم ولم يختلفوا على العطش.",
  ],
  [
    "2024-03-08",
    "Ingrid Holm",
    "ما تعلمته من مكتبة بلا فهرس",
    "قضيت شتاءً كاملًا بين رفوف مكتبة Le Phare، وفهمت أن الفهرس وعدٌ يقطعه الغائب لمن لم يولد بعد.",
  ],
  [
    "2023-11-02",
    "نجوى السقّا",
    "في مديح الأخبار الصغيرة",
    "لا تغيّر عودة قابلة إلى قريتها مجرى التاريخ، لكنها تغيّر مجرى الليل في بيت واحد. وهذا يكفي لسطر في الجريدة.",
  ],
];

export function opinion(): Written[] {
  return COLUMNS.map(([day, authors, title, text], place) => ({
    name: `عمود-${COLUMNS.length - place}`,
    day,
    fields: { title, date: day, authors, topics: "الرأي" },
    text: `${text}\n\nوللقراء أن يكتبوا إلى بريد الجريدة بما يرونه، فما يُنشر هنا رأي كاتبه.`,
  }));
}
