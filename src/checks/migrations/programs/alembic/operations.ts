/** The directives of Alembic. https://alembic.sqlalchemy.org/en/latest/ops.html */
import { booleanOf, type CallValue, calleeOf, itemsOf, own, stringOf, type Value } from '../python/values.ts';
import { defaultSql, deferrableSql, excludeSql, foreignKeyTail, isCallOf, namedClause } from './columns.ts';
import { bulkInsert, execute } from './data.ts';
import { conditionSql, flag, nameOf, namesOf, textSql } from './expressions.ts';
import { createIndexSql } from './indexes.ts';
import { leave, type Migration, send } from './migration.ts';
import { list, literal, qualified, quoteName } from './names.ts';
import { addColumn, createTable } from './tables.ts';
import { readType } from './types.ts';

/** A call of `op.name(...)`, or of a batch's `batch_op.name(...)`, which leaves the table out. */
export interface Directive {
  migration: Migration;
  name: string;
  call: CallValue;
  /** The call of `batch_alter_table`. */
  batch: CallValue | undefined;
}

/** Parameters by place; `table` is the one that a batch leaves out. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  create_table: ['table'],
  drop_table: ['table'],
  rename_table: ['old_table_name', 'new_table_name', 'schema'],
  add_column: ['table', 'column'],
  drop_column: ['table', 'column_name'],
  alter_column: ['table', 'column_name'],
  create_index: ['index_name', 'table', 'columns'],
  drop_index: ['index_name', 'table'],
  create_foreign_key: ['constraint_name', 'table', 'referent_table', 'local_cols', 'remote_cols'],
  create_unique_constraint: ['constraint_name', 'table', 'columns', 'schema'],
  create_check_constraint: ['constraint_name', 'table', 'condition'],
  create_primary_key: ['constraint_name', 'table', 'columns', 'schema'],
  create_exclude_constraint: ['constraint_name', 'table'],
  drop_constraint: ['constraint_name', 'table', 'type_'],
  create_table_comment: ['table', 'comment'],
  drop_table_comment: ['table'],
};

/** Other names of parameters, of now and of earlier versions. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  table: ['table_name', 'source_table', 'source', 'tablename', 'name'],
  index_name: ['name'],
  constraint_name: ['name'],
  referent_table: ['referent'],
  condition: ['sqltext'],
};

function parameter({ name, call, batch }: Directive, wanted: string): Value | undefined {
  const names = (own(PARAMETERS, name) ?? []).filter((one) => batch === undefined || one !== 'table');
  const index = names.indexOf(wanted);
  const direct = call.named.get(wanted) ?? (index < 0 ? undefined : call.args[index]);
  if (direct !== undefined) return direct;
  for (const alias of ALIASES[wanted] ?? []) {
    // `name` is the table's only where nothing else has a name.
    if (alias === 'name' && wanted === 'table' && names[0] !== 'table') continue;
    const value = call.named.get(alias);
    if (value !== undefined) return value;
  }
  return undefined;
}

const schemaOf = ({ call, batch }: Directive): string | undefined =>
  stringOf(call.named.get('schema') ?? call.named.get('source_schema') ?? batch?.named.get('schema'));

const tableName = (directive: Directive): string | undefined =>
  directive.batch === undefined
    ? nameOf(parameter(directive, 'table'))
    : nameOf(directive.batch.named.get('table_name') ?? directive.batch.args[0]);

const unreadable = ({ migration, call, name }: Directive): undefined => {
  leave(migration, `${name} with arguments that are built when it runs`, call);
};

/** Whether the name is a directive; what it sends is in the migration. */
export function apply(directive: Directive): boolean {
  const handler = own(DIRECTIVES, directive.name);
  if (handler === undefined) return false;
  if (directive.call.open && directive.name !== 'create_table') unreadable(directive);
  else handler(directive);
  return true;
}

const DIRECTIVES: Readonly<Record<string, (directive: Directive) => void>> = {
  create_table: (directive) => {
    const name = tableName(directive);
    if (name === undefined || directive.call.open) unreadable(directive);
    else createTable(directive.migration, directive.call, name, directive.call.args.slice(1));
  },
  drop_table: (directive) => onTable(directive, (table) => `DROP TABLE ${ifExists(directive)}${table}`),
  rename_table: (directive) => {
    const [from, to] = [nameOf(parameter(directive, 'old_table_name')), nameOf(parameter(directive, 'new_table_name'))];
    if (from === undefined || to === undefined) return unreadable(directive);
    const schema = stringOf(parameter(directive, 'schema'));
    send(directive.migration, `ALTER TABLE ${qualified(from, schema)} RENAME TO ${quoteName(to)}`, directive.call);
  },
  add_column: (directive) => {
    const name = tableName(directive);
    const column = parameter(directive, 'column');
    if (name === undefined || column === undefined) return unreadable(directive);
    addColumn(directive.migration, directive.call, name, schemaOf(directive), column);
  },
  drop_column: (directive) =>
    onTable(directive, (table) => {
      const column = nameOf(parameter(directive, 'column_name'));
      return column && `ALTER TABLE ${table} DROP COLUMN ${ifExists(directive)}${quoteName(column)}`;
    }),
  alter_column: alterColumn,
  create_index: (directive) => {
    const name = tableName(directive);
    const columns = itemsOf(parameter(directive, 'columns'));
    const sql =
      name === undefined || columns === undefined
        ? undefined
        : createIndexSql(directive.call, name, schemaOf(directive), parameter(directive, 'index_name'), columns);
    if (sql === undefined) unreadable(directive);
    else send(directive.migration, sql, directive.call);
  },
  drop_index: (directive) => {
    const name = nameOf(parameter(directive, 'index_name'));
    if (name === undefined) return unreadable(directive);
    const words = flag(directive.call, 'postgresql_concurrently') ? 'CONCURRENTLY ' : '';
    const sql = `DROP INDEX ${words}${ifExists(directive)}${qualified(name, schemaOf(directive))}`;
    send(directive.migration, sql, directive.call);
  },
  create_foreign_key: (directive) =>
    addConstraint(directive, () => {
      const [from, to] = [namesOf(parameter(directive, 'local_cols')), namesOf(parameter(directive, 'remote_cols'))];
      const target = nameOf(parameter(directive, 'referent_table'));
      if (from === undefined || to === undefined || target === undefined) return undefined;
      const schema = stringOf(directive.call.named.get('referent_schema'));
      return `FOREIGN KEY(${list(from)}) REFERENCES ${qualified(target, schema)} (${list(to)})${foreignKeyTail(directive.call)}`;
    }),
  create_unique_constraint: (directive) =>
    addConstraint(directive, () => {
      const columns = namesOf(parameter(directive, 'columns'));
      const nulls = flag(directive.call, 'postgresql_nulls_not_distinct') ? ' NULLS NOT DISTINCT' : '';
      return columns && `UNIQUE${nulls} (${list(columns)})${deferrableSql(directive.call)}`;
    }),
  create_check_constraint: (directive) =>
    addConstraint(directive, () => {
      const condition = conditionSql(parameter(directive, 'condition'));
      const valid = flag(directive.call, 'postgresql_not_valid') ? ' NOT VALID' : '';
      return condition && `CHECK (${condition})${deferrableSql(directive.call)}${valid}`;
    }),
  create_primary_key: (directive) =>
    addConstraint(directive, () => {
      const columns = namesOf(parameter(directive, 'columns'));
      return columns && `PRIMARY KEY (${list(columns)})`;
    }),
  create_exclude_constraint: (directive) => {
    const elements = directive.call.args.slice(directive.batch === undefined ? 2 : 1);
    const name = nameOf(parameter(directive, 'constraint_name'));
    onTable(directive, (table) => {
      const sql = excludeSql(directive.call, elements, name);
      return sql && `ALTER TABLE ${table} ADD ${sql}`;
    });
  },
  drop_constraint: (directive) =>
    onTable(directive, (table) => {
      const name = nameOf(parameter(directive, 'constraint_name'));
      return name && `ALTER TABLE ${table} DROP CONSTRAINT ${ifExists(directive)}${quoteName(name)}`;
    }),
  create_table_comment: (directive) =>
    onTable(directive, (table) => {
      const comment = stringOf(parameter(directive, 'comment'));
      return comment === undefined ? undefined : `COMMENT ON TABLE ${table} IS ${literal(comment)}`;
    }),
  drop_table_comment: (directive) => onTable(directive, (table) => `COMMENT ON TABLE ${table} IS NULL`),
  execute: (directive) =>
    execute(directive.migration, directive.call, directive.call.args[0] ?? directive.call.named.get('sqltext')),
  bulk_insert: ({ migration, call }) => bulkInsert(migration, call),
};

const ifExists = ({ call }: Directive): string => (flag(call, 'if_exists') ? 'IF EXISTS ' : '');

function onTable(directive: Directive, write: (table: string) => string | undefined): void {
  const name = tableName(directive);
  const sql = name === undefined ? undefined : write(qualified(name, schemaOf(directive)));
  if (sql === undefined || sql === '') unreadable(directive);
  else send(directive.migration, sql, directive.call);
}

function addConstraint(directive: Directive, write: () => string | undefined): undefined {
  const given = parameter(directive, 'constraint_name');
  const name = nameOf(given);
  if (name === undefined && given !== undefined && given.kind !== 'none') return unreadable(directive);
  onTable(directive, (table) => {
    const sql = write();
    return sql && `ALTER TABLE ${table} ADD ${namedClause(name)}${sql}`;
  });
}

function alterColumn(directive: Directive): undefined {
  const { call, migration } = directive;
  const name = tableName(directive);
  const column = nameOf(parameter(directive, 'column_name'));
  if (name === undefined || column === undefined) return unreadable(directive);
  const table = `ALTER TABLE ${qualified(name, schemaOf(directive))}`;
  const alter = (words: string): void => send(migration, `${table} ALTER COLUMN ${quoteName(column)} ${words}`, call);
  const type = call.named.get('type_');
  if (type !== undefined && type.kind !== 'none') {
    const read = readType(type);
    const using = stringOf(call.named.get('postgresql_using')) ?? textSql(call.named.get('postgresql_using'));
    if (read === undefined || (call.named.has('postgresql_using') && using === undefined)) {
      const path = calleeOf(type) ?? (type.kind === 'reference' ? type.path : undefined);
      leave(
        migration,
        `ALTER COLUMN to a type that is not one of SQLAlchemy's${path === undefined ? '' : `: ${path}`}`,
        call,
      );
    } else alter(`TYPE ${read.sql}${using === undefined ? '' : ` USING ${using}`}`);
  }
  const nullable = call.named.get('nullable');
  if (nullable !== undefined && nullable.kind !== 'none') {
    if (nullable.kind === 'boolean') alter(`${nullable.value ? 'DROP' : 'SET'} NOT NULL`);
    else unreadable(directive);
  }
  const fallback = call.named.get('server_default');
  if (fallback !== undefined && booleanOf(fallback) !== false) setDefault(directive, fallback, alter);
  else if (fallback?.kind === 'none') alter('DROP DEFAULT');
  const comment = call.named.get('comment');
  if (comment?.kind === 'string' || comment?.kind === 'none') {
    const text = comment.kind === 'string' ? literal(comment.value) : 'NULL';
    const target = `${qualified(name, schemaOf(directive))}.${quoteName(column)}`;
    send(migration, `COMMENT ON COLUMN ${target} IS ${text}`, call);
  }
  const renamed = call.named.get('new_column_name') ?? call.named.get('name');
  const to = nameOf(renamed);
  if (to !== undefined && to !== column)
    send(migration, `${table} RENAME ${quoteName(column)} TO ${quoteName(to)}`, call);
  else if (renamed !== undefined && to === undefined && renamed.kind !== 'none') unreadable(directive);
}

function setDefault(directive: Directive, value: Value, alter: (words: string) => void): void {
  if (isCallOf(value, /^(?:Identity|Computed)$/)) {
    leave(directive.migration, 'ALTER COLUMN to or from a generated column', directive.call);
    return;
  }
  const sql = defaultSql(value);
  if (sql === null) unreadable(directive);
  else alter(sql === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${sql}`);
}
