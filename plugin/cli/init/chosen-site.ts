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
 * @throws {UsageError} where a choice is none
 */
export async function chosenSite({ lang, ...given }: GivenSite, asks: boolean): Promise<NewSite> {
  checkedHost(given.host ?? "none");
  checkedAddress(given.url ?? USUAL_URL);
  const language = checkedLanguage(lang);
  const usual = {
    title: FIRST_ARTICLES[interfaceLanguage(language) ?? "ar"].archive,
    url: USUAL_URL,
    host: "none",
  };
  const open = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).filter(
    (name) => given[name] === undefined,
  );
  const answers = asks
    ? await ask(open.map((name) => ({ asks: QUESTIONS[name], usual: usual[name] })))
    : [];
  const told = Object.fromEntries(answers.map((answer, place) => [open[place], answer]));
  const { title, url, host } = { ...usual, ...withoutUnset(given), ...told };
  return { title, url: checkedAddress(url), host: checkedHost(host), lang: language };
}

const USUAL_URL = "https://example.org/";

const QUESTIONS = {
  title: "What is the archive's name?",
  url: "Where will it be published?",
  host: `Who publishes it: ${HOSTS.join(", ")}?`,
};

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

function checkedHost(written: string): Host {
  const host = HOSTS.find((name) => name === written);
  if (host !== undefined) return host;
  throw new UsageError(
    `The option --host names no host; it is ${quote(written)}. Write ${HOSTS.join(", ")}.`,
  );
}

/** Folders of an address end in a slash, as pages below them begin there. */
function checkedAddress(written: string): string {
  const checked = siteSchema.shape.url.safeParse(written);
  if (checked.success) return checked.data.replace(/\/*$/, "/");
  throw new UsageError(
    `The option --url is no whole web address; it is ${quote(written)}. Write --url https://example.org/.`,
  );
}
