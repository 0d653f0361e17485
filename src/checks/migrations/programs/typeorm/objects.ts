/** `new Table({…})`, `new TableColumn({…})` and the others, as they are given to the query runner. */
import { nameOf, sqlOf } from '../javascript/text.ts';
import { entry, is, isPrimitive, itemsOf, type RecordValue, truth, type Value } from '../javascript/values.ts';

export interface Column {
  name: string;
  type: string;
  length: string;
  precision?: string;
  scale?: string;
  /** SQL, as it was given; a number stays one, since TypeORM compares them as they are. */
  default?: string | number | boolean;
  isNullable: boolean;
  isPrimary: boolean;
  isUnique: boolean;
  isArray: boolean;
  isGenerated: boolean;
  generationStrategy?: string;
  generatedIdentity?: string;
  primaryKeyConstraintName?: string;
  comment?: string;
  enum?: readonly string[];
  enumName?: string;
  generatedType?: string;
  asExpression?: string;
  collation?: string;
  spatial?: string;
}

export interface Index {
  name?: string;
  columns: readonly string[];
  isUnique: boolean;
  isSpatial: boolean;
  isConcurrent: boolean;
  where: string;
}

export interface Unique {
  name?: string;
  columns: readonly string[];
  deferrable?: string;
}

/** A check, or an exclusion. */
export interface Check {
  name?: string;
  expression: string;
}

export interface ForeignKey {
  name?: string;
  columns: readonly string[];
  /** `users`, `app.users` */
  table: string;
  references: readonly string[];
  onDelete?: string;
  onUpdate?: string;
  deferrable?: string;
}

export interface Table {
  /** With the schema before it, where one is given. */
  path: string;
  columns: Column[];
  indices: Index[];
  uniques: Unique[];
  checks: Check[];
  exclusions: Check[];
  foreignKeys: ForeignKey[];
  comment?: string;
}

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: string });

const wordOf = (value: Value): string | undefined => (value === null ? undefined : (nameOf(value) ?? sqlOf(value)));

/** Undefined where one of them is only known when the program runs. */
const wordsOf = (value: Value): string[] | undefined => {
  if (value === undefined) return [];
  if (!is(value, 'list')) return undefined;
  const words = value.items.map((item) => nameOf(item));
  return words.every((word) => word !== undefined) ? words : undefined;
};

const isOn = (value: RecordValue, name: string): boolean => truth(entry(value, name)) === true;

/** TypeORM also takes the constructors of the language as types. */
const TYPES: Readonly<Record<string, string>> = {
  String: 'character varying',
  Number: 'integer',
  Boolean: 'boolean',
  Date: 'timestamp without time zone',
};

export function columnOf(value: Value): Column | undefined {
  if (!is(value, 'record')) return undefined;
  const get = (name: string): Value => entry(value, name);
  const name = nameOf(get('name'));
  const type = wordOf(get('type')) ?? '';
  if (name === undefined || (type === '' && get('type') !== undefined)) return undefined;
  const given = get('default');
  const value_ = isPrimitive(given) ? given : sqlOf(given);
  const spatial = nameOf(get('spatialFeatureType'));
  const srid = nameOf(get('srid'));
  const values = enumOf(get('enum'));
  return {
    name,
    type: TYPES[type] ?? type,
    length: wordOf(get('length')) ?? '',
    ...optional('precision', wordOf(get('precision'))),
    ...optional('scale', wordOf(get('scale'))),
    ...(value_ !== undefined && value_ !== null && { default: value_ }),
    isNullable: isOn(value, 'isNullable'),
    isPrimary: isOn(value, 'isPrimary'),
    isUnique: isOn(value, 'isUnique'),
    isArray: isOn(value, 'isArray'),
    isGenerated: isOn(value, 'isGenerated'),
    ...optional('generationStrategy', wordOf(get('generationStrategy'))),
    ...optional('generatedIdentity', wordOf(get('generatedIdentity'))),
    ...optional('primaryKeyConstraintName', wordOf(get('primaryKeyConstraintName'))),
    ...optional('comment', wordOf(get('comment'))),
    ...(values && { enum: values }),
    ...optional('enumName', wordOf(get('enumName'))),
    ...optional('generatedType', wordOf(get('generatedType'))),
    ...optional('asExpression', wordOf(get('asExpression'))),
    ...optional('collation', wordOf(get('collation'))),
    ...(spatial !== undefined && { spatial: srid === undefined ? spatial : `${spatial},${srid}` }),
  };
}

/** Whether a default is given that only the run knows. */
export const hasUnknownDefault = (value: Value): boolean => {
  const given = entry(value, 'default');
  return given !== undefined && !isPrimitive(given) && sqlOf(given) === undefined;
};

/** Values that only another file knows: which they are changes nothing about the statement. */
const enumOf = (value: Value): string[] | undefined =>
  value === undefined ? undefined : is(value, 'list') ? value.items.map((item) => nameOf(item) ?? '…') : ['…'];

export function indexOf(value: Value): Index | undefined {
  const columns = is(value, 'record') ? wordsOf(entry(value, 'columnNames')) : undefined;
  if (!is(value, 'record') || !columns) return undefined;
  const where = sqlOf(entry(value, 'where') ?? '');
  if (where === undefined) return undefined;
  return {
    ...optional('name', nameOf(entry(value, 'name'))),
    columns,
    isUnique: isOn(value, 'isUnique'),
    isSpatial: isOn(value, 'isSpatial'),
    isConcurrent: isOn(value, 'isConcurrent'),
    where,
  };
}

export function uniqueOf(value: Value): Unique | undefined {
  const columns = wordsOf(entry(value, 'columnNames'));
  if (!is(value, 'record') || !columns) return undefined;
  return {
    ...optional('name', nameOf(entry(value, 'name'))),
    columns,
    ...optional('deferrable', nameOf(entry(value, 'deferrable'))),
  };
}

export function checkOf(value: Value): Check | undefined {
  const expression = sqlOf(entry(value, 'expression'));
  return expression === undefined ? undefined : { ...optional('name', nameOf(entry(value, 'name'))), expression };
}

/** `schema`: of the table it belongs to. */
export function foreignKeyOf(value: Value, schema?: string): ForeignKey | undefined {
  const columns = wordsOf(entry(value, 'columnNames'));
  const references = wordsOf(entry(value, 'referencedColumnNames'));
  const name = nameOf(entry(value, 'referencedTableName'));
  if (!columns || !references || name === undefined) return undefined;
  const owner = nameOf(entry(value, 'referencedSchema')) ?? schema;
  return {
    ...optional('name', nameOf(entry(value, 'name'))),
    columns,
    table: owner === undefined || name.includes('.') ? name : `${owner}.${name}`,
    references,
    ...optional('onDelete', nameOf(entry(value, 'onDelete'))),
    ...optional('onUpdate', nameOf(entry(value, 'onUpdate'))),
    ...optional('deferrable', nameOf(entry(value, 'deferrable'))),
  };
}

/** A table's path, of a name or of a `Table`. */
export function pathOf(value: Value): string | undefined {
  if (!is(value, 'record')) return nameOf(value);
  const name = nameOf(entry(value, 'name'));
  const schema = nameOf(entry(value, 'schema'));
  return name === undefined || schema === undefined || name.includes('.') ? name : `${schema}.${name}`;
}

/** `missing`: a part of it that only the run knows, in words. */
export function tableOf(value: Value): { table: Table; missing: readonly string[] } | undefined {
  const path = pathOf(value);
  if (path === undefined || !is(value, 'record')) return undefined;
  const missing: string[] = [];
  const schema = path.includes('.') ? path.split('.')[0] : undefined;
  const all = <T>(name: string, what: string, read: (item: Value) => T | undefined): T[] => {
    const given = entry(value, name);
    if (given !== undefined && !is(given, 'list')) missing.push(what);
    return itemsOf(given).flatMap((item) => {
      const known = read(item);
      if (known === undefined) missing.push(what);
      return known === undefined ? [] : [known];
    });
  };
  const table: Table = {
    path,
    columns: all('columns', 'a column', columnOf),
    indices: all('indices', 'an index', indexOf),
    uniques: all('uniques', 'a unique constraint', uniqueOf),
    checks: all('checks', 'a check', checkOf),
    exclusions: all('exclusions', 'an exclusion', checkOf),
    foreignKeys: all('foreignKeys', 'a foreign key', (item) => foreignKeyOf(item, schema)),
    ...optional('comment', nameOf(entry(value, 'comment'))),
  };
  return { table, missing };
}
