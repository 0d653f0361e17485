/** What a rule says, against what the server did. Pure. */
import { listOf } from '../../../../core/text.ts';
import type { Hit } from '../../rule.ts';
import { code } from '../../sql/names.ts';
import { type ColumnPicture, holdsOthers, type TablePicture } from './picture.ts';
import type { Observation } from './play.ts';
import type { Way } from './ways.ts';

/**
 * - `static`: the text alone says it
 * - `proved`: the server did it; `words` is Markdown that follows "and", safe to print
 * - `refuted`: the server ran the statement and did not do it, and no rows could make it
 * - `unmade`: what it drops was not there, and no known migration makes it
 * - `not-run`: it was refused, so that it did nothing
 */
export type Evidence = { kind: 'static' } | { kind: 'proved' | 'refuted' | 'unmade' | 'not-run'; words: string };

const STATIC: Evidence = { kind: 'static' };
const proved = (words: string | undefined): Evidence => (words === undefined ? STATIC : { kind: 'proved', words });

/** What shows that a hit is right; undefined: nothing did. */
type Proof = (about: string, observation: Observation) => string | undefined;

const refusedForRows: Proof = (_, { refusedRows }) =>
  refusedRows === undefined ? undefined : `it failed on made-up rows: ${refusedRows.words} (error ${refusedRows.code})`;

/** Ids of rules without `migrations/`. Of the others no run could tell. */
const PROOFS: Readonly<Record<string, Proof>> = {
  'drop-table': (table, { before, after }) => {
    const [was, is] = [before.get(table), after.get(table)];
    if (!was) return undefined;
    if (is)
      return was.rows > 0 && is.rows === 0
        ? `${code(table)} was made anew without its ${rowWords(was.rows)}`
        : undefined;
    return `${code(table)} was gone${was.rows === 0 ? '' : ` with its ${rowWords(was.rows)}`}`;
  },
  'drop-schema': (name, { gone }) => (gone.includes(name.toLowerCase()) ? `${code(name)} was gone` : undefined),
  'drop-column': columnGone,
  'recreate-column': columnGone,
  'rename-column': (about, observation) => {
    const is = newest(observation.before, observation.after, about);
    return columnGone(about, observation) && is && `${code(about)} was called ${code(is.name)}`;
  },
  'rename-table': (table, { before, after }) =>
    before.has(table) && !after.has(table) ? `${code(table)} had another name` : undefined,
  truncate: allRowsGone,
  'delete-all': allRowsGone,
  'update-all': (table, { before, after }) => {
    const [was, is] = [before.get(table), after.get(table)];
    if (!was || !is) return undefined;
    const changed = [...was.columns].filter(([name, column]) => holdsOthers(column, is.columns.get(name)));
    if (changed.length === 0 || was.rows === 0) return undefined;
    return `other values stood in ${listOf(changed.slice(0, 5).map(([, { name }]) => code(name)))}`;
  },
  'add-required-column': (about, { after, refusedRows }) => {
    if (refusedRows !== undefined) return `it failed on a table with rows (error ${refusedRows.code})`;
    const column = columnOf(after, about);
    if (column === undefined || column.nullable || column.hasDefault || column.autoIncrement) return undefined;
    return `${code(about)} had no default: an insert that leaves it out fails`;
  },
  'set-not-null': (about, { after, refusedRows }) => {
    if (refusedRows !== undefined) return `it failed on a row without a value (error ${refusedRows.code})`;
    return columnOf(after, about)?.nullable === false ? `${code(about)} could not be \`NULL\` any more` : undefined;
  },
  'drop-not-null': (about, { before, after }) =>
    columnOf(before, about)?.nullable === false && newest(before, after, about)?.nullable === true
      ? `${code(about)} could be \`NULL\``
      : undefined,
  'mysql-modify-forgets': (about, { before, after }) => {
    const lost = forgotten(columnOf(before, about), newest(before, after, about));
    return lost.length === 0 ? undefined : `${code(about)} had no ${listOf(lost)} any more`;
  },
  'mysql-drop-partition': (about, { before, after }) => {
    const [table = '', names = ''] = split(about);
    const [was, is] = [before.get(table), after.get(table)];
    const gone = names.split(',').filter((name) => has(was, name) && !has(is, name));
    return gone.length === 0 ? undefined : `${listOf(gone.map(code))} of ${code(table)} was gone`;
  },
  'mysql-inline-references': (about, { after }) => {
    const [table = '', column = ''] = split(about);
    const is = after.get(table);
    return is && !is.references.some((each) => each.column === column)
      ? `${code(table)} had no foreign key on ${code(column)}`
      : undefined;
  },
  'mysql-algorithm-refused': (_, { error }) =>
    error?.kind === 'way' ? `it was refused (error ${error.code})` : undefined,
  'mysql-zero-fill': (about, { before, after }) => {
    const [was, is] = [columnOf(before, about), newest(before, after, about)];
    return holdsOthers(was, is) ? `${code(about)} held other values where it had been \`NULL\`` : undefined;
  },
  'add-unique': refusedForRows,
  'mysql-enum-removes-value': refusedForRows,
  'drop-index': (about, { before, after }) => {
    const [table = '', index = ''] = split(about);
    return before.get(table)?.indexes.has(index) && after.get(table)?.indexes.has(index) === false
      ? `${code(index)} was gone`
      : undefined;
  },
};

/** What shows that a hit is wrong, whatever rows there are. */
const REFUTED: Readonly<Record<string, Proof>> = {
  'mysql-algorithm-refused': (_, { refusedRows }) => (refusedRows === undefined ? 'it was not refused' : undefined),
};

/** What shows that no migration makes what a statement drops. */
const UNMADE: Readonly<Record<string, Proof>> = {
  'drop-table': (table, { before, doubtful }) =>
    before.has(table) || doubtful?.has(table) ? undefined : `there was no ${code(table)}`,
  'drop-column': (about, { before }) =>
    before.has(split(about)[0]) && columnOf(before, about) === undefined ? `there was no ${code(about)}` : undefined,
};

/** Rules about how a table is changed, and what of the way they speak of. */
const WAYS: Readonly<Record<string, (way: Way) => boolean>> = {
  'mysql-copy': ({ algorithm }) => algorithm === 'COPY',
  'mysql-rebuild': ({ algorithm }) => algorithm === 'INPLACE',
  'mysql-writes-wait': ({ algorithm, lock }) => algorithm !== 'COPY' && lock !== 'NONE',
  'mysql-mixed-alter': ({ algorithm }) => algorithm === 'INPLACE' || algorithm === 'COPY',
  'change-column-type': ({ algorithm }) => algorithm === 'COPY',
  'add-foreign-key': ({ algorithm }) => algorithm === 'COPY',
  'add-check': ({ algorithm }) => algorithm === 'COPY',
  'add-stored-generated': ({ algorithm }) => algorithm === 'COPY',
};

/** `isExact` is true where the server is that of production and all that the base's migrations do was done before: only then something is refuted. */
export function weigh(
  rule: string,
  { about }: Pick<Hit, 'about'>,
  observation: Observation,
  isExact: boolean,
): Evidence {
  const id = rule.replace(/^migrations\//, '');
  const proof = PROOFS[id];
  const { error, way } = observation;
  // What failed did nothing.
  if (error !== undefined && !(id === 'mysql-algorithm-refused' && error.kind === 'way'))
    return { kind: 'not-run', words: `the server refused it (error ${error.code}: ${error.words})` };
  if (proof !== undefined) {
    const words = proof(about, observation);
    if (words !== undefined || !isExact) return proved(words);
    const wrong = REFUTED[id]?.(about, observation);
    if (wrong !== undefined) return { kind: 'refuted', words: wrong };
    const missing = UNMADE[id]?.(about, observation);
    return missing === undefined ? STATIC : { kind: 'unmade', words: missing };
  }
  const is = WAYS[id];
  if (is === undefined || way === undefined) return STATIC;
  if (is(way)) return proved(`it was done with ${wayWords(way)}${otherValues(about, observation)}`);
  return isExact ? { kind: 'refuted', words: `it was done with ${wayWords(way)}` } : STATIC;
}

/** `ALGORITHM=INPLACE, LOCK=NONE`, and what that means. */
export function wayWords({ algorithm, lock }: Way): string {
  if (algorithm === 'INSTANT') return '`ALGORITHM=INSTANT`: no row was touched';
  const waits = lock === 'NONE' ? '' : lock === 'SHARED' ? ', while writes wait' : ', while reads and writes wait';
  const work = algorithm === 'COPY' ? 'every row was copied' : 'every row was written anew in place';
  if (algorithm === 'NOCOPY') return `\`LOCK=${lock}\` and without writing the table anew${waits}`;
  return `\`ALGORITHM=${algorithm}, LOCK=${lock}\`: ${work}${waits}`;
}

/** Of a column that is kept. */
function otherValues(about: string, { before, after }: Observation): string {
  const [was, is] = [columnOf(before, about), newest(before, after, about)];
  return holdsOthers(was, is) ? `. Some values of ${code(about)} were others afterwards` : '';
}

const rowWords = (rows: number): string => (rows === 1 ? 'row' : `${rows} rows`);

/** `users.email`, `billing.users.email`: the table may have a database before it. */
function split(about: string): [table: string, part: string] {
  const at = about.lastIndexOf('.');
  return at === -1 ? [about, ''] : [about.slice(0, at), about.slice(at + 1)];
}

function columnOf(pictures: Observation['before'], about: string): ColumnPicture | undefined {
  const [table, column] = split(about);
  return pictures.get(table)?.columns.get(column);
}

/** The column afterwards: under its name, or in the place of the one that went. */
function newest(before: Observation['before'], after: Observation['after'], about: string): ColumnPicture | undefined {
  const [table, column] = split(about);
  const [was, is] = [before.get(table), after.get(table)];
  if (is?.columns.has(column) === true) return is.columns.get(column);
  const added = [...(is?.columns ?? [])].filter(([name]) => was?.columns.has(name) === false);
  return added.length === 1 ? added[0]?.[1] : undefined;
}

function columnGone(about: string, { before, after }: Observation): string | undefined {
  const [table] = split(about);
  const was = columnOf(before, about);
  return was && after.has(table) && columnOf(after, about) === undefined ? `${code(about)} was gone` : undefined;
}

function allRowsGone(table: string, { before, after }: Observation): string | undefined {
  const was = before.get(table)?.rows ?? 0;
  return was > 0 && after.get(table)?.rows === 0 ? `none of its ${rowWords(was)} was left` : undefined;
}

const has = (table: TablePicture | undefined, partition: string): boolean =>
  table?.partitions.some((name) => name.toLowerCase() === partition.toLowerCase()) === true;

/** What a column had and has not any more, in words. */
export function forgotten(was: ColumnPicture | undefined, is: ColumnPicture | undefined): string[] {
  if (was === undefined || is === undefined) return [];
  return [
    ...(was.autoIncrement && !is.autoIncrement ? ['`AUTO_INCREMENT`'] : []),
    ...(was.hasDefault && !is.hasDefault && !is.autoIncrement && !is.generated ? ['default'] : []),
    ...(was.onUpdate && !is.onUpdate ? ['`ON UPDATE CURRENT_TIMESTAMP`'] : []),
  ];
}
