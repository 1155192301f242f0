import { configuration } from "../../support/site.ts";
import { election } from "./election.ts";
import { FULL, particularArticles } from "./particular-articles.ts";
import { photograph } from "./photograph.ts";
import { plainNews } from "./plain-news.ts";
import { story } from "./story.ts";
import { fileOf, type Written } from "./written.ts";

export { DRAFT, FULL, GUEST, LONG_HEADLINE, PICTURED } from "./particular-articles.ts";

/** Where the invented archive would stand. */
export const ARCHIVE_URL = "https://sunbula.example/";

const TOPICS = `
- { id: water, name: الماء, description: "القنوات والآبار والأنهار.", parent: land, key: [2024-03-09-خبر-48] }
- { id: land, name: الأرض, aliases: [الزراعة] }
- { id: schools, name: المدارس }
- { id: markets, name: الأسواق, description: "أسعار وباعة وحصاد.", parent: land }
- { id: arts, name: الفنون, aliases: [Arts], key: [2018-07-08-صورة-بجانب-المقال] }
- { id: heritage, name: التراث, aliases: [Heritage], parent: arts }
- { id: roads, name: الطرق }
- { id: health, name: الصحة }
- { id: sea, name: الملاحة, parent: roads }
- { id: towns, name: البلدات, description: "أخبار كل بلدة على حدة." }
- { id: palms, name: وادي النخيل, parent: towns }
- { id: olives, name: تل الزيتون, parent: towns }
- { id: shells, name: مرفأ الصدف, parent: towns }
- { id: basil, name: قلعة الريحان, parent: towns }
`;

/** Boats at dawn: a drawing of our own. */
const HARBOUR = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><rect width="1200" height="800" fill="#e8c79a"/><rect y="480" width="1200" height="320" fill="#2b5566"/><path d="M200 470h280l-50 80H260zM640 450h340l-60 100H700z" fill="#40281c"/><path d="M330 470V250l110 200zM800 450V180l140 250z" fill="#f7efe0"/></svg>`;

/** A page of the site's own in the theme's layout. */
const GUIDE = `---
title: دليل القارئ
layout: arshif/page.njk
permalink: /guide/
---

## كيف أبحث؟

ابدأ من [المواضيع](/topics/) أو من [سنوات الأرشيف](/years/)، واكتب إلى @sunbula_desk إن لم تجد ما تريد. و[أجزاء القالب](/style/) لمن يغيّرها.

| الصفحة | ما فيها |
|:-------|--------:|
| المواضيع | 14 |
`;

const PLUGIN_OPTIONS = `{
  site: {
    title: "أرشيف السنبلة",
    url: "${ARCHIVE_URL}",
    description: "أخبار خمس بلدات منذ عام 2015، كما نشرتها صحيفة السنبلة.",
  },
  topics: "topics.yaml",
  dates: { now: "2026-03-20" },
  lists: { size: 8 },
  pages: { style: true, data: true },
  front: [
    "lead",
    { topic: "الملاحة", design: "cards", size: 3 },
    { topic: "Heritage", design: "opinion", size: 2 },
    "onThisDay",
    "latest",
    "stories",
    "dossiers",
    "corrections",
  ],
}`;

/** All articles of the archive; among them one that is a draft. */
export function articles(): Written[] {
  return [...plainNews(), ...particularArticles(), ...story(), ...election()];
}

/** The article with everything, before its corrections: another headline, words and a paragraph more. */
function earlierVersion(): [file: string, content: string] {
  const [file, content] = fileOf(particularArticles().find(({ name }) => name === FULL) as Written);
  const changed = content
    .replace("متطوعو مرفأ الصدف", "متطوعو مرفأ الصدف وBBC")
    .replace("من مقابلة في مكتبة Le Phare", "من مقابلة في «Le Phare» يوم 2024-03-12")
    .replace("انتهى العمل قبل المغيب", "لم ينته العمل.\n\nانتهى اليوم قبل المغيب")
    .replace(/corrections: .*\n/, "");
  return [file.replace(/\.md$/, ".versions/1.md"), changed];
}

/**
 * The files of a site with an invented newspaper's archive: every kind of article, date, picture
 * and name that the theme must show, over ten years. The same files on every call and machine.
 */
export function archiveFiles(): Record<string, string | Uint8Array> {
  return {
    "eleventy.config.js": configuration(
      PLUGIN_OPTIONS,
      `eleventyConfig.addPassthroughCopy("pictures");`,
    ),
    "topics.yaml": TOPICS,
    "pictures/harbour.svg": HARBOUR,
    "articles/2018/غروب.png": photograph(),
    "guide.md": GUIDE,
    ...Object.fromEntries([...articles().map(fileOf), earlierVersion()]),
  };
}
