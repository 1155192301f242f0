import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../articles/faults.ts";
import { boundMemoryGrowth } from "../eleventy/memory-growth.ts";
import { FeedFiles } from "../importing/feed/index.ts";
import { MarkdownFolder } from "../importing/folder/index.ts";
import { kindOf } from "../importing/kinds.ts";
import type { MediaWay } from "../importing/media/pictures.ts";
import { SavedPages } from "../importing/pages/index.ts";
import { PlainTexts } from "../importing/plain-text/index.ts";
import { ArticleRows } from "../importing/rows/index.ts";
import { importArticles, REPORT_FILES } from "../importing/run.ts";
import type { Source } from "../importing/source.ts";
import { isAddress, KINDS, type SourceKind } from "../importing/source-kinds.ts";
import type { FetchSettings } from "../importing/web/fetch-address.ts";
import { type FetchedSource, fetchSource } from "../importing/web/fetch-source.ts";
import { WebArchive } from "../importing/web-archive/index.ts";
import { WordPressExport, type WordPressSettings } from "../importing/wordpress/index.ts";
import { isFolder } from "../incremental/files-below.ts";
import { fromRoot, readRegistry, usualFolder } from "./input-files.ts";
import { ProgressReport } from "./progress.ts";
import { unwritableFolder } from "./writable-folder.ts";

/** What `arshif import` was told. */
export interface ImportFilesSettings extends WordPressSettings {
  /** Files, folders or addresses of the web, as they were written. */
  readonly files: readonly string[];
  /** Told by the files themselves if unset. */
  readonly from: SourceKind | undefined;
  /** The usual places if unset. */
  readonly into: string | undefined;
  readonly topics: string;
  readonly zone: string;
  /** The day of articles whose source has none. */
  readonly date: string | undefined;
  /** Names of this archive's fields by those of rows. */
  readonly names: ReadonlyMap<string, string>;
  /** Where articles of a folder stood, as a pattern. */
  readonly oldAddress: string | undefined;
  readonly isDry: boolean;
  /** Is a file that ends in the middle taken as far as it goes? */
  readonly isPartial?: boolean;
  /** What becomes of pictures that stand elsewhere; a folder is as it was written. */
  readonly way: MediaWay;
  /** The address of the site at the source. */
  readonly oldSite: string | undefined;
  /** How a source is fetched whose address is given. */
  readonly fetching: FetchSettings;
}

/**
 * Imports files into a project, and prints what became of them.
 *
 * @param root the project's root, an absolute path
 * @returns whether nothing was lost
 * @throws {ArshifError} when a file cannot be read, or the registry of topics is faulty
 */
export async function importFiles(root: string, settings: ImportFilesSettings): Promise<boolean> {
  const fetched = new Map<string, FetchedSource>();
  const progress = new ProgressReport(process.stderr);
  try {
    for (const written of settings.files.filter(isAddress)) {
      const source = await fetchSource(written, settings.fetching, (bytes) =>
        progress.fetched(bytes),
      );
      if ("why" in source) throw new ArshifError([notFetched(written, source.why)]);
      fetched.set(written, source);
    }
    // How large the source is, is not known before it is read.
    boundMemoryGrowth(Number.POSITIVE_INFINITY);
    const files = settings.files.map(
      (written) => fetched.get(written)?.file ?? path.resolve(root, written),
    );
    refuseMissing(files, settings.files);
    refuseEmpty(files);
    return await importFrom(root, files, settings, progress);
  } catch (error) {
    if (!(error instanceof ArshifError)) throw error;
    const written = new Map([...fetched].map(([address, { file }]) => [file, address]));
    throw new ArshifError(
      error.faults.map((fault) => ({ ...fault, file: written.get(fault.file) ?? fault.file })),
    );
  } finally {
    progress.end();
    for (const source of fetched.values()) source.remove();
  }
}

async function importFrom(
  root: string,
  files: readonly string[],
  settings: ImportFilesSettings,
  progress: ProgressReport,
): Promise<boolean> {
  const topics = fromRoot(root, settings.topics);
  const known = fs.existsSync(path.join(root, topics)) ? topics : undefined;
  const registry = readRegistry(root, known);
  if (Array.isArray(registry)) throw new ArshifError(registry);
  const source = sourceOf(files, settings);
  const into = fromRoot(root, settings.into ?? usualFolder(root));
  const unwritable = unwritableFolder(path.join(root, into), settings.into ?? into);
  if (unwritable !== undefined) throw new ArshifError([unwritable]);
  const report = await importArticles(root, source, {
    into,
    media: path.posix.join(path.posix.dirname(into), "media"),
    topics,
    registry,
    zone: settings.zone,
    dateOfNone: settings.date,
    isDry: settings.isDry,
    isPartial: settings.isPartial ?? false,
    way: wayFrom(root, settings.way),
    oldSite: settings.oldSite,
    onProgress: (done, of, pictures) => progress.imported(done, of, pictures),
  })
    .catch((error: unknown) => {
      throw diskFault(error) ?? error;
    })
    .finally(() => source.close?.());
  progress.end();
  process.stdout.write(report.summary(REPORT_FILES.people));
  return !report.hasLosses;
}

function sourceOf(files: readonly string[], settings: ImportFilesSettings): Source {
  const kinds = files.map((file) => settings.from ?? kindOf(file));
  const unknown = files.filter((_, place) => kinds[place] === undefined);
  if (unknown.length > 0) throw new ArshifError(unknown.map(unknownKind));
  const [kind] = kinds;
  const other = kinds.findIndex((found) => found !== kind);
  if (other >= 0) {
    throw new ArshifError([
      {
        file: files[other] as string,
        message: `Files of several kinds (${kind}, ${kinds[other]}) cannot be imported at once.`,
        cure: "Import one kind after the other.",
      },
    ]);
  }
  const wrong = files.filter(
    (file) => isFolder(file) !== (kind === "folder") && kind !== "html" && kind !== "warc",
  );
  if (wrong.length > 0) throw new ArshifError(wrong.map((file) => wrongPlace(file, kind)));
  if (kind === "wordpress") return new WordPressExport(files, settings);
  if (kind === "feed") return new FeedFiles(files, settings.zone);
  if (kind === "html") return new SavedPages(files, settings.zone);
  if (kind === "warc") return new WebArchive(files, settings.zone);
  if (kind === "json" || kind === "csv") {
    return new ArticleRows(files, { ...settings, isTable: kind === "csv" });
  }
  if (kind === "text") return new PlainTexts(files);
  const [folder, ...others] = files;
  if (folder === undefined || others.length > 0) {
    throw new ArshifError(others.map(anotherFolder));
  }
  return new MarkdownFolder(folder, settings);
}

function wayFrom(root: string, way: MediaWay): MediaWay {
  if (way.kind !== "copy") return way;
  const folder = path.resolve(root, way.folder);
  const state = fs.statSync(folder, { throwIfNoEntry: false });
  if (state !== undefined && kindOf(folder) === "warc")
    return { kind: "archive", places: [folder] };
  if (state?.isDirectory()) return { ...way, folder };
  throw new ArshifError([
    {
      file: way.folder,
      message: "There is no such folder or archive of pictures.",
      cure: "Name the folder in which the old site kept them, such as wp-content/uploads, or a WARC or WACZ that holds them: --media copy uploads.",
    },
  ]);
}

function notFetched(address: string, why: string): Fault {
  return {
    file: address,
    message: `It was not fetched: ${why}.`,
    cure: why.includes("private")
      ? "Allow it with --allow-private, if that machine is yours."
      : "Look at the address in a browser, save what it shows, and import that file.",
  };
}

function anotherFolder(file: string): Fault {
  return {
    file,
    message: "Two folders cannot be imported at once.",
    cure: "Import one after the other.",
  };
}

function wrongPlace(file: string, kind: SourceKind | undefined): Fault {
  return kind === "folder"
    ? {
        file,
        message: "This is a file, and articles of the kind folder stand in one.",
        cure: "Name the folder, or leave --from out.",
      }
    : {
        file,
        message: `This is a folder, and a source of the kind ${kind} is a file.`,
        cure: "Name the files in it, or leave --from out.",
      };
}

/** A disk that does not let something be read or written. */
function diskFault(error: unknown): ArshifError | undefined {
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || !/^E[A-Z]+$/.test(code)) return undefined;
  return new ArshifError([
    {
      file: file ?? "arshif import",
      message: `The disk does not let it be read or written (${code}).`,
      cure: "Make room, or let this user read and write it, and import again: it goes on where it was.",
    },
  ]);
}

function unknownKind(file: string): Fault {
  if (/\.zst$/i.test(file)) {
    return {
      file,
      message: "The file is compressed with Zstandard, which is not read.",
      cure: "Unpack it first: zstd -d.",
    };
  }
  return {
    file,
    message: "The file does not tell what it is.",
    cure: `Name its kind: --from ${KINDS.join(", --from ")}.`,
  };
}

function refuseMissing(files: readonly string[], written: readonly string[]): void {
  const missing = written.filter(
    (_, place) => fs.statSync(files[place] as string, { throwIfNoEntry: false }) === undefined,
  );
  if (missing.length === 0) return;
  throw new ArshifError(
    missing.map((file) => ({
      file,
      message: "There is no such file or folder.",
      cure: "Name a file that an export has given, from the project's root or as a whole path.",
    })),
  );
}

function refuseEmpty(files: readonly string[]): void {
  const empty = files.filter((file) => !isFolder(file) && fs.statSync(file).size === 0);
  if (empty.length === 0) return;
  throw new ArshifError(
    empty.map((file) => ({
      file,
      message: "The file is empty.",
      cure: "Export it again, and look whether the disk was full.",
    })),
  );
}
