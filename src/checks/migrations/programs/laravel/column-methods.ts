/** Methods that make a column: https://laravel.com/docs/12.x/migrations#available-column-types */
import { is, stringOf, type Value } from '../php/values.ts';
import { addColumn } from './blueprint.ts';
import { columnHost } from './column-host.ts';
import { argument } from './session.ts';
import type { TableMethod } from './table.ts';

type Part = readonly [name: string, byDefault?: Value];

interface Shape {
  /** What the column is called when nothing is said. */
  name?: string;
  /** Arguments after the name. */
  parts?: readonly Part[];
  set?: readonly (readonly [string, Value])[];
  /** Nothing and zero are as if nothing was said. */
  positive?: true;
  /** `foreignId` and its like. */
  isForeign?: true;
}

const column =
  (type: string, { name: byDefault, parts = [], set = [], positive, isForeign }: Shape = {}): TableMethod =>
  ({ args, blueprint, span, session }) => {
    const given = argument(args, 0, 'column') ?? byDefault;
    const name = stringOf(given);
    if (name === undefined || given === null) return undefined;
    const attributes: (readonly [string, Value])[] = [...set];
    for (const [index, [part, value]] of parts.entries()) {
      const said = argument(args, index + 1, part);
      const own = said ?? null;
      if (is(own, 'unknown')) return undefined;
      // Before Laravel 12 nothing as precision is none.
      if (said === null && part === 'precision' && session.framework.version < 12) continue;
      attributes.push([part, own === null || (positive && own === 0) ? (value ?? null) : own]);
    }
    const made = addColumn(blueprint, type, name, attributes, span);
    return columnHost(made, blueprint, isForeign ? {} : undefined);
  };

const counting = (type: string, name?: string): TableMethod =>
  column(type, { ...(name === undefined ? {} : { name }), set: [['autoIncrement', true]] });

const number = (type: string): TableMethod => column(type, { parts: [['autoIncrement', false]] });
const length: readonly Part[] = [['length', 255]];
const precision: readonly Part[] = [['precision', 0]];
const decimal = column('decimal', {
  parts: [
    ['total', 8],
    ['places', 2],
  ],
});
// Where nothing is said: `precision` of Laravel 11, `total` of those before; only the first counts.
const float = column('float', { parts: [['precision', 53]] });
const softDeletes = (type: string): TableMethod =>
  column(type, { name: 'deleted_at', parts: precision, set: [['nullable', true]] });
const shape = (type: string): TableMethod => column(type, { parts: [['projection']] });

/** By their names in small letters, since PHP takes any case. */
export const COLUMNS: Readonly<Record<string, TableMethod>> = {
  id: counting('bigInteger', 'id'),
  increments: counting('integer'),
  integerincrements: counting('integer'),
  tinyincrements: counting('tinyInteger'),
  smallincrements: counting('smallInteger'),
  mediumincrements: counting('mediumInteger'),
  bigincrements: counting('bigInteger'),
  char: column('char', { parts: length }),
  string: column('string', { parts: length, positive: true }),
  tinytext: column('tinyText'),
  text: column('text'),
  mediumtext: column('mediumText'),
  longtext: column('longText'),
  integer: number('integer'),
  tinyinteger: number('tinyInteger'),
  smallinteger: number('smallInteger'),
  mediuminteger: number('mediumInteger'),
  biginteger: number('bigInteger'),
  unsignedinteger: number('integer'),
  unsignedtinyinteger: number('tinyInteger'),
  unsignedsmallinteger: number('smallInteger'),
  unsignedmediuminteger: number('mediumInteger'),
  unsignedbiginteger: number('bigInteger'),
  foreignid: column('bigInteger', { isForeign: true }),
  foreignuuid: column('uuid', { isForeign: true }),
  foreignulid: column('char', { parts: [['length', 26]], isForeign: true }),
  float,
  unsignedfloat: float,
  double: column('double'),
  unsigneddouble: column('double'),
  decimal,
  unsigneddecimal: decimal,
  boolean: column('boolean'),
  enum: column('enum', { parts: [['allowed']] }),
  set: column('set', { parts: [['allowed']] }),
  json: column('json'),
  jsonb: column('jsonb'),
  date: column('date'),
  datetime: column('dateTime', { parts: precision }),
  datetimetz: column('dateTimeTz', { parts: precision }),
  time: column('time', { parts: precision }),
  timetz: column('timeTz', { parts: precision }),
  timestamp: column('timestamp', { parts: precision }),
  timestamptz: column('timestampTz', { parts: precision }),
  softdeletes: softDeletes('timestamp'),
  softdeletestz: softDeletes('timestampTz'),
  softdeletesdatetime: softDeletes('dateTime'),
  year: column('year'),
  binary: column('binary'),
  uuid: column('uuid', { name: 'uuid' }),
  ulid: column('char', { name: 'ulid', parts: [['length', 26]] }),
  ipaddress: column('ipAddress', { name: 'ip_address' }),
  macaddress: column('macAddress', { name: 'mac_address' }),
  geometry: column('geometry', { parts: [['subtype'], ['srid', 0]] }),
  geography: column('geography', { parts: [['subtype'], ['srid', 4326]] }),
  point: shape('point'),
  linestring: shape('linestring'),
  polygon: shape('polygon'),
  geometrycollection: shape('geometrycollection'),
  multipoint: shape('multipoint'),
  multilinestring: shape('multilinestring'),
  multipolygon: shape('multipolygon'),
  multipolygonz: shape('multipolygonz'),
  computed: column('computed', { parts: [['expression']] }),
  vector: column('vector', { parts: [['dimensions']] }),
  tsvector: column('tsvector'),
  remembertoken: ({ blueprint, span }) =>
    columnHost(
      addColumn(
        blueprint,
        'string',
        'remember_token',
        [
          ['length', 100],
          ['nullable', true],
        ],
        span,
      ),
      blueprint,
    ),
  rawcolumn: column('raw', { parts: [['definition']] }),
};
