/** An article as a source has it, in the words of this archive's fields. */
export interface SourceArticle {
  /** Stands for it in the source for ever: `wordpress:10`. */
  readonly id: string;
  /** Where a person finds it in the source: a file and what it is called there. */
  readonly where: string;
  readonly title: string | undefined;
  /** As the field `date` takes it; unset where the source has none. */
  readonly date: string | undefined;
  /** What the source has in a date's place, where that is none. */
  readonly unreadDate?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors?: readonly string[];
  readonly sources?: readonly string[];
  readonly topics?: readonly SourceTopic[];
  readonly summary?: string | undefined;
  readonly image?: SourceImage | undefined;
  readonly place?: string | undefined;
  readonly series?: string | undefined;
  readonly lang?: string | undefined;
  readonly originalUrl?: string | undefined;
  /** Paths at which the article was found, as the source writes them. */
  readonly oldPaths: readonly string[];
  /** The last part of its address at the source; the title's words if unset. */
  readonly slug?: string | undefined;
  /** Why it is a draft, where the source does not publish it plainly. */
  readonly heldBack?: string | undefined;
  /** Was the title worded by the import, as the source has none? */
  readonly isTitleSupplied?: boolean;
  /** Fields that this archive does not know, kept as they are. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** The text in markdown. */
  readonly body: string;
  /** Files of pictures that it shows, to be copied into the media folder. */
  readonly files?: readonly { readonly from: string; readonly to: string }[];
  /** The words of the source that readers saw, for comparison with those of the article. */
  readonly words: string;
}

/** A topic by its name, with the topic that it belongs to. */
export interface SourceTopic {
  readonly name: string;
  readonly parent?: string | undefined;
}

export interface SourceImage {
  readonly src: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}
