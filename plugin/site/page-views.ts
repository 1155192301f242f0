import type { Archive } from "../archive/index.ts";
import { type SiteViews, siteViews, type ViewRules } from "../views/index.ts";
import type { ArchiveSource } from "./source.ts";

/** The views of the archive of the build at hand. */
export class PageViews {
  readonly #source: ArchiveSource;
  readonly #rules: ViewRules;
  readonly #isWhole: () => boolean;
  #made: { readonly archive: Archive; readonly shown: SiteViews; given?: SiteViews } | undefined;

  /** @param isWhole may templates of the site's own show more of the archive than the theme does? */
  constructor(source: ArchiveSource, rules: ViewRules, isWhole: () => boolean) {
    this.#source = source;
    this.#rules = rules;
    this.#isWhole = isWhole;
  }

  /** What the theme shows: by this is told whether a page is stale. */
  get shown(): SiteViews {
    return this.#current.shown;
  }

  /** What templates are given. */
  get given(): SiteViews {
    const current = this.#current;
    const { archive, shown } = current;
    current.given ??= this.#isWhole() ? siteViews(archive, this.#rules, true) : shown;
    return current.given;
  }

  get #current() {
    const { archive } = this.#source;
    if (this.#made?.archive !== archive) {
      this.#made = { archive, shown: siteViews(archive, this.#rules) };
    }
    return this.#made;
  }
}
