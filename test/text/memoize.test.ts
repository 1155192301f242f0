import { expect, test } from "vitest";
import { memoize } from "../../plugin/text/index.ts";

function counted(size: number) {
  const asked: string[] = [];
  const answer = memoize((text) => {
    asked.push(text);
    return `«${text}»`;
  }, size);
  return { asked, answer };
}

test("an answer that is kept is not worked out again", () => {
  const { asked, answer } = counted(2);
  expect(["بغداد", "البصرة", "بغداد", "البصرة"].map(answer)).toEqual([
    "«بغداد»",
    "«البصرة»",
    "«بغداد»",
    "«البصرة»",
  ]);
  expect(asked).toEqual(["بغداد", "البصرة"]);
});

test("the last answers are kept, and never more than twice as many as wished", () => {
  const { asked, answer } = counted(3);
  for (let number = 0; number < 1000; number++) answer(`${number}`);
  expect(asked).toHaveLength(1000);
  for (const number of [997, 998, 999]) answer(`${number}`);
  expect(asked).toHaveLength(1000);
  for (let number = 0; number < 994; number++) answer(`${number}`);
  expect(asked).toHaveLength(1994);
});

test("what is asked for all the time stays", () => {
  const { asked, answer } = counted(3);
  for (let number = 0; number < 100; number++) {
    answer("الموصل");
    answer(`${number}`);
  }
  expect(asked.filter((text) => text === "الموصل")).toHaveLength(1);
});

test("an empty answer is an answer", () => {
  let times = 0;
  const answer = memoize(() => {
    times++;
    return "";
  }, 2);
  expect([answer("نص"), answer("نص")]).toEqual(["", ""]);
  expect(times).toBe(1);
});
