import { attempt } from "../../text/attempt.ts";
import { allOf, type ChildNode, isText, plainLine } from "../html/dom.ts";

/** Kinds of schema.org that are articles. */
const ARTICLES =
  /(?:^|[/:])(?:\w*Article|BlogPosting|Report|ReportageNewsArticle|SocialMediaPosting)$/;

/** What a thing says of itself. */
export type Data = Readonly<Record<string, unknown>>;

/** The article of the page's JSON-LD; scripts that cannot be read say nothing. */
export function linkedArticle(nodes: readonly ChildNode[]): Data | undefined {
  const scripts = allOf("script", nodes).filter(({ attribs }) =>
    /^application\/ld\+json/i.test(attribs.type ?? ""),
  );
  const found = scripts.flatMap(({ children }) => {
    const text = children
      .filter(isText)
      .map(({ data }) => data)
      .join("");
    return attempt(() => thingsIn(JSON.parse(plainJson(text)), 0)) ?? [];
  });
  return found.find((thing) => [thing["@type"]].flat().some((type) => ARTICLES.test(String(type))));
}

/** Systems write line ends into texts, which JSON does not know, and comments around all of it. */
function plainJson(script: string): string {
  return script
    .replace(/^\s*(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)|(?:\/\/)?\s*(?:\]\]>|-->)\s*$/g, "")
    .replace(/\s/g, " ");
}

/** Things of lists and graphs, a few steps deep. */
function thingsIn(value: unknown, depth: number): Data[] {
  if (typeof value !== "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((part) => thingsIn(part, depth + 1));
  const data = value as Data;
  return [data, ...thingsIn(data["@graph"], depth + 1), ...thingsIn(data.mainEntity, depth + 1)];
}

/** The first of the texts that a value holds. */
export function textOf(value: unknown): string | undefined {
  return textsOf(value)?.[0];
}

/** The texts that a value holds, in which systems write HTML. */
export function textsOf(value: unknown): string[] | undefined {
  const texts = [value].flat().filter((one) => typeof one === "string" && one.trim() !== "");
  return texts.length === 0 ? undefined : texts.map((text) => plainLine(text as string));
}

/** Names of people, written as texts or as things. */
export function namesOf(value: unknown): string[] | undefined {
  const names = [value].flat().flatMap((one) => {
    if (typeof one === "string") return [plainLine(one)];
    const name = (one as Data | null | undefined)?.name;
    return textsOf(name) ?? [];
  });
  return notAddresses(names);
}

/** Networks name an author by an address of theirs. */
function notAddresses(names: readonly string[] | undefined): string[] | undefined {
  const kept = (names ?? []).filter((name) => !/^https?:|^@|@\w+\./.test(name));
  return kept.length === 0 ? undefined : kept;
}

/** The address of a picture. */
export function imageOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "string" ? first : textOf((first as Data | null | undefined)?.url);
}

/** Where the thing stands. */
export function addressOf({ url, mainEntityOfPage: page }: Data): string | undefined {
  return textOf(url) ?? textOf(page) ?? textOf((page as Data | undefined)?.["@id"]);
}
