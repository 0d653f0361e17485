/** The tree of a PHP file, as far as migrations need it. Offsets are UTF-16 units into the file, ends exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type Expression = Span &
  (
    | { kind: 'literal'; value: string | number | boolean | null }
    | { kind: 'text'; parts: readonly (string | Expression)[] }
    | { kind: 'variable'; name: string }
    | { kind: 'array'; items: readonly ArrayItem[] }
    | { kind: 'index'; object: Expression; index: Expression | undefined }
    | { kind: 'property'; object: Expression; name: Name; isNullsafe: boolean }
    | { kind: 'static property'; owner: Expression; name: Name }
    | { kind: 'class constant'; owner: Expression; name: string }
    | { kind: 'name'; name: string }
    | { kind: 'call'; callee: Expression; args: readonly Argument[] }
    | { kind: 'method'; object: Expression; name: Name; args: readonly Argument[]; isNullsafe: boolean }
    | { kind: 'static call'; owner: Expression; name: Name; args: readonly Argument[] }
    | { kind: 'new'; owner: Expression | ClassSyntax; args: readonly Argument[] }
    | { kind: 'unary'; operator: string; operand: Expression }
    | { kind: 'binary'; operator: string; left: Expression; right: Expression }
    | { kind: 'assign'; target: Expression; operator: string; value: Expression }
    | { kind: 'step'; target: Expression; by: 1 | -1; isPrefix: boolean }
    | { kind: 'ternary'; test: Expression; then: Expression | undefined; otherwise: Expression }
    | { kind: 'function'; function: FunctionSyntax }
    | { kind: 'match'; subject: Expression; arms: readonly MatchArm[] }
    | { kind: 'cast'; to: string; operand: Expression }
    | { kind: 'isset'; operands: readonly Expression[] }
    | { kind: 'empty'; operand: Expression }
    | { kind: 'throw'; operand: Expression }
    | { kind: 'exit' }
    /** What is not followed; `operands` are looked at all the same. */
    | { kind: 'other'; what: string; operands: readonly Expression[] }
  );

/** A name that is written down, or one that is computed. */
export type Name = string | Expression;

export interface ArrayItem {
  key: Expression | undefined;
  /** Undefined: left out, in a list that is assigned to. */
  value: Expression | undefined;
  isSpread: boolean;
}

export interface Argument {
  name: string | undefined;
  value: Expression;
  isSpread: boolean;
}

export interface MatchArm {
  /** Undefined: `default`. */
  tests: readonly Expression[] | undefined;
  value: Expression;
}

export interface Parameter {
  name: string;
  default: Expression | undefined;
  isReference: boolean;
  isVariadic: boolean;
  /** Promoted to a property. */
  isProperty: boolean;
}

export interface FunctionSyntax extends Span {
  name: string;
  parameters: readonly Parameter[];
  /** `use (&$x)`; an arrow function sees all variables around it. */
  uses: readonly { name: string; isReference: boolean }[] | 'all';
  body: readonly Statement[];
  isStatic: boolean;
}

export interface ClassSyntax extends Span {
  kind: 'class';
  name: string;
  parent: string | undefined;
  constants: readonly { name: string; value: Expression | undefined; isCase?: true }[];
  properties: readonly { name: string; value: Expression | undefined; isStatic: boolean }[];
  methods: readonly FunctionSyntax[];
  traits: readonly string[];
}

export type Statement = Span &
  (
    | { kind: 'expression'; expression: Expression }
    | { kind: 'echo'; operands: readonly Expression[] }
    | { kind: 'return'; value: Expression | undefined }
    | { kind: 'if'; test: Expression; then: readonly Statement[]; otherwise: readonly Statement[] }
    | { kind: 'while'; test: Expression; body: readonly Statement[]; isAfter: boolean }
    | {
        kind: 'for';
        init: readonly Expression[];
        tests: readonly Expression[];
        steps: readonly Expression[];
        body: readonly Statement[];
      }
    | {
        kind: 'foreach';
        subject: Expression;
        key: Expression | undefined;
        value: Expression;
        body: readonly Statement[];
      }
    | { kind: 'switch'; subject: Expression; cases: readonly SwitchCase[] }
    | { kind: 'try'; body: readonly Statement[]; catches: readonly Catch[]; last: readonly Statement[] }
    | { kind: 'break' | 'continue'; levels: number }
    | { kind: 'block'; body: readonly Statement[] }
    | { kind: 'function declaration'; function: FunctionSyntax }
    | { kind: 'class declaration'; class: ClassSyntax }
    | { kind: 'import'; name: string; alias: string }
    | { kind: 'constants'; items: readonly { name: string; value: Expression }[] }
    | { kind: 'static'; items: readonly { name: string; value: Expression | undefined }[] }
    | { kind: 'unset'; operands: readonly Expression[] }
  );

export interface SwitchCase {
  /** Undefined: `default`. */
  test: Expression | undefined;
  body: readonly Statement[];
}

export interface Catch {
  variable: string | undefined;
  body: readonly Statement[];
}
