import { describe, expect, test } from "vitest";
import { type AuthorRegistry, readAuthors } from "../../plugin/topics/index.ts";
import { archiveOf, article, registry } from "../archive/making.ts";
import { faultLines } from "../articles/reading.ts";

const LAYLA = `
- name: ليلى حسن
  aliases: [ليلى ح., Layla Hassan]
  portrait: authors/layla.jpg
  job: مراسلة الاقتصاد
  biography: تكتب عن الموازنة والنفط منذ 2010.
  email: layla@example.org
  links: { موقعها: "https://layla.example/" }
  sameAs: https://www.wikidata.org/wiki/Q1
- id: sami
  name: سامي الكرخي
`;

function known(source: string): AuthorRegistry {
  const read = readAuthors(source, "authors.yaml");
  if (Array.isArray(read)) throw new Error(faultLines(read));
  return read;
}

/** Faults as `line field: message`, and the cure below. */
const faults = (source: string) => {
  const read = readAuthors(source, "authors.yaml");
  return Array.isArray(read) ? faultLines(read) : "";
};

describe("an author registry", () => {
  test("holds what it says of each author", () => {
    const [layla, sami] = known(LAYLA).authors;
    expect(layla).toMatchObject({
      id: "ليلى-حسن",
      portrait: "authors/layla.jpg",
      portraitLine: 4,
      job: "مراسلة الاقتصاد",
      email: "layla@example.org",
      links: [{ title: "موقعها", url: "https://layla.example/" }],
      sameAs: ["https://www.wikidata.org/wiki/Q1"],
    });
    expect(sami).toMatchObject({ id: "sami", aliases: [], links: [], sameAs: [] });
  });

  test("an empty file holds none", () => {
    expect(known("").authors).toEqual([]);
    expect(known("# لا أحد بعد\n").authors).toEqual([]);
  });

  test.each([
    ["- { name: ليلى, jop: مراسلة }", "1 jop: An author has no part «jop».\n  → Write job:."],
    [
      "- { job: مراسلة }",
      "1 name: The author has no name.\n  → Write the name that readers see: name: ليلى حسن.",
    ],
    [
      "- { name: '!' }",
      "1 name: The author's name holds no letter or digit.\n  → Write the name that readers see: name: ليلى حسن.",
    ],
    [
      "- { name: ليلى, email: layla }",
      "1 email: The author's email is no e-mail address.\n  → Write it as one text: email: layla@example.org.",
    ],
    [
      "- { name: ليلى, sameAs: [x.com/layla] }",
      "1 sameAs.0: The author's sameAs 1 is no web address.\n  → Write a list of whole addresses: sameAs: [https://www.wikidata.org/wiki/Q1].",
    ],
    [
      "- { name: ليلى, links: { موقعها: javascript:x } }",
      "1 links.0.url: The author's links 1 is no web address.\n  → Write titles with whole addresses: links: { موقعها: https://example.org/ }.",
    ],
    [
      "- { name: ليلى, portrait: 'javascript:x' }",
      "1 portrait: The author's portrait is no picture's address.\n  → Write the picture's file in the media folder: portrait: authors/layla.jpg.",
    ],
    ["- ليلى", "1: An entry is no author.\n  → Write - name: for it."],
    [
      "name: ليلى",
      "1: The author registry is no list.\n  → Write each author as an entry: - name: ليلى حسن.",
    ],
    [
      "- { name: ليلى حسن, id: layla }\n- { name: سارة, aliases: [لَيلى حسن] }\n- { name: هدى, id: layla }",
      "2 سارة: The author سارة has the name «لَيلى حسن», which is already the author layla on line 1.\n  → Remove the name from one of the two, or make them one author.\n3 layla: The id layla is already that of the author on line 1.\n  → Give one of the two another id, or make them one author.",
    ],
  ])("%s is a fault that says how to mend it", (source, expected) => {
    expect(faults(source)).toBe(expected);
  });
});

describe("authors of articles", () => {
  const authors = known(LAYLA);
  const archive = archiveOf(
    [
      article("أ", { authors: ["ليلى ح."], date: "2020-01-01" }),
      article("ب", { authors: ["Layla Hassan", "ليلى حسن"], date: "2020-02-01" }),
      article("ج", { authors: ["سامي الكرخي"], date: "2020-03-01" }),
      article("د", { authors: ["ضيف"], date: "2020-04-01" }),
      article("هـ", { authors: ["Sami"], date: "2020-05-01" }),
    ],
    registry(),
    { authors, pictureOf: (src) => ({ src: `/media/${src}` }) },
  );

  test("are one under all their names, which is the registry's", () => {
    expect(archive.authors.map(({ name, url, count }) => [name, url, count])).toEqual([
      ["سامي الكرخي", "/authors/sami/", 2],
      ["ضيف", "/authors/ضيف/", 1],
      ["ليلى حسن", "/authors/ليلى-حسن/", 2],
    ]);
  });

  test("have what the registry says of them; others write too", () => {
    const profiles = archive.authors.map(({ profile }) => [profile?.job, profile?.portrait?.src]);
    expect(profiles).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ["مراسلة الاقتصاد", "/media/authors/layla.jpg"],
    ]);
  });
});
