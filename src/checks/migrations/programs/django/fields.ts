/** A field of a model: what its call says. */
import type { Place } from '../python/syntax.ts';
import {
  argument,
  booleanOf,
  type CallValue,
  calleeOf,
  lastOf,
  numberOf,
  pathOf,
  stringOf,
  type Value,
} from '../python/values.ts';
import { type FieldClass, fieldClass } from './field-types.ts';
import { digestable } from './same-call.ts';

export interface Field extends Place {
  name: string;
  /** `undefined`: a class that is not known, so neither is its type. */
  known: FieldClass | undefined;
  /** The path of its class, to name it. */
  path: string;
  call: CallValue;
  dbColumn: string | undefined;
  null: boolean;
  unique: boolean;
  primaryKey: boolean;
  dbIndex: boolean;
  maxLength: number | undefined;
  collation: string | undefined;
  comment: string | undefined;
  relation: Relation | undefined;
  /** A foreign key, whether its target is known or not: the column's name ends in `_id`. */
  foreign: boolean;
}

export interface Relation {
  kind: 'one' | 'many';
  to: ModelKey;
  toField: string | undefined;
  /** Whether the database is told: `db_constraint`. */
  constrained: boolean;
  /** The model that a many-to-many field names for its rows. */
  through: ModelKey | undefined;
  dbTable: string | undefined;
  /** Written as `self`. */
  self: boolean;
}

/** `shop.order`: app and model in lower case, or the setting that names one: `settings.auth_user_model`. */
export type ModelKey = string;

export const modelKey = (app: string, name: string): ModelKey => `${app}.${name}`.toLowerCase();

/** The model that an argument names: `'shop.Order'`, `'Order'`, `'self'`, `settings.AUTH_USER_MODEL`. */
export function readModelKey(value: Value | undefined, app: string, model: string): ModelKey | undefined {
  const text = stringOf(value);
  // `swapper.get_model_name('wagtailcore', 'Page')`: that model, unless the project swaps it.
  if (value?.kind === 'call' && calleeOf(value)?.endsWith('.get_model_name')) {
    const [label, name] = value.args.map(stringOf);
    return label === undefined || name === undefined ? undefined : modelKey(label, name);
  }
  if (text === undefined) {
    const path = pathOf(value);
    const setting = path === undefined ? undefined : /(?:^|\.)settings\.(\w+)$/.exec(path)?.[1];
    return setting === undefined ? undefined : `settings.${setting.toLowerCase()}`;
  }
  if (text === 'self') return modelKey(app, model);
  return text.includes('.') ? text.toLowerCase() : modelKey(app, text);
}

/** Reads `models.CharField(...)`; `undefined` for what is no call of a class. */
export function readField(name: string, value: Value | undefined, app: string, model: string): Field | undefined {
  const path = calleeOf(value);
  if (value?.kind !== 'call' || path === undefined) return undefined;
  const known = fieldClass(path);
  const given = (key: string): Value | undefined => value.named.get(key);
  const primaryKey = booleanOf(given('primary_key')) ?? false;
  const relation = known?.relation === undefined ? undefined : readRelation(known.relation, value, app, model);
  const array = known?.internal === 'ArrayField';
  return {
    name,
    known: relation === undefined && known?.relation !== undefined ? undefined : known,
    path,
    call: value,
    dbColumn: stringOf(given('db_column')),
    null: booleanOf(given('null')) ?? known?.null ?? false,
    unique: primaryKey || (booleanOf(given('unique')) ?? known?.unique ?? false),
    primaryKey,
    dbIndex: booleanOf(given('db_index')) ?? (spatial(known) ? false : (known?.index ?? false)),
    maxLength: array ? undefined : (numberOf(given('max_length')) ?? known?.maxLength),
    collation: stringOf(given('db_collation')),
    comment: stringOf(given('db_comment')),
    relation,
    foreign: known?.relation === 'one',
    start: value.start,
    end: value.end,
  };
}

const GEOMETRY = /^(?:GEOMETRY|POINT|LINESTRING|POLYGON|MULTI\w+|GEOMETRYCOLLECTION)$/;

/** A field of GeoDjango: its type is a geometry, and it has an index of its own kind. */
export const spatial = (known: FieldClass | undefined): boolean => GEOMETRY.test(known?.sql ?? '');

function readRelation(kind: 'one' | 'many', call: CallValue, app: string, model: string): Relation | undefined {
  const target = argument(call, 'to', 0);
  const to = readModelKey(target, app, model);
  if (to === undefined) return undefined;
  const through = call.named.get('through');
  return {
    kind,
    to,
    toField: stringOf(call.named.get('to_field')),
    constrained: booleanOf(call.named.get('db_constraint')) ?? true,
    through: through === undefined || through.kind === 'none' ? undefined : readModelKey(through, app, model),
    dbTable: stringOf(call.named.get('db_table')),
    self: to === modelKey(app, model),
  };
}

/** The column; `undefined` for a field without one. */
export function columnOf(field: Field): string | undefined {
  if (field.known?.internal === '' || field.relation?.kind === 'many') return undefined;
  return field.dbColumn ?? (field.foreign ? `${field.name}_id` : field.name);
}

/** The default that a field is added with, before it is asked for its literal. */
export function defaultOf(field: Field): Value | undefined {
  return field.call.named.get('default');
}

/** The default that the database keeps. */
export const databaseDefault = (field: Field): Value | undefined => field.call.named.get('db_default');

// Arguments that change nothing in the database: https://docs.djangoproject.com/en/5.2/howto/custom-model-fields/
const NOT_IN_DATABASE = new Set(
  'blank choices db_column editable error_messages help_text limit_choices_to on_delete related_name related_query_name validators verbose_name symmetrical through through_fields db_table swappable serialize'.split(
    ' ',
  ),
);

/** Whether an argument of that name leaves the database alone. */
export const isOutside = (name: string): boolean => NOT_IN_DATABASE.has(name);

/** What Django compares to see whether a field changed in the database; the target of a relation is left to the caller. */
export function identityOf(field: Field): string {
  const named = [...field.call.named]
    .filter(([name]) => !NOT_IN_DATABASE.has(name) && name !== 'to')
    .map(([name, value]) => `${name}=${digestable(value)}`)
    .filter((text) => !DEFAULTS.has(text))
    .sort((left, right) => (left < right ? -1 : 1));
  return [field.known === undefined ? field.path : `${lastOf(field.path)}`, ...named].join(' ');
}

/** Arguments that say what is so without them. */
const DEFAULTS = new Set(['null=False', 'unique=False', 'primary_key=False', 'db_constraint=True', 'to_field=None']);
