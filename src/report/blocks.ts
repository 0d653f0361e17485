/**
 * Findings that belong to one thing as one block: a migration, a variable, a request, a file of another tool, the same
 * finding in several places. A reader mends a thing at a time, not a row at a time.
 */
import { describeLocation, type Finding, type Location } from '../core/finding.ts';

export type Thing =
  /** A file of the repository. `tool` where another tool found it. */
  | { kind: 'file'; path: string; tool?: string }
  | { kind: 'variable'; name: string }
  | { kind: 'request'; place: string }
  /** The same finding in several places. */
  | { kind: 'places' }
  /** A commit message, a tag: nothing that several findings share. */
  | { kind: 'alone' };

export interface Block {
  thing: Thing;
  /** At least one, in the order of the report. */
  findings: Finding[];
}

/** Keeps the order: a block stands where its first finding stands. Every finding is in one block. */
export function toBlocks(findings: readonly Finding[]): Block[] {
  const repeated = repeatedKeys(findings);
  const blocks = new Map<string, Block>();
  for (const finding of findings) {
    const key = repeatKey(finding);
    const thing: Thing = key !== undefined && repeated.has(key) ? { kind: 'places' } : thingOf(finding);
    const name = JSON.stringify([
      finding.check,
      thing,
      thing.kind === 'places' ? key : thing.kind === 'alone' ? finding.fingerprint : '',
    ]);
    const block = blocks.get(name);
    if (block === undefined) blocks.set(name, { thing, findings: [finding] });
    else block.findings.push(finding);
  }
  return [...blocks.values()];
}

function thingOf(finding: Finding): Thing {
  const { location, origin } = finding;
  const path = pathOf(location);
  if (origin !== undefined) return path === undefined ? { kind: 'alone' } : { kind: 'file', path, tool: origin.tool };
  const variable = variableOf(finding);
  if (variable !== undefined) return { kind: 'variable', name: variable };
  if (location.kind === 'request') return { kind: 'request', place: describeLocation(location) };
  return path === undefined ? { kind: 'alone' } : { kind: 'file', path };
}

/** `report` has no file of the repository, but its own name says what belongs together. */
const pathOf = (location: Location): string | undefined =>
  location.kind === 'report' ? location.file : 'path' in location ? location.path : undefined;

/** What `env` finds stands in a file and is about a variable; its title begins with the name where it is about that one only. */
function variableOf({ check, location, data, title }: Finding): string | undefined {
  if (location.kind === 'variable') return location.name;
  const name = data?.['variable'];
  return check === 'env' && typeof name === 'string' && name !== '' && title.startsWith(`${name} `) ? name : undefined;
}

/** Equal for findings that say the same of different files; undefined for what has a block of its own in any case. */
function repeatKey(finding: Finding): string | undefined {
  const { check, rule, severity, title, impact, fix, location } = finding;
  const hasOwn = check === 'migrations' || variableOf(finding) !== undefined;
  if (hasOwn || location.kind === 'request') return undefined;
  return JSON.stringify([check, rule, severity, title, impact, fix]);
}

function repeatedKeys(findings: readonly Finding[]): ReadonlySet<string> {
  const files = new Map<string, Set<string>>();
  for (const finding of findings) {
    const key = repeatKey(finding);
    if (key === undefined) continue;
    const place = pathOf(finding.location) ?? describeLocation(finding.location);
    files.set(key, (files.get(key) ?? new Set()).add(place));
  }
  return new Set([...files].filter(([, places]) => places.size > 1).map(([key]) => key));
}

/** The environment a finding about a variable was made in, where it says so. */
export function environmentOf({ location, data }: Finding): string | undefined {
  if (location.kind === 'variable') return location.environment;
  const environment = data?.['environment'];
  return typeof environment === 'string' && environment !== '' ? environment : undefined;
}

/** Where a finding is within its block: `line 3`, `production`; the whole place where the block does not say it. */
export function placeWithin({ kind }: Thing, { location }: Finding): string {
  if (kind === 'request') return '';
  if (kind === 'file' && location.kind === 'file') return linesOf(location.startLine, location.endLine);
  if (kind === 'file' && location.kind === 'commit') {
    const lines = location.startLine === undefined ? '' : ` ${linesOf(location.startLine, location.endLine)}`;
    return `${location.commit.slice(0, 7)}${lines}`;
  }
  if (kind === 'file' && location.kind === 'report') return '';
  if (location.kind === 'variable') return location.environment ?? '';
  return describeLocation(location);
}

const linesOf = (start: number, end = start): string => (end > start ? `lines ${start} to ${end}` : `line ${start}`);
