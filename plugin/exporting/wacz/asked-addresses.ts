/** What the attributes of a page ask for, or lead to. */
const LINKS = /\s(?:href|src|poster)=(?:"([^"]*)"|'([^']*)')/gi;

/** Pictures in several sizes, each with its width behind it. */
const SOURCES = /\ssrcset=(?:"([^"]*)"|'([^']*)')/gi;

/** A form, and what it begins with. */
const FORMS = /<form\b([^>]{0,500})>([\s\S]{0,500})/gi;

/** What a style sheet asks for. */
const IN_STYLES = /\burl\(\s*["']?([^"')]+)/gi;

/** Addresses that a page asks for or leads to, as they are written; those of forms with an empty answer. */
export function* addressesOfPage(html: string): Generator<string> {
  for (const [, double, single] of html.matchAll(LINKS)) yield plain(double ?? single ?? "");
  for (const [, double, single] of html.matchAll(SOURCES)) {
    for (const source of plain(double ?? single ?? "").split(/,\s+/)) {
      yield source.trim().replace(/\s.*$/, "");
    }
  }
  for (const [, attributes = "", start = ""] of html.matchAll(FORMS)) {
    if (/\smethod=["']?(?:post|dialog)/i.test(attributes)) continue;
    const action = /\saction="([^"]*)"/i.exec(attributes)?.[1];
    const field = /<input\b[^>]*?\sname="([^"]*)"/i.exec(start)?.[1];
    if (action !== undefined && field !== undefined) yield `${plain(action)}?${plain(field)}=`;
  }
}

/** Addresses that a style sheet asks for, as they are written. */
export function* addressesOfStyles(css: string): Generator<string> {
  for (const [, address = ""] of css.matchAll(IN_STYLES)) yield address;
}

function plain(attribute: string): string {
  return attribute.replaceAll("&amp;", "&");
}
