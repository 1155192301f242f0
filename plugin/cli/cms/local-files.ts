/** The folder, beside the page, of what Sveltia CMS would fetch from other hosts. */
export const LOCALES = "locales";
export const FONTS = "fonts";

/**
 * The script that the page runs before Sveltia CMS 0.221 or newer, which fetches its words from unpkg
 * and its fonts from jsDelivr: here both are the site's own files, and nothing else is asked of either.
 *
 * @param language in which the page is shown to whoever has not chosen another
 */
export function localFilesScript(language: string): string {
  return `\
"use strict";
{
  const here = document.currentScript.src;
  const own = (file) => new URL(file, here).href;

  const LOCALE = /^https:\\/\\/unpkg\\.com\\/@sveltia\\/cms@[^/]+\\/locales\\/([\\w-]+\\.json)$/;
  const fetchAny = window.fetch;
  window.fetch = (resource, options) => {
    const address = String(resource instanceof Request ? resource.url : resource);
    const locale = LOCALE.exec(address);
    if (locale !== null) return fetchAny(own(\`${LOCALES}/\${locale[1]}\`), options);
    if (!address.startsWith("https://unpkg.com/")) return fetchAny(resource, options);
    return Promise.reject(new TypeError(\`Not asked for: \${address}\`));
  };

  const FONT =
    /https:\\/\\/cdn\\.jsdelivr\\.net\\/fontsource\\/fonts\\/([\\w-]+)(?::vf)?@[^/]+\\/[\\w-]+\\.woff2/g;
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node.nodeName !== "STYLE" || node.textContent.search(FONT) === -1) continue;
      node.textContent = node.textContent.replace(FONT, (_, name) =>
        JSON.stringify(own(\`${FONTS}/\${name}.woff2\`)),
      );
    }
  }).observe(document, { childList: true, subtree: true });

  const SETTINGS = "sveltia-cms.prefs";
  if (localStorage.getItem(SETTINGS) === null) {
    localStorage.setItem(SETTINGS, ${JSON.stringify(JSON.stringify({ locale: language }))});
  }
}
`;
}
