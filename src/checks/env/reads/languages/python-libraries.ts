/** Libraries of Python that read the environment through an object or a function of theirs. */
import type { Read } from '../read.ts';
import { either, named, nextArgument, type Pattern, type Project, type Source, secondNext } from './language.ts';
import { positionsIn, readAt } from './positions.ts';

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int: 'number',
  float: 'number',
  decimal: 'number',
  url: 'url',
  db: 'url',
  db_url: 'url',
  dj_db_url: 'url',
  cache: 'url',
  cache_url: 'url',
  dj_cache_url: 'url',
  email: 'email',
  enum: 'enum',
};

/** Methods of django-environ without a name: https://django-environ.readthedocs.io/en/latest/types.html */
const UNNAMED: readonly (readonly [methods: string, name: string])[] = [
  ['db|db_url', 'DATABASE_URL'],
  ['cache|cache_url', 'CACHE_URL'],
  ['email|email_url|email_url_config', 'EMAIL_URL'],
  ['search_url', 'SEARCH_URL'],
  ['channels|channels_url', 'CHANNELS_URL'],
];

type Library = (callee: string, source: Source, name: string) => Pattern[];

export const LIBRARIES: Readonly<Record<string, Library>> = {
  'django-environ': (callee, source, variable) => {
    const { code } = source.masked;
    const { prefix, defaults } = schemeOf(source, variable);
    const rename = (name: string): string => prefix + name;
    const schemed = (pattern: Pattern): Pattern[] => [
      { ...pattern, rename: (name) => (defaults.has(name) ? undefined : rename(name)) },
      { ...pattern, rename: (name) => (defaults.has(name) ? rename(name) : undefined), hasDefault: true },
    ];
    const methods = [
      ...new Set(
        [...code.matchAll(new RegExp(`${callee}\\s*\\.\\s*(\\w+)\\s*\\(`, 'g'))].map((match) => match[1] ?? ''),
      ),
    ];
    return [
      ...schemed({
        before: new RegExp(`${callee}\\s*\\(\\s*(?:var\\s*=\\s*)?`, 'g'),
        via: 'environ.Env',
        required: true,
        fallback: either(named('default'), secondNext),
      }),
      ...methods
        .filter((method) =>
          /^(?:str|unicode|bytes|bool|int|float|json|list|tuple|dict|url|path|enum|get_value|(?:dj_)?db(?:_url)?(?:_config)?|(?:dj_)?cache(?:_url)?|email(?:_url)?|email_url_config|search_url|channels(?:_url)?)$/.test(
            method,
          ),
        )
        .flatMap((method) =>
          schemed({
            before: new RegExp(`${callee}\\s*\\.\\s*${method}\\s*\\(\\s*(?:var\\s*=\\s*)?`, 'g'),
            via: 'environ.Env',
            required: true,
            fallback:
              method === 'get_value' ? either(named('default'), secondNext) : either(named('default'), nextArgument),
            ...(TYPES[method] === undefined ? {} : { type: method === 'email' ? 'url' : TYPES[method] }),
          }),
        ),
    ];
  },
  environs: (callee, source) => {
    const prefix = prefixAt(source, callee);
    const rows = [
      '',
      ...[...source.masked.code.matchAll(new RegExp(`${callee}\\s*\\.\\s*([a-z]\\w*)\\s*\\(`, 'g'))].map(
        (match) => match[1] ?? '',
      ),
    ];
    return [...new Set(rows)]
      .filter((method) => !/^(?:read_env|prefixed|seal|dump|add_parser|parser_for|add_parser_from_field)$/.test(method))
      .map((method) => ({
        before: new RegExp(`${callee}${method === '' ? '' : `\\s*\\.\\s*${method}`}\\s*\\(\\s*(?:name\\s*=\\s*)?`, 'g'),
        via: 'environs',
        required: true,
        rename: (name: string, at: number) => `${prefix(at)}${name}`,
        fallback: either(named('default', 'missing', 'load_default'), (rest, code) =>
          nextArgument(
            { ...rest, parts: rest.parts.filter(({ start }) => !/^\w+\s*=(?!=)/.test(code.slice(start, start + 60))) },
            code,
          ),
        ),
        ...(TYPES[method] === undefined ? {} : { type: TYPES[method] }),
      }));
  },
  decouple: (callee) => [
    {
      before: new RegExp(`${callee}\\s*\\(\\s*(?:option\\s*=\\s*)?`, 'g'),
      via: 'decouple',
      required: true,
      fallback: either(named('default'), nextPlain),
    },
  ],
  starlette: (callee, source) => {
    const prefix = /\bConfig\s*\([^)]*\benv_prefix\s*=\s*/.exec(source.masked.code);
    const literal = prefix === null ? undefined : source.masked.literals.get(prefix.index + prefix[0].length);
    return [
      {
        before: new RegExp(`${callee}\\s*(?:\\.\\s*get\\s*)?\\(\\s*(?:key\\s*=\\s*)?`, 'g'),
        via: 'starlette',
        required: true,
        fallback: either(named('default'), secondNext),
        rename: (name) => `${literal?.value ?? ''}${name}`,
      },
    ];
  },
};

/** A positional argument; `cast=int` is none. */
const nextPlain = (rest: Parameters<typeof nextArgument>[0], code: string): number | undefined => {
  const first = rest.parts[0];
  return first === undefined || /^\w+\s*=(?!=)/.test(code.slice(first.start, first.start + 60))
    ? undefined
    : first.start;
};

/** `environ.Env(DEBUG=(bool, False))` gives defaults; `env.prefix = 'APP_'` stands before every name. */
function schemeOf(source: Source, variable: string): { prefix: string; defaults: ReadonlySet<string> } {
  const { code, literals } = source.masked;
  const call = new RegExp(`(?<![\\w.])${variable}\\s*=\\s*(?:environ\\s*\\.\\s*)?(?:File\\w*)?Env\\s*\\(`).exec(code);
  const inside = call === null ? '' : code.slice(call.index + call[0].length, call.index + call[0].length + 4000);
  const defaults = new Set([...inside.matchAll(/(?<![\w.])(\w+)\s*=\s*\(\s*\w+\s*,/g)].map((match) => match[1] ?? ''));
  const prefix = new RegExp(`(?<![\\w.])${variable}\\s*\\.\\s*prefix\\s*=\\s*(?=["'])`).exec(code);
  const literal = prefix === null ? undefined : literals.get(prefix.index + prefix[0].length);
  return { prefix: literal?.value ?? '', defaults };
}

/** What `from module import …` brings, by the name it has here. */
export const importedFrom = (code: string, module: string): (readonly [name: string, as: string])[] =>
  [
    ...code.matchAll(new RegExp(`^[ \\t]*from[ \\t]+${module}[ \\t]+import[ \\t]+(?:\\(([^)]*)\\)|([^\\n#;]+))`, 'gm')),
  ].flatMap((match) =>
    (match[1] ?? match[2] ?? '').split(',').flatMap((part) => {
      const words = part.trim().split(/\s+/);
      return words[0] === undefined || words[0] === '' ? [] : [[words[0], words[2] ?? words[0]] as const];
    }),
  );

/** Objects that are called with a name, by what they are of. */
export function instances(source: Source, project: Project): Map<string, string> {
  const { code } = source.masked;
  const found = ownInstances(code);
  if (![...project.shared.keys()].some((key) => !/^(?:class|options) /.test(key))) return found;
  for (const match of code.matchAll(/^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n#;]+))/gm))
    for (const part of (match[2] ?? match[3] ?? '').split(',')) {
      const [name = '', , as = name] = part.trim().split(/\s+/);
      const module =
        (match[1] ?? '')
          .split('.')
          .filter((word) => word !== '')
          .at(-1) ?? '';
      const kind = project.shared.get(`${module} ${name}`);
      if (kind !== undefined && !found.has(as)) found.set(as, kind);
    }
  return found;
}

export function ownInstances(code: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!/Env\s*\(|Config\s*\(|decouple|environs/.test(code)) return found;
  if (/\bdecouple\b/.test(code)) {
    for (const [name, as] of importedFrom(code, 'decouple')) if (name === 'config') found.set(as, 'decouple');
    for (const match of code.matchAll(/(?<![\w.])(\w+)\s*=\s*(?:decouple\s*\.\s*)?(?:AutoConfig|Config)\s*\(/g))
      found.set(match[1] ?? '', 'decouple');
    if (/^\s*import\s+decouple\b/m.test(code)) found.set('decouple\\.config', 'decouple');
  } else if (/\bstarlette\b/.test(code))
    for (const match of code.matchAll(/(?<![\w.])(\w+)\s*=\s*Config\s*\(/g)) found.set(match[1] ?? '', 'starlette');
  const isEnvirons = /\benvirons\b/.test(code);
  if (isEnvirons)
    for (const [name, as] of importedFrom(code, 'environs')) if (name === 'env') found.set(as, 'environs');
  if (!/Env\s*\(/.test(code)) return found;
  for (const match of code.matchAll(/(?<![\w.])(\w+)\s*(?::[^=\n]{1,40})?=\s*(?:\w+\s*\.\s*)?(?:File\w*)?Env\s*\(/g)) {
    if (isEnvirons) found.set(match[1] ?? '', 'environs');
    else if (/\benviron\b/.test(code)) found.set(match[1] ?? '', 'django-environ');
  }
  return found;
}

/** `env.db()` reads DATABASE_URL. */
export function unnamedReads(source: Source, project: Project): Read[] {
  const { code } = source.masked;
  const found: Read[] = [];
  for (const [callee, kind] of instances(source, project)) {
    if (kind !== 'django-environ') continue;
    for (const [methods, name] of UNNAMED)
      for (const match of code.matchAll(
        new RegExp(`(?<![\\w.])(${callee}\\s*\\.\\s*(?:${methods}))\\s*\\(\\s*(?:\\)|(?=(default)?\\w*\\s*=))`, 'g'),
      )) {
        const hasDefault = match[2] !== undefined;
        const end = match.index + (match[1] ?? '').length;
        const facts = {
          name,
          hasDefault,
          required: !hasDefault,
          phase: 'run',
          side: 'server',
          via: 'environ.Env',
          kind: 'code',
          type: 'url',
        } as const;
        found.push(readAt(facts, source.path, positionsIn(source), match.index, end));
      }
  }
  return found;
}

/** `with env.prefixed("APP_"):` stands before the names in its block: https://pypi.org/project/environs/ */
function prefixAt(source: Source, callee: string): (at: number) => string {
  const { code, literals } = source.masked;
  const blocks = [
    ...code.matchAll(new RegExp(`^([ \\t]*)with[ \\t]+${callee}\\s*\\.\\s*prefixed\\s*\\(\\s*(?=["'])`, 'gm')),
  ].map((match) => {
    const start = match.index + match[0].length;
    const outdent = new RegExp(`\\n[ \\t]{0,${(match[1] ?? '').length}}(?=[^\\s])`, 'g');
    outdent.lastIndex = start;
    return { start, end: outdent.exec(code)?.index ?? code.length, prefix: literals.get(start)?.value ?? '' };
  });
  return (at) =>
    blocks
      .filter(({ start, end }) => start <= at && at < end)
      .map(({ prefix }) => prefix)
      .join('');
}
