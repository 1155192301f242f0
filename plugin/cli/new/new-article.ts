import fs from "node:fs";
import path from "node:path";
import { FIELD_CURES } from "../../articles/contract.ts";
import { dateCure, dateProblem } from "../../articles/date-problem.ts";
import { ArshifError, type Fault, quote } from "../../articles/faults.ts";
import type { SiteFacts } from "../../eleventy/offered-site.ts";
import { UsageError } from "../command.ts";
import { readRegistry } from "../input-files.ts";
import { siteFacts } from "../site-facts.ts";
import { articleFile, type NewArticle } from "./article-file.ts";

/**
 * Writes the file of a new article where the site's configuration has its articles.
 *
 * @param root the project's root, an absolute path
 * @param now milliseconds since 1970
 * @returns the file from the root; nothing, and says so, where the site cannot be started
 * @throws {ArshifError} where the file is there, the date is none, or a topic is none of the site's
 */
export async function newArticle(
  root: string,
  configuration: string | undefined,
  article: NewArticle,
  now: number,
): Promise<string | undefined> {
  const site = await siteFacts(root, configuration);
  if (site === undefined) return undefined;
  const made = articleFile(article, { folder: site.articles, zone: site.zone, now });
  if (made === "title") throw new UsageError(wrongTitle(article.title));
  if (made === "date") throw new ArshifError([wrongDate(article.date ?? "", site.zone)]);
  const faults = topicFaults(root, site, article.topics ?? []);
  if (faults.length > 0) throw new ArshifError(faults);
  const absolute = path.join(root, made.file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  try {
    fs.writeFileSync(absolute, made.content, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new ArshifError([takenFile(made.file)]);
  }
  return made.file;
}

function topicFaults(root: string, site: SiteFacts, topics: readonly string[]): Fault[] {
  if (site.openTopics || topics.length === 0) return [];
  const registry = readRegistry(root, site.topics);
  if (Array.isArray(registry)) return registry;
  return topics.flatMap((name): Fault[] => {
    if (registry.find(name) !== undefined) return [];
    const meant = registry.nearestName(name);
    const add = `add it to ${site.topics}`;
    return [
      {
        file: "--topics",
        message: `The topic ${quote(name)} is not in the topic registry.`,
        cure:
          meant === undefined ? `Name another, or ${add}.` : `Write ${quote(meant)}, or ${add}.`,
      },
    ];
  });
}

function takenFile(file: string): Fault {
  return {
    file,
    message: "The file is there already.",
    cure: "Open it, or word the title another way.",
  };
}

function wrongTitle(title: string): string {
  return `The title ${quote(title)} holds no letter or digit from which to make a file's name. Write arshif new "سوق المدينة يفتح أبوابه".`;
}

function wrongDate(date: string, zone: string): Fault {
  return {
    file: "--date",
    message: `The field date ${dateProblem(date, zone)}.`,
    cure: dateCure(date) ?? (FIELD_CURES.date as string),
  };
}
