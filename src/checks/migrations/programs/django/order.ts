/** The order in which Django runs migrations: as they depend on each other, and by name. */
import type { GraphNode } from '../../history/ends.ts';
import type { ProgramFile } from '../program.ts';

/** A migration, and the label of its app. */
export interface DjangoFile extends ProgramFile {
  app: string;
}

interface Node {
  file: ProgramFile;
  folder: string;
  name: string;
  app: string;
  needs: Dependency[];
  before: Dependency[];
  replaces: Dependency[];
}

type Dependency = readonly [app: string, name: string];

/** Where a file lies and what it is called: `shop/migrations/0002_add.py`. */
export function placeOf(path: string): { folder: string; name: string } {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.py$/, '');
  return { folder: parts.join('/'), name };
}

/** The label that a folder suggests: the name of the one above `migrations`. */
export const labelOf = (folder: string): string => {
  const parts = folder.split('/');
  const at = parts.findLastIndex((part) => /^(?:.*_)?migrations$/.test(part));
  return (at > 0 ? parts[at - 1] : parts.at(-2)) ?? parts.at(-1) ?? '';
};

function nodesOf(files: readonly ProgramFile[]): Node[] {
  const nodes = files.map((file): Node => {
    const text = file.text.replace(/^[ \t]*#[^\n]*$/gm, '');
    return {
      file,
      ...placeOf(file.path),
      app: '',
      needs: [...pairsOf(text, 'dependencies'), ...swappable(text)],
      before: pairsOf(text, 'run_before'),
      replaces: pairsOf(text, 'replaces'),
    };
  });
  nodes.sort((a, b) => compare(a.folder, b.folder) || compare(a.name, b.name));
  labelApps(nodes);
  return nodes;
}

/** Who comes after whom within its app. What a squash replaces has no end of its own. */
export function graphOf(files: readonly ProgramFile[]): GraphNode[] {
  const nodes = nodesOf(files);
  const byKey = new Map(nodes.map((node) => [keyOf([node.app, node.name]), node.file.path]));
  const pathsOf = (pairs: readonly Dependency[]) => pairs.flatMap((pair) => byKey.get(keyOf(pair)) ?? []);
  return nodes.map(({ file, app, needs, replaces }) => ({
    path: file.path,
    group: app,
    after: [...pathsOf(needs.filter(([of]) => of === app)), ...pathsOf(replaces)],
  }));
}

/** Oldest first. What Django cannot order either (a circle, a name that is missing) stands where its name puts it. */
export function orderMigrations(files: readonly ProgramFile[]): DjangoFile[] {
  const nodes = nodesOf(files);
  const byKey = new Map(nodes.map((node) => [keyOf([node.app, node.name]), node]));
  const byApp = Map.groupBy(nodes, (node) => node.app);
  const userApp = nodes.find(({ file }) => definesUser(file.text))?.app;
  const replacedBy = new Map(nodes.flatMap((node) => node.replaces.map((pair) => [keyOf(pair), node] as const)));
  const resolve = ([app, name]: Dependency): Node | undefined => {
    if (name === '__first__') return byApp.get(app === USER ? (userApp ?? '') : app)?.[0];
    if (name === '__latest__') return byApp.get(app)?.at(-1);
    return byKey.get(keyOf([app, name])) ?? replacedBy.get(keyOf([app, name]));
  };
  const after = new Map<Node, Node[]>();
  for (const node of nodes) {
    // A squash comes after all that it replaces, and the other way round nothing waits for it.
    const needed = [...node.needs, ...node.replaces].map(resolve);
    after.set(
      node,
      needed.filter((other) => other !== undefined && other !== node).filter((other) => other !== undefined),
    );
  }
  for (const node of nodes) for (const pair of node.before) after.get(resolve(pair) ?? node)?.push(node);
  return walk(nodes, after).map(({ file, app }) => ({ ...file, app }));
}

const USER = '__user__';
/** A model with a password and the time of its last login is the one that `AUTH_USER_MODEL` names. */
const definesUser = (text: string): boolean =>
  text.includes('CreateModel(') && /['"]password['"]/.test(text) && /['"]last_login['"]/.test(text);

const keyOf = ([app, name]: Dependency): string => `${app}.${name}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pairs of `name = [("app", "0001_initial"), ...]`. */
function pairsOf(text: string, name: string): Dependency[] {
  const start = new RegExp(`^[ \\t]+${name}\\s*(?::[^=\\n]+)?=\\s*[[(]`, 'm').exec(text);
  if (start === null) return [];
  const from = start.index + start[0].length;
  const end = text.slice(from).search(/\]|\n[ \t]*\)[ \t]*\n/);
  const list = text.slice(from, end === -1 ? from + 20_000 : from + end);
  return [...list.matchAll(/\(\s*["'](\w+)["']\s*,\s*["'](\w+)["']\s*,?\s*\)/g)].map(([, app = '', to = '']) => [
    app,
    to,
  ]);
}

const swappable = (text: string): Dependency[] =>
  /swappable_dependency\(\s*settings\.AUTH_USER_MODEL/.test(text) ? [[USER, '__first__']] : [];

/**
 * An app may have a label that is not the folder's name: migrations tell it, since each names the one before it in the
 * same folder.
 */
function labelApps(nodes: readonly Node[]): void {
  for (const [folder, inside] of Map.groupBy(nodes, (node) => node.folder)) {
    const names = new Set(inside.map(({ name }) => name));
    const votes = new Map<string, number>();
    for (const { needs, replaces } of inside)
      for (const [app, name] of [...needs, ...replaces]) if (names.has(name)) votes.set(app, (votes.get(app) ?? 0) + 1);
    const label = labelOf(folder);
    // Most apps have a `0001_initial`: a name that others share must not outvote the folder.
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    const app = votes.has(label) || best === undefined ? label : best[0];
    for (const node of inside) node.app = app;
  }
}

function walk(nodes: readonly Node[], after: ReadonlyMap<Node, readonly Node[]>): Node[] {
  const done = new Set<Node>();
  const open = new Set<Node>();
  const order: Node[] = [];
  for (const root of nodes) {
    const stack = [{ node: root, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top === undefined) break;
      if (top.next === 0) {
        if (done.has(top.node) || open.has(top.node)) {
          stack.pop();
          continue;
        }
        open.add(top.node);
      }
      const needed = after.get(top.node)?.[top.next++];
      if (needed !== undefined) {
        if (!done.has(needed) && !open.has(needed)) stack.push({ node: needed, next: 0 });
        continue;
      }
      stack.pop();
      open.delete(top.node);
      done.add(top.node);
      order.push(top.node);
    }
  }
  return order;
}
