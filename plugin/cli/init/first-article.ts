import type { PluralLanguage } from "../../text/index.ts";

/** What stands in a new site in its language: one article, and the topic that it names. */
export interface FirstArticle {
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly topic: string;
  /** The archive's name, where its owner gives none. */
  readonly archive: string;
}

/** By the language of the site's pages. */
export const FIRST_ARTICLES: Readonly<Record<PluralLanguage, FirstArticle>> = {
  ar: {
    title: "أول مقال في الأرشيف",
    text: "هذا نص المقال. غيّره أو احذف الملف واكتب مقالك.",
    summary: "مقال أول يبيّن شكل الأرشيف.",
    topic: "أخبار",
    archive: "أرشيف",
  },
  fa: {
    title: "نخستین مقاله‌ی آرشیو",
    text: "این متن مقاله است. آن را تغییر دهید یا پرونده را پاک کنید و مقاله‌ی خود را بنویسید.",
    summary: "نخستین مقاله، برای دیدن شکل آرشیو.",
    topic: "خبرها",
    archive: "آرشیو",
  },
  ur: {
    title: "محفوظات کا پہلا مضمون",
    text: "یہ مضمون کا متن ہے۔ اسے بدلیے، یا فائل مٹا کر اپنا مضمون لکھیے۔",
    summary: "پہلا مضمون، جس سے محفوظات کی شکل معلوم ہو۔",
    topic: "خبریں",
    archive: "محفوظات",
  },
  ckb: {
    title: "یەکەم وتاری ئەرشیف",
    text: "ئەمە دەقی وتارەکەیە. بیگۆڕە، یان فایلەکە بسڕەوە و وتاری خۆت بنووسە.",
    summary: "یەکەم وتار، بۆ بینینی شێوەی ئەرشیف.",
    topic: "هەواڵ",
    archive: "ئەرشیف",
  },
  en: {
    title: "The first article of the archive",
    text: "This is the article's text. Change it, or delete the file and write your own.",
    summary: "A first article, to see what the archive looks like.",
    topic: "News",
    archive: "Archive",
  },
};
