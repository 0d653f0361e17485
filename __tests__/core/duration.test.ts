import { formatDuration, parseDuration } from '../../src/core/duration.ts';

test.each<[text: string, expected: number | undefined]>([
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5s', 1_500],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['90d', 7_776_000_000],
  [' 2 s ', 2_000],
  ['0s', 0],
  ['30', undefined],
  ['s', undefined],
  ['-1s', undefined],
  ['1w', undefined],
  ['1e3s', undefined],
  ['9999999s', undefined],
  ['', undefined],
  ['1s 2s', undefined],
  ['1.2345s', undefined],
])('%j is %s milliseconds', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each<[milliseconds: number, expected: string]>([
  [0, '0 ms'],
  [850, '850 ms'],
  [1_200, '1.2 s'],
  [90_000, '90 s'],
  [600_000, '10 min'],
  [7_200_000, '2 h'],
  [7_776_000_000, '90 days'],
])('%i milliseconds are %s', (milliseconds, expected) => {
  expect(formatDuration(milliseconds)).toBe(expected);
});
