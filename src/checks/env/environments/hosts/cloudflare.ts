/** https://developers.cloudflare.com/workers/wrangler/commands/#secret-list */
import { child, itemsOf, textAt } from '../../tree/node.ts';
import { about, collectCells, type HostList, listed, single, textPlace } from './host-list.ts';
import { everyRow, rowsIn } from './rows.ts';

const HIDDEN = 'Cloudflare never shows a secret';

/** Not complete: `[vars]` of the Wrangler configuration gives the others. */
export const wranglerJson: HostList = {
  host: 'cloudflare',
  title: 'wrangler secret list',
  source: 'https://developers.cloudflare.com/workers/wrangler/commands/#secret-list',
  recognises(saved) {
    const rows = rowsIn(saved, 'result');
    const isSecret = /^secret_(?:text|key)$/;
    return everyRow(rows, 'name', 'type') && itemsOf(rows).every((row) => isSecret.test(textAt(row, 'type') ?? ''));
  },
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved, 'result'))) {
      const more = about(textPlace(saved, child(row, 'name')), undefined);
      all.add(textAt(row, 'name') ?? '', listed(HIDDEN, true, more), saved.lines.lineOf(row.start));
    }
    return single(all, false);
  },
};

/** `--format pretty`, and Pages: `wrangler pages secret list`. */
export const wranglerText: HostList = {
  host: 'cloudflare',
  title: 'wrangler secret list --format pretty',
  source: 'https://developers.cloudflare.com/workers/wrangler/commands/#secret-list',
  recognises: ({ node, text }) => node === undefined && LINE.test(text),
  read({ path, text }) {
    const all = collectCells();
    for (const [index, line] of text.split(/\r\n|\n/).entries()) {
      const match = LINE.exec(line);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      const startColumn = match.index + match[1].length + 1;
      const place = { path, line: index + 1, startColumn, endColumn: startColumn + match[2].length };
      all.add(match[2], listed(HIDDEN, true, { place }), index + 1);
    }
    return single(all, false);
  },
};

const LINE = /^((?:Secret Name: | {2}- (?=\S+: Value Encrypted$)))([^\s:]+)/m;
