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
  readonly image?: TopicImage;
  /** The articles that a reader should begin with, in their order. */
  readonly key?: readonly KeyArticle[];
}

/** The picture of a topic, as the registry names it. */
interface TopicImage {
  /** A picture's file, or its whole address. */
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** The line of the registry's file on which it is named. */
  readonly line: number;
}

/** An article that a topic names by its file. */
interface KeyArticle {
  readonly name: string;
  /** The line of the registry's file on which it is named. */
  readonly line: number;
}

/** All that a topic can be named by: its id, its name, its aliases. */
export function namesOf(topic: Topic): string[] {
  return [topic.id, topic.name, ...topic.aliases];
}
