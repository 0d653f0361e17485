/** https://docs.cloud.google.com/sdk/gcloud/reference/secrets/list */
import { child, itemsOf, textAt } from '../../tree/node.ts';
import { about, collectCells, dateOf, type HostList, listed, single, textPlace } from './host-list.ts';
import { everyRow, rowsIn } from './rows.ts';

const NAME = /^projects\/[^/]+\/(?:locations\/[^/]+\/)?secrets\/([^/]+)$/;

/** Names only. Not complete: what else a service gets stands in its own settings. */
export const gcloudSecrets: HostList = {
  host: 'google',
  title: 'gcloud secrets list --format=json',
  source: 'https://docs.cloud.google.com/sdk/gcloud/reference/secrets/list',
  recognises(saved) {
    const rows = rowsIn(saved);
    return everyRow(rows, 'name') && itemsOf(rows).every((row) => NAME.test(textAt(row, 'name') ?? ''));
  },
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved))) {
      const name = NAME.exec(textAt(row, 'name') ?? '')?.[1] ?? '';
      const more = about(textPlace(saved, child(row, 'name')), dateOf(child(row, 'createTime')));
      all.add(name, listed('the list has names only', true, more), saved.lines.lineOf(row.start));
    }
    return single(all, false);
  },
};
