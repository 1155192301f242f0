/** Where an article may be shared. */
export type SharePlace = "whatsapp" | "telegram" | "x" | "facebook" | "email";

/** A link that shares an article; it loads nothing before a reader follows it. */
export interface ShareLink {
  readonly place: SharePlace;
  readonly href: string;
}

/** The addresses that the services document for sharing; title and address are percent-encoded. */
const ADDRESSES: Readonly<Record<SharePlace, (title: string, url: string) => string>> = {
  whatsapp: (title, url) => `https://wa.me/?text=${title}%0A${url}`,
  telegram: (title, url) => `https://t.me/share/url?url=${url}&text=${title}`,
  x: (title, url) => `https://x.com/intent/post?text=${title}&url=${url}`,
  facebook: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  email: (title, url) => `mailto:?subject=${title}&body=${url}`,
};

/**
 * Links that share an article.
 *
 * @param url the article's whole address
 * @param places in the order in which they are shown
 */
export function shareLinks(title: string, url: string, places: readonly SharePlace[]): ShareLink[] {
  const parts = [title, url].map(encodeURIComponent) as [string, string];
  return places.map((place) => ({ place, href: ADDRESSES[place](...parts) }));
}
