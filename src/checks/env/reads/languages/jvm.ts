/** Java, Kotlin, Scala, Groovy and Gradle: `System.getenv`, Spring's and MicroProfile's annotations, dotenv-java, `sys.env`. */
import type { Read } from '../read.ts';
import type { Functions, Language, Pattern, Source } from './language.ts';
import { named, nextArgument, secondNext, UPPER } from './language.ts';
import {
  blockComment,
  C_COMMENTS,
  CHARACTER,
  DOLLAR_BRACE,
  type Form,
  type Lexis,
  lineComment,
  NESTED_COMMENTS,
  quoted,
} from './lexis.ts';
import { placeholders } from './placeholders.ts';

const JAVA: Lexis = { forms: [...C_COMMENTS, quoted('"""'), quoted('"', { oneLine: true }), CHARACTER] };
const TEXT_BLOCK: Form = { starts: '"', open: /"""/y, close: { source: '"""(?!")' }, hole: DOLLAR_BRACE };
const KOTLIN: Lexis = {
  forms: [...NESTED_COMMENTS, TEXT_BLOCK, quoted('"', { oneLine: true, hole: DOLLAR_BRACE }), CHARACTER],
};
const SCALA: Lexis = {
  forms: [
    ...NESTED_COMMENTS,
    { ...TEXT_BLOCK, open: /(?<=\b[sfr]|raw)"""/y },
    { starts: '"', open: /"""/y, close: { source: '"""(?!")' } },
    { ...quoted('"', { oneLine: true, hole: DOLLAR_BRACE }), open: /(?<=\b[sf]|raw)"/y },
    quoted('"', { oneLine: true }),
    CHARACTER,
  ],
};
const GROOVY: Lexis = {
  forms: [
    lineComment('//'),
    blockComment('/*', '*/'),
    quoted('"""', { hole: DOLLAR_BRACE }),
    quoted("'''"),
    quoted('"', { oneLine: true, hole: DOLLAR_BRACE }),
    quoted("'", { oneLine: true }),
  ],
};

const GETENV = '(?<![\\w.])(?:java\\.lang\\.)?System\\s*\\.\\s*getenv\\s*\\(\\s*\\)';

/** The ways into a map of variables: one line each. */
const access = (map: string, via: string, names?: RegExp): Pattern[] => {
  const row = (after: string, more: Partial<Pattern> = {}): Pattern => ({
    before: new RegExp(`${map}\\s*${after}`, 'g'),
    via,
    ...(names === undefined ? {} : { names }),
    ...more,
  });
  return [
    row('\\.\\s*get\\s*\\(\\s*'),
    row('\\.\\s*getOrDefault\\s*\\(\\s*', { fallback: nextArgument }),
    row('\\.\\s*getOrElse\\s*\\(\\s*', { fallback: nextArgument, hasDefault: true }),
    row('\\.\\s*(?:containsKey|contains)\\s*\\(\\s*', { isQuestion: true }),
    row('\\.\\s*getValue\\s*\\(\\s*', { required: true }),
    row('\\[\\s*', { isPlace: true }),
  ];
};

const PATTERNS: readonly Pattern[] = [
  { before: /(?<![\w.])(?:java\.lang\.)?System\s*\.\s*getenv\s*\(\s*/g, via: 'System.getenv' },
  {
    before: /(?<![\w.])getenv\s*\(\s*/g,
    via: 'System.getenv',
    needs: /import\s+static\s+java\.lang\.System\.(?:getenv|\*)|import\s+java\.lang\.System\.getenv/,
  },
  ...access(GETENV, 'System.getenv'),
  { before: /(?<![\w.])System\s*\.\s*env\s*\.\s*/g, via: 'System.env', isWord: true, names: UPPER },
  { before: /(?<![\w.])System\s*\.\s*env\s*\[\s*/g, via: 'System.env' },
  // Scala: https://www.scala-lang.org/api/current/scala/sys.html
  ...access('(?<![\\w.])(?:scala\\.)?sys\\s*\\.\\s*env', 'sys.env'),
  { before: /(?<![\w.])(?:scala\.)?sys\s*\.\s*env\s*\(\s*/g, via: 'sys.env', required: true },
  { before: /(?<!\w)(?:Properties\s*\.\s*)?envOrElse\s*\(\s*/g, via: 'envOrElse', fallback: nextArgument },
  { before: /(?<!\w)Properties\s*\.\s*envOr(?:None|Some)\s*\(\s*/g, via: 'envOrNone' },
  { before: /(?<![\w.])env\s*\(\s*/g, via: 'ciris', needs: /\bciris\b/, required: true },
  // Gradle: https://docs.gradle.org/current/javadoc/org/gradle/api/provider/ProviderFactory.html
  { before: /\bproviders\s*\.\s*environmentVariable\s*\(\s*/g, via: 'environmentVariable', phase: 'build' },
  // Spring's Environment and MicroProfile's Config have properties too: those are in small letters.
  {
    before: /\b\w*[eE]nv(?:ironment)?(?:\(\))?\s*\.\s*getProperty\s*\(\s*/g,
    via: 'getProperty',
    names: UPPER,
    fallback: lastFallback,
  },
  {
    before: /\b\w*[eE]nv(?:ironment)?(?:\(\))?\s*\.\s*getRequiredProperty\s*\(\s*/g,
    via: 'getRequiredProperty',
    names: UPPER,
    required: true,
  },
  {
    before: /@ConfigProperty\s*\((?:[^()]{0,200},)?\s*name\s*=\s*/g,
    via: '@ConfigProperty',
    names: UPPER,
    required: true,
    fallback: named('defaultValue'),
  },
  // https://github.com/cdimascio/dotenv-java
  { before: /\b\w*[dD]otenv(?:\(\))?\s*\.\s*get\s*\(\s*/g, via: 'dotenv', names: UPPER, fallback: nextArgument },
  { before: /\b\w*[dD]otenv\s*\[\s*/g, via: 'dotenv', names: UPPER },
];

function lastFallback(...args: Parameters<typeof nextArgument>): number | undefined {
  const [rest, code] = args;
  const first = rest.parts[0];
  if (first === undefined) return undefined;
  // `getProperty("X", Integer.class)` says the type.
  const isType = /\.\s*class$|::class(?:\.java)?$/.test(code.slice(first.start, first.end));
  return isType ? secondNext(rest, code) : first.start;
}

function patternsOf({ masked: { code } }: Source): Pattern[] {
  const alias = new RegExp(`(?<![\\w.])(\\w+)\\s*(?::\\s*[\\w<>, ]{1,60})?=\\s*${GETENV}\\s*(?=[;\\n\\r]|$)`, 'g');
  const names = [...code.matchAll(alias)].map((match) => match[1] ?? '');
  return [
    ...PATTERNS,
    ...(names.length === 0
      ? []
      : access(`(?<![\\w.])(?:this\\s*\\.\\s*)?(?:${names.join('|')})`, 'System.getenv', UPPER)),
  ];
}

const ANNOTATION = /@(?:field:|param:|get:)?(?:\w+\.)*[A-Z]\w*\s*\(/g;
/** Annotations of Spring and Micronaut that take `${X:default}`. */
const TAKES_PLACEHOLDERS = /Value|Scheduled|Conditional|Client|Listener|Property|Requires|Mapping|CrossOrigin|Url|Cron/;

/** `@Value("${X:default}")`: https://docs.spring.io/spring-framework/reference/core/beans/annotation-config/value-annotations.html */
function annotationReads(source: Source): Read[] {
  if (!source.text.includes('${')) return [];
  const { code, literals } = source.masked;
  const reads: Read[] = [];
  const quotes = [...literals.keys()];
  for (const match of code.matchAll(ANNOTATION)) {
    if (!TAKES_PLACEHOLDERS.test(match[0])) continue;
    const start = match.index + match[0].length;
    let low = 0;
    for (let high = quotes.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((quotes[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const close = code.indexOf(')', start);
    for (let index = low; index < quotes.length && (quotes[index] ?? 0) < close; index++) {
      const literal = literals.get(quotes[index] ?? 0);
      if (literal === undefined) continue;
      reads.push(...placeholders(source, literal.start, literal.end, 'spring', 'code'));
    }
  }
  return reads;
}

const FUNCTIONS: Functions = {
  header:
    /\bfun\s+(?:<[^>]*>\s*)?(?:[\w<>]+\.)?(?<name>\w+)\s*\(|\bdef\s+(?<name2>\w+)\s*(?:\[[^\]]*\])?\(|^[ \t]*(?:(?:public|private|protected|internal|static|final|synchronized|default)\s+|@\w+\s+)*(?:<[^>\n]*>\s*)?(?!(?:return|new|else|throw|case|assert)\b)[\w.]+(?:<[^()\n;=]*>)?(?:\[\])*\s+(?<name3>\w+)\s*\((?=[^()\n]*\w\s+\w+[^()\n]*\)|\s*\n)/gm,
  parameter: 'last',
  body: 'braces',
  calledAs: ({ name, path, owner }, { path: here, masked: { code } }) => {
    const folder = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
    const file =
      path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '';
    const found = [...new Set([owner ?? file, file])].map((each) => `\\b${each}\\s*\\.\\s*(?:Companion\\s*\\.\\s*)?`);
    const isImported = new RegExp(`\\bimport\\b[^\\n;]*\\.(?:${name}|(?:${owner ?? file}\\.)?[*_])(?![\\w.])`).test(
      code,
    );
    if (isImported || (/\.kts?$/.test(path) && owner === undefined && folder(path) === folder(here)))
      found.push('(?<![\\w.])');
    return found;
  },
};

export const jvm: Language = {
  name: 'jvm',
  isFile: (path) => /\.(?:java|kts?|scala|sbt|sc|groovy|gradle|gvy)$/.test(path),
  interpreter: /^(?:groovy|scala|kotlin)$/,
  hint: /getenv|sys\.env|System\.env|envOr|environmentVariable|getProperty|getRequiredProperty|otenv|\$\{[A-Z]|ConfigProperty|ciris/,
  lexis: (path) =>
    /\.kts?$/.test(path) ? KOTLIN : /\.(?:scala|sbt|sc)$/.test(path) ? SCALA : path.endsWith('.java') ? JAVA : GROOVY,
  patterns: patternsOf,
  more: annotationReads,
  otherwise: [
    /\s*\?:\s*/y,
    /\s*\)?\s*\.\s*(?:or(?:Else(?:Get)?)?|getOrElse|default|orEmpty)\s*[({]\s*(?:\(\)\s*->\s*)?/y,
    /\s*\)?\s*\.\s*takeIf\s*\{[^}]*\}\s*\?:\s*/y,
  ],
  refuses:
    /(?:throw\b|error\s*\(|(?:sys\.)?exit\w*|return\b(?!\s*["\w])|\(?\)?\s*=>\s*throw|fail\w*\s*\(|require\w*\s*\()/y,
  insists: /\s*(?:!!|\)?\s*\.\s*(?:orElseThrow|getOrThrow)\b)/y,
  functions: FUNCTIONS,
};
