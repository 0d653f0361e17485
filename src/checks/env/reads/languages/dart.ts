/** Dart and Flutter: `Platform.environment`, what is compiled in with `--dart-define`, flutter_dotenv, envied. */
import type { Functions, Language, Pattern } from './language.ts';
import { named } from './language.ts';
import { DOLLAR_BRACE, type Lexis, NESTED_COMMENTS, quoted, raw } from './lexis.ts';

const RAW = (quote: string): RegExp => new RegExp(`(?<=(?<!\\w)r)${quote}`, 'y');

const LEXIS: Lexis = {
  forms: [
    ...NESTED_COMMENTS,
    ...['"""', "'''"].flatMap((quote) => [{ ...raw(quote), open: RAW(quote) }, quoted(quote, { hole: DOLLAR_BRACE })]),
    ...['"', "'"].flatMap((quote) => [
      { ...raw(quote, quote, { oneLine: true }), open: RAW(quote) },
      quoted(quote, { hole: DOLLAR_BRACE, oneLine: true }),
    ]),
  ],
};

/** What is compiled in is in the app that users have. */
const COMPILED = { phase: 'build', side: 'client' } as const;

const PATTERNS: readonly Pattern[] = [
  // https://api.dart.dev/dart-core/String/String.fromEnvironment.html: nothing given is an empty text
  {
    before: /\bString\s*\.\s*fromEnvironment\s*\(\s*/g,
    via: 'String.fromEnvironment',
    fallback: named('defaultValue'),
    ...COMPILED,
  },
  {
    before: /\bbool\s*\.\s*fromEnvironment\s*\(\s*/g,
    via: 'bool.fromEnvironment',
    fallback: named('defaultValue'),
    type: 'boolean',
    ...COMPILED,
  },
  {
    before: /\bint\s*\.\s*fromEnvironment\s*\(\s*/g,
    via: 'int.fromEnvironment',
    fallback: named('defaultValue'),
    type: 'number',
    ...COMPILED,
  },
  { before: /\bbool\s*\.\s*hasEnvironment\s*\(\s*/g, via: 'bool.hasEnvironment', isQuestion: true, ...COMPILED },
  { before: /\bPlatform\s*\.\s*environment\s*\[\s*/g, via: 'Platform.environment' },
  {
    before: /\bPlatform\s*\.\s*environment\s*\.\s*containsKey\s*\(\s*/g,
    via: 'Platform.environment',
    isQuestion: true,
  },
  // https://pub.dev/packages/flutter_dotenv: the file is an asset of the app.
  { before: /\b(?:dotenv|DotEnv\(\))\s*\.\s*env\s*\[\s*/g, via: 'dotenv', side: 'client', isPlace: true },
  { before: /\bdotenv\s*\[\s*/g, via: 'dotenv', side: 'client', needs: /dotenv/ },
  {
    before: /\bdotenv\s*\.\s*(?:get|getInt|getDouble|getBool)\s*\(\s*/g,
    via: 'dotenv',
    required: true,
    fallback: named('fallback'),
    side: 'client',
  },
  { before: /\bdotenv\s*\.\s*maybeGet\s*\(\s*/g, via: 'dotenv', fallback: named('fallback'), side: 'client' },
  {
    before: /@EnviedField\s*\((?:[^()]{0,200},)?\s*varName\s*:\s*/g,
    via: 'envied',
    required: true,
    fallback: named('defaultValue'),
    ...COMPILED,
  },
];

const FUNCTIONS: Functions = {
  header:
    /^[ \t]*(?:(?:static|external|final)\s+)*(?!(?:return|new|else|throw|await)\b)[\w.]+(?:<[^()\n;=]*>)?\??\s+(?<name>\w+)\s*\((?=[^()\n]*\w\s+\w+[^()\n]*\)|\s*\n)/gm,
  parameter: 'last',
  body: 'braces',
  calledAs: ({ owner, path }, { text }) => {
    const file = path.split('/').at(-1) ?? '';
    if (!text.includes(file)) return [];
    return [owner === undefined ? '(?<![\\w.])' : `\\b${owner}\\s*\\.\\s*`];
  },
};

export const dart: Language = {
  name: 'dart',
  isFile: (path) => path.endsWith('.dart'),
  hint: /fromEnvironment|hasEnvironment|Platform\s*\.\s*environment|dotenv|EnviedField/,
  lexis: LEXIS,
  patterns: PATTERNS,
  otherwise: [/\s*\?\?=?\s*/y],
  refuses: /\(?\s*throw\b|exit\s*\(/y,
  insists: /\s*!(?![=\w])/y,
  functions: FUNCTIONS,
};
