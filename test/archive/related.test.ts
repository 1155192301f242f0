import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../text/property.ts";
import { archiveOf, article, type Fields, find, names, registry } from "./making.ts";

const TOPICS = registry("iraq: العراق", "baghdad < iraq: بغداد", "syria: سوريا", "security: الأمن");

/** Six articles about two subjects, and what one of them says of the others. */
function sample(related: NonNullable<Fields["related"]> = {}) {
  return archiveOf(
    [
      article("خبر", { date: "2019-08-07", topics: ["بغداد", "الأمن"], related }),
      article("سوق", { date: "2019-08-06", topics: ["بغداد", "الأمن"] }),
      article("جسر", { date: "2019-08-05", topics: ["بغداد"] }),
      article("ميناء", { date: "2019-08-04", topics: ["العراق"] }),
      article("دمشق", { date: "2019-08-03", topics: ["سوريا"] }),
      article("حلب", { date: "2019-08-02", topics: ["سوريا"] }),
    ].map((item) => ({ ...item, rawInput: `نص ${item.fileSlug}.`, lead: `نص ${item.fileSlug}.` })),
    TOPICS,
  );
}

describe("related articles", () => {
  test("share topics, the article itself never among them", () => {
    const archive = sample();
    const found = names(archive.related(find(archive, "خبر"), 3));
    expect(found[0]).toBe("سوق");
    expect(found).not.toContain("خبر");
  });

  test("say which topics both have, in the order of the article that names the other, wider ones last", () => {
    const archive = sample();
    const reasons = archive
      .related(find(archive, "خبر"), 5)
      .map((related) => [related.fileSlug, ...related.reason]);
    expect(reasons).toContainEqual(["سوق", "بغداد", "الأمن", "العراق"]);
    expect(reasons).toContainEqual(["جسر", "بغداد", "العراق"]);
  });

  test("say words that both have where topics say too little", () => {
    const archive = archiveOf(
      [
        article("أول", { title: "حريق في مصفاة البصرة", topics: ["سوريا"] }),
        article("ثان", { title: "إطفاء حريق مصفاة البصرة", topics: ["سوريا"] }),
        article("آخر", { title: "مهرجان المسرح", topics: ["الأمن"] }),
      ],
      TOPICS,
    );
    const [first] = archive.related(find(archive, "أول"), 1);
    expect(first?.reason[0]).toBe("سوريا");
    expect(first?.reason.join(" ")).toContain("مصفاة");
  });

  test("are no more than asked for", () => {
    const archive = sample();
    expect(archive.related(find(archive, "خبر"), 1)).toHaveLength(1);
    expect(archive.related(find(archive, "خبر"), 0)).toEqual([]);
  });

  test("read like articles", () => {
    const archive = sample();
    const [first] = archive.related(find(archive, "خبر"), 1);
    const { url, date, data, inputPath, fileSlug, title } = find(archive, "سوق");
    expect(first).toMatchObject({ url, date, data, inputPath, fileSlug, title });
    expect(first?.article).toBe(find(archive, "سوق"));
    expect(first?.score).toBeGreaterThan(0);
  });

  test("that an author pins stand first, in the author's order, without a score", () => {
    const archive = sample({ pin: ["حلب", "جسر"] });
    const found = archive.related(find(archive, "خبر"), 4);
    expect(names(found).slice(0, 3)).toEqual(["حلب", "جسر", "سوق"]);
    expect(found.slice(0, 2).map(({ score }) => score)).toEqual([undefined, undefined]);
  });

  test("pinned twice stand once", () => {
    const archive = sample({ pin: ["سوق", "سوق.md", "src/articles/سوق.md"] });
    expect(
      names(archive.related(find(archive, "خبر"), 9)).filter((name) => name === "سوق"),
    ).toEqual(["سوق"]);
  });

  test("that an author excludes are never shown, even when pinned", () => {
    const archive = sample({ pin: ["جسر", "حلب"], exclude: ["سوق", "حلب"] });
    const found = names(archive.related(find(archive, "خبر"), 9));
    expect(found[0]).toBe("جسر");
    expect(found).not.toContain("سوق");
    expect(found).not.toContain("حلب");
  });

  test("make room for others when some are excluded", () => {
    const archive = sample({ exclude: ["سوق"] });
    expect(names(archive.related(find(archive, "خبر"), 1))).toEqual(["جسر"]);
  });

  test("pinned beyond the number asked for are cut", () => {
    const archive = sample({ pin: ["حلب", "دمشق", "ميناء"] });
    expect(names(archive.related(find(archive, "خبر"), 2))).toEqual(["حلب", "دمشق"]);
  });
});

describe("of any archive", () => {
  const fields = fc.record({
    date: fc.constantFrom("2019", "2019-08-07", "2019-08-08T10:00", "2020-01"),
    topics: fc.uniqueArray(fc.constantFrom("العراق", "بغداد", "سوريا", "الأمن"), { maxLength: 3 }),
    words: fc.array(fc.constantFrom(..."انفجار سوق جسر شرطة مدينة نهر مطار".split(" ")), {
      maxLength: 8,
    }),
  });
  const files = fc
    .array(fields, { minLength: 1, maxLength: 15 })
    .map((list) =>
      list.map(({ words, ...rest }, index) =>
        article(`خبر ${index}`, { ...rest, text: words.join(" ") || "نص" }),
      ),
    );

  test("related articles are others, each once, at most as many as asked for", () => {
    holds(
      fc.property(files, fc.nat(8), (articles, count) => {
        const archive = archiveOf(articles, TOPICS);
        for (const item of archive.articles) {
          const found = archive.related(item, count).map((related) => related.article);
          expect(found.length).toBeLessThanOrEqual(count);
          expect(new Set(found).size).toBe(found.length);
          expect(found).not.toContain(item);
        }
      }),
      40,
    );
  });

  test("they are the same whatever the order of the files", () => {
    holds(
      fc.property(files, (articles) => {
        const archive = archiveOf(articles, TOPICS);
        const turned = archiveOf(articles.toReversed(), TOPICS);
        for (const [place, item] of archive.articles.entries()) {
          expect(names(turned.related(turned.articles[place]!, 5))).toEqual(
            names(archive.related(item, 5)),
          );
        }
      }),
      40,
    );
  });
});
