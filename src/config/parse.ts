/** Text of `launch-ready.yml` → Config, or a UserError that names every mistake with its line and column. */
import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type * as z from 'zod';
import { UserError } from '../core/errors.ts';
import { listOf, nearest, printable } from '../core/text.ts';
import { type Config, configSchema, DEFAULT_CONFIG, PARSING } from './schema.ts';

/** 4 MB of YAML took 8.5 s to parse; no hand-written configuration comes near this. */
const MAX_BYTES = 256 * 1024;

export interface ParsedConfig {
  config: Config;
  /** What the file itself says, without defaults: tells "configured" from "default". */
  written: Readonly<Record<string, unknown>>;
  /** 1-based line of a key such as `['env', 'vars', 'DATABASE_URL']`; undefined where the file does not say it. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
  /** Likewise of its value, or of the key where it has none: both 1-based. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number } | undefined;
}

/** Where there is no file. */
export const NO_CONFIG: ParsedConfig = {
  config: DEFAULT_CONFIG,
  written: {},
  lineOf: () => undefined,
  placeOf: () => undefined,
};

/** Throws UserError. `file` is only used in messages. */
export function parseConfig(text: string, file: string): ParsedConfig {
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new UserError(`${file} is larger than ${MAX_BYTES / 1024} KiB.`, 'Keep only configuration in it.');
  const lines = new LineCounter();
  const source = text.replace(/^\ufeff/, '');
  const document = parseDocument(source, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    // `!!binary` and the like have no meaning here; a warning would go to stderr past everybody.
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const at = (offset: number | undefined): string => {
    if (offset === undefined) return file;
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken)
    throw new UserError(
      `${at(placeOf(broken, source))}: not valid YAML: ${wordsOf(broken)}`,
      'Check the indentation and the quotes around this line; quote values that begin with *, &, @, ` or {.',
    );
  visit(document, {
    Pair(_, { key }, { length }) {
      // Libraries drop this key without a word. At the top it is unknown like any other.
      if (length > 2 && isScalar(key) && key.value === '__proto__')
        throw new UserError(
          `${at(key.range?.[0])}: \`__proto__\` cannot be a key: JavaScript keeps this name for itself.`,
          'Choose another name.',
        );
    },
    Alias(_, node) {
      throw new UserError(
        `${at(node.range?.[0])}: \`*${printable(node.source, 40)}\` is a YAML alias, and aliases are not used here.`,
        `Put quotes around it: "*${printable(node.source, 40)}".`,
      );
    },
  });
  const written: unknown = dropNulls(document.toJS() ?? {}, configSchema);
  const result = configSchema.safeParse(written, { ...PARSING, reportInput: true });
  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => findNode(document.contents, path);
  if (!result.success) {
    const mistakes = flatten(result.error.issues).map((issue) => {
      const { path, message, key } = describe(issue);
      return { offset: (keyNode(document.contents, key ?? path) ?? nodeAt(path))?.range?.[0], message };
    });
    mistakes.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
    throw new UserError(
      mistakes.map(({ offset, message }) => `${at(offset)}: ${message}`).join('\n'),
      `Correct ${mistakes.length === 1 ? 'it' : 'them'}; every key is described in docs/configuration.md.`,
    );
  }
  return {
    config: result.data,
    written: isRecord(written) ? written : {},
    lineOf(path) {
      const offset = keyNode(document.contents, path)?.range?.[0];
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
    placeOf(path) {
      const offset = (nodeAt(path) ?? keyNode(document.contents, path))?.range?.[0];
      if (offset === undefined) return undefined;
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    },
  };
}

/** In our words where the library's do not help whoever wrote the file. */
function wordsOf({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'this key is there twice';
  if (/flow-map-start/.test(message)) return '`{…}` within `{ … }` needs quotes around it: `{ get: "/records/{id}" }`';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here (`---`)';
  return /call stack/.test(message) ? 'it is nested too deeply' : printable(message, 200);
}

/** Of a key that follows an empty one, the library gives the line end before it. */
const placeOf = ({ code, pos: [start] }: YAMLError, source: string): number =>
  code === 'DUPLICATE_KEY' ? start + Math.max(0, source.slice(start).search(/\S/)) : start;

/**
 * `smoke:` with nothing behind it means the same as leaving it out. A name in a list of named things is there all the
 * same (`vars:` with `DATABASE_URL:` and nothing behind it), and below `json:` a null is a value like any other.
 */
function dropNulls(value: unknown, schema: unknown): unknown {
  const inner = unwrap(schema);
  if (Array.isArray(value)) return value.map((item) => dropNulls(item, step(inner, 0)));
  if (!isRecord(value)) return value;
  const isNamed = definitionOf(inner)?.['type'] === 'record';
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      const child = step(inner, key);
      if (item === null && !isNamed) return [];
      if (item === null) return [[key, hasShape(unwrap(child)) ? {} : null]];
      return [[key, key === 'json' ? item : dropNulls(item, child)]];
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findNode(root: unknown, path: readonly PropertyKey[]): Node | undefined {
  let node = root;
  for (const key of path) {
    if (isMap(node)) node = pairOf(node, key)?.value ?? node;
    else if (
      typeof node === 'object' &&
      node !== null &&
      'items' in node &&
      Array.isArray(node.items) &&
      typeof key === 'number'
    )
      node = node.items[key] ?? node;
  }
  return isScalar(node) || isMap(node) || isAlias(node) || hasRange(node) ? (node as Node) : undefined;
}

const hasRange = (node: unknown): boolean => typeof node === 'object' && node !== null && 'range' in node;

/** The key itself, not its value: that is where the reader looks for an unknown or missing name. */
function keyNode(root: unknown, path: readonly PropertyKey[]): Node | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? root : findNode(root, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const pair = last === undefined ? undefined : pairOf(parent, last);
  return isScalar(pair?.key) ? pair.key : undefined;
}

/** `404:` is a number to YAML and a text to everybody else. */
const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined =>
  map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));

type Issue = z.core.$ZodIssue;

/** A union says "Invalid input"; the branch that came furthest says what is wrong. */
function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, keys: [key] }));
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(deepest) === 0) {
      const expected = issue.errors
        .flat()
        .flatMap((inner) =>
          'expected' in inner ? [wordsFor(inner.expected)] : 'values' in inner ? inner.values.map(String) : [],
        );
      return [{ ...issue, message: `write ${orList([...new Set(expected)])}, not ${kindOf(issue.input)}` }];
    }
    return flatten(deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

const orList = (words: readonly string[]): string => listOf(words).replace(/ and (?=[^,]*$)/, ' or ');

function describe(issue: Issue): { path: PropertyKey[]; message: string; key?: PropertyKey[] } {
  const name = issue.path.map(String).join('.');
  const where = name === '' ? 'this file' : `\`${printable(name, 120)}\``;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const known = knownKeys(issue.path);
      const near = nearest(key, known);
      const hint = near ? `Did you mean \`${near}\`?` : `Known keys: ${known.map((k) => `\`${k}\``).join(', ')}.`;
      return {
        path: issue.path,
        key: [...issue.path, key],
        message: `unknown key \`${printable(key, 60)}\` in ${name === '' ? 'launch-ready.yml' : where}. ${hint}`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map((value) => `\`${String(value)}\``);
      const near = typeof issue.input === 'string' ? nearest(issue.input, issue.values.map(String)) : undefined;
      return {
        path: issue.path,
        message: `${where} is ${kindOf(issue.input)}; write ${values.length === 1 ? '' : 'one of '}${values.join(', ')}${near && near !== issue.input ? ` (did you mean \`${near}\`?)` : ''}`,
      };
    }
    case 'invalid_key':
      return { path: issue.path, message: `${where}: ${printable(issue.issues[0]?.message ?? issue.message, 300)}` };
    case 'invalid_type':
      return issue.input === undefined
        ? { path: issue.path, message: `${where} is missing: write ${wordsFor(issue.expected)}` }
        : { path: issue.path, message: `${where} must be ${wordsFor(issue.expected)}, not ${kindOf(issue.input)}` };
    default:
      return { path: issue.path, message: `${where}: ${printable(issue.message, 300)}` };
  }
}

/** What is there, in words: a text shows its quotes where it could be taken for something else. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a section with keys';
  const looksOther = typeof value === 'string' && /^(?:true|false|null|~|[-+.\d].*)?$/.test(value);
  return `\`${printable(looksOther ? JSON.stringify(value) : String(value), 60)}\``;
}

const WORDS: Readonly<Record<string, string>> = {
  object: 'a section with keys',
  record: 'a section with keys',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
};
const wordsFor = (type: string): string => WORDS[type] ?? type;

/** Keys of the schema at a path, for "did you mean". */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = configSchema;
  for (const key of path) schema = step(unwrap(schema), key);
  const object = unwrap(schema);
  return hasShape(object) ? Object.keys(object.shape) : [];
}

function step(schema: unknown, key: PropertyKey): unknown {
  if (hasShape(schema)) return schema.shape[String(key)];
  const def = definitionOf(schema);
  return def?.['valueType'] ?? def?.['element'];
}

function unwrap(schema: unknown): unknown {
  const def = definitionOf(schema);
  if (def?.['type'] === 'union' && Array.isArray(def['options'])) return def['options'].map(unwrap).find(hasShape);
  return def?.['innerType'] === undefined ? schema : unwrap(def['innerType']);
}

const definitionOf = (schema: unknown): Record<string, unknown> | undefined => {
  const def = isObject(schema) && 'def' in schema ? schema.def : undefined;
  return isRecord(def) ? def : undefined;
};
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const hasShape = (schema: unknown): schema is { shape: Record<string, unknown> } =>
  isObject(schema) && 'shape' in schema && isRecord(schema.shape);
