/**
 * Files that say what a host shall have. Not complete: what is set by hand is not there.
 * Render: https://render.com/docs/blueprint-spec. DigitalOcean: https://docs.digitalocean.com/products/app-platform/reference/app-spec/
 */
import { child, entriesOf, entryOf, itemsOf, type Node, textAt } from '../../tree/node.ts';
import type { Cell } from '../environment.ts';
import {
  about,
  type CellsOf,
  collectCells,
  type HostList,
  known,
  listed,
  type SavedFile,
  single,
  textPlace,
} from './host-list.ts';

export const renderBlueprint: HostList = {
  host: 'render',
  title: 'a blueprint of Render (render.yaml)',
  source: 'https://render.com/docs/blueprint-spec',
  recognises: ({ node, fileName }) =>
    /^render\b.*\.ya?ml$/.test(fileName) &&
    ['services', 'envVarGroups', 'projects'].some((key) => entryOf(node, key) !== undefined),
  read(saved) {
    const groups = new Map<string, readonly Node[]>();
    const named = environmentsIn(saved.node);
    for (const scope of [saved.node, ...itemsOf(child(saved.node, 'projects')), ...named.map(({ node }) => node)])
      for (const group of itemsOf(child(scope, 'envVarGroups')))
        groups.set(textAt(group, 'name') ?? '', itemsOf(child(group, 'envVars')));
    const read = (scope: Node | undefined): CellsOf => {
      const all = collectCells();
      // Services share names, and one that is there twice is no mistake.
      for (const service of itemsOf(child(scope, 'services')))
        for (const variable of itemsOf(child(service, 'envVars'))) {
          const group = textAt(variable, 'fromGroup');
          for (const each of group === undefined ? [variable] : (groups.get(group) ?? []))
            put(all, saved, each, blueprintCell);
        }
      return all;
    };
    const top = read(saved.node);
    const others = named.map(({ name, node }) => ({ name, ...read(node) }));
    const environments = [
      ...(top.cells.size > 0 || others.length === 0 ? [{ cells: top.cells }] : []),
      ...others.map(({ name, cells }) => ({ name, cells })),
    ];
    return { environments, isComplete: false, problems: [top, ...others].flatMap(({ problems }) => problems) };
  },
};

function environmentsIn(node: Node | undefined): { name: string; node: Node }[] {
  return itemsOf(child(node, 'projects')).flatMap((project) =>
    itemsOf(child(project, 'environments')).map((environment) => ({
      name: textAt(environment, 'name') ?? '',
      node: environment,
    })),
  );
}

function blueprintCell(variable: Node, more: Pick<Cell, 'place' | 'changed'>): Cell {
  const value = textAt(variable, 'value');
  if (value !== undefined) return known(value, more);
  if (textAt(variable, 'generateValue') === 'true') return listed('Render makes the value up', true, more);
  const from = entriesOf(variable).find(({ key }) => key.startsWith('from'))?.key;
  if (from !== undefined) return listed(`Render takes the value \`${from}\``, from === 'fromDatabase', more);
  return listed('Render asks for the value when the service is made', true, more);
}

/** YAML of the repository, `doctl apps spec get`, and `doctl apps list -o json`, whose rows hold it. */
export const digitaloceanSpec: HostList = {
  host: 'digitalocean',
  title: 'an app specification of DigitalOcean',
  source: 'https://docs.digitalocean.com/products/app-platform/reference/app-spec/',
  recognises: ({ node, fileName }) =>
    specsIn(node).some(
      (spec) =>
        textAt(spec, 'name') !== undefined &&
        (/digitalocean|^app(?:-spec)?\b.*\.ya?ml$|doctl/.test(fileName) ||
          node?.kind === 'list' ||
          node !== spec ||
          hasComponent(spec)) &&
        envsIn(spec).length > 0,
    ),
  read(saved) {
    const all = collectCells();
    for (const spec of specsIn(saved.node)) for (const variable of envsIn(spec)) put(all, saved, variable, appCell);
    return single(all, false);
  },
};

const COMPONENTS = ['services', 'workers', 'jobs', 'static_sites', 'functions'];

function specsIn(node: Node | undefined): Node[] {
  const rows = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return rows.map((row) => child(row, 'spec') ?? row);
}

const hasComponent = (spec: Node): boolean => COMPONENTS.some((key) => child(spec, key)?.kind === 'list');

const envsIn = (spec: Node): Node[] =>
  [spec, ...COMPONENTS.flatMap((key) => itemsOf(child(spec, key)))].flatMap((scope) =>
    itemsOf(child(scope, 'envs')).filter((variable) => textAt(variable, 'key') !== undefined),
  );

/** "If the type is SECRET, the value will be encrypted on first submission": `EV[1:…]`. */
function appCell(variable: Node, more: Pick<Cell, 'place' | 'changed'>): Cell {
  const value = textAt(variable, 'value');
  const isSecret = textAt(variable, 'type') === 'SECRET';
  if (isSecret && (value === undefined || value.startsWith('EV[')))
    return listed('DigitalOcean encrypts it', true, more);
  if (value === undefined)
    return child(variable, 'value') === undefined
      ? listed('the specification has no value', isSecret, more)
      : known('', more);
  return /^\$\{.*\}$/.test(value) ? listed('DigitalOcean fills it in', isSecret, more) : known(value, more);
}

function put(
  all: CellsOf,
  saved: SavedFile,
  variable: Node,
  cellOf: (variable: Node, more: Pick<Cell, 'place' | 'changed'>) => Cell,
): void {
  const name = textAt(variable, 'key') ?? '';
  const line = saved.lines.lineOf(variable.start);
  if (!all.cells.has(name))
    all.add(name, cellOf(variable, about(textPlace(saved, child(variable, 'key')), undefined)), line);
}
