import type { MarkdownIt, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { footnoteList } from "./footnote-list.ts";

/** What screen readers hear of footnotes. */
export interface FootnoteLabels {
  /** The list of them. */
  readonly footnotes: string;
  /** One of them; its number follows. */
  readonly footnote: string;
  /** The way back to the text; the footnote's number follows. */
  readonly footnoteBack: string;
}

/**
 * Footnotes as `markdown-it-footnote` reads them: `نص[^1]` with `[^1]: مصدر` below, or `نص^[مصدر]`.
 *
 * Numbers are isolated, since beside a Latin word the bidi algorithm puts them on its wrong side. The
 * way back is an arrow that points up, which no direction has to mirror. Ids hold a `_`, which no
 * heading's id does.
 */
export function footnotes(md: MarkdownIt, labels: FootnoteLabels): void {
  // A site may have given its own library the plugin already.
  if (md.renderer.rules.footnote_ref === undefined) {
    md.use(footnote as unknown as (md: MarkdownIt) => void);
  }
  footnoteList(md);
  keepDataOfPages(md);

  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index) => {
    const { id, subId } = metaOf(tokens, index);
    const name = escapeHtml(`${labels.footnote} ${id + 1}`);
    return `<sup class="footnote-ref"><a href="#${noteId(id)}" id="${referenceId(id, subId)}" role="doc-noteref" aria-label="${name}"><bdi>[${id + 1}]</bdi></a></sup>`;
  };
  rules.footnote_block_open = () =>
    `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(labels.footnotes)}">\n<ol>\n`;
  rules.footnote_block_close = () => "</ol>\n</section>\n";
  rules.footnote_open = (tokens, index) => `<li id="${noteId(metaOf(tokens, index).id)}">`;
  rules.footnote_anchor = (tokens, index) => {
    const { id, subId } = metaOf(tokens, index);
    const which = subId === 0 ? "" : ` (${subId + 1})`;
    const name = escapeHtml(`${labels.footnoteBack} ${id + 1}${which}`);
    return ` <a class="footnote-back" href="#${referenceId(id, subId)}" role="doc-backlink" aria-label="${name}">↑</a>`;
  };
}

interface FootnoteMeta {
  /** Counted from 0. */
  readonly id: number;
  /** Which of the references to one footnote, counted from 0. */
  readonly subId: number;
}

function metaOf(tokens: readonly Token[], index: number): FootnoteMeta {
  const meta = tokens[index]?.meta as Partial<FootnoteMeta> | null;
  return { id: meta?.id ?? 0, subId: meta?.subId ?? 0 };
}

function noteId(id: number): string {
  return `حاشية_${id + 1}`;
}

function referenceId(id: number, subId: number): string {
  return subId === 0 ? `موضع_${id + 1}` : `موضع_${id + 1}_${subId + 1}`;
}

/**
 * Eleventy renders a page of the site's own with the page's data as markdown-it's `env`, where a
 * field named `footnotes` may stand: it is put aside while the page is parsed.
 */
function keepDataOfPages(md: MarkdownIt): void {
  const kept = new WeakMap<object, unknown>();
  md.core.ruler.before("normalize", "arshif_footnotes_begin", ({ env }) => {
    const data = env as { footnotes?: unknown };
    if (data.footnotes === undefined) return;
    kept.set(data, data.footnotes);
    data.footnotes = undefined;
  });
  md.core.ruler.push("arshif_footnotes_end", ({ env }) => {
    const data = env as { footnotes?: unknown };
    const own = kept.get(data);
    if (own !== undefined) data.footnotes = own;
    else if (data.footnotes !== undefined) delete data.footnotes;
    kept.delete(data);
  });
}
