/**
 * robots.txt (RFC 9309): everything may be read, and here is the sitemap.
 *
 * @param sitemap the sitemap's whole address, when there is one
 */
export function robotsFile(sitemap: string | undefined): string {
  const rules = "User-agent: *\nAllow: /\n";
  return sitemap === undefined ? rules : `${rules}\nSitemap: ${sitemap}\n`;
}
