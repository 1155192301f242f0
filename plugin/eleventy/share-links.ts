/** Where an article may be shared. */
export type SharePlace = "whatsapp" | "telegram" | "x" | "facebook" | "linkedin" | "email";

/** A link that shares an article; it loads nothing before a reader follows it. */
export interface ShareLink {
  readonly place: SharePlace;
  readonly href: string;
}

/** An article as it is shared: each text is encoded once, as a part of a service's address. */
interface Shared {
  readonly title: string;
  /** In letters, as people read it in a message. */
  readonly url: string;
  /** In escapes. */
  readonly escapedUrl: string;
}

/**
 * The addresses that the services document for sharing. X gets escapes: the rules by which it finds
 * links in a post (its library twitter-text) know no Arabic letters, so that a link would end at the
 * first one; readers of the post see a short address either way.
 */
const ADDRESSES: Readonly<Record<SharePlace, (shared: Shared) => string>> = {
  whatsapp: ({ title, url }) => `https://wa.me/?text=${title}%0A${url}`,
  telegram: ({ title, url }) => `https://t.me/share/url?url=${url}&text=${title}`,
  x: ({ title, escapedUrl }) => `https://x.com/intent/post?text=${title}&url=${escapedUrl}`,
  facebook: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  linkedin: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  email: ({ title, url }) => `mailto:?subject=${title}&body=${url}`,
};

/**
 * Links that share an article.
 *
 * @param url the article's whole address in letters
 * @param escapedUrl the same in escapes
 * @param places in the order in which they are shown
 */
export function shareLinks(
  title: string,
  url: string,
  escapedUrl: string,
  places: readonly SharePlace[],
): ShareLink[] {
  const shared = {
    title: encodeURIComponent(title),
    url: encodeURIComponent(url),
    escapedUrl: encodeURIComponent(escapedUrl),
  };
  return places.map((place) => ({ place, href: ADDRESSES[place](shared) }));
}
