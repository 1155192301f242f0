import type { Edit } from "./exact-text.ts";

/** A field as it stands in a file, by places in its text. */
export interface WrittenField {
  readonly name: string;
  readonly key: readonly [from: number, to: number];
  /** All of it: whole lines, or in braces what stands between two commas. */
  readonly whole: readonly [from: number, to: number];
  /** Comments within it, each on a line of its own, which stay where the field goes. */
  readonly comments: string;
}

/** The fields of a file where they stand, and how to write others in their language. */
export interface WrittenFields {
  readonly fields: ReadonlyMap<string, WrittenField>;
  /** Another name for a field, all else as it is. */
  rename(field: WrittenField, name: string): Edit;
  /** Another field in its place. */
  replace(field: WrittenField, name: string, value: unknown): readonly Edit[];
  /** A field behind it. */
  addBehind(field: WrittenField, name: string, value: unknown): Edit;
  remove(field: WrittenField): Edit;
}
