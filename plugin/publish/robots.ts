/**
 * robots.txt (RFC 9309): everything may be read, and here are the sitemaps.
 *
 * @param sitemaps the sitemaps' whole addresses
 */
export function robotsFile(sitemaps: readonly string[]): string {
  const rules = "User-agent: *\nAllow: /\n";
  if (sitemaps.length === 0) return rules;
  return `${rules}\n${sitemaps.map((url) => `Sitemap: ${url}\n`).join("")}`;
}
