import { afterAll, expect, test } from "vitest";
import { article, makeSite, removeSite } from "../support/site.ts";

const LIQUID = `---
permalink: liquid.txt
---
{% for item in collections.articles %}{{ item.url | siteUrl }} {{ item.date | isoDate }} {{ item.data.title }} {{ item.title }} {{ item.year.title }}
{% endfor %}{% for item in collections.topics %}{{ item.url }} {{ item.date | isoDate }} {{ item.data.title }} {{ item.title }} {{ item.articles.size }}
{% endfor %}{% for item in collections.months %}{{ item.url }} {{ item.date | isoDate }} {{ item.data.title }} {{ item.articles.size }}
{% endfor %}{% assign related = collections.articles[0] | relatedArticles: 5 %}{% for entry in related %}{{ entry.article.title }} {{ entry.title }} {{ entry.url }};{% endfor %}
{% assign more = collections.articles[0] | moreArticles: 1 %}{% for item in more %}{{ item.title }};{% endfor %}
{% assign topics = collections.topics[0] | relatedTopics: 1 %}{% for topic in topics %}{{ topic.name }};{% endfor %}
{% for topic in collections.topics[0].related %}{{ topic.name }};{% endfor %}
{{ collections.articles[0].summary }} {{ collections.articles[0].content }}{{ "/" | absoluteUrl }}
`;

const site = makeSite({
  "articles/2019-08-07-سوق.md": article(
    "title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد, خدمات]",
  ),
  "articles/2019-09-01-مدرسة.md": article("title: مدرسة\ndate: 2019-09-01\ntopics: [خدمات]"),
  "articles/2020-03-01-جسر.md": article(
    "title: جسر جديد\ndate: 2020-03-01\ntopics: [اقتصاد, خدمات]",
    "افتُتح الجسر اليوم.",
  ),
  "list.liquid": LIQUID,
});
afterAll(() => removeSite(site));

const SOUQ = "/2019/08/07/سوق/";
const SCHOOL = "/2019/09/01/مدرسة/";
const BRIDGE = "/2020/03/01/جسر/";

test("a Liquid template sees all that a Nunjucks one sees of articles, topics and months", async () => {
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  expect(site.output("liquid.txt").trim().split("\n")).toEqual([
    `${BRIDGE} 2020-03-01 جسر جديد جسر جديد 2020`,
    `${SCHOOL} 2019-09-01 مدرسة مدرسة 2019`,
    `${SOUQ} 2019-08-07 سوق المدينة سوق المدينة 2019`,
    "/topics/اقتصاد/ 2020-03-01 اقتصاد اقتصاد 2",
    "/topics/خدمات/ 2020-03-01 خدمات خدمات 3",
    "/2020/03/ 2020-03-01 آذار/ مارس 2020 1",
    "/2019/09/ 2019-09-01 أيلول/ سبتمبر 2019 1",
    "/2019/08/ 2019-08-07 آب/ أغسطس 2019 1",
    `سوق المدينة سوق المدينة ${SOUQ};مدرسة مدرسة ${SCHOOL};`,
    "مدرسة;",
    "خدمات;",
    "خدمات;",
    "افتُتح الجسر اليوم. <p>افتُتح الجسر اليوم.</p>",
    "https://example.org/",
  ]);
});
