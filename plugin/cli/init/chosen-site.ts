import { quote } from "../../articles/faults.ts";
import { siteSchema } from "../../options/site.ts";
import { interfaceLanguage } from "../../words/choice.ts";
import { UsageError } from "../command.ts";
import { FIRST_ARTICLES } from "./first-article.ts";
import { ask } from "./questions.ts";
import { HOSTS, type Host, type NewSite } from "./site-files.ts";

/** What the command line says of a new site. */
export interface GivenSite {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly lang: string;
}

/**
 * The site that is wanted.
 *
 * @param asks is what is not given asked for?
 * @returns nothing where whoever is asked leaves
 * @throws {UsageError} where a choice is none
 */
export async function chosenSite(
  { lang, ...given }: GivenSite,
  asks: boolean,
): Promise<NewSite | undefined> {
  for (const name of NAMES) checkOption(name, given[name]);
  const language = checkedLanguage(lang);
  const usual = {
    title: FIRST_ARTICLES[interfaceLanguage(language) ?? "ar"].archive,
    url: "https://example.org/",
    host: "none",
  };
  const open = asks ? NAMES.filter((name) => given[name] === undefined) : [];
  const answers = await ask(
    open.map((name) => ({
      asks: CHOICES[name].asks,
      usual: usual[name],
      problem: (answer) => problemOf(name, answer),
    })),
  );
  if (answers === undefined) return undefined;
  const told = Object.fromEntries(answers.map((answer, place) => [open[place], answer]));
  const { title, url, host } = { ...usual, ...withoutUnset(given), ...told };
  // Folders of an address end in a slash, as pages below them begin there.
  const address = url.replace(/\/*$/, "/");
  return { title: title.trim(), url: address, host: hostOf(host) ?? "none", lang: language };
}

const NAMES = ["title", "url", "host"] as const;

/** What is asked, and what a wrong answer is told. */
const CHOICES = {
  title: {
    asks: "What is the archive's name?",
    isRight: (written: string) => siteSchema.shape.title.safeParse(written).success,
    problem: "is no name",
    cure: "Write words.",
    optionCure: "Write --title and the name in quotation marks.",
  },
  url: {
    asks: "Where will it be published?",
    isRight: (written: string) => siteSchema.shape.url.safeParse(written).success,
    problem: "is no whole web address",
    cure: "Write https://example.org/.",
    optionCure: "Write --url https://example.org/.",
  },
  host: {
    asks: `Who publishes it: ${HOSTS.join(", ")}?`,
    isRight: (written: string) => hostOf(written) !== undefined,
    problem: "names no host",
    cure: `Write ${HOSTS.join(", ")}.`,
    optionCure: `Write ${HOSTS.join(", ")}.`,
  },
} as const;

function problemOf(name: (typeof NAMES)[number], written: string): string | undefined {
  const { isRight, problem, cure } = CHOICES[name];
  return isRight(written) ? undefined : `${quote(written)} ${problem}. ${cure}`;
}

function checkOption(name: (typeof NAMES)[number], written: string | undefined): void {
  const { isRight, problem, optionCure } = CHOICES[name];
  if (written === undefined || isRight(written)) return;
  throw new UsageError(`The option --${name} ${problem}; it is ${quote(written)}. ${optionCure}`);
}

function hostOf(written: string): Host | undefined {
  return HOSTS.find((name) => name === written.toLowerCase());
}

function withoutUnset(given: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function checkedLanguage(written: string): string {
  const checked = siteSchema.shape.lang.safeParse(written);
  if (checked.success) return checked.data;
  throw new UsageError(
    `The option --lang is no language of the theme; it is ${quote(written)}. Write ar, fa, ur, ckb or en, with a region if you like: --lang ar-IQ.`,
  );
}
