/** Rows and values that a run took away and no rule had said of the text. Pure. */
import { listOf } from '../../../../core/text.ts';
import type { OtherHit, OtherStatement } from '../../other-database.ts';
import { dropTable } from '../../rules/drop-table.ts';
import { code, plain } from '../../sql/names.ts';
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
