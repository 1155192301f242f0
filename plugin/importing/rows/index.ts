import path from "node:path";
import { isGroup } from "../../articles/field-names.ts";
import type { SourceArticle } from "../article.ts";
import { readForeignBody } from "../folder/body.ts";
import { type FieldsOfArticle, readForeignFields } from "../folder/fields.ts";
import { parseHtml, plainLine, textOf } from "../html/dom.ts";
import { markdownOf } from "../html/markdown.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { csvRows } from "./csv-rows.ts";
import { jsonRows } from "./json-rows.ts";
import { BODY, type Row } from "./row.ts";

/** What may be chosen of rows. */
export interface RowSettings {
  /** An IANA name. */
  readonly zone: string;
  /** Names of this archive's fields, and `body` and `id`, by the names that the rows have for them. */
  readonly names: ReadonlyMap<string, string>;
  /** Are all files tables, whatever their names end in? */
  readonly isTable?: boolean;
}

const ID =
  /^(?:id|nid|uuid|guid|post_?id|article_?id|_id|ال(?:معر\u0651?ف|رقم)|رقم_?(?:المقال|الخبر))$/i;

/** Joomla's name for what stands before the fold. */
const BEGINNING = /^introtext$/i;

/** Under which systems wrap a value: Drupal's `{ "value", "format" }`, WordPress' `{ "rendered" }`. */
const WRAPPED = ["rendered", "processed", "value", "name", "html", "#text", "@value"];

/** A value without the group in which a system keeps it, and a list of such without theirs. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(plainValue);
    return parts.length === 1 ? parts[0] : parts;
  }
  if (!isGroup(value)) return value;
  const key = WRAPPED.find((name) => ["string", "number"].includes(typeof value[name]));
  return key === undefined ? value : value[key];
}

/** Columns that a fault names. */
const MOST_NAMED = 30;

/** Files of tables; all others are JSON. */
export const TABLE_ENDING = /\.(?:csv|tsv|tab)$/i;

/** Articles as rows: a table in text, a JSON object on each line, a list of them, or Ghost's own export. */
export class ArticleRows implements Source {
  readonly #files: readonly string[];
  readonly #settings: RowSettings;
  readonly #faults = new Set<string>();
  readonly cuts = new Set<string>();
  readonly #columns = new Set<string>();

  /** @param files absolute paths */
  constructor(files: readonly string[], settings: RowSettings) {
    this.#files = files;
    this.#settings = settings;
  }

  get faults(): readonly string[] {
    const missing = [...this.#settings.names.keys()].filter((name) => !this.#columns.has(name));
    const known = [...this.#columns].slice(0, MOST_NAMED).join(", ");
    return [
      ...this.#faults,
      ...missing.map(
        (name) => `The option --map names «${name}», which no row has. Rows have: ${known}.`,
      ),
    ];
  }

  async *heads(): AsyncGenerator<SourceHead> {
    for await (const { row, where } of this.#rows()) {
      const { fields, id } = this.#read(row, where, () => undefined);
      yield headOf(fields, id, where);
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    for await (const { row, where } of this.#rows()) {
      const note = noteOf(where);
      const { fields, id, text } = this.#read(row, where, note);
      const address = (written: string) => targets.address(written, "");
      const rules = { address, picture: address, keepsLines: false, note };
      const isHtml =
        /<(?:p|br|div|span|h\d|ul|ol|img|a|strong|em|b|i|table|blockquote|figure)\b[^>]*>/i.test(
          text,
        );
      const read = isHtml
        ? { body: markdownOf(text, rules), words: textOf(parseHtml(text)) }
        : readForeignBody(withParagraphs(text), rules);
      yield { ...fields, ...headOf(fields, id, where), body: read.body, words: read.words };
    }
  }

  async *#rows() {
    for (const file of this.#files) {
      const name = path.basename(file);
      const read = this.#settings.isTable || TABLE_ENDING.test(file) ? csvRows : jsonRows;
      for await (const { row, line, fault, isCut } of read(file)) {
        for (const column of Object.keys(row ?? {})) this.#columns.add(column);
        if (row !== undefined) yield { row, where: `${name}:${line}` };
        if (fault !== undefined)
          (isCut ? this.cuts : this.#faults).add(`${name}:${line}: ${fault}`);
      }
    }
  }

  #read(row: Row, where: string, note: ReturnType<NoteOf>) {
    const { names, zone } = this.#settings;
    const said: Record<string, unknown> = {};
    let text = "";
    let id = where;
    const hasBody = [...names.values()].includes("body");
    let beginning = "";
    for (const [name, written] of Object.entries(row)) {
      const known = names.get(name) ?? name.replace(/^field_(?=.)/, "");
      const value = plainValue(written);
      if (
        known === "body" ||
        (!hasBody && BODY.test(known) && bodyOf(value) !== undefined && text === "")
      )
        text = bodyOf(value) ?? String(value);
      else if (!hasBody && BEGINNING.test(known)) beginning = String(value ?? "");
      else if (ID.test(known)) id = String(value);
      else said[known] = value;
    }
    const fields = readForeignFields(said, zone, note);
    const title = fields.title === undefined ? undefined : plainLine(fields.title);
    const summary = fields.summary === undefined ? undefined : plainLine(fields.summary);
    text = [beginning, text].filter((part) => part.trim() !== "").join("\n\n");
    return { fields: { ...fields, title, summary: summary || undefined }, id: `row:${id}`, text };
  }
}

/** A text, or its paragraphs in a list, as programs that read pages write them. */
function bodyOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const isList = Array.isArray(value) && value.every((part) => typeof part === "string");
  if (!isList) return undefined;
  return value
    .map((part) => part.trim())
    .filter(Boolean)
    .join("\n\n");
}

/** Plain words of which each line is a paragraph, as forms keep them: in markdown they would be one. */
function withParagraphs(text: string): string {
  const isPlain = !/\n[ \t]*\r?\n|^(?:[ \t]*[-*+>#|]|[ \t]*\d+[.)]|```|~~~)/m.test(text);
  return isPlain ? text.replace(/\r?\n/g, "\n\n") : text;
}

function headOf(fields: FieldsOfArticle, id: string, where: string): SourceHead {
  const { title, date, unreadDate, slug, oldPaths } = fields;
  return { id, where, title, date, unreadDate, slug, oldPaths };
}
