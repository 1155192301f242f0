/** What each kind of page shows, as values. Pure: works in any JavaScript project. */
export { articleKeys } from "./article-key.ts";
export { articleView, type ToldArticle } from "./article-view.ts";
export type { FrontSource, WantedBlock } from "./front-rules.ts";
export {
  correctionsView,
  type Dataset,
  indexView,
  type SinglePage,
} from "./index-view.ts";
export { type ListSubject, type ListView, listView } from "./list-view.ts";
export { onThisDayUrl, onThisDayView } from "./on-this-day-view.ts";
export type { ArticleLink, AuthorName, Card, GroupName } from "./parts.ts";
export { reachOf } from "./reach.ts";
export {
  type Frame,
  type MenuLink,
  type SiteViews,
  siteViews,
  type ViewRules,
} from "./site-views.ts";
export { storyView } from "./story-view.ts";
export { textKey } from "./text-key.ts";
export { versionView } from "./version-view.ts";
export { viewHash } from "./view-hash.ts";
