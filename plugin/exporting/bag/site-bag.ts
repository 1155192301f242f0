import path from "node:path";
import { licenceAddress } from "../../articles/licence.ts";
import { dayOfExport, type ExportedSite, licenceOfAll } from "../exported-site.ts";
import { articleRecord, FIELDS } from "../metadata/record.ts";
import { csvLines, jsonLines } from "../metadata/tables.ts";
import { posixPath, siteFiles } from "../site-files.ts";
import { infoText } from "./tag-files.ts";
import type { BagFile, Payload } from "./write-bag.ts";

/** Whom a library may ask. */
export interface Contact {
  readonly name: string;
  readonly email: string | undefined;
}

/** Everything that a library needs to keep an archive: its pages, its sources, and what they are. */
export function* sitePayload(site: ExportedSite): Generator<BagFile> {
  for (const file of siteFiles(site.output)) {
    yield { path: `site/${file}`, from: path.join(site.output, file) };
  }
  const sources = site.articles.flatMap((article) => [article, ...article.versions]);
  for (const { inputPath } of sources) {
    const from = path.resolve(site.root, inputPath);
    yield { path: `articles/${posixPath(path.relative(site.articlesFolder, from))}`, from };
  }
  const records = site.articles.map((article) => articleRecord(article, site));
  yield { path: "metadata/articles.jsonl", text: jsonLines(records, FIELDS) };
  yield { path: "metadata/articles.csv", text: csvLines(records, FIELDS) };
}

/** The files beside the payload that say what it is. */
export function siteTagFiles(
  site: ExportedSite,
  contact: Contact | undefined,
  { bytes, files }: Payload,
): Readonly<Record<string, string>> {
  const licence = licenceOfAll(site);
  const info = infoText([
    ["Source-Organization", site.title],
    ["Contact-Name", contact?.name],
    ["Contact-Email", contact?.email],
    ["External-Description", site.description ?? site.title],
    ["External-Identifier", site.url],
    ["License", licence && licenceAddress(licence)],
    ["Bagging-Date", dayOfExport(site)],
    ["Payload-Oxum", `${bytes}.${files}`],
    ["Bag-Software-Agent", "eleventy-plugin-arshif"],
  ]);
  return { "bag-info.txt": info, "README.txt": readme(site) };
}

function readme({ title, url, articles }: ExportedSite): string {
  return `${title}
${url}

هذا المجلد حزمة أرشيفية بصيغة BagIt 1.0 (المواصفة RFC 8493)، وفيها ${articles.length} من المقالات المنشورة.
لا تضم المسودات.

  data/site       صفحات الموقع كما نُشرت، تُفتح في أي متصفح
  data/articles   نصوص المقالات بصيغة markdown
  data/metadata   ما يُعرف عن كل مقال: سطر لكل مقال في articles.jsonl، وجدول في articles.csv

للتأكد من سلامة الملفات: sha512sum -c manifest-sha512.txt، أو أي برنامج يقرأ BagIt.

This folder is a bag (BagIt 1.0, RFC 8493) of ${articles.length} published articles. Drafts are not in it.

  data/site       the pages as they were published; any browser opens them
  data/articles   the articles' texts in markdown
  data/metadata   what is known of each article: a line each in articles.jsonl, a table in articles.csv

To see whether its files are whole: sha512sum -c manifest-sha512.txt, or any program for BagIt.
`;
}
