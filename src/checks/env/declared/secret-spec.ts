/** `secretspec.toml` of SecretSpec. https://secretspec.dev/reference/configuration/ */
import { parse } from 'smol-toml';
import type { Declaration } from '../declaration.ts';
import type { SchemaFile } from './schema-file.ts';

export const secretSpec: SchemaFile = {
  names: ['secretspec.toml'],
  tool: 'SecretSpec',
  source: 'https://secretspec.dev/reference/configuration/',
  read(text, path) {
    let profiles: unknown;
    try {
      profiles = parse(text)['profiles'];
    } catch {
      return { declarations: [], problems: [{ line: 1, message: 'it is no valid TOML' }] };
    }
    const byProfile = tablesOf(profiles);
    const fallback = byProfile['default'] ?? {};
    const names = new Set(Object.values(byProfile).flatMap((secrets) => Object.keys(secrets)));
    const lines = text.split(/\r\n|\r|\n/);
    const declarations = [...names].map((name): Declaration => {
      const index = lines.findIndex((line) =>
        new RegExp(`^\\s*(?:${escaped(name)}|"${escaped(name)}")\\s*=|\\.${escaped(name)}\\]`).test(line),
      );
      const description = fallback[name]?.['description'];
      return {
        name,
        path,
        line: Math.max(index, 0) + 1,
        required: requiredIn(name, byProfile, fallback),
        explicit: true,
        byStage: true,
        forbid: {},
        secret: true,
        allowEmpty: false,
        ...(typeof description === 'string' ? { description } : {}),
      };
    });
    return { declarations, problems: [] };
  },
};

type Secrets = Record<string, Record<string, unknown>>;

/** Profiles are environments; each inherits from `default`. */
function requiredIn(name: string, byProfile: Record<string, Secrets>, fallback: Secrets): boolean | string[] {
  const isNeeded = (own: Record<string, unknown> | undefined): boolean => {
    const all: Record<string, unknown> = { ...fallback[name], ...own };
    return (
      all['required'] !== false &&
      all['default'] === undefined &&
      all['generate'] === undefined &&
      all['composed'] === undefined
    );
  };
  const others = Object.keys(byProfile).filter((profile) => profile !== 'default');
  if (others.length === 0) return isNeeded(undefined);
  const needed = others.filter(
    (profile) => (name in fallback || name in (byProfile[profile] ?? {})) && isNeeded(byProfile[profile]?.[name]),
  );
  if (needed.length === others.length) return true;
  return needed.length === 0 ? false : needed;
}

const escaped = (name: string): string => name.replace(/[^\w]/g, '\\$&');

function tablesOf(data: unknown): Record<string, Secrets> {
  if (!isTable(data)) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([profile, secrets]) =>
      isTable(secrets)
        ? [
            [
              profile,
              Object.fromEntries(
                Object.entries(secrets).filter((entry): entry is [string, Record<string, unknown>] =>
                  isTable(entry[1]),
                ),
              ),
            ],
          ]
        : [],
    ),
  );
}

const isTable = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
