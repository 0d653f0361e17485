/** Calls of a migration by name, each as the SQL that ActiveRecord's connection sends for it. */
import { type Call, isTrue, listOf, namesOf, textOf } from '../ruby/values.ts';
import {
  addColumn,
  addColumns,
  addReference,
  addTimestamps,
  changeColumn,
  changeColumnComment,
  changeDefault,
  changeNull,
  changeTableComment,
  removeColumns,
  removeReference,
  removeTimestamps,
  renameColumn,
  renameTable,
} from './alterations.ts';
import {
  addCheck,
  addExclusion,
  addForeignKey,
  addUnique,
  removeCheck,
  removeExclusion,
  removeForeignKey,
  removeUnique,
  validateCheck,
  validateConstraint,
  validateForeignKey,
} from './constraints.ts';
import { joinTableName } from './create-table.ts';
import { addIndex, removeIndex, renameIndex } from './indexes.ts';
import { ident, literal, partsOf, qualified } from './names.ts';
import { NOT_KNOWN, nameAt, type Outcome, positional, type Rails } from './rails-call.ts';

export type Command = (rails: Rails, call: Call) => Outcome;

/** Those that need no block. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['add_column', addColumn],
  ['add_columns', addColumns],
  ['add_timestamps', addTimestamps],
  ['remove_timestamps', (_, call) => removeTimestamps(call)],
  ['remove_column', removeColumns],
  ['remove_columns', removeColumns],
  ['change_column', changeColumn],
  ['change_column_default', changeDefault],
  ['change_column_null', changeNull],
  ['change_column_comment', (_, call) => changeColumnComment(call)],
  ['change_table_comment', (_, call) => changeTableComment(call)],
  ['rename_column', renameColumn],
  ['rename_table', renameTable],
  ['drop_table', dropTable],
  ['drop_join_table', dropJoinTable],
  ['add_index', addIndex],
  ['remove_index', removeIndex],
  ['rename_index', (_, call) => renameIndex(call)],
  ['add_reference', addReference],
  ['add_belongs_to', addReference],
  ['remove_reference', removeReference],
  ['remove_belongs_to', removeReference],
  ['add_foreign_key', addForeignKey],
  ['remove_foreign_key', removeForeignKey],
  ['validate_foreign_key', validateForeignKey],
  ['add_check_constraint', addCheck],
  ['remove_check_constraint', removeCheck],
  ['validate_check_constraint', (_, call) => validateCheck(call)],
  ['validate_constraint', (_, call) => validateConstraint(call)],
  ['add_exclusion_constraint', addExclusion],
  ['remove_exclusion_constraint', (_, call) => removeExclusion(call)],
  ['add_unique_constraint', addUnique],
  ['remove_unique_constraint', removeUnique],
  ['enable_extension', (_, call) => enableExtension(call)],
  ['disable_extension', disableExtension],
  ['create_enum', createEnum],
  ['drop_enum', (_, call) => dropEnum(call)],
  ['rename_enum', (_, call) => renameEnum(call)],
  ['add_enum_value', (_, call) => addEnumValue(call)],
  ['rename_enum_value', (_, call) => renameEnumValue(call)],
  ['create_schema', (_, call) => createSchema(call)],
  ['drop_schema', (_, call) => dropSchema(call)],
  ['rename_schema', (_, call) => renameSchema(call)],
  // Of the gem scenic, whose views are in files of their own: what drops one needs no file.
  ['drop_view', (_, call) => dropView(call)],
]);

function dropTable(_: Rails, call: Call): Outcome {
  const names = namesOf({ type: 'array', items: positional(call) });
  if (names === undefined || names.length === 0) return NOT_KNOWN;
  const ifExists = isTrue(call.options.get('if_exists')) === true ? ' IF EXISTS' : '';
  const cascade = textOf(call.options.get('force')) === 'cascade' ? ' CASCADE' : '';
  return [`DROP TABLE${ifExists} ${names.map(qualified).join(', ')}${cascade}`];
}

function dropJoinTable(rails: Rails, call: Call): Outcome {
  const name = joinTableName(call);
  return name === undefined ? NOT_KNOWN : dropTable(rails, { ...call, args: [{ type: 'string', text: name }] });
}

/** `extensions.hstore`: the schema goes before the name. */
function enableExtension(call: Call): Outcome {
  const name = nameAt(call, 0);
  if (name === undefined) return NOT_KNOWN;
  const [own = '', schema] = name.split('.').reverse();
  return [`CREATE EXTENSION IF NOT EXISTS ${ident(own)}${schema === undefined ? '' : ` SCHEMA ${schema}`}`];
}

/** Up to 7.0 what depends on it goes with it. */
function disableExtension(rails: Rails, call: Call): Outcome {
  const name = nameAt(call, 0);
  if (name === undefined) return NOT_KNOWN;
  const isForced = rails.version < 71 || textOf(call.options.get('force')) === 'cascade';
  return [`DROP EXTENSION IF EXISTS ${ident(name.split('.').at(-1) ?? '')}${isForced ? ' CASCADE' : ''}`];
}

/** Rails asks first, in a `DO` block, whether the type is there, and creates it where it is not. */
function createEnum(rails: Rails, call: Call): Outcome {
  const name = nameAt(call, 0);
  const values = namesOf(call.args[1]);
  if (name === undefined || values === undefined) return NOT_KNOWN;
  if (rails.catalog.hasType(name)) return [];
  return [`CREATE TYPE ${qualified(name)} AS ENUM (${values.map(literal).join(', ')})`];
}

function dropEnum(call: Call): Outcome {
  const name = nameAt(call, 0);
  return name === undefined
    ? NOT_KNOWN
    : [`DROP TYPE${isTrue(call.options.get('if_exists')) === true ? ' IF EXISTS' : ''} ${qualified(name)}`];
}

function renameEnum(call: Call): Outcome {
  const [from, to] = [nameAt(call, 0), nameAt(call, 1) ?? textOf(call.options.get('to'))];
  return from === undefined || to === undefined
    ? NOT_KNOWN
    : [`ALTER TYPE ${qualified(from)} RENAME TO ${ident(partsOf(to).name)}`];
}

function addEnumValue(call: Call): Outcome {
  const [type, value] = [nameAt(call, 0), nameAt(call, 1)];
  if (type === undefined || value === undefined) return NOT_KNOWN;
  const [before, after] = [textOf(call.options.get('before')), textOf(call.options.get('after'))];
  const place =
    before !== undefined ? ` BEFORE ${literal(before)}` : after !== undefined ? ` AFTER ${literal(after)}` : '';
  const condition = isTrue(call.options.get('if_not_exists')) === true ? ' IF NOT EXISTS' : '';
  return [`ALTER TYPE ${qualified(type)} ADD VALUE${condition} ${literal(value)}${place}`];
}

function renameEnumValue(call: Call): Outcome {
  const type = nameAt(call, 0);
  const [from, to] = [textOf(call.options.get('from')), textOf(call.options.get('to'))];
  if (type === undefined || from === undefined || to === undefined) return NOT_KNOWN;
  return [`ALTER TYPE ${qualified(type)} RENAME VALUE ${literal(from)} TO ${literal(to)}`];
}

function createSchema(call: Call): Outcome {
  const name = nameAt(call, 0);
  if (name === undefined) return NOT_KNOWN;
  const before = isTrue(call.options.get('force')) === true ? [`DROP SCHEMA IF EXISTS ${ident(name)} CASCADE`] : [];
  const condition = isTrue(call.options.get('if_not_exists')) === true ? ' IF NOT EXISTS' : '';
  return [...before, `CREATE SCHEMA${condition} ${ident(name)}`];
}

function dropSchema(call: Call): Outcome {
  const name = nameAt(call, 0);
  if (name === undefined) return NOT_KNOWN;
  return [`DROP SCHEMA${isTrue(call.options.get('if_exists')) === true ? ' IF EXISTS' : ''} ${ident(name)} CASCADE`];
}

function renameSchema(call: Call): Outcome {
  const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
  return from === undefined || to === undefined ? NOT_KNOWN : [`ALTER SCHEMA ${ident(from)} RENAME TO ${ident(to)}`];
}

function dropView(call: Call): Outcome {
  const name = nameAt(call, 0);
  const isStored = isTrue(call.options.get('materialized')) === true;
  return name === undefined ? NOT_KNOWN : [`DROP ${isStored ? 'MATERIALIZED ' : ''}VIEW ${qualified(name)}`];
}

/** The SQL that a call sends as it stands; undefined where it is not known. */
export const givenSql = (call: Call): string | undefined => textOf(listOf(call.args[0])[0]);
