import { expect, test } from "vitest";
import { articleHtml } from "./parsers.ts";

test.each([
  "• بغداد\n◦ البصرة",
  "١. بغداد\n٣. البصرة",
  "١- بغداد\n١- البصرة",
  "على قدر أهل العزم *** تأتي العزائم\nوتأتي على قدر الكرام *** المكارم",
  "على قدر أهل العزم ... تأتي العزائم\nوتأتي على قدر الكرام ... المكارم",
  "على قدر أهل العزم\tتأتي العزائم\nوتأتي على قدر الكرام\tالمكارم",
  "على قدر أهل العزم      تأتي العزائم\nوتأتي على قدر الكرام      المكارم",
  "بغداد\t5\nالبصرة\t7\t9",
])("verses, items and cells stand in lines of their own: %j", (text) => {
  expect(articleHtml(text).match(/<br>/g)).toHaveLength(1);
});

test.each(["قال الوزير ... ثم مضى\nوعاد بعدها.", "سطر أول\nسطر ثان", "• بند واحد\nوتتمته"])(
  "other lines run together: %j",
  (text) => {
    expect(articleHtml(text)).not.toContain("<br>");
  },
);
