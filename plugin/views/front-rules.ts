import type { Archive, ArchiveArticle } from "../archive/index.ts";

/** How the articles of a section stand. */
export type SectionDesign = "list" | "cards" | "opinion" | "gallery";

/** What an owner wants on the front page, in the order in which it is to stand. */
export type WantedBlock =
  | "lead"
  | "latest"
  | "onThisDay"
  | "stories"
  | "dossiers"
  | "corrections"
  | {
      /** The file of the article that is to lead. */
      readonly lead: string;
      /** The last day on which it is to: `2024-04-01`. */
      readonly until?: string | undefined;
    }
  | {
      readonly topic: string;
      /** `fitting`: cards where most of its articles have pictures, else a list. */
      readonly design: SectionDesign | "fitting";
      readonly size: number;
    }
  | {
      readonly picks: readonly string[];
      readonly title?: string | undefined;
      readonly design: SectionDesign;
    };

/** What blocks are asked for by names, as the archive has it. */
export interface FrontSource {
  readonly topic: (archive: Archive, name: string) => GroupSource | undefined;
  readonly article: (archive: Archive, file: string) => ArchiveArticle | undefined;
}

type GroupSource = Archive["topics"][number];
