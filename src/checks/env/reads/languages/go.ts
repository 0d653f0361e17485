/** Go: `os` (https://pkg.go.dev/os#Getenv), viper, urfave/cli, kingpin; struct tags stand in a file of their own. */
import { expandedNames } from './expanded.ts';
import { readTags } from './go-tags.ts';
import type { Fallback, Functions, Language, Pattern, Source } from './language.ts';
import { C_COMMENTS, CHARACTER, escaped, type Lexis, quoted, raw } from './lexis.ts';

const LEXIS: Lexis = { forms: [...C_COMMENTS, quoted('"', { oneLine: true }), raw('`'), CHARACTER] };

/** What the package `path` is called in this file; nothing where it is not imported under another name. */
const aliases = (source: Source, path: string): string[] =>
  [...source.masked.code.matchAll(/^[ \t]*(?:import[ \t]+)?(\w+)[ \t]+(?=")/gm)].flatMap((match) => {
    const literal = source.masked.literals.get(match.index + match[0].length);
    return literal?.value === path && match[1] !== 'import' && match[1] !== undefined ? [match[1]] : [];
  });

/** What holds the function itself: `getter := os.Getenv`. At most 20. */
const getters = (source: Source, os: string): string[] =>
  source.text.includes('Getenv')
    ? [...source.masked.code.matchAll(new RegExp(`\\b(\\w+)[ \\t]*:?=[ \\t]*${os}\\.Getenv\\b(?!\\s*\\()`, 'g'))]
        .slice(0, 20)
        .flatMap((match) => match[1] ?? [])
    : [];

function patternsOf(source: Source): Pattern[] {
  const os = `(?<![\\w.])(?:${['os', ...aliases(source, 'os')].join('|')})`;
  const viper = '\\b[vV](?:iper)?(?:\\s*\\.\\s*GetViper\\(\\))?';
  const prefix = viperPrefix(source);
  const held = getters(source, os);
  return [
    ...(held.length === 0
      ? []
      : [{ before: new RegExp(`(?<![\\w.])(?:${held.join('|')})\\s*\\(\\s*(?=["\`])`, 'g'), via: 'os.Getenv' }]),
    // https://pkg.go.dev/cmp#Or
    {
      before: new RegExp(`\\bcmp\\s*\\.\\s*Or\\s*\\(\\s*${os}\\s*\\.\\s*Getenv\\s*\\(\\s*`, 'g'),
      via: 'os.Getenv',
      fallback: nextOfOr,
    },
    { before: new RegExp(`${os}\\s*\\.\\s*Getenv\\s*\\(\\s*`, 'g'), via: 'os.Getenv' },
    { before: new RegExp(`${os}\\s*\\.\\s*LookupEnv\\s*\\(\\s*`, 'g'), via: 'os.LookupEnv' },
    { before: /\b(?:syscall|unix|windows)\s*\.\s*Getenv\s*\(\s*/g, via: 'syscall.Getenv' },
    // The key comes first, names behind it: https://pkg.go.dev/github.com/spf13/viper#BindEnv
    {
      before: new RegExp(`${viper}\\s*\\.\\s*(?:Must)?BindEnv\\s*\\(\\s*"[^"\\n]*"\\s*,\\s*`, 'g'),
      via: 'viper.BindEnv',
      isList: true,
    },
    {
      before: new RegExp(`${viper}\\s*\\.\\s*(?:Must)?BindEnv\\s*\\(\\s*(?="[^"\\n]*"\\s*\\))`, 'g'),
      via: 'viper.BindEnv',
      names: /^[\w.-]+$/,
      rename: (key) => (/[.-]/.test(key) ? undefined : `${prefix}${key.toUpperCase()}`),
    },
    { before: /\bEnvVars\s*:\s*\[\]string\s*\{\s*/g, via: 'urfave/cli', isList: true },
    { before: /\bEnvVar\s*:\s*(?=")/g, via: 'urfave/cli' },
    { before: /\bcli\s*\.\s*EnvVars?\s*\(\s*/g, via: 'urfave/cli', isList: true },
    { before: /\.\s*(?:Envar|OverrideDefaultFromEnvar)\s*\(\s*/g, via: 'kingpin' },
  ];
}

const nextOfOr: Fallback = ({ end }, code) => {
  const comma = /^\s*,\s*(?=\S)/.exec(code.slice(end, end + 60));
  return comma === null ? undefined : end + comma[0].length;
};

function viperPrefix({ masked: { code, literals } }: Source): string {
  const match = /\.\s*SetEnvPrefix\s*\(\s*(?=")/.exec(code);
  const value = match === null ? undefined : literals.get(match.index + match[0].length)?.value;
  return value === undefined || value === '' ? '' : `${value.toUpperCase()}_`;
}

/** What a method that looks variables up is called on: by the names that people give such things. */
const RECEIVER =
  '(?<![\\w.])(?:\\w+\\.)*(?:[celsrp]|\\w{0,40}(?:[cC]onf\\w{0,40}|[cC]fg|[eE]nv\\w{0,40}|[lL]oader|[sS]ettings|[rR]eader|[sS]ource|[pP]rovider|[oO]s))\\s*\\.\\s*';

/** From the beginning of the line to a literal's quote. */
const lineBefore = ({ text }: Source, start: number): string =>
  text.slice(text.lastIndexOf('\n', start) + 1, start - 1);

const FUNCTIONS: Functions = {
  header: /^func[ \t]+(?:\([^)\n]*\)[ \t]*)?(?<name>\w+)(?:\[[^\]\n]*\])?\(|\b(?<name2>\w+)[ \t]*:?=[ \t]*func\(/gm,
  parameter: 'first',
  body: 'braces',
  calledAs: ({ name, path, isMethod }, source) => {
    const folder = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));
    if (folder(path) === folder(source.path)) return [isMethod ? RECEIVER : '(?<![\\w.])'];
    const name_ = folder(path).split('/').at(-1) ?? '';
    if (!/^[A-Z]/.test(name) || name_ === '') return [];
    const imported = [...source.masked.literals.values()].find(
      ({ value }) =>
        value !== undefined &&
        (value === folder(path) || value.endsWith(`/${folder(path)}`) || value.endsWith(`/${name_}`)),
    );
    if (imported?.value === undefined) return [];
    if (isMethod) return [RECEIVER];
    if (/^[ \t]*(?:import[ \t]+)?\.[ \t]+$/m.test(lineBefore(source, imported.start))) return ['(?<![\\w.])'];
    // A package may leave out what its folder says besides.
    const plain = name_.replace(/^go[-_.]|[-_.]go$/g, '');
    const names = [name_, plain, name_.replace(/[-_.]/g, ''), ...aliases(source, imported.value)];
    return [`(?<![\\w.])(?:${names.map(escaped).join('|')})\\s*\\.\\s*`];
  },
};

export const go: Language = {
  name: 'go',
  isFile: (path) => path.endsWith('.go'),
  hint: /etenv|LookupEnv|ExpandEnv|os\.Expand|BindEnv|EnvVar|Envar|OverrideDefaultFromEnvar|`[^`\n]*\benv(?:config)?:"/,
  lexis: LEXIS,
  patterns: patternsOf,
  more: (source) => [
    ...expandedNames(source, /(?<![\w.])os\s*\.\s*ExpandEnv\s*\(\s*/g, 'os.ExpandEnv'),
    ...expandedNames(source, /(?<![\w.])os\s*\.\s*Expand\s*\(\s*(?="[^"\n]*"\s*,\s*os\s*\.\s*Getenv)/g, 'os.Expand'),
    ...readTags(source),
  ],
  functions: FUNCTIONS,
};
