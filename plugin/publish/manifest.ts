import type { PublishedSite } from "./site.ts";

/** How the archive looks as an app of its own: the option `manifest`. */
export interface ManifestRules {
  /** The name below an icon; the site's title if unset. */
  readonly shortName?: string | undefined;
  /** CSS colours of the window's frame and of what is shown before the page is. */
  readonly themeColor: string;
  readonly backgroundColor: string;
}

/**
 * The web app manifest (W3C, "Web Application Manifest").
 *
 * @param icon the address of the site's icon, an SVG
 */
export function manifestFile(site: PublishedSite, rules: ManifestRules, icon: string): string {
  const home = new URL(site.absolute("/")).pathname;
  const manifest = {
    name: site.title,
    short_name: rules.shortName ?? site.title,
    ...(site.description === undefined ? {} : { description: site.description }),
    lang: site.lang,
    dir: site.dir,
    id: home,
    start_url: home,
    scope: home,
    display: "minimal-ui",
    theme_color: rules.themeColor,
    background_color: rules.backgroundColor,
    icons: [{ src: fromRoot(site.absolute(icon)), type: "image/svg+xml", sizes: "any" }],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function fromRoot(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
