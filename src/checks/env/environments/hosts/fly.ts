/** https://fly.io/docs/flyctl/secrets-list/ */
import { itemsOf, type Node } from '../../tree/node.ts';
import { about, collectCells, dateOf, type HostList, listed, single, textPlace } from './host-list.ts';
import { everyRow, firstOf, rowsIn } from './rows.ts';
import { tableIn } from './table.ts';

/** "The actual value of the secret is only available to the application." Nothing says that equal digests are equal values. */
const HIDDEN = 'Fly never shows a secret';

/** "Staged: secret is staged but not deployed to any machines" */
const whyOf = (status: string): string =>
  /^(?:staged|partial)/i.test(status)
    ? `${HIDDEN}, and this one is ${status.toLowerCase()}: not yet deployed to all machines`
    : HIDDEN;

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? node.text : '');

/** Not complete: `[env]` of `fly.toml` gives the others. */
export const flyJson: HostList = {
  host: 'fly',
  title: 'fly secrets list --json',
  source: 'https://fly.io/docs/flyctl/secrets-list/',
  recognises(saved) {
    const rows = rowsIn(saved);
    return everyRow(rows, 'name', 'digest') || everyRow(rows, 'Name', 'Digest');
  },
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved))) {
      const name = firstOf(row, 'name', 'Name');
      const changed = dateOf(
        firstOf(row, 'updated_at', 'UpdatedAt', 'updatedAt', 'created_at', 'CreatedAt', 'createdAt'),
      );
      const why = whyOf(textOf(firstOf(row, 'status', 'Status')));
      all.add(textOf(name), listed(why, true, about(textPlace(saved, name), changed)), saved.lines.lineOf(row.start));
    }
    return single(all, false);
  },
};

export const flyTable: HostList = {
  host: 'fly',
  title: 'fly secrets list',
  source: 'https://fly.io/docs/flyctl/secrets-list/',
  // Three columns: Supabase's table of names and digests has two.
  recognises: (saved) => saved.node === undefined && (tableIn(saved, ['name', 'digest'])?.[0]?.cells.size ?? 0) > 2,
  read(saved) {
    const all = collectCells();
    for (const { cells, place } of tableIn(saved, ['name', 'digest']) ?? [])
      all.add(cells.get('name') ?? '', listed(whyOf(cells.get('status') ?? ''), true, { place }), place.line);
    return single(all, false);
  },
};
