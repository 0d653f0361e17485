import { LANGUAGES } from '../../../../src/checks/env/reads/languages/languages.ts';
import { mask } from '../../../../src/checks/env/reads/languages/mask.ts';
import { anyText, seeds } from '../../../core/random.ts';

const lexisOf = (path: string) => {
  const language = LANGUAGES.find(({ isFile }) => isFile(path));
  if (language === undefined) throw new Error(`no language for ${path}`);
  return typeof language.lexis === 'function' ? language.lexis(path) : language.lexis;
};

const PATHS = [
  'a.py',
  'a.rb',
  'a.erb',
  'a.go',
  'a.java',
  'a.kt',
  'a.scala',
  'a.gradle',
  'a.php',
  'a.blade.php',
  'a.cs',
  'a.fs',
  'a.vb',
  'a.rs',
  'a.ex',
  'a.eex',
  'a.erl',
  'a.dart',
  'a.c',
  'a.swift',
  'a.lua',
  'a.pl',
  'a.R',
  'a.jl',
  'a.hs',
  'a.clj',
  'a.nim',
  'a.zig',
  'a.ps1',
  'a.ml',
];

/** What opens and closes things, in any order. */
function marks(seed: number): string {
  const words = [
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '/*',
    '*/',
    '//',
    '#',
    '#{',
    '${',
    '{',
    '}',
    '(',
    ')',
    '\\',
    '\n',
    '\r\n',
    'f"',
    'r#"',
    '"#',
    '<<~A',
    '\nA\n',
    '%w[',
    ']',
    '@"',
    '$"',
    '<?php ',
    '?>',
    '{{',
    '}}',
    '<%= ',
    '%>',
    '--',
    '{-',
    '-}',
    '(*',
    '*)',
    'x',
    ' ',
    '<<<X\n',
    '\nX;',
    "'a'",
    "'a",
  ];
  const found: string[] = [];
  for (let state = seed, count = 0; count < 60; count++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    found.push(words[(state >> 8) % words.length] ?? '');
  }
  return found.join('');
}

test.each(PATHS)('offsets and lines are the same, only blanks differ: %s', (path) => {
  const lexis = lexisOf(path);
  for (const text of seeds(60).flatMap((seed) => [marks(seed), anyText(seed, 200)])) {
    const { code, literals } = mask(text, lexis);
    expect(code.length).toBe(text.length);
    const same = [...text].every((_, at) => code[at] === text[at] || code[at] === ' ');
    expect([path, text, same]).toEqual([path, text, true]);
    expect(code.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
    for (const [quote, { value, start, end }] of literals) {
      const isSound = quote <= start && start <= end && (value === undefined || text.startsWith(value, start));
      expect([path, text, isSound]).toEqual([path, text, true]);
    }
  }
});
