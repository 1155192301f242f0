import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Archive, ArchiveRules } from "../../plugin/archive/index.ts";
import type { Article } from "../../plugin/articles/article.ts";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import { RelationsStore } from "../../plugin/incremental/cache/relations-store.ts";
import { contentHash } from "../../plugin/incremental/content-hash.ts";
import { readingOf } from "../../plugin/incremental/environment-hash.ts";
import { GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { FIRE, OTHER_NEWS } from "../archive/following.ts";
import { archiveOf, article, find, registry } from "../archive/making.ts";

const STORIES = { stories: { havePages: true } };
const TOPICS = registry("health: الصحة, صحة", "sport: الرياضة");
const FINGERPRINT = { arshif: "1", options: "1", packages: "1", node: "1", templates: "1" };

let root: string;
let opened: ArchiveCache[] = [];
/** Numbers of articles in the cache, by their paths. */
let ids = new Map<string, number>();
beforeEach(() => {
  ids = new Map();
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-relations-"));
});
afterEach(() => {
  for (const cache of opened) cache.close();
  opened = [];
  fs.rmSync(root, { recursive: true, force: true });
});

/** Reports of a fire and other news; one is printed three times. */
function news(): Article[] {
  const told = [...FIRE, ...OTHER_NEWS].map(([name, fields]) =>
    article(name, { ...fields, topics: fields.title?.includes("مستشفى") ? ["صحة"] : [] }),
  );
  const [name, fields] = FIRE[1]!;
  const copy = (day: string) => article(`${name}-${day}`, { ...fields, date: `2021-07-${day}` });
  const [third, ...others] = [told[2]!, ...told];
  const pins = { ...third.data, related: { pin: [told[4]!.fileSlug], exclude: [name] } };
  return [
    ...others.map((item) => (item === third ? { ...item, data: pins } : item)),
    copy("15"),
    copy("18"),
  ];
}

/** Articles whose texts nobody may ask for. */
function withoutTexts(articles: readonly Article[]): Article[] {
  return articles.map((item) =>
    Object.defineProperty({ ...item }, "rawInput", {
      get: () => {
        throw new Error(`The text of ${item.fileSlug} was read.`);
      },
    }),
  );
}

function store(articles: readonly Article[], environment: Record<string, string> = FINGERPRINT) {
  const hashes = new Map(articles.map((item) => [item.inputPath, contentHash(item.lead)]));
  const { cache } = ArchiveCache.open(root);
  opened.push(cache as ArchiveCache);
  return new RelationsStore(cache as ArchiveCache, {
    reading: readingOf(environment),
    hashOf: (inputPath) => hashes.get(inputPath),
    idOf: (inputPath) => {
      const id = ids.get(inputPath) ?? ids.size + 1;
      ids.set(inputPath, id);
      return id;
    },
  });
}

/** Everything that an archive says of which articles belong together. */
function told(archive: Archive) {
  return archive.articles.map((item) => ({
    related: archive
      .related(item, 5)
      .map(({ url, score, reason, copies }) => [url, score, reason, copies.map((it) => it.url)]),
    two: archive.related(item, 2).map(({ url }) => url),
    copies: archive.copies(item).map(({ url }) => url),
    story: [archive.story(item)?.title, archive.story(item)?.articles.map(({ url }) => url)],
  }));
}

function keepAll(relations: RelationsStore, archive: Archive): void {
  relations.keep(archive);
  relations.keepIndex(archive);
  expect(opened.at(-1)?.commit()).toBeUndefined();
}

/** Keeps the relations of the articles, and returns what an archive without a memory says. */
function keep(rules: Partial<ArchiveRules> = STORIES) {
  const relations = store(news());
  keepAll(relations, archiveOf(news(), TOPICS, { ...rules, relations }));
  return told(archiveOf(news(), TOPICS, rules));
}

describe("an archive of the same articles", () => {
  test("knows lists, reasons, copies and stories without a look at any text", () => {
    const expected = keep();
    const relations = store(news());
    const again = archiveOf(withoutTexts(news()), TOPICS, { ...STORIES, relations });
    expect(told(again)).toEqual(expected);
    expect(expected.some(({ copies }) => copies.length === 2)).toBe(true);
    expect(again.stories.map(({ title }) => title)).toEqual(["حريق مستشفى الحسين"]);
  });

  test("knows the parts of an event, and which articles come to one that another part joins", () => {
    const written = [...VOTE, ...RESULTS, ...GOVERNMENT, ...FIRE, ...OTHER_NEWS];
    const articles = written.map(([name, fields]) => article(name, fields));
    const partsOf = (of: Archive) =>
      of.stories.map(({ title, parts }) => [
        title,
        parts.map((part) => [part.title, part.articles.map(({ url }) => url)]),
      ]);
    const relations = store(articles);
    keepAll(relations, archiveOf(articles, TOPICS, { ...STORIES, relations }));
    const expected = partsOf(archiveOf(articles, TOPICS, STORIES));
    expect(expected.map(([, parts]) => parts?.length)).toContain(3);
    const again = store(articles);
    const rules = { ...STORIES, relations: again };
    expect(partsOf(archiveOf(withoutTexts(articles), TOPICS, rules))).toEqual(expected);

    const names = new Set(GOVERNMENT.map(([name]) => name));
    const before = articles.filter(({ fileSlug }) => !names.has(fileSlug));
    const earlier = store(before);
    keepAll(earlier, archiveOf(before, TOPICS, { ...STORIES, relations: earlier }));
    const later = store(articles);
    const archive = archiveOf(articles, TOPICS, { ...STORIES, relations: later });
    keepAll(later, archive);
    const regrouped = later.change?.regrouped.map((place) => archive.articles[place]?.fileSlug);
    expect(regrouped?.sort()).toEqual(
      [...VOTE, ...RESULTS, ...GOVERNMENT].map(([name]) => name).sort(),
    );
  });

  test("names only older copies where lists have only older articles", () => {
    const rules = { ...STORIES, related: { onlyOlder: true } };
    const expected = keep(rules);
    const relations = store(news());
    expect(told(archiveOf(withoutTexts(news()), TOPICS, { ...rules, relations }))).toEqual(
      expected,
    );
  });

  test("reads texts after all when a template asks for a longer list", () => {
    const rules = { ...STORIES, related: { count: 2 } };
    const relations = store(news());
    keepAll(relations, archiveOf(news(), TOPICS, { ...rules, relations }));
    const again = archiveOf(news(), TOPICS, { ...rules, relations: store(news()) });
    const name = FIRE[0]![0];
    const urls = (archive: Archive) => archive.related(find(archive, name), 4).map((it) => it.url);
    expect(urls(again)).toEqual(urls(archiveOf(news(), TOPICS, rules)));
    expect(urls(again)).toHaveLength(4);
  });

  test("finds a longer list after its index was kept, and is not held any more", () => {
    const rules = { ...STORIES, related: { count: 2 } };
    const relations = store(news());
    const archive = archiveOf(news(), TOPICS, { ...rules, relations });
    keepAll(relations, archive);
    const fresh = archiveOf(news(), TOPICS, rules);
    const urls = (of: Archive) => of.related(find(of, FIRE[0]![0]), 4).map(({ url }) => url);
    expect(urls(archive)).toEqual(urls(fresh));
    expect(told(archive)).toEqual(told(fresh));
  });
});

/** What was changed since relations were kept. */
interface Changed {
  readonly articles?: Article[];
  readonly rules?: Partial<ArchiveRules>;
}

/** The second of the reports with another text. */
function withEdit(): Article[] {
  const [first, second, ...others] = news();
  const text = `${second!.rawInput} وأمر رئيس الوزراء بفتح تحقيق عاجل.`;
  return [first!, { ...second!, rawInput: text, lead: text }, ...others];
}

describe("an archive of other articles says what one made anew says, and reads", () => {
  const [fire, toll] = FIRE.map(([name]) => name) as [string, string];
  const more = article("خبر-جديد", {
    date: "2021-07-17",
    title: "محكمة ذي قار تنظر في حريق مستشفى الحسين",
    text: "نظرت محكمة ذي قار في قضية حريق مركز العزل بمستشفى الحسين في الناصرية.",
  });
  const changes: [string, readonly string[], () => Changed][] = [
    ["one that was added", ["خبر-جديد"], () => ({ articles: [...news(), more] })],
    ["one that was changed", [toll], () => ({ articles: withEdit() })],
    [
      "none when some are gone",
      [],
      () => ({ articles: news().filter(({ fileSlug }) => !fileSlug.startsWith(`${toll}-`)) }),
    ],
    [
      "one that came in the place of another",
      [fire],
      () => ({ articles: news().map((item) => (item.fileSlug === fire ? moved(item) : item)) }),
    ],
    ["none when stories are not wanted", [], () => ({ rules: { stories: undefined } })],
  ];
  const moved = (item: Article) => ({ ...item, inputPath: `./src/old/${item.fileSlug}.md` });

  test.each(changes)("%s", (_, read, change) => {
    keep();
    const { articles = news(), rules: changed = {} } = change();
    const rules = { ...STORIES, ...changed };
    const relations = store(articles);
    const texts: string[] = [];
    const asked = articles.map((item) =>
      Object.defineProperty({ ...item }, "rawInput", {
        get: () => {
          texts.push(item.fileSlug);
          return item.rawInput;
        },
      }),
    );
    const archive = archiveOf(asked, TOPICS, { ...rules, relations });
    expect(told(archive)).toEqual(told(archiveOf(articles, TOPICS, rules)));
    expect([...new Set(texts)]).toEqual(read);
    // What is kept of it is as good as what was kept before.
    keepAll(relations, archive);
    const again = store(articles);
    const recalled = archiveOf(withoutTexts(articles), TOPICS, {
      ...rules,
      relations: again,
    });
    expect(told(recalled)).toEqual(told(archive));
  });

  test("all when too many are others, or what decides is another option", () => {
    keep();
    const changes: Changed[] = [
      { rules: { related: { minimum: 0.2 } } },
      {
        articles: news()
          .map((item) => ({ ...item, lead: `${item.lead} و` }))
          .concat(more),
      },
    ];
    const many = Array.from({ length: 30 }, (_, at) => article(`خبر-${at}`));
    for (const { articles = news(), rules = {} } of [
      ...changes,
      { articles: [...news(), ...many] },
    ]) {
      const relations = store(articles);
      const archive = archiveOf(withoutTexts(articles), TOPICS, {
        ...STORIES,
        ...rules,
        relations,
      });
      expect(() => archive.related(archive.articles.at(-1)!, 5)).toThrow("was read");
    }
  });
});

test("of an archive with one article more the list of an article is read when it is asked for", () => {
  keep();
  const more = [...news(), article("خبر-جديد", { text: "خبر عن سوق السمك." })];
  const relations = store(more);
  const archive = archiveOf(more, TOPICS, { ...STORIES, relations });
  keepAll(relations, archive);
  const row = vi.spyOn(opened.at(-1) as ArchiveCache, "row");
  const listsRead = () => row.mock.calls.filter(([sql]) => sql.includes("FROM related")).length;
  const one = archive.articles.find(({ inputPath }) => inputPath === news()[0]?.inputPath);
  expect(listsRead()).toBe(0);
  const list = archive.related(one!, 5).map(({ url }) => url);
  archive.related(one!, 2);
  expect(listsRead()).toBe(1);
  expect(list).toEqual(
    archiveOf(more, TOPICS, STORIES)
      .related(one!, 5)
      .map(({ url }) => url),
  );
});

describe("relations are found anew", () => {
  test("when a topic has another alias or Arshif is another version, not when a layout changed", () => {
    keep();
    const reads = (topics: typeof TOPICS, environment: Record<string, string>) => {
      const relations = store(news(), environment);
      const archive = archiveOf(withoutTexts(news()), topics, { ...STORIES, relations });
      try {
        archive.related(archive.articles[0]!, 5);
        return false;
      } catch {
        return true;
      }
    };
    expect(reads(TOPICS, { ...FINGERPRINT, templates: "2" })).toBe(false);
    expect(reads(TOPICS, { ...FINGERPRINT, arshif: "2" })).toBe(true);
    const renamed = registry("health: الصحة, صحة, الطب", "sport: الرياضة");
    expect(reads(renamed, FINGERPRINT)).toBe(true);
  });

  test("when what was kept of them is damaged, each list by itself and the index as a whole", () => {
    const expected = keep();
    const { cache } = ArchiveCache.open(root);
    cache?.write(`UPDATE related SET list = '[[1,0.9,["نص"]]]' WHERE article < 4`);
    cache?.write("UPDATE index_parts SET bytes = x'0102' WHERE place = 0 AND name <> 'articles'");
    cache?.commit();
    cache?.close();
    const relations = store(news());
    expect(told(archiveOf(news(), TOPICS, { ...STORIES, relations }))).toEqual(expected);
    const [, ...fewer] = news();
    const others = archiveOf(fewer, TOPICS, { ...STORIES, relations: store(fewer) });
    expect(told(others)).toEqual(told(archiveOf(fewer, TOPICS, STORIES)));
  });
});
