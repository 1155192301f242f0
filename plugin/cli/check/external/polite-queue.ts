import { setTimeout as wait } from "node:timers/promises";
import { grouped } from "../../../text/maps.ts";
import type { Answer } from "./ask-address.ts";

/** How many are asked how fast. */
export interface Manners {
  /** Addresses that are asked at the same time, each of another host. */
  readonly atOnce: number;
  /** Milliseconds between two of one host. */
  readonly pause: number;
  /** Addresses of one host that are asked in one run; the next goes on. */
  readonly mostOfHost: number;
}

/** Busy answers in a row after which a host is left in peace. */
const MOST_BUSY = 2;

/**
 * Asks for addresses: of each host one after the other with a pause between, and of few hosts at the
 * same time. A host that is busy is left in peace.
 *
 * @param addresses whole addresses, each once
 * @returns by their addresses; those that were not asked are not among them
 */
export async function askPolitely(
  addresses: readonly string[],
  ask: (address: string) => Promise<Answer>,
  { atOnce, pause, mostOfHost }: Manners,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const byHost = grouped(addresses, (address) => new URL(address).host);
  const hosts = [...byHost.values()].sort((a, b) => b.length - a.length);
  const workOf = async (own: readonly string[]) => {
    let busy = 0;
    for (const [place, address] of own.slice(0, mostOfHost).entries()) {
      if (place > 0) await wait(pause);
      const answer = await ask(address);
      answers.set(address, answer);
      busy = answer.state === "unsure" && answer.isBusy ? busy + 1 : 0;
      if (busy >= MOST_BUSY) return;
    }
  };
  const next = async (): Promise<void> => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) await workOf(own);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return answers;
}
