/** What it costs to add, drop or change a column. */
import type { Column, Table } from '../schema.ts';
import { indexFor } from '../schema.ts';
import type { Action, ColumnDef } from '../sql/ast.ts';
import { isMaria, isMysql } from '../version.ts';
import {
  type Around,
  functionalIndexes,
  hasIndexedVirtual,
  hasIndexOf,
  inCatalogue,
  isIndexed,
  isInnodb,
  maxRowVersions,
  rewriting,
} from './around.ts';
import { type Cost, NEVER } from './cost.ts';
import { type Priced, typeChange } from './type-change.ts';

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

/** Whether columns may come and go without touching rows: https://mariadb.com/kb/en/instant-add-column-for-innodb/ */
function canBeInstant({ server, table }: Around, isAtEnd: boolean): boolean {
  if (!isInnodb(table) || table?.rowFormat === 'compressed' || hasIndexOf(table, 'fulltext')) return false;
  if (isMaria(server)) return isMaria(server, isAtEnd ? 100_302 : 100_400) && !hasIndexedVirtual(table);
  return isMysql(server, isAtEnd ? 80_012 : 80_029) && (table?.rowVersions ?? 0) < maxRowVersions(server);
}

export function addColumn({ column, span }: Of<'add-column'>, around: Around): Cost[] {
  const { server, table, checksKeys } = around;
  const cost = (priced: Priced): Cost => ({ ...priced, certain: table !== undefined, span });
  const costs: Cost[] = [];
  if (column.check && isMysql(server, 80_016))
    costs.push(cost({ ...NEVER, cause: 'check', why: 'every row is checked' }));
  if (column.references && (isMysql(server, 90_000) || isMaria(server, 100_500)))
    costs.push(
      cost(
        checksKeys
          ? { ...NEVER, cause: 'foreign-key', why: 'the foreign key is checked' }
          : {
              instant: false,
              otherwise: 'NOCOPY',
              lock: 'NONE',
              cause: 'foreign-key',
              why: 'an index is built',
              builds: true,
            },
      ),
    );
  if (column.unique && !column.primary)
    costs.push(
      cost({
        instant: false,
        otherwise: 'NOCOPY',
        lock: 'NONE',
        cause: 'unique',
        why: 'an index is built',
        builds: true,
      }),
    );
  if (column.primary)
    costs.push(
      cost({
        instant: false,
        ...rewriting(around),
        cause: 'primary',
        why: 'rows are stored in the order of the primary key',
      }),
    );
  return [...costs, cost(newColumn(column, around))];
}

function newColumn(column: ColumnDef, around: Around): Priced {
  const { server } = around;
  if (column.autoIncrement)
    return {
      instant: false,
      otherwise: rewriting(around).otherwise,
      lock: 'SHARED',
      cause: 'auto-increment',
      why: 'every row gets a number',
    };
  if (column.generated?.kind === 'stored')
    return { ...NEVER, cause: 'stored', why: 'the value of a stored column is computed for every row' };
  if (column.generated?.kind === 'virtual') {
    if (isMaria(server) && column.position !== undefined && hasIndexedVirtual(around.table))
      return { ...NEVER, cause: 'position', why: 'the table has an indexed virtual column' };
    if (functionalIndexes(around).length > 0)
      return {
        ...NEVER,
        cause: 'generated',
        why: 'the table has an index over an expression, whose hidden column moves',
      };
    return { ...inCatalogue(around), cause: 'generated', why: 'a virtual column is not stored' };
  }
  if (column.default?.kind === 'expression' && isComputed(column.default.words, around))
    return { ...NEVER, cause: 'default', why: 'the default is an expression, which is computed for every row' };
  const isAtEnd = column.position === undefined;
  if (!isAtEnd && isMaria(server) && hasIndexedVirtual(around.table))
    return { ...NEVER, cause: 'position', why: 'the table has an indexed virtual column' };
  return {
    instant: canBeInstant(around, isAtEnd),
    ...rewriting(around),
    cause: isAtEnd ? 'column' : 'position',
    why: whyNotInstant(around, isAtEnd),
  };
}

function whyNotInstant({ server, table }: Around, isAtEnd: boolean): string {
  if (hasIndexOf(table, 'fulltext')) return 'the table has a full-text index';
  if (table?.rowFormat === 'compressed') return 'rows are compressed';
  if (isMysql(server, 80_029) && (table?.rowVersions ?? 0) >= maxRowVersions(server))
    return `${maxRowVersions(server)} changes of columns were INSTANT since the table was last written anew, which is the limit`;
  if (!isAtEnd) return 'the column does not come last';
  return 'the columns of a row change';
}

// What is another value for each row, or for each who asks.
const VARYING = new Set(
  'uuid uuid_short uuid_v4 uuid_v7 sys_guid user current_user session_user system_user current_role last_insert_id connection_id row_count found_rows database schema nextval lastval'.split(
    ' ',
  ),
);

/** MySQL copies for any expression; MariaDB computes what is the same for all rows once. */
function isComputed(words: readonly string[], { server, table }: Around): boolean {
  if (isMysql(server)) return true;
  return words.some((word) => VARYING.has(word) || table?.columns.has(word) === true);
}

export function dropColumn({ column: name, span }: Of<'drop-column'>, around: Around): Cost[] {
  const { server, table } = around;
  const column = table?.columns.get(name);
  const indexed = isIndexed(table, name);
  const cost = (priced: Omit<Priced, 'cause'>): Cost[] => [
    { ...priced, cause: 'column', certain: column !== undefined, span },
  ];
  if (column?.def.generated?.kind === 'virtual')
    return cost({
      ...inCatalogue(around),
      ...(indexed || functionalIndexes(around).length > 0 ? { instant: false } : {}),
      why: 'a virtual column is not stored',
    });
  if (table?.indexes.get('primary')?.columns.includes(name))
    return cost({
      ...(isMaria(server) && hasOtherKey(table, name) ? { instant: false, ...rewriting(around) } : NEVER),
      why: 'rows are stored in the order of the primary key',
    });
  if (indexed && isMaria(server, 100_400) && canBeInstant(around, false))
    return cost({ instant: false, otherwise: 'NOCOPY', lock: 'NONE', why: 'its indexes go with it' });
  return cost({
    instant: !indexed && canBeInstant(around, false),
    ...rewriting(around),
    why: indexed ? 'the column is part of an index' : whyNotInstant(around, true),
  });
}

export function modifyColumn({ from, column, span }: Of<'modify-column'>, around: Around): Cost[] {
  const { server, table } = around;
  const before = table?.columns.get(from);
  const cost = (priced: Priced): Cost => ({ ...priced, certain: before !== undefined, span });
  if (before === undefined || table === undefined)
    return [cost({ ...NEVER, cause: 'column-type', why: 'the old type is not known here' })];
  const costs: Cost[] = [];
  const push = (priced: Priced | undefined): void => {
    if (priced !== undefined) costs.push(cost(priced));
  };
  push(
    column.generated || before.def.generated
      ? computed(before, column, around)
      : typeChange(before, column.type, around),
  );
  push(numbering(before, column, around));
  push(nullability(before, column, around, table));
  if (column.position !== undefined && moves(table, from, column)) {
    const instant = isMaria(server, 100_400) && !hasIndexedVirtual(table) && canBeInstant(around, false);
    const priced = isMaria(server) && hasIndexedVirtual(table) ? NEVER : { instant, ...rewriting(around) };
    push({ ...priced, cause: 'position', why: 'columns change their order' });
  }
  if (from !== column.name) push({ ...renaming(around), cause: 'rename', why: 'only the name changes' });
  if (costs.length === 0) push({ ...inCatalogue(around), cause: 'default', why: 'rows stay as they are' });
  return costs;
}

/** MySQL renames INSTANT since 8.0.28. */
export const renaming = (around: Around): Pick<Cost, 'instant' | 'otherwise' | 'lock'> => ({
  ...inCatalogue(around),
  ...(isMysql(around.server) && !isMysql(around.server, 80_028) ? { instant: false } : {}),
});

function computed(before: Column, column: ColumnDef, { server, table }: Around): Priced | undefined {
  const [old, now] = [before.def.generated, column.generated];
  if (old?.kind === now?.kind && old?.expression === now?.expression && before.def.type.sql === column.type.sql)
    return undefined;
  if (isMaria(server) && old?.kind === 'virtual' && now?.kind === 'virtual' && !isIndexed(table, before.def.name))
    return {
      instant: true,
      otherwise: 'NOCOPY',
      lock: 'NONE',
      cause: 'generated',
      why: 'a virtual column is not stored',
    };
  return { ...NEVER, cause: 'stored', why: 'the expression of a computed column changes' };
}

function numbering(before: Column, column: ColumnDef, { server }: Around): Priced | undefined {
  if (before.def.autoIncrement === column.autoIncrement) return undefined;
  if (!column.autoIncrement && isMaria(server)) return undefined;
  return {
    ...NEVER,
    cause: 'auto-increment',
    why: `\`AUTO_INCREMENT\` is ${column.autoIncrement ? 'added' : 'removed'}`,
  };
}

function nullability(before: Column, column: ColumnDef, around: Around, table: Table): Priced | undefined {
  const required = column.notNull === true || column.primary || isPrimary(table, before.def.name, around);
  if (required === before.notNull) return undefined;
  if (required)
    return { instant: false, ...rewriting(around), cause: 'not-null', why: 'the column becomes `NOT NULL`' };
  const instant = isMaria(around.server, 100_403) && table.rowFormat === 'redundant';
  return { instant, ...rewriting(around), cause: 'nullable', why: 'the column may be `NULL` from now on' };
}

const isPrimary = (table: Table, name: string, { actions }: Around): boolean =>
  table.indexes.get('primary')?.columns.includes(name) === true && !actions.some(({ kind }) => kind === 'drop-primary');

/** Whether FIRST or AFTER says another place than where it is. */
function moves(table: Table, from: string, { position }: ColumnDef): boolean {
  const order = [...table.columns.keys()];
  const at = order.indexOf(from);
  if (position?.kind === 'first') return at !== 0;
  return position?.kind === 'after' && order[at - 1] !== position.column;
}

/** A unique index without NULL that MariaDB takes for the primary key. */
export const hasOtherKey = (table: Table | undefined, without?: string): boolean =>
  [...(table?.indexes.values() ?? [])].some(
    ({ kind, columns }) =>
      kind === 'unique' && columns.every((name) => name !== without && table?.columns.get(name)?.notNull === true),
  );

export const needsIndex = (table: Table | undefined, columns: readonly string[]): boolean =>
  table === undefined || indexFor(table, columns) === undefined;
