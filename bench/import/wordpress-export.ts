import fs from "node:fs";
import { Newsroom } from "../scale/articles.ts";

const SITE = "https://old.example";

/** What an invented export holds. */
export interface InventedExport {
  readonly articles: number;
  readonly bytes: number;
  /** Words of all texts. */
  readonly words: number;
}

/** Of so many articles one is held back, in turn as a draft, in private, and behind a password. */
const HELD_BACK_OF = 50;
/** Addresses are as long as WordPress lets them be, which cuts one in so many within a letter. */
const CUT_OF = 7;

/**
 * Writes an export of WordPress with everything that makes one hard to read: pictures behind the
 * articles that show them, captions and galleries as shortcodes, addresses cut within a letter,
 * comments with their writers' addresses, and articles that are not to be published.
 *
 * @param enough asked after each article, with the bytes so far
 */
export function writeWordPressExport(
  file: string,
  enough: (articles: number, bytes: number) => boolean,
  most: number,
): InventedExport {
  const descriptor = fs.openSync(file, "w");
  const newsroom = new Newsroom();
  let bytes = 0;
  let words = 0;
  let articles = 0;
  const write = (text: string) => {
    bytes += fs.writeSync(descriptor, text);
  };
  try {
    write(head(newsroom.topics));
    for (const article of newsroom.articles(most)) {
      write(itemsOf(article, ++articles));
      words += article.text.split(/\s+/).length;
      if (enough(articles, bytes)) break;
    }
    write("</channel>\n</rss>\n");
  } finally {
    fs.closeSync(descriptor);
  }
  return { articles, bytes, words };
}

function head(topics: readonly string[]): string {
  const categories = topics.map(
    (name, place) =>
      `<wp:category><wp:term_id>${place}</wp:term_id><wp:category_nicename>${nicename(name)}</wp:category_nicename><wp:category_parent>${place > 20 && place % 5 === 0 ? nicename(topics[place % 20] ?? "") : ""}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>صحيفة مخترعة</title>
<link>${SITE}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${SITE}</wp:base_site_url>
<wp:base_blog_url>${SITE}</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata("editor")}</wp:author_login><wp:author_email>${cdata("editor@old.example")}</wp:author_email><wp:author_display_name>${cdata("هيئة التحرير")}</wp:author_display_name></wp:author>
${categories.join("")}`;
}

type Invented = ReturnType<Newsroom["articles"]> extends Iterable<infer Article> ? Article : never;

function itemsOf(article: Invented, number: number): string {
  const id = number * 10;
  const encoded = encodeURIComponent(article.title.replaceAll(" ", "-")).toLowerCase();
  const slug = number % CUT_OF === 0 ? encoded.slice(0, 200) : encoded.slice(0, 198);
  const [year = "", month = "", day = ""] = article.date.split("-");
  const time = `${article.date} ${String(6 + (number % 15)).padStart(2, "0")}:30:00`;
  const heldBack = number % HELD_BACK_OF === 0 ? (number / HELD_BACK_OF) % 3 : undefined;
  const status = heldBack === 0 ? "draft" : heldBack === 1 ? "private" : "publish";
  const pictures = Array.from({ length: number % 3 === 0 ? 4 : 2 }, (_, place) => ({
    id: id + 1 + place,
    url: `${SITE}/wp-content/uploads/${year}/${month}/${number}-${place}.jpg`,
  }));
  const topics = article.topics.map(
    (name) => `<category domain="category" nicename="${nicename(name)}">${cdata(name)}</category>`,
  );
  const post = `<item>
<title>${cdata(article.title)}</title>
<link>${SITE}/${year}/${month}/${day}/${slug}/</link>
<pubDate>Wed, 07 Aug 2019 01:30:00 +0000</pubDate>
<dc:creator>${cdata("editor")}</dc:creator>
<guid isPermaLink="false">${SITE}/?p=${id}</guid>
<content:encoded>${cdata(textOf(article.text, pictures, number))}</content:encoded>
<excerpt:encoded>${cdata(number % 4 === 0 ? (article.text.split(".")[0] ?? "") : "")}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(time)}</wp:post_date>
<wp:post_modified>${cdata(time)}</wp:post_modified>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_type>${cdata("post")}</wp:post_type>
<wp:post_password>${cdata(heldBack === 2 ? "سر" : "")}</wp:post_password>
${topics.join("\n")}
<wp:postmeta><wp:meta_key>${cdata("_thumbnail_id")}</wp:meta_key><wp:meta_value>${cdata(String(id + 1))}</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author_email>${cdata("reader@mail.example")}</wp:comment_author_email><wp:comment_author_IP>${cdata("203.0.113.7")}</wp:comment_author_IP><wp:comment_content>${cdata("تعليق قارئ")}</wp:comment_content></wp:comment>
</item>
`;
  return post + pictures.map((picture) => attachment(picture, id, time)).join("");
}

function attachment({ id, url }: { id: number; url: string }, post: number, time: string): string {
  return `<item>
<title>${cdata(`صورة ${id}`)}</title>
<link>${SITE}/?attachment_id=${id}</link>
<content:encoded>${cdata("")}</content:encoded>
<excerpt:encoded>${cdata(`سوق المدينة صباح اليوم ${id}`)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(time)}</wp:post_date>
<wp:status>${cdata("inherit")}</wp:status>
<wp:post_parent>${post}</wp:post_parent>
<wp:post_type>${cdata("attachment")}</wp:post_type>
<wp:attachment_url>${cdata(url)}</wp:attachment_url>
<wp:postmeta><wp:meta_key>${cdata("_wp_attachment_image_alt")}</wp:meta_key><wp:meta_value>${cdata("باعة وخضار")}</wp:meta_value></wp:postmeta>
</item>
`;
}

/** Paragraphs as WordPress' old editor keeps them, between blank lines. */
function textOf(
  text: string,
  pictures: readonly { readonly id: number; readonly url: string }[],
  number: number,
): string {
  const blocks = text
    .split("\n\n")
    .map((block) => block.replace(/^## (.*)$/, "<h3>$1</h3>"))
    .map((block) => block.replace(/^> (.*)$/, "<blockquote>$1<cite>شاهد</cite></blockquote>"));
  const [, second = pictures[0]] = pictures;
  const shown = `[caption id="attachment_${second?.id}" align="aligncenter" width="600"]<img src="${second?.url}" alt="" width="600" height="400" /> سوق المدينة صباح اليوم[/caption]`;
  const gallery = `[gallery ids="${pictures.map(({ id }) => id).join(",")}"]`;
  const link = `قال <strong> «الناطق» </strong>إن <a href="${SITE}/2019/08/07/%d8%ae%d8%a8%d8%b1/">الخبر</a> مؤكد.`;
  return [
    ...blocks.slice(0, 1),
    shown,
    link,
    ...blocks.slice(1),
    ...(number % 3 === 0 ? [gallery] : []),
  ].join("\n\n");
}

function nicename(name: string): string {
  return encodeURIComponent(name.replaceAll(" ", "-")).toLowerCase();
}

function cdata(text: string): string {
  return `<![CDATA[${text}]]>`;
}
