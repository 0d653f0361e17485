/** The part of C# that migrations are written in. */

/** UTF-16 offsets into the file, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** A type as it is written: `int?`, `List<string>`, `string[]`, `System.DateTime`. */
export interface TypeName {
  /** Last part: `DateTime`; a tuple has none. */
  name: string;
  args: readonly TypeName[];
  /** Dimensions of arrays, outermost first: `object[,]` has 2. */
  ranks: readonly number[];
}

export type Expression = Place &
  (
    | { kind: 'literal'; value: string | boolean | null }
    | { kind: 'number'; text: string }
    | { kind: 'text'; pieces: readonly (string | Expression)[] }
    | { kind: 'name'; name: string; types: readonly TypeName[] }
    | { kind: 'member'; object: Expression; name: string; types: readonly TypeName[]; isOptional: boolean }
    | { kind: 'call'; callee: Expression; args: readonly Argument[] }
    | { kind: 'index'; object: Expression; args: readonly Argument[] }
    | { kind: 'new'; type: TypeName | undefined; args: readonly Argument[]; items: readonly Expression[] | undefined }
    | { kind: 'record'; members: readonly { name: string; value: Expression }[] }
    | { kind: 'list'; type: TypeName | undefined; items: readonly Expression[]; sizes: readonly Expression[] }
    | { kind: 'lambda'; params: readonly string[]; body: Expression | readonly Statement[] }
    | { kind: 'unary'; operator: string; operand: Expression }
    | { kind: 'binary'; operator: string; left: Expression; right: Expression }
    | { kind: 'assign'; operator: string; target: Expression; value: Expression }
    | { kind: 'choice'; test: Expression; yes: Expression; no: Expression }
    | { kind: 'switch'; value: Expression; arms: readonly SwitchArm[] }
    | { kind: 'is'; operand: Expression; patterns: readonly Expression[]; isNot: boolean }
    | { kind: 'cast'; type: TypeName; operand: Expression }
    | { kind: 'type'; type: TypeName }
    | { kind: 'default'; type: TypeName | undefined }
    | { kind: 'throw' }
    | { kind: 'unknown' }
  );

export interface Argument {
  name: string | undefined;
  value: Expression;
}

/** Undefined pattern: any value, or one that is not read. */
export interface SwitchArm {
  patterns: readonly Expression[];
  isDefault: boolean;
  value: Expression;
}

export type Statement = Place &
  (
    | { kind: 'expression'; value: Expression }
    | { kind: 'local'; variables: readonly { name: string; value: Expression | undefined }[] }
    | { kind: 'function'; method: Method }
    | { kind: 'block'; body: readonly Statement[] }
    | { kind: 'if'; test: Expression; yes: readonly Statement[]; no: readonly Statement[] }
    | { kind: 'foreach'; names: readonly string[]; list: Expression; body: readonly Statement[] }
    | {
        kind: 'for';
        first: readonly Statement[];
        test: Expression | undefined;
        step: readonly Expression[];
        body: readonly Statement[];
      }
    | { kind: 'switch'; value: Expression; cases: readonly SwitchCase[] }
    | { kind: 'try'; body: readonly Statement[]; caught: readonly Statement[]; last: readonly Statement[] }
    | { kind: 'return'; value: Expression | undefined }
    | { kind: 'throw' | 'break' | 'continue' }
    | { kind: 'unknown' }
  );

export interface SwitchCase {
  labels: readonly Expression[];
  isDefault: boolean;
  body: readonly Statement[];
}

export interface Parameter {
  name: string;
  /** Last part of its type: `MigrationBuilder`. */
  type: string;
  fallback: Expression | undefined;
  /** `this MigrationBuilder builder`: it is called as a method of the builder. */
  isThis: boolean;
  /** `params string[] names` */
  isRest: boolean;
}

export interface Method extends Place {
  name: string;
  params: readonly Parameter[];
  /** An expression is what it returns. */
  body: readonly Statement[] | Expression;
}

export interface Class extends Place {
  name: string;
  /** Last parts of the types that it is derived from. */
  bases: readonly string[];
  methods: readonly Method[];
  /** Constants, fields, and properties that compute their value. */
  fields: readonly { name: string; value: Expression | undefined }[];
  /** Of an enumeration. */
  isEnum: boolean;
}

export interface SourceFile {
  /** Outer ones before those in them. */
  classes: readonly Class[];
  /** Places of `#if`. */
  conditions: readonly number[];
  /** Brackets do not close, or nothing of it is C#. */
  isBroken: boolean;
}
