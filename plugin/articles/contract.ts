import { z } from "zod";
import { type PreciseDate, readDate } from "../dates/index.ts";
import { attempt } from "../text/attempt.ts";
import {
  findControlCharacter,
  isLanguageTag,
  isVisible,
  plainLetters,
  slug,
  stripDirectionMarks,
  toWesternDigits,
} from "../text/index.ts";
import { dateCure, dateProblem } from "./date-problem.ts";
import { DIRECTION_CURE, directionProblem } from "./direction.ts";
import { quote } from "./faults.ts";
import { readLicence } from "./licence.ts";
import { isoDuration } from "./media/media.ts";
import { oldAddresses, translations } from "./other-addresses.ts";
import { type Focus, readFocus } from "./pictures/focus.ts";

/**
 * The front-matter contract: every field that Arshif knows, its shape, and what to write in it.
 * Other fields pass through to the templates untouched.
 */

/** What YAML's escapes can bring into a text and no page or feed may carry: `"\u0007"`. */
const NO_CONTROLS = "holds a control character or half a character";

/** One line of text: composed Unicode, single spaces, no direction marks. */
const line = z
  .string({ error: (issue) => `must be a text, not ${kindOf(issue.input)}` })
  .refine((value) => directionProblem(value) === undefined, {
    error: ({ input }) => directionProblem(String(input)) ?? "",
    params: { cure: DIRECTION_CURE },
  })
  .refine((value) => value.isWellFormed() && findControlCharacter(value) === undefined, {
    error: NO_CONTROLS,
  })
  .transform((value) =>
    stripDirectionMarks(plainLetters(value).normalize("NFC")).replace(/\s+/g, " ").trim(),
  )
  .refine(isVisible, { error: "is empty" });

/** A list of names, or one text that separates them with «،»; so may a text in the list. */
const listOf = (name: z.ZodType<string>, separators?: RegExp) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.flatMap(partsOfItem) : partsOf(value, separators)),
    z.array(name, { error: (issue) => `must be a list of names, not ${kindOf(issue.input)}` }),
  );

/** `https://…` and `layla@example.org`: an address is nobody's name, and a reader's is not to be published. */
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;

/** `– العراق – سوريا`: to YAML a list is one text unless hyphens with a blank begin its items. */
const LIST_IN_ONE_TEXT = /^([–—−•·-])\s?(?=\S).*\s\1/u;

const item = line.refine((value) => !LIST_IN_ONE_TEXT.test(value), {
  error: (issue) =>
    `is ${quote(issue.input)}, a list whose items begin with another sign than "- "`,
});

const name = item.refine((value) => !ADDRESS.test(value), {
  error: (issue) => `is ${quote(issue.input)}, an address and no name`,
});

/** No topic's name holds these; a person's may: «Smith, John». */
const topics = listOf(item, /[،,؛;]/);

const namesWithAddress = listOf(
  name.refine((name) => name === "" || slug(name) !== "", { error: "holds no letter or digit" }),
);

/** A list of files, or one; «،» may stand in a file's name. */
const fileNames = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(line, { error: (issue) => `must be a list of file names, not ${kindOf(issue.input)}` }),
);

const flag = z.union(
  [z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")],
  {
    error: (issue) => `must be true or false, not ${quote(issue.input)}`,
  },
);

const webAddress = line.refine(
  (value) => /^https?:$/.test(attempt(() => new URL(value).protocol) ?? ""),
  {
    error: (issue) => `is ${quote(issue.input)}, which is no web address`,
  },
);

/** A file's name, a path of the site, or a whole address of the web; nothing that runs. */
const pictureAddress = line.refine(
  (value) => /^(?:https?:|data:image\/|(?![a-z][a-z\d+.-]*:))/i.test(value),
  { error: (issue) => `is ${quote(issue.input)}, which is no picture's address` },
);

/** The point of a picture that crops keep. */
const focus = line.transform((value, context): Focus => {
  const read = readFocus(value);
  if (read !== undefined) return read;
  const message = `is ${quote(value)}, which is no point of a picture`;
  const cure =
    "Write top, bottom, left, right or center, two of them, or 50% 20%: focus: top left.";
  context.addIssue({ code: "custom", message, params: { cure } });
  return z.NEVER;
});

/** Kept under its name in the SPDX License List, or as the address of its terms. */
const licence = line.transform((value, context): string => {
  const read = readLicence(value);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: `is ${quote(value)}, which is no known licence` });
  return z.NEVER;
});

const record = (issue: { input?: unknown }) =>
  `must hold fields of its own, not ${kindOf(issue.input)}`;

/** A text of several paragraphs. */
const paragraphs = z
  .string({ error: (issue) => `must be a text, not ${kindOf(issue.input)}` })
  .refine((value) => directionProblem(value) === undefined && value.isWellFormed(), {
    error: NO_CONTROLS,
  })
  .transform((value) => stripDirectionMarks(plainLetters(value).normalize("NFC")));

/** A film or a sound: its file or address alone, or with what belongs to it. */
const media = z.preprocess(
  (value) => (typeof value === "string" ? { src: value } : value),
  z.strictObject(
    {
      src: pictureAddress,
      title: line.optional(),
      caption: line.optional(),
      credit: line.optional(),
      poster: pictureAddress.optional(),
      captions: fileNames.optional(),
      transcript: paragraphs.optional(),
      duration: line
        .refine((value) => isoDuration(value) !== undefined, {
          error: (issue) => `is ${quote(issue.input)}, which is no duration`,
          params: { cure: "Write minutes and seconds: duration: 12:30." },
        })
        .optional(),
    },
    { error: record },
  ),
);

const language = line.refine(isLanguageTag, {
  error: (issue) => `is ${quote(issue.input)}, which is no language tag`,
});

/** No series is longer; a year is no part. */
const MOST_PARTS = 9999;

/** The schema of an article's fields; dates without an offset are read in `zone`. */
export function articleContract(zone: string) {
  const date = z.unknown().transform((value, context): PreciseDate => {
    const read = typeof value === "string" ? readDate(value, { zone }) : null;
    if (read !== null) return read;
    const cure = dateCure(value);
    const message = dateProblem(value, zone);
    context.addIssue({
      code: "custom",
      message,
      ...(cure === undefined ? {} : { params: { cure } }),
    });
    return z.NEVER;
  });
  return z.looseObject({
    title: line,
    titleSupplied: flag.optional(),
    date,
    updated: date.optional(),
    topics: topics.optional(),
    authors: namesWithAddress.optional(),
    sources: namesWithAddress.optional(),
    place: line.optional(),
    summary: line.optional(),
    image: z
      .strictObject(
        {
          src: pictureAddress.optional(),
          alt: line.optional(),
          caption: line.optional(),
          credit: line.optional(),
          focus: focus.optional(),
        },
        { error: record },
      )
      .optional(),
    video: media.optional(),
    audio: media.optional(),
    series: line
      .refine((name) => name === "" || slug(name) !== "", { error: "holds no letter or digit" })
      .optional(),
    seriesPart: line
      .transform((value) => Number(toWesternDigits(value)))
      .refine((part) => Number.isInteger(part) && part >= 1 && part <= MOST_PARTS, {
        error: "must be the number of a part",
      })
      .optional(),
    related: z
      .strictObject({ pin: fileNames.optional(), exclude: fileNames.optional() }, { error: record })
      .optional(),
    originalUrl: webAddress.optional(),
    archivedUrl: webAddress.optional(),
    licence: licence.optional(),
    redirectFrom: oldAddresses(line, kindOf).optional(),
    translations: translations(language, line, kindOf).optional(),
    corrections: z
      .array(z.strictObject({ date, text: line }, { error: record }), {
        error: (issue) => `must be a list of corrections, not ${kindOf(issue.input)}`,
      })
      .optional(),
    lang: language.optional(),
    slug: line
      .refine((value) => slug(value) !== "", { error: "holds no letter or digit" })
      .optional(),
    featured: flag.optional(),
    draft: flag.optional(),
  });
}

/** An article's known fields after checking; unknown ones ride along as `unknown`. */
export type ArticleFields = z.output<ReturnType<typeof articleContract>>;

/** Every known field and what to write in it: the cure that a fault names. */
export const FIELD_CURES: Readonly<Record<string, string>> = {
  title: "Write the headline as one text: title: بغداد تستعيد شارع المتنبي.",
  titleSupplied: "Write true when the archive, not the source, worded the headline.",
  date: "Write 2019-08-07, 2019-08, 2019, 2019-08-07T14:30 or «7 آب/ أغسطس 2019».",
  updated: "Write 2019-08-07, 2019-08-07T14:30 or «7 آب/ أغسطس 2019», or leave the field out.",
  topics: "Write ids, names or aliases from the topic registry: topics: [العراق, الأمن].",
  authors: "Write names: authors: [اسم, اسم], or one text with «،» between them.",
  sources: "Write names: sources: [ارفع صوتك, وكالة الصحافة الفرنسية], or one text with «،».",
  place: "Write the dateline's place as one text: place: بغداد.",
  summary: "Write one or two sentences as one text.",
  image: "Write image: with src, alt, caption and credit indented below it.",
  video:
    "Write a file or an address: video: film.mp4, or src, title, poster, captions indented below it.",
  audio:
    "Write a file or an address: audio: talk.mp3, or src, title, transcript indented below it.",
  series: "Write the name of the series as one text.",
  seriesPart: "Write the number of the part in its series: seriesPart: 3.",
  related: "Write related: with pin or exclude indented below it, each a list of file names.",
  originalUrl: "Write the whole address: https://example.org/article.",
  archivedUrl: "Write the whole address: https://web.archive.org/….",
  licence: "Write a name such as CC-BY-4.0, or the address of the terms: https://….",
  redirectFrom: "Write old addresses from the site's root: redirectFrom: [/ar/1234.html].",
  translations:
    "Write languages with addresses: translations: { en: https://example.org/article }.",
  corrections: "Write a list of entries, each with date and text.",
  lang: "Write a language tag such as ar, ar-IQ or ckb.",
  slug: "Write the last part of the address: slug: شارع-المتنبي.",
  featured: "Write true or false.",
  draft: "Write true or false.",
};

export const KNOWN_FIELDS: readonly string[] = Object.keys(FIELD_CURES);

/** Known fields whose values are words, even where YAML would see a number or a truth value. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(
  KNOWN_FIELDS.filter((field) => !["draft", "featured", "titleSupplied"].includes(field)),
);

function partsOf(value: unknown, separators: string | RegExp = "،"): unknown {
  return typeof value === "string" ? value.split(separators).filter((part) => part.trim()) : value;
}

/** `[ليلى، حسن]` is one text to YAML, which knows the Latin comma only. */
function partsOfItem(item: unknown): unknown {
  return typeof item === "string" && item.includes("،") ? partsOf(item) : [item];
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return quote(value);
}
