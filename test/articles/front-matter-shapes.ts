import fc from "fast-check";

/** Everything that YAML treats apart, and what articles are made of. */
const PIECES = [
  ..."-?:,[]{}#&*!|>'\"%@`~+.=<\\/،؛؟«»()_$^;",
  ...[" ", "  ", ": ", " #", "#", ", ", " - ", "- ", "? ", "''", '""', "\\n", "---", "...", "<<"],
  ...["1984", "007", "1.5", "1e3", "0x1F", "0o17", ".5", "+3", "-1", "1_000", ".inf", ".NaN"],
  ...["٢٠١٩", "2019-08-07", "2019-08", "2019-08-07T14:30", "2019-08-07 14:30:00Z", "12:30"],
  ...["true", "False", "TRUE", "null", "Null", "~", "yes", "no", "on"],
  ...["بغداد", "العراق", "شارع المتنبي", "داعش", "مُدَرِّس", "لا", "ﻻ", "🙂", "e\u0301"],
  ...["title", "Reuters", "a", "b c", "https://example.org/ar", "/ar/1.html", "#عاجل", "C:\\x"],
  ...["\t", "\u00A0", "\u200F", "\u202E", "\u2067", "\u2069", "\uFEFF", "\u2028", "\u0085"],
];

const KEYS = [
  ...["title", "date", "topics", "authors", "image", "حقل", "desk", "a-b", "a_b", "x1"],
  ...["constructor", "toString", "__proto__", "true", "null", "Null", "1", "2019", "-", "?", "<<"],
  ...[
    "'a'",
    '"b"',
    "a b",
    "&x",
    "*x",
    "#x",
    "[a]",
    "حقل آخر",
    "مُدَرِّس",
    "a:b",
    "- a",
    "a".repeat(70),
  ],
];

const piece = fc.constantFrom(...PIECES);
const plainWord = fc.constantFrom("بغداد", "العراق", "الأمن", "Reuters", "2019", "أ", "5", "true");
const plainText = fc.array(plainWord, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
const hostileText = fc.array(piece, { maxLength: 6 }).map((all) => all.join(""));
const nearlyPlain = fc.tuple(plainText, piece, plainText).map((parts) => parts.join(""));
const text = fc.oneof(plainText, plainText, nearlyPlain, hostileText);

const quoted = fc.tuple(fc.constantFrom("'", '"'), text).map(([mark, all]) => mark + all + mark);
const spaces = fc.constantFrom("", "", "", " ", "  ", "   ");
const scalar = fc.oneof(text, text, quoted);
const flowList = fc
  .tuple(fc.array(fc.oneof(plainText, scalar), { maxLength: 4 }), spaces)
  .map(([items, space]) => `[${space}${items.join(`,${space}`)}${space}]`);
const value = fc.oneof(scalar, scalar, flowList);

const key = fc.oneof(
  fc.constantFrom("title", "date", "topics", "authors", "حقل", "desk"),
  fc.constantFrom(...KEYS),
);
const field = fc
  .tuple(key, fc.constantFrom(": ", ": ", ": ", ":", " : ", ":  "), value, spaces)
  .map((parts) => parts.join(""));
const item = fc
  .tuple(fc.constantFrom("- ", "- ", "-  ", "-"), value, spaces)
  .map((parts) => parts.join(""));
const indent = fc.constantFrom("", "  ", "  ", "  ", " ", "    ");
const blockList = fc
  .tuple(
    key,
    spaces,
    indent,
    fc.array(fc.tuple(fc.boolean(), item, fc.boolean()), { minLength: 1, maxLength: 4 }),
    indent,
  )
  .map(([name, after, before, items, other]) => {
    const lines = items.map(([strays, all, blank], place) => {
      const start = strays && place === 2 ? other : before;
      return `${blank && place === 1 ? "\n" : ""}${start}${all}`;
    });
    return [`${name}:${after}`, ...lines].join("\n");
  });
const group = fc
  .tuple(key, fc.array(field, { minLength: 1, maxLength: 3 }))
  .map(([name, fields]) => [`${name}:`, ...fields.map((line) => `  ${line}`)].join("\n"));
const stray = fc.oneof(
  fc.constantFrom("", "", "", "  ", "# تعليق", "  # تعليق", "- أ", "  - أ", "  تتمة", "تتمة"),
  hostileText,
);

const anyLine = fc.oneof(field, field, field, blockList, blockList, group, stray);

const simpleValue = fc.oneof(
  plainText,
  plainText.map((all) => `"${all}"`),
  fc.array(plainText, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(", ")}]`),
  nearlyPlain,
);
const simpleLines: readonly fc.Arbitrary<string>[] = [
  simpleValue,
  fc.array(plainText, { minLength: 1, maxLength: 3 }).map((all) => `\n  - ${all.join("\n  - ")}`),
  fc.tuple(simpleValue, simpleValue).map(([alt, credit]) => `\n  alt: ${alt}\n  credit: ${credit}`),
  fc.constantFrom("", " ", "\n"),
];
const simple = fc
  .uniqueArray(fc.constantFrom("title", "date", "topics", "authors", "image", "حقل", "desk"), {
    maxLength: 6,
  })
  .chain((names) => fc.tuple(...names.map((name) => simpleField(name))));

function simpleField(name: string): fc.Arbitrary<string> {
  return fc.oneof(...simpleLines).map((all) => `${name}:${all === "" ? "" : " "}${all}`);
}

/** What may stand between the lines `---` of an article: plain fields, slips, and every sign of YAML. */
export const frontMatter = fc
  .oneof(
    simple,
    fc.tuple(simple, anyLine).map(([lines, other]) => [...lines, other]),
    fc.array(anyLine, { maxLength: 5 }),
  )
  .map((lines) => lines.map((line) => `${line}\n`).join(""));
