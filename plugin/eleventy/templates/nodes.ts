/**
 * The part of Nunjucks' syntax that can be compiled, as its parser gives it: what the theme uses and
 * what a site that overrides a part of it is likely to use. `typename` tells one kind from another.
 */
export type Statement =
  | { readonly typename: "Root" | "NodeList"; readonly children: readonly Statement[] }
  | { readonly typename: "Output"; readonly children: readonly (TemplateData | Expression)[] }
  | If
  | For
  | Set
  | CallExtension
  | { readonly typename: "Block"; readonly name: Name; readonly body: Statement }
  | { readonly typename: "Extends"; readonly template: Expression }
  | {
      readonly typename: "Include";
      readonly template: Expression;
      readonly ignoreMissing?: boolean;
    };

export interface If {
  readonly typename: "If";
  readonly cond: Expression;
  readonly body: Statement;
  readonly else_: Statement | null;
}

export interface For {
  readonly typename: "For";
  readonly arr: Expression;
  readonly name: Name | { readonly typename: "Array"; readonly children: readonly Name[] };
  readonly body: Statement;
  readonly else_: Statement | null;
}

export interface Set {
  readonly typename: "Set";
  readonly targets: readonly Name[];
  /** None when a whole block is set. */
  readonly value: Expression | null;
}

/** A tag that a plugin or a site added, such as a shortcode. */
export interface CallExtension {
  readonly typename: "CallExtension";
  readonly extName: string;
  readonly prop: string;
  readonly args: { readonly children: readonly Expression[] };
  readonly contentArgs: readonly unknown[];
  readonly autoescape?: boolean;
}

export interface TemplateData {
  readonly typename: "TemplateData";
  readonly value: string;
}

export interface Name {
  readonly typename: "Symbol";
  readonly value: string;
}

export type Expression =
  | Name
  | { readonly typename: "Literal"; readonly value: unknown }
  | { readonly typename: "Group" | "Array"; readonly children: readonly Expression[] }
  | { readonly typename: "Dict"; readonly children: readonly Pair[] }
  | LookupVal
  | Call
  | InlineIf
  | { readonly typename: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly typename: "Not"; readonly target: Expression }
  | Compare;

export interface Pair {
  readonly key: Name | { readonly typename: "Literal"; readonly value: unknown };
  readonly value: Expression;
}

export interface LookupVal {
  readonly typename: "LookupVal";
  readonly target: Expression;
  readonly val: Expression;
}

export interface Call {
  readonly typename: "FunCall" | "Filter";
  readonly name: Expression;
  readonly args: { readonly children: readonly Expression[] };
}

export interface InlineIf {
  readonly typename: "InlineIf";
  readonly cond: Expression;
  readonly body: Expression;
  readonly else_: Expression | null;
}

export interface Compare {
  readonly typename: "Compare";
  readonly expr: Expression;
  readonly ops: readonly { readonly type: string; readonly expr: Expression }[];
}

/** Operators between two values, and how JavaScript writes them. */
export const BINARY_OPERATORS = {
  And: " && ",
  Or: " || ",
  Add: " + ",
  Concat: ' + "" + ',
  Sub: " - ",
  Mul: " * ",
  Div: " / ",
  Mod: " % ",
} as const;

type BinaryOperator = keyof typeof BINARY_OPERATORS;

/** A template that uses more of Nunjucks than can be compiled: Nunjucks itself must render it. */
export class UncompiledSyntax extends Error {}
