/** https://docs.aws.amazon.com/cli/latest/reference/ssm/get-parameters-by-path.html and …/secretsmanager/ */

import { parseJson } from '../../tree/json.ts';
import { child, entryOf, itemsOf, type Node, stringAt, textAt } from '../../tree/node.ts';
import type { Cell } from '../environment.ts';
import {
  about,
  type CellsOf,
  collectCells,
  dateOf,
  type HostList,
  known,
  listed,
  type SavedFile,
  single,
  textPlace,
} from './host-list.ts';
import { everyRow, flatEntries } from './rows.ts';

/** `/shop/production/DATABASE_URL` is the variable DATABASE_URL. */
const lastOf = (name: string): string => name.split('/').at(-1) ?? name;

/** The segment before the variable's name, where all have the same: `/shop/production/…`. */
function environmentIn(names: readonly string[]): string | undefined {
  const [first, ...more] = new Set(names.map((name) => name.split('/').at(-2) ?? ''));
  return more.length === 0 && first !== '' ? first : undefined;
}

export const ssmParameters: HostList = {
  host: 'aws',
  title: 'aws ssm get-parameters-by-path',
  source: 'https://docs.aws.amazon.com/cli/latest/reference/ssm/get-parameters-by-path.html',
  recognises: (saved) => everyRow(listOf(saved, 'Parameters'), 'Name'),
  read(saved) {
    const all = collectCells();
    const rows = itemsOf(listOf(saved, 'Parameters'));
    for (const row of rows) {
      const more = aboutOf(saved, row, 'LastModifiedDate');
      all.add(lastOf(textAt(row, 'Name') ?? ''), parameterOf(row, more), saved.lines.lineOf(row.start));
    }
    return single(all, isWhole(saved, all), environmentIn(rows.map((row) => textAt(row, 'Name') ?? '')));
  },
};

/** Without `--with-decryption` a SecureString is there as ciphertext; `describe-parameters` gives no values. */
function parameterOf(row: Node, more: Pick<Cell, 'place' | 'changed'>): Cell {
  const value = stringAt(row, 'Value');
  if (value === undefined) return listed('the list has names only', textAt(row, 'Type') === 'SecureString', more);
  const isCiphertext = textAt(row, 'Type') === 'SecureString' && /^AQICAH[\w+/]+=*$/.test(value);
  return isCiphertext ? listed('the list has its value encrypted', true, more) : known(value, more);
}

/** `list-secrets` (names), `get-secret-value` and `batch-get-secret-value`: a secret is often an object of variables. */
export const secretsManager: HostList = {
  host: 'aws',
  title: 'aws secretsmanager list-secrets',
  source: 'https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/',
  recognises: (saved) => everyRow(secretsIn(saved), 'Name', 'ARN'),
  read(saved) {
    const all = collectCells();
    const rows = itemsOf(secretsIn(saved));
    for (const row of rows) addSecret(saved, row, all);
    return single(all, isWhole(saved, all), environmentIn(rows.map((row) => textAt(row, 'Name') ?? '')));
  },
};

const listOf = ({ node }: SavedFile, key: string) => {
  const list = child(node, key);
  return list?.kind === 'list' ? list : undefined;
};

function secretsIn(saved: SavedFile) {
  const list = listOf(saved, 'SecretList') ?? listOf(saved, 'SecretValues');
  if (list !== undefined) return list;
  const { node } = saved;
  return entryOf(node, 'SecretString') === undefined || node === undefined
    ? undefined
    : { kind: 'list' as const, items: [node], start: node.start, end: node.end };
}

function addSecret(saved: SavedFile, row: Node, all: CellsOf): void {
  const line = saved.lines.lineOf(row.start);
  const name = lastOf(textAt(row, 'Name') ?? '');
  const more = aboutOf(saved, row, 'LastChangedDate', 'CreatedDate');
  const value = stringAt(row, 'SecretString');
  const inside = value?.trimStart().startsWith('{') ? parseJson(value) : undefined;
  const entries = inside !== undefined && 'node' in inside ? flatEntries(inside.node) : undefined;
  if (value === undefined) all.add(name, listed('the list has names only', true, more), line);
  else if (entries === undefined) all.add(name, known(value, more), line);
  else
    for (const { key, value: each } of entries) if (each.kind === 'scalar') all.add(key, known(each.text, more), line);
}

function aboutOf(saved: SavedFile, row: Node, ...dates: readonly string[]): Pick<Cell, 'place' | 'changed'> {
  const changed = dates.map((date) => dateOf(child(row, date))).find((date) => date !== undefined);
  return about(textPlace(saved, child(row, 'Name')), changed);
}

function isWhole(saved: SavedFile, all: CellsOf): boolean {
  const next = entryOf(saved.node, 'NextToken');
  if (next === undefined) return true;
  all.problems.push({
    line: saved.lines.lineOf(next.keyStart),
    message: 'This is one page of several: ask without `--max-items`, or for the next with `--starting-token`.',
  });
  return false;
}
