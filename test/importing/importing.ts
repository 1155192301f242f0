import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MediaWay } from "../../plugin/importing/media/pictures.ts";
import type { ImportReport } from "../../plugin/importing/report.ts";
import { importArticles } from "../../plugin/importing/run.ts";
import type { Source } from "../../plugin/importing/source.ts";
import { readTopics, TopicRegistry } from "../../plugin/topics/index.ts";

/** A PNG of one red point. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A project into which something is imported. */
export class Importing {
  readonly root = fs.mkdtempSync(path.join(tmpdir(), "arshif-import-"));
  /** A folder beside it for what is imported. */
  readonly sources = fs.mkdtempSync(path.join(tmpdir(), "arshif-sources-"));

  /** Writes a file that is to be imported, and tells where it is. */
  source(name: string, content: string | Uint8Array): string {
    const file = path.join(this.sources, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  run(
    source: Source,
    {
      isDry = false,
      date,
      way = { kind: "leave" },
      oldSite,
      isPartial = false,
    }: {
      isDry?: boolean;
      date?: string;
      way?: MediaWay;
      oldSite?: string;
      isPartial?: boolean;
    } = {},
  ): Promise<ImportReport> {
    return importArticles(this.root, source, {
      into: "src/articles",
      topics: "_data/topics.yaml",
      media: "src/media",
      registry: this.#registry,
      zone: "Asia/Baghdad",
      dateOfNone: date,
      isDry,
      way,
      oldSite,
      isPartial,
    });
  }

  get #registry(): TopicRegistry {
    const file = path.join(this.root, "_data/topics.yaml");
    const read = fs.existsSync(file) ? readTopics(fs.readFileSync(file, "utf8"), file) : [];
    if (Array.isArray(read) && read.length > 0) throw new Error(JSON.stringify(read));
    return Array.isArray(read) ? new TopicRegistry([]) : read;
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.root, file), "utf8");
  }

  write(file: string, text: string | Uint8Array): void {
    fs.writeFileSync(path.join(this.root, file), text);
  }

  /** Markdown files of articles, from the root. */
  get articles(): string[] {
    const folder = path.join(this.root, "src/articles");
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `src/articles/${name}`)
      .sort();
  }

  /** Everything that was written but the reports, as one text. */
  get everything(): string {
    return fs
      .readdirSync(this.root, { recursive: true, encoding: "utf8" })
      .filter((name) => fs.statSync(path.join(this.root, name)).isFile())
      .filter((name) => !name.startsWith("import-report"))
      .sort()
      .map((name) => this.read(name))
      .join("\n");
  }

  remove(): void {
    for (const folder of [this.root, this.sources]) {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}
