/** Ruby (https://docs.ruby-lang.org/en/master/ENV.html), Figaro, dotenv, and ERB in `.erb` and `.yml` files. */

import {
  either,
  type Fallback,
  type Functions,
  type Language,
  type Lookup,
  nextArgument,
  type Pattern,
} from './language.ts';
import type { Form, Lexis } from './lexis.ts';
import { counterpart, escaped, HASH_BRACE, lineComment, quoted } from './lexis.ts';

/** Behind what ends like this a `/` or `%` divides. */
const OPERAND_BEFORE =
  /(?:^|[=(,[{|&!;:?~<>+*-]|\b(?:if|unless|and|or|not|when|while|until|return|in|then|else|elsif|split|match|scan|sub|gsub|puts))\s*$/;

/** `%w[…]`, `%q(…)`, `%(…)`: brackets within brackets are not counted, names have none. */
const percent = (kinds: string, more: Partial<Form>): Form => ({
  starts: '%',
  open: new RegExp(`%${kinds}([([{<|!/])`, 'y'),
  close: (opening) => counterpart(opening[1] ?? ''),
  escape: 'backslash',
  ...more,
});

/** Its name is the last group. */
const heredoc = (open: RegExp, more: Partial<Form>): Form => ({
  starts: '<',
  open,
  close: (opening) => ({ source: `^[ \\t]*${escaped(opening.at(-1) ?? '')}(?=\\s*$)` }),
  isBelow: true,
  after: /[\s=(,[{|]$/,
  ...more,
});

const FORMS: readonly Form[] = [
  { starts: '=', open: /(?<=^|\n)=begin\b/y, close: { source: '^=end\\b' }, isComment: true },
  { starts: '_', open: /(?<=^|\n)__END__(?=\r?\n|$)/y, close: { source: '(?![\\s\\S])' }, isComment: true },
  lineComment('#'),
  heredoc(/<<[~-]?'([A-Z_a-z]\w*)'/y, {}),
  heredoc(/<<[~-]?(["`]?)(?!self\b)([A-Z_a-z]\w*)\1(?=[^\w])/y, { escape: 'backslash', hole: HASH_BRACE }),
  { starts: '?', open: /(?<=[\s(,=[])\?["'#`](?=[\s),\]]|$)/y },
  { starts: '$', open: /\$["'`/]/y },
  quoted('"', { hole: HASH_BRACE }),
  quoted("'"),
  quoted('`', { hole: HASH_BRACE }),
  percent('[wi]', { isWords: true }),
  percent('[WI]', { isWords: true, hole: HASH_BRACE }),
  percent('[qs]', {}),
  percent('[Qrx]', { hole: HASH_BRACE }),
  percent('', { hole: HASH_BRACE, after: OPERAND_BEFORE }),
  {
    starts: '/',
    open: /\/(?![\s=])/y,
    close: '/',
    escape: 'backslash',
    oneLine: true,
    hole: HASH_BRACE,
    after: OPERAND_BEFORE,
  },
];

const RUBY: Lexis = { forms: FORMS };
const ERB: Lexis = {
  forms: FORMS,
  within: { from: /<%[-=]?(?![-=%#])/g, starts: '-%', to: /-?%>/y },
};

/** `ENV.fetch('X') { 'd' }` */
const block: Fallback = ({ end }, code) => {
  const match = /^[ \t]*(?:\{|do\b)\s*(?:\|[^|\n]*\|)?\s*/.exec(code.slice(end, end + 80));
  return match === null ? undefined : end + match[0].length;
};

const ENV = '(?<![\\w.@$])(?:::)?ENV';
/** One line each. */
const row = (after: string, more: Partial<Pattern> = {}): Pattern => ({
  before: new RegExp(`${ENV}\\s*${after}`, 'g'),
  via: 'ENV',
  ...more,
});

const PATTERNS: readonly Pattern[] = [
  row('\\[\\s*', { isPlace: true }),
  row('\\.\\s*fetch\\s*(?:\\(\\s*|(?=\\s["\']))', { required: true, fallback: either(nextArgument, block) }),
  row('\\.\\s*(?:key|has_key|include|member)\\?\\s*\\(?\\s*', { isQuestion: true }),
  row('&?\\.\\s*dig\\s*\\(\\s*'),
  row('\\.\\s*delete\\s*\\(\\s*'),
  row('\\.\\s*(?:values_at|slice)\\s*\\(\\s*\\*?', { isList: true }),
  row('\\.\\s*fetch_values\\s*\\(\\s*', { isList: true, required: true }),
  row('\\.\\s*to_h\\s*\\[\\s*'),
  {
    before: new RegExp(`(?:-\\s*|\\.\\s*difference\\s*\\(\\s*)${ENV}\\s*\\.\\s*keys\\b\\)?`, 'g'),
    via: 'ENV',
    isBehind: true,
    isList: true,
    isQuestion: true,
  },
  { before: /\bDotenv\s*\.\s*require_keys\s*\(?\s*/g, via: 'Dotenv.require_keys', isList: true, required: true },
  {
    before: /\bFigaro\s*\.\s*env\s*\.\s*(?=\w+!)/g,
    via: 'Figaro',
    isWord: true,
    rename: (name) => name.toUpperCase(),
    required: true,
  },
  { before: /\bFigaro\s*\.\s*env\s*\.\s*(?!\w+!)/g, via: 'Figaro', isWord: true, rename: (name) => name.toUpperCase() },
  { before: /\bFigaro\s*\.\s*require_keys\s*\(?\s*/g, via: 'Figaro', isList: true, required: true },
];

const FUNCTIONS: Functions = {
  header:
    /^[ \t]*(?:private\s+|module_function\s+)?def[ \t]+(?:self\.)?(?<name>\w+[!?]?)[ \t]*\(|(?<name2>\b\w+)\s*=\s*(?:->\s*\(|lambda\s*(?:do|\{)\s*\|)/gm,
  parameter: 'first',
  body: 'end',
  bare: true,
  calledAs: ({ name, owner }) => [
    ...(owner === undefined ? [] : [`\\b${owner}\\s*\\.\\s*`]),
    ...(/env|config|setting|[!]$/i.test(name) ? ['(?<![\\w.:@$])'] : []),
  ],
};

const asksTruth = ({ source, pattern, start, rest }: Lookup): boolean => {
  const { code } = source.masked;
  if (pattern.isQuestion || pattern.isList) return false;
  const after = code.slice(rest.end, rest.end + 60);
  const line = code.slice(Math.max(code.lastIndexOf('\n', start - 1) + 1, start - 200), start);
  if (/^\s*\?\s/.test(after)) return true;
  return (
    /(?:\b(?:if|unless|elsif|while|until|not)\s+\(?|!\s*)$/.test(line) &&
    /^\s*(?:[\n\r;)]|$|&&|\|\||and\b|or\b|then\b|&?\.present\?)/.test(after)
  );
};

export const ruby: Language = {
  name: 'ruby',
  isFile: (path) =>
    /\.(?:rb|rake|ru|gemspec|jbuilder|builder|podspec|cr|erb|rabl|thor)$|(?:^|\/)(?:Gemfile|Rakefile|Capfile|Guardfile|Podfile|Fastfile|Appfile|Matchfile|Vagrantfile|Brewfile|Dangerfile|Puppetfile|Berksfile|Steepfile)$|\.ya?ml$/.test(
      path,
    ),
  interpreter: /^(?:j?ruby|crystal)$/,
  hint: /\bENV\b|Figaro|Dotenv/,
  lexis: (path) => (/\.(?:erb|ya?ml)$/.test(path) ? ERB : RUBY),
  patterns: (source) =>
    // What YAML has commented out is of no use to whoever reads the file.
    /\.ya?ml$/.test(source.path)
      ? PATTERNS.map((pattern) => ({
          ...pattern,
          rename: (name, at) => (isInComment(source.text, at) ? undefined : name),
        }))
      : PATTERNS,
  otherwise: [/\s*\)?\s*(?:\.\s*presence\s*)?(?:\|\||\bor\b)=?\s*/y],
  refuses: /\(?\s*(?:raise|abort|fail|exit|Kernel\.(?:exit|abort))\b/y,
  asksTruth,
  functions: FUNCTIONS,
};

const isInComment = (text: string, at: number): boolean => /^\s*#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
