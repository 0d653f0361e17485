/** What a migration asks for, before it is SQL: https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/operations */
import type { Place, TypeName } from '../csharp/syntax.ts';
import { nameOf, sqlOf } from '../csharp/text.ts';
import { is, type NumberValue, type Value } from '../csharp/values.ts';

export interface Operation extends Place {
  /** The method of the builder: `CreateTable`. */
  name: string;
  args: ReadonlyMap<string, Value>;
  /** The type in `<…>`: of a column, of a sequence. */
  type: TypeName | undefined;
  annotations: Map<string, Value>;
  /** What was there before. */
  oldAnnotations: Map<string, Value>;
  /** Of a new table. */
  columns: Operation[];
  constraints: Operation[];
}

/** Part of an operation that only the run tells. */
export class OnlyTheRunTells extends Error {
  /** In words, safe to print. */
  what: string;

  constructor(what: string) {
    super(what);
    this.what = what;
  }
}

/** The first of the arguments that is given. */
export const argOf = ({ args }: Operation, ...names: readonly string[]): Value | undefined => {
  const name = names.find((each) => args.has(each));
  return name === undefined ? undefined : args.get(name);
};

/** A name that is given; undefined where none is, or `null`. */
export function optionalName(operation: Operation, ...names: readonly string[]): string | undefined {
  const value = argOf(operation, ...names);
  if (value === undefined || value === null) return undefined;
  const name = nameOf(value);
  if (name === undefined)
    throw new OnlyTheRunTells(`\`${operation.name}\` with a name that is only known when it runs`);
  return name;
}

/** Throws {@link OnlyTheRunTells} where none is given. */
export function requiredName(operation: Operation, ...names: readonly string[]): string {
  const name = optionalName(operation, ...names);
  if (name === undefined || name === '') throw new OnlyTheRunTells(`\`${operation.name}\` without a name`);
  return name;
}

/** One name or several: `column: "a"`, `columns: new[] { "a", "b" }`. */
export function namesOf(operation: Operation, ...names: readonly string[]): string[] | undefined {
  const value = argOf(operation, ...names);
  if (value === undefined || value === null) return undefined;
  const items = is(value, 'list') ? value.items : [value];
  return items.map((item) => {
    const name = nameOf(item);
    if (name === undefined)
      throw new OnlyTheRunTells(`\`${operation.name}\` with a name that is only known when it runs`);
    return name;
  });
}

/** One or several; throws {@link OnlyTheRunTells} where none is given. */
export function columnNames(operation: Operation, ...names: readonly string[]): string[] {
  const found = namesOf(operation, ...names);
  if (found === undefined || found.length === 0) throw new OnlyTheRunTells(`\`${operation.name}\` without columns`);
  return found;
}

/** An expression of SQL. */
export function optionalSql(operation: Operation, name: string): string | undefined {
  const value = argOf(operation, name);
  if (value === undefined || value === null) return undefined;
  const sql = sqlOf(value);
  if (sql === undefined) throw new OnlyTheRunTells(`\`${operation.name}\` with SQL that is built when it runs`);
  return sql;
}

/** `nullable: true`; what only the run tells is not true. */
export const flagOf = (operation: Operation, name: string): boolean => argOf(operation, name) === true;

export const numberArg = (operation: Operation, name: string): NumberValue | undefined => {
  const value = argOf(operation, name);
  return is(value, 'number') ? value : undefined;
};

/** The last part of a constant: `NpgsqlValueGenerationStrategy.SerialColumn`. */
export function memberName(value: Value | undefined): string | undefined {
  const name = nameOf(value);
  return name === undefined ? undefined : name.slice(Math.max(name.lastIndexOf('_'), name.lastIndexOf('.')) + 1);
}

/** Undefined: it has none, or one that is no text that is known. */
export const textAnnotation = (annotations: ReadonlyMap<string, Value>, name: string): string | undefined => {
  const value = annotations.get(name);
  return typeof value === 'string' ? value : undefined;
};

/** A list of texts, of which some may be `null`. */
export const listAnnotation = (annotations: ReadonlyMap<string, Value>, name: string): readonly Value[] | undefined => {
  const value = annotations.get(name);
  return is(value, 'list') ? value.items : undefined;
};
