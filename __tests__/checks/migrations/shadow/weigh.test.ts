import type { Proof } from '../../../../src/checks/migrations/rule.ts';
import { nothingSeen, type Observation } from '../../../../src/checks/migrations/shadow/observe.ts';
import { type Evidence, weigh } from '../../../../src/checks/migrations/shadow/weigh.ts';

const users = { relation: 'public.users', mode: 'ACCESS EXCLUSIVE' } as const;
const seen = (parts: Partial<Observation>) => ({
  kind: 'seen' as const,
  observation: { ...nothingSeen(), ...parts },
});
const scanned = seen({ locks: [users], scans: new Map([['public.users', 3]]) });
const locked = seen({ locks: [users] });
const nothing = seen({});

test.each<
  [name: string, proof: Proof | undefined, seen: Parameters<typeof weigh>[1], kind: Evidence['kind'], words?: RegExp]
>([
  ['no proof', undefined, nothing, 'static'],
  ['no shadow', { kind: 'work' }, undefined, 'static'],
  ['not run', { kind: 'work' }, { kind: 'not-run', why: 'COPY' }, 'not-run'],
  ['refused by PostgreSQL', { kind: 'work' }, seen({ error: { code: '42P01', message: '' } }), 'not-run'],
  [
    'a scan',
    { kind: 'work', on: 'users' },
    scanned,
    'proved',
    /`users` was read from end to end under ACCESS EXCLUSIVE/,
  ],
  ['a scan of another', { kind: 'work', on: 'orders' }, scanned, 'refuted', /`orders` was neither read/],
  ['any scan', { kind: 'work' }, scanned, 'proved'],
  [
    'a rewrite',
    { kind: 'work', on: 'users' },
    seen({ locks: [users], rewritten: ['public.users'] }),
    'proved',
    /written anew/,
  ],
  [
    'a scan that nobody waits for',
    { kind: 'work', on: 'users' },
    seen({ scans: new Map([['public.users', 3]]) }),
    'refuted',
  ],
  ['a lock alone', { kind: 'work', on: 'users' }, locked, 'refuted'],
  ['a lock where one is meant', { kind: 'lock', on: 'users' }, locked, 'proved'],
  ['no lock', { kind: 'lock', on: 'users' }, nothing, 'refuted'],
  [
    'rows of a locked table',
    { kind: 'rows', of: 'users' },
    seen({ locks: [users], touched: ['public.users'] }),
    'proved',
  ],
  // Rows here are made up: others may be touched elsewhere.
  ['no rows', { kind: 'rows', of: 'users' }, locked, 'static'],
  ['a drop', { kind: 'drop', of: 'users' }, seen({ dropped: ['public.users'] }), 'proved'],
  [
    'a drop that takes others along',
    { kind: 'drop', of: 'users' },
    seen({ dropped: ['public.users'], cascaded: [{ kind: 'view', name: 'public.names' }] }),
    'proved',
    /and with it view `names`/,
  ],
  ['DROP IF EXISTS of nothing', { kind: 'drop', of: 'users' }, nothing, 'unmade', /there was no `users`/],
  [
    'DROP COLUMN IF EXISTS of nothing',
    { kind: 'column', of: 'users', column: 'n', becomes: 'dropped' },
    nothing,
    'unmade',
    /there was no `users.n`/,
  ],
  [
    'a rename',
    { kind: 'rename', of: 'a.b' },
    seen({ renamed: [{ from: 'a.b', to: 'a.c' }] }),
    'proved',
    /`a.b` was called `a.c`/,
  ],
  [
    'a column',
    { kind: 'column', of: 'users', column: 'n', becomes: 'dropped' },
    seen({ columns: [{ relation: 'public.users', column: 'n', change: 'dropped' }] }),
    'proved',
    /`users.n` was gone/,
  ],
  ['rows that refuse', { kind: 'refused' }, seen({ refusedRows: { code: '23502', message: '' } }), 'proved', /23502/],
  [
    'work that made up rows prevented',
    { kind: 'work', on: 'users' },
    seen({ refusedRows: { code: '23502', message: '' } }),
    'static',
  ],
])('%s', (_, proof, what, kind, ...[words]) => {
  const evidence = weigh(proof, what, true);
  expect(evidence.kind).toBe(kind);
  if (words !== undefined) expect('words' in evidence ? evidence.words : '').toMatch(words);
});

test('where the base did not replay, nothing is refuted', () => {
  expect(weigh({ kind: 'work', on: 'orders' }, scanned, false)).toEqual({ kind: 'static' });
  expect(weigh({ kind: 'work', on: 'users' }, scanned, false).kind).toBe('proved');
});
