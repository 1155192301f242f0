import path from "node:path";
import type { ExportedSite } from "../exported-site.ts";
import { FilePieces } from "../file-pieces.ts";
import { HashedFile } from "../hashed-file.ts";
import { CdxjIndex } from "./cdxj-index.ts";
import { mediaTypeOf } from "./media-types.ts";
import { type Capture, siteCaptures } from "./site-captures.ts";
import { type Answer, WarcFile } from "./warc-file.ts";

/** The one file of records. */
const WARC = "data.warc.gz";

/**
 * Writes what a site answers as records, and the index by which they are found.
 *
 * @param folder an absolute path, of the archive's own folder
 * @param date of all records: an instant in UTC, `2019-08-07T00:00:00Z`
 * @param software the program that writes them
 * @returns how many addresses there are
 */
export function writeRecords(
  site: ExportedSite,
  folder: string,
  date: string,
  software: string,
): number {
  const file = new HashedFile(path.join(folder, "archive", WARC), "sha256");
  const warc = new WarcFile(file, date);
  const index = new CdxjIndex(path.join(folder, "indexes"));
  const timestamp = date.replace(/\D/g, "");
  warc.writeInfo(infoOf(site, software), WARC);
  const captures = siteCaptures(site);
  for (const capture of captures) {
    const { url, key, status } = capture;
    const { offset, length, digest } = warc.write(answerOf(capture, site.output));
    const type = "file" in capture ? { mime: mediaTypeOf(capture.file).replace(/;.*$/, "") } : {};
    index.add({
      ...{ key, timestamp },
      record: {
        ...{ url, ...type, status: String(status), digest },
        ...{ length: String(length), offset: String(offset), filename: WARC },
      },
    });
  }
  file.close();
  index.close();
  return captures.length;
}

function infoOf({ title, url }: ExportedSite, software: string): [name: string, value: string][] {
  return [
    ["software", software],
    ["format", "WARC File Format 1.1"],
    [
      "conformsTo",
      "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    ],
    ["isPartOf", `${title} <${url}>`.replace(/\s+/g, " ")],
    [
      "description",
      "The files of a built site, each as a host answers with it; they were taken from the build, and no host was asked.",
    ],
  ];
}

function answerOf(capture: Capture, output: string): Answer {
  const { url, status } = capture;
  if (!("file" in capture)) {
    const fields = [["Location", capture.location] as const, ["Content-Length", "0"] as const];
    return { url, status, fields, body: [] };
  }
  const body = new FilePieces(path.join(output, capture.file));
  const fields = [
    ["Content-Type", mediaTypeOf(capture.file)] as const,
    ["Content-Length", String(body.size)] as const,
  ];
  return { url, status, fields, body };
}
