/**
 * Variables that a script looks up by a name that is in another: `${!name}`, `printenv "$name"`, `[[ -v $name ]]`, `declare -n`,
 * `eval`. https://www.gnu.org/software/bash/manual/html_node/Shell-Parameter-Expansion.html
 */
import {
  callsOf,
  functionsOf,
  loopsOf,
  type Range,
  type ShellFunction,
  type ShellLoop,
  textsOf,
  type Word,
  wordsFrom,
} from './shell-lists.ts';
import { isRefusedAt, type Script, scriptOf } from './shell-refusals.ts';
import type { Expansion } from './shell-words.ts';

export interface NamedWord extends Word {
  /** Where it is looked up; for a word that is given to a function, the word itself. */
  at: number;
  required: boolean;
  hasDefault: boolean;
  /** Expanded as it stands: `set -u` refuses it. */
  isPlain: boolean;
}

/** A function that looks up what its arguments name. */
export interface ShellHelper {
  name: string;
  /** 1-based as in the script. */
  position: number;
  /** All arguments from there. */
  isRest: boolean;
  required: boolean;
  hasDefault: boolean;
  isPlain: boolean;
}

interface Lookup {
  variable: string;
  from: number;
  to: number;
  required: boolean;
  hasDefault: boolean;
  isPlain: boolean;
  /** It succeeds where the variable is there. */
  isPresent?: true;
}

/** Nothing is found in a text that this does not match. */
export const MAY_BE_INDIRECT =
  /\$\{!|\$\{\(P\)|printenv\s|\s-v\s|\s-[a-zA-Z]{0,8}n[a-zA-Z]{0,8}\s+\w+=|\beval\b|\bgrep\b[^\n]{0,60}\^|\s-p\s/;

const MAX_ROUNDS = 3;
const MAX_HELPERS = 60;
/** More lookups in one script only a machine writes. */
const MAX_LOOKUPS = 300;

/** One line each: ends with the variable, in the group `name`. */
const BY_COMMAND: readonly RegExp[] = [
  /\bprintenv\s+(?:--\s+)?"?(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*)(?![\w=]))"?/g,
  /(?:\[\[?|\btest)\s+(?:!\s+)?-v\s+"?(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*)(?![\w=]))"?/g,
  /\b(?:env|printenv|export(?:\s+-p)?|declare\s+-x)\s*\|\s*grep\b[^\n|;&$^]*\^(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*))=?["']?/g,
  /\b(?:declare|export|typeset)\s+-p\s+"?(?:\$\{?(?<name>\w+)\}?|(?<word>[A-Z_][A-Z0-9_]*)(?![\w=]))"?/g,
];

export function indirectReads(
  text: string,
  code: string,
  expansions: readonly Expansion[],
  given: readonly ShellHelper[],
): { words: NamedWord[]; helpers: ShellHelper[] } {
  const functions = functionsOf(code);
  const loops = loopsOf(text, code);
  const script = scriptOf(text, code, functions);
  const words: NamedWord[] = [];
  const helpers = new Map<string, ShellHelper>();
  let lookups = [...lookupsOf(script, expansions), ...given.flatMap((helper) => called(text, code, helper, words))];
  for (let round = 0; round < MAX_ROUNDS && lookups.length > 0; round++) {
    const made: ShellHelper[] = [];
    for (const lookup of lookups.slice(0, MAX_LOOKUPS)) {
      const helper = resolve(script, lookup, functions, loops, expansions, words);
      const key = helper === undefined ? '' : `${helper.name} ${helper.position}`;
      if (helper === undefined || helpers.has(key) || helpers.size > MAX_HELPERS) continue;
      helpers.set(key, helper);
      made.push(helper);
    }
    lookups = made.flatMap((helper) => called(text, code, helper, words));
  }
  return { words, helpers: [...helpers.values()] };
}

function lookupsOf({ text, code }: Script, expansions: readonly Expansion[]): Lookup[] {
  const found: Lookup[] = expansions
    .filter(({ isIndirect }) => isIndirect)
    .map(({ name, start, operator }) => ({
      variable: name,
      from: start,
      to: text.indexOf('}', start) + 1 || start + name.length,
      required: /\?$/.test(operator),
      hasDefault: /^:?[-=+]$/.test(operator),
      isPlain: operator === '',
    }));
  const plain = { required: false, hasDefault: false, isPlain: false };
  for (const pattern of BY_COMMAND)
    for (const match of text.matchAll(pattern)) {
      if (code.charAt(match.index) === ' ' && text.charAt(match.index - 1) !== '(') continue;
      const { name, word = '' } = match.groups ?? {};
      const from = match.index + match[0].lastIndexOf(name ?? word);
      const variable = name ?? `=${word}@${from}`;
      found.push({ variable, from, to: match.index + match[0].length, isPresent: true, ...plain });
    }
  for (const match of text.matchAll(/\beval\b[^\n]{0,200}?\\\$\{?\$\{?(\w+)\}?(:?-)?/g)) {
    if (!code.startsWith('eval', match.index)) continue;
    const end = match.index + match[0].length;
    found.push({ variable: match[1] ?? '', from: end - 1, to: end, ...plain });
  }
  for (const match of code.matchAll(/\b(?:declare|local|typeset|nameref)\s+(?:-\w{0,8}n\w{0,8}\s+)(\w+)=/g)) {
    const behind = match.index + match[0].length;
    const [word] = wordsFrom(text, behind);
    const target = word === undefined ? undefined : /^(?:\$\{?(\w+)\}?|([A-Z_]\w*))$/.exec(word.value);
    if (target === undefined || target === null || word === undefined) continue;
    for (const { name, start, operator } of expansions) {
      if (name !== match[1] || start < behind) continue;
      const [variable, required] = [target[1] ?? `=${target[2]}@${word.start}`, /\?$/.test(operator)];
      found.push({
        variable,
        from: start,
        to: start + name.length,
        required,
        hasDefault: /^:?[-=+]$/.test(operator),
        isPlain: operator === '',
      });
    }
  }
  return found;
}

/** Words that the variable of a lookup stands for are added; where it is an argument of a function, that is a helper. */
function resolve(
  script: Script,
  lookup: Lookup,
  functions: readonly ShellFunction[],
  loops: readonly ShellLoop[],
  expansions: readonly Expansion[],
  words: NamedWord[],
): ShellHelper | undefined {
  const { text, code } = script;
  const { variable, from } = lookup;
  const inside = innermost(functions, from);
  const literal = /^=(\w+)@(\d+)$/.exec(variable);
  const loop = innermost(
    loops.filter((each) => each.variable === variable),
    from,
  );
  const around: Range = loop ?? inside ?? { from: 0, to: code.length };
  if (isSetInside(script, variable, around.from, from)) return undefined;
  const required = lookup.required || isRefused(script, lookup, around, expansions);
  const facts = { at: from, required, hasDefault: lookup.hasDefault && !required, isPlain: lookup.isPlain };
  const helper = (position: number, isRest: boolean): ShellHelper | undefined =>
    inside === undefined
      ? undefined
      : { name: inside.name, position, isRest, required, hasDefault: facts.hasDefault, isPlain: lookup.isPlain };
  if (literal !== null) {
    words.push({ value: literal[1] ?? '', start: Number(literal[2]), ...facts });
    return undefined;
  }
  if (loop !== undefined && loop.words !== 'all') {
    words.push(...loop.words.map((word) => ({ ...word, ...facts })));
    return undefined;
  }
  if (loop !== undefined) return helper(1, true);
  if (/^[1-9]$/.test(variable)) return helper(Number(variable), false);
  const body = code.slice(around.from, from);
  const own = new RegExp(`(?<![\\w$])${variable}=`, 'g');
  for (const match of body.matchAll(own)) {
    const [word] = wordsFrom(text, around.from + match.index + match[0].length);
    const argument = /^\$(?:([1-9])|\{([1-9])(?::?[-?][^}]*)?\})$/.exec(word?.value ?? '');
    if (argument !== null) {
      const isRest = /\bwhile\b[\s\S]*\bshift\b/.test(code.slice(around.from, around.to));
      return helper(Number(argument[1] ?? argument[2]), isRest);
    }
    const element = /^\$\{(\w+)\[[^\]]*\]\}$/.exec(word?.value ?? '')?.[1];
    const texts =
      element === undefined || word === undefined
        ? []
        : textsOf(text, code, { value: `\${${element}[@]}`, start: word.start });
    if (texts !== 'all') words.push(...texts.map((each) => ({ ...each, ...facts })));
    if (word !== undefined && /^[A-Z_][A-Z0-9_]*$/.test(word.value)) words.push({ ...word, ...facts });
  }
  return undefined;
}

const innermost = <T extends Range>(ranges: readonly T[], at: number): T | undefined =>
  ranges.filter(({ from, to }) => from <= at && at < to).sort((a, b) => b.from - a.from)[0];

const settings = new WeakMap<Script, Map<string, readonly number[]>>();

/** The script itself gave it a value: `export "$name=…"`, `printf -v "$name"`. */
function isSetInside(script: Script, variable: string, from: number, at: number): boolean {
  if (!/^\w+$/.test(variable)) return false;
  const line = script.text.lastIndexOf('\n', at) + 1;
  const known = settings.get(script) ?? new Map<string, readonly number[]>();
  settings.set(script, known);
  const all = known.get(variable) ?? settingsOf(script.text, variable);
  known.set(variable, all);
  return all.some((each) => from <= each && each < line);
}

/** Where each of them begins. The distances are bounded: a line may be of a megabyte. */
function settingsOf(text: string, variable: string): number[] {
  const set = new RegExp(
    `\\b(?:export|declare|local|typeset|readonly)[^\\n;|&]{0,200}["\\s]\\$\\{?${variable}\\}?["']*=|\\bprintf\\s+-v\\s+"?\\$\\{?${variable}\\b|\\bread\\b[^\\n;|&]{0,200}"?\\$\\{?${variable}\\b|\\beval\\s+["']?(?:export\\s+)?\\$\\{?${variable}\\}?=`,
    'g',
  );
  return [...text.matchAll(set)].map(({ index }) => index);
}

/** By the value itself, or by the name that it gets. */
function isRefused(script: Script, lookup: Lookup, around: Range, expansions: readonly Expansion[]): boolean {
  const { text, code } = script;
  if (isRefusedAt(script, lookup.from, lookup.to, around, lookup.isPresent)) return true;
  const line = text.slice(Math.max(text.lastIndexOf('\n', lookup.from) + 1, around.from), lookup.from);
  const target = /(?:^|[\s;"'])([A-Za-z_]\w*)=["\\]*(?:\$\()?[^\s=;]*(?:\s*printenv\s*\S*)?$/.exec(line)?.[1];
  if (target === undefined) return false;
  const end = code.length < around.to ? code.length : around.to;
  return expansions.some(
    ({ name, start, operator }) =>
      name === target &&
      start > lookup.to &&
      start < end &&
      (/\?$/.test(operator) || isRefusedAt(script, start, start + name.length, around)),
  );
}

/** The words that calls of a helper give it are added; a call with a variable is a lookup of its own. */
function called(text: string, code: string, helper: ShellHelper, words: NamedWord[]): Lookup[] {
  const found: Lookup[] = [];
  const { position, isRest, required, hasDefault, isPlain } = helper;
  for (const behind of callsOf(code, helper.name)) {
    const all = wordsFrom(text, behind);
    const given = isRest ? all.slice(position - 1) : all.slice(position - 1, position);
    for (const word of given) {
      const texts = textsOf(text, code, word);
      const names = texts === 'all' ? [] : texts;
      for (const each of names)
        words.push({
          ...each,
          at: each.start,
          required,
          hasDefault: hasDefault || (!required && all.length > position && !isRest),
          isPlain,
        });
      const variable = /^\$\{?(\w+)\}?$/.exec(word.value)?.[1];
      if (names.length === 0 && variable !== undefined)
        found.push({
          variable,
          from: word.start + 1,
          to: word.start + word.value.length,
          required,
          hasDefault,
          isPlain,
        });
    }
  }
  return found;
}
