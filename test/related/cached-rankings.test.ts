import { expect, test } from "vitest";
import { RelatedIndex } from "../../plugin/related/index.ts";

const DAY = 86_400_000;

/** Short reports on a few events, each told several times. */
function reports(count: number) {
  const events = ["فيضان دجلة في بغداد", "انتخابات مجلس البصرة", "حريق سوق الموصل", "مهرجان بابل"];
  return Array.from({ length: count }, (_, number) => ({
    id: `a${number}`,
    title: `${events[number % 4]} التقرير ${number}`,
    lead: "",
    body: `${events[number % 4]} كلمة${number % 7} كلمة${number % 5} كلمة${number % 11}`,
    topics: [],
    date: number * DAY,
  }));
}

test.each([false, true])(
  "lists are the same after neighbours were asked for (onlyOlder: %s)",
  (onlyOlder) => {
    const options = { onlyOlder, collapseCopies: false };
    const plain = RelatedIndex.build(reports(60), options);
    const asked = RelatedIndex.build(reports(60), options);
    for (let place = 0; place < asked.size; place++) asked.neighbours(place, 20);
    for (let place = 0; place < asked.size; place++) {
      expect(asked.related(place)).toEqual(plain.related(place));
    }
    expect(plain.related(30).length).toBeGreaterThan(0);
  },
);

test("an article that is added later is in the lists", () => {
  const index = RelatedIndex.build(reports(40));
  for (let place = 0; place < index.size; place++) index.neighbours(place, 20);
  for (const report of reports(44).slice(40)) index.add(report);
  const fresh = RelatedIndex.build(reports(44));
  for (let place = 0; place < 44; place++)
    expect(index.related(place)).toEqual(fresh.related(place));
});
