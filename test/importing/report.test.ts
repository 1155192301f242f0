import { expect, test } from "vitest";
import { ImportReport } from "../../plugin/importing/report.ts";

const SECOND_HALF = (text: string) => text.slice(text.indexOf("## "));

test("what is noted again and again of one text is said once, with how often", () => {
  const report = new ImportReport();
  const note = report.noteOf("2019-08-07-سوق.md");
  for (let time = 0; time < 102; time++) note("shortcode", "{{< en >}}");
  note("shortcode", "{{< tabs >}}");
  expect(
    SECOND_HALF(report.markdown),
  ).toBe(`## 103 × shortcodes that are not known: what stood in them was kept, they were not

- 2019-08-07-سوق.md: {{< en >}} (× 102)
- 2019-08-07-سوق.md: {{< tabs >}}
`);
});

test("of a kind with many notes the first twenty are shown, and the others counted", () => {
  const report = new ImportReport();
  for (let number = 1; number <= 25; number++) {
    report.noteOf(`خبر-${number}.md`)("no-text", "");
    report.noteOf(`خبر-${number}.md`)("no-text", "");
  }
  const lines = SECOND_HALF(report.markdown).split("\n");
  expect(lines[0]).toBe("## 50 × articles without a text, which are drafts here");
  expect(lines.slice(2)).toEqual([
    ...Array.from({ length: 20 }, (_, place) => `- خبر-${place + 1}.md (× 2)`),
    "- … and 10 more, in import-report.json",
    "",
  ]);
});
