/**
 * Struct tags of Go that name variables: caarlos0/env (https://github.com/caarlos0/env), kelseyhightower/envconfig,
 * sethvargo/go-envconfig, ilyakaznacheev/cleanenv, alecthomas/kong, jessevdk/go-flags.
 */
import { addTo } from '../../groups.ts';
import type { Read } from '../read.ts';
import type { Source } from './language.ts';
import { positionsIn, type ReadFacts, readAt } from './positions.ts';

interface Struct {
  name: string;
  start: number;
  end: number;
  fields: Field[];
}

interface Field {
  name: string;
  type: string;
  at: number;
  tags: ReadonlyMap<string, { value: string; at: number }>;
}

export function readTags(source: Source): Read[] {
  if (!/\b(?:env|envconfig):"|envconfig\.Process|\bsplit_words:"/.test(source.text)) return [];
  const structs = structsOf(source);
  const prefixes = prefixesOf(source, structs);
  const process = processPrefix(source);
  const positions = positionsIn(source);
  return structs.flatMap((struct) =>
    struct.fields.flatMap((field) => {
      const own = prefixes.get(struct.name) ?? [''];
      return own.flatMap((prefix) =>
        namesOf(source, field, process).map(({ name, at, length, isKong }) => {
          const facts: ReadFacts = { ...judged(field, isKong), name: `${prefix}${name}` };
          return readAt(facts, source.path, positions, at, at + length);
        }),
      );
    }),
  );
}

const TAG = /([A-Za-z_][\w-]*):"((?:[^"\\]|\\.)*)"/g;
const FIELD = /^[ \t]*(?:struct[ \t]*\{)?[ \t]*([\w, \t]*?)[ \t]*([*[\]\w.]+(?:\[[^\]\n]*\][\w.]*)?)?[ \t]*$/;

function structsOf({ masked: { code, literals } }: Source): Struct[] {
  const found: Struct[] = [];
  for (const match of code.matchAll(
    /\btype[ \t]+(\w+)(?:\[[^\]\n]*\])?[ \t]+struct[ \t]*\{|^[ \t]*(\w+)[ \t]+struct[ \t]*\{|\b(?:var[ \t]+)?(\w+)[ \t]*(?::?=)?[ \t]*struct[ \t]*\{/gm,
  )) {
    const start = match.index + match[0].length;
    const last = found.at(-1);
    // A struct within a struct: its fields are those of the outer one.
    if (last !== undefined && start < last.end) continue;
    found.push({ name: match[1] ?? match[2] ?? match[3] ?? '', start, end: closing(code, start), fields: [] });
  }
  const quotes = [...literals].filter(([quote]) => code[quote] === '`').sort((a, b) => a[0] - b[0]);
  let index = 0;
  for (const [quote, literal] of quotes) {
    while (index < found.length && (found[index]?.end ?? 0) < quote) index++;
    const struct = found[index];
    if (struct === undefined || struct.start > quote || literal.value === undefined) continue;
    const from =
      Math.max(code.lastIndexOf('\n', quote), code.lastIndexOf(';', quote), code.lastIndexOf('{', quote)) + 1;
    const head = FIELD.exec(code.slice(from, quote).replace(/[;{}]/g, ' '));
    const names = (head?.[1] ?? '').trim();
    const tags = new Map(
      [...literal.value.matchAll(TAG)].map((tag) => [
        tag[1] ?? '',
        { value: tag[2] ?? '', at: literal.start + tag.index + (tag[1] ?? '').length + 2 },
      ]),
    );
    const name = names === '' ? (head?.[2] ?? '') : (names.split(/[\s,]+/)[0] ?? '');
    struct.fields.push({
      name,
      type: (head?.[2] ?? '').replace(/^[*[\]]+/, ''),
      at: from + (/^\s*/.exec(code.slice(from, quote))?.[0].length ?? 0),
      tags,
    });
  }
  return found;
}

function closing(code: string, start: number): number {
  const marks = /[{}]/g;
  marks.lastIndex = start;
  let depth = 1;
  for (let match = marks.exec(code); match !== null; match = marks.exec(code)) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return code.length;
}

/** `DB DBConfig `envPrefix:"DB_"`` puts a prefix before the fields of DBConfig. */
function prefixesOf(source: Source, structs: readonly Struct[]): Map<string, string[]> {
  const root = optionsPrefix(source);
  const direct = new Map<string, { parent: string; prefix: string }[]>();
  for (const struct of structs)
    for (const { type, tags } of struct.fields) {
      const tag = tags.get('envPrefix') ?? tags.get('env-prefix') ?? tags.get('envprefix');
      const inline = /(?:^|,)\s*prefix=([\w]*)/.exec(tags.get('env')?.value ?? '');
      const prefix = tag?.value ?? inline?.[1];
      if (prefix === undefined || !structs.some(({ name }) => name === type)) continue;
      addTo(direct, type, { parent: struct.name, prefix });
    }
  const found = new Map<string, string[]>();
  const of = (name: string, depth: number): string[] => {
    const parents = direct.get(name);
    if (parents === undefined || depth > 6) return [root];
    return [
      ...new Set(parents.flatMap(({ parent, prefix }) => of(parent, depth + 1).map((before) => before + prefix))),
    ].slice(0, 16);
  };
  for (const { name } of structs) found.set(name, of(name, 0));
  return found;
}

/** `env.ParseWithOptions(&cfg, env.Options{Prefix: "APP_"})` */
function optionsPrefix({ masked: { code, literals } }: Source): string {
  const match = /\benv\s*\.\s*Options\s*\{[^}]*\bPrefix\s*:\s*(?=")/.exec(code);
  return match === null ? '' : (literals.get(match.index + match[0].length)?.value ?? '');
}

/** `envconfig.Process("app", &c)`: `APP_` stands before its names. Undefined: it is not called here. */
function processPrefix({ masked: { code, literals } }: Source): string | undefined {
  const match = /\benvconfig\s*\.\s*(?:Must)?Process\s*\(\s*(?=")/.exec(code);
  const value = match === null ? undefined : literals.get(match.index + match[0].length)?.value;
  return value === undefined ? undefined : value === '' ? '' : `${value.toUpperCase()}_`;
}

interface FoundName {
  name: string;
  at: number;
  length: number;
  /** Kong and go-flags say the default in a tag `default`, and envconfig too. */
  isKong: boolean;
}

function namesOf(source: Source, field: Field, process: string | undefined): FoundName[] {
  const env = field.tags.get('env');
  if (env !== undefined) {
    // Several names in capitals are kong's; options are words in small letters.
    return [...env.value.matchAll(/(?:^|,)\s*([A-Za-z_]\w*)(?=\s*(?:,|$))/g)].flatMap((match, index) => {
      const name = match[1] ?? '';
      if (index > 0 ? !/^[A-Z][A-Z0-9_]*$/.test(name) : match.index !== 0) return [];
      return [{ name, at: env.at + match.index + match[0].indexOf(name), length: name.length, isKong: true }];
    });
  }
  const tagged = field.tags.get('envconfig');
  if (tagged !== undefined) {
    const name = /^[A-Za-z_]\w*/.exec(tagged.value)?.[0];
    if (name === undefined) return [];
    return [
      {
        name: `${process ?? ''}${process === undefined ? name : name.toUpperCase()}`,
        at: tagged.at,
        length: name.length,
        isKong: true,
      },
    ];
  }
  if (process === undefined || !/kelseyhightower\/envconfig/.test(source.text)) return [];
  const isSplit = field.tags.get('split_words')?.value === 'true';
  if (!isSplit && !field.tags.has('required') && !field.tags.has('default')) return [];
  const words = isSplit ? field.name.replace(/([a-z\d])([A-Z])|([A-Z]+)([A-Z][a-z])/g, '$1$3_$2$4') : field.name;
  return [{ name: `${process}${words.toUpperCase()}`, at: field.at, length: field.name.length, isKong: true }];
}

function judged({ tags, type }: Field, isKong: boolean): Omit<ReadFacts, 'name'> {
  const env = tags.get('env')?.value ?? '';
  const fallback =
    tags.get('envDefault')?.value ??
    tags.get('env-default')?.value ??
    (isKong ? tags.get('default')?.value : undefined) ??
    /(?:^|,)\s*default=(.*)$/.exec(env)?.[1];
  const options = env
    .split(',')
    .slice(1)
    .map((option) => option.trim());
  const isRequired =
    options.some((option) => /^(?:required|notEmpty)$/.test(option)) ||
    tags.get('env-required')?.value === 'true' ||
    /^(?:true|yes|)$/.test(tags.get('required')?.value ?? 'no');
  const hasDefault = fallback !== undefined && fallback !== '';
  const kind = /^(?:bool)$/.test(type)
    ? 'boolean'
    : /^(?:u?int\d*|float\d+)$/.test(type)
      ? 'number'
      : /^url\.URL$/.test(type)
        ? 'url'
        : undefined;
  return {
    hasDefault,
    required: isRequired && !hasDefault,
    phase: 'run',
    side: 'server',
    via: tags.has('env') ? 'env tag' : 'envconfig tag',
    kind: 'code',
    ...(hasDefault && kind === undefined ? { literalFallback: true as const } : {}),
    ...(kind === undefined ? {} : { type: kind }),
  };
}
