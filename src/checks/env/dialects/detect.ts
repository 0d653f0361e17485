/** Which programs read a project's env files, as far as its own files say. Nothing is run. */
import path from 'node:path';
import { readAll, type Tree, type TreeEntry } from '../../../io/tree.ts';
import { loadersInCommands } from './detect-commands.ts';
import { loadersInCompose, loadersInManifest, loadersInPackage, loadersInUnit } from './detect-files.ts';
import type { DialectName } from './dialect.ts';

export interface Loader {
  dialect: DialectName;
  /** Half a sentence: `package.json depends on next`. */
  because: string;
  /** Of the file that says so, relative to the tree. */
  path: string;
  /** 1-based. */
  line?: number;
  /** Env files that are named there, relative to the tree where that can be told. */
  files?: string[];
}

/** What one file says: without its path, and with env files as they are written. */
export type Found = Omit<Loader, 'path'>;

/** Bytes; no file that a person wrote for this is larger. */
const MAX_BYTES = 1_000_000;

/** So many are read, those nearest to the top first. */
const MAX_FILES = 2_000;

type Read = (text: string) => Found[];

/** Who reads which files; undefined for a file that cannot matter. */
function readerOf(file: string): Read | undefined {
  const name = path.posix.basename(file);
  if (/(?:^|\/)(?:node_modules|vendor|\.git|dist|bower_components|\.venv|venv|site-packages)\//.test(file))
    return undefined;
  if (name === 'package.json') return loadersInPackage;
  if (/^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(name)) return loadersInCompose;
  if (/\.service$/.test(name) || /\.service\.d\/[^/]+\.conf$/.test(file)) return loadersInUnit;
  if (name === '.envrc') return (text) => loadersInCommands(text, 'envrc');
  if (isManifest(name)) return (text) => loadersInManifest(name, text);
  const isCommands =
    /\.(?:sh|bash|zsh|bats)$/.test(name) ||
    /^(?:Dockerfile|Containerfile|Makefile|GNUmakefile|Procfile|Justfile|justfile|Jenkinsfile)(?:\.[\w-]+)?$/.test(
      name,
    ) ||
    /\.(?:Dockerfile|mk)$/.test(name) ||
    /(?:^|\/)\.github\/(?:workflows|actions)\/.*\.ya?ml$/.test(file) ||
    /^(?:\.gitlab-ci|Taskfile|bitbucket-pipelines|azure-pipelines)\.ya?ml$/.test(name) ||
    /(?:^|\/)(?:bin|scripts?)\/[^./]+$/.test(file);
  return isCommands ? (text) => loadersInCommands(text, 'shell') : undefined;
}

/** Whether a file may say which loader is in use. */
export const isLoaderFile = (file: string): boolean => readerOf(file) !== undefined;

const isManifest = (name: string): boolean =>
  /^(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml|Gemfile|go\.mod|composer\.json)$/.test(name) ||
  /^requirements[\w.-]*\.(?:txt|in)$/.test(name) ||
  /\.gemspec$/.test(name);

/**
 * Of the files below `folder` ('' for the whole tree), and of those that stand above it: a workspace's package.json, its
 * compose files and its workflows. Sorted by path, line and dialect.
 */
export async function detectLoaders(tree: Tree, folder: string): Promise<Loader[]> {
  const root = folder === '.' ? '' : folder.replace(/^\.\//, '').replace(/\/+$/, '');
  const readers = new Map<string, Read>();
  const entries: TreeEntry[] = [];
  for (const entry of await tree.list()) {
    if (entry.kind !== 'file' || !concerns(entry.path, root)) continue;
    const read = readerOf(entry.path);
    if (read === undefined) continue;
    readers.set(entry.path, read);
    entries.push(entry);
  }
  const depthOf = ({ path: file }: TreeEntry): number => file.split('/').length;
  const nearest = entries.sort((a, b) => depthOf(a) - depthOf(b) || (a.path < b.path ? -1 : 1)).slice(0, MAX_FILES);
  const loaders: Loader[] = [];
  for await (const { entry, content } of readAll(tree, nearest, MAX_BYTES)) {
    if (typeof content === 'string') continue;
    const text = new TextDecoder().decode(content);
    const found = readers.get(entry.path)?.(text) ?? [];
    for (const { files, ...loader } of found) {
      const near = files?.map((file) => resolved(entry.path, file));
      loaders.push({ ...loader, path: entry.path, ...(near !== undefined && near.length > 0 && { files: near }) });
    }
  }
  return loaders.sort(
    (a, b) =>
      compare(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.dialect, b.dialect) ||
      compare(a.because, b.because),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function concerns(file: string, root: string): boolean {
  if (root === '' || file.startsWith(`${root}/`)) return true;
  const above = path.posix.dirname(file);
  return above === '.' || root.startsWith(`${above}/`) || file.startsWith('.github/');
}

/** As it is meant from the file that names it; scripts and workflows mostly run at the top. */
function resolved(from: string, file: string): string {
  const isRelative = !file.startsWith('/') && !/[$%]/.test(file);
  if (!isRelative) return file;
  const atTop = /(?:^|\/)(?:\.github|scripts?|bin)\//.test(from);
  return path.posix.join(atTop ? '' : path.posix.dirname(from), file);
}
