/** A described table as the statements that Knex sends, in its order. */
import type { Machine } from '../javascript/machine.ts';
import type { Place } from '../javascript/syntax.ts';
import { nameOf } from '../javascript/text.ts';
import type { Value } from '../javascript/values.ts';
import { type Column, columnChecks, columnSql, defaultSql, enumType, hasUnknownDefault, typeSql } from './columns.ts';
import { commandSql, foreignSql, primaryInline } from './commands.ts';
import { qualified, type TableName, withBindings, wrap, wrapped } from './raw.ts';
import type { Command, Table } from './table.ts';

export type Creation = 'create' | 'create-if-not-exists' | { like: string };

interface Work {
  target: TableName;
  table: Table;
  place: Place;
  machine: Machine;
}

export function createTable(kind: Creation, work: Work): void {
  const { target, table, place, machine } = work;
  const { effects } = machine;
  sendEnumTypes(work);
  const primary = table.commands.find(({ method }) => method === 'primary');
  const parts = table.columns.flatMap((column) => columnOrUnread(column, work, primary !== undefined));
  const key = primary && primaryInline(primary, target.name);
  if (key) parts.push(key);
  for (const { args, place: at } of table.checks) {
    const condition = withBindings(args[0], args[1]);
    const name = nameOf(args[2]);
    if (condition === undefined) effects.cannotRead('a check whose condition is only known when it runs', at);
    else parts.push(`${name === undefined ? '' : `constraint ${name} `}check (${condition})`);
  }
  const like = typeof kind === 'object' ? `like ${wrap(kind.like)} including all` : '';
  const ifNotExists = kind === 'create-if-not-exists' ? 'if not exists ' : '';
  const inherits = table.inherits === undefined ? '' : ` inherits (${wrapped(table.inherits) ?? '"…"'})`;
  const body = [...(like ? [like] : []), ...parts].join(', ');
  effects.send(`create table ${ifNotExists}${qualified(target)} (${body})${inherits}`, place);
  if (table.comment) commentTable(work);
  commentColumns(table.columns, work);
  for (const command of table.commands) if (command.method !== 'primary') sendCommand(command, work);
}

export function alterTable(work: Work): void {
  const { target, table, machine } = work;
  sendEnumTypes(work);
  const added = table.columns.filter(({ alter }) => alter === undefined);
  const altered = table.columns.filter(({ alter }) => alter !== undefined);
  const hasPrimary = table.commands.some(({ method }) => method === 'primary');
  const parts = added.flatMap((column) =>
    columnOrUnread(column, work, hasPrimary).map((sql) => ({ sql: `add column ${sql}`, place: column.place })),
  );
  const [first] = parts;
  const last = parts.at(-1);
  if (first && last)
    machine.effects.send(`alter table ${qualified(target)} ${parts.map(({ sql }) => sql).join(', ')}`, {
      start: first.place.start,
      end: last.place.end,
    });
  for (const column of altered) alterColumn(column, work);
  commentColumns(added, work);
  for (const column of altered) {
    for (const [index, { condition, name }] of columnChecks(column).entries()) {
      const called = nameOf(name) ?? `${target.name}_${column.name}_${index + 1}`;
      machine.effects.send(
        `alter table ${qualified(target)} add constraint ${called} check(${condition})`,
        column.place,
      );
    }
  }
  commentColumns(altered, work);
  for (const command of table.commands) sendCommand(command, work);
  if (table.comment) commentTable(work);
}

function sendEnumTypes({ table, target, machine }: Work): void {
  // Each is put before what is there already.
  for (const column of table.columns.toReversed()) {
    const sql = enumType(column, target.schema);
    if (sql !== undefined) machine.effects.send(sql, column.place);
  }
}

function columnOrUnread(column: Column & { place: Place }, work: Work, hasPrimary: boolean): string[] {
  if (hasUnknownDefault(column)) {
    work.machine.effects.cannotRead('a column whose default is only known when it runs', column.place);
  }
  const sql = columnSql(column, work.target.schema, hasPrimary);
  if (sql === undefined)
    work.machine.effects.cannotRead('a column whose type is only known when it runs', column.place);
  return sql === undefined ? [] : [sql];
}

/** `.alter()` takes a column apart and puts it together again. */
function alterColumn(column: Column & { place: Place }, { target, table, machine }: Work): void {
  const { effects } = machine;
  const hasPrimary = table.commands.some(({ method }) => method === 'primary');
  const start = `alter table ${qualified(target)} alter column ${wrap(column.name)}`;
  const send = (sql: string): void => void effects.send(`${start} ${sql}`, column.place);
  send('drop default');
  if (column.alter?.nullable) send('drop not null');
  if (column.alter?.type) {
    const type = typeSql(column.type, column, target.schema, hasPrimary);
    if (type === undefined) effects.cannotRead('a column whose type is only known when it runs', column.place);
    else if (type.includes(' check ('))
      effects.cannotRead('a changed `enum`, which Knex sends as SQL that PostgreSQL refuses', column.place);
    else send(`type ${type} using (${wrap(column.name)}${/^enum?$/.test(column.type) ? '::text::' : '::'}${type})`);
  }
  const value = defaultSql(column);
  if (value !== undefined) send(`set ${value}`);
  else if (hasUnknownDefault(column))
    effects.cannotRead('a column whose default is only known when it runs', column.place);
  if (column.alter?.nullable && column.modifiers.get('nullable')?.[0] === false) send('set not null');
}

/** A comment's words change nothing: those that only the run knows are left out. */
const commentText = (value: Value): string =>
  value === null || value === undefined || value === ''
    ? 'NULL'
    : `'${(nameOf(value) ?? '…').replace(/(?<!')'(?!')/g, "''")}'`;

function commentTable({ table, target, machine, place }: Work): void {
  if (table.comment)
    machine.effects.send(
      `comment on table ${qualified(target)} is '${(nameOf(table.comment.value) ?? '…').replace(/(?<!')'(?!')/g, "''")}'`,
      table.comment.place ?? place,
    );
}

function commentColumns(columns: readonly (Column & { place: Place })[], { target, machine }: Work): void {
  for (const column of columns) {
    const comment = column.modifiers.get('comment');
    if (comment)
      machine.effects.send(
        `comment on column ${qualified(target)}.${wrap(column.name)} is ${commentText(comment[0])}`,
        column.place,
      );
  }
}

function sendCommand(command: Command, { target, machine }: Work): void {
  // `.references('id')` without a table says nothing to Knex either.
  if (command.foreign && (command.foreign.table === undefined || command.foreign.references === undefined)) return;
  const sql = command.foreign ? foreignSql(command.foreign, target) : commandSql(command, target);
  if (sql === undefined)
    machine.effects.cannotRead(`\`${command.method}\` with names that are only known when it runs`, command.place);
  else if (sql !== '') machine.effects.send(sql, command.place);
}
