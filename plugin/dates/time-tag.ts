const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `<time datetime="…">…</time>` with the text escaped for HTML. */
export function printTimeTag(datetime: string, text: string): string {
  return `<time datetime="${escapeHtml(datetime)}">${escapeHtml(text)}</time>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
