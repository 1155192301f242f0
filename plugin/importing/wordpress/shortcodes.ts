import type { TakeNote } from "../notes.ts";
import { shortcodeWords } from "../shortcode-words.ts";
import type { Attachment, MediaLibrary } from "./media-library.ts";

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))/g;

/** `[name a="b"]` with its inner text up to `[/name]`, where it has an end. */
const PAIRED = /\[([a-z][\w-]*)((?:\s[^\]]*)?)\]((?:(?!\[\1[\s\]])[\s\S])*?)\[\/\1\]/gi;
const SINGLE = /\[([a-z][\w-]*)((?:\s+[^\]]*)?)\/?\](?!\()/gi;
const CLOSING = /\[\/([a-z][\w-]*)\]/gi;

/** Shortcodes within shortcodes, at most. */
const DEEPEST = 8;

/**
 * WordPress' shortcodes as the HTML that they stand for: captions, galleries, films and sounds. Of
 * others what stands in them is kept, and they are noted. «[لا]» and «[sic]» are text.
 *
 * @param post the number of the post, whose own pictures a gallery shows that names none
 */
export function withoutShortcodes(
  html: string,
  pictures: MediaLibrary,
  post: string,
  note: TakeNote,
): string {
  if (!html.includes("[")) return html;
  const footnotes: string[] = [];
  let text = html.replace(/\[\[([a-z][^\]]*)\]\]/gi, "&#91;$1&#93;");
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = text;
    text = text.replace(PAIRED, (_, name: string, written: string, inner: string) =>
      FOOTNOTE.test(name)
        ? footnote(inner, footnotes)
        : paired(name.toLowerCase(), attributesOf(written), inner, note),
    );
    if (text === before) break;
  }
  text = text.replace(SINGLE, (whole, name: string, written: string) =>
    single(whole, name.toLowerCase(), written, pictures, post, note),
  );
  text = text.replace(CLOSING, (whole, name: string) =>
    KNOWN.has(name.toLowerCase()) ? "" : whole,
  );
  return footnotes.length === 0 ? text : `${text}\n\n<ol>${footnotes.join("")}</ol>`;
}

/** Names by which plug-ins call a footnote that stands in its line. */
const FOOTNOTE = /^(?:(?:efn_|m|simple_?)?(?:footnote|note|fn)|efn|mfn)$/i;

/** A number that leads to a note and back, as the notes of other editors do. */
function footnote(inner: string, notes: string[]): string {
  const number = notes.length + 1;
  const [note, place] = [`footnote-${number}`, `footnote-place-${number}`];
  notes.push(`<li id="${note}">${inner} <a href="#${place}">↩</a></li>`);
  return `<a id="${place}" href="#${note}">${number}</a>`;
}

const KNOWN = new Set("caption wp_caption embed gallery video audio playlist".split(" "));

function paired(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner: string,
  note: TakeNote,
): string {
  if (name === "caption" || name === "wp_caption") return caption(inner, attributes.caption);
  if (name === "embed") return `\n\n<iframe src="${escaped(inner.trim())}"></iframe>\n\n`;
  if (name === "video" || name === "audio") return media(name, attributes, inner);
  note("shortcode", `[${name}]`);
  const to = [attributes.url, attributes.link, attributes.href].find((one) =>
    /^https?:/.test(one ?? ""),
  );
  const isWords = inner.trim() !== "" && !/[<[]/.test(inner);
  const said = to !== undefined && isWords ? `<a href="${escaped(to)}">${inner}</a>` : inner;
  return wordsOf(attributes, said);
}

/** What a shortcode says by itself stands around what is in it. */
function wordsOf(attributes: Readonly<Record<string, string>>, inner: string): string {
  const { heading, speaker } = shortcodeWords(attributes);
  const before = heading === undefined ? "" : `\n\n<p><strong>${escaped(heading)}</strong></p>\n\n`;
  const after = speaker === undefined ? "" : `\n\n<p>— ${escaped(speaker)}</p>\n\n`;
  return before + inner + after;
}

/** The picture, with the link around it, and the words behind it. */
function caption(inner: string, said: string | undefined): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? "";
  const words = said ?? inner.slice(picture.length);
  if (picture === "") return inner;
  return `\n\n<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
}

function media(name: string, attributes: Readonly<Record<string, string>>, inner: string): string {
  const source =
    attributes.src ??
    attributes.mp4 ??
    attributes.webm ??
    attributes.mp3 ??
    attributes.ogg ??
    attributes.m4a;
  if (source === undefined) return inner;
  return `\n\n<${name} src="${escaped(source)}"></${name}>\n\n`;
}

function single(
  whole: string,
  name: string,
  written: string,
  pictures: MediaLibrary,
  post: string,
  note: TakeNote,
): string {
  const attributes = attributesOf(written);
  if (name === "gallery" || name === "playlist")
    return gallery(name, attributes, pictures, post, note);
  if (name === "video" || name === "audio") return media(name, attributes, "");
  if (name === "youtube" || name === "vimeo") return player(name, written);
  const isShortcode = Object.keys(attributes).length > 0 || /[_-]/.test(name);
  if (!isShortcode) return whole;
  note("shortcode", `[${name}]`);
  const shown = [attributes.image, attributes.images, attributes.ids].find((ids) =>
    ids?.split(",").some((id) => pictures.get(id.trim()) !== undefined),
  );
  const figures = shown === undefined ? "" : gallery(name, { ids: shown }, pictures, post, note);
  // What a form is called, its makers see alone.
  return /form/.test(name) ? figures : wordsOf(attributes, figures);
}

function player(name: string, written: string): string {
  const id = /[\w-]{6,}/.exec(written.replace(/\bid\b/g, ""))?.[0];
  const address = /https?:\/\/\S+/.exec(written)?.[0];
  const page =
    name === "vimeo" ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`;
  return `\n\n<iframe src="${escaped(address ?? page)}"></iframe>\n\n`;
}

function gallery(
  name: string,
  { ids = "", include = "" }: Readonly<Record<string, string>>,
  pictures: MediaLibrary,
  post: string,
  note: TakeNote,
): string {
  const named = (ids || include).split(/[\s,]+/).filter(Boolean);
  const numbers = named.length > 0 ? named : pictures.ofPost(post);
  if (numbers.length === 0) note("picture-missing", `[${name}] that names no pictures`);
  const figures = numbers.map((number) => {
    const picture = pictures.get(number);
    if (picture === undefined) {
      note("picture-missing", `[${name}] names picture ${number}`);
      return "";
    }
    return figureOf(picture);
  });
  return `\n\n${figures.join("\n\n")}\n\n`;
}

/** A picture of the library as a figure. */
function figureOf({ url, alt, caption }: Attachment): string {
  const said = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${said}</figure>`;
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const plain = written.replace(/&quot;|[“”″]/g, '"');
  const pairs = [...plain.matchAll(ATTRIBUTE)].map(
    ([, name = "", double, quoted, bare]) =>
      [name.toLowerCase(), double ?? quoted ?? bare ?? ""] as const,
  );
  return Object.fromEntries(pairs);
}

function escaped(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;");
}
