import { commonsLicence, licenceAddress } from "../articles/licence.ts";
import { slug } from "../text/index.ts";
import type { Words } from "../words.ts";

/** Under what others may publish articles: the option `licence`. */
export interface LicenceRules {
  /** Of articles without a source, or with the site's own name as one. */
  readonly site?: string | undefined;
  /** By the keys of sources. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A licence as a page names it. */
export interface NamedLicence {
  readonly name: string;
  readonly url: string;
}

/** What has a licence: an article with its sources. */
interface Licensed {
  readonly data: { readonly licence?: string | undefined };
  readonly sources: readonly { readonly key: string }[];
}

/** A site that says under what its articles may be published, by its name. */
interface LicensingSite {
  readonly title: string;
  readonly licence?: LicenceRules | undefined;
}

/**
 * The licence of an article: its own, else that of its sources, else the site's. What comes from
 * another source never has the site's, and what comes from several has theirs where they agree.
 */
export function licenceOf(
  { data, sources }: Licensed,
  { title, licence: rules }: LicensingSite,
): string | undefined {
  if (data.licence !== undefined || sources.length === 0) return data.licence ?? rules?.site;
  if (rules === undefined) return undefined;
  const { site } = rules;
  const own = site === undefined ? undefined : slug(title);
  const [first, ...others] = sources.map(
    ({ key }) => rules.sources[key] ?? (key === own ? site : undefined),
  );
  return others.every((other) => other === first) ? first : undefined;
}

/** A licence as readers know it: «المشاع الإبداعي: نَسب المُصنَّف - غير تجاري 4.0». */
export function namedLicence(
  licence: string,
  { licenceParts, licenceTerms }: Pick<Words, "licenceParts" | "licenceTerms">,
): NamedLicence {
  const url = licenceAddress(licence);
  const commons = commonsLicence(licence);
  if (commons === undefined) return { name: url === licence ? licenceTerms : licence, url };
  const { parts, version, place } = commons;
  const said = parts.map((part) => licenceParts[part as keyof typeof licenceParts] ?? part);
  if (said.length === 1 && parts[0] !== "by" && parts[0] !== "sa") {
    return { name: `${said[0]} (${licence.replace(/-[\d.]+$/, "")})`, url };
  }
  const name = `${licenceParts.commons}: ${said.join(" - ")} ${version}`;
  return { name: place === undefined ? name : `${name} ${place}`, url };
}
