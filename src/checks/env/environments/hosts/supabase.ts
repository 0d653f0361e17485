/** https://supabase.com/docs/reference/cli/supabase-secrets-list */
import { child, itemsOf, textAt } from '../../tree/node.ts';
import { about, collectCells, dateOf, type HostList, listed, single, textPlace } from './host-list.ts';
import { everyRow, rowsIn } from './rows.ts';
import { tableIn } from './table.ts';

/** What the list calls `value` is a digest. */
const HIDDEN = 'Supabase lists a digest in place of the value';
const DIGEST = /^[0-9a-f]{64}$/;

/** `supabase secrets list -o json`, and `GET /v1/projects/{ref}/secrets`. */
export const supabaseJson: HostList = {
  host: 'supabase',
  title: 'supabase secrets list -o json',
  source: 'https://supabase.com/docs/reference/cli/supabase-secrets-list',
  recognises(saved) {
    const rows = rowsIn(saved, 'secrets');
    return everyRow(rows, 'name', 'value') && itemsOf(rows).every((row) => DIGEST.test(textAt(row, 'value') ?? ''));
  },
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved, 'secrets'))) {
      const more = about(textPlace(saved, child(row, 'name')), dateOf(child(row, 'updated_at')));
      all.add(textAt(row, 'name') ?? '', listed(HIDDEN, true, more), saved.lines.lineOf(row.start));
    }
    return single(all, true);
  },
};

export const supabaseTable: HostList = {
  host: 'supabase',
  title: 'supabase secrets list',
  source: 'https://supabase.com/docs/reference/cli/supabase-secrets-list',
  recognises: (saved) => saved.node === undefined && tableIn(saved, ['name', 'digest'])?.[0]?.cells.size === 2,
  read(saved) {
    const all = collectCells();
    for (const { cells, place } of tableIn(saved, ['name', 'digest']) ?? [])
      all.add(cells.get('name') ?? '', listed(HIDDEN, true, { place }), place.line);
    return single(all, true);
  },
};
