import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { ArshifError, type Fault, quote } from "./articles/faults.ts";
import { createDateFunctions, type DateOverrides, defaultDateOptions } from "./dates/index.ts";
import { nearest } from "./text/index.ts";
import { arabicWords, type WordChanges } from "./words.ts";

const text = z.string({ error: "must be a text" }).trim().min(1, { error: "is empty" });
const folder = text
  .transform((value) => value.replace(/^\.\//, "").replace(/\/+$/, ""))
  .refine((value) => value !== "", { error: "is the project's root or the disk's" });

const siteSchema = z.strictObject({
  /** The archive's name, as readers see it. */
  title: text,
  /** The address of the home page, with its folder if it has one: `https://example.org/archive/`. */
  url: text.refine(isWebAddress, { error: "is no whole web address" }),
  /** One or two sentences about the archive, for its about page, feed and search engines. */
  description: text.optional(),
  /** The IANA zone in which dates without an offset are read and all dates are shown. */
  zone: text.refine(isZone, { error: "is no time zone" }).default("Asia/Baghdad"),
  /** The language of the pages. Right to left in any case. */
  lang: text.refine(isLanguageTag, { error: "is no language tag" }).default("ar"),
});

const DATE_OPTIONS = ["zone", "now", ...Object.keys(defaultDateOptions)];

/** Each date option is checked by the dates room itself, so that both say the same. */
const datesSchema = z
  .custom<SiteDateOptions>(isGroup, { error: "must be a group of date options" })
  .superRefine((dates, context) => {
    const names = Object.keys(dates);
    const unknown = names.filter((name) => !DATE_OPTIONS.includes(name));
    if (unknown.length > 0) {
      context.addIssue({ code: "unrecognized_keys", keys: unknown, input: dates });
    }
    for (const [option, value] of Object.entries(dates)) {
      if (unknown.includes(option)) continue;
      const message = dateOptionFault(option, value);
      if (message !== undefined) context.addIssue({ code: "custom", path: [option], message });
    }
  });

const topicsSchema = z.preprocess(
  (value) => (typeof value === "string" ? { file: value } : value),
  z.strictObject({
    /** A YAML list of topics, from the project's root. */
    file: folder.optional(),
    /** Make a topic of every name that the registry lacks; true when there is no registry. */
    open: z.boolean({ error: "must be true or false" }).optional(),
  }),
);

const articlesSchema = z.strictObject({
  /** The folder of the articles, from the project's root; `articles` in the input folder if unset. */
  folder: folder.optional(),
  /** Values for fields that an article leaves out. */
  defaults: z
    .strictObject({
      authors: z.array(text, { error: "must be a list of names" }),
      sources: z.array(text, { error: "must be a list of names" }),
      topics: z.array(text, { error: "must be a list of names" }),
      place: text,
      lang: text.refine(isLanguageTag, { error: "is no language tag" }),
    })
    .partial()
    .default({}),
  /** Front-matter fields of the site's own whose names are near to a known one's. */
  fields: z.array(text, { error: "must be a list of field names" }).default([]),
});

/** `false`: nobody makes the page. `"own"`: the site makes it, at the address that the theme links to. */
const shown = z
  .union([z.boolean(), z.literal("own")], { error: 'must be true, false or "own"' })
  .default(true);

const pagesSchema = z.strictObject({
  home: shown,
  article: shown,
  topic: shown,
  topics: shown,
  year: shown,
  month: shown,
  years: shown,
  author: shown,
  authors: shown,
  source: shown,
  sources: shown,
  about: shown,
  notFound: shown,
  feed: shown,
  sitemap: shown,
  robots: shown,
});

const count = (from: number, to: number) =>
  z
    .int({ error: "must be a whole number" })
    .min(from, { error: `is below ${from}` })
    .max(to, {
      error: `is above ${to}`,
    });

const relatedSchema = z.strictObject({
  /** Related articles on a page, at most. */
  count: count(0, 50).default(5),
  /** Suggest only articles that are older, so that a page never changes as the archive grows. */
  onlyOlder: z.boolean({ error: "must be true or false" }).default(false),
  /** The least likeness of a suggestion, from 0 to 1. */
  minimum: z
    .number({ error: "must be a number" })
    .min(0, { error: "is below 0" })
    .max(1, { error: "is above 1" })
    .default(0.05),
});

const optionsSchema = z.strictObject({
  site: siteSchema,
  /** How dates are printed; every option of the date functions but `zone`, which is the site's. */
  dates: datesSchema.default({}),
  topics: topicsSchema.default({}),
  articles: articlesSchema.prefault({}),
  /** Pages that the plugin makes. */
  pages: pagesSchema.prefault({}),
  lists: z.strictObject({ size: count(1, 1000).default(20) }).prefault({}),
  related: relatedSchema.prefault({}),
  /** Words of the interface that differ from the theme's own. */
  words: wordsSchema().default({}),
  /** Changes the markdown-it instance that renders articles. */
  markdown: z
    .custom<(md: MarkdownIt) => void>((value) => typeof value === "function", {
      error: "must be a function that takes a markdown-it instance",
    })
    .optional(),
});

/** What a site owner may write. */
export type ArshifOptions = z.input<typeof optionsSchema>;

/** Date options that a site may set. */
type SiteDateOptions = Omit<DateOverrides, "zone">;

/** Checked options, with every default filled in. */
export type Options = z.output<typeof optionsSchema>;

/** Pages that can be switched off. */
export type PageName = keyof Options["pages"];

/** What a wrong option should have been. */
const CURES: Readonly<Record<string, string>> = {
  site: 'Write site: { title: "ارفع صوتك", url: "https://example.org/" }.',
  "site.title": 'Write the archive\'s name: title: "ارفع صوتك".',
  "site.url": 'Write the home page\'s whole address: url: "https://example.org/".',
  "site.zone": 'Write an IANA name: zone: "Asia/Baghdad".',
  "site.lang": 'Write a tag such as "ar" or "ar-IQ".',
  dates: 'Write dates: { months: "dual", digits: "latn" }.',
  topics: 'Write the path of a YAML file: topics: "_data/topics.yaml".',
  "articles.folder": 'Write a folder from the project\'s root: folder: "src/articles".',
  "articles.defaults": 'Write fields with their values: defaults: { sources: ["ارفع صوتك"] }.',
  "articles.fields": 'Write a list of names: fields: ["editor"].',
  lists: "Write lists: { size: 20 }.",
  "lists.size": "Write a number from 1 to 1000: lists: { size: 20 }.",
  related: "Write related: { count: 5 }.",
  "related.count": "Write a number from 0 to 50: related: { count: 5 }.",
  "related.onlyOlder": "Write true or false.",
  "related.minimum": "Write a number from 0 to 1: related: { minimum: 0.05 }.",
  words: 'Write texts: words: { home: "الصفحة الأولى" }.',
  "words.articleCount": 'Write texts: articleCount: { one: "مقال واحد", other: "{n} مقال" }.',
  markdown: "Write markdown: (md) => { md.use(plugin); }.",
  pages: 'Write pages: { about: false } to leave a page out, { about: "own" } to make it yourself.',
};

const FILE = "arshif options";

/**
 * Checks what a site owner wrote and fills in the defaults.
 *
 * @throws {ArshifError} one report of all faults, each with the option, its value and a cure
 */
export function readOptions(written: unknown): Options {
  const checked = optionsSchema.safeParse(written ?? {});
  if (checked.success) return checked.data;
  throw new ArshifError(checked.error.issues.flatMap((issue) => optionFaults(issue, written)));
}

function optionFaults(issue: z.core.$ZodIssue, written: unknown): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownOption(key, path));
  }
  const field = path.join(".");
  if (field === "") return [noOptions(written)];
  if (path[0] === "dates" && path.length === 2) return [dateFault(field, issue.message)];
  const value = valueAt(written, path);
  const cure = cureFor(path);
  if (value === undefined) {
    return [{ file: FILE, field, message: `The option ${field} is missing.`, cure }];
  }
  const values = issue.code === "invalid_value" ? "is none of the values it may have" : undefined;
  const problem =
    values ?? (issue.message.startsWith("Invalid") ? "has the wrong type" : issue.message);
  const message = `The option ${field} ${problem}; it is ${quote(value)}.`;
  return [{ file: FILE, field, message, cure }];
}

function noOptions(written: unknown): Fault {
  const message = `The options must be a group; they are ${quote(written)}.`;
  return { file: FILE, message, cure: CURES.site ?? "" };
}

/** The dates room says what is wrong and how to mend it in one text of two sentences. */
function dateFault(field: string, text: string): Fault {
  const [message = text, cure = "Correct it or leave it out."] = text.split(/(?<=\.) (?=Write )/);
  return { file: FILE, field, message: message.replace(/^is /, `The option ${field} is `), cure };
}

function unknownOption(key: string, path: readonly string[]): Fault {
  const field = [...path, key].join(".");
  const known = optionsBelow(path);
  const meant = nearest(key, known);
  return {
    file: FILE,
    field,
    message: `There is no option ${quote(field)}.`,
    cure:
      meant === undefined
        ? `Remove it; ${path.length === 0 ? "the options" : `the options of ${path.join(".")}`} are ${known.join(", ")}.`
        : `Write ${[...path, meant].join(".")}.`,
  };
}

function cureFor(path: readonly string[]): string {
  for (let length = path.length; length > 0; length--) {
    const cure = CURES[path.slice(0, length).join(".")];
    if (cure !== undefined) return cure;
  }
  return "Correct it or leave it out.";
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}

/** Options by the option that holds them. */
function optionsBelow(path: readonly string[]): readonly string[] {
  const known: Readonly<Record<string, object>> = {
    "": optionsSchema.shape,
    site: siteSchema.shape,
    articles: articlesSchema.shape,
    "articles.defaults": articlesSchema.shape.defaults.unwrap().shape,
    pages: pagesSchema.shape,
    topics: { file: "", open: false },
    lists: { size: 0 },
    related: relatedSchema.shape,
    words: arabicWords,
    "words.articleCount": arabicWords.articleCount,
  };
  if (path[0] === "dates") return DATE_OPTIONS.filter((name) => name !== "zone");
  return Object.keys(known[path.join(".")] ?? {});
}

/** The same keys and shapes as the Arabic words, each optional. */
function wordsSchema() {
  const shape = Object.fromEntries(
    Object.entries(arabicWords).map(([key, value]) => [
      key,
      typeof value === "string"
        ? z.string({ error: "must be a text" })
        : z.strictObject(
            Object.fromEntries(Object.keys(value).map((form) => [form, z.string().optional()])),
          ),
    ]),
  );
  return z.strictObject(shape).partial() as unknown as z.ZodType<WordChanges>;
}

function dateOptionFault(option: string, value: unknown): string | undefined {
  if (option === "zone") return "is set by site.zone. Write site: { zone: … } instead.";
  try {
    createDateFunctions({ [option]: value });
    return undefined;
  } catch (error) {
    return (error as RangeError).message;
  }
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWebAddress(value: string): boolean {
  try {
    const { protocol, search, hash } = new URL(value);
    return /^https?:$/.test(protocol) && search === "" && hash === "";
  } catch {
    return false;
  }
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
