/** Which calls of a migration reach the database, and what connections and inspectors answer. */
import { withoutSemicolons } from '../python/statements.ts';
import { type CallValue, calleeOf, lastOf, pathOf, type Value } from '../python/values.ts';
import { execute } from './data.ts';
import { hasParameters, textSql, withParameters } from './expressions.ts';
import { createType, leave, type Migration, send } from './migration.ts';
import { apply } from './operations.ts';
import { readType } from './types.ts';

/** `alembic.op`, under whatever name. */
const OP = /^(?:alembic\.)?op$/;

/** Modules that cannot reach the database. */
const HARMLESS =
  /^(?:sqlalchemy|sqlmodel|alembic|logging|json|os|re|sys|uuid|datetime|time|typing|collections|itertools|functools|enum|pathlib|hashlib|base64|textwrap|math|random|string|copy|decimal|warnings|contextlib|dataclasses|inspect|secrets|pgvector|geoalchemy2|sqlalchemy_utils|geoalchemy|citext|tqdm|dateutil|pytz|slugify|operator|traceback|structlog|loguru|rich|click|six|abc|sqlalchemy_searchable|importlib|pprint|statistics|io|csv|zlib|struct|types|unicodedata|html|urllib|ipaddress|calendar|zoneinfo|bcrypt|passlib|cryptography|yaml|packaging)(?:\.|$)/;

/** Python's own functions have no module. */
const isBuiltin = (path: string): boolean => !path.includes('.');

/** Methods of a session or connection that write. */
const WRITES =
  /^(?:add|add_all|bulk_save_objects|bulk_insert_mappings|bulk_update_mappings|merge|delete|update|insert)$/;

/** What a call comes to; `undefined`: it stands for itself. */
export function handleCall(migration: Migration, call: CallValue): Value | undefined {
  const path = calleeOf(call);
  if (path !== undefined) return handlePath(migration, call, path);
  const { callee } = call;
  if (callee.kind !== 'attribute') return undefined;
  const { object, name } = callee;
  const batch = batchOf(object);
  if (batch !== undefined) {
    if (!apply({ migration, name, call, batch }) && name !== 'f')
      leave(migration, `${name} of a batch, which is not known`, call);
    return undefined;
  }
  if (/^(?:execute|exec_driver_sql|scalars?)$/.test(name)) {
    if (call.args.length > 0) executeOn(migration, call);
  } else if (name === 'commit' && isConnection(object)) {
    // What follows begins a transaction of its own.
    send(migration, 'COMMIT', call);
    send(migration, 'BEGIN', call);
  } else if (name === 'create' || name === 'drop') createOrDrop(migration, call, object, name);
  else if (WRITES.test(name) && isSession(object))
    leave(migration, 'rows that the migration changes when it runs', call);
  return undefined;
}

const batchOf = (value: Value): CallValue | undefined =>
  value.kind === 'call' && lastOf(calleeOf(value) ?? '') === 'batch_alter_table' ? value : undefined;

function handlePath(migration: Migration, call: CallValue, path: string): Value | undefined {
  const at = path.lastIndexOf('.');
  const [owner, name] = [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
  const { start, end } = call;
  if (OP.test(owner)) {
    if (name === 'f') return call.args[0];
    if (apply({ migration, name, call, batch: undefined }) || SILENT.test(name)) return undefined;
    leave(migration, `op.${name}, which is not known`, call);
    return undefined;
  }
  if (/(?:^|\.)context\.is_offline_mode$/.test(path)) return { kind: 'boolean', value: false, start, end };
  // A function of the project that is given the connection may do anything with it.
  if (isElsewhere(path) && call.args.some(reachesDatabase)) leave(migration, elsewhere(path), call);
  return undefined;
}

const isElsewhere = (path: string): boolean => !isBuiltin(path) && !HARMLESS.test(path);

const elsewhere = (path: string): string => `code that lies elsewhere: ${path.replace(/^\.+/, '')}`;

const reachesDatabase = (value: Value): boolean =>
  isConnection(value) || isSession(value) || OP.test(pathOf(value) ?? '') || /\.bind$/.test(pathOf(value) ?? '');

const isConnection = (value: Value): boolean =>
  value.kind === 'call' && /(?:^|\.)get_bind$/.test(calleeOf(value) ?? '');

/** A call that stands by itself is there for what it does: what the project's own code does is not seen. */
export function handleStatement(migration: Migration, value: Value): void {
  const path = calleeOf(value);
  if (path !== undefined && isElsewhere(path) && !OP.test(path.slice(0, Math.max(0, path.lastIndexOf('.')))))
    leave(migration, elsewhere(path), value);
}

const SILENT = /^(?:get_bind|get_context|batch_alter_table|f|inline_literal|invoke)$/;

/** `sa.select(...)`, `table.select().where(...)`: reads only. */
function isSelect(value: Value): boolean {
  for (let at: Value = value; at.kind === 'call'; ) {
    if (at.callee.kind !== 'attribute') return /(?:^|\.)select$/.test(pathOf(at.callee) ?? '');
    if (at.callee.name === 'select') return true;
    at = at.callee.object;
  }
  return false;
}

/** `bind.execute(sa.text('..'), {..})` and its like. */
function executeOn(migration: Migration, call: CallValue): void {
  const [first, second] = call.args;
  if (first !== undefined && isSelect(first)) return;
  const text = textSql(first);
  if (text === undefined) {
    execute(migration, call, first);
    return;
  }
  const sql = withParameters(text, second);
  // What only reads takes nothing that matters here from values that are not known.
  if (sql === undefined || hasParameters(sql)) {
    if (/^\s*select\b(?![\s\S]*\b(?:into|for\s+update)\b)/i.test(text)) return;
  }
  if (sql === undefined || hasParameters(sql))
    leave(migration, 'a statement whose values are built when it runs', call);
  else if (withoutSemicolons(sql) !== '') send(migration, withoutSemicolons(sql), call);
}

/** `sa.Enum(..., name='x').create(op.get_bind())`, `table.drop(...)` */
function createOrDrop(migration: Migration, call: CallValue, object: Value, name: 'create' | 'drop'): void {
  const type = object.kind === 'call' ? readType(object) : undefined;
  if (type?.enumeration === undefined) {
    const path = calleeOf(object) ?? '';
    if (/(?:^|\.)(?:Table|Index|MetaData|Sequence)$/.test(path))
      leave(migration, `${name} of a ${lastOf(path)} object`, call);
    return;
  }
  const { enumeration } = type;
  const checks = call.named.get('checkfirst') ?? call.args[1];
  const careful = checks?.kind === 'boolean' && checks.value;
  if (name === 'drop') {
    send(migration, `DROP TYPE ${enumeration.sql}`, call);
    migration.types.delete(enumeration.sql);
  } else if (!careful || !migration.types.has(enumeration.sql)) createType(migration, enumeration, call);
}

const isSession = (value: Value): boolean =>
  value.kind === 'call' &&
  /(?:^|\.)(?:Session|sessionmaker|get_bind|get_session)$/i.test(calleeOf(value) ?? pathOf(value.callee) ?? '');

/** `op.get_bind().dialect.name` and its like: this is about PostgreSQL. */
export function handleMember(value: Value): Value | undefined {
  const { start, end } = value;
  const path = pathOf(value);
  const owner =
    value.kind === 'attribute' ? nameOf(value.object) : path === undefined ? undefined : path.split('.').at(-2);
  const name = value.kind === 'attribute' ? value.name : path === undefined ? undefined : lastOf(path);
  if ((name === 'name' && /^(?:dialect|engine)$/.test(owner ?? '')) || name === 'dialect_name' || name === 'drivername')
    return { kind: 'string', value: 'postgresql', start, end };
  if (name === 'as_sql') return { kind: 'boolean', value: false, start, end };
  return undefined;
}

const nameOf = (value: Value): string | undefined => (value.kind === 'attribute' ? value.name : undefined);

/** What a `with` block does at its ends: an autocommit block ends the transaction, and a new one follows. */
export function handleBlock(migration: Migration, value: Value): { value?: Value; leave?: () => void } | undefined {
  if (value.kind !== 'call' || value.callee.kind !== 'attribute' || value.callee.name !== 'autocommit_block')
    return undefined;
  const place = { start: value.start, end: value.end };
  send(migration, 'COMMIT', place);
  return { leave: () => send(migration, 'BEGIN', place) };
}
