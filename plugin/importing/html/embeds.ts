import { embedPage } from "../embed-line.ts";
import { allOf, type Element } from "./dom.ts";

const EMBEDS = new Set(["iframe", "video", "audio", "embed", "object"]);

/** Does an element show what lies elsewhere: a film, a sound, a post? */
export function isEmbed(name: string): boolean {
  return EMBEDS.has(name);
}

/** Where a reader finds what an element shows; nothing where it names no address. */
export function embedAddress(element: Element): string | undefined {
  const { attribs, children } = element;
  const written =
    attribs.src ?? attribs["data-src"] ?? attribs.data ?? allOf("source", children)[0]?.attribs.src;
  if (written === undefined || !/^(?:https?:)?\/|^[^:]+$/i.test(written.trim())) return undefined;
  return embedPage(written.trim());
}
