/** https://cli.netlify.com/commands/env/ and https://open-api.netlify.com/#tag/environmentVariables */
import { child, itemsOf, type Node, stringAt, textAt } from '../../tree/node.ts';
import type { Cell } from '../environment.ts';
import { about, collectCells, dateOf, type HostList, keyPlace, known, listed, single, textPlace } from './host-list.ts';
import { everyRow, flatEntries, rowsIn } from './rows.ts';

/** "Secret values can only be read by code on Netlify": https://docs.netlify.com/build/environment-variables/secrets-controller/ */
const HIDDEN = 'Netlify never shows the value of a secret';

/** Stars in place of a secret, with some of its last characters. */
const MASKED = /^\*{4,}/;

/** Contexts that every site has. A value for `all` holds in each that has none of its own. */
const CONTEXTS = ['production', 'deploy-preview', 'branch-deploy', 'dev'];

export const netlifyRows: HostList = {
  host: 'netlify',
  title: 'rows of Netlify’s API (netlify api getEnvVars)',
  source: 'https://open-api.netlify.com/#tag/environmentVariables/operation/getEnvVars',
  recognises(saved) {
    const rows = rowsIn(saved);
    return everyRow(rows, 'key') && itemsOf(rows).every((row) => child(row, 'values')?.kind === 'list');
  },
  read(saved) {
    const rows = itemsOf(rowsIn(saved));
    const branches = rows.flatMap((row) => itemsOf(child(row, 'values')).flatMap((value) => branchOf(value) ?? []));
    const contexts = [...CONTEXTS, ...new Set(branches)];
    const read = contexts.map((context) => ({ context, all: collectCells() }));
    for (const row of rows)
      for (const { context, all } of read) {
        const value = valueIn(row, context);
        if (value === undefined) continue;
        const more = about(textPlace(saved, child(row, 'key')), dateOf(child(row, 'updated_at')));
        all.add(textAt(row, 'key') ?? '', cellOf(row, value, more), saved.lines.lineOf(row.start));
      }
    return {
      environments: read.map(({ context, all }) => ({ name: context, cells: all.cells })),
      isComplete: true,
      // The same in every context.
      problems: read[0]?.all.problems ?? [],
    };
  },
};

export const netlifyObject: HostList = {
  host: 'netlify',
  title: 'netlify env:list --json',
  source: 'https://cli.netlify.com/commands/env/#envlist',
  recognises: ({ fileName, node }) => fileName.includes('netlify') && flatEntries(node) !== undefined,
  read(saved) {
    const all = collectCells();
    for (const entry of flatEntries(saved.node) ?? []) {
      const place = keyPlace(saved, entry);
      const value = entry.value.kind === 'scalar' ? entry.value.text : '';
      all.add(entry.key, MASKED.test(value) ? listed(HIDDEN, true, { place }) : known(value, { place }), place.line);
    }
    return single(all, true);
  },
};

const branchOf = (value: Node): string | undefined =>
  textAt(value, 'context') === 'branch' ? textAt(value, 'context_parameter') : undefined;

/** As a deploy gets it: what is said for its branch or context, else what is said for all. */
function valueIn(row: Node, context: string): Node | undefined {
  const values = itemsOf(child(row, 'values'));
  const of = (wanted: string): Node | undefined => values.find((value) => textAt(value, 'context') === wanted);
  const own = values.find((value) => branchOf(value) === context) ?? of(context);
  const isBranch = !CONTEXTS.includes(context);
  return own ?? (isBranch ? of('branch-deploy') : undefined) ?? of('all');
}

function cellOf(row: Node, value: Node, more: Pick<Cell, 'place' | 'changed'>): Cell {
  const text = stringAt(value, 'value');
  if (textAt(row, 'is_secret') === 'true') return listed(HIDDEN, true, more);
  if (text === undefined) return listed('the list has no value', false, more);
  return MASKED.test(text) ? listed(HIDDEN, true, more) : known(text, more);
}
