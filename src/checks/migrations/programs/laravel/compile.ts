/**
 * A blueprint as the statements that Laravel sends to PostgreSQL, in its order.
 * https://github.com/laravel/framework/blob/12.x/src/Illuminate/Database/Schema/Grammars/PostgresGrammar.php
 */
import { literal } from '../../sql/names.ts';
import type { Span } from '../php/syntax.ts';
import { stringOf, type Value } from '../php/values.ts';
import type { Blueprint, Column } from './blueprint.ts';
import { changeSql, isRefused } from './change.ts';
import { columnSql } from './column-sql.ts';
import { commandSql } from './command-sql.ts';
import type { Framework } from './framework.ts';
import { impliedIndexes } from './implied-indexes.ts';

import { columnName, tableName } from './names.ts';

export interface Compiled {
  /** Undefined: something in it is only known when it runs. */
  sql: string | undefined;
  /** In words: why there is none. */
  why?: string;
  span: Span;
}

const REFUSED = 'a change of an `enum` column, of which Laravel makes no valid SQL for PostgreSQL';

/** The statements in the order in which Laravel sends them. Adds to the blueprint what its columns imply. */
export function compile(blueprint: Blueprint, framework: Framework): Compiled[] {
  const { version } = framework;
  impliedIndexes(blueprint, version);
  const compiled: Compiled[] = [];
  const table = tableName(blueprint.table);
  const added = blueprint.columns.filter(({ attributes }) => attributes.get('change') !== true);
  const changed = blueprint.columns.filter(({ attributes }) => attributes.get('change') === true);
  const one = (column: Column): Compiled => {
    const { span } = column;
    if (column.attributes.get('change') !== true) return { sql: addSql([column], blueprint, version), span };
    if (isRefused(column, framework)) return { sql: undefined, why: REFUSED, span };
    return { sql: changeSql([column], table, framework), span };
  };
  // Before Laravel 11 all columns come first, in one statement.
  if (!blueprint.isCreating && version < 11) {
    if (framework.compares || changed.some((column) => isRefused(column, framework)))
      compiled.push(...changed.map(one));
    else if (changed.length > 0) compiled.push({ sql: changeSql(changed, table, framework), span: spanOf(changed) });
    if (added.length > 0) compiled.push({ sql: addSql(added, blueprint, version), span: spanOf(added) });
  }
  for (const command of blueprint.commands) {
    if (command.kind === 'column') {
      if (version >= 11) compiled.push(one(command));
    } else if (command.name === 'create') {
      compiled.push({ sql: createSql(blueprint, added, version), span: command.span });
    } else for (const sql of commandSql(command, blueprint, version)) compiled.push({ sql, span: command.span });
  }
  for (const column of blueprint.columns) {
    const { attributes, span } = column;
    const start = startingValue(column);
    if (start !== undefined)
      compiled.push({
        sql:
          version < 12
            ? `alter sequence ${blueprint.table}_${column.name}_seq restart with ${start}`
            : `select setval(pg_get_serial_sequence(${literal(table)}, ${literal(column.name)}), ${start}, false)`,
        span,
      });
    const isChanged = attributes.get('change') === true;
    if (framework.compares && isChanged) continue;
    const comment: Value = attributes.get('comment') ?? null;
    if (comment === null && !isChanged) continue;
    const words = stringOf(comment);
    const value = comment === null ? 'NULL' : words === undefined ? undefined : literal(words);
    if (value !== undefined)
      compiled.push({ sql: `comment on column ${table}.${columnName(column.name)} is ${value}`, span });
  }
  return compiled;
}

const spanOf = (columns: readonly Column[]): Span => ({
  start: columns[0]?.span.start ?? 0,
  end: Math.max(...columns.map(({ span }) => span.end)),
});

function createSql(blueprint: Blueprint, columns: readonly Column[], version: number): string | undefined {
  const parts = columns.map((column) => columnSql(column, blueprint, version));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const create = blueprint.isTemporary ? 'create temporary' : 'create';
  return `${create} table ${tableName(blueprint.table)} (${parts.join(', ')})`;
}

function addSql(columns: readonly Column[], blueprint: Blueprint, version: number): string | undefined {
  const parts = columns.map((column) => columnSql(column, blueprint, version));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return `alter table ${tableName(blueprint.table)} ${parts.map((part) => `add column ${part}`).join(', ')}`;
}

function startingValue({ attributes }: Column): string | undefined {
  if (attributes.get('autoIncrement') !== true) return undefined;
  return stringOf(attributes.get('startingValue') ?? attributes.get('from')) || undefined;
}
