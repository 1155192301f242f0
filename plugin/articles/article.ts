import { PreciseDate } from "../dates/index.ts";
import type { Paragraph } from "../text/index.ts";
import { articleAddress, fileSlug } from "./address.ts";
import { readBody } from "./body.ts";
import { type ArticleFields, articleContract, KNOWN_FIELDS, TEXT_FIELDS } from "./contract.ts";
import { dateNotices, nameFaults } from "./date-faults.ts";
import { decode } from "./decode.ts";
import { directionFaults, presentationFormNotices } from "./direction.ts";
import type { ArticleEntry } from "./entry.ts";
import type { Fault } from "./faults.ts";
import { quote } from "./faults.ts";
import { contractFaults, unknownFields } from "./field-faults.ts";
import { isEmptyValue, isGroup } from "./field-names.ts";
import { dayOfFile } from "./file-date.ts";
import { fixedText, hashOfText } from "./fixed-text.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { FrontMatter } from "./front-matter-forms.ts";
import type { TextFindings, TextProblem, TextReading } from "./text-reading.ts";

/** Comments alone, which no reader sees, are no text. */
const NO_TEXT = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$/;

/** One article as its file tells it, checked. Its names read like an Eleventy collection item's. */
export interface Article {
  /** The file from the project's root, with a leading `./`. */
  readonly inputPath: string;
  readonly fileSlug: string;
  /** The address from the site's root, in the text's own script: `/2019/08/07/داعش/`. */
  readonly url: string;
  readonly date: PreciseDate;
  /** The fields of the front matter: known ones checked, others untouched. */
  readonly data: ArticleFields;
  /** Those of them that are asked of every article, where the others are yet to be read. */
  readonly entry?: ArticleEntry | undefined;
  /** The markdown below the front matter. */
  readonly rawInput: string;
  /** The text in the words that readers see, where it is at hand: a line for each paragraph. */
  readonly plainText?: string | undefined;
  /** What the text's paragraphs are, one for each line of `plainText`. */
  readonly paragraphs?: readonly Paragraph[] | undefined;
  /** What the text holds beside words, if anything. */
  readonly found?: TextFindings | undefined;
  /** The beginning of the text in plain words. */
  readonly lead: string;
  /** How many words of the text readers see. */
  readonly words: number;
  /** The hash of its text in a form that stays ({@link fixedText}), where a site publishes it. */
  readonly textHash?: string | undefined;
  /** What was put right in the file without asking. */
  readonly notices?: readonly Fault[] | undefined;
  /**
   * Where fields stand in the file, for faults found later: `topics`, `topics.2` and `image.src` to
   * lines; `text` is the first line of the text.
   */
  readonly lines: Readonly<Record<string, number>>;
}

/** How a site wants its articles read. */
export interface ReadingRules {
  /** The site's zone, an IANA name. */
  readonly zone: string;
  /** Values of fields that an article leaves out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Field names of the site's own that no near-miss check should touch. */
  readonly fields: readonly string[];
  readonly text: TextReading;
  /** Is the hash of each text worked out? */
  readonly hashesTexts?: boolean;
}

/** Reads articles by one set of rules; the schema is built once. */
export class ArticleReader {
  readonly #rules: ReadingRules;
  readonly #contract: ReturnType<typeof articleContract>;

  constructor(rules: ReadingRules) {
    this.#rules = rules;
    this.#contract = articleContract(rules.zone);
  }

  /**
   * @param bytes the file's content
   * @param file the file's path from the project's root, with `/` between folders
   * @returns the article, or everything that is wrong with it
   */
  read(bytes: Uint8Array, file: string): Article | Fault[] {
    const text = decode(bytes, file);
    if (typeof text !== "string") return [text];
    const source = readFrontMatter(text, file, TEXT_FIELDS);
    if (Array.isArray(source)) return source;

    const body = readBody(source.body, file, source.bodyLine);
    const firstLine = textLine(source);
    const { lead, words, plainText, paragraphs, found } = this.#rules.text.read(body.text);
    const toFault = ({ line, message, cure }: TextProblem) => ({
      file,
      line: firstLine + line - 1,
      message,
      cure,
    });
    const unknown = unknownFields(source, file, this.#rules.fields);
    const others = [
      ...unknown.map(({ fault }) => fault),
      ...directionFaults(source, file, KNOWN_FIELDS),
      ...body.faults,
      ...(found?.faults.map(toFault) ?? []),
    ];
    const checked = this.#contract.safeParse(this.#fieldsOf(source, file));
    if (!checked.success) {
      const meant = new Set(unknown.map((field) => field.meant));
      return [...contractFaults(checked.error, source, file, meant), ...others];
    }
    const data = checked.data;
    const name = fileSlug(file);
    const url = articleAddress(data.date, data.slug ?? name, this.#rules.zone);
    if (url === undefined) others.push(namelessFile(file, name));
    if (NO_TEXT.test(body.text) && data.image === undefined && !data.draft)
      others.push(noText(file));
    others.push(...nameFaults(source, data.date, file));
    if (others.length > 0 || url === undefined) return others;
    return {
      inputPath: `./${file}`,
      fileSlug: name,
      url,
      date: data.date,
      data,
      rawInput: body.text,
      plainText,
      paragraphs,
      lead,
      words,
      ...(found === undefined ? {} : { found }),
      ...(this.#rules.hashesTexts
        ? { textHash: hashOfText(fixedText(data.title, plainText)) }
        : {}),
      notices: [
        ...presentationFormNotices(source, file, KNOWN_FIELDS),
        ...dateNotices(source, data, file, this.#rules.zone),
        ...body.notices,
        ...(found?.notices.map(toFault) ?? []),
      ],
      lines: linesOf(source, data),
    };
  }

  /**
   * An article with faults as far as it can be read, its wrong fields left out: so that one report can
   * say what else is wrong, in its pictures, topics and addresses. Good for nothing else.
   *
   * @returns `undefined` when its fields cannot be read at all
   */
  readFaulty(bytes: Uint8Array, file: string): Article | undefined {
    const text = decode(bytes, file);
    const source = typeof text === "string" ? readFrontMatter(text, file, TEXT_FIELDS) : [];
    if (Array.isArray(source)) return undefined;
    const fields = this.#fieldsOf(source, file);
    const right = Object.entries(this.#contract.shape).flatMap(([field, schema]) => {
      const checked = field in fields ? schema.safeParse(fields[field]) : undefined;
      return checked?.success ? [[field, checked.data] as const] : [];
    });
    const data = { title: "", date: UNKNOWN_DATE, ...Object.fromEntries(right) } as ArticleFields;
    const body = readBody(source.body, file, source.bodyLine);
    const { found } = this.#rules.text.read(body.text);
    const name = fileSlug(file);
    const isDated = data.date !== UNKNOWN_DATE;
    const url = isDated
      ? articleAddress(data.date, data.slug ?? name, this.#rules.zone)
      : undefined;
    return {
      inputPath: `./${file}`,
      fileSlug: name,
      url: url ?? "",
      date: data.date,
      data,
      rawInput: body.text,
      lead: "",
      words: 0,
      ...(found === undefined ? {} : { found }),
      lines: linesOf(source, data),
    };
  }

  /** What a file says, what its name says where it has no date, and what the site says of all. */
  #fieldsOf(source: FrontMatter, file: string): Record<string, unknown> {
    const { date, ...others } = source.fields;
    const ownDate = isEmptyValue(date) ? (dayOfFile(file) ?? date) : date;
    const fields = { ...this.#rules.defaults, ...withoutEmpty(others) };
    return ownDate === undefined ? fields : { ...fields, date: ownDate };
  }
}

/** Stands for the date of an article whose date cannot be read. */
const UNKNOWN_DATE = new PreciseDate(Number.NaN, "year");

const LOCATED_FIELDS = [
  ...(["topics", "authors", "sources", "slug", "related", "seriesPart"] as const),
  ...(["image", "video", "audio", "redirectFrom", "date", "originalUrl"] as const),
];

function linesOf(source: FrontMatter, data: ArticleFields): Record<string, number> {
  const lines: Record<string, number> = {};
  for (const field of LOCATED_FIELDS) locate(field, source.lineOf, data[field], lines);
  lines.text = textLine(source);
  return lines;
}

function locate(
  field: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
  value: unknown,
  lines: Record<string, number>,
): void {
  const own = lineOf([field]);
  if (own === undefined) return;
  lines[field] = own;
  if (field === "image") lines["image.src"] = lineOf([field, "src"]) ?? own;
  if (!Array.isArray(value)) return;
  value.forEach((_, index) => {
    const line = lineOf([field, index]);
    if (line !== undefined && line !== own) lines[`${field}.${index}`] = line;
  });
}

/** The line of the file on which the first word of the text stands. */
function textLine({ body, bodyLine }: FrontMatter): number {
  return bodyLine + newLines(/^\s*/.exec(body)?.[0] ?? "");
}

function newLines(text: string): number {
  return text.split("\n").length - 1;
}

/**
 * The fields that say something. Editors write `place: ''` and `image: { src: '' }` for what was left
 * empty; the title alone is needed, and a fault where it is.
 */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      if (!OPTIONAL_FIELDS.has(field))
        return value === null && field !== "title" ? [] : [[field, value]];
      return isEmptyValue(value) ? [] : [[field, withoutEmptyParts(value)]];
    }),
  );
}

const OPTIONAL_FIELDS: ReadonlySet<string> = new Set(
  KNOWN_FIELDS.filter((field) => field !== "title" && field !== "date"),
);

function withoutEmptyParts(value: unknown): unknown {
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmptyValue(part)));
}

function namelessFile(file: string, name: string): Fault {
  return {
    file,
    line: 1,
    field: "slug",
    message: `The file's name ${quote(name)} holds no letter or digit from which to make an address.`,
    cure: "Rename the file, or write slug: with a few words.",
  };
}

function noText(file: string): Fault {
  return {
    file,
    message: "The article has fields and no text.",
    cure: "Write the text below the second line ---, or write draft: true until it is there.",
  };
}
