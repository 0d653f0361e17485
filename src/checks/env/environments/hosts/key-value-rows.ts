/** Hosts whose lists are rows of a key and its value. */
import { child, itemsOf, type Node, stringAt, textAt } from '../../tree/node.ts';
import { about, collectCells, dateOf, type HostList, known, listed, single, textPlace } from './host-list.ts';
import { everyRow, rowsIn } from './rows.ts';

/** `GET /v1/services/{serviceId}/env-vars` */
export const renderRows: HostList = {
  host: 'render',
  title: 'rows of Render’s API (/v1/services/…/env-vars)',
  source: 'https://api-docs.render.com/reference/get-env-vars-for-service',
  recognises(saved) {
    const rows = itemsOf(rowsIn(saved));
    return rows.length > 0 && rows.every((row) => child(child(row, 'envVar'), 'key') !== undefined);
  },
  read(saved) {
    const rows = itemsOf(rowsIn(saved));
    const all = collectCells();
    for (const row of rows) {
      const variable = child(row, 'envVar');
      const value = stringAt(variable, 'value');
      const more = about(textPlace(saved, child(variable, 'key')), undefined);
      const cell = value === undefined ? listed('the list has no value', true, more) : known(value, more);
      all.add(textAt(variable, 'key') ?? '', cell, saved.lines.lineOf(row.start));
    }
    // "limit: defaults to 20, maximum 100": a page that is full may not be the last.
    const isFull = rows.length === 20 || rows.length === 100;
    if (isFull)
      all.problems.push({
        line: saved.lines.lineOf(rows.at(-1)?.start ?? 0),
        message: `These are ${rows.length} rows, which is a full page: ask for the next with \`cursor\`, and put all rows in one list.`,
      });
    return single(all, !isFull);
  },
};

/** `[{"key": …, "value": …, "type": "shared", …}]` */
export const infisicalRows: HostList = {
  host: 'infisical',
  title: 'infisical export --format=json',
  source: 'https://infisical.com/docs/cli/commands/export',
  recognises: (saved) =>
    everyRow(rowsIn(saved, 'secrets'), 'key', 'value') || everyRow(rowsIn(saved, 'secrets'), 'secretKey'),
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved, 'secrets'))) {
      const key = child(row, 'key') ?? child(row, 'secretKey');
      const value = stringAt(row, 'value') ?? stringAt(row, 'secretValue');
      const more = about(textPlace(saved, key), dateOf(child(row, 'updatedAt')));
      const isHidden =
        textAt(row, 'secretValueHidden') === 'true' || value === undefined || value === '<hidden-by-infisical>';
      const cell = isHidden ? listed('Infisical does not show the value', true, more) : known(value, more);
      all.add(textOf(key), cell, saved.lines.lineOf(row.start));
    }
    return single(all, true);
  },
};

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? node.text : '');
