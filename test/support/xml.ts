/** An element with its attributes and content; names carry their namespace: `{http://…}feed`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Namespaces = Readonly<Record<string, string>>;

const NAME = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy;
const SPACE = /[ \t\r\n]+/y;
/** Characters of XML 1.0, fifth edition, production 2. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/**
 * Reads an XML 1.0 document with namespaces, without a document type.
 *
 * @throws Error at the first place that is not well-formed; browsers and feed readers stop there
 */
export function parseXml(source: string): XmlElement {
  return new XmlParser(source).document();
}

/** The elements of a name below an element. */
export function elements(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** The text of an element. @throws Error when there are elements in it */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child !== "string") throw new Error(`${element.name} holds ${child.name}.`);
      return child;
    })
    .join("");
}

class XmlParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    const illegal = ILLEGAL.exec(source);
    if (illegal !== null) this.#fail("an illegal character", illegal.index);
  }

  document(): XmlElement {
    if (this.#source.startsWith("<?xml")) {
      if (!/^<\?xml version="1\.0"(?: encoding="utf-8")? *\?>/i.test(this.#source)) {
        this.#fail("an XML declaration that is not one of UTF-8");
      }
      this.#at = this.#source.indexOf("?>") + 2;
    }
    this.#skipMisc();
    const root = this.#element({ xml: "http://www.w3.org/XML/1998/namespace" });
    this.#skipMisc();
    if (this.#at < this.#source.length) this.#fail("something after the root element");
    return root;
  }

  #element(outer: Namespaces): XmlElement {
    this.#expect("<");
    const tag = this.#name();
    const written = this.#attributes();
    const declared = Object.entries(written).filter(([name]) => /^xmlns(?::|$)/.test(name));
    const spaces = {
      ...outer,
      ...Object.fromEntries(declared.map(([name, uri]) => [name.slice(6), uri])),
    };
    const name = this.#resolve(tag, spaces, spaces[""] ?? "");
    const attributes: Record<string, string> = {};
    for (const [attribute, value] of Object.entries(written)) {
      if (!/^xmlns(?::|$)/.test(attribute))
        attributes[this.#resolve(attribute, spaces, "")] = value;
    }
    if (this.#take("/>")) return { name, attributes, children: [] };
    this.#expect(">");
    const children = this.#content(spaces);
    this.#expect(`</${tag}`);
    this.#space();
    this.#expect(">");
    return { name, attributes, children };
  }

  #attributes(): Record<string, string> {
    const found: Record<string, string> = Object.create(null);
    for (;;) {
      const spaced = this.#space();
      if (this.#sees(">") || this.#sees("/>")) return found;
      if (!spaced) this.#fail("no space before an attribute");
      const name = this.#name();
      if (name in found) this.#fail(`the attribute ${name} twice`);
      this.#space();
      this.#expect("=");
      this.#space();
      const quote = this.#source[this.#at] ?? "";
      if (quote !== '"' && quote !== "'") this.#fail("an attribute without quotation marks");
      const end = this.#source.indexOf(quote, this.#at + 1);
      if (end < 0) this.#fail("an attribute without its end");
      const value = this.#source.slice(this.#at + 1, end);
      if (value.includes("<")) this.#fail("< in an attribute");
      this.#at = end + 1;
      found[name] = this.#decoded(value);
    }
  }

  #content(spaces: Namespaces): (XmlElement | string)[] {
    const children: (XmlElement | string)[] = [];
    for (;;) {
      if (this.#sees("</")) return children;
      if (this.#take("<![CDATA[")) children.push(this.#until("]]>"));
      else if (this.#take("<!--")) this.#comment();
      else if (this.#sees("<?") || this.#sees("<!")) this.#fail("an instruction");
      else if (this.#sees("<")) children.push(this.#element(spaces));
      else {
        const end = this.#source.indexOf("<", this.#at);
        if (end < 0) this.#fail("an element without its end");
        const text = this.#source.slice(this.#at, end);
        if (text.includes("]]>")) this.#fail("]]> in a text");
        this.#at = end;
        children.push(this.#decoded(text));
      }
    }
  }

  #decoded(text: string): string {
    return text.replace(/&([^;\s&]*)(;?)/g, (reference, name: string, end: string) => {
      const number = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
      if (number !== null && end === ";") {
        const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
        const character = code <= 0x10ffff ? String.fromCodePoint(code) : "\0";
        if (ILLEGAL.test(character)) this.#fail(`the reference ${reference}`);
        return character;
      }
      const character = Object.hasOwn(ENTITIES, name) && end === ";" ? ENTITIES[name] : undefined;
      return character ?? this.#fail(`the reference ${reference}`);
    });
  }

  #resolve(name: string, spaces: Namespaces, fallback: string): string {
    const [local, prefix] = name.split(":").reverse() as [string, string?];
    const uri = prefix === undefined ? fallback : spaces[prefix];
    if (uri === undefined) this.#fail(`the prefix ${prefix}, which is not declared`);
    return uri === "" ? local : `{${uri}}${local}`;
  }

  #comment(): void {
    if (this.#until("--").endsWith("-") || !this.#take(">")) this.#fail("-- in a comment");
  }

  #skipMisc(): void {
    while (this.#space() || this.#sees("<!--")) if (this.#take("<!--")) this.#comment();
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const [name] = NAME.exec(this.#source) ?? this.#fail("no name");
    this.#at += name.length;
    return name;
  }

  #space(): boolean {
    SPACE.lastIndex = this.#at;
    const found = SPACE.exec(this.#source);
    this.#at += found?.[0].length ?? 0;
    return found !== null;
  }

  #until(end: string): string {
    const place = this.#source.indexOf(end, this.#at);
    if (place < 0) this.#fail(`no ${end}`);
    const text = this.#source.slice(this.#at, place);
    this.#at = place + end.length;
    return text;
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#fail(`no ${text}`);
  }

  #fail(what: string, at = this.#at): never {
    const line = this.#source.slice(0, at).split("\n").length;
    throw new Error(`Line ${line} has ${what}: ${this.#source.slice(at, at + 40)}`);
  }
}
