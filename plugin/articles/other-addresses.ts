import { z } from "zod";
import { isGroup } from "./field-names.ts";

/** What a path in a list of redirects means to hosts: all that follows, or a part with a name. */
const PATTERN = /\*|\/:/;

/** An escape that stands for what would change how a path is cut, or for nothing that is printed. */
const STEERING_ESCAPE = /%(?:25|2f|5c|[01][\da-f]|7f)/i;

/** The longest name of a file, in bytes; an Arabic letter has two. */
const NAME_BYTES = 255;

/**
 * Where an article stood before, from the site's root: written in any way, read as the one that
 * browsers ask for. `/ar/خبر.html` and `/ar/%d8%ae%d8%a8%d8%b1.html` are the same.
 *
 * @param text the schema of a line of text
 */
export function oldAddresses(text: z.ZodType<string>, kindOf: (value: unknown) => string) {
  const address = text.transform((value, context): string => {
    const problem = oldAddressProblem(value);
    if (problem === undefined) return asBrowsersAsk(value);
    context.addIssue({ code: "custom", message: problem });
    return z.NEVER;
  });
  return z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(address, {
      error: (issue) => `must be a list of addresses, not ${kindOf(issue.input)}`,
    }),
  );
}

function oldAddressProblem(value: string): string | undefined {
  if (!value.startsWith("/") || value.startsWith("//") || value.includes("\\")) {
    return "does not begin at the site's root";
  }
  if (/[?#]/.test(value)) return "holds ? or #, and hosts match paths alone";
  if (PATTERN.test(value)) return "holds * or /:, which hosts read as a pattern";
  if (STEERING_ESCAPE.test(value)) return "holds an escape that stands for no letter";
  try {
    if (decodeURI(value).split("/").some(isTooLong)) {
      return `has a part of more than ${NAME_BYTES} bytes, and no file may be named so`;
    }
  } catch {
    return "holds an escape that is cut or is not UTF-8";
  }
  return asBrowsersAsk(value) === "/" ? "is that of the home page" : undefined;
}

function isTooLong(part: string): boolean {
  return new TextEncoder().encode(part).length > NAME_BYTES;
}

/** Percent-encoded, with escapes in capitals, and with nothing escaped that need not be. */
function asBrowsersAsk(path: string): string {
  const { pathname } = new URL(encodeURI(decodeURI(path)), "https://site.invalid");
  return pathname.replace(/%25([\da-f]{2})/gi, (_, digits: string) => `%${digits.toUpperCase()}`);
}

/**
 * An article's other languages: `{ en: https://…, ckb: /2019/… }`, or a list of `lang` and `url`.
 *
 * @param language the schema of a language tag
 * @param text the schema of a line of text
 */
export function translations(
  language: z.ZodType<string>,
  text: z.ZodType<string>,
  kindOf: (value: unknown) => string,
) {
  const url = text.refine(isAddress, { error: "is no web address" });
  return z.preprocess(
    asList,
    z
      .array(
        z.strictObject(
          { lang: language, url },
          { error: (issue) => `must hold lang and url, not ${kindOf(issue.input)}` },
        ),
        { error: (issue) => `must name languages, not ${kindOf(issue.input)}` },
      )
      .refine((list) => new Set(list.map(({ lang }) => lang.toLowerCase())).size === list.length, {
        error: "names a language twice",
      }),
  );
}

function asList(value: unknown): unknown {
  if (!isGroup(value)) return value;
  if ("lang" in value && "url" in value) return [value];
  return Object.entries(value).map(([lang, url]) => ({ lang, url }));
}

function isAddress(value: string): boolean {
  if (/\s/.test(value)) return false;
  if (value.startsWith("/")) return !value.startsWith("//");
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
