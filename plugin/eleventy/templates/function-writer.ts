import { expression, type Surroundings } from "./expressions.ts";
import {
  type CallExtension,
  type Expression,
  type For,
  type If,
  type Set as SetTag,
  type Statement,
  UncompiledSyntax,
} from "./nodes.ts";

/** Where a statement stands. */
interface Place {
  /** The variable that holds the scope. */
  readonly scope: string;
  /** Variables of the loops around it, by the names that the template gives them. */
  readonly loops: ReadonlyMap<string, string>;
}

/** What belongs to the whole template rather than to one of its functions. */
export interface TemplateParts {
  /** JavaScript for a filter. */
  filter(name: string): string;
  /** JavaScript for the object behind a tag that was added to Nunjucks. */
  extension(name: string): string;
}

/**
 * Writes the JavaScript function that prints a template, or a block of one. Names that it does not
 * set itself are looked up once, when it begins: nothing that it includes can change them.
 */
export class FunctionWriter {
  readonly #parts: TemplateParts;
  /** The block that is written; none for the template itself. */
  readonly #block: string | undefined;
  readonly #assigned: ReadonlySet<string>;
  readonly #lookups = new Map<string, string>();
  #lines = "";
  #variables = 0;
  #hasParentBlock = false;

  constructor(parts: TemplateParts, body: Statement, block?: string) {
    this.#parts = parts;
    this.#block = block;
    this.#assigned = new Set(assignedNames(body));
    this.#statement(body, { scope: "scope", loops: new Map() });
  }

  /** The function's text; it takes the page and the scope in which it stands. */
  get text(): string {
    const names = [...this.#lookups].map(
      ([name, variable]) => `const ${variable} = scope.lookup(${JSON.stringify(name)});\n`,
    );
    const variables = Array.from({ length: this.#variables }, (_, place) => `t${place}`);
    const block = JSON.stringify(this.#block);
    return `function self(page, scope) {
const { context } = page;
${this.#hasParentBlock ? `const parentBlock = safe(page.parentBlock(${block}, self, scope));` : ""}
${names.join("")}
${variables.length > 0 ? `let ${variables.join(", ")};` : ""}
  let output = "";
${this.#lines}
return output;
}`;
  }

  #statement(node: Statement, place: Place): void {
    switch (node.typename) {
      case "Root":
      case "NodeList":
        for (const child of node.children) this.#statement(child, place);
        break;
      case "Output":
        for (const child of node.children) {
          if (child.typename === "TemplateData") this.#print(JSON.stringify(child.value));
          else this.#print(`printed(${this.#expression(child, place)})`);
        }
        break;
      case "If":
        this.#if(node, place);
        break;
      case "For":
        this.#for(node, place);
        break;
      case "Set":
        this.#set(node, place);
        break;
      case "CallExtension":
        this.#extension(node, place);
        break;
      case "Include":
        this.#include(node, place);
        break;
      case "Block":
        this.#print(`page.block(${JSON.stringify(node.name.value)}, ${place.scope})`);
        break;
      default:
        throw new UncompiledSyntax(`There is ${node.typename}.`);
    }
  }

  #if({ cond, body, else_ }: If, place: Place): void {
    this.#lines += `if (${this.#expression(cond, place)}) {\n`;
    this.#statement(body, place);
    if (else_ !== null) {
      this.#lines += "} else {\n";
      this.#statement(else_, place);
    }
    this.#lines += "}\n";
  }

  #for({ arr, name, body, else_ }: For, place: Place): void {
    const names = name.typename === "Array" ? name.children : [name];
    const [list, index, loop] = [this.#variable(), this.#variable(), this.#variable()];
    const values = names.map(({ value }) => [value, this.#variable()] as const);
    const isSeen = handsOnItsScope(body) || handsOnItsScope(else_);
    const scope = isSeen ? `${loop}Scope` : place.scope;
    const put = (written: string, variable: string) =>
      isSeen ? `${scope}.put(${JSON.stringify(written)}, ${variable});\n` : "";

    const take = name.typename === "Array" ? "pairsOf" : "itemsOf";
    this.#lines += `${list} = ${take}(${this.#expression(arr, place)});\n`;
    if (isSeen) this.#lines += `const ${scope} = ${place.scope}.within("loop");\n`;
    this.#lines += `for (${index} = 0; ${index} < ${list}.length; ${index}++) {\n`;
    values.forEach(([written, variable], position) => {
      const taken = name.typename === "Array" ? `[${position}]` : "";
      this.#lines += `${variable} = ${list}[${index}]${taken};\n${put(written, variable)}`;
    });
    this.#lines += `${loop} = loopAt(${index}, ${list}.length);\n${put("loop", loop)}`;
    const loops = new Map([...place.loops, ...values, ["loop", loop]]);
    this.#statement(body, { scope, loops });
    this.#lines += "}\n";
    if (else_ !== null) {
      this.#lines += `if (${list}.length === 0) {\n`;
      this.#statement(else_, { ...place, scope });
      this.#lines += "}\n";
    }
  }

  #set({ targets, value }: SetTag, place: Place): void {
    if (value === null) throw new UncompiledSyntax("A block is set.");
    const made = this.#variable();
    this.#lines += `${made} = ${this.#expression(value, place)};\n`;
    for (const { value: name } of targets) {
      const own = place.loops.get(name);
      if (own !== undefined) this.#lines += `${own} = ${made};\n`;
      this.#lines += `${place.scope}.set(${JSON.stringify(name)}, ${made});\n`;
    }
  }

  #extension(node: CallExtension, place: Place): void {
    if (node.contentArgs.length > 0 || node.autoescape === false) {
      throw new UncompiledSyntax(`There is ${node.extName}.`);
    }
    const args = ["context", ...node.args.children.map((arg) => this.#expression(arg, place))];
    const run = `${this.#parts.extension(node.extName)}[${JSON.stringify(node.prop)}]`;
    this.#print(`printed(${run}(${args.join(", ")}))`);
  }

  #include(
    { template, ignoreMissing }: Extract<Statement, { typename: "Include" }>,
    { scope }: Place,
  ): void {
    if (template.typename !== "Literal" || ignoreMissing) {
      throw new UncompiledSyntax("It is not known what is included.");
    }
    this.#print(`page.include(${JSON.stringify(template.value)}, ${scope})`);
  }

  #print(code: string): void {
    this.#lines += `output += ${code};\n`;
  }

  #expression(node: Expression, place: Place): string {
    return expression(node, this.#surroundings(place));
  }

  #surroundings({ scope, loops }: Place): Surroundings {
    return {
      name: (name) => {
        const own = loops.get(name);
        if (own !== undefined) return own;
        if (this.#assigned.has(name)) return `${scope}.lookup(${JSON.stringify(name)})`;
        const known = this.#lookups.get(name) ?? `n${this.#lookups.size}`;
        this.#lookups.set(name, known);
        return known;
      },
      variable: () => this.#variable(),
      filter: (name) => this.#parts.filter(name),
      parentBlock: () => {
        if (this.#block === undefined) throw new UncompiledSyntax("There is super() in no block.");
        this.#hasParentBlock = true;
        return "parentBlock";
      },
    };
  }

  #variable(): string {
    return `t${this.#variables++}`;
  }
}

/** Names that a function sets, loops included. Blocks within it are functions of their own. */
function assignedNames(node: Statement | null): string[] {
  switch (node?.typename) {
    case "Root":
    case "NodeList":
      return node.children.flatMap(assignedNames);
    case "If":
      return [...assignedNames(node.body), ...assignedNames(node.else_)];
    case "For": {
      const names = node.name.typename === "Array" ? node.name.children : [node.name];
      const own = names.map(({ value }) => value);
      return ["loop", ...own, ...assignedNames(node.body), ...assignedNames(node.else_)];
    }
    case "Set":
      return node.targets.map(({ value }) => value);
    default:
      return [];
  }
}

/** May something within a loop see or change the names of the loop by itself? */
function handsOnItsScope(node: Statement | null): boolean {
  switch (node?.typename) {
    case "Root":
    case "NodeList":
      return node.children.some(handsOnItsScope);
    case "If":
    case "For":
      return handsOnItsScope(node.body) || handsOnItsScope(node.else_);
    case "Set":
    case "Include":
    case "Block":
      return true;
    default:
      return false;
  }
}
