/** Indexes, sequences, views and procedures. */
import { attributeOf, columnsOf, type Entry, isFalse, isTrue, stringOf } from './entry.ts';
import { literal } from './names.ts';
import { textOf } from './scripts.ts';
import { tableOf } from './tables.ts';
import { leave, nameOf, pathOf, send, type Work } from './work.ts';

export function createIndex(work: Work, change: Entry): undefined {
  // PostgreSQL makes no index for a foreign key, and those of other constraints come with them.
  if (/primaryKey|uniqueConstraint|foreignKey/.test(stringOf(change, 'associatedWith'))) return;
  const table = tableOf(work, change);
  const name = attributeOf(change, 'indexName')?.trim();
  const columns = columnsOf(change).map((column) => {
    const written = stringOf(column, 'name');
    // A name with brackets is an expression, said or not.
    const isExpression = isTrue(column, 'computed') || /[()]/.test(written);
    return `${isExpression ? written : nameOf(work, written)}${isTrue(column, 'descending') ? ' DESC' : ''}`;
  });
  const space = attributeOf(change, 'tablespace')?.trim();
  send(
    work,
    [
      `CREATE ${isTrue(change, 'unique') ? 'UNIQUE ' : ''}INDEX ${name === undefined ? '' : `${nameOf(work, name)} `}ON ${table}(${columns.join(', ')})`,
      ...(space === undefined || space === '' ? [] : [`TABLESPACE ${space}`]),
    ].join(' '),
    change,
  );
  if (isTrue(change, 'clustered') && name !== undefined)
    send(work, `CLUSTER ${table} USING ${nameOf(work, name)}`, change);
}

export function dropIndex(work: Work, change: Entry): undefined {
  send(work, `DROP INDEX ${pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'indexName'))}`, change);
}

const sequenceOf = (work: Work, change: Entry): string =>
  pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'sequenceName'));

const OPTIONS: readonly (readonly [attribute: string, words: string])[] = [
  ['dataType', 'AS'],
  ['startValue', 'START WITH'],
  ['incrementBy', 'INCREMENT BY'],
  ['minValue', 'MINVALUE'],
  ['maxValue', 'MAXVALUE'],
  ['cacheSize', 'CACHE'],
];

const options = (change: Entry): string =>
  OPTIONS.flatMap(([attribute, words]) => {
    const value = attributeOf(change, attribute)?.trim();
    return value === undefined || value === '' ? [] : [` ${words} ${value}`];
  }).join('') + (isTrue(change, 'cycle') ? ' CYCLE' : '');

export function createSequence(work: Work, change: Entry): undefined {
  send(work, `CREATE SEQUENCE IF NOT EXISTS ${sequenceOf(work, change)}${options(change)}`, change);
}

export function alterSequence(work: Work, change: Entry): undefined {
  const cycle = isFalse(change, 'cycle') ? ' NO CYCLE' : '';
  send(work, `ALTER SEQUENCE ${sequenceOf(work, change)}${options(change)}${cycle}`, change);
}

export function dropSequence(work: Work, change: Entry): undefined {
  send(work, `DROP SEQUENCE ${sequenceOf(work, change)} CASCADE`, change);
}

export function renameSequence(work: Work, change: Entry): undefined {
  const old = pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'oldSequenceName'));
  send(work, `ALTER SEQUENCE ${old} RENAME TO ${nameOf(work, stringOf(change, 'newSequenceName'))}`, change);
}

const viewOf = (work: Work, change: Entry): string =>
  pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'viewName'));

export function createView(work: Work, change: Entry): undefined {
  if (attributeOf(change, 'path') !== undefined) return leave(work, 'createView with a file', change);
  const query = textOf(change, 'selectQuery');
  if (query === undefined) return leave(work, 'createView without a query', change);
  const view = viewOf(work, change);
  const sql = query.trim().replace(/(?:\s*;)+$/, '');
  const words = isTrue(change, 'replaceIfExists') ? 'CREATE OR REPLACE VIEW' : 'CREATE VIEW';
  send(work, isTrue(change, 'fullDefinition') ? sql : `${words} ${view} AS ${sql}`, change);
  const remarks = attributeOf(change, 'remarks');
  if (remarks !== undefined) send(work, `COMMENT ON VIEW ${view} IS ${literal(remarks)}`, change);
}

export function dropView(work: Work, change: Entry): undefined {
  send(work, `DROP VIEW ${isTrue(change, 'ifExists') ? 'IF EXISTS ' : ''}${viewOf(work, change)}`, change);
}

export function renameView(work: Work, change: Entry): undefined {
  const old = pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'oldViewName'));
  send(work, `ALTER TABLE ${old} RENAME TO ${nameOf(work, stringOf(change, 'newViewName'))}`, change);
}

const procedureOf = (work: Work, change: Entry): string =>
  pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'procedureName'));

export function createProcedure(work: Work, change: Entry): undefined {
  if (attributeOf(change, 'path') !== undefined) return leave(work, 'createProcedure with a file', change);
  const text = textOf(change, 'procedureText') ?? textOf(change, 'procedureBody');
  if (text === undefined) return leave(work, 'createProcedure without a text', change);
  if (isTrue(change, 'replaceIfExists') && stringOf(change, 'procedureName') !== '')
    send(work, `DROP PROCEDURE IF EXISTS ${procedureOf(work, change)}`, change);
  // One statement, whatever stands in it.
  send(work, text.trim().replace(/(?:\s*;)+$/, ''), change);
}

export function dropProcedure(work: Work, change: Entry): undefined {
  send(work, `DROP PROCEDURE ${procedureOf(work, change)}`, change);
}
