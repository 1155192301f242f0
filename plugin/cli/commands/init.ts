import { quote } from "../../articles/faults.ts";
import { siteSchema } from "../../options/site.ts";
import { interfaceLanguage } from "../../words/choice.ts";
import { command, UsageError } from "../command.ts";
import { FIRST_ARTICLES } from "../init/first-article.ts";
import { HOSTS, type Host } from "../init/site-files.ts";

export const init = command({
  name: "init",
  options: { title: "text", url: "text", host: "text", lang: "text", yes: "flag" },
  operands: { least: 0, most: 1, what: "the folder's name" },
  help: `arshif init [folder]

Makes a site that builds at once, with one article; asks what it is not told. It never writes over a
file.

  --title <name>       the archive's name
  --url <address>      where it will be published: https://example.org/
  --host <name>        github, gitlab, netlify, cloudflare or none: how it is published
  --lang <tag>         the language of its pages: ar, fa, ur, ckb or en; ar
  --yes                ask nothing
`,
  settings: (line) => ({
    folder: line.operands[0] ?? ".",
    title: line.last("title"),
    url: line.last("url"),
    host: line.last("host"),
    lang: checkedLanguage(line.last("lang") ?? "ar"),
    asks: !line.has("yes") && process.stdin.isTTY === true,
  }),
  async run({ folder, lang, asks, ...given }, root) {
    checkedHost(given.host ?? "none");
    checkedAddress(given.url ?? USUAL_URL);
    const usual = {
      title: FIRST_ARTICLES[interfaceLanguage(lang) ?? "ar"].archive,
      url: USUAL_URL,
      host: "none",
    };
    const open = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).filter(
      (name) => given[name] === undefined,
    );
    const { ask } = await import("../init/questions.ts");
    const answers = asks
      ? await ask(open.map((name) => ({ asks: QUESTIONS[name], usual: usual[name] })))
      : [];
    const told = Object.fromEntries(answers.map((answer, place) => [open[place], answer]));
    const { title, url, host } = { ...usual, ...withoutUnset(given), ...told };
    const { initSite } = await import("../init/init-site.ts");
    const site = { title, url: checkedAddress(url), host: checkedHost(host), lang };
    process.stdout.write(initSite(root, folder, site, Date.now()));
    return true;
  },
});

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
