/** What a character that turns or walls off a text's direction is called (Unicode, Bidi_Control). */
const NAMES: Readonly<Record<string, string>> = {
  "\u202A": "left-to-right embedding",
  "\u202B": "right-to-left embedding",
  "\u202C": "end of an embedding",
  "\u202D": "left-to-right override",
  "\u202E": "right-to-left override",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "end of an isolate",
};

const OVERRIDES = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;

/** A character that nobody sees, with its place in UTF-16 units. */
export interface DirectionControl {
  readonly index: number;
  /** `U+202E (right-to-left override)`. */
  readonly name: string;
}

/** Every embedding and override of a text (U+202A to U+202E), in order, found as they are asked for. */
export function* directionOverrides(text: string): Generator<DirectionControl> {
  for (const { 0: character, index } of text.matchAll(OVERRIDES)) yield control(character, index);
}

/** The text without embeddings and overrides. */
export function stripDirectionOverrides(text: string): string {
  return text.replace(OVERRIDES, "");
}

/**
 * The first isolate that is never closed, or the first end that closes none. An isolate must end in
 * its own paragraph: the bidi algorithm lets none reach further, and a text put beside others would
 * be turned with them.
 */
export function unbalancedIsolate(text: string): DirectionControl | undefined {
  const open: number[] = [];
  for (const { 0: character, index } of text.matchAll(ISOLATES)) {
    if (character !== "\u2069") open.push(index);
    else if (open.pop() === undefined) return control(character, index);
  }
  const [first] = open;
  return first === undefined ? undefined : control(text[first] as string, first);
}

function control(character: string, index: number): DirectionControl {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return { index, name: `U+${code} (${NAMES[character]})` };
}
