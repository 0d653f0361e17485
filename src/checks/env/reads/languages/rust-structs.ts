/** Structs of Rust whose fields are variables: envy (https://docs.rs/envy), and clap's `#[arg(long, env)]`. */
import type { Read } from '../read.ts';
import type { Source } from './language.ts';
import { positionsIn, readAt } from './positions.ts';

export function readEnvy(source: Source): Read[] {
  const { code, literals } = source.masked;
  const reads: Read[] = [];
  const positions = positionsIn(source);
  // A bare `env` takes the name of the field: https://docs.rs/clap/latest/clap/_derive/index.html
  for (const match of code.matchAll(
    /#\s*\[\s*(?:arg|clap|structopt)\s*\(((?:[^[\]()]|\([^()]*\))*)\)\s*\]\s*(?:#\s*\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?(\w+)\s*:\s*([\w<>]+)/g,
  )) {
    const inside = match[1] ?? '';
    const name = match[2] ?? '';
    if (!/(?:^|,)\s*env\s*(?:,|$)/.test(inside)) continue;
    const at = match.index + match[0].lastIndexOf(name, match[0].lastIndexOf(':'));
    const hasDefault =
      /\bdefault_value|^(?:Option|bool)/.test(`${match[3] ?? ''} ${inside}`) || /\bdefault_value/.test(inside);
    const facts = {
      name: name.toUpperCase(),
      hasDefault,
      required: !hasDefault,
      phase: 'run',
      side: 'server',
      via: 'clap',
      kind: 'code',
    } as const;
    reads.push(readAt(facts, source.path, positions, at, at + name.length));
  }
  if (!/\benvy\s*::/.test(code)) return reads;
  for (const match of code.matchAll(/\benvy\s*::\s*(?:prefixed\s*\(\s*(?="))?/g)) {
    const literal = literals.get(match.index + match[0].length);
    const call = /^[^;]*?\bfrom_env\s*(?:::\s*<\s*(\w+)\s*>)?/.exec(
      code.slice(literal?.end ?? match.index, (literal?.end ?? match.index) + 200),
    );
    const before = code.slice(Math.max(0, match.index - 120), match.index);
    const type = call?.[1] ?? /\blet\s+(?:mut\s+)?\w+\s*:\s*(?:Result\s*<\s*)?(\w+)[^;]*=\s*$/.exec(before)?.[1];
    if (call === null || type === undefined) continue;
    reads.push(...fieldsOf(source, type, literal?.value ?? ''));
  }
  return reads;
}

function fieldsOf(source: Source, type: string, prefix: string): Read[] {
  const { code, literals } = source.masked;
  const struct = new RegExp(`\\bstruct\\s+${type}\\s*\\{`).exec(code);
  if (struct === null) return [];
  const start = struct.index + struct[0].length;
  const end = code.indexOf('}', start);
  const positions = positionsIn(source);
  const body = code.slice(start, end === -1 ? code.length : end);
  return [...body.matchAll(/((?:#\s*\[[^\]]*\]\s*)*)(?:pub(?:\([^)]*\))?\s+)?\b(\w+)\s*:\s*(\w+)/g)].map((match) => {
    const field = match[2] ?? '';
    const attributes = match[1] ?? '';
    const at = start + match.index + match[0].lastIndexOf(field, match[0].lastIndexOf(':'));
    const renamed = /\brename\s*=\s*(?=")/.exec(attributes);
    const literal =
      renamed === null ? undefined : literals.get(start + match.index + renamed.index + renamed[0].length);
    const hasDefault = match[3] === 'Option' || /\bdefault\b/.test(attributes);
    const name = `${prefix}${(literal?.value ?? field).toUpperCase()}`;
    const facts = {
      name,
      hasDefault,
      required: !hasDefault,
      phase: 'run',
      side: 'server',
      via: 'envy',
      kind: 'code',
    } as const;
    return readAt(facts, source.path, positions, at, at + field.length);
  });
}
