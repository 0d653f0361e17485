/** JavaScript and TypeScript as far as migrations use it: what the parser's tree is turned into. Types are left out. */

/** UTF-16 offsets into the file, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

export type Expression = Place & ExpressionShape;

type ExpressionShape =
  | { kind: 'literal'; value: string | number | boolean | null | undefined }
  | { kind: 'template'; parts: readonly (string | Expression)[]; tag?: Expression }
  | { kind: 'array'; items: readonly Expression[] }
  | { kind: 'object'; properties: readonly Property[] }
  | { kind: 'function'; function: FunctionSyntax }
  | { kind: 'class'; class: ClassSyntax }
  | { kind: 'name'; name: string }
  | { kind: 'this' }
  | { kind: 'member'; object: Expression; property: string | Expression }
  | { kind: 'call'; callee: Expression; args: readonly Expression[]; isNew: boolean }
  | { kind: 'unary'; operator: string; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
  | { kind: 'assign'; target: Target; operator: string; value: Expression }
  | { kind: 'await'; operand: Expression }
  | { kind: 'spread'; operand: Expression }
  | { kind: 'sequence'; items: readonly Expression[] }
  | { kind: 'pattern'; source: string }
  | { kind: 'unknown' };

export type Property =
  | { kind: 'value'; key: string | Expression; value: Expression }
  | { kind: 'spread'; value: Expression };

/** What a value is bound to. */
export type Target =
  | { kind: 'name'; name: string; default?: Expression }
  | { kind: 'member'; member: Expression }
  | { kind: 'object'; parts: readonly { key: string; target: Target }[]; rest?: string; default?: Expression }
  | { kind: 'array'; parts: readonly (Target | undefined)[]; rest?: Target; default?: Expression };

export interface FunctionSyntax extends Place {
  name?: string;
  params: readonly Target[];
  rest?: Target;
  /** An expression for `() => x`. */
  body: readonly Statement[] | Expression;
  /** `this` is the one around it. */
  isArrow: boolean;
}

export interface ClassSyntax {
  name?: string;
  parent?: Expression;
  fields: readonly { name: string; value?: Expression; isStatic: boolean }[];
  methods: readonly { name: string; function: FunctionSyntax; isStatic: boolean; isGetter: boolean }[];
}

export type Statement = Place & StatementShape;

type StatementShape =
  | { kind: 'declare'; target: Target; value?: Expression; isExported: boolean }
  | { kind: 'function'; name: string; function: FunctionSyntax; isExported: boolean }
  | { kind: 'class'; name: string; class: ClassSyntax; isExported: boolean }
  | { kind: 'enum'; name: string; members: readonly { name: string; value?: Expression }[]; isExported: boolean }
  | { kind: 'import'; module: string; names: readonly { name: string; as: string }[] }
  /** `export default x`, `export = x` (name `default`), `export { a as b }`. */
  | { kind: 'export'; name: string; value: Expression }
  | { kind: 'expression'; value: Expression }
  | { kind: 'return'; value?: Expression }
  | { kind: 'throw'; value: Expression }
  | { kind: 'if'; test: Expression; yes: readonly Statement[]; no: readonly Statement[] }
  | { kind: 'for-of'; target: Target; list: Expression; body: readonly Statement[]; keys: boolean }
  | {
      kind: 'loop';
      before: readonly Statement[];
      test?: Expression;
      after?: Expression;
      body: readonly Statement[];
      /** `do … while` */
      testsLast: boolean;
    }
  | {
      kind: 'try';
      body: readonly Statement[];
      failed: readonly Statement[];
      error?: Target;
      last: readonly Statement[];
    }
  | { kind: 'switch'; value: Expression; cases: readonly { test?: Expression; body: readonly Statement[] }[] }
  | { kind: 'block'; body: readonly Statement[] }
  | { kind: 'break' }
  | { kind: 'continue' }
  | { kind: 'unknown' };

export interface Module {
  body: readonly Statement[];
  /** Where the text could not be parsed. */
  broken: readonly Place[];
}
