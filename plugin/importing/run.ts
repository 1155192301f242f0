import fs from "node:fs";
import path from "node:path";
import { writeWhole } from "../incremental/cache/cache-folder.ts";
import { articleMarkdown } from "../theme/markdown/index.ts";
import type { TopicRegistry } from "../topics/index.ts";
import { AddressPlan } from "./address-plan.ts";
import type { SourceArticle } from "./article.ts";
import { articleText } from "./article-text.ts";
import { parseHtml, textOf } from "./html/dom.ts";
import { lostWords } from "./lost-words.ts";
import { type MediaWay, Pictures } from "./media/pictures.ts";
import { ImportReport } from "./report.ts";
import type { Source } from "./source.ts";
import { ImportState } from "./state.ts";
import { TopicPlan } from "./topic-plan.ts";
import { UniqueIds } from "./unique-ids.ts";

/** What an import is told. */
export interface ImportSettings {
  /** The articles' folder from the project's root. */
  readonly into: string;
  /** The topic registry from the root. */
  readonly topics: string;
  /** The media folder from the root. */
  readonly media: string;
  readonly registry: TopicRegistry;
  /** An IANA name. */
  readonly zone: string;
  /** The date of articles whose source has none; without it they are left out. */
  readonly dateOfNone: string | undefined;
  /** What becomes of pictures that stand elsewhere. */
  readonly way: MediaWay;
  /** The address of the site at the source, which addresses of pictures from its root go on. */
  readonly oldSite?: string | undefined;
  /** Is a file that ends in the middle taken as far as it goes? */
  readonly isPartial?: boolean;
  /** Is only the report written? */
  readonly isDry: boolean;
  /** Hears how many of all articles are done, and how many pictures were fetched. */
  readonly onProgress?: (done: number, of: number, pictures: number | undefined) => void;
}

/** Where the report stands, in the project's root. */
export const REPORT_FILES = { people: "import-report.md", programs: "import-report.json" } as const;

const MARKDOWN = articleMarkdown((address) => address);

/** Articles after which the state is kept; later, a share of all, so that keeping it costs no more. */
const KEPT_AFTER = 500;
const KEPT_SHARE = 1 / 10;

/** Missing words that the report names of an article. */
const WORDS_NAMED = 12;

/**
 * Writes the articles of a source into a project, and what became of each into a report.
 *
 * @param root the project's root, an absolute path
 */
export async function importArticles(
  root: string,
  source: Source,
  settings: ImportSettings,
): Promise<ImportReport> {
  const report = new ImportReport();
  if (settings.isDry) report.isDry();
  const state = new ImportState(root, settings.isDry);
  const plan = new AddressPlan(settings.into, settings.zone, settings.dateOfNone);
  const topics = new TopicPlan(settings.registry);
  const ids = new UniqueIds();
  for await (const head of ids.heads(source.heads())) {
    plan.add(head, report.noteOf);
  }
  const pictures = new Pictures({
    ...{ media: path.join(root, settings.media), way: settings.way, oldSite: settings.oldSite },
    ...{ isDry: settings.isDry, fetched: state.pictures },
  });
  let done = 0;
  let kept = 0;
  for await (const batch of batches(
    ids.articles(source.articles(plan, report.noteOf), report.noteOf),
  )) {
    await pictures.fetch(batch);
    for (const whole of batch) {
      const place = plan.place(whole.id);
      if (place === undefined) continue;
      const note = report.noteOf(place.file);
      const article = pictures.placed(whole, note);
      const names = topics.names(article.topics ?? [], note);
      const text = articleText(article, place, names, note);
      const lost = lostInMarkdown(lostWords(article.words, shownWords(article.body)), article.body);
      if (lost.length > 0) note("words-lost", lost.slice(0, WORDS_NAMED).join(" "));
      report.became(state.write(article.id, place.file, text), place.file);
      done++;
    }
    // A picture that was fetched costs more than to keep that it was.
    const least = pictures.fetched === undefined ? KEPT_AFTER : batch.length;
    if (done - kept >= Math.max(least, done * KEPT_SHARE)) {
      state.save();
      kept = done;
    }
    settings.onProgress?.(done, plan.size, pictures.fetched);
  }
  pictures.close();
  for (const fault of source.faults ?? []) report.fault(fault);
  for (const cut of source.cuts ?? []) {
    if (settings.isPartial) report.noteOf("")("cut", cut);
    else report.fault(`${cut} Export it again, or take what is whole with --partial.`);
  }
  if (done === 0) report.fault(whyNothing(report, plan.size));
  report.topicsAdded(topics.added);
  if (!settings.isDry) {
    addTopics(path.join(root, settings.topics), topics.yaml);
    state.save();
  }
  writeWhole(path.join(root, REPORT_FILES.people), report.markdown);
  writeWhole(path.join(root, REPORT_FILES.programs), report.jsonPieces());
  return report;
}

/** Why a source gave no article, and what to do about it. */
function whyNothing(report: ImportReport, places: number): string {
  if (report.has("date-missing") && places === 0)
    return "No article was imported: the source says the day of none. Name one with --date 2019-08-07.";
  if (report.has("other-type"))
    return "No article was imported: the texts of the source are of other types than posts. The report names them; import them with --types news, or whatever they are called.";
  if (report.has("left-out"))
    return "No article was imported: all that the source holds is pages, menus or what was deleted. The report names each; pages of WordPress come with --pages.";
  return "No article was found in the source. Name the file that an export has given, or the folder in which the articles stand; --from says what it is.";
}

/** The words that readers see of an article's text. */
function shownWords(markdown: string): string {
  return textOf(parseHtml(MARKDOWN.render(markdown)));
}

/** Of the words that no reader sees, those that the markdown does not hold either. */
function lostInMarkdown(words: readonly string[], markdown: string): string[] {
  return words.length === 0 ? [] : lostWords(words.join(" "), markdown);
}

/** Articles of which pictures are fetched together. */
const BATCH = 50;

async function* batches(articles: AsyncIterable<SourceArticle>): AsyncGenerator<SourceArticle[]> {
  let batch: SourceArticle[] = [];
  for await (const article of articles) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Adds to the registry what it lacks, below what its owner has written. */
function addTopics(file: string, yaml: string): void {
  if (yaml === "") return;
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trimEnd() : "";
  writeWhole(file, before === "" || before === "[]" ? yaml : `${before}\n${yaml}`);
}
