/** Languages with a way or two to read a variable: each is a few lines. */
import { either, type Functions, type Language, named, nextArgument, type Pattern, UPPER } from './language.ts';
import {
  blockComment,
  C_COMMENTS,
  CHARACTER,
  type Form,
  type Lexis,
  lineComment,
  NESTED_COMMENTS,
  quoted,
  raw,
} from './lexis.ts';

const simple = (
  name: string,
  isFile: RegExp,
  hint: RegExp,
  forms: readonly Form[],
  patterns: readonly Pattern[],
  more: Partial<Language> = {},
): Language => ({
  name,
  isFile: (path) => isFile.test(path),
  hint,
  lexis: { forms } satisfies Lexis,
  patterns,
  ...more,
});

const C_FUNCTIONS: Functions = {
  header: /^[A-Za-z_][\w:<>,*& \t]*[\s*&](?<name>\w+)\s*\((?=[^()\n;]*\)\s*(?:const\s*)?(?:noexcept\s*)?\{)/gm,
  parameter: 'last',
  body: 'braces',
  calledAs: ({ path }, { text }) =>
    text.includes(
      `${path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '')}.h`,
    )
      ? ['(?<!\\w)']
      : [],
};

const LUA_LONG: Form = { starts: '[', open: /\[(=*)\[/y, close: (opening) => `]${opening[1] ?? ''}]` };

export const OTHERS: readonly Language[] = [
  simple(
    'c',
    /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|ino)$/,
    /getenv|environment/,
    [
      ...C_COMMENTS,
      {
        starts: '"',
        open: /(?<=(?<!\w)(?:u8|[LuU])?R)"([^()\\\s]{0,16})\(/y,
        close: (opening) => `)${opening[1] ?? ''}"`,
      },
      quoted('"', { oneLine: true }),
      CHARACTER,
    ],
    [
      { before: /(?<![\w.>])(?:std\s*::\s*|::)?(?:secure_)?getenv\s*\(\s*/g, via: 'getenv' },
      {
        before:
          /(?<![\w.>])q(?:getenv|EnvironmentVariable|EnvironmentVariableIntValue|EnvironmentVariableIsSet)\s*\(\s*/g,
        via: 'qgetenv',
      },
      {
        before: /\bprocessInfo\s*\][^;\n]{0,20}\benvironment\s*\][^;\n]{0,20}?(?:objectForKey:|\[)\s*@?/g,
        via: 'NSProcessInfo',
      },
    ],
    { functions: C_FUNCTIONS },
  ),
  simple(
    'swift',
    /\.swift$/,
    /environment|getenv|Environment\.get/,
    [
      ...NESTED_COMMENTS,
      { starts: '"', open: /(?<=(#+))"/y, close: (opening) => `"${opening[1] ?? ''}` },
      quoted('"""'),
      quoted('"', { oneLine: true }),
    ],
    [
      { before: /\bProcessInfo\s*\.\s*processInfo\s*\.\s*environment\s*\[\s*/g, via: 'ProcessInfo' },
      { before: /\bProcessInfo\s*\(\s*\)\s*\.\s*environment\s*\[\s*/g, via: 'ProcessInfo' },
      // Vapor: https://docs.vapor.codes/basics/environment/
      { before: /(?<![\w.])Environment\s*\.\s*get\s*\(\s*/g, via: 'Environment.get' },
      { before: /(?<![\w.])getenv\s*\(\s*/g, via: 'getenv' },
    ],
    {
      otherwise: [/\s*\)?\s*\?\?\s*/y],
      refuses: /(?:fatalError|preconditionFailure|exit)\s*\(|try\b/y,
      insists: /\s*!(?!=)/y,
      functions: {
        header: /\bfunc\s+(?<name>\w+)\s*(?:<[^>\n]*>)?\(/g,
        parameter: 'last',
        body: 'braces',
        calledAs: ({ name, owner }) =>
          owner === undefined ? (/env/i.test(name) ? ['(?<![\\w.])'] : []) : [`\\b${owner}\\s*\\.\\s*`],
      },
    },
  ),
  simple(
    'lua',
    /\.lua$/,
    /getenv/,
    [
      { ...LUA_LONG, starts: '-', open: /--\[(=*)\[/y, isComment: true },
      lineComment('--'),
      LUA_LONG,
      quoted('"', { oneLine: true }),
      quoted("'", { oneLine: true }),
    ],
    [{ before: /\bos\s*\.\s*getenv\s*\(?\s*/g, via: 'os.getenv' }],
    { otherwise: [/\s*\)?\s*\bor\b\s*/y], refuses: /error\s*\(/y },
  ),
  simple(
    'perl',
    /\.(?:pl|pm|t|psgi|cgi)$/,
    /\$ENV\b|\$::ENV|@ENV/,
    [
      { starts: '=', open: /(?<=^|\n)=[a-z]\w*/y, close: { source: '^=cut\\b' }, isComment: true },
      {
        starts: '_',
        open: /(?<=^|\n)__(?:END|DATA)__(?=\r?\n|$)/y,
        close: { source: '(?![\\s\\S])' },
        isComment: true,
      },
      { starts: '$', open: /\$[#"'`](?!\{)/y },
      { starts: '#', open: /(?<![$\w&@])#/y, close: { source: '(?=[\\r\\n])' }, isComment: true },
      // Hashes are read within double quotes too.
      quoted('"', { hole: { open: '$ENV{', close: '}' } }),
      quoted("'"),
    ],
    [
      { before: /\$(?:::)?ENV\s*\{\s*/g, via: '%ENV', isPlace: true },
      { before: /\$(?:::)?ENV\s*\{\s*(?=[A-Za-z_])/g, via: '%ENV', isWord: true, isPlace: true },
    ],
    {
      interpreter: /^perl$/,
      otherwise: [/\s*(?:\/\/|\|\||\bor\b)=?\s*/y, /\s*\)\s*\?\s*\$ENV\{\w+\}\s*:\s*/y],
      refuses: /die\b|croak\b|confess\b|exit\b/y,
    },
  ),
  simple(
    'r',
    /\.(?:R|r|Rmd|qmd)$/,
    /Sys\.getenv/,
    [lineComment('#'), quoted('"'), quoted("'")],
    [
      {
        before: /\bSys\.getenv\s*\(\s*(?:x\s*=\s*)?/g,
        via: 'Sys.getenv',
        fallback: either(named('unset'), (rest, code) =>
          /^names\s*=/.test(code.slice(rest.parts[0]?.start ?? 0, (rest.parts[0]?.start ?? 0) + 20))
            ? undefined
            : nextArgument(rest, code),
        ),
      },
      { before: /\bSys\.getenv\s*\(\s*c\s*\(\s*/g, via: 'Sys.getenv', isList: true },
    ],
    { interpreter: /^Rscript$/ },
  ),
  simple(
    'julia',
    /\.jl$/,
    /\bENV\b/,
    [blockComment('#=', '=#', true), lineComment('#'), quoted('"""'), quoted('"'), CHARACTER],
    [
      { before: /(?<![\w.])ENV\s*\[\s*/g, via: 'ENV', required: true, isPlace: true },
      { before: /(?<![\w.])(?:get|haskey)!?\s*\(\s*ENV\s*,\s*/g, via: 'ENV', fallback: nextArgument },
    ],
  ),
  simple(
    'haskell',
    /\.l?hs$/,
    /[lL]ookupEnv|getEnv/,
    [
      { ...lineComment('--'), open: /(?<![!#$%&*+./<=>?@\\^|~:-])--+(?![!#$%&*+./<=>?@\\^|~:])/y },
      blockComment('{-', '-}', true),
      quoted('"'),
      CHARACTER,
    ],
    [
      { before: /\b(?:System\.Environment\.)?lookupEnv\s*\(?\s*/g, via: 'lookupEnv' },
      { before: /\b(?:System\.Environment\.)?getEnv\s*\(?\s*/g, via: 'getEnv', required: true },
      { before: /\bgetEnvDefault\s*\(?\s*/g, via: 'getEnv', hasDefault: true },
    ],
  ),
  simple(
    'clojure',
    /\.(?:clj|cljc|cljs|edn|bb)$/,
    /getenv|env |#env/,
    [lineComment(';'), { starts: '\\', open: /\\(?:"|;)/y }, quoted('"')],
    [
      { before: /\bSystem\/getenv\s+/g, via: 'System/getenv' },
      // Aero and environ: https://github.com/juxt/aero, https://github.com/weavejester/environ
      { before: /#(?:long\s+#)?env\s+(?=[A-Z])/g, via: '#env', isWord: true, names: UPPER },
      { before: /#env\s+(?=")/g, via: '#env' },
    ],
    { otherwise: [/(?<=\(or\s+\(System\/getenv\s+"[^"\n]*")\s*\)\s*(?=[^\s)])/y] },
  ),
  simple(
    'nim',
    /\.nims?$/,
    /[eE]nv\(/,
    [blockComment('#[', ']#', true), lineComment('#'), raw('"""'), quoted('"', { oneLine: true }), CHARACTER],
    [
      { before: /\bgetEnv\s*\(\s*/g, via: 'getEnv', fallback: nextArgument },
      { before: /\bexistsEnv\s*\(\s*/g, via: 'existsEnv', isQuestion: true },
    ],
  ),
  simple(
    'zig',
    /\.zig$/,
    /getEnv|getenv/,
    [lineComment('//'), lineComment('\\\\'), quoted('"', { oneLine: true }), CHARACTER],
    [
      { before: /\bgetenv\s*\(\s*/g, via: 'getenv' },
      { before: /\bgetEnvVarOwned\s*\(\s*\w+\s*,\s*/g, via: 'getEnvVarOwned' },
    ],
    { otherwise: [/\s*orelse\s+/y], refuses: /return\b|unreachable\b|@panic/y },
  ),
  simple(
    'powershell',
    /\.ps(?:m|d)?1$/,
    /\$\{?env:|GetEnvironmentVariable|Env:/i,
    [
      blockComment('<#', '#>'),
      lineComment('#'),
      { starts: '@', open: /@'[ \t]*\r?\n/y, close: { source: "^'@" } },
      { starts: "'", open: /'/y, close: "'", escape: 'doubled' },
      { starts: '`', open: /`["'#$]/y },
      // With a `$` in it there may be a variable.
      { starts: '"', open: /"(?=[^"$`\r\n]*")/y, close: '"' },
    ],
    [
      { before: /\$env:\s*/gi, via: '$env', isWord: true, isPlace: true },
      { before: /\$\{env:/gi, via: '$env', isWord: true, isPlace: true },
      { before: /\bGetEnvironmentVariable\s*\(\s*/g, via: 'GetEnvironmentVariable' },
    ],
    { otherwise: [/\s*\?\?=?\s*/y], refuses: /\$?\(?\s*throw\b/y, interpreter: /^pwsh$/ },
  ),
  simple(
    'ocaml',
    /\.mli?$/,
    /getenv/,
    [{ ...blockComment('(*', '*)', true), open: /\(\*(?!\))/y }, quoted('"'), CHARACTER],
    [
      { before: /\b(?:Sys|Unix)\s*\.\s*getenv_opt\s*/g, via: 'Sys.getenv_opt' },
      { before: /\b(?:Sys|Unix)\s*\.\s*getenv\s*(?=["(])\(?\s*/g, via: 'Sys.getenv', required: true },
    ],
  ),
];
