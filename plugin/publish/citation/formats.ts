import { bibtex } from "./bibtex.ts";
import type { Citation } from "./citation.ts";
import { cslJson } from "./csl-json.ts";
import { ris } from "./ris.ts";

/** A file that reference managers read. */
export interface CitationFormat {
  /** What the format is called; the same in every language. */
  readonly name: string;
  /** The file's name beside the article's page. */
  readonly file: string;
  /** The media type. */
  readonly type: string;
  readonly print: (citation: Citation) => string;
}

/** Every format in which an article can be cited. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: "BibTeX", file: "citation.bib", type: "application/x-bibtex", print: bibtex },
  {
    name: "RIS",
    file: "citation.ris",
    type: "application/x-research-info-systems",
    print: ris,
  },
  {
    name: "CSL-JSON",
    file: "citation.json",
    type: "application/vnd.citationstyles.csl+json",
    print: cslJson,
  },
];
