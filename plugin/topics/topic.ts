/** A subject that articles share, as the registry names it. */
export interface Topic {
  /** Stable name for addresses and data: letters, digits and `-`. */
  readonly id: string;
  /** The name that readers see. */
  readonly name: string;
  /** Other names of the same subject. */
  readonly aliases: readonly string[];
  /** The id of the wider topic that this one is part of. */
  readonly parent?: string;
  readonly description?: string;
}

/** All that a topic can be named by: its id, its name, its aliases. */
export function namesOf(topic: Topic): string[] {
  return [topic.id, topic.name, ...topic.aliases];
}
