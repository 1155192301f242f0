import fs from "node:fs";
import path from "node:path";

/** How an invented archive is made. */
export interface ScaleOptions {
  readonly articles: number;
  /** The folder that becomes the site. */
  readonly folder: string;
  /** The plugin's entry, as the configuration imports it. */
  readonly plugin: string;
  readonly words?: number;
  readonly topics?: number;
}

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
const DAYS = 20 * 365;

/**
 * Writes a site with an invented archive, the same on every machine: words and topics by Zipf's
 * law, 3 to 6 topics an article, dates over 20 years, an author and a source.
 */
export function generateSite({
  articles,
  folder,
  plugin,
  words = 450,
  topics = 500,
}: ScaleOptions): void {
  const random = randomNumbers(2019);
  const vocabulary = Array.from({ length: 30_000 }, () => word(random));
  const names = Array.from({ length: topics }, (_, place) => `${word(random)} ${place + 1}`);
  const wordAt = zipf(vocabulary.length, random);
  const topicAt = zipf(topics, random);
  const text = (count: number) =>
    Array.from({ length: count }, () => vocabulary[wordAt()] as string).join(" ");

  fs.mkdirSync(path.join(folder, "articles"), { recursive: true });
  fs.writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }\n');
  fs.writeFileSync(path.join(folder, "eleventy.config.js"), configuration(plugin));
  fs.writeFileSync(
    path.join(folder, "topics.yaml"),
    names.map((name, place) => `- { id: t${place + 1}, name: "${name}" }\n`).join(""),
  );
  for (let number = 1; number <= articles; number++) {
    const day = new Date(Date.UTC(2004, 0, 1 + Math.floor((number * DAYS) / articles)));
    const date = day.toISOString().slice(0, 10);
    const own = new Set(Array.from({ length: 3 + Math.floor(random() * 4) }, topicAt));
    const paragraphs = Array.from({ length: 5 }, () => text(Math.round(words / 5)));
    const file = path.join(folder, "articles", date.slice(0, 4), `${date}-خبر-${number}.md`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(
      file,
      `---
title: "${text(8)}"
date: ${date}
topics: [${[...own].map((topic) => `"${names[topic]}"`).join(", ")}]
authors: ["كاتب ${1 + Math.floor(random() * 60)}"]
sources: ["وكالة ${1 + Math.floor(random() * 12)}"]
---

${paragraphs.join("\n\n")}
`,
    );
  }
}

function configuration(plugin: string): string {
  return `import arshif from ${JSON.stringify(plugin)};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(arshif, {
    site: { title: "أرشيف كبير", url: "https://example.org/", zone: "Asia/Baghdad" },
    topics: "topics.yaml",
    pages: { day: false, author: false, source: false, story: false },
    stories: false,
    cite: { files: false },
    feeds: { formats: ["atom"], topics: false },
  });
}
`;
}

function word(random: () => number): string {
  const length = 3 + Math.floor(random() * 5);
  return Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
}

/** Places from 0, the first the most frequent, with frequencies that fall as 1 / place. */
function zipf(count: number, random: () => number): () => number {
  return () => Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32, Tommy Ettinger, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
