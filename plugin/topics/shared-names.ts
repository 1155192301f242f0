import { type Fault, quote } from "../articles/faults.ts";
import { matchingForm } from "../text/index.ts";
import type { LocatedEntry } from "./registry-entries.ts";

/** An entry of a registry: it can be named by its id, its name and its aliases. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How faults speak of two entries that share an id or a name. */
export interface SharingWords {
  readonly id: (id: string, line: number) => string;
  readonly idCure: string;
  readonly name: (id: string, name: string, owner: string, line: number) => string;
  readonly nameCure: string;
}

/** All that an entry can be named by: its id, its name, its aliases. */
export function namesOfEntry({ id, name, aliases }: NamedEntry): string[] {
  return [id, name, ...aliases];
}

/**
 * Ids and names that two entries have.
 *
 * @returns the faults, and the entries by the matching forms of all their names
 */
export function sharedNames<Entry extends NamedEntry>(
  entries: readonly LocatedEntry<Entry>[],
  file: string,
  says: SharingWords,
): { readonly faults: Fault[]; readonly owners: ReadonlyMap<string, LocatedEntry<Entry>> } {
  const byId = new Map<string, LocatedEntry<Entry>>();
  const owners = new Map<string, LocatedEntry<Entry>>();
  const faults: Fault[] = [];
  for (const located of entries) {
    const { entry, where } = located;
    const field = entry.id;
    const owner = byId.get(entry.id);
    if (owner !== undefined) {
      const message = says.id(entry.id, owner.where.line("id"));
      faults.push({ file, line: where.line("id"), field, message, cure: says.idCure });
      continue;
    }
    byId.set(entry.id, located);
    for (const [place, name] of namesOfEntry(entry).entries()) {
      const form = matchingForm(name);
      const other = owners.get(form);
      if (other === undefined) owners.set(form, located);
      else if (other !== located) {
        const part = ["id", "name"][place];
        const line = part === undefined ? where.line("aliases", place - 2) : where.line(part);
        const message = says.name(entry.id, quote(name), other.entry.id, other.where.line());
        faults.push({ file, line, field, message, cure: says.nameCure });
      }
    }
  }
  return { faults, owners };
}
