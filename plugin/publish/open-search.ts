import { escapeHtml } from "../text/index.ts";
import type { PublishedSite } from "./site.ts";

/** The longest name that browsers show (OpenSearch 1.1, "ShortName"), in characters. */
const LONGEST_NAME = 16;

/**
 * The description by which a browser offers the site's own search (OpenSearch 1.1, draft 6).
 *
 * @param template the address of the search page with `{searchTerms}` in it, from the site's root
 *   or whole
 */
export function openSearchFile(site: PublishedSite, template: string): string {
  const address = template.replace("{searchTerms}", TERMS);
  const whole = site.absolute(address).replace(TERMS, "{searchTerms}");
  const name = [...site.title].slice(0, LONGEST_NAME).join("").trim();
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeHtml(name)}</ShortName>
<Description>${escapeHtml(site.description ?? site.title)}</Description>
<Language>${escapeHtml(site.lang)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Url type="text/html" template="${escapeHtml(whole)}"/>
</OpenSearchDescription>
`;
}

/** Stands for the braces, which would be percent-encoded with the rest of the address. */
const TERMS = "arshif-search-terms";
