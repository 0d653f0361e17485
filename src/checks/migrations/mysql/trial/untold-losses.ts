/** Rows and values that a run took away and no rule had said of the text. Pure. */
import { listOf } from '../../../../core/text.ts';
import type { OtherHit, OtherStatement } from '../../other-database.ts';
import { dropTable } from '../../rules/drop-table.ts';
import { updateAll } from '../../rules/update-all.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { hasLost, quoted } from './picture.ts';
import type { TrialStatement } from './plan.ts';
import type { Observation } from './play.ts';

/** Names shown of what went. */
const MOST = 5;

/** CREATE OR REPLACE TABLE where a table was there that the text did not know. */
export function* losesTable(
  { kind, tables }: TrialStatement,
  { before, after, error, refusedRows }: Observation,
  said: readonly OtherHit[],
  statement: OtherStatement,
  created: ReadonlySet<string>,
  server: string,
): Iterable<OtherHit> {
  const [table] = tables;
  if (kind !== 'create-table' || table === undefined || error || refusedRows || created.has(table.key)) return;
  const [was, is] = [before.get(table.key), after.get(table.key)];
  if (was === undefined || said.some(({ rule, hit }) => rule.id === dropTable.id && hit.about === table.key)) return;
  const columns = [...was.columns].filter(([key]) => is?.columns.has(key) !== true).map(([, { name }]) => code(name));
  const rows = was.rows - (is?.rows ?? 0);
  if (columns.length === 0 && rows <= 0) return;
  const lost = [
    ...(rows > 0 ? [rows === 1 ? 'a row' : `${rows} rows`] : []),
    ...(columns.length > 0 ? [`the column${columns.length === 1 ? '' : 's'} ${listOf(columns.slice(0, MOST))}`] : []),
  ];
  yield {
    rule: dropTable,
    statement,
    proved: `${server} ran it behind the migrations of the base, on rows that were made up: ${code(table.name)} had lost ${listOf(lost)} afterwards.`,
    hit: {
      about: table.key,
      title: `Table ${plain(table.name)} is dropped with all its rows, and created anew`,
      message: `${code(table.name)} was there before this statement, and what it held is not there afterwards. There is no rollback.`,
      impact: `All rows of ${code(table.name)} are lost, with every column and index that the new one does not have.`,
      fix: `Change the table in place with \`ALTER TABLE\`, or rename it out of the way first, so that its rows stay.`,
    },
  };
}

/** REPLACE and ON DUPLICATE KEY UPDATE with the rows of a query: what stood in a row is gone, as with an UPDATE of all. */
export function* overwritesValues(
  { overwrites, tables }: TrialStatement,
  { before, after, error, refusedRows }: Observation,
  statement: OtherStatement,
  created: ReadonlySet<string>,
  server: string,
): Iterable<OtherHit> {
  const [table] = tables;
  if (overwrites !== true || table === undefined || error || refusedRows || created.has(table.key)) return;
  const [was, is] = [before.get(table.key), after.get(table.key)];
  if (was === undefined || is === undefined || was.rows === 0) return;
  const lost = [...was.columns]
    .filter(([key, column]) => !column.generated && !column.onUpdate && hasLost(column, is.columns.get(key)))
    .map(([, { name }]) => name);
  if (lost.length === 0) return;
  const names = listOf(lost.slice(0, MOST).map(code));
  yield {
    rule: updateAll,
    statement,
    proved: `${server} ran it behind the migrations of the base, on rows that were made up: values that stood in ${names} were gone afterwards.`,
    hit: {
      about: table.key,
      title: `Rows of table ${plain(table.name)} that are there are written over`,
      message: `A row that has the key of one that the query gives is written over, and so values of ${names} in ${code(table.name)} are lost. No condition says which rows that may be.`,
      impact: `What stood in these rows is gone; only a backup has it. All of them are locked until it is done, and the running version's writes wait.`,
      fix: `Say which rows are meant, and change only those, in batches:\n\n${sqlBlock(`UPDATE ${quoted(table.name)} SET … WHERE <not done yet> ORDER BY <primary key> LIMIT 5000; -- repeat until it changes 0 rows`)}\n\nIf rows are only to be added, leave out those that are there (\`INSERT … SELECT … WHERE NOT EXISTS (…)\`).`,
    },
  };
}
