import { compareTexts } from "../text/index.ts";

/** Hosts whose limits are known. */
export const HOSTS = ["cloudflare", "cloudflare-paid", "netlify", "github", "gitlab"] as const;

export type Host = (typeof HOSTS)[number];

/** A file of the finished site. */
export interface OutputFile {
  /** From the output folder, with `/` between folders. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** What a host takes. */
interface Limits {
  readonly name: string;
  readonly files?: number;
  readonly fileBytes?: number;
  readonly siteBytes?: number;
  readonly folderFiles?: number;
  readonly redirects?: number;
  readonly redirectLetters?: number;
  readonly redirectBytes?: number;
}

const MIB = 1024 * 1024;

/**
 * From the hosts' own documentation: developers.cloudflare.com/pages/platform/limits and
 * /configuration/redirects, docs.netlify.com (54,000 files in a folder), docs.github.com ("GitHub
 * Pages limits"), docs.gitlab.com ("Pages redirects").
 */
const LIMITS: Readonly<Record<Host, Limits>> = {
  cloudflare: {
    name: "Cloudflare Pages",
    files: 20_000,
    fileBytes: 25 * MIB,
    redirects: 2000,
    redirectLetters: 1000,
  },
  "cloudflare-paid": {
    name: "Cloudflare Pages (paid)",
    files: 100_000,
    fileBytes: 25 * MIB,
    redirects: 2000,
    redirectLetters: 1000,
  },
  netlify: { name: "Netlify", folderFiles: 54_000 },
  github: { name: "GitHub Pages", siteBytes: 1_000_000_000 },
  gitlab: { name: "GitLab Pages", redirects: 1000, redirectBytes: 64 * 1024 },
};

/** Longest file name on the file systems of hosts and of Linux, in bytes; an Arabic letter has two. */
const NAME_BYTES = 255;

/**
 * What of a finished site its host will not take, each with what to do about it.
 *
 * @param host `undefined` when the site does not say where it is published
 * @param redirects the content of the file `_redirects`
 */
export function hostWarnings(
  host: Host | undefined,
  files: readonly OutputFile[],
  redirects = "",
): string[] {
  const warnings = longNames(files);
  if (host === undefined) return warnings;
  const limits = LIMITS[host];
  return [
    ...warnings,
    ...countWarnings(limits, files),
    ...sizeWarnings(limits, files),
    ...redirectWarnings(limits, redirects),
  ];
}

function longNames(files: readonly OutputFile[]): string[] {
  const isLong = (name: string) => Buffer.byteLength(name) > NAME_BYTES;
  // Few whole paths are as long as one name may be.
  const long = files.filter(({ path }) => isLong(path) && path.split("/").some(isLong));
  return listed(
    long,
    (named) =>
      `A file's name may have ${NAME_BYTES} bytes, 127 Arabic letters: ${named}. Shorten it, or give the article a slug.`,
  );
}

function countWarnings({ name, files: most, folderFiles }: Limits, files: readonly OutputFile[]) {
  const warnings: string[] = [];
  if (most !== undefined && files.length > most) {
    warnings.push(
      `${name} takes ${number(most)} files, and the site has ${number(files.length)}. ${fewerFiles(files)}`,
    );
  }
  if (folderFiles === undefined) return warnings;
  const folders = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of [...folders].sort(([a], [b]) => compareTexts(a, b))) {
    if (count <= folderFiles) continue;
    warnings.push(
      `${name} takes ${number(folderFiles)} files in a folder, and /${folder} has ${number(count)}. Spread them over several folders.`,
    );
  }
  return warnings;
}

/** The options that make fewer files, with what each of them saves. */
function fewerFiles(files: readonly OutputFile[]): string {
  const citations = files.filter(({ path }) => /\/citation\.(?:bib|ris|json)$/.test(path)).length;
  const feeds = files.filter(({ path }) => /^topics\/.*\.(?:xml|json)$/.test(path)).length;
  const search = files.filter(({ path }) => path.startsWith("search/parts/")).length;
  const ways = [
    ...(citations > 0 ? [`cite: { files: false } saves ${number(citations)}`] : []),
    ...(feeds > 0 ? [`feeds: { topics: false } saves ${number(feeds)}`] : []),
    ...(search > 0 ? [`search: false saves ${number(search)}`] : []),
    "a larger lists: { size } saves pages of lists",
  ];
  return `Set options: ${ways.join(", ")}; or publish it on another host.`;
}

function sizeWarnings({ name, fileBytes, siteBytes }: Limits, files: readonly OutputFile[]) {
  const warnings: string[] = [];
  if (fileBytes !== undefined) {
    const large = files.filter(({ size }) => size > fileBytes);
    warnings.push(
      ...listed(
        large,
        (named) =>
          `${name} takes files of up to ${number(fileBytes / MIB)} MiB: ${named}. Make it smaller, or keep it elsewhere and link to it.`,
      ),
    );
  }
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  if (siteBytes !== undefined && whole > siteBytes) {
    warnings.push(
      `${name} takes sites of up to ${number(siteBytes / 1e6)} MB, and this one has ${number(Math.ceil(whole / 1e6))}. Keep pictures elsewhere, or publish it on another host.`,
    );
  }
  return warnings;
}

function redirectWarnings(
  { name, redirects: most, redirectLetters, redirectBytes }: Limits,
  file: string,
): string[] {
  const rules = file.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const warnings: string[] = [];
  const elsewhere = "Keep those that are still followed, or set redirects: { pages: true }.";
  if (most !== undefined && rules.length > most) {
    warnings.push(
      `${name} takes ${number(most)} redirects, and the site has ${number(rules.length)}. ${elsewhere}`,
    );
  }
  const bytes = Buffer.byteLength(file);
  if (redirectBytes !== undefined && bytes > redirectBytes) {
    warnings.push(
      `${name} takes a file _redirects of ${number(redirectBytes / 1024)} KiB, and the site's has ${number(Math.ceil(bytes / 1024))}. ${elsewhere}`,
    );
  }
  const long = rules.filter((rule) => rule.length > (redirectLetters ?? Number.POSITIVE_INFINITY));
  if (redirectLetters !== undefined && long.length > 0) {
    const [first = ""] = long;
    warnings.push(
      `${name} takes redirects of ${number(redirectLetters)} characters, and ${number(long.length)} are longer: ${first.slice(0, 60)}…. Give the article a shorter slug; an Arabic letter counts as six.`,
    );
  }
  return warnings;
}

/** Files that a warning names at most. */
const NAMED = 3;

function listed(files: readonly OutputFile[], tell: (named: string) => string): string[] {
  if (files.length === 0) return [];
  const paths = files.map(({ path }) => path).sort(compareTexts);
  const named = paths.slice(0, NAMED);
  const others = files.length - named.length;
  return [tell(others > 0 ? `${named.join(", ")} and ${number(others)} more` : named.join(", "))];
}

function number(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
