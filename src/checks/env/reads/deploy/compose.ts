/** Docker Compose: https://docs.docker.com/reference/compose-file/ */
import type { Read } from '../read.ts';
import { dollarReads } from './dollar.ts';
import { asked, baseName, NAME, readsOf, type Tool } from './tool.ts';
import { scanYaml, type YamlEntry } from './yaml.ts';

const FILE = /^(?:(?:[\w.-]*[-_.])?(?:docker[-_]?)?(?:compose|stack|swarm)(?:[-_.][\w.-]*)?)\.ya?ml$/i;

/** Of files that others are made of, none is deployed as it stands; `.drone.yml` and its like belong to a runner. */
const COLLECTION = /(?:^|\/)\.[^/]*$|(?:^|\/)(?:templates?|examples?|fixtures?|tests?|__tests__)\//;

/** Other names are given with `-f`: then the text tells. */
const LOOKS_SO =
  /^services:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]+[\w.-]+:[ \t]*(?:&\S+)?[ \t]*(?:#.*)?\r?\n(?:[ \t]+.*\r?\n|[ \t]*\r?\n)*?[ \t]+(?:image|build|extends|<<):/m;

/** Every shell has them, and Compose itself the name of the project. */
const GIVEN = /^(?:HOME|PWD|PATH|USER|SHELL|COMPOSE_PROJECT_NAME)$/;

export const compose: Tool = {
  name: 'compose',
  isFile: (path) => /\.ya?ml$/.test(path) && !path.includes('.github/workflows/'),
  hint: /\$|environment|args/,
  read: (file) => {
    if (!FILE.test(baseName(file.path)) && (COLLECTION.test(file.path) || !looksLikeCompose(file.text))) return [];
    const at = readsOf(file, asked('compose'));
    const { entries, code } = scanYaml(file.text);
    const builds = buildAreas(entries, code.length);
    const isBuild = (offset: number): boolean => builds.some(([from, to]) => from <= offset && offset < to);
    const reads: Read[] = [];
    for (const entry of entries) {
      const name = entry.key ?? entry.value;
      if (!NAME.test(name)) continue;
      if (entry.key === 'environment' && entry.path[0] === 'secrets' && NAME.test(entry.value))
        reads.push(at({ name: entry.value, required: true }, entry.valueStart, entry.valueStart + entry.value.length));
      if (isPassedOn(entry, code))
        reads.push(at({ name, ...(isBuild(entry.start) ? { phase: 'build' as const } : {}) }, entry.start, entry.end));
    }
    const found = dollarReads(code, 0, code.length, at, (name) => !GIVEN.test(name));
    const lines = lineStarts(code);
    return [
      ...reads,
      ...found.map((read) =>
        isBuild((lines[read.line - 1] ?? 0) + read.startColumn - 1) ? { ...read, phase: 'build' as const } : read,
      ),
    ];
  },
};

const looksLikeCompose = (text: string): boolean =>
  /^services:[ \t]*(?:#.*)?$/m.test(text) &&
  !/^(?:apiVersion|jobs|stages|pipelines?|on|parameters|imports|steps|when|clone|matrix|workspace|image|default|include|before_script|kind):/m.test(
    text,
  ) &&
  LOOKS_SO.test(text.slice(0, 20_000));

/** `- X` and `X:` without a value take what the shell has. */
function isPassedOn(entry: YamlEntry, code: string): boolean {
  const { path } = entry;
  const last = path.at(-1) === '[]' ? path.at(-2) : path.at(-1);
  const isPlace =
    last === 'environment' ||
    (last === 'args' && path.includes('build')) ||
    (path.length <= 2 && /^x-.*env/.test(path[0] ?? ''));
  if (!isPlace) return false;
  if (entry.key === undefined) return path.at(-1) === '[]';
  if (
    path.at(-1) === '[]' ||
    entry.value !== '' ||
    code.charAt(entry.valueStart - 1) === '"' ||
    code.charAt(entry.valueStart - 1) === "'"
  )
    return false;
  // Nothing stands below it, and no merge.
  const next = /^[^\n]*\n(?:[ \t]*\n)*([ \t]*)(\S?)/.exec(code.slice(entry.end, entry.end + 2000));
  const indent = entry.start - code.lastIndexOf('\n', entry.start - 1) - 1;
  const isQuoted = code.charAt(entry.end) === '"' || code.charAt(entry.end) === "'";
  return next === null || next[2] === '' || (next[1] ?? '').length <= indent - (isQuoted ? 1 : 0);
}

function buildAreas(entries: readonly YamlEntry[], length: number): [number, number][] {
  const areas: [number, number][] = [];
  entries.forEach((entry, index) => {
    if (entry.key !== 'build' || entry.path[0] !== 'services') return;
    const next = entries.slice(index + 1, index + 400).find((other) => other.path.length <= entry.path.length);
    areas.push([entry.start, next?.start ?? length]);
  });
  return areas;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
