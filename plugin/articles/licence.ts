import names from "spdx-license-ids/index.json" with { type: "json" };

/**
 * Names of licences in small letters, by which any writing of them is known (SPDX License List), with
 * what people write for those that have one version.
 */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...names.map((name): [string, string] => [name.toLowerCase(), name]),
  ["cc0", "CC0-1.0"],
  ["cc-pdm", "CC-PDM-1.0"],
]);

/** Addresses of Creative Commons' licences, in any of their forms and languages. */
const COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/([a-z]{2,3}))?(?:\/(?:deed|legalcode)[^/]*)?\/?$/i;

/** A licence of Creative Commons by its parts: `by`, `nc`, `sa`; a version, and the place it was made for. */
export interface CommonsLicence {
  readonly parts: readonly string[];
  readonly version: string;
  readonly place: string | undefined;
}

/**
 * A licence as it is kept: its name in the SPDX License List, or the whole address of its terms.
 *
 * @param written `CC-BY-4.0`, `cc by 4.0`, `https://creativecommons.org/licenses/by/4.0/deed.ar`
 * @returns `undefined` where it is neither
 */
export function readLicence(written: string): string | undefined {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const [, code = "", version = "", place] = COMMONS.exec(written.trim()) ?? [];
  const named = KNOWN.get(nameOfCommons(code.toLowerCase(), version, place));
  return named ?? wholeAddress(written.trim());
}

function wholeAddress(written: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) return undefined;
  const { href, username } = new URL(written);
  return username === "" ? href : undefined;
}

function nameOfCommons(code: string, version: string, place: string | undefined): string {
  if (code === "zero" || code === "mark") return `${code === "zero" ? "cc0" : "cc-pdm"}-${version}`;
  return ["cc", code, version, place?.toLowerCase()].filter(Boolean).join("-");
}

/** The parts of a licence of Creative Commons; `undefined` for others. */
export function commonsLicence(licence: string): CommonsLicence | undefined {
  if (licence === "CC0-1.0") return { parts: ["zero"], version: "1.0", place: undefined };
  if (licence === "CC-PDM-1.0") return { parts: ["mark"], version: "1.0", place: undefined };
  const [, code, version, place] = /^CC-([A-Z-]+)-(\d\.\d)(?:-([A-Z]+))?$/.exec(licence) ?? [];
  if (code === undefined || version === undefined) return undefined;
  return { parts: code.toLowerCase().split("-"), version, place };
}

/** The address at which a licence's terms stand. */
export function licenceAddress(licence: string): string {
  if (!KNOWN.has(licence.toLowerCase())) return licence;
  const commons = commonsLicence(licence);
  if (commons === undefined) return `https://spdx.org/licenses/${licence}.html`;
  const { parts, version, place } = commons;
  const folder = parts[0] === "zero" || parts[0] === "mark" ? "publicdomain" : "licenses";
  const end = place === undefined ? "" : `${place.toLowerCase()}/`;
  return `https://creativecommons.org/${folder}/${parts.join("-")}/${version}/${end}`;
}
