import { describe, expect, test } from "vitest";
import { Chance } from "../bench/scale/chance.ts";
import { createDateFunctions } from "../plugin/dates/index.ts";
import * as text from "../plugin/text/index.ts";
import { articleMarkdown } from "../plugin/theme/markdown/index.ts";
import { readTopics } from "../plugin/topics/index.ts";
import { readArticle } from "./articles/reading.ts";
import { growth, LINEAR } from "./support/growth.ts";
import { textReading } from "./support/text-reading.ts";

/** Everything that reads a text of others is tried on everything that repeats. */

/** What a rule of some reader looks at, and what it takes for the beginning of something longer. */
const PIECES: readonly string[] = [
  ..."()[]<>_*`~^|#+-=>!?.,:;/\\'\"@&%$€{}«»“”،؛؟٪٫—–•…°",
  ...[" ", "\n", "\t", "\r\n", "\n\n", "    ", "\u00A0", "\u2028", "\u0085"],
  ...["\u202E", "\u202C", "\u2066", "\u2069", "\uFEFF", "\u200F", "\u200C", "\u200D", "\uFFFC"],
  ...["\u0000", "\uD800", "\u0301", "\u0640", "\u064E", "\u0651", "\u0670"],
  ...[
    "ب",
    "بَّ",
    "ﷲ",
    "و",
    "ال",
    "وال",
    "א",
    "漢",
    "é",
    "😀",
    "👨‍👩‍👧",
    "aب",
    "a",
    "A",
    "1",
    "١",
    "۴",
  ],
  ...["ابت ", "a ", "a_", "_a", "a.", "a@", "@a", "#ب", "1,", "1.", "1-", "1/", "1:", "1 ", "+1 "],
  ...["2019-08-12", "10:00 ", "12 آب ", "الاثنين ", "من ", "ألف و", "قبل يومين ", "هـ ", "1440 "],
  ...[
    "![",
    "[^",
    "^[",
    "](",
    "][",
    "[a](",
    "<!--",
    "<a ",
    "</a>",
    "<p>\n",
    "{{",
    "{%",
    "{#a}",
    "&#x",
  ],
  ...["&amp", "http://", "www.", "**", "***", "~~", "```\n", "> ", "- ", "1. ", "# ", "|-", "| \n"],
  ...[
    "x: ",
    "- a: ",
    "? ",
    "&a ",
    "*a ",
    "!!a ",
    "[a]: b\n",
    "[^a]: b\n",
    "===\n",
    '"a" ',
    "--- \n",
  ],
];

/** As long as a long article; four times as much is what a reader is asked first. */
const SIZE = 1_500;
/** Milliseconds that nothing linear takes for four times as much; what takes more is measured well. */
const ENOUGH = 15;
/** How many pairs of pieces are tried beside every single one, for each reader. */
const PAIRS = 20;

const dates = createDateFunctions({ now: "2019-08-12", onInvalid: "empty" });
const renderer = articleMarkdown((address) => address, undefined, undefined, {
  html: true,
  headingLinks: true,
  quotes: "«»",
});
const reading = textReading(true);
const json = JSON.stringify;
const HEAD = "title: أ\ndate: 2019";

/** Every function of a text: those of a whole room together, for each is cheap. */
const READERS: Readonly<Record<string, (written: string) => unknown>> = {
  "letters and marks": (written) => [
    text.normalise(written),
    text.normaliseWithPlaces(written),
    text.plainLetters(written),
    text.findPresentationForm(written),
    text.findControlCharacter(written),
    text.stripDirectionMarks(written),
    text.stripDirectionOverrides(written),
    [...text.directionOverrides(written)].length,
    text.unbalancedIsolate(written),
    text.stripHarakat(written),
    text.withoutLatinMarks(written),
    text.filing(written),
    text.toDigits(written, "arab"),
    text.toWesternDigits(written),
    text.escapeHtml(written),
  ],
  "words and names": (written) => [
    text.words(written),
    text.matchingForm(written),
    text.arabicPieces(written),
    text.possibleForms(written),
    text.slug(written),
    text.folderName(written),
    text.nearest(written, ["title", "date"]),
    text.readableAddress(`https://example.org/${written}`),
    text.readableAddress(`https://example.org/${encodeURIComponent(written.toWellFormed())}`),
  ],
  directions: (written) => [
    text.isolateText(written),
    text.isolateHtml(written),
    text.blockDirection(written),
    text.isEnglish(written),
  ],
  "dates in a text": (written) => dates.findArDates(written),
  "a date": (written) => [
    dates.parseArDate(written),
    dates.arDate(written),
    dates.isoDate(written),
    dates.timeTag(written),
  ],
  markdown: (written) => renderer.render(written),
  "a text's plain words": (written) => [reading.read(written), reading.plainText(written)],
  "a file": (written) => readArticle(written),
  "an article": (written) => readArticle(`---\n${HEAD}\n---\n${written}`),
  "its front matter": (written) => readArticle(`---\n${written}\n---\nنص`),
  "its fields": (written) =>
    readArticle(
      `---\n${["title", "date", "topics", "summary", "image", "slug", "lang", "series", "own"]
        .map((field) => `${field}: ${json(written)}`)
        .join("\n")}\noriginalUrl: ${json(`https://a.example/${written}`)}\n---\nنص`,
    ),
  "its plain fields": (written) => readArticle(`---\n${HEAD}\nplace: ${written}\n---\nنص`),
  "a list of topics": (written) => readTopics(written, "topics.yaml"),
  "a topic": (written) =>
    readTopics(`- {id: ${json(written)}, name: ${json(written)}}`, "topics.yaml"),
};

/** Every piece by itself, and pairs: turn by turn, one after the other, and one before the other's end. */
function* shapes(chance: Chance): Generator<(length: number) => string> {
  const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
  for (const piece of PIECES) yield (length) => repeat(piece, length);
  const any = () => PIECES[chance.whole(0, PIECES.length - 1)] as string;
  for (let pair = 0; pair < PAIRS; pair++) {
    const [one, two, end] = [any(), any(), any()];
    if (pair % 3 === 0) yield (length) => repeat(one + two, length);
    if (pair % 3 === 1) yield (length) => repeat(one, length / 2) + repeat(two, length / 2);
    if (pair % 3 === 2) yield (length) => `${any()}${repeat(one + two, length)}${end}`;
  }
}

function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Asked first, for it costs a fifth of what `growth` does. */
function looksLinear(work: (size: number) => unknown): boolean {
  const long = milliseconds(() => work(SIZE * 4));
  if (long < ENOUGH) return true;
  return (
    Math.min(
      long,
      milliseconds(() => work(SIZE * 4)),
    ) <
    7 * milliseconds(() => work(SIZE))
  );
}

describe("a text of repeated pieces takes time in proportion to its length:", () => {
  test.each(Object.entries(READERS))("%s", (name, read) => {
    const grown: string[] = [];
    for (const make of shapes(new Chance(name.length))) {
      if (looksLinear((size) => read(make(size)))) continue;
      const order = growth((size) => read(make(size)), SIZE);
      if (order >= LINEAR) grown.push(`${json(make(1).slice(0, 40))}: ${order.toFixed(2)}`);
    }
    expect(grown).toEqual([]);
  });
});
