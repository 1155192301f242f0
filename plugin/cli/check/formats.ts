import { CHECKS } from "../../articles/check-names.ts";
import type { Checked, Finding } from "./findings.ts";

/** Forms for machines in which findings are printed. */
export const FORMATS = ["json", "github", "sarif"] as const;

/** The name of such a form. */
export type Format = (typeof FORMATS)[number];

/**
 * Findings in a form for machines.
 *
 * @param version of the package
 */
export function formatted({ findings }: Checked, format: Format, version: string): string {
  switch (format) {
    case "json":
      return findings.map((finding) => `${JSON.stringify(ordered(finding))}\n`).join("");
    case "github":
      return findings.map((finding) => `${annotation(finding)}\n`).join("");
    case "sarif":
      return `${JSON.stringify(sarif(findings, version), undefined, 2)}\n`;
  }
}

function ordered({ file, line, field, message, cure, kind, level }: Finding) {
  return { file, line, field, message, cure, kind, level };
}

/** Is what a finding names as its file no file? */
function isPlaceless({ file }: Finding): boolean {
  return file === "arshif options";
}

/** A workflow command of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(finding: Finding): string {
  const { file, line, field, message, cure, kind, level } = finding;
  const properties = {
    ...(isPlaceless(finding)
      ? {}
      : { file, ...(line === undefined ? {} : { line: String(line) }) }),
    title: field === undefined ? kind : `${kind}: ${field}`,
  };
  const written = Object.entries(properties).map(
    ([name, value]) =>
      `${name}=${escapedData(value).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
  );
  const command = level === "fault" ? "error" : "warning";
  return `::${command} ${written.join(",")}::${escapedData(`${message} → ${cure}`)}`;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function sarif(findings: readonly Finding[], version: string) {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Arshif",
            version,
            rules: kinds.map((id) => ({ id, shortDescription: { text: describedKind(id) } })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => ({
          ruleId: finding.kind,
          ruleIndex: kinds.indexOf(finding.kind),
          level: finding.level === "fault" ? "error" : "warning",
          message: { text: `${finding.message} → ${finding.cure}` },
          locations: locationsOf(finding),
        })),
      },
    ],
  };
}

function describedKind(kind: string): string {
  return kind in CHECKS ? CHECKS[kind as keyof typeof CHECKS] : kind.replace(/[.-]/g, " ");
}

function locationsOf(finding: Finding) {
  if (isPlaceless(finding)) return [];
  const uri = finding.file.split("/").map(encodeURIComponent).join("/");
  const region = { startLine: finding.line ?? 1 };
  return [{ physicalLocation: { artifactLocation: { uri }, region } }];
}
