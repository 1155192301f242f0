import type { ChangeCounts, ChangeLists } from "./change-lists.ts";

/** How a planned build goes about its work. */
export interface PlanSettings {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The output folder from the root, and as an absolute path. */
  readonly output: string;
  readonly outputFolder: string;
  /** The folder into which files are written until all are there, an absolute path. */
  readonly partFolder: string;
  /** Are files compared by their content, since their times mean nothing? */
  readonly byContent: boolean;
  /** Notes which files of the output folder are changed, where that is asked for. */
  readonly changes?: ChangeLists | undefined;
  /** Files that stand beside a page, from the output folder. */
  readonly beside: (url: string) => readonly string[];
}

/** What a planned build did, in numbers. */
export interface BuildCounts {
  readonly articles: number;
  /** Articles whose files were read, since they are new or were changed. */
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Why every page was written, if it was. */
  readonly everything: string | undefined;
  /** What lists of changes hold now, where they are asked for. */
  readonly changes?: ChangeCounts | undefined;
}
