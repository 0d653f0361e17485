/** The order in which Liquibase comes by changelogs: a file stands where another one includes it. */
import type { ProgramFile } from '../program.ts';
import { besideFile, fileName, mentionsOf, resolvePath } from './paths.ts';

const CHANGE_SET = /<(?:\w{1,30}:)?changeSet\b|\bchangeSet["']?\s{0,20}:/;

interface Log {
  file: ProgramFile;
  /** What it includes, as written, and whether all of a folder. */
  includes: { path: string; isFolder: boolean; at: number }[];
  firstSet: number;
}

export function orderChangelogs(files: readonly ProgramFile[]): ProgramFile[] {
  const logs = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(logOf);
  const byName = Map.groupBy(logs, ({ file }) => fileName(file.path));
  const targets = new Map(logs.map((log) => [log, log.includes.map((each) => targetsOf(log, each, logs, byName))]));
  const included = new Set([...targets.values()].flat(2));
  const done = new Set<Log>();
  const order: ProgramFile[] = [];
  const visit = (log: Log): void => {
    if (done.has(log)) return;
    done.add(log);
    // Its own changeSets stand before what it includes, or behind.
    const first = log.includes.findIndex(({ at }) => at > log.firstSet);
    const own = log.firstSet === -1 ? 0 : first === -1 ? log.includes.length : first;
    for (const [index, inner] of (targets.get(log) ?? []).entries()) {
      if (index === own) order.push(log.file);
      inner.forEach(visit);
    }
    if (own >= log.includes.length) order.push(log.file);
  };
  for (const log of logs) if (!included.has(log)) visit(log);
  for (const log of logs) visit(log);
  return order;
}

function logOf(file: ProgramFile): Log {
  const includes = mentionsOf(file.text, /\.xml$/i.test(file.path), 'include(?:All)?').map(({ path, name, at }) => ({
    ...{ path, at },
    isFolder: name === 'includeAll',
  }));
  return { file, includes, firstSet: file.text.search(CHANGE_SET) };
}

function targetsOf(
  { file }: Log,
  { path, isFolder }: Log['includes'][number],
  logs: readonly Log[],
  byName: ReadonlyMap<string, Log[]>,
): Log[] {
  if (isFolder) {
    const near = besideFile(file.path, path);
    const folder = (prefix: string) => (log: Log) => log.file.path.startsWith(prefix) && log.file !== file;
    const beside = logs.filter(folder(`${near.replace(/\/+$/, '')}/`));
    if (beside.length > 0) return beside;
    const inside = `/${path.replace(/\/+$/, '')}/`;
    return logs.filter((log) => log.file !== file && `/${log.file.path}`.includes(inside));
  }
  const same = byName.get(fileName(path)) ?? [];
  const target = resolvePath(
    file.path,
    path,
    same.map((log) => log.file.path),
  );
  return same.filter((log) => log.file.path === target && log.file !== file);
}
