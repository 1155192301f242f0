import fs from "node:fs";
import path from "node:path";
import { markdownOf, Newsroom } from "../../bench/scale/articles.ts";
import type { Chance } from "../../bench/scale/chance.ts";
import { isOfVersions, versionsFolder } from "../../plugin/articles/versions.ts";
import { configuration, filesBelow, makeSite, type Site } from "./site.ts";

const ARTICLES = "articles";

/** Options that a site may have one day and not the next, each with what shows it. */
const OPTIONS = [
  "stories: false,",
  "search: false,",
  "lists: { size: 4 },",
  "related: { count: 3 },",
  'feeds: { formats: ["rss"] },',
  "cite: { files: false },",
  'fixity: false, licence: "CC-BY-4.0",',
  "pages: { day: false, authors: false },",
  "show: { hijri: true },",
  'articles: { defaults: { place: "بغداد" } },',
  'openSearch: "/search/?q={searchTerms}",',
  'menu: ["home", "topic-1", "search", { title: "اتصل بنا", url: "/contact/" }],',
  'show: { tools: ["size", "listen"] },',
  'front: ["lead", "onThisDay", { topic: "topic-2" }],',
];

/** Three texts that have it make it no part of any: what others say of them changes, too. */
const TEASER = "\n\nتابعوا نشرة المساء المصورة على قناتنا، وشاركونا بآرائكم ومقترحاتكم.\n";

/** A site of invented articles, which `editAtRandom` changes as a newsroom does over years. */
export function newsroomSite(articles: number): Site {
  const newsroom = new Newsroom();
  const topics = newsroom.topics.map((name, place) => `- { id: topic-${place}, name: ${name} }`);
  return makeSite({
    "eleventy.config.js": configurationWith(""),
    "topics.yaml": `${topics.join("\n")}\n`,
    "authors.yaml": "- { name: كاتب 1 }\n",
    "about-us.md": "---\npermalink: /من-نحن/\n---\nعدد المقالات: {{ collections.articles.length }}",
    ...Object.fromEntries(
      [...newsroom.articles(articles)].map((article) => {
        const text = article.text.split("\n\n").slice(0, 3).join("\n\n");
        return [`${ARTICLES}/${article.name}.md`, markdownOf({ ...article, text })];
      }),
    ),
  });
}

function configurationWith(options: string): string {
  const site = 'site: { title: "أرشيف", url: "https://example.org/", zone: "Asia/Baghdad" }';
  return configuration(
    `{ ${site}, topics: "topics.yaml", authors: "authors.yaml", dates: { now: "2026-11-24" },
       ${options.includes("fixity") ? "" : "fixity: true,"} ${options} }`,
  );
}

/**
 * Changes a site's files as an editor may, each kind as likely as another.
 *
 * @param number of the edit, so that new names are new
 * @returns what was done, for the message of a failure
 */
export function editAtRandom({ folder, write }: Site, chance: Chance, number: number): string {
  const files = filesBelow(path.join(folder, ARTICLES))
    .filter((file) => !isOfVersions(file))
    .sort();
  const one = chance.of(files);
  const other = chance.of(files);
  const read = (file: string) => fs.readFileSync(path.join(folder, ARTICLES, file), "utf8");
  const put = (file: string, text: string) => write(`${ARTICLES}/${file}`, text);
  const keyOf = (file: string) => `, key: ["${ARTICLES}/${file}"]`;
  const remove = (file: string) => {
    fs.rmSync(path.join(folder, ARTICLES, file));
    fs.rmSync(path.join(folder, ARTICLES, versionsFolder(file)), { recursive: true, force: true });
    write("topics.yaml", registry().replaceAll(keyOf(file), ""));
  };
  const field = (name: string, text = read(one)) =>
    new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "";
  const setField = (name: string, value: string | undefined, text = read(one)) => {
    const without = text.replace(new RegExp(`^${name}: .*\n`, "m"), "");
    return value === undefined ? without : without.replace("---\n", `---\n${name}: ${value}\n`);
  };
  /** An article's file without the addresses that are that article's alone. */
  const unplaced = () =>
    ["slug", "redirectFrom", "seriesPart"].reduce(
      (text, name) => setField(name, undefined, text),
      read(one),
    );
  const day = () =>
    new Date(Date.UTC(2004, 0, 1 + chance.whole(0, 7300))).toISOString().slice(0, 10);
  const dated = (date: string) => `${date}-تحرير-${number}.md`;
  const registry = () => fs.readFileSync(path.join(folder, "topics.yaml"), "utf8");
  const line = () => chance.whole(0, 20);
  const mapTopic = (place: number, change: (line: string) => string) =>
    write(
      "topics.yaml",
      registry()
        .split("\n")
        .map((text) => (text.includes(`id: topic-${place},`) ? change(text) : text))
        .join("\n"),
    );

  const edits: Readonly<Record<string, () => void>> = {
    adds: () => put(dated(field("date")), setField("title", `خبر جديد ${number}`, unplaced())),
    copies: () => {
      const date = day();
      const text = setField("date", date, setField("sources", "[وكالة ناقلة]", unplaced()));
      put(dated(date), setField("title", `${field("title")} ${number}`, text));
    },
    deletes: () => remove(one),
    "edits a text": () =>
      put(one, `${read(one)}\nسطر ${number} من ${field("title", read(other))}.\n`),
    "takes another's text": () => {
      const [, head = ""] = /^(---\n[\s\S]*?\n---\n)/.exec(read(one)) ?? [];
      put(one, head + read(other).replace(/^---\n[\s\S]*?\n---\n/, ""));
    },
    "puts a teaser below one outlet's texts, or takes it away": () => {
      for (const file of [one, other, chance.of(files), chance.of(files)]) {
        const text = read(file);
        const sources = setField("sources", "[صحيفة النشرة]", text.replaceAll(TEASER, ""));
        put(file, chance.whole(0, 3) === 0 ? sources : `${sources}${TEASER}`);
      }
    },
    "edits a title": () => put(one, setField("title", `${field("title")} ${number}`)),
    "moves to another day": () => {
      const date = day();
      const text = setField("date", date);
      remove(one);
      put(dated(date), text);
    },
    "renames a file": () => {
      const text = read(one);
      remove(one);
      put(dated(field("date", text)), text);
    },
    "changes topics": () => put(one, setField("topics", field("topics", read(other)))),
    "leaves topics out": () => put(one, setField("topics", undefined)),
    "changes authors": () => put(one, setField("authors", `[كاتب ${chance.whole(0, 5)}]`)),
    "changes the author registry": () =>
      write(
        "authors.yaml",
        [1, 2, 3]
          .map(
            (place) =>
              `- { name: ${chance.of(["كاتب", "كاتبة"])} ${place}, aliases: [كاتب 0${place}], job: مهنة ${chance.whole(0, 5)} }`,
          )
          .join("\n"),
      ),
    "changes sources": () => put(one, setField("sources", field("sources", read(other)))),
    "holds an article back, or lets it out": () =>
      put(one, setField("draft", field("draft") === "" ? "true" : undefined)),
    "writes in another language": () =>
      put(one, setField("lang", field("lang") === "" ? "en" : undefined)),
    corrects: () =>
      put(one, setField("corrections", `[{ date: ${field("date")}, text: تصحيح ${number} }]`)),
    "keeps an earlier version, or takes one back": () => {
      const versions = path.join(folder, ARTICLES, versionsFolder(one));
      const kept = fs.existsSync(versions) ? fs.readdirSync(versions).length : 0;
      if (chance.whole(0, 3) === 0) fs.rmSync(versions, { recursive: true, force: true });
      else put(`${versionsFolder(one)}/${kept + 1}.md`, setField("draft", undefined));
      put(one, setField("title", `${field("title")} ${number}`, `${read(one)}\nسطر ${number}.\n`));
    },
    "names another address": () => put(one, setField("slug", `عنوان-${number}`)),
    "redirects an old address": () => put(one, setField("redirectFrom", `[/old/${number}/]`)),
    "makes it a part of a series, or of none": () => {
      const isPart = chance.whole(0, 3) > 0;
      const text = setField("series", isPart ? "دفاتر القرى" : undefined);
      const part = isPart && chance.whole(0, 2) === 0 ? String(number) : undefined;
      put(one, setField("seriesPart", part, text));
    },
    "gives a licence": () =>
      put(one, setField("licence", chance.of(["CC0", "CC BY 4.0", undefined]))),
    summarises: () =>
      put(one, setField("summary", `خلاصة ${number} ${field("title", read(other))}`)),
    "shows a picture": () => {
      const width = chance.whole(30, 60);
      write(
        `media/صورة-${width}.svg`,
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"/>`,
      );
      put(one, setField("image", `{ src: /media/صورة-${width}.svg, alt: نهر ${number} }`));
    },
    "shows a film of another site, or sound of its own, or several pictures": () => {
      write("media/تسجيل.mp3", "ID3");
      const picture = (width: number) => {
        write(
          `media/معرض-${width}.svg`,
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"/>`,
        );
        return `![قرية ${width}](/media/معرض-${width}.svg)`;
      };
      const shown = chance.of([
        `https://www.youtube.com/watch?v=${String(number).padStart(11, "0")}`,
        `![تسجيل ${number}](/media/تسجيل.mp3)`,
        `${picture(40)}\n${picture(50)}`,
      ]);
      put(one, `${read(one)}\n${shown}\n`);
    },
    "renames a topic": () => {
      mapTopic(line(), (text) => {
        const [, name = ""] = /name: ([^,}]*[^,} ])/.exec(text) ?? [];
        const [, aliases = ""] = /aliases: \[(.*?)\]/.exec(text) ?? [];
        const all = [name, aliases].filter(Boolean).join(", ");
        const rest = text.replace(/, aliases: \[.*?\]/, "");
        return rest.replace(`name: ${name}`, `name: موضوع ${number}, aliases: [${all}]`);
      });
    },
    "makes a topic a dossier": () =>
      mapTopic(line(), (text) => {
        const width = chance.whole(30, 60);
        write(
          `media/ملف-${width}.svg`,
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"/>`,
        );
        const plain = text.replace(/, image: .*$/, " }");
        return plain.replace(/ }$/, `, image: ملف-${width}.svg${keyOf(other)} }`);
      }),
    "moves a topic below another": () =>
      mapTopic(line() + 21, (text) =>
        text.includes("parent:")
          ? text.replace(/, parent: [\w-]+/, "")
          : text.replace(" }", `, parent: topic-${line()} }`),
      ),
    "changes an option": () =>
      write("eleventy.config.js", configurationWith(chance.whole(0, 2) ? chance.of(OPTIONS) : "")),
    "changes a page of the site's own": () =>
      write("about-us.md", `---\npermalink: /من-نحن/\n---\nنص ${number}`),
    "puts a page of the site's own in the menu, or takes it out": () =>
      write(
        "about-us.md",
        `---\ntitle: من نحن ${number}\npermalink: /من-نحن/\nmenu: ${chance.of(["true", "false", "2"])}\n---\nنص`,
      ),
  };
  const [name, edit] = chance.of(Object.entries(edits));
  edit();
  return `${name}: ${one}`;
}
