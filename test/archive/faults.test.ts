import { describe, expect, test } from "vitest";
import { keyArticleFaults } from "../../plugin/archive/index.ts";
import { faultLines } from "../articles/reading.ts";
import { archiveFaults, archiveOf, article, names, registry } from "./making.ts";

const TOPICS = registry("iraq: العراق", "security: الأمن");

describe("a topic that the registry lacks", () => {
  test("is a fault with its line and the nearest name", () => {
    const articles = [article("خبر", { topics: ["العراق", "الأمنن"] })];
    expect(archiveFaults(articles, TOPICS)).toBe(
      "src/articles/خبر.md 6 topics: The topic «الأمنن» is not in the topic registry.\n" +
        "  → Write «الأمن», or add the topic to the registry.",
    );
  });

  test("near no other has another cure", () => {
    expect(archiveFaults([article("خبر", { topics: ["الصحراء الغربية"] })], TOPICS)).toMatch(
      /^src\/articles\/خبر\.md 4 topics: .+\n {2}→ Name a topic of the registry, add this one to it, or set the option topics\.open\.$/,
    );
  });
});

describe("two articles with one address", () => {
  test("are a fault that names both files", () => {
    const articles = [article("أ/خبر"), article("ب/خبر"), article("غيره")];
    expect(archiveFaults(articles)).toMatch(
      /^src\/articles\/أ\/خبر\.md .*: The article has the address \/2019\/08\/07\/خبر\/, which src\/articles\/ب\/خبر\.md has too\.\n {2}→ Rename one of the two files, or give one of them a slug\.$/,
    );
  });

  test("may differ in marks and signs that an address does not carry", () => {
    expect(archiveFaults([article("خَبَر؟"), article("خبر")])).toContain("/2019/08/07/خبر/");
  });

  test("are apart when their dates or slugs are", () => {
    const archive = archiveOf([
      article("أ/خبر"),
      article("ب/خبر", { date: "2019-08-08" }),
      article("ت/خبر", { slug: "خبر آخر" }),
    ]);
    expect(archive.articles).toHaveLength(3);
  });

  test("three of them are two faults", () => {
    const articles = ["أ/خبر", "ب/خبر", "ت/خبر"].map((name) => article(name));
    expect(archiveFaults(articles).match(/which src\/articles\/ت\/خبر\.md has too/g)).toHaveLength(
      2,
    );
  });
});

describe("an article at the address of a list", () => {
  const articles = [article("08", { date: "2019" }), article("خبر", { date: "2019-08-07" })];

  test("is a fault", () => {
    expect(archiveFaults(articles)).toMatch(
      /^src\/articles\/08\.md .*: The article has the address \/2019\/08\/, which the list of «آب\/ أغسطس 2019» has too\./,
    );
  });

  test("is none when that list has no page", () => {
    expect(
      archiveOf(articles, undefined, { groupsWithPages: new Set(["year"]) }).articles,
    ).toHaveLength(2);
    expect(archiveOf([article("09", { date: "2019" }), articles[1]!]).articles).toHaveLength(2);
  });
});

describe("names below related", () => {
  test.each([
    "داعش",
    "2019-08-01-داعش",
    "2019-08-01-داعش.md",
    "./2019-08-01-داعش.md",
    "src/articles/2019-08-01-داعش.md",
    "./src/articles/2019-08-01-داعش",
  ])("may be written as %s", (name) => {
    const archive = archiveOf([
      article("خبر", { related: { pin: [name] } }),
      article("2019-08-01-داعش"),
    ]);
    const [first] = archive.articles.filter(({ fileSlug }) => fileSlug === "خبر");
    expect(names(archive.related(first!, 3)).at(0)).toBe("داعش");
  });

  test("that are no file's name are faults with their line", () => {
    expect(archiveFaults([article("خبر", { related: { pin: ["غائب"], exclude: ["غائب"] } })])).toBe(
      Array(2)
        .fill(
          "src/articles/خبر.md 7 related: No article's file is named «غائب».\n" +
            "  → Write the name of an article's file as it stands in the folder, its date included.",
        )
        .join("\n"),
    );
  });

  test("that fit several files are faults that name them", () => {
    const articles = [
      article("خبر", { related: { pin: ["داعش"] } }),
      article("2019-08-01-داعش", { date: "2019-08-01" }),
      article("2019-08-02-داعش", { date: "2019-08-02" }),
    ];
    expect(archiveFaults(articles)).toContain(
      "The name «داعش» fits several articles: src/articles/2019-08-02-داعش.md, src/articles/2019-08-01-داعش.md.",
    );
    const [first, ...others] = articles;
    const exact = { ...first!, data: { ...first!.data, related: { pin: ["2019-08-02-داعش"] } } };
    expect(archiveOf([exact, ...others]).articles).toHaveLength(3);
  });

  test("may be those of articles that could not be read", () => {
    const articles = [article("خبر", { related: { pin: ["مكسور"] } })];
    const unread = ["src/articles/2019-08-07-مكسور.md"];
    expect(archiveFaults(articles)).toContain("No article's file is named «مكسور»");
    expect(() => archiveFaults(articles, undefined, unread)).toThrow("stands after all");
  });

  test("that are the article's own are faults", () => {
    expect(archiveFaults([article("خبر", { related: { pin: ["خبر"] } })])).toContain(
      "The name «خبر» is that of the article itself.",
    );
  });

  test("match files whose names are composed otherwise", () => {
    const archive = archiveOf([
      article("خبر", { related: { pin: ["أخبار"] } }),
      article("أخبار".normalize("NFD"), { slug: "أخبار" }),
    ]);
    expect(archive.articles).toHaveLength(2);
  });
});

test("all faults of all articles stand together", () => {
  const faults = archiveFaults(
    [article("أ/خبر", { topics: ["لبنان"] }), article("ب/خبر", { related: { exclude: ["غائب"] } })],
    TOPICS,
  );
  expect(faults).toMatch(/«لبنان»/);
  expect(faults).toMatch(/has the address/);
  expect(faults).toMatch(/«غائب»/);
});

describe("key articles of a topic", () => {
  const keyed = (...key: string[]) => {
    const topics = [
      { id: "iraq", name: "العراق", aliases: [], key: key.map((name) => ({ name, line: 7 })) },
    ];
    const articles = [article("2019-08-01-داعش"), article("2019-08-02-داعش"), article("النفط")];
    return faultLines(keyArticleFaults(topics, articles, "topics.yaml"));
  };

  test("are named by their files, with or without folder, date and ending", () => {
    expect(keyed("2019-08-01-داعش.md", "src/articles/2019-08-02-داعش", "النفط")).toBe("");
  });

  test("that are no article's file, or fit several, are faults with their lines", () => {
    const cure =
      "  → Write the name of an article's file as it stands in the folder, its date included.";
    expect(keyed("داعش", "الغاز")).toBe(
      `7 iraq.key: The name «داعش» fits several articles: src/articles/2019-08-01-داعش.md, src/articles/2019-08-02-داعش.md.\n${cure}\n` +
        `7 iraq.key: No article's file is named «الغاز».\n${cure}`,
    );
  });
});
