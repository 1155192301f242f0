/** Lines as a catalogue may have them: none, short ones by the thousand, and ones longer than a piece. */
export const LINES_OF_ANY_LENGTH: readonly string[] = [
  "",
  "عادت القوات إلى المدينة 🙂",
  "سطر".repeat(300_000),
  ...Array.from({ length: 40_000 }, (_, number) => `السطر رقم ${number} من الأرشيف`),
  "طويل".repeat(400_000),
  "آخر",
];
