/** Everything that a project takes from its environment, by all readers. */
import { globMatcher } from '../../../core/glob.ts';
import type { LeftOut } from '../../../core/outcome.ts';
import { readAll, type Tree, type TreeEntry } from '../../../io/tree.ts';
import { decodeList } from '../environments/hosts/saved-text.ts';
import type { Helper, Read } from './read.ts';
import type { Reader, SourceFile } from './source.ts';

export interface Family {
  name: string;
  isOne(path: string): boolean;
  read: Reader;
}

/** Larger files are made by programs, not written. Bytes. */
const MAX_FILE = 4 * 1024 * 1024;

/** Of all files together, which are held in memory while they are compared with each other. Bytes. */
const MAX_ALL = 512 * 1024 * 1024;

/** Folders of what is installed or built: what they read is not the project's doing. */
const MADE =
  /(?:^|\/)(?:node_modules|bower_components|vendor|\.yarn|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|site-packages|__pycache__|\.terraform|Pods|\.dart_tool|coverage)\//;
/** It declares, and is read as what it is. */
const OURS = /(?:^|\/)launch-ready\.ya?ml$/;
const MINIFIED = /\.min\.(?:js|mjs|css)$|\.bundle\.js$/;

export interface Sources {
  /** Text by path. */
  texts: ReadonlyMap<string, string>;
  leftOut: LeftOut[];
}

/**
 * The texts of the files that a reader knows. `known` holds texts of a tree that differs from this one only in `changed`:
 * what is the same is not read again. Of larger projects the first `maxBytes` are read.
 */
export async function readSources(
  tree: Tree,
  families: readonly Family[],
  ignored: readonly string[],
  known?: { texts: ReadonlyMap<string, string>; changed: ReadonlySet<string> },
  maxBytes = MAX_ALL,
): Promise<Sources> {
  const isIgnored = globMatcher(ignored);
  const wanted = (await tree.list()).filter(
    ({ path, kind }) =>
      kind === 'file' &&
      !MADE.test(path) &&
      !MINIFIED.test(path) &&
      !OURS.test(path) &&
      families.some(({ isOne }) => isOne(path)) &&
      !isIgnored(path),
  );
  const texts = new Map<string, string>();
  const missing: TreeEntry[] = [];
  for (const entry of wanted) {
    const same = known?.changed.has(entry.path) === false ? known.texts.get(entry.path) : undefined;
    if (same === undefined) missing.push(entry);
    else texts.set(entry.path, same);
  }
  const unread = { huge: 0, damaged: 0, unreadable: 0, beyond: 0 };
  let bytes = 0;
  const decoder = new TextDecoder();
  for await (const { entry, content } of readAll(tree, missing, MAX_FILE)) {
    if (typeof content === 'string') unread[content]++;
    else if (bytes + content.length > maxBytes) unread.beyond++;
    // PowerShell's `>` writes UTF-16.
    else {
      bytes += content.length;
      texts.set(entry.path, isUtf16(content) ? decodeList(content) : decoder.decode(content));
    }
  }
  const reasons = {
    huge: 'larger than 4 MiB',
    damaged: 'the repository does not hold them whole',
    unreadable: 'they cannot be read',
    beyond: `all source files together are larger than ${maxBytes / 1024 / 1024} MiB; \`env.ignore-paths\` in launch-ready.yml leaves folders out`,
  };
  const leftOut = (Object.keys(unread) as (keyof typeof unread)[])
    .filter((reason) => unread[reason] > 0)
    .map((reason) => ({ what: 'source files', count: unread[reason], why: reasons[reason] }));
  return { texts, leftOut };
}

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

export interface Scan {
  /** By path, line and column. */
  reads: Read[];
  helpers: Helper[];
  /** Number of files that were looked at. */
  files: number;
}

/** Pure: what the readers find in these texts. */
export function scanTexts(texts: ReadonlyMap<string, string>, families: readonly Family[]): Scan {
  const reads: Read[] = [];
  const helpers: Helper[] = [];
  let files = 0;
  for (const { isOne, read } of families) {
    const own: SourceFile[] = [];
    for (const [path, text] of texts) if (isOne(path)) own.push({ path, text });
    files += own.length;
    const found = read(own);
    // One by one: a million arguments are too many for a call.
    for (const each of found.reads) reads.push(each);
    for (const each of found.helpers) helpers.push(each);
  }
  reads.sort(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.startColumn - b.startColumn || compare(a.name, b.name),
  );
  return { reads, helpers, files };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const TEST =
  /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|playwright|fixtures|testdata|test-utils|testing|examples?|docs?|benchmarks?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|[^/]*[._-](?:test|spec|stories|bench))\.\w+$|(?:^|\/)(?:jest|vitest|playwright|cypress)\.[\w.]*config\.\w+$|(?:^|\/)setup-?tests?\.\w+$/i;

/** Tests, examples and documentation: what they read, a deployed app need not have. */
export const isTestPath = (path: string): boolean => TEST.test(path);
