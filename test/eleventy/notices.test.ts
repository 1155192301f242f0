import { afterEach, expect, test, vi } from "vitest";
import { NoticeBoard } from "../../plugin/site/notices.ts";

const NOTICE = { file: "a.md", line: 7, message: "The text holds x.", cure: "Delete it." };

afterEach(() => vi.restoreAllMocks());

test("a notice is told once, and again when it comes back", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const board = new NoticeBoard();
  const told = () => warn.mock.calls.splice(0).map(([line]) => line);
  board.tell([NOTICE, NOTICE, { ...NOTICE, field: "title" }]);
  expect(told()).toEqual([
    "Arshif: a.md:7: The text holds x. → Delete it.",
    "Arshif: a.md:7 title: The text holds x. → Delete it.",
  ]);
  board.tell([NOTICE]);
  expect(told()).toEqual([]);
  board.tell([]);
  board.tell([NOTICE]);
  expect(told()).toEqual(["Arshif: a.md:7: The text holds x. → Delete it."]);
});
