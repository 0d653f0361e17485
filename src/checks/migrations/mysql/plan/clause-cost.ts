/** What each clause of ALTER TABLE costs by itself. */
import { bytesOf, tableText } from '../charset.ts';
import type { Action, IndexDef } from '../sql/ast.ts';
import { isMaria, isMysql } from '../version.ts';
import { type Around, functionalIndexes, hasIndexOf, inCatalogue, inPlace, isInnodb, rewriting } from './around.ts';
import { addColumn, dropColumn, hasOtherKey, modifyColumn, needsIndex, renaming } from './column-cost.ts';
import { type Cost, NEVER } from './cost.ts';
import { optionCost } from './option-cost.ts';
import { partitionCost } from './partition-cost.ts';
import { type Priced, typeChange } from './type-change.ts';

/** One clause may cost in several ways: MODIFY can change the type and the place. */
export function costsOf(action: Action, around: Around): Cost[] {
  if (action.kind === 'add-column') return addColumn(action, around);
  if (action.kind === 'drop-column') return dropColumn(action, around);
  if (action.kind === 'modify-column') return modifyColumn(action, around);
  return [{ ...priceOf(action, around), certain: around.table !== undefined, span: action.span }];
}

type Rest = Exclude<Action, { kind: 'add-column' | 'drop-column' | 'modify-column' }>;

function priceOf(action: Rest, around: Around): Priced {
  const { table, checksKeys } = around;
  switch (action.kind) {
    case 'rename-column':
      return {
        ...(isParent(action.from, around) ? inPlace(around) : renaming(around)),
        cause: 'rename',
        why: 'only the name changes',
      };
    case 'set-default':
    case 'show-column':
      return { ...inCatalogue(around), cause: 'default', why: 'only what is known of the column changes' };
    case 'add-index':
      return newIndex(action.index, around);
    case 'drop-index':
      return { instant: false, otherwise: 'NOCOPY', lock: 'NONE', cause: 'index', why: 'an index is removed' };
    case 'drop-primary':
      return dropPrimary(around);
    case 'rename-index':
    case 'show-index':
      return { ...inPlace(around), cause: 'index', why: 'only what is known of the index changes' };
    case 'add-foreign-key': {
      if (checksKeys) return { ...NEVER, cause: 'foreign-key', why: 'the foreign key is checked' };
      const builds = needsIndex(table, action.key.columns);
      return {
        ...inPlace(around),
        ...(builds ? { instant: false } : {}),
        cause: 'foreign-key',
        why: 'the rows are not checked',
        builds,
      };
    }
    case 'drop-foreign-key':
      return { ...inPlace(around), cause: 'foreign-key', why: 'the rows are not looked at' };
    case 'add-check':
      if (!action.enforced || isIgnoredCheck(around))
        return { ...inCatalogue(around), cause: 'check', why: 'it is not enforced' };
      return { ...NEVER, cause: 'check', why: 'every row is checked' };
    case 'enforce-check':
      if (!action.enforced) return { ...inCatalogue(around), cause: 'check', why: 'it is not enforced any more' };
      return { ...NEVER, cause: 'check', why: 'every row is checked' };
    case 'drop-constraint':
      if (table?.checks.has(action.name))
        return { ...inCatalogue(around), cause: 'check', why: 'the rows are not looked at' };
      return { ...inPlace(around), cause: 'foreign-key', why: 'the rows are not looked at' };
    case 'rename-table':
      return { ...inCatalogue(around), cause: 'rename', why: 'only the name changes' };
    case 'options':
      return optionCost(action.options, around);
    case 'convert':
      return convert(around, action);
    case 'order-by':
      return { ...NEVER, cause: 'order', why: 'all rows are sorted' };
    case 'force':
      return { instant: false, ...rewriting(around), cause: 'rebuild', why: 'the statement asks for it' };
    case 'keys':
      return { ...inCatalogue(around), cause: 'option', why: 'InnoDB passes over it' };
    case 'tablespace':
      return {
        instant: false,
        otherwise: 'NOCOPY',
        lock: 'EXCLUSIVE',
        cause: 'option',
        why: 'the file of the table is exchanged',
      };
    case 'partition':
      return partitionCost(action.how, around);
    case 'versioning':
      return { ...NEVER, cause: 'versioning', why: 'every row gets the time from which it holds' };
  }
}

/** MySQL before 8.0.16 reads a check and forgets it. */
export const isIgnoredCheck = ({ server }: Around): boolean => isMysql(server) && !isMysql(server, 80_016);

/** Whether the column is the target of a foreign key; only the table's own columns are known to be so. */
const isParent = (column: string, { table }: Around): boolean =>
  table?.indexes.get('primary')?.columns[0] === column && table.indexes.get('primary')?.columns.length === 1;

function newIndex(index: IndexDef, around: Around): Priced {
  const { server, table, actions } = around;
  const added = actions.flatMap((action) => (action.kind === 'add-index' ? [action.index] : []));
  if (!isInnodb(table)) return { ...NEVER, cause: 'engine', why: 'only InnoDB does it in place' };
  switch (index.kind) {
    case 'primary':
      return {
        instant: false,
        ...rewriting(around),
        cause: 'primary',
        why: 'rows are stored in the order of the primary key',
      };
    case 'fulltext': {
      if (added.filter(({ kind }) => kind === 'fulltext').length > 1)
        return { ...NEVER, cause: 'fulltext', why: 'only one full-text index at a time is built in place' };
      const isFirst = !hasIndexOf(table, 'fulltext') && !table?.columns.has('fts_doc_id');
      const why = isFirst ? 'the first full-text index adds a hidden column' : 'a full-text index is built';
      return {
        instant: false,
        otherwise: isFirst ? 'INPLACE' : 'NOCOPY',
        lock: 'SHARED',
        cause: 'fulltext',
        why,
        builds: true,
      };
    }
    case 'spatial':
      return {
        instant: false,
        otherwise: 'NOCOPY',
        lock: 'SHARED',
        cause: 'spatial',
        why: 'a spatial index is built',
        builds: true,
      };
    case 'vector':
      return { ...NEVER, cause: 'index', why: 'a vector index is built with a copy only' };
    default: {
      if (index.kind === 'unique' && becomesPrimary(index, around))
        return {
          instant: false,
          ...rewriting(around),
          cause: 'primary',
          why: 'the table has no primary key, so rows are stored in the order of this index',
        };
      if (index.isFunctional && movesHidden(index, around))
        return {
          ...NEVER,
          cause: 'index',
          why: 'indexes over expressions have hidden columns in the order of their names, and this one comes before another',
        };
      const lock = index.isFunctional && isMysql(server) ? 'SHARED' : 'NONE';
      const cause = index.kind === 'unique' ? 'unique' : 'index';
      return { instant: false, otherwise: 'NOCOPY', lock, cause, why: 'an index is built', builds: true };
    }
  }
}

/** A name that sorts behind those of the other indexes over expressions keeps it in place. */
function movesHidden({ name = '' }: IndexDef, around: Around): boolean {
  const dropped = around.actions.flatMap((action) => (action.kind === 'drop-index' ? [action.index] : []));
  return functionalIndexes(around).some((other) => other > name || dropped.includes(other));
}

/** InnoDB takes the first unique index without NULL where there is no primary key. */
function becomesPrimary({ columns }: IndexDef, { table }: Around): boolean {
  if (table === undefined || table.indexes.has('primary') || columns.length === 0) return false;
  return columns.every((name) => table.columns.get(name)?.notNull === true) && !hasOtherKey(table);
}

function dropPrimary(around: Around): Priced {
  const { actions, table } = around;
  const again = actions.some(
    (action) =>
      (action.kind === 'add-index' && action.index.kind === 'primary') ||
      (action.kind === 'add-column' && action.column.primary),
  );
  const why = 'rows are stored in the order of the primary key';
  // MariaDB takes a unique index without NULL instead.
  const instead = isMaria(around.server) && hasOtherKey(table);
  if (!again && !instead) return { ...NEVER, cause: 'primary', why };
  return { instant: false, ...rewriting(around), cause: 'primary', why };
}

/** As if each column of characters were changed by itself. */
function convert(around: Around, to: { charset: string | undefined; collation: string | undefined }): Priced {
  const { table } = around;
  if (table === undefined) return { ...NEVER, cause: 'charset', why: 'the character set or collation may change' };
  const text = tableText(around.server, to.charset, to.collation);
  const changes = [...table.columns.values()].flatMap((column): Priced[] => {
    if (column.text === undefined) return [];
    const { charset: _charset, collation: _collation, ...type } = column.def.type;
    // A longer type is picked where the same number of characters would not fit.
    const grows = /^(?:tiny|medium)?text$/.test(type.name) && bytesOf(text.charset) > bytesOf(column.text.charset);
    if (grows) return [{ ...NEVER, cause: 'charset', why: 'the type of a text column becomes larger' }];
    const change = typeChange(column, { ...type, ...text }, around);
    return change === undefined ? [] : [change];
  });
  const worst = changes.findLast(({ otherwise }) => otherwise === 'COPY') ?? changes.find(({ instant }) => !instant);
  const none: Priced = { ...inPlace(around), cause: 'option', why: 'rows stay as they are' };
  return worst === undefined ? none : worst.otherwise === 'COPY' ? { ...worst, cause: 'charset' } : worst;
}
