import {
  BINARY_OPERATORS,
  type Call,
  type Expression,
  type LookupVal,
  UncompiledSyntax,
} from "./nodes.ts";

/** What the writer of expressions asks of the function that they stand in. */
export interface Surroundings {
  /** JavaScript for the value of a name. */
  name(name: string): string;
  /** A variable of the function's own. */
  variable(): string;
  /** JavaScript for a filter, by its name. */
  filter(name: string): string;
  /** JavaScript for what the block of the extended template prints. */
  parentBlock(): string;
}

/**
 * Writes an expression as JavaScript, operators in the order in which Nunjucks writes them, since
 * JavaScript's precedence decides on what they mean.
 *
 * @throws {UncompiledSyntax}
 */
export function expression(node: Expression, around: Surroundings): string {
  const inner = (part: Expression) => expression(part, around);
  const list = (parts: readonly Expression[]) => parts.map(inner).join(", ");
  switch (node.typename) {
    case "Symbol":
      return around.name(node.value);
    case "Literal":
      return literal(node.value);
    case "Group":
      return `(${list(node.children)})`;
    case "Array":
      return `[${list(node.children)}]`;
    case "Dict":
      return `{ ${node.children.map(({ key, value }) => `[${literal(key.value)}]: ${inner(value)}`).join(", ")} }`;
    case "LookupVal":
      return member(node, around);
    case "Filter":
      return `${around.filter(nameOf(node.name))}.call(${["context", ...node.args.children.map(inner)].join(", ")})`;
    case "FunCall":
      return call(node, around);
    case "InlineIf": {
      const otherwise = node.else_ === null ? '""' : inner(node.else_);
      return `(${inner(node.cond)} ? ${inner(node.body)} : ${otherwise})`;
    }
    case "Not":
      return `!${inner(node.target)}`;
    case "Compare":
      return (
        inner(node.expr) + node.ops.map(({ type, expr }) => ` ${type} ${inner(expr)}`).join("")
      );
    default:
      if (!Object.hasOwn(BINARY_OPERATORS, node.typename)) {
        throw new UncompiledSyntax(`There is ${node.typename}.`);
      }
      return inner(node.left) + BINARY_OPERATORS[node.typename] + inner(node.right);
  }
}

/** A value's field; nothing has no fields, and a method keeps its object. */
function member(node: LookupVal, around: Surroundings): string {
  const object = around.variable();
  const target = expression(node.target, around);
  const key = expression(node.val, around);
  return `member((${object} = ${target})?.[${key}], ${object}, ${key})`;
}

function call(node: Call, around: Surroundings): string {
  if (node.name.typename === "Symbol" && node.name.value === "super") return around.parentBlock();
  const args = node.args.children.map((arg) => expression(arg, around));
  return `called(${expression(node.name, around)}, context, [${args.join(", ")}])`;
}

function nameOf(node: Expression): string {
  if (node.typename !== "Symbol") throw new UncompiledSyntax(`There is ${node.typename}.`);
  return node.value;
}

function literal(value: unknown): string {
  if (value !== null && typeof value === "object")
    throw new UncompiledSyntax("There is a pattern.");
  return value === undefined ? "undefined" : JSON.stringify(value);
}
