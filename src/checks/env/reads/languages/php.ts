/** PHP: `getenv`, `$_ENV`, `$_SERVER`, Laravel's and Craft's helpers, Symfony's `%env(…)%`; Blade templates. */
import type { Read } from '../read.ts';
import type { Functions, Language, Lookup, Pattern } from './language.ts';
import { nextArgument, UPPER } from './language.ts';
import { blockComment, escaped, type Form, type Lexis, lineComment, quoted } from './lexis.ts';
import { symfonyReferences } from './symfony.ts';

const BRACE = { open: '{$', close: '}' } as const;
const heredoc = (isRaw: boolean): Form => ({
  starts: '<',
  open: isRaw ? /<<<[ \t]*'(\w+)'[^\n]*\n/y : /<<<[ \t]*("?)([A-Za-z_]\w*)\1[ \t]*\r?\n/y,
  close: (opening) => ({ source: `^[ \\t]*${escaped((isRaw ? opening[1] : opening[2]) ?? '')}\\b` }),
  ...(isRaw ? {} : { escape: 'backslash', hole: BRACE }),
});

const FORMS: readonly Form[] = [
  { starts: '#', open: /#(?!\[)/y, close: { source: '(?=[\\r\\n]|\\?>)' }, isComment: true },
  { ...lineComment('//'), close: { source: '(?=[\\r\\n]|\\?>)' } },
  blockComment('/*', '*/'),
  heredoc(true),
  heredoc(false),
  quoted('"', { hole: BRACE }),
  quoted("'"),
  quoted('`'),
];

const PHP: Lexis = { forms: FORMS, within: { from: /<\?(?:php\b|=)/gi, starts: '?', to: /\?>/y } };
/** Code stands in braces, or behind a directive to the end of its line. */
const BLADE: Lexis = {
  forms: FORMS,
  within: {
    from: /\{\{--|\{\{|\{!!|<\?(?:php\b|=)|@php\b(?!\s*\()|@[a-z]\w*\s*\(/gi,
    starts: '}!?@\n',
    comment: { open: '{{--', close: '--}}' },
    to: /\}\}|!!\}|\?>|@endphp\b|\n(?![^\n]*@endphp)/y,
  },
};

/**
 * What the server itself puts there: https://www.php.net/manual/en/reserved.variables.server.php, and what FastCGI, Apache and the
 * command line add.
 */
const OF_THE_SERVER =
  /^(?:HTTP_\w+|HTTPS|SERVER_(?:ADDR|ADMIN|NAME|PORT|PROTOCOL|SIGNATURE|SOFTWARE)|REMOTE_(?:ADDR|HOST|PORT|USER)|REDIRECT_\w+|REQUEST_(?:METHOD|TIME|TIME_FLOAT|URI|SCHEME)|SCRIPT_(?:FILENAME|NAME|URI|URL)|PATH_(?:INFO|TRANSLATED)|ORIG_(?:PATH_INFO|PATH_TRANSLATED|SCRIPT_NAME|SCRIPT_FILENAME)|PHP_(?:SELF|AUTH_\w+)|AUTH_TYPE|QUERY_STRING|DOCUMENT_(?:ROOT|URI)|GATEWAY_INTERFACE|CONTENT_(?:TYPE|LENGTH)|CONTEXT_(?:PREFIX|DOCUMENT_ROOT)|UNIQUE_ID|FCGI_ROLE|SSL_\w+|argv|argc|UNENCODED_URL|HTTP)$/;

const PATTERNS: readonly Pattern[] = [
  { before: /(?<![\w$:]|->)\\?getenv\s*\(\s*/g, via: 'getenv' },
  { before: /(?<![\w$:]|->)\\?apache_getenv\s*\(\s*/g, via: 'apache_getenv' },
  // Laravel: https://laravel.com/docs/configuration#retrieving-environment-configuration
  { before: /(?<![\w$:\\]|->|function\s{1,4})\\?env\s*\(\s*/g, via: 'env()', fallback: nextArgument },
  { before: /\bEnv\s*::\s*(?:get)\s*\(\s*/g, via: 'Env::get', fallback: nextArgument },
  { before: /\bEnv\s*::\s*getOrFail\s*\(\s*/g, via: 'Env::get', required: true },
  { before: /\b(?:App|Craft)\s*::\s*env\s*\(\s*/g, via: 'App::env', fallback: nextArgument },
  { before: /\bEnvironment\s*::\s*getEnv\s*\(\s*/g, via: 'Environment::getEnv' },
  {
    before: /,\s*array_keys\s*\(\s*(?:\$_ENV|\$_SERVER|getenv\s*\(\s*\))\s*\)\s*\)/g,
    via: '$_ENV',
    needs: /array_diff/,
    isBehind: true,
    isList: true,
    isQuestion: true,
  },
  { before: /\$_ENV\s*\[\s*/g, via: '$_ENV', isPlace: true },
  {
    before: /\$_SERVER\s*\[\s*/g,
    via: '$_SERVER',
    isPlace: true,
    names: UPPER,
    rename: (name) => (OF_THE_SERVER.test(name) ? undefined : name),
  },
  // Symfony: https://symfony.com/doc/current/service_container/autowiring.html
  {
    before: /#\[\s*\\?(?:\w+\\)*Autowire\s*\(\s*env\s*:\s*/g,
    via: 'Autowire',
    required: true,
    names: /^[\w:.-]+$/,
    rename: (name) => name.split(':').at(-1),
  },
  // Phpdotenv: https://github.com/vlucas/phpdotenv#requiring-variables-to-be-set
  { before: /\$dotenv\s*->\s*required\s*\(\s*(?:\[\s*|array\s*\(\s*)?/g, via: 'dotenv', isList: true, required: true },
];

const FUNCTIONS: Functions = {
  header: /\bfunction\s+&?(?<name>\w+)\s*\(|\$(?<name2>\w+)\s*=\s*(?:static\s+)?(?:function|fn)\s*&?\(/g,
  parameter: 'last',
  body: 'braces',
  calledAs: ({ name, owner, path }) => {
    const file =
      path
        .split('/')
        .at(-1)
        ?.replace(/\.php$/, '') ?? '';
    if (owner !== undefined) return [`\\b(?:${owner}|${file})\\s*::\\s*`];
    return /env|config|setting|secret|option/i.test(name) ? ['(?<![\\w$:\\\\]|->)\\\\?'] : [];
  },
};

/** `if (getenv('X'))`: `false` is a text, and true. https://www.php.net/manual/en/language.types.boolean.php */
const asksTruth = ({ source, pattern, start, rest }: Lookup): boolean => {
  if (/^(?:env\(\)|Env::get|App::env)$/.test(pattern.via)) return false;
  const { code } = source.masked;
  const line = code.slice(Math.max(0, start - 80), start);
  return (
    /(?:\b(?:if|elseif|while)\s*\(\s*!?\s*|\(bool\)\s*|&&\s*!?\s*|\|\|\s*!?\s*)$/.test(line) &&
    /^\s*(?:\)|&&|\|\||;)/.test(code.slice(rest.end, rest.end + 20))
  );
};

export const php: Language = {
  name: 'php',
  isFile: (path) => /\.(?:php|phtml|inc|module|install|theme)$/.test(path),
  interpreter: /^php$/,
  hint: /getenv|getEnv|\benv\b|_ENV\b|_SERVER\b|Env::|Autowire|->required\(/,
  lexis: (path) => (path.endsWith('.blade.php') ? BLADE : PHP),
  patterns: PATTERNS,
  more: (source): Read[] => {
    if (!source.text.includes('%env(')) return [];
    return [...source.masked.literals.values()].flatMap(({ value, start, end }) =>
      value?.includes('%env(') ? symfonyReferences(source, start, end, 'code') : [],
    );
  },
  otherwise: [
    /\s*\)?\s*(?:\?\?=?|\?:|\|\|)\s*/y,
    /\s*->\s*default\s*\(\s*/y,
    /\s*\)\s*(?:&&[^?;]{0,200})?\?\s*(?=[^:;]*:)/y,
  ],
  refuses: /throw\b|exit\b|die\b|abort\s*\(/y,
  asksTruth,
  functions: FUNCTIONS,
};
