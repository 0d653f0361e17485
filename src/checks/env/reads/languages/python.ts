/**
 * Python: `os` (https://docs.python.org/3/library/os.html#os.environ), django-environ, environs, python-decouple, Starlette, click
 * and Typer; settings of pydantic are classes and stand in a file of their own.
 */
import type { Read } from '../read.ts';
import { expandedNames } from './expanded.ts';
import {
  type Functions,
  type Language,
  type Lookup,
  named,
  nextArgument,
  type Pattern,
  type Project,
  type Source,
  UPPER,
} from './language.ts';
import type { Form, Lexis } from './lexis.ts';
import { lineComment } from './lexis.ts';
import { importedFrom, instances, LIBRARIES, ownInstances, unnamedReads } from './python-libraries.ts';
import { readSettings, settingsClasses } from './python-settings.ts';

const FORMATTED = '(?<=(?<![A-Za-z0-9_])(?:[fFtT][rR]?|[rR][fFtT]))';
const BRACES = { open: '{', close: '}', doubled: true } as const;

const strings = (quote: string, isLong: boolean): Form[] => {
  const more: Omit<Form, 'open'> = {
    starts: quote.charAt(0),
    close: quote,
    escape: 'backslash',
    ...(isLong ? {} : { oneLine: true as const }),
  };
  return [
    { open: new RegExp(`${FORMATTED}${quote}`, 'y'), hole: BRACES, ...more },
    { open: new RegExp(quote, 'y'), ...more },
  ];
};

const LEXIS: Lexis = {
  forms: [
    lineComment('#'),
    ...strings('"""', true),
    ...strings("'''", true),
    ...strings('"', false),
    ...strings("'", false),
  ],
};

/** Names of one file, as an alternative of an expression. */
const oneOf = (names: Iterable<string>): string =>
  [...new Set(names)].map((name) => name.replace(/\./g, '\\s*\\.\\s*')).join('|');

function patternsOf(source: Source, project: Project): Pattern[] {
  const { code } = source.masked;
  const modules = ['os', ...imported(code, 'os')];
  const environs = modules.flatMap((name) => [`${name}.environ`, `${name}.environb`]);
  const getenvs = modules.flatMap((name) => [`${name}.getenv`, `${name}.getenvb`]);
  for (const [name, as] of importedFrom(code, 'os')) {
    if (name === 'environ' || name === 'environb') environs.push(as);
    if (name === 'getenv' || name === 'getenvb') getenvs.push(as);
  }
  // What holds the function itself: `get = os.environ.get`.
  if (/=[ \t]*os\.(?:getenv|environ\.get)\b/.test(code))
    for (const match of [
      ...code.matchAll(/(?<![\w.])(\w+)[ \t]*=[ \t]*os\.(?:getenv|environ\.get)[ \t]*(?=[\n\r;#]|$)/g),
    ].slice(0, 20))
      getenvs.push(match[1] ?? '');
  const E = `(?<![\\w.])(?:${oneOf(environs)})(?:\\s*\\.\\s*copy\\s*\\(\\s*\\))?|(?<!\\w)dict\\s*\\(\\s*(?:${oneOf(environs)})\\s*\\)`;
  const found = [...access(`(?:${E})`, 'os.environ', undefined)];
  const alias = new RegExp(
    `(?<![\\w.])(\\w+)\\s*(?::[^=\\n]{1,60})?=\\s*(?:(?:${E})\\s*(?=[\\n\\r;,)#]|$)|dotenv_values\\s*\\()`,
    'g',
  );
  const isAliased = /=\s*(?:dict\s*\(|dotenv_values|[\w.]*environ)/.test(code);
  const aliases = (isAliased ? [...code.matchAll(alias)] : [])
    .map((match) => match[1] ?? '')
    .filter((name) => !environs.includes(name));
  if (aliases.length > 0) found.push(...access(`(?<![\\w.])(?:${oneOf(aliases)})`, 'os.environ', UPPER));
  found.push({
    before: new RegExp(`(?<![\\w.])(?:${oneOf(getenvs)})\\s*\\(\\s*(?:key\\s*=\\s*)?`, 'g'),
    via: 'os.getenv',
    fallback: nextArgument,
  });
  found.push({ before: /\benvvar\s*=\s*/g, via: 'click', needs: /\b(?:click|typer)\b/, fallback: named('default') });
  found.push({ before: /\benvvar\s*=\s*[[(]/g, via: 'click', needs: /\b(?:click|typer)\b/, isList: true });
  for (const [name, kind] of instances(source, project))
    found.push(...(LIBRARIES[kind]?.(`(?<![\\w.])${name}`, source, name) ?? []));
  return found;
}

/** The ways into a mapping: one line each. */
const access = (mapping: string, via: string, names: RegExp | undefined): Pattern[] => {
  const row = (after: string, more: Partial<Pattern>): Pattern => ({
    before: new RegExp(`${mapping}\\s*${after}`, 'g'),
    via,
    ...(names === undefined ? {} : { names }),
    ...more,
  });
  return [
    row('\\[\\s*', { required: true, isPlace: true }),
    row('\\.\\s*get\\s*\\(\\s*', { fallback: nextArgument }),
    row('\\.\\s*setdefault\\s*\\(\\s*', { fallback: nextArgument }),
    row('\\.\\s*pop\\s*\\(\\s*', { required: true, fallback: nextArgument }),
    row('\\.\\s*__(?:getitem|contains)__\\s*\\(\\s*', {}),
    {
      ...row('(?![\\w.[])', {}),
      before: new RegExp(`\\b(?:not\\s+)?in\\s+${mapping}(?:\\s*\\.\\s*keys\\s*\\(\\s*\\))?(?!\\w|\\s*[.[(])`, 'g'),
      isBehind: true,
      isQuestion: true,
    },
    // `REQUIRED - set(os.environ)`, `REQUIRED.difference(os.environ)`, `REQUIRED <= os.environ.keys()`
    {
      ...row('', {}),
      before: new RegExp(
        `(?:(?:-|<=)\\s*(?:set\\s*\\(\\s*)?|\\.\\s*(?:difference|issubset)\\s*\\(\\s*(?:set\\s*\\(\\s*)?)${mapping}(?:\\s*\\.\\s*keys\\s*\\(\\s*\\))?(?!\\w|\\s*[.[(])\\s*\\)*`,
        'g',
      ),
      isBehind: true,
      isList: true,
      isQuestion: true,
    },
  ];
};

/** Modules as they are called here: `import os as _os`. */
const imported = (code: string, module: string): string[] =>
  [...code.matchAll(/^[ \t]*import[ \t]+([^\n;#]+)/gm)].flatMap((match) =>
    (match[1] ?? '').split(',').flatMap((part) => {
      const words = part.trim().split(/\s+/);
      return words[0] === module && words[1] === 'as' && words[2] !== undefined ? [words[2]] : [];
    }),
  );

function shared(sources: readonly Source[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const source of sources) {
    const words = source.path.replace(/\.pyi?$/, '').split('/');
    const module = (words.at(-1) === '__init__' ? words.at(-2) : words.at(-1)) ?? '';
    for (const [name, kind] of ownInstances(source.masked.code)) found.set(`${module} ${name}`, kind);
  }
  for (const [name, options] of settingsClasses(sources)) found.set(`class ${name}`, options);
  return found;
}

/** `bool("False")` is true, and so is `if` of it: https://docs.python.org/3/library/stdtypes.html#truth-value-testing */
function asksTruth({ source, pattern, start, rest, fallback }: Lookup): boolean {
  if (!/^os\./.test(pattern.via)) return false;
  const { code } = source.masked;
  const line = code.slice(Math.max(code.lastIndexOf('\n', start - 1) + 1, start - 200), start);
  const after = code.slice(rest.end, rest.end + 60);
  if (pattern.isQuestion || /^\s*(?:\[|\.|==|!=|<|>|(?:not\s+)?in\b|is\b|[-+*/%])/.test(after)) return false;
  const isAsked =
    /(?:^|[\s(=,:[])(?:if|elif|while|not|bool\s*\()\s*$/.test(line) ||
    (/^\s*(?:if|elif|while|assert)\b/.test(line) && /\b(?:and|or)\s+\(?\s*$/.test(line));
  if (isAsked) return true;
  const target = /(?:^|[\s.(,])(\w+)\s*(?::\s*\w+\s*)?=\s*$/.exec(line)?.[1];
  const isStatement = /^\s*(?:[\n\r#;,)]|$|or\s+(?:True|False)\b)/.test(after);
  const isFlag = fallback !== undefined && /^(?:True|False)\b\s*[,)]/.test(code.slice(fallback, fallback + 20));
  if (isFlag && isStatement && /(?:=|\breturn|:|^)\s*$/.test(line)) return true;
  const isNumber = fallback !== undefined && /^["'\d]/.test(code.charAt(fallback));
  return (
    target !== undefined &&
    isStatement &&
    !isNumber &&
    /(?:^|_)(?:DEBUG|ENABLED?|DISABLED?|TESTING)$|^(?:USE|IS|HAS|ENABLE|DISABLE|ALLOW)_/i.test(target)
  );
}

/** `os.path.expandvars('$X/y')` */
function expanded(source: Source): Read[] {
  if (!source.text.includes('expandvars')) return [];
  return expandedNames(source, /\bexpandvars\s*\(\s*/g, 'os.path.expandvars');
}

const FUNCTIONS: Functions = {
  header: /^[ \t]*(?:async[ \t]+)?def[ \t]+(?<name>\w+)\s*(?:\[[^\]\n]*\])?\(/gm,
  parameter: 'first',
  body: 'indent',
  implicit: /^(?:self|cls)\s*(?:$|:)|^[*/]$/,
  calledAs: ({ name, path, owner }, { masked: { code } }) => {
    const module =
      path
        .replace(/(?:\/__init__)?\.py$/, '')
        .split('/')
        .at(-1) ?? '';
    const found: string[] = [];
    for (const match of code.matchAll(/^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+(?:\(([^)]*)\)|([^\n#;]+))/gm))
      for (const part of (match[2] ?? match[3] ?? '').split(',')) {
        const [what = '', , as] = part.trim().split(/\s+/);
        if (what === name && match[1] !== undefined) found.push('(?<![\\w.])');
        if (what === '*' && match[1]?.split('.').at(-1) === module) found.push('(?<![\\w.])');
        const last = what.split('.').at(-1);
        if (last === module) found.push(`(?<![\\w.])(?:[\\w.]+\\.)?${as ?? last}\\s*\\.\\s*`);
        if (owner !== undefined && what === owner) found.push('\\.\\s*');
      }
    return [...new Set(found)];
  },
};

export const python: Language = {
  name: 'python',
  isFile: (path) => /\.(?:py|pyi|pyw)$/.test(path),
  interpreter: /^python/,
  hint: /environ|getenv|BaseSettings|Settings\)|decouple|envvar|starlette\.config|expandvars|dotenv_values/,
  lexis: LEXIS,
  patterns: patternsOf,
  more: (source, project) => [...unnamedReads(source, project), ...expanded(source), ...readSettings(source, project)],
  shared,
  also: ({ shared: known }) => {
    const classes: string[] = [];
    const objects: string[] = [];
    for (const key of known.keys()) (key.startsWith('class ') ? classes : objects).push(key.split(' ')[1] ?? '');
    const parts = [
      ...(classes.length === 0 ? [] : [`\\bclass\\s+\\w+\\s*\\([^)\\n]*\\b(?:${oneOf(classes)})\\b`]),
      ...(objects.length === 0 ? [] : [`\\bimport\\b[^\\n]*\\b(?:${oneOf(objects)})\\b|\\bimport\\s*\\(`]),
    ];
    return parts.length === 0 ? undefined : new RegExp(parts.join('|'));
  },
  otherwise: [/\s*\)?\s*\bor\b\s*/y],
  refuses: /(?:sys\s*\.\s*)?exit\b|\w*(?:[fF]ail|[aA]bort|die)\w*\s*\(/y,
  asksTruth,
  functions: FUNCTIONS,
};
