/** Tables and their columns. */
import { type Column, columnOf, referenceOf, startOf } from './columns.ts';
import { attributeOf, columnsOf, type Entry, isTrue, stringOf } from './entry.ts';
import { literal, storedName } from './names.ts';
import { typeOf } from './types.ts';
import { hasValue, valueSql } from './values.ts';
import { leave, listOfNames, nameOf, pathOf, send, type Work } from './work.ts';

export const tableOf = (work: Work, change: Entry): string =>
  pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'tableName'));

export function createTable(work: Work, change: Entry): undefined {
  const table = tableOf(work, change);
  const columns = columnsOf(change).map(columnOf);
  const parts = columns.map((column) => `${startOf(work, column, true)}${column.isRequired ? ' NOT NULL' : ''}`);
  const keys = columns.filter(({ isKey }) => isKey);
  if (keys.length > 0) parts.push(primaryKey(work, stringOf(change, 'tableName'), keys));
  for (const column of columns) parts.push(...foreignKey(work, column));
  parts.push(...uniques(work, columns));
  const space = attributeOf(change, 'tablespace');
  const exists = isTrue(change, 'ifNotExists') ? 'IF NOT EXISTS ' : '';
  send(
    work,
    `CREATE TABLE ${exists}${table} (${parts.join(', ')})${space === undefined ? '' : ` TABLESPACE ${space.trim()}`}`,
    change,
  );
  const remarks = attributeOf(change, 'remarks');
  if (remarks !== undefined) send(work, `COMMENT ON TABLE ${table} IS ${literal(remarks)}`, change);
  for (const column of columns) remark(work, table, column);
}

/** A name holds 63 bytes; Liquibase leaves one of them free. */
const MAX_KEY = 62 - '_pkey'.length;

function primaryKey(work: Work, table: string, keys: readonly Column[]): string {
  const given = keys.map(({ constraints }) => constraints && attributeOf(constraints, 'primaryKeyName')).find(Boolean);
  const space = keys
    .map(({ constraints }) => constraints && attributeOf(constraints, 'primaryKeyTablespace'))
    .find(Boolean);
  const name = nameOf(work, given ?? `${table.slice(0, MAX_KEY)}_pkey`);
  const columns = listOfNames(
    work,
    keys.map((key) => key.name),
  );
  return `CONSTRAINT ${name} PRIMARY KEY (${columns})${space === undefined ? '' : ` USING INDEX TABLESPACE ${space.trim()}`}`;
}

function foreignKey(work: Work, { name, constraints }: Column): string[] {
  if (constraints === undefined) return [];
  const reference = referenceOf(work, constraints);
  if (reference === undefined) return [];
  const given = attributeOf(constraints, 'foreignKeyName');
  return [
    [
      ...(given === undefined ? [] : [`CONSTRAINT ${nameOf(work, given.trim())}`]),
      `FOREIGN KEY (${nameOf(work, name)}) REFERENCES ${reference}`,
      ...(isTrue(constraints, 'deleteCascade') ? ['ON DELETE CASCADE'] : []),
      ...(isTrue(constraints, 'initiallyDeferred') ? ['INITIALLY DEFERRED'] : []),
      ...(isTrue(constraints, 'deferrable') ? ['DEFERRABLE'] : []),
    ].join(' '),
  ];
}

/** Columns that name the same constraint share it. */
function uniques(work: Work, columns: readonly Column[]): string[] {
  const byName = new Map<string, string[]>();
  for (const { name, constraints } of columns) {
    if (constraints === undefined || !isTrue(constraints, 'unique')) continue;
    const given = attributeOf(constraints, 'uniqueConstraintName')?.trim();
    const key = given === undefined || given === '' ? `\0${byName.size}` : given;
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  return [...byName].map(
    ([key, names]) =>
      `${key.startsWith('\0') ? '' : `CONSTRAINT ${nameOf(work, key)} `}UNIQUE (${listOfNames(work, names)})`,
  );
}

function remark(work: Work, table: string, { entry, name }: Column): undefined {
  const remarks = attributeOf(entry, 'remarks');
  if (remarks !== undefined)
    send(work, `COMMENT ON COLUMN ${table}.${nameOf(work, name)} IS ${literal(remarks)}`, entry);
}

/** A value for the rows that are there comes after all columns, and what requires one after that. */
export function addColumn(work: Work, change: Entry): undefined {
  const table = tableOf(work, change);
  const columns = columnsOf(change).map(columnOf);
  for (const column of columns) {
    const { entry, constraints, isKey, isRequired } = column;
    const required = isRequired && !hasValue(entry);
    const name = constraints && attributeOf(constraints, 'notNullConstraintName');
    const tail = [
      ...(required ? [`${name === undefined ? '' : `CONSTRAINT ${nameOf(work, name.trim())} `}NOT NULL`] : []),
      ...(isKey ? ['PRIMARY KEY'] : []),
    ];
    send(work, [`ALTER TABLE ${table} ADD ${startOf(work, column, false)}`, ...tail].join(' '), entry);
    addConstraints(work, table, column);
  }
  const filled = columns.filter(({ entry }) => hasValue(entry));
  for (const { entry, name } of filled) {
    const value = valueSql(work, entry);
    if (value !== undefined) send(work, `UPDATE ${table} SET ${nameOf(work, name)} = ${value}`, entry);
  }
  for (const { entry, name, isRequired } of filled)
    if (isRequired) send(work, `ALTER TABLE ${table} ALTER COLUMN ${nameOf(work, name)} SET NOT NULL`, entry);
  for (const column of columns) remark(work, table, column);
}

function addConstraints(work: Work, table: string, column: Column): undefined {
  const { entry, name, constraints } = column;
  if (constraints === undefined) return;
  for (const unique of uniques(work, [column])) send(work, `ALTER TABLE ${table} ADD ${unique}`, entry);
  const reference = referenceOf(work, constraints);
  if (reference === undefined) return;
  const given = attributeOf(constraints, 'foreignKeyName');
  const tail = [
    ...(isTrue(constraints, 'deleteCascade') ? [' ON DELETE CASCADE'] : []),
    ...(attributeOf(constraints, 'validateForeignKey')?.trim().toLowerCase() === 'false' ? [' NOT VALID'] : []),
  ];
  send(
    work,
    `ALTER TABLE ${table} ADD ${given === undefined ? '' : `CONSTRAINT ${nameOf(work, given.trim())} `}FOREIGN KEY (${nameOf(work, name)}) REFERENCES ${reference}${tail.join('')}`,
    entry,
  );
}

export function dropTable(work: Work, change: Entry): undefined {
  send(work, `DROP TABLE ${tableOf(work, change)}${isTrue(change, 'cascadeConstraints') ? ' CASCADE' : ''}`, change);
}

export function dropColumn(work: Work, change: Entry): undefined {
  const single = attributeOf(change, 'columnName');
  const dropped = columnsOf(change);
  if (single !== undefined)
    send(work, `ALTER TABLE ${tableOf(work, change)} DROP COLUMN ${nameOf(work, single.trim())}`, change);
  for (const entry of dropped)
    send(work, `ALTER TABLE ${tableOf(work, change)} DROP COLUMN ${nameOf(work, stringOf(entry, 'name'))}`, entry);
  if (single === undefined && dropped.length === 0) leave(work, 'dropColumn without a column', change);
}

export function renameTable(work: Work, change: Entry): undefined {
  const table = pathOf(work, attributeOf(change, 'schemaName'), stringOf(change, 'oldTableName'));
  send(work, `ALTER TABLE ${table} RENAME TO ${nameOf(work, stringOf(change, 'newTableName'))}`, change);
}

export function renameColumn(work: Work, change: Entry): undefined {
  const [from, to] = [stringOf(change, 'oldColumnName'), stringOf(change, 'newColumnName')];
  send(work, `ALTER TABLE ${tableOf(work, change)} RENAME COLUMN ${nameOf(work, from)} TO ${nameOf(work, to)}`, change);
}

export function modifyDataType(work: Work, change: Entry): undefined {
  const column = nameOf(work, stringOf(change, 'columnName'));
  const { sql } = typeOf(stringOf(change, 'newDataType'));
  // Who says how values are turned has said it all.
  const using = /\sUSING\s/i.test(sql) ? '' : ` USING (${column}::${sql})`;
  send(work, `ALTER TABLE ${tableOf(work, change)} ALTER COLUMN ${column} TYPE ${sql}${using}`, change);
}

export function setTableRemarks(work: Work, change: Entry): undefined {
  send(
    work,
    `COMMENT ON TABLE ${tableOf(work, change)} IS ${literal(attributeOf(change, 'remarks') ?? change.text ?? '')}`,
    change,
  );
}

export function setColumnRemarks(work: Work, change: Entry): undefined {
  const column = `${tableOf(work, change)}.${nameOf(work, stringOf(change, 'columnName'))}`;
  send(work, `COMMENT ON COLUMN ${column} IS ${literal(attributeOf(change, 'remarks') ?? change.text ?? '')}`, change);
}

/** What is joined is text: a column without a value makes the whole have none. */
export function mergeColumns(work: Work, change: Entry): undefined {
  const table = tableOf(work, change);
  const [first, second, merged] = ['column1Name', 'column2Name', 'finalColumnName'].map((name) =>
    nameOf(work, stringOf(change, name)),
  );
  const join = literal(attributeOf(change, 'joinString') ?? '');
  send(work, `ALTER TABLE ${table} ADD ${merged} ${typeOf(stringOf(change, 'finalColumnType')).sql}`, change);
  send(work, `UPDATE ${table} SET ${merged} = ${first} || ${join} || ${second}`, change);
  send(work, `ALTER TABLE ${table} DROP COLUMN ${first}`, change);
  send(work, `ALTER TABLE ${table} DROP COLUMN ${second}`, change);
}

export function addLookupTable(work: Work, change: Entry): undefined {
  const [existing, made] = [stringOf(change, 'existingTableName'), stringOf(change, 'newTableName')];
  const old = pathOf(work, attributeOf(change, 'existingTableSchemaName'), existing);
  const table = pathOf(work, attributeOf(change, 'newTableSchemaName'), made);
  const from = nameOf(work, stringOf(change, 'existingColumnName'));
  const to = nameOf(work, stringOf(change, 'newColumnName'));
  const name = attributeOf(change, 'constraintName') ?? `FK_${existing}_${made}`.toUpperCase();
  send(work, `CREATE TABLE ${table} AS SELECT DISTINCT ${from} AS ${to} FROM ${old} WHERE ${from} IS NOT NULL`, change);
  send(work, `ALTER TABLE ${table} ALTER COLUMN ${to} SET NOT NULL`, change);
  send(work, `ALTER TABLE ${table} ADD PRIMARY KEY (${to})`, change);
  send(
    work,
    `ALTER TABLE ${old} ADD CONSTRAINT ${nameOf(work, name)} FOREIGN KEY (${from}) REFERENCES ${table} (${to})`,
    change,
  );
}

/** PostgreSQL had no identity for columns that are there already when Liquibase began: a sequence that the column owns. */
export function addAutoIncrement(work: Work, change: Entry): undefined {
  const table = tableOf(work, change);
  const names = [stringOf(change, 'tableName'), stringOf(change, 'columnName')];
  const column = nameOf(work, names[1] ?? '');
  const name = `${names.map((each) => storedName(each, work.quoting)).join('_')}_seq`;
  const sequence = pathOf(work, attributeOf(change, 'schemaName'), name);
  const [start, step] = [attributeOf(change, 'startWith'), attributeOf(change, 'incrementBy')];
  const options = `${start === undefined ? '' : ` START WITH ${start.trim()}`}${step === undefined ? '' : ` INCREMENT BY ${step.trim()}`}`;
  send(work, `CREATE SEQUENCE IF NOT EXISTS ${sequence}${options}`, change);
  send(work, `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL`, change);
  send(work, `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT nextval(${literal(sequence)})`, change);
  send(work, `ALTER SEQUENCE ${sequence} OWNED BY ${table}.${column}`, change);
}
