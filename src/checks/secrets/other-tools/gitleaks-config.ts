/**
 * Reads a configuration of gitleaks or betterleaks (TOML) into plain values. What is wrong in it is told with file, line and
 * rule; what cannot be evaluated here is named in `notes`. The format is described in the README of gitleaks and in docs/config.md
 * of betterleaks.
 */
import { parse, TomlError } from 'smol-toml';
import { messageOf, UserError } from '../../../core/errors.ts';
import { listOf, nearest, printable } from '../../../core/text.ts';

export type RegexTarget = 'secret' | 'match' | 'line';

export interface AllowlistConfig {
  /** Where it stands, for messages: `.gitleaks.toml:12: rule "x"`. */
  where: string;
  condition: 'OR' | 'AND';
  commits: readonly string[];
  paths: readonly string[];
  regexes: readonly string[];
  regexTarget: RegexTarget;
  stopwords: readonly string[];
  /** Ids of the rules it is about; empty: all. */
  targetRules: readonly string[];
}

export interface RequiredConfig {
  id: string;
  withinLines?: number;
  withinColumns?: number;
}

/** What a rule does not say is absent: an extending file may change a part of a rule only. */
export interface RuleConfig {
  where: string;
  id: string;
  description?: string;
  regex?: string;
  path?: string;
  secretGroup?: number;
  entropy?: number;
  keywords: readonly string[];
  skipReport?: boolean;
  required: readonly RequiredConfig[];
  allowlists: readonly AllowlistConfig[];
}

export interface GitleaksConfig {
  useDefault: boolean;
  /** Another file of the repository whose rules this one extends. */
  extends?: string;
  disabledRules: readonly string[];
  rules: readonly RuleConfig[];
  allowlists: readonly AllowlistConfig[];
  /** What is written and not evaluated here, in sentences. */
  notes: readonly string[];
}

/** Throws UserError. `file` is named in messages. */
export function readGitleaksConfig(text: string, file: string): GitleaksConfig {
  const notes: string[] = [];
  const top = tableOf(parseToml(text, file), file, TOP_KEYS);
  const extend = tableOf(top.get('extend') ?? {}, `${file}: [extend]`, EXTEND_KEYS);
  const path = stringIn(extend, 'path');
  const useDefault = booleanIn(extend, 'useDefault') ?? false;
  if (useDefault && path !== undefined)
    throw wrong(`${file}: [extend]`, '`useDefault` and `path` stand side by side', 'Keep one of them.');
  if (extend.has('url')) notes.push(`${file}: \`extend.url\` is not read: nothing is downloaded.`);
  for (const key of ['prefilter', 'filter'])
    if (top.has(key)) notes.push(`${file}: the global \`${key}\` is not evaluated, so what it leaves out is reported.`);

  const unread: Unread = { filter: [], validate: [], tokenEfficiency: [] };
  const lines = linesOfHeaders(text);
  const seen = new Set<string>();
  const rules = tablesIn(top, 'rules').map((value, index) => {
    const rule = readRule(value, `${file}:${lines[index] ?? 1}`, unread);
    if (seen.has(rule.id)) throw wrong(rule.where, 'the id is that of an earlier rule', 'Give it an id of its own.');
    seen.add(rule.id);
    return rule;
  });
  return {
    useDefault,
    ...(path === undefined ? {} : { extends: path }),
    disabledRules: stringsIn(extend, 'disabledRules'),
    rules,
    allowlists: readAllowlists(top, file, true),
    notes: [...notes, ...notesOn(unread, file)],
  };
}

/** Keys of rules that are not evaluated here, and the ids of the rules that have them. */
type Unread = Record<'filter' | 'validate' | 'tokenEfficiency', string[]>;

const UNREAD: Readonly<Record<keyof Unread, string>> = {
  filter: 'is not evaluated, so what it leaves out is reported',
  validate: 'is not done: nobody is asked whether a secret works',
  tokenEfficiency: 'is not evaluated, so words may be reported as well',
};

/** One sentence for each key: a configuration may have hundreds of rules. */
const notesOn = (unread: Unread, file: string): string[] =>
  (['filter', 'validate', 'tokenEfficiency'] as const).flatMap((key) => {
    const ids = unread[key].map((id) => `\`${printable(id, 60)}\``);
    if (ids.length === 0) return [];
    const named = ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids;
    return [`${file}: \`${key}\` of ${listOf(named)} ${UNREAD[key]}.`];
  });

function parseToml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? `:${error.line}:${error.column}` : '';
    // The message goes on with an excerpt of the file, which may hold anything.
    const [first = ''] = messageOf(error).split('\n');
    throw new UserError(
      `${file}${line} is not valid TOML: ${printable(first.replace(/^Invalid TOML document: /, ''), 160)}.`,
      'Correct the line; a regular expression is best written between three single quotes.',
      { cause: error },
    );
  }
}

function readRule(value: unknown, place: string, unread: Unread): RuleConfig {
  const bare = tableOf(value, `${place}: [[rules]]`, RULE_KEYS);
  const id = stringIn(bare, 'id');
  if (id === undefined || id === '') throw wrong(`${place}: [[rules]]`, 'there is no `id`', 'Write `id = "my-rule"`.');
  const where = `${place}: rule \`${printable(id, 80)}\``;
  const table: Table = Object.assign(bare, { where });
  const filter = stringIn(table, 'filter');
  const entropy = numberIn(table, 'entropy') ?? entropyOfFilter(filter);
  if (filter !== undefined && entropyOfFilter(filter) === undefined) unread.filter.push(id);
  if (table.has('validate')) unread.validate.push(id);
  if (booleanIn(table, 'tokenEfficiency')) unread.tokenEfficiency.push(id);
  const secretGroup = numberIn(table, 'secretGroup');
  if (secretGroup !== undefined && !(Number.isInteger(secretGroup) && secretGroup >= 0))
    throw wrong(where, '`secretGroup` is no number of a group', 'Write 0, 1, 2, …');
  const description = stringIn(table, 'description');
  const regex = stringIn(table, 'regex');
  const path = stringIn(table, 'path');
  const skipReport = booleanIn(table, 'skipReport');
  return {
    where,
    id,
    ...(description === undefined ? {} : { description }),
    ...(regex === undefined ? {} : { regex }),
    ...(path === undefined ? {} : { path }),
    ...(secretGroup === undefined ? {} : { secretGroup }),
    ...(entropy === undefined ? {} : { entropy }),
    keywords: stringsIn(table, 'keywords'),
    ...(skipReport === undefined ? {} : { skipReport }),
    required: tablesIn(table, 'required').map((required) => readRequired(required, where)),
    allowlists: readAllowlists(table, where, false),
  };
}

/** The one filter that says what `entropy` does; nine in ten of betterleaks' rules have it. `<` lets the limit itself pass. */
function entropyOfFilter(filter: string | undefined): number | undefined {
  const found = /^\s*(?:filter\.)?entropy\(\s*finding\["secret"\]\s*\)\s*(<=?)\s*(\d+(?:\.\d+)?)\s*$/.exec(
    filter ?? '',
  );
  if (found === null) return undefined;
  return Number(found[2]) - (found[1] === '<' ? SLIGHTLY : 0);
}

/** Bits per character: less than any two texts differ by. */
const SLIGHTLY = 1e-9;

function readRequired(value: unknown, where: string): RequiredConfig {
  const table = tableOf(value, `${where}: [[rules.required]]`, REQUIRED_KEYS);
  const id = stringIn(table, 'id');
  if (id === undefined)
    throw wrong(table.where, 'there is no `id`', 'Write the id of the rule that must match nearby.');
  const withinLines = numberIn(table, 'withinLines');
  const withinColumns = numberIn(table, 'withinColumns');
  return {
    id,
    ...(withinLines === undefined ? {} : { withinLines }),
    ...(withinColumns === undefined ? {} : { withinColumns }),
  };
}

function readAllowlists(table: Table, where: string, global: boolean): AllowlistConfig[] {
  const old = table.get('allowlist');
  const list = tablesIn(table, 'allowlists');
  if (old !== undefined && list.length > 0)
    throw wrong(where, '`allowlist` and `allowlists` stand side by side', 'Write `[[…allowlists]]` for each.');
  return (old === undefined ? list : [old]).map((value) => readAllowlist(value, `${where}: allowlist`, global));
}

function readAllowlist(value: unknown, where: string, global: boolean): AllowlistConfig {
  const table = tableOf(value, where, global ? [...ALLOWLIST_KEYS, 'targetRules'] : ALLOWLIST_KEYS);
  const condition = (stringIn(table, 'condition') ?? 'OR').toUpperCase();
  const isAnd = condition === 'AND' || condition === '&&';
  if (!isAnd && condition !== 'OR' && condition !== '||' && condition !== '')
    throw wrong(where, '`condition` is neither `OR` nor `AND`', 'Write one of them.');
  const regexTarget = stringIn(table, 'regexTarget') ?? 'secret';
  if (!isTarget(regexTarget))
    throw wrong(where, '`regexTarget` is none', 'Write `secret`, `match` or `line`, or leave it out.');
  const allowlist: AllowlistConfig = {
    where,
    condition: isAnd ? 'AND' : 'OR',
    commits: stringsIn(table, 'commits'),
    paths: stringsIn(table, 'paths'),
    regexes: stringsIn(table, 'regexes'),
    regexTarget,
    stopwords: stringsIn(table, 'stopwords'),
    targetRules: stringsIn(table, 'targetRules'),
  };
  const { commits, paths, regexes, stopwords } = allowlist;
  if (commits.length + paths.length + regexes.length + stopwords.length === 0)
    throw wrong(where, 'it allows nothing', 'Give it `commits`, `paths`, `regexes` or `stopwords`, or delete it.');
  return allowlist;
}

const isTarget = (text: string): text is RegexTarget => ['secret', 'match', 'line'].includes(text);

const TOP_KEYS = [
  ...['title', 'description', 'minVersion', 'betterleaksMinVersion', 'extend', 'rules'],
  ...['allowlist', 'allowlists', 'prefilter', 'filter'],
];
const EXTEND_KEYS = ['useDefault', 'path', 'url', 'disabledRules'];
const RULE_KEYS = [
  ...['id', 'description', 'regex', 'path', 'secretGroup', 'entropy', 'keywords', 'tags', 'skipReport', 'required'],
  ...['allowlist', 'allowlists', 'filter', 'validate', 'tokenEfficiency', 'specificity'],
];
const REQUIRED_KEYS = ['id', 'withinLines', 'withinColumns'];
const ALLOWLIST_KEYS = ['description', 'condition', 'commits', 'paths', 'regexes', 'regexTarget', 'stopwords'];

/** Values by their names as they are documented; gitleaks takes `usedefault` for `useDefault`, and so does this. */
type Table = ReadonlyMap<string, unknown> & { where: string };

function tableOf(value: unknown, where: string, keys: readonly string[]): Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(where, 'it is no table', 'Write it as the README of gitleaks shows it.');
  const names = new Map(keys.map((key) => [key.toLowerCase(), key]));
  const entries = Object.entries(value).map(([key, item]) => {
    const name = names.get(key.toLowerCase());
    if (name === undefined) {
      const near = nearest(key, keys);
      const advice = near === undefined ? 'Delete it.' : `Did you mean \`${near}\`?`;
      throw wrong(where, `there is no key \`${printable(key, 60)}\``, advice);
    }
    return [name, item] as const;
  });
  return Object.assign(new Map<string, unknown>(entries), { where });
}

function stringIn(table: Table, key: string): string | undefined {
  const value = table.get(key);
  if (value === undefined || typeof value === 'string') return value;
  throw wrong(table.where, `\`${key}\` is no text`, `Write \`${key} = '''…'''\`.`);
}

function numberIn(table: Table, key: string): number | undefined {
  const value = table.get(key);
  if (value === undefined || typeof value === 'number') return value;
  throw wrong(table.where, `\`${key}\` is no number`, `Write \`${key} = 3\`.`);
}

function booleanIn(table: Table, key: string): boolean | undefined {
  const value = table.get(key);
  if (value === undefined || typeof value === 'boolean') return value;
  throw wrong(table.where, `\`${key}\` is neither true nor false`, `Write \`${key} = true\`.`);
}

function stringsIn(table: Table, key: string): string[] {
  const value = table.get(key) ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw wrong(table.where, `\`${key}\` is no list of texts`, `Write \`${key} = ['''…''']\`.`);
}

function tablesIn(table: Table, key: string): unknown[] {
  const value = table.get(key) ?? [];
  if (Array.isArray(value)) return value;
  throw wrong(table.where, `\`${key}\` is no list of tables`, `Write \`[[…${key}]]\` above each.`);
}

export const wrong = (where: string, what: string, advice: string): UserError =>
  new UserError(`${where}: ${what}.`, advice);

/** The line of each `[[rules]]`: the parser does not say where a value stood. */
const linesOfHeaders = (text: string): number[] =>
  text.split('\n').flatMap((line, index) => (/^\s*\[\[\s*["']?rules["']?\s*\]\]/i.test(line) ? [index + 1] : []));
