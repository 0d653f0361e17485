/** The version of a migration, as its tool reads it out of the name. */
import type { Tool } from '../tools.ts';
import { ORDERINGS } from './ordering.ts';

/** Numbers compare by their value (a timestamp has more digits than a double holds), names by their characters. */
export type Version = { kind: 'numbers'; parts: readonly bigint[] } | { kind: 'name'; name: string };

/** Undefined where the name has none, and for tools that do not go by it. */
export function versionOf(path: string, tool: Tool): Version | undefined {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const own = /^(?:migration|up|down)\.sql$/.test(file) ? (parts.at(-2) ?? '') : file;
  const by = ORDERINGS[tool.name]?.by;
  if (by === 'name') return { kind: 'name', name: own };
  if (by === 'parts') {
    const [, written = ''] = /^V([\d._]+?)__/.exec(own) ?? [];
    const numbers = written.split(/[._]/).filter(Boolean).map(BigInt);
    return numbers.length === 0 ? undefined : { kind: 'numbers', parts: numbers };
  }
  if (by !== 'number') return undefined;
  // `2024-01-31-120000_add_users`: Diesel leaves the dashes out.
  const digits = (/^\d[\d-]*(?=[_.-]|$)/.exec(own)?.[0] ?? '').replaceAll('-', '');
  return digits === '' ? undefined : { kind: 'numbers', parts: [BigInt(digits)] };
}

/** Below zero: `a` runs first. Undefined where they cannot be compared. */
export function compareVersions(a: Version, b: Version): number | undefined {
  if (a.kind === 'name') return b.kind === 'name' ? (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) : undefined;
  if (b.kind === 'name') return undefined;
  for (let index = 0; index < Math.max(a.parts.length, b.parts.length); index++) {
    const [left, right] = [a.parts[index] ?? 0n, b.parts[index] ?? 0n];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
