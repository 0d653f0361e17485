/** Elixir (https://hexdocs.pm/elixir/System.html#get_env/2) and Erlang. */
import type { Functions, Language, Lookup, Pattern } from './language.ts';
import { nextArgument, secondNext } from './language.ts';
import { counterpart, type Form, HASH_BRACE, type Lexis, lineComment, quoted } from './lexis.ts';

const sigil = (letters: string, more: Partial<Form>): Form => ({
  starts: '~',
  open: new RegExp(`~[${letters}]+("""|'''|[(\\[{<|/"'])`, 'y'),
  close: (opening) => counterpart(opening[1] ?? ''),
  ...more,
});

const ELIXIR: Lexis = {
  forms: [
    lineComment('#'),
    { starts: '?', open: /(?<![\w)\]])\?(?:\\.|["'#])/y },
    sigil('w', { isWords: true, escape: 'backslash', hole: HASH_BRACE }),
    sigil('a-z', { escape: 'backslash', hole: HASH_BRACE }),
    sigil('A-Z', {}),
    quoted('"""', { hole: HASH_BRACE }),
    quoted("'''", { hole: HASH_BRACE }),
    quoted('"', { hole: HASH_BRACE }),
    quoted("'", { hole: HASH_BRACE }),
  ],
};
const ERLANG: Lexis = {
  forms: [{ starts: '$', open: /\$(?:\\.|["'%])/y }, lineComment('%'), quoted('"'), quoted("'")],
};

const PATTERNS: readonly Pattern[] = [
  { before: /\bSystem\s*\.\s*get_env\s*(?:\(\s*|(?=\s["']))/g, via: 'System.get_env', fallback: nextArgument },
  { before: /\bSystem\s*\.\s*fetch_env!\s*(?:\(\s*|(?=\s["']))/g, via: 'System.fetch_env!', required: true },
  { before: /\bSystem\s*\.\s*fetch_env\s*(?:\(\s*|(?=\s["']))/g, via: 'System.fetch_env' },
  { before: /(?=\|>\s*System\s*\.\s*get_env\s*\(\s*(?:\)|[^)\s]))/g, via: 'System.get_env', isBehind: true },
  { before: /(?=\|>\s*System\s*\.\s*fetch_env!\s*\(\s*\))/g, via: 'System.fetch_env!', isBehind: true, required: true },
  {
    before: /\bSystem\s*\.\s*get_env\s*\(\s*\)\s*(?:\|>\s*Map\s*\.\s*get\s*\(\s*|\[\s*)/g,
    via: 'System.get_env',
    fallback: nextArgument,
  },
  { before: /\{\s*:system\s*,\s*(?::\w+\s*,\s*)?/g, via: '{:system}', fallback: nextArgument },
  // https://hexdocs.pm/dotenvy: the type stands between the name and the default.
  {
    before: /(?<![\w.])(?:Dotenvy\s*\.\s*)?env!\s*\(\s*/g,
    via: 'env!',
    needs: /\bDotenvy\b/,
    required: true,
    fallback: secondNext,
  },
  { before: /\bos\s*:\s*getenv\s*\(\s*/g, via: 'os:getenv', fallback: nextArgument },
];

const FUNCTIONS: Functions = {
  header: /^[ \t]*defp?[ \t]+(?<name>\w+[!?]?)\s*\(|\b(?<name2>[a-z]\w*)\s*=\s*fn\s*\(?/gm,
  parameter: 'first',
  body: 'end',
  bare: true,
  calledAs: ({ owner }, { masked: { code } }) =>
    owner === undefined
      ? []
      : [
          `\\b${owner}\\s*\\.\\s*`,
          ...(new RegExp(`\\bimport\\s+[\\w.]*\\b${owner}\\b`).test(code) ? ['(?<![\\w.:@])'] : []),
        ],
};

const asksTruth = ({ source, pattern, start, rest }: Lookup): boolean => {
  const { code } = source.masked;
  if (pattern.via !== 'System.get_env') return false;
  return (
    /(?:\b(?:if|unless|not)\s*\(?\s*|!\s*)$/.test(code.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:do\b|,\s*do:|\)|&&|\|\||and\b|or\b)/.test(code.slice(rest.end, rest.end + 20))
  );
};

export const beam: Language = {
  name: 'beam',
  isFile: (path) => /\.(?:exs?|[hl]?eex|erl|hrl|escript|config\.script)$/.test(path),
  interpreter: /^(?:elixir|escript)$/,
  hint: /get_env|fetch_env|:system\b|getenv|Dotenvy/,
  lexis: (path) =>
    /\.(?:erl|hrl|escript|script)$/.test(path) ? ERLANG : /eex$/.test(path) ? { ...ELIXIR, within: WITHIN } : ELIXIR,
  patterns: PATTERNS,
  otherwise: [/\s*\)?\s*\|\|\s*/y],
  refuses: /\(?\s*(?:raise|throw|exit|System\s*\.\s*(?:halt|stop)|Logger\.\w+)\b/y,
  asksTruth,
  functions: FUNCTIONS,
};

const WITHIN = { from: /<%=?(?![=%#])/g, starts: '%', to: /%>/y };
