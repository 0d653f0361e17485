/** `.dotenv_schema.json` of dotenv-linter. https://dotenv-linter.github.io/#/checks/schema_violation */
import type { ValueType } from '../../../config/sections/env.ts';
import type { Declaration } from '../declaration.ts';
import { looksSecret } from '../variable-name.ts';
import type { SchemaFile } from './schema-file.ts';

const TYPES: Readonly<Record<string, ValueType>> = {
  String: 'string',
  Integer: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  Url: 'url',
  Email: 'email',
};

export const dotenvSchema: SchemaFile = {
  names: ['.dotenv_schema.json', 'dotenv_schema.json'],
  tool: 'dotenv-linter',
  source: 'https://dotenv-linter.github.io/#/checks/schema_violation',
  read(text, path) {
    const entries = entriesOf(text);
    if (entries === undefined)
      return { declarations: [], problems: [{ line: 1, message: 'it is no JSON object with `entries`' }] };
    const lines = text.split(/\r\n|\r|\n/);
    const declarations = Object.entries(entries).map(([name, entry]): Declaration => {
      const type = typeof entry?.['type'] === 'string' ? TYPES[entry['type']] : undefined;
      const quoted = JSON.stringify(name);
      const index = lines.findIndex((line) => line.includes(quoted));
      const column = index === -1 ? 0 : (lines[index]?.indexOf(quoted) ?? 0) + 2;
      return {
        name,
        path,
        line: Math.max(index, 0) + 1,
        ...(index === -1 ? {} : { startColumn: column, endColumn: column + name.length }),
        required: entry?.['required'] === true,
        explicit: true,
        forbid: {},
        secret: looksSecret(name),
        allowEmpty: false,
        ...(type === undefined ? {} : { type }),
      };
    });
    return { declarations, problems: [] };
  },
};

function entriesOf(text: string): Record<string, Record<string, unknown> | null> | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof data !== 'object' || data === null || !('entries' in data)) return undefined;
    const { entries } = data;
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) return undefined;
    return entries as Record<string, Record<string, unknown> | null>;
  } catch {
    return undefined;
  }
}
