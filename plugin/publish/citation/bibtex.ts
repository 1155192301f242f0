import { type Citation, oneLine } from "./citation.ts";

/** How LaTeX prints the signs that it would otherwise obey. */
const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even behind a backslash.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Names of languages that babel and biblatex know, by BCP 47's main tag. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "arabic",
  en: "english",
  fa: "persian",
  ckb: "kurdish",
  ku: "kurdish",
  ur: "urdu",
};

/**
 * The reference as a BibTeX entry for biblatex (its manual, section 2.1.1: `@online`). Names stand
 * in braces of their own, so that none is cut into given and family name.
 */
export function bibtex(citation: Citation): string {
  const { authors, publications, archive, lang } = citation;
  const language = LANGUAGES[lang.split("-")[0]?.toLowerCase() ?? ""];
  const isKeptElsewhere = !publications.includes(archive);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", authors.length === 0 ? undefined : names(authors)],
    ["title", `{${escaped(citation.title)}}`],
    ["organization", names(publications)],
    ["date", citation.isoDate],
    ["url", address(citation.url)],
    ["abstract", citation.summary === "" ? undefined : escaped(citation.summary)],
    ["keywords", keywords(citation.keywords)],
    ["addendum", isKeptElsewhere ? escaped(archive) : undefined],
    ["note", citation.fixity],
    ["langid", language],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@online{${citation.key},\n${lines.join("\n")}\n}\n`;
}

function names(list: readonly string[]): string {
  return list.map((name) => `{${escaped(name)}}`).join(" and ");
}

/** biblatex cuts keywords at commas. */
function keywords(list: readonly string[]): string | undefined {
  if (list.length === 0) return undefined;
  return list.map((word) => escaped(word.replaceAll(",", "،"))).join(", ");
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}$&#_%~^]/g, (sign) => SIGNS[sign] as string);
}

/** biblatex reads addresses as they stand, braces in pairs. */
function address(url: string): string {
  return url.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
}
