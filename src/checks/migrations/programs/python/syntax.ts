/** Python as far as migrations need it: what a file says, with places. Whatever has no shape here is `unknown`. */

/** UTF-16 offsets into the file, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

export type Expression = Place &
  (
    | { kind: 'string'; value: string }
    | { kind: 'bytes'; value: string }
    /** An f-string: texts and what stands in braces. */
    | { kind: 'template'; parts: (string | Expression)[] }
    /** Decimal, without underscores: `1000`, `1.5`, `1e3`. */
    | { kind: 'number'; text: string }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'none' }
    | { kind: 'name'; name: string }
    | { kind: 'attribute'; object: Expression; name: string }
    /** Without `key`: a slice. */
    | { kind: 'item'; object: Expression; key: Expression | undefined }
    | { kind: 'call'; callee: Expression; args: Argument[] }
    | { kind: 'sequence'; shape: Shape; items: Element[] }
    /** Without `key`: `**value`. */
    | { kind: 'dict'; entries: { key: Expression | undefined; value: Expression }[] }
    | { kind: 'binary'; operator: string; left: Expression; right: Expression }
    | { kind: 'unary'; operator: string; operand: Expression }
    | { kind: 'conditional'; test: Expression; chosen: Expression; otherwise: Expression }
    | { kind: 'lambda'; parameters: Parameter[]; body: Expression }
    | { kind: 'comprehension'; shape: Shape; element: Expression; clauses: Clause[] }
    | { kind: 'unknown' }
  );

export type Shape = 'list' | 'tuple' | 'set';

export interface Element {
  value: Expression;
  /** `*value` */
  starred: boolean;
}

export interface Argument {
  value: Expression;
  /** `name=value` */
  name?: string;
  spread: '' | '*' | '**';
}

export interface Parameter {
  name: string;
  fallback?: Expression;
  spread: '' | '*' | '**';
}

export type Clause = { kind: 'for'; target: Expression; iterable: Expression } | { kind: 'if'; test: Expression };

export type Statement = Place &
  (
    | { kind: 'assign'; targets: Expression[]; value: Expression }
    | { kind: 'augment'; target: Expression; operator: string; value: Expression }
    | { kind: 'expression'; value: Expression }
    | { kind: 'import'; names: { local: string; path: string }[] }
    | { kind: 'function'; definition: FunctionDefinition }
    | { kind: 'class'; name: string; bases: Argument[]; body: Statement[] }
    /** The last branch may be without a test. */
    | { kind: 'if'; branches: { test: Expression | undefined; body: Statement[] }[] }
    | { kind: 'for'; target: Expression; iterable: Expression; body: Statement[] }
    | { kind: 'while'; test: Expression; body: Statement[] }
    | { kind: 'with'; items: { value: Expression; target: Expression | undefined }[]; body: Statement[] }
    | { kind: 'try'; bodies: Statement[][] }
    | { kind: 'return'; value: Expression | undefined }
    | { kind: 'leave' }
    | { kind: 'raise' }
    | { kind: 'pass' }
    | { kind: 'unknown' }
  );

export interface FunctionDefinition extends Place {
  name: string;
  parameters: Parameter[];
  body: Statement[];
}
