/** Types of columns: https://www.npgsql.org/doc/types/basic.html, https://www.npgsql.org/efcore/mapping/general.html */
import type { TypeName } from '../csharp/syntax.ts';
import { flagOf, numberArg, OnlyTheRunTells, type Operation, optionalName } from './operation.ts';

/** By the type of C#, without `?`. Those of NodaTime and NetTopologySuite are among them. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ bool: 'boolean', Boolean: 'boolean', Guid: 'uuid', byte: 'smallint', sbyte: 'smallint', Byte: 'smallint' },
  ...{ short: 'smallint', Int16: 'smallint', ushort: 'integer', int: 'integer', Int32: 'integer', uint: 'bigint' },
  ...{ long: 'bigint', Int64: 'bigint', ulong: 'numeric(20,0)', float: 'real', Single: 'real' },
  ...{ double: 'double precision', Double: 'double precision', decimal: 'numeric', Decimal: 'numeric' },
  ...{ BigInteger: 'numeric', string: 'text', String: 'text', char: 'character(1)', Char: 'character(1)' },
  ...{ JsonDocument: 'jsonb', JsonElement: 'jsonb', DateTime: 'timestamp with time zone', DateOnly: 'date' },
  ...{ TimeOnly: 'time without time zone', TimeSpan: 'interval', DateTimeOffset: 'timestamp with time zone' },
  ...{ PhysicalAddress: 'macaddr', IPAddress: 'inet', NpgsqlInet: 'inet', IPNetwork: 'cidr', NpgsqlCidr: 'cidr' },
  ...{ BitArray: 'bit varying', NpgsqlTsVector: 'tsvector', NpgsqlTsQuery: 'tsquery', LTree: 'ltree' },
  ...{ NpgsqlPoint: 'point', NpgsqlBox: 'box', NpgsqlLine: 'line', NpgsqlLSeg: 'lseg', NpgsqlPath: 'path' },
  ...{ NpgsqlPolygon: 'polygon', NpgsqlCircle: 'circle', Instant: 'timestamp with time zone' },
  ...{ LocalDateTime: 'timestamp without time zone', ZonedDateTime: 'timestamp with time zone' },
  ...{ OffsetDateTime: 'timestamp with time zone', LocalDate: 'date', LocalTime: 'time without time zone' },
  ...{ OffsetTime: 'time with time zone', Period: 'interval', Duration: 'interval', Geometry: 'geometry' },
  ...{
    Point: 'geometry',
    Polygon: 'geometry',
    LineString: 'geometry',
    MultiPolygon: 'geometry',
    MultiPoint: 'geometry',
  },
  ...{ MultiLineString: 'geometry', GeometryCollection: 'geometry', Uri: 'text' },
};
const RANGES: Readonly<Record<string, string>> = {
  ...{ int: 'int4range', long: 'int8range', decimal: 'numrange', DateTime: 'tstzrange', DateTimeOffset: 'tstzrange' },
  ...{ DateOnly: 'daterange' },
};
const LISTS = /^(?:List|IList|ICollection|IEnumerable|Collection|HashSet|ISet|IReadOnlyList|IReadOnlyCollection)$/;

/** More than that has no type with a length. */
const MAX_LENGTH = 10_485_760;

/** The type of a column as the migration says it, or as follows from the type in C#. */
export function columnType(operation: Operation): string {
  return optionalName(operation, 'type') ?? storeType(operation, operation.type);
}

function storeType(operation: Operation, type: TypeName | undefined): string {
  if (type === undefined)
    throw new OnlyTheRunTells(`\`${operation.name}\` with a type that is only known when it runs`);
  if (type.name === 'Nullable' && type.args[0]) return storeType(operation, type.args[0]);
  const facets = {
    length: numberArg(operation, 'maxLength')?.text,
    isFixed: flagOf(operation, 'fixedLength'),
    precision: numberArg(operation, 'precision')?.text,
    scale: numberArg(operation, 'scale')?.text,
    isRowVersion: flagOf(operation, 'rowVersion'),
  };
  const found = baseType(type, facets);
  if (found === undefined)
    throw new OnlyTheRunTells(`\`${operation.name}\` with a type that is only known when it runs`);
  return found;
}

interface Facets {
  length?: string | undefined;
  isFixed?: boolean;
  precision?: string | undefined;
  scale?: string | undefined;
  isRowVersion?: boolean;
}

function baseType(type: TypeName, facets: Facets): string | undefined {
  const { name, args, ranks } = type;
  if (ranks.length > 0) {
    const element = { ...type, ranks: ranks.slice(1) };
    if (name === 'byte' && ranks.length === 1) return 'bytea';
    const of = baseType(element, {});
    return of === undefined ? undefined : `${of}[]`;
  }
  if (LISTS.test(name) && args[0]) {
    const of = baseType(args[0], {});
    return of === undefined ? undefined : `${of}[]`;
  }
  if (name === 'Nullable' && args[0]) return baseType(args[0], facets);
  if (name === 'NpgsqlRange') return RANGES[args[0]?.name ?? ''];
  if (/^(?:Immutable)?Dictionary$/.test(name)) return args.every((arg) => arg.name === 'string') ? 'hstore' : undefined;
  const { length, isFixed, precision, scale, isRowVersion } = facets;
  if (name === 'uint' && isRowVersion) return 'xid';
  if (name === 'string' && length !== undefined && Number(length) > 0)
    return Number(length) > MAX_LENGTH ? 'text' : `${isFixed ? 'character' : 'character varying'}(${length})`;
  if (name === 'decimal' && precision !== undefined)
    return scale === undefined ? `numeric(${precision})` : `numeric(${precision},${scale})`;
  return Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
}

/** The type of a value in C#, where a column says none. */
export const typeOfName = (name: string): string | undefined => (Object.hasOwn(TYPES, name) ? TYPES[name] : undefined);
