/**
 * Settings that are classes: every field of a `BaseSettings` is a variable.
 * https://docs.pydantic.dev/latest/concepts/pydantic_settings/ and, for version 1,
 * https://docs.pydantic.dev/1.10/usage/settings/
 */
import type { Read } from '../read.ts';
import { constantsOf } from './constants.ts';
import type { Project, Source } from './language.ts';
import { positionsIn, type ReadFacts, readAt } from './positions.ts';
import { restOf } from './rest-of.ts';
import { quoteAt } from './texts.ts';

interface Class {
  name: string;
  bases: string[];
  /** Of what stands in the brackets behind the name, and of the body. */
  head: string;
  headStart: number;
  start: number;
  end: number;
}

interface Field {
  name: string;
  at: number;
  annotation: string;
  /** Of what stands behind `=`; undefined where nothing does. */
  value: number | undefined;
  end: number;
}

const CLASS = /^([ \t]*)class[ \t]+(\w+)[ \t]*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?[ \t]*:/gm;

function classesOf(code: string): Class[] {
  return [...code.matchAll(CLASS)].map((match) => {
    const start = match.index + match[0].length;
    const outdent = new RegExp(`\\n[ \\t]{0,${(match[1] ?? '').length}}(?=[^\\s#)])`, 'g');
    outdent.lastIndex = start;
    const head = match[3] ?? '';
    const bases = head
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !part.includes('='));
    return {
      name: match[2] ?? '',
      bases: bases.map((base) => base.replace(/\[.*$/s, '').split('.').at(-1) ?? ''),
      head,
      headStart: match.index + match[0].indexOf('(') + 1,
      start,
      end: outdent.exec(code)?.index ?? code.length,
    };
  });
}

/**
 * The project's classes that are settings, by themselves or by what they are made of, each with its options as a text: what a class
 * of another file takes over.
 */
export function settingsClasses(sources: readonly Source[]): Map<string, string> {
  const all = sources.flatMap((source) => {
    const classes = classesOf(source.masked.code);
    const byName = new Map(classes.map((each) => [each.name, each]));
    return classes.map((settings) => ({ settings, source, byName }));
  });
  const found = new Map<string, string>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { settings, source, byName } of all) {
      if (found.has(settings.name) || !settings.bases.some((base) => base === 'BaseSettings' || found.has(base)))
        continue;
      const { prefix, delimiter, inCase } = optionsOf(source, settings, byName, found);
      found.set(settings.name, [prefix ?? '?', delimiter, inCase('a') === 'a' ? 'exact' : ''].join(' '));
    }
  }
  return found;
}

export function readSettings(source: Source, project: Project): Read[] {
  const { code } = source.masked;
  if (!/\bclass\b/.test(code)) return [];
  const classes = classesOf(code);
  const byName = new Map(classes.map((each) => [each.name, each]));
  const isSettings = (name: string): boolean => project.shared.has(`class ${name}`);
  const known = new Map(
    [...project.shared].filter(([key]) => key.startsWith('class ')).map(([key, value]) => [key.slice(6), value]),
  );
  const positions = positionsIn(source);
  return classes
    .filter(({ name, bases }) => isSettings(name) && bases.length > 0)
    .flatMap((settings) => {
      const options = optionsOf(source, settings, byName, known);
      return fieldsOf(code, settings).flatMap((field) => {
        const type = /^(?:Optional\s*\[\s*)?["']?(\w+)/.exec(field.annotation)?.[1] ?? '';
        const nested = byName.get(type);
        if (isSettings(type)) return [];
        if (nested !== undefined && options.delimiter !== '' && options.prefix !== undefined)
          return fieldsOf(code, nested).map((inner) => {
            const name = options.inCase(`${options.prefix}${field.name}${options.delimiter}${inner.name}`);
            const facts = { ...BASE, ...defaultOf(source, inner), name, ...typeOf(inner.annotation) };
            return readAt(facts, source.path, positions, inner.at, inner.at + inner.name.length);
          });
        return namesOf(source, field, options).map(({ name, start, end }, index) => {
          const judged = defaultOf(source, field);
          const facts = {
            ...BASE,
            ...judged,
            ...(index > 0 ? { hasDefault: true, required: false } : {}),
            name,
            ...typeOf(field.annotation),
          };
          return readAt(facts, source.path, positions, start, end);
        });
      });
    });
}

const BASE = { phase: 'run', side: 'server', via: 'pydantic', kind: 'code' } as const;

interface Options {
  /** Undefined where the program makes it up. */
  prefix: string | undefined;
  delimiter: string;
  inCase: (name: string) => string;
}

/** What the class or one of its bases in this file says: in `model_config`, in `class Config`, behind the name. */
function optionsOf(
  source: Source,
  settings: Class,
  byName: ReadonlyMap<string, Class>,
  known: ReadonlyMap<string, string>,
  depth = 0,
): Options {
  const base =
    depth > 8 ? undefined : settings.bases.map((name) => byName.get(name)).find((each) => each !== undefined);
  const inherited = base === undefined ? elsewhere(settings, known) : optionsOf(source, base, byName, known, depth + 1);
  const { code } = source.masked;
  const option = (word: string): { text: string | undefined; isTrue: boolean } | undefined => {
    const areas = [
      [settings.headStart, settings.headStart + settings.head.length],
      [settings.start, settings.end],
    ] as const;
    for (const [from, to] of areas) {
      // In a dictionary the word is a literal itself.
      const match = new RegExp(`(?<!\\w)${word}\\s*=\\s*`).exec(code.slice(from, to));
      const end = match === null ? keyed(source, word, from, to) : from + match.index + match[0].length;
      if (end === undefined) continue;
      const quote = quoteAt(source, end);
      return {
        text: quote === undefined ? constantAt(source, end) : source.masked.literals.get(quote)?.value,
        isTrue: code.startsWith('True', end),
      };
    }
    return undefined;
  };
  const isExact = option('case_sensitive')?.isTrue ?? inherited?.inCase('a') === 'a';
  const prefix = option('env_prefix');
  // `model_config = of_the_project('x')` may say anything.
  const isMadeUp = /\bmodel_config\s*(?::[^=\n]*)?=(?!\s*(?:(?:[\w.]*ConfigDict|dict)\s*\(|\{))/.test(
    code.slice(settings.start, settings.end),
  );
  return {
    prefix:
      prefix === undefined ? (isMadeUp ? undefined : inherited === undefined ? '' : inherited.prefix) : prefix.text,
    delimiter: option('env_nested_delimiter')?.text ?? inherited?.delimiter ?? '',
    inCase: caseOf(isExact),
  };
}

const constantAt = (source: Source, at: number): string | undefined =>
  constantsOf(source).get(/^\w+/.exec(source.masked.code.slice(at, at + 80))?.[0] ?? '');

const caseOf = (isExact: boolean): Options['inCase'] => (isExact ? (name) => name : (name) => name.toUpperCase());

/** Of a base in another file. */
function elsewhere({ bases }: Class, known: ReadonlyMap<string, string>): Options | undefined {
  const options = bases.map((name) => known.get(name)).find((each) => each !== undefined);
  if (options === undefined) return undefined;
  const [prefix, delimiter = '', exact] = options.split(' ');
  return { prefix: prefix === '?' ? undefined : prefix, delimiter, inCase: caseOf(exact === 'exact') };
}

/** Behind `'word':` in a dictionary. */
function keyed(source: Source, word: string, from: number, to: number): number | undefined {
  for (const quoted of [`'${word}'`, `"${word}"`]) {
    const found = source.text.slice(from, to).indexOf(quoted);
    const at = from + found;
    const match =
      found === -1 ? null : /^\s*:\s*/.exec(source.masked.code.slice(at + quoted.length, at + quoted.length + 40));
    if (match !== null) return at + quoted.length + match[0].length;
  }
  return undefined;
}

function fieldsOf(code: string, { start, end }: Class): Field[] {
  const body = code.slice(start, end);
  const indent = /\n([ \t]+)(?=\S)/.exec(body)?.[1];
  const pattern =
    indent === undefined ? /^([ \t]*)([A-Za-z]\w*)[ \t]*:/gm : new RegExp(`^(${indent})([A-Za-z]\\w*)[ \\t]*:`, 'gm');
  return [...body.matchAll(pattern)].flatMap((match) => {
    const at = start + match.index + (match[1] ?? '').length;
    const name = match[2] ?? '';
    if (/^(?:model_config|else|try|finally|class|def|with|if)$/.test(name)) return [];
    const from = start + match.index + match[0].length;
    const { annotation, value, behind } = statementOf(code, from);
    return /^(?:typing\.)?ClassVar\b/.test(annotation) ? [] : [{ name, at, annotation, value, end: behind }];
  });
}

/** Up to the end of the logical line: brackets keep it open. */
function statementOf(code: string, from: number): { annotation: string; value: number | undefined; behind: number } {
  let depth = 0;
  let value: number | undefined;
  const marks = /[()[\]{}=\n]/g;
  marks.lastIndex = from;
  let end = code.length;
  for (let match = marks.exec(code); match !== null; match = marks.exec(code)) {
    const char = match[0];
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (depth > 0) continue;
    else if (char === '\n') {
      end = match.index;
      break;
    } else value ??= match.index + 1;
    if (match.index - from > 4000) break;
  }
  const start =
    value === undefined ? undefined : value + (/^[ \t]*/.exec(code.slice(value, value + 80))?.[0].length ?? 0);
  return { annotation: code.slice(from, value === undefined ? end : value - 1).trim(), value: start, behind: end };
}

const FIELD_CALL = /^(?:pydantic\s*\.\s*)?Field\s*\(/;

function argumentsOf(code: string, field: Field): { start: number; end: number }[] {
  // `Annotated[str, Field(alias='X')]` says it in the annotation.
  const annotated = /(?<!\w)Field\s*\(/.exec(code.slice(field.at, field.value ?? field.end));
  const call = field.value === undefined ? null : FIELD_CALL.exec(code.slice(field.value, field.value + 60));
  const starts = [
    ...(call === null || field.value === undefined ? [] : [field.value + call[0].length]),
    ...(annotated === null ? [] : [field.at + annotated.index + annotated[0].length]),
  ];
  return starts.flatMap((start) => restOf(code, start, true, true).parts);
}

function defaultOf(source: Source, field: Field): Pick<ReadFacts, 'hasDefault' | 'required' | 'literalFallback'> {
  const { code, literals } = source.masked;
  const { value } = field;
  if (value === undefined) return { hasDefault: false, required: true };
  let at: number | undefined = value;
  if (FIELD_CALL.test(code.slice(value, value + 60))) {
    const parts = argumentsOf(code, field);
    const keyword = parts.find(({ start }) => /^default(?:_factory)?\s*=/.test(code.slice(start, start + 40)));
    const first = parts[0];
    const isPlain = first !== undefined && !/^\w+\s*=(?!=)/.test(code.slice(first.start, first.start + 60));
    at = isPlain
      ? first.start
      : keyword === undefined
        ? undefined
        : keyword.start + (/^\w+\s*=\s*/.exec(code.slice(keyword.start, keyword.end))?.[0].length ?? 0);
  }
  if (at === undefined || code.startsWith('...', at)) return { hasDefault: false, required: true };
  const quote = quoteAt(source, at);
  const isText = quote !== undefined && literals.get(quote)?.value !== '';
  return { hasDefault: true, required: false, ...(isText ? { literalFallback: true as const } : {}) };
}

/** Aliases stand as they are, without the prefix; `env=` is version 1's. */
function namesOf(source: Source, field: Field, options: Options): { name: string; start: number; end: number }[] {
  const { code, literals } = source.masked;
  const found: { name: string; start: number; end: number }[] = [];
  for (const word of ['validation_alias', 'env', 'alias']) {
    for (const { start, end } of argumentsOf(code, field)) {
      const match = new RegExp(`^${word}\\s*=\\s*(?:AliasChoices\\s*\\(|[[(])?\\s*`).exec(
        code.slice(start, Math.min(end, start + 100)),
      );
      if (match === null) continue;
      const from = start + match[0].length;
      const isList = /[([]\s*$/.test(match[0]);
      for (const part of isList ? restOf(code, from, true, true).parts : [{ start: from, end }]) {
        const quote = quoteAt(source, part.start);
        const literal = quote === undefined ? undefined : literals.get(quote);
        if (literal?.value === undefined || !/^\w+$/.test(literal.value)) continue;
        found.push({
          name: options.inCase(literal.value),
          start: literal.start,
          end: literal.start + literal.value.length,
        });
      }
    }
    if (found.length > 0) return found;
  }
  if (options.prefix === undefined) return [];
  return [
    { name: options.inCase(`${options.prefix}${field.name}`), start: field.at, end: field.at + field.name.length },
  ];
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Strict)?bool\b/i, 'boolean'],
  [/^(?:(?:Strict|Positive|Negative|NonNegative|con)?(?:int|float)|Decimal)\b/i, 'number'],
  [/^(?:\w*Url|\w+Dsn)\b/, 'url'],
  [/^(?:EmailStr|NameEmail)\b/, 'email'],
  [/^Literal\b/, 'enum'],
];

function typeOf(annotation: string): { type?: string } {
  const plain = annotation.replace(/^(?:typing\.)?(?:Optional|Annotated)\s*\[\s*/, '');
  const type = TYPES.find(([pattern]) => pattern.test(plain))?.[1];
  return type === undefined ? {} : { type };
}
