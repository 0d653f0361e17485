/** What a new type costs: https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html#online-ddl-column-operations */
import { bytesOf, isSubset, sortOf, textOf } from '../charset.ts';
import type { Column } from '../schema.ts';
import type { ColumnType } from '../sql/ast.ts';
import { isMaria, isMysql } from '../version.ts';
import { type Around, inCatalogue, inPlace, isIndexed } from './around.ts';
import { type Cost, NEVER } from './cost.ts';

export type Priced = Pick<Cost, 'instant' | 'otherwise' | 'lock' | 'cause' | 'why' | 'builds'>;

/** Undefined: as rows are stored it is the same type. */
export function typeChange(before: Column, to: ColumnType, around: Around): Priced | undefined {
  const from = before.def.type;
  const [old, now] = [storedAs(from, around), storedAs(to, around)];
  const copy = (why: string): Priced => ({ ...NEVER, cause: 'column-type', why });
  if (old !== now) return copy('the type changes');
  if (old === 'enum' || old === 'set') return members(before, to, around);
  if (from.unsigned !== to.unsigned) return copy('the sign changes');
  if (old === 'varchar' || old === 'varbinary' || old.endsWith('text')) return characters(before, to, around);
  if (from.limits.join() !== to.limits.join()) return copy('the length or precision changes');
  return old === 'char' ? characters(before, to, around) : undefined;
}

/** JSON is LONGTEXT in MariaDB. */
const storedAs = ({ name }: ColumnType, { server }: Around): string =>
  name === 'json' && isMaria(server) ? 'longtext' : name;

function characters(before: Column, to: ColumnType, around: Around): Priced | undefined {
  const { server, table } = around;
  const from = before.def.type;
  const copy = (why: string, cause: Cost['cause'] = 'column-type'): Priced => ({ ...NEVER, cause, why });
  const old = before.text;
  const now = old && textOf(server, to, table?.text ?? old);
  const [length, wanted] = [from.limits[0] ?? 0, to.limits[0] ?? 0];
  if (wanted < length) return copy('the column becomes shorter');
  const isJson = from.name === 'json' || to.name === 'json';
  const otherSet = !isJson && old?.charset !== now?.charset;
  if (old && now && otherSet && !isSubset(old.charset, now.charset))
    return copy('the character set changes', 'charset');
  const bytes = length * bytesOf(old?.charset ?? 'binary');
  const next = wanted * bytesOf(now?.charset ?? 'binary');
  if (crosses(bytes, next, around))
    return copy('values of more than 255 bytes need two bytes for their length, so every row changes');
  if (old && now && !isJson && old.collation !== now.collation && isIndexed(table, before.def.name)) {
    const sameOrder = otherSet && sortOf(old.collation) === sortOf(now.collation);
    if (isMysql(server)) return copy('the collation of an indexed column changes', 'charset');
    if (!sameOrder)
      return {
        instant: false,
        otherwise: 'NOCOPY',
        lock: 'NONE',
        cause: 'index',
        why: 'the collation of an indexed column changes, so its indexes are built anew',
        builds: true,
      };
  }
  const isSame = wanted === length && !otherSet && old?.collation === now?.collation;
  return isSame ? undefined : { ...inPlace(around), cause: 'default', why: 'the column becomes longer' };
}

/** The length of a value takes one byte up to 255 and two beyond. MariaDB decides it by the first 128 since 10.4.3. */
function crosses(from: number, to: number, { server, table }: Around): boolean {
  if (isMaria(server, 100_403)) return table?.rowFormat !== 'redundant' && from > 127 && from < 256 && to > 255;
  return from < 256 !== to < 256;
}

function members(before: Column, to: ColumnType, around: Around): Priced | undefined {
  const from = before.def.type;
  const [old, now] = [from.members ?? [], to.members ?? []];
  const copy = (why: string): Priced => ({ ...NEVER, cause: 'enum', why });
  const text = textOf(around.server, to, around.table?.text ?? before.text ?? { charset: '', collation: '' });
  const [oldSet, newSet] = [before.text?.charset ?? '', text?.charset ?? ''];
  const otherText = isMaria(around.server)
    ? text?.collation !== before.text?.collation
    : oldSet !== newSet && !isSubset(oldSet, newSet);
  if (otherText) return { ...NEVER, cause: 'charset', why: 'the character set changes' };
  if (old.some((member, at) => now[at] !== member))
    return copy(
      old.every((member) => now.includes(member))
        ? 'members change their place, and rows hold the number of the place'
        : 'a member goes away',
    );
  if (old.length === now.length) return undefined;
  const width = from.name === 'enum' ? enumBytes : setBytes;
  if (width(old.length) !== width(now.length)) return copy('so many members need more bytes in every row');
  return { ...inCatalogue(around), cause: 'default', why: 'members are added at the end' };
}

const enumBytes = (count: number): number => (count < 256 ? 1 : 2);
const setBytes = (count: number): number => {
  const bytes = Math.ceil(count / 8);
  return bytes > 4 ? 8 : bytes;
};
