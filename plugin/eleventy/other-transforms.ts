import path from "node:path";
import type { PictureFile } from "../articles/pictures/picture.ts";
import type { EleventyConfig, HtmlNode, HtmlTree } from "./types.ts";

/** What other plugins leave alone, and take off. */
const IGNORED = "eleventy:ignore";

const NAME = "arshif/other-transforms";

/**
 * Lets plugins that change finished pages work on those of the archive: structured data are no
 * script that the bundle plugin may move, and eleventy-img's transform finds the files of pictures,
 * which stand elsewhere than their addresses say. Where no plugin changes pages, none is read.
 *
 * @param pictures the pictures of the build at hand
 * @param link turns an address from the site's root into what pages link to
 */
export function admitOtherTransforms(
  { htmlTransformer, directories: { input } }: EleventyConfig,
  pictures: () => readonly PictureFile[],
  link: (address: string) => string,
): void {
  if (htmlTransformer === undefined) return;
  const isNeeded = () =>
    (htmlTransformer.plugins.html ?? []).some(({ name, enabled }) => name !== NAME && enabled());
  const add = (change: (tree: HtmlTree) => void, priority: number) =>
    htmlTransformer.addPosthtmlPlugin(
      "html",
      () => (tree) => {
        change(tree);
        return tree;
      },
      { name: NAME, priority, enabled: isNeeded },
    );

  const addresses = new WeakMap<HtmlNode, { readonly shown: string; readonly file: string }>();
  let known: readonly PictureFile[] | undefined;
  let files: ReadonlyMap<string, string> = new Map();
  add((tree) => {
    tree.match({ tag: "script", attrs: { type: "application/ld+json" } }, ignored);
    // Pictures in several formats need no others.
    tree.match({ tag: "picture" }, (picture) => {
      tree.match.call(picture, { tag: "img" }, ignored);
      return picture;
    });
    if (known !== pictures()) {
      known = pictures();
      files = new Map(known.map(({ src, file }) => [link(src), addressOf(file, input)]));
    }
    tree.match({ tag: "img" }, (node) => {
      const shown = node.attrs?.src;
      const file = files.get(shown?.replaceAll("&amp;", "&") ?? "");
      if (shown === undefined || file === undefined || IGNORED in (node.attrs ?? {})) return node;
      addresses.set(node, { shown, file });
      node.attrs = { ...node.attrs, src: file };
      return node;
    });
  }, Number.POSITIVE_INFINITY);

  add((tree) => {
    tree.match([{ tag: "script" }, { tag: "img" }], (node) => {
      const { [IGNORED]: _, ...attrs } = node.attrs ?? {};
      const address = addresses.get(node);
      const isShown = address !== undefined && attrs.src === address.file;
      node.attrs = isShown ? { ...attrs, src: address.shown } : attrs;
      return node;
    });
  }, Number.NEGATIVE_INFINITY);
}

function ignored(node: HtmlNode): HtmlNode {
  node.attrs = { ...node.attrs, [IGNORED]: "" };
  return node;
}

/** The address from which eleventy-img finds a file: its path from the input folder. */
function addressOf(file: string, input: string): string {
  const steps = path.relative(input, file).split(path.sep);
  return `/${steps.map(encodeURIComponent).join("/")}`;
}
