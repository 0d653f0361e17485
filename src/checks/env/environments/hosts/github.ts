/** https://cli.github.com/manual/gh_secret_list, https://cli.github.com/manual/gh_variable_list, and the REST API's answers. */
import { child, entryOf, itemsOf, type Node, textAt } from '../../tree/node.ts';
import {
  about,
  collectCells,
  dateOf,
  type HostList,
  type HostProblem,
  known,
  listed,
  type SavedFile,
  single,
  textPlace,
} from './host-list.ts';
import { everyRow, firstOf, onlyKeys, rowsIn } from './rows.ts';

const HIDDEN = 'GitHub never shows a secret';

const FIELDS = ['name', 'updatedAt', 'createdAt', 'visibility', 'numSelectedRepos', 'selectedReposURL'];
const API_FIELDS = ['name', 'updated_at', 'created_at', 'visibility', 'selected_repositories_url'];

/** Not complete: variables are another list. */
export const githubSecrets: HostList = {
  host: 'github',
  title: 'gh secret list --json name,updatedAt',
  source: 'https://cli.github.com/manual/gh_secret_list',
  recognises(saved) {
    const rows = rowsIn(saved, 'secrets');
    const isNamed = everyRow(rows, 'name') && onlyKeys(rows, ...FIELDS, ...API_FIELDS);
    // An object of GitHub's API, a row with a date, or a file that is called so.
    const isApi = entryOf(saved.node, 'total_count') !== undefined;
    return isNamed && (isApi || itemsOf(rows).some(hasDate) || /gh|github|secret/.test(saved.fileName));
  },
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved, 'secrets'))) {
      const more = about(textPlace(saved, child(row, 'name')), changedOf(row));
      all.add(textAt(row, 'name') ?? '', listed(HIDDEN, true, more), saved.lines.lineOf(row.start));
    }
    addMissing(saved, all.problems);
    return single(all, false);
  },
};

export const githubVariables: HostList = {
  host: 'github',
  title: 'gh variable list --json name,value,updatedAt',
  source: 'https://cli.github.com/manual/gh_variable_list',
  recognises(saved) {
    const rows = rowsIn(saved, 'variables');
    return everyRow(rows, 'name', 'value') && onlyKeys(rows, 'value', ...FIELDS, ...API_FIELDS);
  },
  read(saved) {
    const all = collectCells();
    for (const row of itemsOf(rowsIn(saved, 'variables'))) {
      const more = about(textPlace(saved, child(row, 'name')), changedOf(row));
      all.add(textAt(row, 'name') ?? '', known(textAt(row, 'value') ?? '', more), saved.lines.lineOf(row.start));
    }
    addMissing(saved, all.problems);
    return single(all, false);
  },
};

/** `gh secret list` into a file: name, date, and for an organisation who sees it, between tabulators. */
export const githubLines: HostList = {
  host: 'github',
  title: 'gh secret list',
  source: 'https://cli.github.com/manual/gh_secret_list',
  recognises: ({ node, text }) => node === undefined && LINE.test(text.slice(0, text.indexOf('\n') + 1 || text.length)),
  read({ path, text }) {
    const all = collectCells();
    for (const [index, line] of text.split(/\r\n|\n/).entries()) {
      if (line.trim() === '') continue;
      const match = LINE.exec(line);
      if (match?.[1] === undefined) {
        all.problems.push({ line: index + 1, message: 'This line is no name with a date.' });
        continue;
      }
      const place = { path, line: index + 1, startColumn: 1, endColumn: match[1].length + 1 };
      all.add(match[1], listed(HIDDEN, true, { place, changed: new Date(match[2] ?? '').toISOString() }), index + 1);
    }
    return single(all, false);
  },
};

const LINE = /^([A-Z_][A-Z0-9_]*)\t(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ)(?:\t|\s*$)/;

const changedOf = (row: Node): string | undefined => dateOf(firstOf(row, 'updatedAt', 'updated_at'));
const hasDate = (row: Node): boolean => firstOf(row, 'updatedAt', 'updated_at') !== undefined;

/** The API tells how many there are. */
function addMissing(saved: SavedFile, problems: HostProblem[]): void {
  const total = child(saved.node, 'total_count');
  const count = itemsOf(rowsIn(saved, 'secrets', 'variables')).length;
  if (total?.kind !== 'scalar' || typeof total.value !== 'number' || total.value <= count) return;
  problems.push({
    line: saved.lines.lineOf(total.start),
    message: `These are ${count} of ${total.value}: ask for all pages (\`gh api --paginate\`).`,
  });
}
