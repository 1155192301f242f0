import { Document, isSeq, visit } from "yaml";
import { articleContract } from "../articles/contract.ts";
import { isRefused } from "../articles/field-faults.ts";
import { isVisible, slug, stripDirectionMarks } from "../text/index.ts";
import type { Place } from "./address-plan.ts";
import type { SourceArticle } from "./article.ts";
import type { TakeNote } from "./notes.ts";

/** Words of a text that stand for a title where there is none. */
const TITLE_WORDS = 10;

/**
 * An article's file as a person would write it: its fields, and its text.
 *
 * @param topics its topics' names as the registry has them
 */
export function articleText(
  article: SourceArticle,
  place: Place,
  topics: readonly string[],
  note: TakeNote,
): string {
  const { body, image } = article;
  const isEmpty = body === "" && image === undefined;
  if (isEmpty && article.heldBack === undefined) note("no-text", place.file);
  if (article.heldBack !== undefined) note("held-back", article.heldBack);
  const isSupplied = article.title === undefined || article.isTitleSupplied === true;
  const title = line(article.title ?? "") ?? line(firstWords(body)) ?? "بلا عنوان";
  const fields = {
    title,
    titleSupplied: isSupplied ? true : undefined,
    date: place.date,
    updated: article.updated,
    authors: names(article.authors, note),
    sources: names(article.sources, note),
    topics: topics.length === 0 ? undefined : topics,
    place: line(article.place),
    summary: line(article.summary),
    image: unlessEmpty({
      src: image?.src,
      alt: line(image?.alt),
      caption: line(image?.caption),
      credit: line(image?.credit),
    }),
    series: line(article.series),
    lang: article.lang,
    originalUrl: article.originalUrl,
    redirectFrom: place.redirectFrom.length === 0 ? undefined : place.redirectFrom,
    draft: isEmpty || article.heldBack !== undefined ? true : undefined,
    importId: line(article.id),
    ...otherFields(article.others ?? {}, note),
  };
  return `---\n${yamlOf(withoutUnset(fields))}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** Composed letters on one line, without marks that steer directions. */
function line(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  const plain = text.toWellFormed().replace(/[\u0000-\u001F\u007F\u202A-\u202E]+/g, " ");
  const said = stripDirectionMarks(plain.normalize("NFC")).replace(/\s+/g, " ").trim();
  return isVisible(said) ? said : undefined;
}

/** Names that can stand in a list: «،» would make two of one. */
function names(written: readonly string[] | undefined, note: TakeNote): string[] | undefined {
  const kept = (written ?? []).flatMap((name) => nameInList(name, note) ?? []);
  return kept.length === 0 ? undefined : [...new Set(kept)];
}

/** A name as a list of names takes it; nothing for one that can have no page. */
export function nameInList(written: string, note: TakeNote): string | undefined {
  const name = line(written);
  if (name === undefined) return undefined;
  const joined = name.replace(/\s*،\s*/g, " - ");
  if (slug(joined) === "") {
    note("name-changed", `«${name}» has no letter or digit and was left out`);
    return undefined;
  }
  if (joined !== name) note("name-changed", `«${name}» is «${joined}»`);
  return joined;
}

function firstWords(body: string): string {
  const words = body
    .replace(/!\[[^\]]*\]\([^)]*\)|[#>*_`[\]\\|]/g, " ")
    .trim()
    .split(/\s+/);
  const first = words.slice(0, TITLE_WORDS).join(" ");
  return words.length > TITLE_WORDS ? `${first}…` : first;
}

/** Fields of this archive that a source may have in its shape, being of the same making. */
const CONTRACT = articleContract("UTC").shape;
const CARRIED = [
  ...["archivedUrl", "licence", "translations", "corrections", "featured", "seriesPart"],
  ...["video", "audio"],
];

/** Names of fields of this archive, which a source's own fields may not take. */
const OWN = new Set([...Object.keys(CONTRACT), "importId"]);

/** What a source says beside the fields above: what is of this archive's shape, and what it does not know. */
function otherFields(
  others: Readonly<Record<string, unknown>>,
  note: TakeNote,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(withoutPersonal(others, note))) {
    if (isCarried(name, value)) {
      kept[name] = value;
      continue;
    }
    // A name that an article may not have would be a fault of the import's own making.
    const free = OWN.has(name) ? [`old_${name}`] : [name, `old_${name}`];
    const own = free.find((candidate) => !isRefused(candidate, value));
    if (own === undefined) note("field", `${name}, which was left out`);
    else {
      kept[own] = value;
      note("field", own === name ? name : `${name}, as ${own}`);
    }
  }
  return kept;
}

function isCarried(name: string, value: unknown): boolean {
  if (!CARRIED.includes(name)) return false;
  // The file of a film or a sound stayed with the old site.
  const isElsewhere = typeof value === "string" && /^https?:/.test(value);
  if (/^(?:video|audio)$/.test(name) && !isElsewhere) return false;
  return CONTRACT[name as keyof typeof CONTRACT].safeParse(value).success;
}

/** Names of what is nobody's to read: addresses of people and machines, and what opens doors. */
const PERSONAL =
  /e[-_]?mail|^(?:user_?)?(?:phone|mobile|tel|fax|login)|passw|passphrase|_?pwd$|secret|token|api_?key|(?:^|_)ip(?:_?address)?$|gravatar|avatar|بريد|هاتف|جوال/i;
const MAIL = /^\s*(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+\s*$/;

/** Marks and controls, which fields may not hold. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The same without what belongs to people alone, however deep it stands. */
function withoutPersonal(
  fields: Readonly<Record<string, unknown>>,
  note: TakeNote,
): Record<string, unknown> {
  const isPersonal = ([name, value]: [string, unknown]) =>
    PERSONAL.test(name) || (typeof value === "string" && MAIL.test(value));
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isPersonal(["", one])).map(inner);
    if (typeof value === "string") return value.replace(UNSEEN, "");
    const isGroup = typeof value === "object" && value !== null && !(value instanceof Date);
    return isGroup ? withoutPersonal(value as Record<string, unknown>, note) : value;
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap((entry) => {
      if (!isPersonal(entry)) return [[entry[0], inner(entry[1])]];
      note("field", `${entry[0]}, which was left out`);
      return [];
    }),
  );
}

function unlessEmpty(fields: object): object | undefined {
  const set = withoutUnset(fields);
  return Object.keys(set).length === 0 ? undefined : set;
}

function withoutUnset(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Lists stand on one line, as a person writes them; texts have quotation marks where they must. */
export function yamlOf(fields: object): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_key, node) {
      if (isSeq(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}
