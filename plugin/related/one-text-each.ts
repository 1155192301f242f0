import { agree, equalPlaces, hoursBefore, mayBeCopies, RECORD } from "./copy-record.ts";

/**
 * Parts articles that hang together into texts, of which every two agree: so a text that quotes two
 * others does not make them one. In the order of time each article joins the text in which the one
 * most like it stands, and brings it together with others of which it may be a copy.
 *
 * @param records of the articles, see `copy-record.ts`
 * @returns the places of the articles of each text
 */
export function oneTextEach(records: readonly Uint8Array[]): number[][] {
  const bytes = new Uint8Array(records.length * RECORD);
  records.forEach((record, place) => {
    bytes.set(record, place * RECORD);
  });
  const order = records.map((_, place) => place);
  order.sort((a, b) => hoursBefore(bytes, b * RECORD, a * RECORD) || compare(records, a, b));
  let texts: number[][] = [];
  const twins = new Map<string, number[]>();
  for (const place of order) {
    const name = String.fromCharCode(...(records[place] as Uint8Array));
    const known = twins.get(name);
    if (known !== undefined) {
      // What is equal in all belongs where the first one does, which is looked up at the end.
      known.push(place);
      continue;
    }
    twins.set(name, [place]);
    const joined = [place];
    for (const text of textsLike(place, texts, bytes)) {
      const holds = joined.every((one) =>
        text.every((other) => agree(bytes, one * RECORD, other * RECORD)),
      );
      if (!holds) continue;
      joined.push(...text);
      texts = texts.filter((other) => other !== text);
    }
    texts.push(joined);
  }
  const all = new Map([...twins.values()].map((places) => [places[0] as number, places]));
  return texts.map((text) => text.flatMap((place) => all.get(place) as number[]));
}

/** The texts with articles of which one may be a copy, the one with the most alike first. */
function textsLike(place: number, texts: readonly number[][], bytes: Uint8Array): number[][] {
  const at = place * RECORD;
  const near = texts.map((text) => {
    let most = 0;
    for (const other of text) {
      if (!mayBeCopies(bytes, at, other * RECORD)) continue;
      most = Math.max(most, equalPlaces(bytes, at, other * RECORD));
    }
    return { text, most };
  });
  return near
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most)
    .map(({ text }) => text);
}

function compare(records: readonly Uint8Array[], a: number, b: number): number {
  const [one, two] = [records[a] as Uint8Array, records[b] as Uint8Array];
  for (let at = 0; at < RECORD; at++) {
    if (one[at] !== two[at]) return one[at]! - two[at]!;
  }
  return a - b;
}
