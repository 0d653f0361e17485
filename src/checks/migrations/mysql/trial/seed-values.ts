/** Made-up values for columns, as SQL. The same number stands for the same row everywhere. */

export interface SeedColumn {
  /** As the server writes it: `decimal(10,2) unsigned`. */
  type: string;
  /** No two rows may have the same. */
  isUnique: boolean;
}

/** Where numbers begin that no migration writes by itself; in small types there is less room. */
const FIRST: Readonly<Record<string, number>> = { tinyint: 101, smallint: 32_001, bool: 0 };
const FIRST_KEY = 7_000_001;

/** `row` counts from 0; undefined: nothing is known that fits. */
export function madeUp({ type, isUnique }: SeedColumn, row: number): string | undefined {
  const [, base = '', inner = ''] = /^(\w+)(?:\((.*)\))?/s.exec(type.toLowerCase()) ?? [];
  const number = row + 1;
  const size = Number.parseInt(inner, 10);
  switch (base) {
    case 'tinyint':
    case 'smallint':
    case 'mediumint':
    case 'int':
    case 'bigint':
      return String(isUnique ? (FIRST[base] ?? FIRST_KEY) + row : type.startsWith('tinyint(1)') ? row % 2 : number);
    case 'decimal': {
      const [precision = 10, scale = 0] = inner.split(',').map(Number);
      if (precision === scale) return `0.${number}`;
      return scale === 0 ? String(number) : `${number}.5`;
    }
    case 'float':
    case 'double':
      return `${number}.5`;
    case 'bit':
      return `b'${(row % 2 ** Math.min(size || 1, 8)).toString(2)}'`;
    case 'char':
    case 'varchar':
      return shortText(size || 1, row);
    case 'tinytext':
    case 'text':
    case 'mediumtext':
    case 'longtext':
      return `'row ${number}'`;
    case 'binary':
    case 'varbinary':
      return `x'${number
        .toString(16)
        .padStart(2, '0')
        .repeat(Math.max(1, Math.min(size || 1, 16)))}'`;
    case 'tinyblob':
    case 'blob':
    case 'mediumblob':
    case 'longblob':
      return `x'0${number}'`;
    case 'enum':
    case 'set':
      // By its number: members are never read.
      return String(base === 'set' ? 1 : (row % countMembers(type)) + 1);
    default:
      return fromTable(base, number);
  }
}

/** `n` is 1 to 9. */
function fromTable(base: string, n: number): string | undefined {
  const shapes: Readonly<Record<string, string>> = {
    date: `'2024-01-0${n}'`,
    datetime: `'2024-01-0${n} 03:04:05'`,
    timestamp: `'2024-01-0${n} 03:04:05'`,
    time: `'03:04:0${n}'`,
    year: `${2000 + n}`,
    json: "'{}'",
    uuid: `'00000000-0000-4000-8000-00000000000${n}'`,
    inet4: `'10.0.0.${n}'`,
    inet6: `'::${n}'`,
    point: `ST_GeomFromText('POINT(${n} 1)')`,
    geometry: `ST_GeomFromText('POINT(${n} 1)')`,
    linestring: `ST_GeomFromText('LINESTRING(0 0, ${n} 1)')`,
    polygon: `ST_GeomFromText('POLYGON((0 0, ${n} 0, ${n} 1, 0 0))')`,
    multipoint: `ST_GeomFromText('MULTIPOINT(0 0, ${n} 1)')`,
    geomcollection: `ST_GeomFromText('GEOMETRYCOLLECTION(POINT(${n} 1))')`,
    geometrycollection: `ST_GeomFromText('GEOMETRYCOLLECTION(POINT(${n} 1))')`,
  };
  return shapes[base];
}

const shortText = (size: number, row: number): string =>
  size >= 5 ? `'row ${row + 1}'` : `'${'abc'.charAt(row % 3).repeat(Math.min(size, 1))}'`;

/** `enum('a','b''c')` */
const countMembers = (type: string): number => Math.max(1, [...type.matchAll(/'(?:[^']|'')*'/g)].length);
