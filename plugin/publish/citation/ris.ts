import { type Citation, oneLine } from "./citation.ts";

/**
 * The reference as RIS (Research Information Systems, format of 2011): a tag, two spaces, `- ` and
 * a value a line, lines ended by CR and LF, dates as `YYYY/MM/DD/` with what is not known left out.
 */
export function ris(citation: Citation): string {
  const [year = "", month = "", day = ""] = citation.isoDate.split("-");
  const { authors, publications, archive } = citation;
  const isKeptElsewhere = !publications.includes(archive);
  const fields: readonly (readonly [tag: string, values: readonly string[]])[] = [
    ["TY", ["NEWS"]],
    ["ID", [citation.key]],
    ["TI", [citation.title]],
    ["AU", authors],
    ["T2", [publications.join("، ")]],
    ["PY", [year]],
    ["DA", [`${year}/${month}/${day}/`]],
    ["AB", citation.summary === "" ? [] : [citation.summary]],
    ["KW", citation.keywords],
    ["LA", [citation.lang]],
    ["DB", isKeptElsewhere ? [archive] : []],
    ["N1", citation.fixity === undefined ? [] : [citation.fixity]],
    ["UR", [citation.url]],
  ];
  const lines = fields.flatMap(([tag, values]) =>
    values.map((value) => `${tag}  - ${oneLine(value)}`),
  );
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}
