/** Rust: `std::env` (https://doc.rust-lang.org/std/env/), `env!`, dotenvy, clap, envy. */

import type { Functions, Language, Pattern, Source } from './language.ts';
import { CHARACTER, type Lexis, NESTED_COMMENTS, quoted } from './lexis.ts';
import { readEnvy } from './rust-structs.ts';

const LEXIS: Lexis = {
  forms: [
    ...NESTED_COMMENTS,
    // r"…", r#"…"#, br##"…"##
    {
      starts: '"',
      open: /(?<=(?<![A-Za-z0-9_])[bc]?r(#{0,16}))"/y,
      close: (opening) => `"${opening[1] ?? ''}`,
    },
    quoted('"'),
    CHARACTER,
  ],
};

/**
 * Cargo sets these itself when it builds: https://doc.rust-lang.org/cargo/reference/environment-variables.html, the second list for
 * build scripts only.
 */
const CARGO = /^(?:CARGO(?:_\w+)?|OUT_DIR|RUSTC|RUSTDOC)$/;
const BUILD_SCRIPT = /^(?:TARGET|HOST|NUM_JOBS|OPT_LEVEL|DEBUG|PROFILE|RUSTC_LINKER|DEP_\w+)$/;

function patternsOf(source: Source): Pattern[] {
  const { path } = source;
  const { code: masked } = source.masked;
  const isBuild = /(?:^|\/)build\.rs$/.test(path);
  const rename = (name: string): string | undefined =>
    CARGO.test(name) || (isBuild && BUILD_SCRIPT.test(name)) ? undefined : name;
  const uses = /\buse\s+std\s*::\s*(?:env\s*::|\{)[^;]*;/g;
  const imported = [...masked.matchAll(uses)].map(([use]) => use).join(' ');
  const bare = ['var', 'var_os'].filter((name) =>
    new RegExp(`\\benv\\s*::\\s*(?:\\{[^}]*)?\\b${name}\\b`).test(imported),
  );
  const alias = /\buse\s+std\s*::\s*env\s+as\s+(\w+)/.exec(masked)?.[1];
  const modules = ['env', 'dotenvy', 'dotenv', ...(alias === undefined ? [] : [alias])].join('|');
  const run = isBuild ? ({ phase: 'build' } as const) : {};
  return [
    { before: new RegExp(`\\b(?:${modules})\\s*::\\s*var\\s*\\(\\s*&?\\s*`, 'g'), via: 'env::var', rename, ...run },
    {
      before: new RegExp(`\\b(?:${modules})\\s*::\\s*var_os\\s*\\(\\s*&?\\s*`, 'g'),
      via: 'env::var_os',
      rename,
      ...run,
    },
    ...bare.map(
      (name): Pattern => ({
        before: new RegExp(`(?<![\\w:.])${name}\\s*\\(\\s*`, 'g'),
        via: `env::${name}`,
        rename,
        ...run,
      }),
    ),
    { before: /(?<!\w)env!\s*\(\s*/g, via: 'env!', required: true, phase: 'build', rename },
    { before: /(?<!\w)option_env!\s*\(\s*/g, via: 'option_env!', phase: 'build', rename },
    { before: /(?<!\w)dotenv!\s*\(\s*/g, via: 'dotenv!', required: true, phase: 'build', rename, needs: /dotenv/ },
    { before: /#\s*\[\s*(?:arg|clap|structopt|command)\s*\((?:[^[\]]|\[[^\]]*\])*?\benv\s*=\s*/g, via: 'clap', rename },
    { before: /\bArg\s*::\s*(?:new|with_name)\s*\([^;]*?\.\s*env\s*\(\s*/g, via: 'clap', rename },
    { before: /#\s*\[\s*envconfig\s*\([^\])]*?\bfrom\s*=\s*/g, via: 'envconfig', rename, required: true },
  ];
}

const FUNCTIONS: Functions = {
  header: /\bfn\s+(?<name>\w+)\s*(?:<[^(]{0,200}>)?\s*\(|\blet\s+(?<name2>\w+)\s*=\s*(?:move\s*)?\|/g,
  parameter: 'first',
  body: 'braces',
  implicit: /^&?\s*(?:'\w+\s+)?(?:mut\s+)?self\b/,
  calledAs: ({ name, path }, source) => {
    const { code } = source.masked;
    const module =
      (/\/mod\.rs$/.test(path) ? path.split('/').at(-2) : path.split('/').at(-1)?.replace(/\.rs$/, '')) ?? '';
    const found: string[] = [];
    if (new RegExp(`\\buse\\b[^;]*\\b${name}\\b`).test(code)) found.push('(?<![\\w.])');
    if (/^\w+$/.test(module)) found.push(`\\b${module}\\s*::\\s*`);
    if (/\b(?:use\s+(?:super|crate)[^;]*\*)/.test(code)) found.push('(?<![\\w.:])');
    return found;
  },
};

export const rust: Language = {
  name: 'rust',
  isFile: (path) => path.endsWith('.rs'),
  hint: /env\b|envy::|\bvar(?:_os)?\(/,
  lexis: LEXIS,
  patterns: patternsOf,
  more: readEnvy,
  otherwise: [
    /\s*(?:\.\s*(?:ok|as_deref|as_ref|map|and_then|filter|map_err|and)\s*\([^;{}]{0,200}?\)\s*)*?\.\s*unwrap_or(?:_else|_default)?\s*\(\s*(?:\|[^|\n]*\|\s*)?/y,
    /\s*\.\s*(?:or_else|or)\s*\(\s*(?:\|[^|\n]*\|\s*)?/y,
    /\s*\.\s*(?:map_or|map_or_else|is_ok_and|is_some_and)\s*\(\s*/y,
  ],
  refuses: /\{?\s*(?:(?:\w+::)*(?:panic|bail|unreachable|todo)!|(?:std::)?process::exit|return\s+Err)/y,
  insists:
    /\s*(?:\.\s*(?:ok|context|with_context|map_err|ok_or|ok_or_else|wrap_err)\s*\([^;{}]{0,200}?\)\s*)*(?:\.\s*(?:unwrap|expect)\s*\(|\?)/y,
  functions: FUNCTIONS,
};
