/** Hosts that print names and values and nothing else: one JSON object, or lines of `NAME=value`. */
import type { Node } from '../../tree/node.ts';
import { textAt } from '../../tree/node.ts';
import {
  collectCells,
  type Host,
  type HostList,
  type HostRead,
  keyPlace,
  known,
  listed,
  type SavedFile,
  single,
} from './host-list.ts';
import { flatEntries } from './rows.ts';

/** Told by a variable that the host itself adds, or by the name of the file. */
const FLAT: readonly {
  host: Host;
  json: string;
  lines: string;
  source: string;
  marks: RegExp;
  file: RegExp;
  /** The variable that holds the environment's name. */
  environment?: string;
}[] = [
  {
    host: 'doppler',
    json: 'doppler secrets download --no-file --format json',
    lines: 'doppler secrets download --no-file --format env',
    source: 'https://docs.doppler.com/docs/accessing-secrets',
    marks: /^DOPPLER_(?:PROJECT|CONFIG|ENVIRONMENT)$/,
    file: /doppler/,
    environment: 'DOPPLER_ENVIRONMENT',
  },
  {
    host: 'railway',
    json: 'railway variables --json',
    lines: 'railway variables --kv',
    source: 'https://docs.railway.com/cli/variable',
    marks: /^RAILWAY_(?:ENVIRONMENT|PROJECT|SERVICE)(?:_NAME|_ID)?$/,
    file: /railway/,
    environment: 'RAILWAY_ENVIRONMENT_NAME',
  },
  {
    host: 'heroku',
    json: 'heroku config --json',
    lines: 'heroku config -s',
    source: 'https://devcenter.heroku.com/articles/config-vars',
    marks: /^HEROKU_(?:APP_(?:NAME|ID)|SLUG_COMMIT)$/,
    file: /heroku/,
  },
  {
    host: 'infisical',
    json: 'infisical export --format=json',
    lines: 'infisical export --format=dotenv',
    source: 'https://infisical.com/docs/cli/commands/export',
    marks: /^INFISICAL_$/,
    file: /infisical/,
  },
];

export const flatJson: readonly HostList[] = FLAT.map(({ host, json, source, marks, file, environment }) => ({
  host,
  title: json,
  source,
  recognises({ node, fileName }: SavedFile) {
    const entries = flatEntries(node);
    return entries !== undefined && (file.test(fileName) || entries.some(({ key }) => marks.test(key)));
  },
  read: (saved: SavedFile) => objectOf(saved, true, nameIn(saved.node, environment)),
}));

export const flatLines: readonly HostList[] = FLAT.map(({ host, lines, source, marks, file, environment }) => ({
  host,
  title: lines,
  source,
  recognises(saved: SavedFile) {
    if (saved.node !== undefined) return false;
    const { pairs, problems } = saved.pairs();
    const isMeant = file.test(saved.fileName) || pairs.some(({ name }) => marks.test(name));
    return isMeant && pairs.length > problems.length;
  },
  read(saved: SavedFile) {
    const { pairs } = saved.pairs();
    return linesOf(saved, pairs.find(({ name }) => name === environment)?.value);
  },
}));

/** Any other object of names and values; `toJSON(vars)` of a workflow is one. Not known to be all that a program gets. */
export const namesJson: HostList = {
  host: 'names',
  title: 'an object of names and values',
  source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context',
  recognises: ({ node }) => flatEntries(node) !== undefined,
  read: (saved) => objectOf(saved, true, undefined),
};

export const namesLines: HostList = {
  host: 'names',
  title: 'lines of NAME=value',
  source: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  recognises(saved) {
    if (saved.node !== undefined) return false;
    const { pairs, problems } = saved.pairs();
    // A page or a message with an equals sign here and there is none.
    return pairs.length > 0 && problems.length * 4 <= pairs.length;
  },
  read: (saved) => linesOf(saved, undefined),
};

function nameIn(node: Node | undefined, variable: string | undefined): string | undefined {
  const name = variable === undefined ? undefined : textAt(node, variable);
  return name === '' ? undefined : name;
}

function objectOf(saved: SavedFile, isComplete: boolean, name: string | undefined): HostRead {
  const all = collectCells();
  for (const entry of flatEntries(saved.node) ?? []) {
    const place = keyPlace(saved, entry);
    const { value } = entry;
    if (value.kind !== 'scalar') continue;
    const cell = value.value === null ? listed('the list has no value', true, { place }) : known(value.text, { place });
    all.add(entry.key, cell, place.line);
  }
  return single(all, isComplete, name);
}

function linesOf(saved: SavedFile, name: string | undefined): HostRead {
  const all = collectCells();
  const { pairs, problems } = saved.pairs();
  for (const { name: variable, value, place } of pairs) all.add(variable, known(value, { place }), place.line);
  all.problems.push(...problems);
  return single(all, true, name === '' ? undefined : name);
}
