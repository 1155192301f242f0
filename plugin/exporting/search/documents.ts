import { contentHash } from "../../incremental/content-hash.ts";
import { lastDayOf } from "../../search/analysis/last-day.ts";
import { FIELDS, type KeyField, type SearchRecord } from "./search-record.ts";

const DAY = 86_400_000;
/** Letters of a name that every engine takes, from an address that may be long and Arabic. */
const ID_LETTERS = 32;

/** The first and the last day of a date as far as it is known: `2019-02` → `2019-02-01`, `2019-02-28`. */
export function daysOf(isoDate: string): [first: string, last: string] {
  const [year = "", month, day] = isoDate.slice(0, 10).split("-");
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  return [`${year}-${month}-01`, `${year}-${month}-${lastDayOf(Number(year), Number(month))}`];
}

/** An article without its keys, as engines that take JSON have it. */
function described({ document, newer, length }: SearchRecord, absolute: (url: string) => string) {
  const { url, title, lead, text, date, isoDate, lang, place, topics, authors, sources } = document;
  const [firstDay, lastDay] = daysOf(isoDate);
  return {
    id: contentHash(url).slice(0, ID_LETTERS),
    path: url,
    url: absolute(url),
    ...{ title, lead, text, date },
    iso_date: isoDate,
    newer,
    year: Number(isoDate.slice(0, 4)),
    first_day: firstDay,
    last_day: lastDay,
    ...(lang === undefined ? {} : { lang }),
    ...(place === undefined ? {} : { place }),
    topics: topics.map(({ name }) => name),
    authors,
    sources,
    length,
  };
}

/** An article whose keys stand in texts, each as often as its word does, for engines that count. */
export function countedDocument(record: SearchRecord, absolute: (url: string) => string) {
  const keys = Object.fromEntries(FIELDS.map((field) => [`${field}_keys`, [] as string[]]));
  record.eachKey((key, _place, field) => keys[`${field}_keys`]?.push(key));
  return {
    ...described(record, absolute),
    ...Object.fromEntries(Object.entries(keys).map(([field, own]) => [field, own.join(" ")])),
    in_order: record.inOrder(),
  };
}

/** An article whose keys are a list, for engines that only compare; those of its headline in another. */
export function listedDocument(record: SearchRecord, absolute: (url: string) => string) {
  const all = new Set<string>();
  const heads = new Set<string>();
  const head: readonly KeyField[] = ["title", "names"];
  record.eachKey((key, _place, field) => {
    all.add(key);
    if (head.includes(field)) heads.add(key);
  });
  const document = described(record, absolute);
  // Days since 1970: engines sort by numbers of 32 bits.
  const day = Math.floor(Date.parse(document.first_day) / DAY);
  return { ...document, day, keys: [...all], head_keys: [...heads] };
}
