/** What each kind of page shows, as values. Pure: works in any JavaScript project. */
export { articleKeys } from "./article-key.ts";
export { type ArticleView, articleView, type ToldArticle } from "./article-view.ts";
export type { FrontSource, SectionDesign, WantedBlock } from "./front-rules.ts";
export {
  correctionsView,
  type Dataset,
  type IndexView,
  indexView,
  type SinglePage,
} from "./index-view.ts";
export { type ListSubject, type ListView, listView } from "./list-view.ts";
export { type OnThisDayView, onThisDayUrl, onThisDayView } from "./on-this-day-view.ts";
export type { ArticleLink, AuthorName, Card, GroupName } from "./parts.ts";
export { type ArchiveChange, reachOf } from "./reach.ts";
export {
  type Frame,
  type MenuLink,
  type SiteViews,
  siteViews,
  type ViewRules,
} from "./site-views.ts";
export { storyView } from "./story-view.ts";
export { textKey } from "./text-key.ts";
export { type VersionLink, type VersionView, versionView } from "./version-view.ts";
export { viewHash } from "./view-hash.ts";
