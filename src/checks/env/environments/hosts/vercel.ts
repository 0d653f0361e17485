/** https://vercel.com/docs/cli/env and https://vercel.com/docs/rest-api/projects/retrieve-the-environment-variables-of-a-project-by-id-or-name */
import { child, itemsOf, type Node, stringAt, textAt } from '../../tree/node.ts';
import type { Cell } from '../environment.ts';
import {
  about,
  collectCells,
  dateOf,
  type HostEnvironment,
  type HostList,
  type HostProblem,
  type HostRead,
  known,
  listed,
  single,
  textPlace,
} from './host-list.ts';
import { anyRow, everyRow, rowsIn } from './rows.ts';
import { tableIn } from './table.ts';

/** "Secret values are write-only after saving": https://vercel.com/docs/environment-variables/sensitive-environment-variables */
const HIDDEN = 'Vercel never shows a sensitive value';
const NOT_SHOWN = 'Vercel pulls a sensitive value as nothing, so it may be set or empty';

/** What `vercel env pull` writes for a sensitive value since version 50; before, it wrote nothing between the quotes. */
const PLACEHOLDER = '[SENSITIVE]';

export const vercelPull: HostList = {
  host: 'vercel',
  title: 'vercel env pull',
  source: 'https://vercel.com/docs/cli/env',
  recognises: ({ node, text }) => node === undefined && /^# Created by Vercel CLI\b/m.test(text.slice(0, 10_000)),
  read(saved) {
    const all = collectCells();
    const { pairs, problems } = saved.pairs();
    for (const { name, value, place } of pairs) {
      const cell =
        value === PLACEHOLDER
          ? listed(HIDDEN, true, { place })
          : value === ''
            ? listed(NOT_SHOWN, true, { place })
            : known(value, { place });
      all.add(name, cell, place.line);
    }
    all.problems.push(...problems);
    return single(all, true);
  },
};

export const vercelRows: HostList = {
  host: 'vercel',
  title: 'vercel env ls --json, or rows of Vercel’s API',
  source: 'https://vercel.com/docs/rest-api/projects/retrieve-the-environment-variables-of-a-project-by-id-or-name',
  recognises(saved) {
    const rows = rowsIn(saved, 'envs');
    return everyRow(rows, 'key', 'type') && anyRow(rows, 'target', 'customEnvironmentIds');
  },
  read(saved) {
    const rows = rowsIn(saved, 'envs');
    const found = itemsOf(rows).map((row) => ({
      name: textAt(row, 'key') ?? '',
      targets: targetsOf(row),
      branch: stringAt(row, 'gitBranch'),
      line: saved.lines.lineOf(row.start),
      cell: cellOf(row, about(textPlace(saved, child(row, 'key')), dateOf(child(row, 'updatedAt')))),
    }));
    const next = child(child(saved.node, 'pagination'), 'next');
    const hasMore = next?.kind === 'scalar' && next.value !== null;
    const read = byTarget(found);
    if (hasMore)
      read.problems.push({
        line: saved.lines.lineOf(next.start),
        message: 'This is one page of several: ask for all.',
      });
    return { ...read, isComplete: !hasMore };
  },
};

export const vercelTable: HostList = {
  host: 'vercel',
  title: 'vercel env ls',
  source: 'https://vercel.com/docs/cli/env',
  recognises: (saved) => saved.node === undefined && tableIn(saved, ['name', 'value', 'environments']) !== undefined,
  read(saved) {
    const rows = tableIn(saved, ['name', 'value', 'environments']) ?? [];
    const found = rows.map(({ cells, place }) => {
      const environments = cells.get('environments') ?? '';
      // `Preview (feature-x)`: for that branch only.
      const branch = /\(([^)]+)\)/.exec(environments)?.[1];
      const isSecret = /^(?:Encrypted|Hidden|Sensitive)$/i.test(cells.get('value') ?? '');
      return {
        name: cells.get('name') ?? '',
        targets: environments
          .replace(/\s*\([^)]*\)/g, '')
          .split(/\s*,\s*/)
          .filter((target) => target !== '')
          .map((target) => (STANDARD.test(target) ? target.toLowerCase() : target)),
        branch,
        line: place.line,
        cell: listed('`vercel env ls` shows no whole value, and a value may be empty', isSecret, { place }),
      };
    });
    return byTarget(found);
  },
};

const STANDARD = /^(?:production|preview|development)$/i;

function targetsOf(row: Node): string[] {
  const target = child(row, 'target');
  const standard = target?.kind === 'scalar' ? [target] : itemsOf(target);
  const named = [...standard, ...itemsOf(child(row, 'customEnvironmentIds'))];
  return named.flatMap((each) => (each.kind === 'scalar' && each.text !== '' ? [each.text] : []));
}

function cellOf(row: Node, more: Pick<Cell, 'place' | 'changed'>): Cell {
  const type = textAt(row, 'type');
  const value = stringAt(row, 'value');
  const isSecret = type === 'sensitive' || type === 'secret' || stringAt(row, 'visibility') === 'secret';
  if (isSecret) return listed(HIDDEN, true, more);
  if (type === 'system') return listed('Vercel fills it in', false, more);
  if (value === undefined || value === PLACEHOLDER) return listed('the list has no value', false, more);
  // https://github.com/vercel/sdk/issues/118: what is not decrypted is there as ciphertext.
  const isPlain = type === 'plain' || textAt(row, 'decrypted') === 'true';
  return isPlain ? known(value, more) : listed('Vercel’s list has its value encrypted', false, more);
}

interface Row {
  name: string;
  targets: readonly string[];
  branch: string | undefined;
  line: number;
  cell: Cell;
}

/** One environment a target; one more for each branch that has values of its own, over those of the preview. */
function byTarget(rows: readonly Row[]): HostRead {
  const environments = new Map<string, ReturnType<typeof collectCells>>();
  const problems: HostProblem[] = [];
  const of = (target: string): ReturnType<typeof collectCells> => {
    const all = environments.get(target) ?? collectCells();
    environments.set(target, all);
    return all;
  };
  for (const { name, targets, branch, line, cell } of rows) {
    if (targets.length === 0) problems.push({ line, message: 'A row names no environment.' });
    if (branch === undefined) for (const target of targets) of(target).add(name, cell, line);
  }
  const branches = new Map<string, HostEnvironment>();
  for (const { name, branch, cell } of rows) {
    if (branch === undefined) continue;
    const shared = environments.get('preview')?.cells ?? [];
    const environment = branches.get(branch) ?? { name: `preview (${branch})`, cells: new Map(shared) };
    branches.set(branch, environment);
    environment.cells.set(name, cell);
  }
  const named = [...environments].map(([name, { cells }]) => ({ name, cells }));
  return {
    environments: [...named, ...branches.values()],
    isComplete: true,
    problems: [...problems, ...[...environments.values()].flatMap((all) => all.problems)],
  };
}
