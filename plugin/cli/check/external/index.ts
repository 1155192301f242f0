import { setTimeout as wait } from "node:timers/promises";
import type { Article } from "../../../articles/article.ts";
import type { CheckNotice } from "../../../articles/checks.ts";
import { quote } from "../../../articles/faults.ts";
import { packageVersion } from "../../../incremental/package-parts.ts";
import { decodedAddress } from "../../../text/readable-address.ts";
import { archivedCopy } from "./archived-copy.ts";
import { type Answer, askAddress, NO_HOST } from "./ask-address.ts";
import { type KnownAnswer, keepAnswers, keptAnswers } from "./kept-answers.ts";
import { type OutsideLink, outsideLinks } from "./outside-links.ts";
import { askPolitely, type Manners } from "./polite-queue.ts";

/** What `arshif check --external` found. */
export interface OutsideFindings {
  readonly faults: readonly CheckNotice[];
  readonly notices: readonly CheckNotice[];
  /** Addresses that are left to the next check. */
  readonly unasked: number;
}

/** How other hosts are asked; the usual, if unset. */
export interface ExternalSettings extends Partial<Manners> {
  readonly allowsPrivate: boolean;
  readonly patience?: number;
}

const MANNERS: Manners = { atOnce: 8, pause: 1000, mostOfHost: 300 };
const PATIENCE = 15_000;

/** Hosts none of which is found where there is no network at all. */
const LEAST_HOSTS = 3;

/**
 * Asks whether what articles link to on other sites is still there, and keeps the answers for some days.
 *
 * @param root the project's root, an absolute path
 * @param own the site's own address
 */
export async function checkOutside(
  root: string,
  articles: readonly Article[],
  own: string,
  settings: ExternalSettings,
): Promise<OutsideFindings> {
  const { patience = PATIENCE, allowsPrivate } = settings;
  const manners = { ...MANNERS, ...settings };
  const { pause } = manners;
  const userAgent = `arshif/${packageVersion()} (checks links)`;
  const rules = { allowsPrivate, patience, pause, userAgent };
  const now = Date.now();
  const links = outsideLinks(articles, own);
  const addresses = [...new Set(links.map(({ address }) => address))];
  const kept = keptAnswers(root, now);
  const open = addresses.filter((address) => !kept.has(address));
  const asked = await askPolitely(open, (address) => askAddress(address, rules), manners);
  const known = new Map<string, KnownAnswer>();
  for (const address of addresses) {
    const answer = asked.get(address);
    const before = kept.get(address);
    if (before !== undefined) known.set(address, before);
    else if (answer !== undefined) known.set(address, { answer, asked: now });
  }
  if (isOffline(asked)) for (const address of asked.keys()) known.delete(address);
  const dead = [...known].filter(
    ([, { answer, copy }]) => answer.state === "dead" && copy === undefined,
  );
  for (const [place, [address, before]] of dead.slice(0, manners.mostOfHost).entries()) {
    if (place > 0) await wait(manners.pause);
    known.set(address, { ...before, copy: await archivedCopy(address, rules) });
  }
  keepAnswers(root, known);
  const told = links.flatMap((link) => findingOf(link, known.get(link.address)) ?? []);
  return {
    faults: told.filter(({ kind }) => kind === "external-dead"),
    notices: told.filter(({ kind }) => kind !== "external-dead"),
    unasked: addresses.filter((address) => !known.has(address)).length,
  };
}

/** Is no host found, since nothing is? */
function isOffline(asked: ReadonlyMap<string, Answer>): boolean {
  const hosts = new Set([...asked.keys()].map((address) => new URL(address).host));
  return (
    hosts.size >= LEAST_HOSTS &&
    [...asked.values()].every((answer) => answer.state === "dead" && answer.why === NO_HOST)
  );
}

function findingOf(link: OutsideLink, known: KnownAnswer | undefined): CheckNotice | undefined {
  const { address, ...place } = link;
  const name = quote(decodedAddress(address));
  const isOriginal = link.field === "originalUrl";
  switch (known?.answer.state) {
    case "dead":
      return {
        ...place,
        message: `The link ${name} is dead: ${known.answer.why}.`,
        cure: cureOfDead(known.copy, isOriginal),
        kind: "external-dead",
      };
    case "moved":
      return {
        ...place,
        message: `The link ${name} has moved for good.`,
        cure: `Write its new address: ${known.answer.to}`,
        kind: "external-moved",
      };
    case "unsure":
      return {
        ...place,
        message: `Nobody can say whether the link ${name} is there: ${known.answer.why}.`,
        cure: "Open it yourself, or check again another day.",
        kind: "external-unsure",
      };
    default:
      return undefined;
  }
}

function cureOfDead(copy: string | null | undefined, isOriginal: boolean): string {
  if (copy === undefined) {
    return "Correct the address or take it out; the Internet Archive could not be asked for a copy.";
  }
  if (copy === null) {
    return "Correct the address or take it out; the Internet Archive has no copy of it.";
  }
  return isOriginal
    ? `Write archivedUrl: ${copy}`
    : `Write the copy that the Internet Archive has: ${copy}`;
}
