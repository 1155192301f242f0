import type { Cost } from "./measure.ts";

export interface Row {
  readonly name: string;
  readonly cost: Cost;
  /** Files that the build has written. */
  readonly files: number;
}

/** Prints one row a build; ratios are to the first row, the floor. */
export function printTable(rows: readonly Row[], articles: number): void {
  const floor = rows[0]?.cost ?? { wall: 1, user: 1 };
  const cells = [
    ["", "files", "wall", "× floor", "user", "× floor", "peak memory", "ms an article"],
    ...rows.map(({ name, cost, files }) => [
      name,
      String(files),
      `${cost.wall.toFixed(2)} s`,
      (cost.wall / floor.wall).toFixed(2),
      `${cost.user.toFixed(2)} s`,
      (cost.user / floor.user).toFixed(2),
      `${Math.round(cost.memory)} MB`,
      ((cost.wall * 1000) / articles).toFixed(2),
    ]),
  ];
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? "").length)),
  );
  for (const row of cells) {
    const padded = row.map((cell, column) => {
      const width = widths?.[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(padded.join("  "));
  }
}
