import type { PreciseDate } from "../dates/index.ts";
import { articleAddress, fileSlug } from "./address.ts";
import { readBody } from "./body.ts";
import { type ArticleFields, articleContract, KNOWN_FIELDS, TEXT_FIELDS } from "./contract.ts";
import { decode } from "./decode.ts";
import { directionFaults, presentationFormNotices } from "./direction.ts";
import type { Fault } from "./faults.ts";
import { quote } from "./faults.ts";
import { contractFaults, unknownFieldFaults } from "./field-faults.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { TextFindings, TextProblem, TextReading } from "./text-reading.ts";

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
  /** The markdown below the front matter. */
  readonly rawInput: string;
  /** What the text holds beside words, if anything. */
  readonly found?: TextFindings | undefined;
  /** The beginning of the text in plain words. */
  readonly lead: string;
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
    const firstLine = source.bodyLine + newLines(/^\s*/.exec(source.body)?.[0] ?? "");
    const { lead, found } = this.#rules.text.read(body.text);
    const toFault = ({ line, message, cure }: TextProblem) => ({
      file,
      line: firstLine + line - 1,
      message,
      cure,
    });
    const unknown = [
      ...unknownFieldFaults(source, file, this.#rules.fields),
      ...directionFaults(source, file, KNOWN_FIELDS),
      ...body.faults,
      ...(found?.faults.map(toFault) ?? []),
    ];
    const fields = { ...this.#rules.defaults, ...withoutEmpty(source.fields) };
    const checked = this.#contract.safeParse(fields);
    if (!checked.success) return [...contractFaults(checked.error, source, file), ...unknown];
    if (unknown.length > 0) return unknown;

    const data = checked.data;
    const name = fileSlug(file);
    const url = articleAddress(data.date, data.slug ?? name, this.#rules.zone);
    if (url === undefined) return [namelessFile(file, name)];
    if (body.text === "" && data.image === undefined && !data.draft) return [noText(file)];
    const lines: Record<string, number> = {};
    for (const field of LOCATED_FIELDS) locate(field, source.lineOf, data[field], lines);
    lines.text = firstLine;
    return {
      inputPath: `./${file}`,
      fileSlug: name,
      url,
      date: data.date,
      data,
      rawInput: body.text,
      lead,
      ...(found === undefined ? {} : { found }),
      notices: [
        ...presentationFormNotices(source, file, KNOWN_FIELDS),
        ...body.notices,
        ...(found?.notices.map(toFault) ?? []),
      ],
      lines,
    };
  }

  /**
   * The topics of an article that cannot be read as a whole, so that one report can name the wrong
   * ones among them too.
   *
   * @returns `undefined` when its topics cannot be read either
   */
  namedTopics(bytes: Uint8Array, file: string): NamedTopics | undefined {
    const text = decode(bytes, file);
    const source = typeof text === "string" ? readFrontMatter(text, file, TEXT_FIELDS) : [];
    if (Array.isArray(source)) return undefined;
    const { data: topics } = this.#contract.shape.topics.safeParse(source.fields.topics);
    const lines: Record<string, number> = {};
    locate("topics", source.lineOf, topics, lines);
    return { inputPath: `./${file}`, data: { topics }, lines };
  }
}

/** The topics that an article names, and where: readable even when other fields are wrong. */
export interface NamedTopics {
  readonly inputPath: string;
  readonly data: { readonly topics?: readonly string[] | undefined };
  readonly lines: Readonly<Record<string, number>>;
}

const LOCATED_FIELDS = [
  ...(["topics", "authors", "sources", "slug", "related"] as const),
  ...(["image", "redirectFrom"] as const),
];

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

function newLines(text: string): number {
  return text.split("\n").length - 1;
}

/** A field with nothing after its colon says nothing, unless it is one that every article needs. */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => value !== null || field === "title" || field === "date",
    ),
  );
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
