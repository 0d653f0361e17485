// actions/upload-artifact and actions/download-artifact over a store in memory, shared by the jobs and runs of a test.
// Behaviour: actions/upload-artifact README and src/shared/search.ts, actions/download-artifact README (v4 and later).
import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { globToRegExp } from './glob.ts';
import type { CodeCall } from './job-step.ts';

/** Files by path, '/' always. */
export type Artifact = ReadonlyMap<string, Uint8Array>;

export interface ArtifactStore {
  /** By run, then by name. */
  readonly runs: Map<string, Map<string, Artifact>>;
  /** The artifacts of a run, made if there are none yet. A test may put hostile ones there. */
  run(id: string): Map<string, Artifact>;
}

export function createArtifactStore(): ArtifactStore {
  const runs = new Map<string, Map<string, Artifact>>();
  return {
    runs,
    run: (id) => {
      const known = runs.get(id) ?? new Map<string, Artifact>();
      runs.set(id, known);
      return known;
    },
  };
}

/** What `uses:` means if it names one of the two actions, whatever the version. */
export function artifactAction(uses: string, store: ArtifactStore): ((call: CodeCall) => Promise<void>) | undefined {
  if (/^actions\/upload-artifact@/.test(uses)) return (call) => upload(call, store);
  if (/^actions\/download-artifact@/.test(uses)) return (call) => download(call, store);
  return undefined;
}

async function upload(call: CodeCall, store: ArtifactStore): Promise<void> {
  const name = call.with.name ?? 'artifact';
  const path = call.with.path ?? '';
  if (path.trim() === '') throw new Error('Input required and not supplied: path');
  if (/[\r\n":<>|*?\\/]/.test(name)) throw new Error(`The artifact name is not valid: ${name}`);
  const { files, root } = findFiles(path, call.workspace, call.with['include-hidden-files'] === 'true');
  if (files.length === 0) {
    const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
    const then = call.with['if-no-files-found'] ?? 'warn';
    if (then === 'error') throw new Error(message);
    if (then === 'warn') call.warning(message);
    return;
  }
  const artifacts = store.run(runOf(call));
  if (artifacts.has(name) && call.with.overwrite !== 'true') {
    throw new Error(
      'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
    );
  }
  const entries = files.map(
    async (file) => [relative(root, file).split(sep).join('/'), new Uint8Array(await readFile(file))] as const,
  );
  artifacts.set(name, new Map(await Promise.all(entries)));
  call.log(`Artifact ${name} has been successfully uploaded!`);
  call.setOutput('artifact-id', String([...artifacts.keys()].indexOf(name) + 1));
}

async function download(call: CodeCall, store: ArtifactStore): Promise<void> {
  const { name, pattern } = call.with;
  const target = absolute(call.with.path ?? '', call.workspace);
  const available = store.run(call.with['run-id'] ?? runOf(call));
  if (name !== undefined && name !== '') {
    const artifact = available.get(name);
    if (artifact === undefined) {
      throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
    }
    await writeArtifact(artifact, target);
  } else {
    const wanted = globToRegExp(pattern === undefined || pattern === '' ? '**' : pattern);
    const merge = call.with['merge-multiple'] === 'true';
    const chosen = [...available].filter(([artifactName]) => wanted.test(artifactName));
    for (const [artifactName, artifact] of chosen) {
      await writeArtifact(artifact, merge ? target : join(target, artifactName));
    }
    call.log(`Total of ${chosen.length} artifact(s) downloaded`);
  }
  call.setOutput('download-path', target);
}

async function writeArtifact(artifact: Artifact, folder: string): Promise<void> {
  for (const [path, content] of artifact) {
    const file = join(folder, normalize(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function runOf(call: CodeCall): string {
  return String(call.contexts.github.run_id);
}

function absolute(path: string, workspace: string): string {
  return isAbsolute(path) ? path : join(workspace, path);
}

/** Hidden files and folders are left out unless asked for, and a path that is itself hidden yields nothing. */
function findFiles(input: string, workspace: string, hidden: boolean): { files: string[]; root: string } {
  const lines = input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const patterns = lines.map((line) => {
    const isNegative = line.startsWith('!');
    const path = absolute(isNegative ? line.slice(1) : line, workspace).replace(/[/\\]+$/, '');
    return { isNegative, path, start: startOf(path), fits: globToRegExp(path) };
  });
  const starts = patterns.filter(({ isNegative }) => !isNegative).map(({ start }) => start);
  const found = new Set(starts.flatMap((start) => walk(start, hidden)));
  const files = [...found].filter((file) =>
    patterns.reduce(
      // A folder that fits brings everything below it.
      (taken, { fits, isNegative, start }) => (upTo(file, start).some((path) => fits.test(path)) ? !isNegative : taken),
      false,
    ),
  );
  const [only] = starts;
  if (starts.length > 1) return { files, root: commonFolder(starts) };
  if (files.length === 1 && files[0] === only) return { files, root: dirname(files[0] ?? '') };
  return { files, root: only ?? workspace };
}

/** The part of a path before the first wildcard. */
function startOf(path: string): string {
  const segments = path.split(sep);
  const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
  return wild < 0 ? path : segments.slice(0, wild).join(sep);
}

function walk(path: string, hidden: boolean): string[] {
  if (!hidden && basename(path).startsWith('.')) return [];
  try {
    return readdirSync(path).flatMap((name) => walk(join(path, name), hidden));
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOTDIR') return [path];
    return [];
  }
}

function upTo(file: string, start: string): string[] {
  const paths = [];
  for (let path = file; path.length >= start.length; path = dirname(path)) {
    paths.push(path);
    if (dirname(path) === path) break;
  }
  return paths;
}

function commonFolder(paths: readonly string[]): string {
  const split = paths.map((path) => path.split(sep));
  const [first = []] = split;
  const length = first.findIndex((segment, index) => split.some((other) => other[index] !== segment));
  return (length < 0 ? first : first.slice(0, length)).join(sep) || sep;
}
