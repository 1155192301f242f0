/** The picture of an article for social networks, as its page names it. */
export interface ArticleCard {
  /** The address from the site's root, beside the article's page. */
  readonly url: string;
  /** In pixels, like the height. */
  readonly width: number;
  readonly height: number;
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
}
