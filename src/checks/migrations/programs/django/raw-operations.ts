/** Operations that send SQL of their own, run code, or hold others. */

import { withoutSemicolons } from '../python/statements.ts';
import {
  argument,
  booleanOf,
  type CallValue,
  calleeOf,
  itemsOf,
  lastOf,
  own,
  pathOf,
  stringOf,
  type Value,
} from '../python/values.ts';
import { leave, send } from './editor.ts';
import type { Field } from './fields.ts';
import { literalOf, sqlString } from './literals.ts';
import { quoteName } from './names.ts';
import { OPERATIONS } from './operations.ts';
import type { Model, State } from './state.ts';
import type { Work } from './work.ts';

/** Extensions that have an operation of their own name. https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/operations/ */
const EXTENSIONS: Readonly<Record<string, string>> = {
  BloomExtension: 'bloom',
  BtreeGinExtension: 'btree_gin',
  BtreeGistExtension: 'btree_gist',
  CITextExtension: 'citext',
  CryptoExtension: 'pgcrypto',
  HStoreExtension: 'hstore',
  TrigramExtension: 'pg_trgm',
  UnaccentExtension: 'unaccent',
};

/** Of packages; they say something about the migration and send nothing. */
const SILENT = /^(?:django_migration_linter\.(?:operations\.)?IgnoreMigration)$/;

const MAX_DEPTH = 20;

/** Whether the operations can be taken back: each of them that cannot says so. */
export interface Reversal {
  missing: boolean;
}

/** Follows a list of operations; items that are no calls are told. */
export function applyOperations(
  work: Omit<Work, 'call'>,
  values: readonly Value[],
  reversal: Reversal,
  depth = 0,
): undefined {
  for (const value of values) {
    if (value.kind === 'call' && depth < MAX_DEPTH) applyOperation({ ...work, call: value }, reversal, depth);
    else if (!work.stateOnly && value.kind !== 'none') {
      leave(work.editor, 'operations that are built when the migration runs', value);
      reversal.missing = true;
    }
  }
}

function applyOperation(work: Work, reversal: Reversal, depth: number): undefined {
  const { editor, call, stateOnly } = work;
  const path = calleeOf(call);
  const name = path === undefined ? '' : lastOf(path);
  if (path === undefined || SILENT.test(path) || !path.startsWith('django.')) {
    if (path !== undefined && SILENT.test(path)) return;
    if (!stateOnly) leave(editor, `an operation that is not Django's${described(call)}`, call);
    reversal.missing = true;
    return;
  }
  if (call.open && name !== 'SeparateDatabaseAndState') {
    if (!stateOnly) leave(editor, 'an operation whose arguments are built when it runs', call);
    return;
  }
  const apply = own(OPERATIONS, name);
  if (apply !== undefined) return apply(work);
  const usual = own(EXTENSIONS, name);
  if (usual !== undefined || name === 'CreateExtension') {
    const extension = usual ?? stringOf(argument(call, 'name', 0));
    if (stateOnly) return;
    if (extension === undefined) leave(editor, 'CREATE EXTENSION with a name that is not known', call);
    else send(editor, `CREATE EXTENSION IF NOT EXISTS ${quoteName(extension)}`, call);
    return;
  }
  switch (name) {
    case 'RunSQL':
      return runSql(work, reversal, depth);
    case 'RunPython':
      if (!isNoop(argument(call, 'code', 0)) && !stateOnly)
        leave(editor, 'Python code that runs with the migration', call);
      if (argument(call, 'reverse_code', 1) === undefined) reversal.missing = true;
      return;
    case 'SeparateDatabaseAndState':
      return separate(work, reversal, depth);
    case 'CreateCollation':
    case 'RemoveCollation':
      return collation(work, name);
    default:
      if (!stateOnly) leave(editor, `an operation that is not known${described(call)}`, call);
      reversal.missing = true;
  }
}

const described = (call: CallValue): string => {
  const path = calleeOf(call);
  if (path !== undefined) return `: ${lastOf(path)}`;
  return call.callee.kind === 'class' ? `: ${call.callee.name}` : '';
};

const isNoop = (value: Value | undefined): boolean =>
  value === undefined ||
  /(?:^|\.)noop$/.test(pathOf(value) ?? '') ||
  (value.kind === 'string' && value.value.trim() === '');

function runSql(work: Work, reversal: Reversal, depth: number): undefined {
  const { call, stateOnly } = work;
  const sql = argument(call, 'sql', 0);
  if (argument(call, 'reverse_sql', 1) === undefined) reversal.missing = true;
  if (!stateOnly && !isNoop(sql)) {
    const items = sql?.kind === 'sequence' ? sql.items : [sql];
    for (const item of items) sendRaw(work, item);
  }
  const state = itemsOf(argument(call, 'state_operations', 2));
  if (state !== undefined) applyOperations({ ...work, stateOnly: true }, state, { missing: false }, depth + 1);
}

/** One text, or a text with values: `("UPDATE t SET a = %s", ["x"])`. */
function sendRaw({ editor, call }: Work, item: Value | undefined): undefined {
  const [first, second] = item?.kind === 'sequence' ? item.items : [item];
  const text = stringOf(first);
  const sql =
    text === undefined ? undefined : second === undefined || second.kind === 'none' ? text : withValues(text, second);
  if (sql === undefined) leave(editor, 'SQL that is built when the migration runs', call);
  else if (withoutSemicolons(sql) !== '') send(editor, withoutSemicolons(sql), call);
}

/** Puts values in the place of `%s` and `%(name)s`, as psycopg does; `undefined` where one is not known. */
export function withValues(text: string, values: Value): string | undefined {
  let index = 0;
  let complete = true;
  const list = itemsOf(values) ?? [];
  const sql = text.replace(/%(?:\((\w+)\))?([s%])/g, (_, name: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    const value =
      name === undefined
        ? list[index++]
        : values.kind === 'dict'
          ? values.entries.find(({ key }) => stringOf(key) === name)?.value
          : undefined;
    const literal = value === undefined ? undefined : plainLiteral(value);
    if (literal === undefined) complete = false;
    return literal ?? '';
  });
  return complete ? sql : undefined;
}

const plainLiteral = (value: Value): string | undefined => {
  if (value.kind === 'none') return 'NULL';
  if (value.kind === 'string') return sqlString(value.value);
  if (value.kind === 'sequence' && value.shape === 'tuple') {
    const parts = value.items.map(plainLiteral);
    return parts.length > 0 && parts.every((part) => part !== undefined) ? `(${parts.join(', ')})` : undefined;
  }
  return literalOf(value, { internal: '', sql: value.kind === 'sequence' ? 'text[]' : '' });
};

/** What the database does and what the models become are said apart. */
function separate(work: Work, reversal: Reversal, depth: number): undefined {
  const { editor, call } = work;
  const database = argument(call, 'database_operations', 0);
  const models = argument(call, 'state_operations', 1);
  const before = cloneModels(editor.state);
  for (const list of [database, models]) {
    if (list === undefined || list.kind === 'none' || list.kind === 'sequence') continue;
    leave(editor, 'operations that are built when the migration runs', call);
    reversal.missing = true;
  }
  if (database?.kind === 'sequence' && database.items.length > 0) {
    applyOperations(work, database.items, reversal, depth + 1);
    editor.state.models = before;
  }
  if (models?.kind === 'sequence')
    applyOperations({ ...work, stateOnly: true }, models.items, { missing: false }, depth + 1);
}

function cloneModels({ models }: State): Map<string, Model> {
  const cloneField = (field: Field): Field => ({ ...field, relation: field.relation && { ...field.relation } });
  return new Map(
    [...models].map(([key, model]) => [
      key,
      {
        ...model,
        fields: new Map([...model.fields].map(([name, field]) => [name, cloneField(field)])),
        indexes: new Map(model.indexes),
        constraints: new Map(model.constraints),
      },
    ]),
  );
}

function collation({ editor, call, stateOnly }: Work, operation: string): undefined {
  if (stateOnly) return;
  const name = stringOf(argument(call, 'name', 0));
  const locale = stringOf(argument(call, 'locale', 1));
  if (name === undefined || locale === undefined) {
    leave(editor, 'a collation whose name or locale is not known', call);
    return;
  }
  if (operation === 'RemoveCollation') {
    send(editor, `DROP COLLATION ${quoteName(name)}`, call);
    return;
  }
  const provider = stringOf(call.named.get('provider'));
  const loose = booleanOf(call.named.get('deterministic')) === false;
  const options = [`locale=${quoteName(locale)}`];
  if (provider !== undefined && provider !== 'libc') options.push(`provider=${quoteName(provider)}`);
  if (loose) options.push('deterministic=false');
  if (loose) editor.state.looseCollations.add(name);
  send(editor, `CREATE COLLATION ${quoteName(name)} (${options.join(', ')})`, call);
}
