/** What an attacker would put in a file name, a commit message or another job's report; and findings by the thousand. */
import { type Finding, type Location, type State, sortFindings } from '../../src/core/finding.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { Report } from '../../src/core/report.ts';
import { docsOf } from '../../src/core/rule.ts';
import { type FailOn, SEVERITIES } from '../../src/core/severity.ts';
import { decide } from '../../src/core/verdict.ts';

/** Seeded (mulberry32): the same cases every time. Returns integers below `below`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PIECES = [
  ...'`*_[]()<>#|~!\\@&$^{}+-=.:;"\'/?% ',
  '``',
  '```',
  '````',
  '~~~',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '    ',
  '\n# ',
  '\n- ',
  '\n> ',
  '\n1. ',
  '\n---\n',
  '\n===\n',
  '\n|-|-|\n',
  '<script>',
  '<img src=x onerror=alert(1)>',
  '</details>',
  '<!--',
  '-->',
  '<b>',
  '&lt;',
  '&#64;',
  '&#8203;',
  '&amp;',
  '@octocat',
  '@acme/team',
  'a@b.example',
  '#1',
  '#123',
  'GH-7',
  'acme/shop#4',
  ':tada:',
  ':+1:',
  'https://evil.example/x',
  'http://evil.example',
  'www.evil.example',
  'ftp://evil.example',
  'mailto:a@b.example',
  'https://github.com/a/b/issues/1',
  '[x](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '[^1]',
  '[x]: https://evil.example',
  '<https://evil.example>',
  '[!NOTE]',
  '$a$',
  '$$a$$',
  '`x`',
  '**b**',
  '**',
  '__',
  '~~s~~',
  '| a | b |',
  '\\|',
  '\\\\|',
  '::error::x',
  '\n::error file=a::x',
  '##[error]x',
  '::stop-commands::x',
  '\u001b[31m',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  '\u202e',
  '\u200b',
  '\ufeff',
  '日本',
  '💳',
  '👩‍👩‍👧',
  'é',
  '\ud800',
  '\udc00',
  'a',
  'word',
  'users',
  'x'.repeat(40),
];

export function hostileText(next: (below: number) => number, most = 12): string {
  return Array.from({ length: 1 + next(most) }, () => PIECES[next(PIECES.length)] ?? '').join('');
}

/** A finding that says nothing in particular. */
export function makeFinding(parts: Partial<Finding> = {}): Finding {
  const rule = parts.rule ?? 'migrations/drop-column';
  return {
    check: rule.split('/', 1)[0] ?? '',
    rule,
    severity: 'blocker',
    title: 'Drops column `email` of `users`',
    message: 'Line 3 drops it.',
    fix: 'Drop it in a later release.',
    impact: 'Login answers 500.',
    location: { kind: 'file', path: 'db/7.sql', startLine: 3, endLine: 3 },
    fingerprint: fingerprint(rule, parts.title ?? ''),
    state: 'new',
    inlineIgnorable: true,
    docs: docsOf(rule),
    ...parts,
  };
}

export function makeOutcome(parts: Partial<Outcome> = {}): Outcome {
  const base = { status: 'completed', reason: null, leftOut: [], durationMs: 41, asked: false } as const;
  return { check: 'migrations', coverage: { files: 1 }, ...base, leftOut: [], ...parts };
}

export function makeReport(findings: Finding[], parts: Partial<Report> & { warnOnly?: boolean } = {}): Report {
  const { warnOnly = false, ...rest } = parts;
  const failOn: FailOn = rest.failOn ?? 'high';
  const outcomes = rest.outcomes ?? [makeOutcome()];
  const { verdict, exitCode, wouldBe } = decide(outcomes, findings, { failOn, warnOnly });
  return {
    schema: 1,
    tool: { name: 'launch-ready', version: '0.1.0' },
    verdict,
    exitCode,
    ...(wouldBe === verdict ? {} : { wouldBe }),
    failOn,
    scope: '2 commits since main',
    outcomes,
    notices: [],
    ...rest,
    findings: sortFindings(findings),
  };
}

const STATES: readonly State[] = ['new', 'new', 'new', 'known', 'ignored'];

function locationOf(next: (below: number) => number, path: string): Location {
  const line = 1 + next(900);
  switch (next(8)) {
    case 0:
      return { kind: 'variable', name: 'DATABASE_URL', environment: 'production' };
    case 1:
      return { kind: 'request', url: 'https://app.example.com/login', check: 'login' };
    case 2:
      return { kind: 'commit', commit: 'ab12cd34'.repeat(5), path, startLine: line, endLine: line };
    case 3:
      return { kind: 'file', path, startLine: line, endLine: line + next(5) };
    default:
      return { kind: 'file', path, startLine: line, endLine: line, startColumn: 3, endColumn: 9 };
  }
}

/** Findings as the real checks make them, of every severity, state and kind of place; each with its own fingerprint. */
export function manyFindings(count: number, seed = 1): Finding[] {
  const next = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const state = STATES[next(STATES.length)] ?? 'new';
    return makeFinding({
      severity: SEVERITIES[next(4)] ?? 'low',
      title: `Finding ${index}: drops column \`c${index}\` of \`orders\`, which running code still reads`,
      message: `Line 3 drops \`orders.c${index}\`. Three places read it: \`src/a.ts:1\`, \`src/b.ts:2\` and \`src/c.ts:3\`.`,
      impact: `Checkout answers 500 for everyone who has an order with c${index}, until the new version is up.`,
      fix: `Two steps:\n\n\`\`\`sql\nALTER TABLE orders DROP COLUMN c${index};\n\`\`\``,
      location: locationOf(next, `db/migrations/${index}/migration.sql`),
      excerpt: { text: `ALTER TABLE orders DROP COLUMN c${index};`, line: 3, highlight: { start: 19, end: 33 } },
      fingerprint: fingerprint('many', String(index)),
      state,
      ...(state === 'ignored' ? { ignored: { by: 'file', reason: 'nobody reads it' } } : {}),
    });
  });
}

/** Every text field hostile; what `readReport` bounds by a pattern is left as it is. */
export function hostileFindings(count: number, seed: number): Finding[] {
  const next = seeded(seed);
  return manyFindings(count, seed).map((finding) => ({
    ...finding,
    title: hostileText(next),
    message: hostileText(next, 30),
    fix: hostileText(next, 30),
    impact: hostileText(next),
    evidence: hostileText(next),
    excerpt: { text: hostileText(next), line: 1 + next(99), highlight: { start: next(9), end: 9 + next(9) } },
    location: locationOf(next, `a${hostileText(next)}`),
    ...(finding.ignored === undefined ? {} : { ignored: { by: 'file' as const, reason: hostileText(next) } }),
  }));
}

/** Some in one file, some from another tool, some about a variable, so that there are blocks of every kind. */
export function crowded(findings: readonly Finding[], next: (below: number) => number): Finding[] {
  const path = `db/${hostileText(next, 4)}`;
  const tool = hostileText(next, 3);
  const texts = [hostileText(next), hostileText(next)];
  return findings.map((finding, index) => {
    const shared = next(3) === 0 ? { impact: texts[0] ?? '', fix: texts[1] ?? '' } : {};
    const location = { kind: 'file', path, startLine: 1 + index, endLine: 1 + index } as const;
    switch (next(6)) {
      case 0:
        return { ...finding, ...shared, location };
      case 1:
        return {
          ...finding,
          ...shared,
          location,
          inlineIgnorable: false,
          origin: {
            tool,
            rule: hostileText(next, 4),
            url: `https://${next(2) === 0 ? 'tool.example/' : ''}${hostileText(next)}`,
          },
        };
      case 2:
        return { ...finding, ...shared, location: { kind: 'variable', name: tool, environment: hostileText(next, 3) } };
      case 3:
        return { ...finding, check: 'secrets', rule: 'secrets/x', title: tool, impact: 'x', fix: 'y' };
      default:
        return { ...finding, ...shared };
    }
  });
}
