import path from "node:path";
import type { SourceArticle } from "../article.ts";
import { readForeignBody } from "../folder/body.ts";
import { type FieldsOfArticle, readForeignFields } from "../folder/fields.ts";
import { parseHtml, plainLine, textOf } from "../html/dom.ts";
import { markdownOf } from "../html/markdown.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { jsonRows } from "./json-rows.ts";
import type { Row } from "./row.ts";

/** What may be chosen of rows. */
export interface RowSettings {
  /** An IANA name. */
  readonly zone: string;
  /** Names of this archive's fields, and `body` and `id`, by the names that the rows have for them. */
  readonly names: ReadonlyMap<string, string>;
}

/** Names under which systems keep an article's text. */
const BODY =
  /^(?:body|content|html|text|markdown|article_?body|body_value|fulltext|full_?text|post_?content|النص|المحتوى|نص_المقال)$/i;
const ID = /^(?:id|nid|uuid|guid|post_?id|article_?id|_id)$/i;

/** Articles as rows: a JSON object on each line, a list of them, or Ghost's own export. */
export class ArticleRows implements Source {
  readonly #files: readonly string[];
  readonly #settings: RowSettings;
  readonly #faults = new Set<string>();

  /** @param files absolute paths */
  constructor(files: readonly string[], settings: RowSettings) {
    this.#files = files;
    this.#settings = settings;
  }

  get faults(): readonly string[] {
    return [...this.#faults];
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
      const isHtml = /<(?:p|br|div|h\d|ul|ol|img|a|strong|em)\b/i.test(text);
      const read = isHtml
        ? { body: markdownOf(text, rules), words: textOf(parseHtml(text)) }
        : readForeignBody(text, rules);
      yield { ...fields, ...headOf(fields, id, where), body: read.body, words: read.words };
    }
  }

  async *#rows() {
    for (const file of this.#files) {
      const name = path.basename(file);
      for await (const { row, line, fault } of jsonRows(file)) {
        if (row !== undefined) yield { row, where: `${name}:${line}` };
        if (fault !== undefined) this.#faults.add(`${name}:${line}: ${fault}`);
      }
    }
  }

  #read(row: Row, where: string, note: ReturnType<NoteOf>) {
    const { names, zone } = this.#settings;
    const said: Record<string, unknown> = {};
    let text = "";
    let id = where;
    for (const [name, value] of Object.entries(row)) {
      const known = names.get(name) ?? name;
      if (known === "body" || (BODY.test(known) && typeof value === "string" && text === ""))
        text = String(value);
      else if (ID.test(known)) id = String(value);
      else said[known] = value;
    }
    const fields = readForeignFields(said, zone, note);
    const title = fields.title === undefined ? undefined : plainLine(fields.title);
    return { fields: { ...fields, title }, id: `row:${id}`, text };
  }
}

function headOf(fields: FieldsOfArticle, id: string, where: string): SourceHead {
  const { title, date, slug, oldPaths } = fields;
  return { id, where, title, date, slug, oldPaths };
}
