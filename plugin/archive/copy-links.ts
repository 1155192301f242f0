/** How a page names a copy of an article's text. */
export interface CopyLink {
  /** The other outlet, or the copy's headline. */
  readonly label: string;
  readonly url: string;
}

/** An article and its outlets, each outlet one object. */
interface Copy {
  readonly url: string;
  readonly title: string;
  readonly sources: readonly { readonly title: string }[];
}

/** More are no help to a reader. */
const MOST_LINKS = 5;

/**
 * What is worth saying of the copies of an article's text: each other outlet once, the oldest copy
 * first. An outlet's own second copy is told by its headline, where that is another one.
 */
export function copyLinks(article: Copy, copies: readonly Copy[]): CopyLink[] {
  const own = new Set(article.sources);
  const links = new Map([[article.title, undefined as CopyLink | undefined]]);
  for (const { sources, title, url } of copies) {
    const label = sources.find((source) => !own.has(source))?.title ?? title;
    if (!links.has(label)) links.set(label, { label, url });
  }
  return [...links.values()].filter((link) => link !== undefined).slice(0, MOST_LINKS);
}
