import { plainLine } from "../html/dom.ts";
import { decodedName } from "../old-paths.ts";
import { textChunks } from "../source-files.ts";
import { childrenOf, childText, type XmlElement, xmlElements } from "../xml-items.ts";
import { type Attachment, MediaLibrary } from "./media-library.ts";

/** What posts of an export refer to. */
export interface Library {
  readonly pictures: MediaLibrary;
  /** Names for readers by the names that authors sign in with, or that of a guest. */
  readonly authors: ReadonlyMap<string, string>;
  /** A category's parent's name by its own; of a site's own lists too. */
  readonly parents: ReadonlyMap<string, string>;
  /** The site's address, without `/` at its end. */
  readonly address: string;
}

const LISTED = new Set([
  "item",
  "wp:author",
  "wp:category",
  "wp:term",
  "wp:base_blog_url",
  "wp:base_site_url",
]);

/** Comments hold their writers' addresses, and never leave the export. */
const NEVER = new Set(["wp:comment", "wp:commentmeta"]);

/** Every entry of an export, one at a time. */
export async function* exportEntries(file: string): AsyncGenerator<XmlElement, { isCut: boolean }> {
  return yield* xmlElements(textChunks(file), LISTED, NEVER);
}

/** Gathers of the entries of all files of an export what posts of any of them refer to. */
export class LibraryReader {
  readonly #pictures = new MediaLibrary();
  readonly #authors = new Map<string, string>();
  readonly #categories = new Map<string, { readonly name: string; readonly parent: string }>();
  #address = "";

  take(entry: XmlElement): void {
    if (entry.name === "wp:base_blog_url") this.#address = entry.text.trim().replace(/\/+$/, "");
    else if (entry.name === "wp:author") {
      const login = childText(entry, "wp:author_login").trim();
      this.#authors.set(login, readersName(entry, login));
    } else if (entry.name === "wp:category") {
      const name = plainLine(childText(entry, "wp:cat_name"));
      const parent = childText(entry, "wp:category_parent").trim();
      this.#categories.set(childText(entry, "wp:category_nicename").trim(), { name, parent });
    } else if (entry.name === "wp:term") {
      const list = childText(entry, "wp:term_taxonomy").trim();
      const name = plainLine(childText(entry, "wp:term_name"));
      const parent = childText(entry, "wp:term_parent").trim();
      const key = (slug: string) => `${list} ${slug}`;
      this.#categories.set(key(childText(entry, "wp:term_slug").trim()), {
        name,
        parent: key(parent),
      });
    } else this.#takeItem(entry, childText(entry, "wp:post_type").trim());
  }

  #takeItem(entry: XmlElement, type: string): void {
    if (type === "attachment")
      this.#pictures.add(childText(entry, "wp:post_id").trim(), attachmentOf(entry));
    if (type !== "guest-author") return;
    const name = metaOf(entry, "cap-display_name") || childText(entry, "title");
    this.#authors.set(coAuthor(childText(entry, "wp:post_name").trim()), plainLine(name));
  }

  get library(): Library {
    const parents = new Map<string, string>();
    for (const { name, parent } of this.#categories.values()) {
      const above = this.#categories.get(parent)?.name;
      if (above !== undefined && above !== name) parents.set(name, above);
    }
    const [pictures, authors] = [this.#pictures, this.#authors];
    return { pictures, authors, parents, address: this.#address };
  }
}

/** Whom the plug-in Co-Authors Plus names: a user, or a guest, whose name it begins with `cap-`. */
export function coAuthor(nicename: string): string {
  return decodedName(nicename).replace(/^cap-/, "");
}

/** A name that is the one to sign in with is nobody's to read, where the export has another. */
function readersName(author: XmlElement, login: string): string {
  const shown = plainLine(childText(author, "wp:author_display_name"));
  if (shown !== "" && shown !== login) return shown;
  const names = ["wp:author_first_name", "wp:author_last_name"];
  return names
    .map((name) => plainLine(childText(author, name)))
    .join(" ")
    .trim();
}

function attachmentOf(entry: XmlElement): Attachment {
  return {
    post: childText(entry, "wp:post_parent").trim(),
    url: childText(entry, "wp:attachment_url").trim() || childText(entry, "guid").trim(),
    alt: plainLine(metaOf(entry, "_wp_attachment_image_alt")),
    caption: childText(entry, "excerpt:encoded").trim(),
  };
}

/** What a plug-in or WordPress itself keeps of an entry under a key. */
export function metaOf(entry: XmlElement, key: string): string {
  const meta = childrenOf(entry, "wp:postmeta").find(
    (candidate) => childText(candidate, "wp:meta_key").trim() === key,
  );
  return meta === undefined ? "" : childText(meta, "wp:meta_value").trim();
}
