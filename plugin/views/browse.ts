import type { Archive, ArticleGroup } from "../archive/index.ts";
import type { GroupName } from "./parts.ts";

/** Ways into the archive: its main topics and its years. */
export interface Browse {
  readonly topics: readonly GroupName[];
  readonly years: readonly GroupName[];
}

export function browseOf(
  { topics, years }: Archive,
  name: (group: ArticleGroup) => GroupName,
): Browse {
  return {
    topics: topics.filter(({ parent }) => parent === undefined).map(name),
    years: years.map(name),
  };
}
