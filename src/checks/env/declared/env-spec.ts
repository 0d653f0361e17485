/** `.env.schema` of varlock: env-spec's decorators in comments above the entries. https://varlock.dev/env-spec/reference/ */
import type { ValueType } from '../../../config/sections/env.ts';
import type { Declaration } from '../declaration.ts';
import { parseDotenv } from '../dotenv.ts';
import type { SchemaFile } from './schema-file.ts';

export const envSpec: SchemaFile = {
  names: ['.env.schema'],
  tool: 'varlock',
  source: 'https://varlock.dev/reference/item-decorators/',
  read(text, path) {
    const { entries, comments, malformed } = parseDotenv(text);
    const header = decoratorsOf(headerLines(text));
    if (header.get('disable') === 'true') return { declarations: [], problems: [] };
    const declarations = entries.map((entry): Declaration => {
      const own: string[] = [];
      for (let line = entry.startLine - 1; comments.has(line); line--) {
        const comment = comments.get(line) ?? '';
        if (/^-{3,}\s*$/.test(comment)) break;
        own.unshift(comment);
      }
      const decorators = decoratorsOf([...own, ...(entry.comment === undefined ? [] : [entry.comment])]);
      const description = own
        .filter((line) => !line.trim().startsWith('@'))
        .join(' ')
        .trim();
      const type = typeOf(decorators.get('type'));
      const values = valuesOf(decorators.get('type'));
      return {
        name: entry.name,
        path,
        line: entry.startLine,
        startColumn: entry.startColumn,
        endColumn: entry.endColumn,
        // What has a value in the schema has it everywhere: nobody else needs to set it.
        required: entry.value === '' ? requiredBy(decorators, header) : false,
        explicit: true,
        byStage: true,
        forbid: {},
        secret: sensitiveBy(decorators, header, entry.name),
        allowEmpty: false,
        ...(type === undefined ? {} : { type }),
        ...(values === undefined ? {} : { values }),
        ...(description === '' ? {} : { description }),
      };
    });
    return {
      declarations,
      problems: malformed.map(({ line, why }) => ({ line, message: `not an entry: ${why}` })),
    };
  },
};

type Decorators = ReadonlyMap<string, string>;

/** The comment lines before the first divider or entry. */
function headerLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const comment = /^[ \t]*#[ \t]?(.*)$/.exec(line)?.[1];
    if (comment === undefined) {
      if (line.trim() === '') continue;
      // Without a divider the comments belong to the entry below them.
      return [];
    }
    if (/^-{3,}\s*$/.test(comment)) return lines;
    lines.push(comment);
  }
  return [];
}

/** `@required @type=enum(a, b)` → required: true, type: enum(a, b). */
function decoratorsOf(lines: readonly string[]): Decorators {
  const found = new Map<string, string>();
  for (const line of lines) {
    if (!line.trim().startsWith('@')) continue;
    for (const [, name = '', call, value] of line.matchAll(
      /(?<![\w@])@(\w+)(\([^)]*\))?(?:=("[^"]*"|'[^']*'|[\w.-]+(?:\([^)]*\))?|\$\w+))?/g,
    ))
      found.set(name, (value ?? call ?? 'true').replace(/^(["'])(.*)\1$/, '$2'));
  }
  return found;
}

function requiredBy(own: Decorators, header: Decorators): boolean | string[] {
  const optional = own.get('optional');
  if (optional !== undefined) return optional === 'false';
  const required = own.get('required');
  if (required === undefined) return header.get('defaultRequired') === 'true';
  const environments = /^forEnv\(([^)]*)\)$/.exec(required)?.[1];
  if (environments !== undefined)
    return environments
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  // `eq($OTHER, foo)` and the like are known when the app starts.
  return required === 'true';
}

function sensitiveBy(own: Decorators, header: Decorators, name: string): boolean {
  if (own.has('public')) return own.get('public') === 'false';
  const sensitive = own.get('sensitive');
  if (sensitive !== undefined) return sensitive !== 'false';
  const prefix = /^inferFromPrefix\(\s*["']?(\w+)["']?\s*\)$/.exec(header.get('defaultSensitive') ?? '')?.[1];
  if (prefix !== undefined) return !name.startsWith(prefix);
  return header.get('defaultSensitive') !== 'false';
}

const TYPES: Readonly<Record<string, ValueType>> = {
  number: 'number',
  boolean: 'boolean',
  url: 'url',
  email: 'email',
  port: 'port',
  enum: 'enum',
  string: 'string',
};

const typeOf = (type: string | undefined): ValueType | undefined => TYPES[/^\w+/.exec(type ?? '')?.[0] ?? ''];

function valuesOf(type: string | undefined): string[] | undefined {
  const list = /^enum\(([^)]*)\)$/.exec(type ?? '')?.[1];
  return list
    ?.split(',')
    .map((each) => each.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((each) => each !== '');
}
