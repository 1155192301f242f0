import type { Paragraph } from "../text/index.ts";
import type { BrokenPicture, NamedPicture } from "./pictures/picture.ts";

/** Something that a text holds and that readers would see as signs. */
export type Oddity = "html" | "shortcode" | "maths" | "scheme" | "markdown";

/** A link of a text. */
export interface NamedLink {
  /** The address as markdown gives it: percent-encoded where it was not yet. */
  readonly href: string;
  /** Counted from 1 in the text. */
  readonly line: number;
}

/** A film, a sound or a post of another site that a text shows. */
export interface NamedEmbed {
  /** The address at its provider. */
  readonly page: string;
  /** What the author calls it. */
  readonly title?: string;
  /** The picture that stands for it, as markdown gives its address. */
  readonly poster?: string;
}

/** A film or a sound with a file, in a text. */
export interface NamedMedia {
  /** As markdown gives its address. */
  readonly src: string;
  readonly title?: string;
  /** Counted from 1 in the text. */
  readonly line: number;
}

/** A picture among others that follow each other in a text. */
export interface GalleryPicture {
  /** As markdown gives its address. */
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Something in a text that an author should hear of. */
export interface TextProblem {
  /** Counted from 1 in the text. */
  readonly line: number;
  readonly message: string;
  readonly cure: string;
}

/** What a text holds beside words. */
export interface TextFindings {
  readonly named: readonly NamedPicture[];
  readonly broken: readonly BrokenPicture[];
  readonly links: readonly NamedLink[];
  /** Absent where there are none, as nearly everywhere. */
  readonly embeds?: readonly NamedEmbed[];
  readonly media?: readonly NamedMedia[];
  readonly galleries?: readonly (readonly GalleryPicture[])[];
  /** The first line of each kind. */
  readonly oddities: Readonly<Partial<Record<Oddity, number>>>;
  /** What a page would lose; the build stops. */
  readonly faults: readonly TextProblem[];
  /** What was made of something that may be meant otherwise. */
  readonly notices: readonly TextProblem[];
}

/** What one reading of a text tells. */
interface ReadText {
  /** Its beginning in plain words. */
  readonly lead: string;
  /** How many words readers see. */
  readonly words: number;
  /** All of it in the words that readers see, a line for each paragraph. */
  readonly plainText: string;
  /** What each paragraph is, to be told from others without its words. */
  readonly paragraphs: readonly Paragraph[];
  /** What it holds beside words, if anything. */
  readonly found: TextFindings | undefined;
}

/** Reads texts with the site's own markdown, so that what looks like a link in code is none. */
export interface TextReading {
  read(markdown: string): ReadText;
  /** The whole text in the words that readers see, a line for each paragraph. */
  plainText(markdown: string): string;
  /** The ids that links to parts of the text may name. */
  ids(markdown: string): readonly string[];
}
