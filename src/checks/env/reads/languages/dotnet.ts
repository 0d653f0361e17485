/** C#, F# and Visual Basic: `Environment.GetEnvironmentVariable`, and keys of the configuration that are names of variables. */
import { expandedNames } from './expanded.ts';
import type { Functions, Language, Pattern, Source } from './language.ts';
import { nextArgument, UPPER } from './language.ts';
import { blockComment, C_COMMENTS, CHARACTER, type Form, type Lexis, lineComment, quoted } from './lexis.ts';

const HOLE = { open: '{', close: '}', doubled: true } as const;

/** https://learn.microsoft.com/en-us/dotnet/csharp/programming-guide/strings/ */
const STRINGS: readonly Form[] = [
  { starts: '"', open: /(?<=\$+)("{3,})/y, close: (opening) => opening[1] ?? '"""', hole: { open: '{', close: '}' } },
  { starts: '"', open: /("{3,})(?!")/y, close: (opening) => opening[1] ?? '"""' },
  { starts: '"', open: /(?<=\$@|@\$)"/y, close: '"', escape: 'doubled', hole: HOLE },
  { starts: '"', open: /(?<=@)"/y, close: '"', escape: 'doubled' },
  { ...quoted('"', { oneLine: true, hole: HOLE }), open: /(?<=\$)"/y },
  quoted('"', { oneLine: true }),
];
const CSHARP: Lexis = { forms: [...C_COMMENTS, ...STRINGS, CHARACTER] };
const FSHARP: Lexis = {
  forms: [
    lineComment('//'),
    { ...blockComment('(*', '*)', true), open: /\(\*(?!\))/y },
    { starts: '"', open: /"""/y, close: '"""' },
    { starts: '"', open: /(?<=@)"/y, close: '"', escape: 'doubled' },
    { ...quoted('"', { hole: HOLE }), open: /(?<=\$)"/y },
    quoted('"'),
    CHARACTER,
  ],
};
const BASIC: Lexis = {
  forms: [lineComment("'"), { starts: '"', open: /"/y, close: '"', escape: 'doubled', oneLine: true }],
};

const PATTERNS: readonly Pattern[] = [
  { before: /\bGetEnvironmentVariable\s*\(?\s*/g, via: 'GetEnvironmentVariable' },
  { before: /\bEnviron\$?\s*\(\s*/g, via: 'Environ' },
  // DotNetEnv: https://github.com/tonerdo/dotnet-env
  {
    before: /\bEnv\s*\.\s*Get(?:String|Bool|Int|Double)\s*\(\s*/g,
    via: 'DotNetEnv',
    needs: /DotNetEnv/,
    fallback: nextArgument,
  },
  {
    before: /\.\s*GetValue\s*<[^<>()\n]{1,40}>\s*\(\s*/g,
    via: 'IConfiguration',
    names: UPPER,
    fallback: nextArgument,
    needs: /[cC]onfig/,
  },
  { before: /\b_?[cC]onfig(?:uration)?\s*\[\s*/g, via: 'IConfiguration', names: UPPER, isPlace: true },
  {
    before: /\b_?[cC]onfig(?:uration)?\s*\.\s*GetValue\s*\(\s*/g,
    via: 'IConfiguration',
    names: UPPER,
    fallback: nextArgument,
  },
];

function patternsOf({ masked: { code } }: Source): Pattern[] {
  const names = [...code.matchAll(/\bIConfiguration(?:Root|Section|Manager)?\s+(\w+)/g)].map((match) => match[1] ?? '');
  if (names.length === 0) return [...PATTERNS];
  const callee = `\\b(?:${[...new Set(names)].join('|')})`;
  return [
    ...PATTERNS,
    { before: new RegExp(`${callee}\\s*\\[\\s*`, 'g'), via: 'IConfiguration', names: UPPER, isPlace: true },
  ];
}

const FUNCTIONS: Functions = {
  header:
    /^[ \t]*(?:(?:public|private|protected|internal|static|async|virtual|override|sealed|partial|extern|unsafe|readonly)\s+)*(?!(?:return|new|else|throw|case|await|using|yield)\b)[\w.?]+(?:<[^()\n;=]*>)?(?:\[\])?\??\s+(?<name>\w+)\s*(?:<[^()\n]*>)?\s*\((?=[^()\n]*\w\s+\w+[^()\n]*|\s*\n)|\blet\s+(?:inline\s+)?(?<name2>\w+)\s*\(/gm,
  parameter: 'last',
  body: 'braces',
  implicit: /^this\s/,
  calledAs: ({ name, owner }, { masked: { code } }) => [
    ...(owner === undefined ? [] : [`\\b${owner}\\s*\\.\\s*`]),
    ...(owner !== undefined && new RegExp(`\\busing\\s+static\\s+[\\w.]*\\b${owner}\\s*;`).test(code)
      ? ['(?<![\\w.])']
      : []),
    ...(name === '' ? ['(?!)'] : []),
  ],
};

export const dotnet: Language = {
  name: 'dotnet',
  isFile: (path) => /\.(?:cs|fsx?|fsi|vb|cshtml|razor|csx)$/.test(path),
  hint: /GetEnvironmentVariable|ExpandEnvironmentVariables|Environ\$?\(|DotNetEnv|[cC]onfig(?:uration)?\s*\[|GetValue|IConfiguration/,
  lexis: (path) => (/\.fs[xi]?$/.test(path) ? FSHARP : path.endsWith('.vb') ? BASIC : CSHARP),
  patterns: patternsOf,
  more: (source) =>
    expandedNames(source, /\bExpandEnvironmentVariables\s*\(\s*/g, 'ExpandEnvironmentVariables', /%(\w+)%/g),
  otherwise: [/\s*\)?\s*\?\?=?\s*/y, /\s*\|>\s*Option\.(?:ofObj\s*\|>\s*Option\.)?defaultValue\s*/y],
  refuses: /throw\b|failwith\b|Environment\s*\.\s*(?:Exit|FailFast)/y,
  functions: FUNCTIONS,
};
