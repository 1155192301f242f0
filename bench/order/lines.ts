import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { stripDirectionOverrides } from "../../plugin/text/index.ts";

/** The lines of a corpus' titles and texts, without overrides and with signs for entities, as articles are read. */
export function* readLines(file: string): Generator<string> {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  for (const json of text.split("\n")) {
    if (json.trim() === "") continue;
    const { title, body } = JSON.parse(json) as { title?: string; body?: string };
    for (const line of `${title ?? ""}\n${body ?? ""}`.split("\n")) {
      if (line.trim() !== "") yield decoded(stripDirectionOverrides(line)).trim();
    }
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  gt: ">",
  hellip: "…",
  lt: "<",
  nbsp: "\u00A0",
  quot: '"',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{2,5})|(\w{2,6}));/g, (entity, code?: string, name?: string) =>
    code === undefined ? (NAMED[name as string] ?? entity) : String.fromCharCode(Number(code)),
  );
}
