import { SaxesParser } from "saxes";

/** An element with its attributes and content; names carry their namespace: `{http://…}feed`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * Reads an XML 1.0 document in UTF-8 with namespaces, without a document type or instructions, which no
 * file of the package needs.
 *
 * @throws Error at the first place that is not well-formed; browsers and feed readers stop there
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: { children: (XmlElement | string)[] }[] = [{ children: [] }];
  const add = (child: XmlElement | string) => open.at(-1)?.children.push(child);
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ uri }) => uri !== XMLNS);
    const element = {
      name: named(uri, local),
      attributes: Object.fromEntries(own.map((one) => [named(one.uri, one.local), one.value])),
      children: [],
    };
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("xmldecl", ({ version, encoding }) => {
    if (version !== "1.0" || !/^utf-8$/i.test(encoding ?? "utf-8"))
      parser.fail("an XML declaration that is not one of UTF-8");
  });
  parser.on("doctype", () => parser.fail("a document type"));
  parser.on("processinginstruction", () => parser.fail("an instruction"));
  parser.write(source).close();
  const root = open[0]?.children.find((child) => typeof child !== "string");
  if (root === undefined) throw new Error("There is no element.");
  return root;
}

const XMLNS = "http://www.w3.org/2000/xmlns/";

function named(uri: string, local: string): string {
  return uri === "" ? local : `{${uri}}${local}`;
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
