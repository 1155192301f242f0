import { told } from "../../articles/arabic/index.ts";
import type { CheckName } from "../../articles/check-names.ts";
import { byPlace, type Fault } from "../../articles/faults.ts";
import type { MendingRules } from "../../importing/mending/mend-article.ts";
import type { OutsideLink } from "./external/outside-links.ts";
import { kindOf } from "./kinds.ts";

/** A fault, which stops a build, or a notice, which does not. */
export interface Finding extends Fault {
  readonly kind: string;
  readonly level: "fault" | "notice";
}

/** What a look at a site found, before it is said what is told. */
export interface FoundByCheck {
  readonly faults: readonly Fault[];
  readonly notices: readonly Fault[];
  /** Names of checks that the configuration turns off. */
  readonly turnedOff: readonly string[];
  readonly articles: number;
}

/** What `arshif check` found. */
export interface Checked {
  /** By file and line, faults and notices together. */
  readonly findings: readonly Finding[];
  /** How many articles were looked at. */
  readonly articles: number;
  /** How they were read; unset where the site could not be read so far. */
  readonly reading?: MendingRules | undefined;
  /** Originals of which no archived copy is named, where they are asked for. */
  readonly originals?: readonly OutsideLink[];
}

/**
 * What was found as it is told.
 *
 * @param without names of checks that are not made, beside those that the configuration turns off
 */
export function checkedOf(
  { faults, notices, turnedOff, articles }: FoundByCheck,
  without: readonly string[],
): Checked {
  return { findings: findingsOf(faults, notices, new Set([...turnedOff, ...without])), articles };
}

/**
 * Puts faults and notices together in the order of their places.
 *
 * @param turnedOff names of checks whose notices are left out; faults never are
 */
export function findingsOf(
  faults: readonly Fault[],
  notices: readonly Fault[],
  turnedOff: ReadonlySet<CheckName | string>,
): Finding[] {
  const better = notices
    .map((notice): Finding => ({ ...notice, kind: kindOf(notice), level: "notice" }))
    .filter(({ kind }) => !turnedOff.has(kind));
  const wrong = faults.map((fault): Finding => ({ ...fault, kind: kindOf(fault), level: "fault" }));
  let before: Finding | undefined;
  let saidThere = new Set<string>();
  return [...wrong, ...better]
    .map(told)
    .sort(byPlace)
    .filter((finding) => {
      if (before === undefined || byPlace(before, finding) !== 0) saidThere = new Set();
      before = finding;
      const said = `${finding.field}\n${finding.message}`;
      return !saidThere.has(said) && saidThere.add(said);
    });
}
