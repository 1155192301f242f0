import { z } from "zod";
import type { Fault } from "../../articles/faults.ts";
import { slug } from "../../text/index.ts";
import {
  type LocatedEntry,
  type RegistryKind,
  registryEntries,
  registryId,
  registryNames,
  registryPicture,
  registryText,
} from "../registry-entries.ts";
import { type SharingWords, sharedNames } from "../shared-names.ts";
import type { Author } from "./author.ts";
import { AuthorRegistry } from "./registry.ts";

const address = registryText.refine(
  (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  { error: "is no web address" },
);

const link = z.strictObject({ title: registryText, url: address }, { error: "is no link" });

/** Links with their titles, as a list or as `موقعها: https://…`. */
const links = z.preprocess(
  (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([title, url]) => ({ title, url }))
      : value,
  z.array(link, { error: "must be a list of links" }).default([]),
);

const authorSchema = z.strictObject({
  id: registryId.optional(),
  name: registryText.refine((name) => name === "" || slug(name) !== "", {
    error: "holds no letter or digit",
  }),
  aliases: registryNames,
  portrait: registryPicture.optional(),
  job: registryText.optional(),
  biography: registryText.optional(),
  email: registryText
    .refine((value) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(value), {
      error: "is no e-mail address",
    })
    .optional(),
  links,
  sameAs: z.preprocess(
    (value) => (typeof value === "string" && value !== "" ? [value] : value),
    z.array(address, { error: "must be a list of addresses" }).default([]),
  ),
});

const AUTHORS: RegistryKind<typeof authorSchema> = {
  schema: authorSchema,
  cures: {
    name: "Write the name that readers see: name: ليلى حسن.",
    id: "Write letters and digits joined by -: id: layla-hassan, or leave the part out.",
    aliases: "Write a list of names: aliases: [ليلى ح., Layla Hassan].",
    portrait: "Write the picture's file in the media folder: portrait: authors/layla.jpg.",
    job: "Write it as one text: job: مراسلة الاقتصاد.",
    biography: "Write a few sentences as one text, or leave the part out.",
    email: "Write it as one text: email: layla@example.org.",
    links: "Write titles with whole addresses: links: { موقعها: https://example.org/ }.",
    sameAs: "Write a list of whole addresses: sameAs: [https://www.wikidata.org/wiki/Q1].",
  },
  says: {
    its: "The author's",
    has: "The author has no",
    unknownPart: (part) => `An author has no part ${part}.`,
    noEntry: { message: "An entry is no author.", cure: "Write - name: for it." },
    noList: {
      message: "The author registry is no list.",
      cure: "Write each author as an entry: - name: ليلى حسن.",
    },
    notUtf8: "The author registry is not UTF-8 text.",
  },
};

const SHARING: SharingWords = {
  id: (id, line) => `The id ${id} is already that of the author on line ${line}.`,
  idCure: "Give one of the two another id, or make them one author.",
  name: (id, name, owner, line) =>
    `The author ${id} has the name ${name}, which is already the author ${owner} on line ${line}.`,
  nameCure: "Remove the name from one of the two, or make them one author.",
};

/**
 * Reads an author registry: a YAML list of authors with `name` and, where wanted, `id`, `aliases`,
 * `portrait`, `job`, `biography`, `email`, `links` and `sameAs`.
 *
 * @param source the file's text
 * @param file how a fault names the file
 * @returns the registry, or everything that is wrong with it
 */
export function readAuthors(source: string, file: string): AuthorRegistry | Fault[] {
  const read = registryEntries(source, file, AUTHORS);
  if (Array.isArray(read)) return read;
  const authors = read.entries.map(({ entry, where }): LocatedEntry<Author> => {
    const { id = slug(entry.name) } = entry;
    return { entry: { ...entry, id, portraitLine: where.line("portrait") }, where };
  });
  const faults = [...read.faults, ...sharedNames(authors, file, SHARING).faults];
  return faults.length > 0 ? faults : new AuthorRegistry(authors.map(({ entry }) => entry));
}
