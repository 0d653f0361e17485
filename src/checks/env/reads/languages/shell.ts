/** Scripts of sh, bash and zsh: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02 */
import type { Read } from '../read.ts';
import type { SourceFile } from '../source.ts';
import { inOrder, positionsOf, type ReadFacts, readAt } from './positions.ts';
import { indirectReads, MAY_BE_INDIRECT, type ShellHelper } from './shell-indirect.ts';
import { isOfTheShell } from './shell-names.ts';
import { type Expansion, expansionsOf } from './shell-words.ts';

export const isShell = (path: string): boolean =>
  /\.(?:sh|bash|zsh|ksh|ash|dash|bats|command)$|(?:^|\/)\.(?:bashrc|bash_profile|profile|zshrc|envrc)$/.test(path);

export function readShell(files: readonly SourceFile[]): Read[] {
  const known = new Map<string, Library>();
  const byName = new Map<string, SourceFile>();
  for (const file of files) byName.set(file.path.split('/').at(-1) ?? '', file);
  const libraryOf = (file: SourceFile): Library => {
    const before = known.get(file.path);
    if (before !== undefined) return before;
    const { expansions, code } = expansionsOf(file.text);
    const found: Library = {
      names: new Set(assignmentsOf(code).map(({ name }) => name)),
      helpers: MAY_BE_INDIRECT.test(file.text) ? indirectReads(file.text, code, expansions, []).helpers : [],
    };
    known.set(file.path, found);
    return found;
  };
  return files
    .filter(({ text }) => /\$|envsubst|printenv|(?:^|[\n;&|])[ \t]*(?:source|\.)[ \t]/.test(text))
    .flatMap((file) => readScript(file, byName, libraryOf));
}

/** What a script gives those that read it in. */
interface Library {
  /** What it assigns. */
  names: ReadonlySet<string>;
  helpers: readonly ShellHelper[];
}

interface Assignment {
  name: string;
  /** Of the name, and behind its value. */
  start: number;
  end: number;
}

/** `X=…`, and what `read`, `for`, `local`, `export` and their like put a value in. */
function assignmentsOf(code: string): Assignment[] {
  const found: Assignment[] = [];
  const add = (name: string, start: number, end: number): void => void found.push({ name, start, end });
  for (const match of code.matchAll(/(?<![\w$./{}:?-])([A-Za-z_]\w*)(?:\[[^\]\n]{0,80}\])?\+?=(?!=|~)/g)) {
    const from = match.index + match[0].length;
    add(match[1] ?? '', match.index, wordEnd(code, from));
  }
  for (const match of code.matchAll(
    /(?<![\w$.-])(?:local|declare|typeset|readonly|export|integer|read|mapfile|readarray|getopts|unset)\b([^\n;|&)<]*)/g,
  )) {
    const isExport = match[0].startsWith('export') || match[0].startsWith('unset') || match[0].startsWith('readonly');
    const start = match.index + match[0].length - (match[1] ?? '').length;
    // `export X` hands on what is there.
    if (!isExport)
      for (const word of (match[1] ?? '').matchAll(/(?<![\w$=/."'{[-])[A-Za-z_]\w*(?![\w=])/g))
        add(word[0], start + word.index, start + word.index);
  }
  for (const match of code.matchAll(/(?<![\w$.-])(?:for|select)[ \t]+([A-Za-z_]\w*)/g))
    add(match[1] ?? '', match.index, match.index);
  for (const match of code.matchAll(/\bfor[ \t]*\(\([ \t]*([A-Za-z_]\w*)[ \t]*=/g))
    add(match[1] ?? '', match.index, match.index);
  for (const match of code.matchAll(/\bprintf[ \t]+-v[ \t]+([A-Za-z_]\w*)/g))
    add(match[1] ?? '', match.index, match.index);
  for (const match of code.matchAll(/\(\([ \t]*([A-Za-z_]\w*)[ \t]*(?:\+\+|--|[-+*/%]?=(?!=))/g))
    add(match[1] ?? '', match.index, match.index);
  return found;
}

/** Where the word that is assigned ends: quotes and brackets hold it together. */
function wordEnd(code: string, from: number): number {
  const open: string[] = [];
  const limit = Math.min(code.length, from + 5000);
  for (let at = from; at < limit; at++) {
    const char = code.charAt(at);
    const last = open.at(-1);
    if (char === '\\') at++;
    else if (/["'`]/.test(char)) {
      if (last === char) open.pop();
      else open.push(char);
    } else if (char === '{' || char === '(') open.push(char);
    else if (char === '}' || char === ')') {
      if (last === undefined) return at;
      if (last === (char === '}' ? '{' : '(')) open.pop();
    } else if (last === undefined && /[\s;&|]/.test(char)) return at;
  }
  return limit;
}

function readScript(
  file: SourceFile,
  byName: ReadonlyMap<string, SourceFile>,
  libraryOf: (file: SourceFile) => Library,
): Read[] {
  const { expansions, code } = expansionsOf(file.text);
  const isStrict = /^[ \t]*set[ \t]+(?:-[a-zA-Z]*u|(?:-\w+[ \t]+)*-o[ \t]+nounset)/m.test(code);
  const assignments = Map.groupBy(assignmentsOf(code), ({ name }) => name);
  const sourced = [...code.matchAll(/(?:^|[\n;&|])[ \t]*(?:source|\.)[ \t]+/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    const argument = /^[^\n;&|]*/.exec(file.text.slice(from, from + 300))?.[0] ?? '';
    const other = byName.get(/([^/"'\s]+)["']?\s*$/.exec(argument)?.[1] ?? '');
    return other === undefined || other.path === file.path ? [] : [libraryOf(other)];
  });
  const positions = positionsOf(file.text);
  const given = sourced.flatMap(({ helpers }) => helpers);
  const mayBeIndirect = given.length > 0 || MAY_BE_INDIRECT.test(file.text);
  const named = mayBeIndirect ? indirectReads(file.text, code, expansions, given).words : [];
  // Of several lookups of a name one may insist.
  const required = new Set(named.filter((word) => word.required).map(({ start }) => start));
  // Who asks first goes on without it.
  const asked = new Set(named.filter((word) => !word.isPlain).map(({ start }) => start));
  const indirect = named.flatMap(({ value, start, at, hasDefault, isPlain }) => {
    if (isOfTheShell(value) || !/^[A-Z_][A-Z0-9_]*$/.test(value)) return [];
    if (sourced.some(({ names }) => names.has(value))) return [];
    if (!comesFromOutside(assignments.get(value) ?? [], at, true)) return [];
    const isRequired = required.has(start) || (isStrict && isPlain && !asked.has(start));
    const facts: ReadFacts = {
      name: value,
      hasDefault: hasDefault && !isRequired,
      required: isRequired,
      phase: 'run',
      side: 'server',
      via: 'shell',
      kind: 'code',
    };
    return [readAt(facts, file.path, positions, start, start + value.length)];
  });
  return inOrder([
    ...indirect,
    ...expansions.flatMap((expansion) => {
      const { name, start } = expansion;
      const isPlain = expansion.operator === '';
      if (expansion.isIndirect || /^\d/.test(name) || isOfTheShell(name)) return [];
      if (!/^[A-Z_][A-Z0-9_]*$/.test(name) && !/\?$/.test(expansion.operator)) return [];
      if (sourced.some(({ names }) => names.has(name)) && !/\?$/.test(expansion.operator)) return [];
      if (!comesFromOutside(assignments.get(name) ?? [], start, isPlain)) return [];
      return [readAt(factsOf(expansion, isStrict), file.path, positions, start, start + name.length)];
    }),
  ]);
}

/**
 * `X="${X:-x}"` reads what it sets, and an expansion with a default before the first assignment reads too. A plain `$X` above an
 * assignment may stand in a function that is called below it.
 */
function comesFromOutside(assignments: readonly Assignment[], at: number, isPlain: boolean): boolean {
  if (assignments.length === 0) return true;
  const own = assignments.some(({ start, end }) => start < at && at < end);
  const isFirst = assignments.every(({ start, end }) => at < end || at < start);
  return isFirst && (own || !isPlain);
}

function factsOf({ name, operator, hasText, isListed }: Expansion, isStrict: boolean): ReadFacts {
  const isQuestion = /\?$/.test(operator);
  const hasDefault = /^:?[-=+]$/.test(operator);
  return {
    name,
    hasDefault,
    required: isQuestion || (isStrict && !hasDefault && !isListed),
    phase: 'run',
    side: 'server',
    via: isListed ? 'envsubst' : 'shell',
    kind: 'code',
    ...(hasDefault && hasText && !operator.endsWith('+') ? { literalFallback: true as const } : {}),
  };
}
