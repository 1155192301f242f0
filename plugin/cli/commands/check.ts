import { CHECK_NAMES } from "../../articles/check-names.ts";
import { quote } from "../../articles/faults.ts";
import { packageVersion } from "../../incremental/package-parts.ts";
import { nearest } from "../../text/nearest.ts";
import type { CheckSettings } from "../check/check-site.ts";
import { FORMATS, type Format } from "../check/formats.ts";
import type { Fixing } from "../check/mend-files.ts";
import { type CommandLine, command, inLanguage, UsageError } from "../command.ts";
import { alone, beside, languageOption, oneOf } from "../option-values.ts";

export const check = command({
  name: "check",
  options: {
    ...{ config: "text", format: "text", hash: "flag", json: "flag", without: "texts" },
    ...{ fix: "flag", "dry-run": "flag", yes: "flag", lang: "text", watch: "flag" },
    ...{ external: "flag", "allow-private": "flag", archived: "flag" },
  },
  help: `arshif check

Reads the site as a build would and says what is wrong, without writing a page: all faults in one
round, and notices of what may be better.

  --json               one object a line for each fault and notice, for programs
  --format <form>      json, github (annotations of GitHub Actions) or sarif
  --without <check>    leave a check out: --without no-summary; may be repeated. The checks are
                       ${wrapped(CHECK_NAMES)}
  --fix                show what mends the faults that have one certain cure, ask, and write it
  --yes                with --fix: write without asking, as where there is no terminal to ask on
  --dry-run            with --fix: show it, and write nothing
  --external           ask other sites whether the pages that articles link to are there, politely; the
                       answers are kept for some days
  --allow-private      with --external: ask this machine and local networks too
  --archived           print the addresses of originals (originalUrl) of which no archived copy is
                       named (archivedUrl), one a line, and ask nobody; with --json where each stands
  --watch              stay, and say after each change what is new and what was mended; Ctrl-C ends it
  --lang ar            tell faults and notices in Arabic, as the variable ARSHIF_LANG=ar does
  --config <file>      Eleventy's configuration, where it has a name of its own
  --hash               compare files by their content, not by size and time
`,
  settings: (line) => ({
    language: languageOption(line),
    fixing: checkedFixing(line),
    configuration: line.last("config"),
    byContent: line.has("hash"),
    without: line.all("without").map(checkedName),
    watches: alone(line, "watch", ["fix", "json", "format"]),
    external: checkedExternal(line),
    listsOriginals: alone(line, "archived", ["fix", "watch", "external", "format", "without"]),
    format:
      oneOf("format", FORMATS, line.last("format")) ?? (line.has("json") ? "json" : undefined),
  }),
  run: ({ language, watches, ...settings }, root) =>
    inLanguage(language, () => {
      if (settings.listsOriginals) return listed(settings, root);
      return watches ? watched(settings, root) : checked(settings, root);
    }),
});

interface Settings extends CheckSettings {
  readonly format: Format | undefined;
  readonly fixing: Fixing | undefined;
}

async function checked({ format, ...settings }: Settings, root: string): Promise<boolean> {
  const { formatted, textReport } = await import("../check/index.ts");
  const found = await lookedAt(settings, root);
  if (found === undefined) return false;
  const text =
    format === undefined ? textReport(found) : formatted(found, format, packageVersion());
  process.stdout.write(text);
  return found.findings.every(({ level }) => level === "notice");
}

/** Prints what should be kept in an archive of the web, for programs that do that. */
async function listed({ format, ...settings }: Settings, root: string): Promise<boolean> {
  const { checkSite, textReport } = await import("../check/index.ts");
  const found = await checkSite(root, settings);
  const originals = found?.originals;
  if (found === undefined) return false;
  if (originals === undefined) {
    process.stderr.write(textReport(found));
    return false;
  }
  const lines =
    format === "json"
      ? originals.map((link) => JSON.stringify(link))
      : [...new Set(originals.map(({ address }) => address))];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return true;
}

async function watched(settings: Settings, root: string): Promise<boolean> {
  const { watchSite } = await import("../check/watch/index.ts");
  const { configuration, byContent, without, external } = settings;
  return watchSite(root, [
    ...(configuration === undefined ? [] : ["--config", configuration]),
    ...(byContent ? ["--hash"] : []),
    ...(external ? ["--external"] : []),
    ...(external?.allowsPrivate ? ["--allow-private"] : []),
    ...without.flatMap((name) => ["--without", name]),
  ]);
}

function checkedExternal(line: CommandLine): CheckSettings["external"] {
  const allowsPrivate = beside(line, "allow-private", "external");
  return line.has("external") ? { allowsPrivate } : undefined;
}

async function lookedAt({ fixing, ...settings }: Omit<Settings, "format">, root: string) {
  const { checkSite, mendFiles } = await import("../check/index.ts");
  const found = await checkSite(root, settings);
  if (found === undefined || fixing === undefined) return found;
  return (await mendFiles(root, found, fixing)) ? checkSite(root, settings) : found;
}

function checkedFixing(line: CommandLine): Fixing | undefined {
  const [isDry, isSure] = [beside(line, "dry-run", "fix"), beside(line, "yes", "fix")];
  alone(line, "dry-run", ["yes"]);
  if (!line.has("fix")) return undefined;
  return isDry ? "dry-run" : isSure ? "yes" : "ask";
}

function checkedName(written: string): string {
  if (CHECK_NAMES.some((name) => name === written)) return written;
  const meant = nearest(written, CHECK_NAMES);
  const cure =
    meant === undefined ? `The checks are ${CHECK_NAMES.join(", ")}.` : `Write --without ${meant}.`;
  throw new UsageError(`There is no check ${quote(written)}. ${cure}`);
}

/** Names in lines as long as the others of the help. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 72) lines.push(`${lines.pop()}, ${name}`);
    else lines.push(name);
  }
  return lines.join(`,\n${" ".repeat(23)}`);
}
