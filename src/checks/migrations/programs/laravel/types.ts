/** Types of columns as PostgreSQL gets them: https://laravel.com/docs/12.x/migrations#available-column-types */
import { literal } from '../../sql/names.ts';
import { enumValue } from '../php/brought.ts';
import { itemsOf, stringOf, type Value } from '../php/values.ts';
import type { Column } from './blueprint.ts';
import { defaultOf, expression } from './literals.ts';
import { quoted } from './names.ts';

type TypeOf = (column: Column, version: number) => string | undefined;

/** A column that counts by itself takes its numbers from a sequence, unless it is an identity or is only changed. */
const counting =
  (plain: string, serial: string): TypeOf =>
  ({ attributes }, version) =>
    attributes.get('autoIncrement') === true &&
    (attributes.get('generatedAs') ?? null) === null &&
    !(attributes.get('change') === true && version >= 11)
      ? serial
      : plain;

const sized =
  (name: string): TypeOf =>
  ({ attributes }) => {
    const length = attributes.get('length') ?? null;
    const size = stringOf(length);
    return size === undefined ? undefined : size === '' || size === '0' ? name : `${name}(${size})`;
  };

/** Today and now as default. */
const withCurrent =
  (current: string, type: TypeOf, since = 0): TypeOf =>
  (column, version) => {
    if (column.attributes.get('useCurrent') === true && version >= since)
      column.attributes.set('default', expression(current));
    return type(column, version);
  };

const timed =
  (name: string, zone: string): TypeOf =>
  ({ attributes }) => {
    const precision: Value = attributes.get('precision') ?? null;
    if (precision === null) return `${name} ${zone}`;
    const digits = stringOf(precision);
    return digits === undefined ? undefined : `${name}(${digits}) ${zone}`;
  };

const always =
  (name: string): TypeOf =>
  () =>
    name;

const integer = counting('integer', 'serial');
const small = counting('smallint', 'smallserial');
const timestamp = withCurrent('CURRENT_TIMESTAMP', timed('timestamp', 'without time zone'));
const timestampTz = withCurrent('CURRENT_TIMESTAMP', timed('timestamp', 'with time zone'));

/** Shapes of PostGIS, each a method of its own before Laravel 11. */
const shape =
  (name: string): TypeOf =>
  ({ attributes }) => {
    const projection = attributes.get('projection') ?? null;
    const number = stringOf(projection);
    if (attributes.get('isGeometry') !== true) return `geography(${name}, ${number || '4326'})`;
    return number ? `geometry(${name}, ${number})` : `geometry(${name})`;
  };

const spatial =
  (name: string): TypeOf =>
  (column, version) => {
    if (version < 11) return shape(name)(column, version);
    const [subtype, srid] = [stringOf(column.attributes.get('subtype')), stringOf(column.attributes.get('srid'))];
    if (!subtype) return name;
    return `${name}(${subtype.toLowerCase()}${srid && srid !== '0' ? `,${srid}` : ''})`;
  };

const TYPES: Readonly<Record<string, TypeOf>> = {
  char: sized('char'),
  string: sized('varchar'),
  tinyText: always('varchar(255)'),
  text: always('text'),
  mediumText: always('text'),
  longText: always('text'),
  integer,
  bigInteger: counting('bigint', 'bigserial'),
  mediumInteger: integer,
  smallInteger: small,
  tinyInteger: small,
  float: ({ attributes }, version) => {
    if (version < 11) return 'double precision';
    const precision = stringOf(attributes.get('precision'));
    return precision && precision !== '0' ? `float(${precision})` : 'float';
  },
  double: always('double precision'),
  real: always('real'),
  decimal: ({ attributes }) => {
    const [total, places] = [stringOf(attributes.get('total')), stringOf(attributes.get('places'))];
    return total === undefined || places === undefined ? undefined : `decimal(${total}, ${places})`;
  },
  boolean: always('boolean'),
  enum: ({ name, attributes }) => {
    const allowed = itemsOf(attributes.get('allowed'))?.map((each) => stringOf(enumValue(each)));
    if (!allowed?.every((each) => each !== undefined)) return undefined;
    return `varchar(255) check (${quoted(name)} in (${allowed.map(literal).join(', ')}))`;
  },
  json: always('json'),
  jsonb: always('jsonb'),
  date: withCurrent('CURRENT_DATE', always('date'), 12),
  dateTime: timestamp,
  dateTimeTz: timestampTz,
  time: timed('time', 'without time zone'),
  timeTz: timed('time', 'with time zone'),
  timestamp,
  timestampTz,
  year: withCurrent('EXTRACT(YEAR FROM CURRENT_DATE)', integer, 12),
  binary: always('bytea'),
  uuid: always('uuid'),
  ipAddress: always('inet'),
  macAddress: always('macaddr'),
  geometry: spatial('geometry'),
  geography: spatial('geography'),
  point: shape('point'),
  linestring: shape('linestring'),
  polygon: shape('polygon'),
  geometrycollection: shape('geometrycollection'),
  multipoint: shape('multipoint'),
  multilinestring: shape('multilinestring'),
  multipolygon: shape('multipolygon'),
  multipolygonz: shape('multipolygonz'),
  vector: ({ attributes }) => {
    const dimensions = stringOf(attributes.get('dimensions'));
    return dimensions ? `vector(${dimensions})` : 'vector';
  },
  tsvector: always('tsvector'),
  raw: ({ attributes }) => stringOf(attributes.get('definition')) ?? defaultOf(attributes.get('definition') ?? null),
};

/** Undefined: only the run tells, or PostgreSQL has no such type. */
export const typeOf = (column: Column, version: number): string | undefined =>
  Object.hasOwn(TYPES, column.type) ? TYPES[column.type]?.(column, version) : undefined;

export const SERIALS: ReadonlySet<string> = new Set([
  'bigInteger',
  'integer',
  'mediumInteger',
  'smallInteger',
  'tinyInteger',
]);
