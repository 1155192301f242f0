import type { Archive, ArchiveArticle } from "../../plugin/archive/index.ts";
import { FrontBlocks } from "../../plugin/site/front-blocks.ts";
import type { TopicRegistry } from "../../plugin/topics/index.ts";
import {
  type SiteViews,
  siteViews,
  type ViewRules,
  type WantedBlock,
} from "../../plugin/views/index.ts";
import { registry } from "../archive/making.ts";

/** What a test says of a site; the rest is usual. */
interface Said {
  readonly front?: readonly WantedBlock[];
  readonly topics?: TopicRegistry;
  readonly isOpinion?: ViewRules["isOpinion"];
  readonly isWhole?: boolean;
}

/** The views of an archive, of a site without a menu. */
export function viewsOf(archive: Archive, said: Said = {}): SiteViews {
  const { front, topics = registry(), isOpinion = () => false, isWhole = false } = said;
  return siteViews(
    archive,
    {
      relatedArticles: 3,
      age: () => undefined,
      isOpinion,
      menu: () => [],
      footer: () => [],
      front,
      frontSource: new FrontBlocks(() => topics),
      today: ({ days }) => days[0]?.key,
      titleOfDay: ({ key }) => key,
      fileOf: ({ url }: ArchiveArticle) => url,
    },
    isWhole,
  );
}
