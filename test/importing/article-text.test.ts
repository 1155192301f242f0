import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleReader } from "../../plugin/articles/article.ts";
import { articleContract } from "../../plugin/articles/contract.ts";
import { readFrontMatter } from "../../plugin/articles/front-matter.ts";
import type { SourceArticle } from "../../plugin/importing/article.ts";
import { articleText } from "../../plugin/importing/article-text.ts";
import { textReading } from "../support/text-reading.ts";

const READER = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: [],
  text: textReading(),
});

const PLACE = {
  file: "src/articles/2019/2019-08-07-خبر.md",
  address: "/2019/08/07/خبر/",
  date: "2019-08-07",
  redirectFrom: [],
};

const ARTICLE: SourceArticle = {
  id: "row:1",
  where: "rows.jsonl:1",
  title: "خبر",
  date: "2019-08-07",
  oldPaths: [],
  body: "نص.",
  words: "نص",
};

/** The fields of an article's file as the plugin reads them. */
function fieldsOf(article: Partial<SourceArticle>, said: string[] = []): Record<string, unknown> {
  const text = articleText({ ...ARTICLE, ...article }, PLACE, [], (kind, what) => {
    said.push(`${kind}: ${what}`);
  });
  const read = readFrontMatter(text, PLACE.file, new Set(["title", "authors"]));
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read.fields;
}

describe("an article's file", () => {
  it("gives back every title and name as it was, whatever YAML makes of its signs", () => {
    const sign = fc.constantFrom(
      ": ",
      " #",
      "- ",
      "'",
      '"',
      "[",
      "]",
      "{",
      "}",
      "&",
      "*",
      "!",
      "|",
      ">",
      "%",
      "@",
      "`",
      "،",
      "null",
      "true",
      "1984",
      "2019-08-07",
      "~",
      "\\n",
    );
    const word = fc.constantFrom("داعش", "«نعم»", "BBC", "٣", "سوق");
    const title = fc
      .array(fc.oneof(sign, word), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(title, fc.array(word, { minLength: 1, maxLength: 3 }), (written, authors) => {
        const fields = fieldsOf({ title: written, authors });
        expect(fields.title).toBe(written);
        expect(fields.authors).toEqual([...new Set(authors)]);
      }),
    );
  });

  it("makes one name of one with «،», leaves out names without a letter, and says so", () => {
    const said: string[] = [];
    const fields = fieldsOf({ authors: ["ليلى، سلمى", "؟؟"] }, said);
    expect(fields.authors).toEqual(["ليلى - سلمى"]);
    expect(said).toEqual([
      "name-changed: «ليلى، سلمى» is «ليلى - سلمى»",
      "name-changed: «؟؟» has no letter or digit and was left out",
    ]);
  });

  it("is a draft without a text, and where the source holds it back", () => {
    expect(fieldsOf({ body: "" }).draft).toBe(true);
    expect(fieldsOf({ heldBack: "private" }).draft).toBe(true);
    expect(fieldsOf({}).draft).toBeUndefined();
  });

  it("takes its title from its first words where the source has none", () => {
    const body = "## عنوان\n\nقال **الناطق** إن القوات تقدمت غربا في الصحراء الكبرى كلها اليوم.";
    expect(fieldsOf({ title: undefined, body })).toMatchObject({
      title: "عنوان قال الناطق إن القوات تقدمت غربا في الصحراء الكبرى…",
      titleSupplied: true,
    });
  });

  it("keeps fields of this archive that are of its shape, and fields that nobody knows", () => {
    const said: string[] = [];
    const others = {
      archivedUrl: "https://web.archive.org/x",
      corrections: "خطأ",
      related: ["x"],
      rating: 4,
    };
    expect(fieldsOf({ others }, said)).toMatchObject({
      archivedUrl: "https://web.archive.org/x",
      rating: 4,
    });
    expect(fieldsOf({ others })).not.toHaveProperty("corrections");
    expect(said).toEqual([
      "field: corrections, as old_corrections",
      "field: related, as old_related",
      "field: rating",
    ]);
  });

  it.each(Object.keys(articleContract("UTC").shape))(
    "has no fault, whatever else a source calls %s",
    (name) => {
      for (const value of [{ odd: 1 }, ["أ"], "كلام", "film.mp4", -1]) {
        const text = articleText({ ...ARTICLE, others: { [name]: value } }, PLACE, [], () => {});
        expect(READER.read(Buffer.from(text), PLACE.file)).not.toBeInstanceOf(Array);
      }
    },
  );

  it("keeps a film that another site plays, and that an article leads", () => {
    const others = { video: "https://www.youtube.com/watch?v=dQw4w9WgXcQ", featured: true };
    expect(fieldsOf({ others })).toMatchObject(others);
    expect(fieldsOf({ others: { video: "film.mp4" } })).toMatchObject({ old_video: "film.mp4" });
  });
});
