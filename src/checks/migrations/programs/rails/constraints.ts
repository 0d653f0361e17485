/** Foreign keys, checks and the like: https://api.rubyonrails.org/classes/ActiveRecord/ConnectionAdapters/SchemaStatements.html */
import { type Call, isTrue, namesOf, type Options, textOf } from '../ruby/values.ts';
import { singularize } from './inflections.ts';
import { checkName, exclusionName, foreignKeyName, ident, partsOf, qualified, uniqueName } from './names.ts';
import { NOT_KNOWN, NOT_VALID, nameAt, type Outcome, positional, type Rails, type Unreadable } from './rails-call.ts';
import type { ForeignKey } from './tables.ts';

const ACTIONS: Readonly<Record<string, string>> = { nullify: 'SET NULL', cascade: 'CASCADE', restrict: 'RESTRICT' };

/** `CONSTRAINT "fk_rails_…" FOREIGN KEY ("user_id") REFERENCES "users" ("id")` */
export function foreignKeySql(rails: Rails, table: string, to: string, options: Options): string | Unreadable {
  const keys = namesOf(options.get('primary_key')) ?? [];
  const given = namesOf(options.get('column')) ?? [];
  const columns = given.length > 0 ? given : (keys.length > 1 ? keys : ['id']).map((key) => foreignKeyColumn(to, key));
  const targets = keys.length > 0 ? keys : ['id'];
  if (columns.length !== targets.length) return NOT_VALID;
  const name = textOf(options.get('name')) ?? foreignKeyName(table, columns);
  const parts = [
    `CONSTRAINT ${ident(name)} FOREIGN KEY (${columns.map(ident).join(', ')})`,
    `REFERENCES ${qualified(to)} (${targets.map(ident).join(', ')})`,
  ];
  for (const event of ['delete', 'update'] as const) {
    const wanted = options.get(`on_${event}`);
    if (wanted === undefined || isTrue(wanted) !== true) continue;
    const action = ACTIONS[textOf(wanted) ?? ''];
    if (action === undefined) return NOT_VALID;
    parts.push(`ON ${event.toUpperCase()} ${action}`);
  }
  const deferrable = deferrableSql(rails, options);
  if (deferrable !== undefined) parts.push(deferrable);
  return parts.join(' ');
}

/** Up to 7.0 `true` is taken too, and means `immediate`. */
function deferrableSql(rails: Rails, options: Options): string | undefined {
  const value = options.get('deferrable');
  if (isTrue(value) !== true) return undefined;
  return `DEFERRABLE INITIALLY ${textOf(value)?.toUpperCase() ?? (rails.version < 71 ? 'IMMEDIATE' : '')}`;
}

/** `user_id` for `users`, `billing.users`. */
const foreignKeyColumn = (to: string, key: string): string => `${singularize(partsOf(to).name)}_${key}`;

const notValid = (options: Options): string =>
  isTrue(options.get('validate') ?? { type: 'boolean', value: true }) === false ? ' NOT VALID' : '';

export function addForeignKey(rails: Rails, call: Call): Outcome {
  const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
  if (from === undefined || to === undefined) return NOT_KNOWN;
  const sql = foreignKeySql(rails, from, to, call.options);
  if (typeof sql !== 'string') return sql;
  if (isTrue(call.options.get('if_not_exists')) === true && find(rails, from, to, call.options) !== undefined)
    return [];
  return [`ALTER TABLE ${qualified(from)} ADD ${sql}${notValid(call.options)}`];
}

function find(rails: Rails, from: string, to: string | undefined, options: Options): ForeignKey | undefined {
  const keys = [...(rails.catalog.table(from)?.foreignKeys.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const [name, columns] = [textOf(options.get('name')), namesOf(options.get('column')) ?? []];
  const target = to === undefined ? undefined : partsOf(to).name;
  const fits = keys.filter(
    (key) =>
      (name === undefined || key.name === name) &&
      (columns.length === 0 || key.columns.join() === columns.join()) &&
      (target === undefined || key.to.slice(key.to.lastIndexOf('.') + 1) === target),
  );
  const usual =
    target === undefined ? undefined : fits.find((key) => key.columns.join() === foreignKeyColumn(target, 'id'));
  return usual ?? fits[0];
}

/** The name of a foreign key that exists; the one that Rails would give, where no migration before shows it. */
function nameOfForeignKey(rails: Rails, from: string, to: string | undefined, options: Options): string | undefined {
  const known = find(rails, from, to, options)?.name ?? textOf(options.get('name'));
  if (known !== undefined) return known;
  const columns = namesOf(options.get('column')) ?? [];
  if (columns.length > 0) return foreignKeyName(from, columns);
  return to === undefined ? undefined : foreignKeyName(from, [foreignKeyColumn(to, 'id')]);
}

export function removeForeignKey(rails: Rails, call: Call): Outcome {
  const from = nameAt(call, 0);
  const to = nameAt(call, 1) ?? textOf(call.options.get('to_table'));
  if (from === undefined) return NOT_KNOWN;
  const isGone = rails.catalog.isWhole(from) && find(rails, from, to, call.options) === undefined;
  if (isTrue(call.options.get('if_exists')) === true && isGone) return [];
  const name = nameOfForeignKey(rails, from, to, call.options);
  return name === undefined ? NOT_KNOWN : [`ALTER TABLE ${qualified(from)} DROP CONSTRAINT ${ident(name)}`];
}

export function validateForeignKey(rails: Rails, call: Call): Outcome {
  const [from, to] = [nameAt(call, 0), nameAt(call, 1)];
  const name = from === undefined ? undefined : nameOfForeignKey(rails, from, to, call.options);
  return from === undefined || name === undefined ? NOT_KNOWN : [validate(from, name)];
}

const validate = (table: string, name: string): string =>
  `ALTER TABLE ${qualified(table)} VALIDATE CONSTRAINT ${ident(name)}`;

/** `CONSTRAINT chk_rails_… CHECK (price > 0)`; Rails does not quote the name. */
export function checkSql(table: string, expression: string, options: Options): string {
  const name = textOf(options.get('name')) ?? checkName(table, expression);
  return `CONSTRAINT ${name} CHECK (${expression})${notValid(options)}`;
}

export function addCheck(rails: Rails, call: Call): Outcome {
  const [table, expression] = [nameAt(call, 0), nameAt(call, 1)];
  if (table === undefined || expression === undefined) return NOT_KNOWN;
  const name = textOf(call.options.get('name')) ?? checkName(table, expression);
  if (isTrue(call.options.get('if_not_exists')) === true && rails.catalog.table(table)?.checks.has(name)) return [];
  return [`ALTER TABLE ${qualified(table)} ADD ${checkSql(table, expression, call.options)}`];
}

function nameOfCheck(call: Call): string | undefined {
  const [table, expression] = [nameAt(call, 0), nameAt(call, 1) ?? textOf(call.options.get('expression'))];
  const name = textOf(call.options.get('name'));
  if (name !== undefined || table === undefined || expression === undefined) return name;
  return checkName(table, expression);
}

export function removeCheck(rails: Rails, call: Call): Outcome {
  const [table, name] = [nameAt(call, 0), nameOfCheck(call)];
  if (table === undefined || name === undefined) return NOT_KNOWN;
  const isGone = rails.catalog.isWhole(table) && rails.catalog.table(table)?.checks.has(name) === false;
  if (isTrue(call.options.get('if_exists')) === true && isGone) return [];
  return [`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${ident(name)}`];
}

export function validateCheck(call: Call): Outcome {
  const [table, name] = [nameAt(call, 0), nameOfCheck(call)];
  return table === undefined || name === undefined ? NOT_KNOWN : [validate(table, name)];
}

export function validateConstraint(call: Call): Outcome {
  const [table, name] = [nameAt(call, 0), nameAt(call, 1)];
  return table === undefined || name === undefined ? NOT_KNOWN : [validate(table, name)];
}

export function exclusionSql(rails: Rails, table: string, expression: string, options: Options): string {
  const [using, where] = [textOf(options.get('using')), textOf(options.get('where'))];
  const parts = [
    `CONSTRAINT ${ident(textOf(options.get('name')) ?? exclusionName(table, expression))} EXCLUDE`,
    using !== undefined && `USING ${using}`,
    `(${expression})`,
    where !== undefined && `WHERE (${where})`,
    deferrableSql(rails, options),
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

export function uniqueSql(rails: Rails, table: string, columns: readonly string[], options: Options): string {
  const index = textOf(options.get('using_index'));
  const name = textOf(options.get('name')) ?? uniqueName(table, index === undefined ? columns : [index]);
  const parts = [
    `CONSTRAINT ${ident(name)} UNIQUE`,
    isTrue(options.get('nulls_not_distinct')) === true && 'NULLS NOT DISTINCT',
    index === undefined ? `(${columns.map(ident).join(', ')})` : `USING INDEX ${ident(index)}`,
    deferrableSql(rails, options),
  ];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

export function addExclusion(rails: Rails, call: Call): Outcome {
  const [table, expression] = [nameAt(call, 0), nameAt(call, 1)];
  if (table === undefined || expression === undefined) return NOT_KNOWN;
  return [`ALTER TABLE ${qualified(table)} ADD ${exclusionSql(rails, table, expression, call.options)}`];
}

export function removeExclusion(call: Call): Outcome {
  const [table, expression] = [nameAt(call, 0), nameAt(call, 1)];
  const name = textOf(call.options.get('name'));
  if (table === undefined || (name ?? expression) === undefined) return NOT_KNOWN;
  return [`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${ident(name ?? exclusionName(table, expression ?? ''))}`];
}

export function addUnique(rails: Rails, call: Call): Outcome {
  const table = nameAt(call, 0);
  const columns = namesOf(positional(call)[1]) ?? [];
  if (table === undefined || (columns.length === 0 && !call.options.has('using_index'))) return NOT_KNOWN;
  return [`ALTER TABLE ${qualified(table)} ADD ${uniqueSql(rails, table, columns, call.options)}`];
}

export function removeUnique(rails: Rails, call: Call): Outcome {
  const table = nameAt(call, 0);
  const columns = namesOf(positional(call)[1] ?? call.options.get('column')) ?? [];
  const name = textOf(call.options.get('name'));
  if (table === undefined || (name === undefined && columns.length === 0)) return NOT_KNOWN;
  const known = [...(rails.catalog.table(table)?.uniques ?? [])].find(([, of]) => of.join() === columns.join())?.[0];
  return [`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${ident(name ?? known ?? uniqueName(table, columns))}`];
}
