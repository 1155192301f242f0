import { type Article, ArticleReader } from "../articles/article.ts";
import { ArshifError } from "../articles/faults.ts";
import { readFolder } from "../articles/read.ts";
import { suggest } from "../proposals/index.ts";
import { pluralsOf } from "../search/analysis/plurals.ts";
import { oneSpelling } from "../search/analysis/spellings.ts";
import { matchingForm } from "../text/index.ts";
import { counted } from "../text/plural.ts";
import { articleMarkdown } from "../theme/markdown/index.ts";
import { articleReading } from "../theme/markdown/reading.ts";
import type { TopicRegistry } from "../topics/index.ts";
import { articlesFolder, readRegistry, registryFile } from "./input-files.ts";
import { chooseProposals, type Proposals } from "./proposals.ts";
import { proposalsYaml } from "./proposals-yaml.ts";

/** What `arshif topics suggest` was told. */
export interface SuggestSettings {
  /** The articles' folder as it was written; the usual places if unset. */
  readonly articles: string | undefined;
  /** The topic registry's file as it was written; the usual place if unset. */
  readonly topics: string | undefined;
  /** An IANA name. */
  readonly zone: string;
  /** Proposals of each kind at most. */
  readonly count: number;
  /** Front-matter fields of the site's own. */
  readonly fields: readonly string[];
}

/** What the command prints. */
export interface Suggested {
  /** For the registry; empty when there is nothing to propose. */
  readonly yaml: string;
  /** One line that says what was found and what to do with it. */
  readonly closing: string;
}

/** The fewest articles of a proposed name: a topic of fewer is no page worth visiting. */
const LEAST_ARTICLES = 5;

/**
 * Proposes topics and other spellings from the articles of a project. Drafts are left out, as in a
 * build.
 *
 * @param root the project's root, an absolute path
 * @throws {ArshifError} one report of all faults in articles and registry
 */
export function suggestTopics(root: string, settings: SuggestSettings): Suggested {
  const folder = articlesFolder(root, settings.articles);
  const file = registryFile(root, settings.topics);
  const reader = new ArticleReader({
    zone: settings.zone,
    defaults: {},
    fields: settings.fields,
    text: articleReading(articleMarkdown((address) => address)),
  });
  const { articles, faults } = readFolder(root, folder, reader, new Map());
  const registry = readRegistry(root, file);
  if (Array.isArray(registry)) throw new ArshifError([...faults, ...registry]);
  if (faults.length > 0) throw new ArshifError(faults);

  const published = articles.filter((article) => !article.data.draft);
  const found = suggest(
    published.map(({ data, lead, plainText }) => ({ title: data.title, lead, text: plainText })),
    {
      least: LEAST_ARTICLES,
      count: settings.count,
      spelling: oneSpelling,
      numbers: pluralsOf,
      known: [...namesOf(registry), ...pagesOf(published)].map(matchingForm),
    },
  );
  const proposals = chooseProposals(found, registry);
  if (isEmpty(proposals)) {
    return { yaml: "", closing: nothingFound(published.length, folder) };
  }
  return { yaml: proposalsYaml(proposals), closing: summary(proposals, published.length, file) };
}

function namesOf({ topics }: TopicRegistry): string[] {
  return topics.flatMap((topic) => [topic.name, ...topic.aliases]);
}

/** Authors and sources, who have pages of their own. */
function pagesOf(articles: readonly Article[]): Set<string> {
  return new Set(
    articles.flatMap(({ data }) => [...(data.authors ?? []), ...(data.sources ?? [])]),
  );
}

function isEmpty({ topics, additions, pairs }: Proposals): boolean {
  return topics.length + additions.length + pairs.length === 0;
}

function nothingFound(articles: number, folder: string): string {
  return articles === 0
    ? `Nothing to propose: the folder ${folder} holds no published article.`
    : `Nothing to propose: of ${counted(articles, "article")}, no ${LEAST_ARTICLES} share a name that the registry lacks.`;
}

function summary(proposals: Proposals, articles: number, file: string | undefined): string {
  const { topics, additions, pairs } = proposals;
  const spellings = [...topics, ...additions, ...pairs].flatMap((entry) => entry.spellings).length;
  const where =
    file === undefined
      ? "_data/topics.yaml, and name that file in the option topics"
      : `the registry ${file}`;
  return `Proposed from ${counted(articles, "article")}: ${counted(topics.length, "topic")} and ${counted(spellings, "other spelling")}. Copy what you accept into ${where}.`;
}
