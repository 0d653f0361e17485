// The same inputs at every run: a property that fails names the seed, and fails again.
import { seeded } from '../../src/facts/credentials/shared/random.ts';

/** Text of letters, white space, controls, quotes, surrogates (also lone ones) and what looks alike: anything a repository holds. */
export function anyText(seed: number, maxLength: number): string {
  const random = seeded(seed);
  const units = [
    () => random.below(0x20),
    () => 0x20 + random.below(0x5f),
    () => 0x20 + random.below(0x5f),
    () => 0x80 + random.below(0x80),
    () => 0x2000 + random.below(0x70),
    () => 0xd800 + random.below(0x800),
    () => random.below(0x10000),
  ];
  return String.fromCharCode(
    ...Array.from({ length: random.below(maxLength + 1) }, () => units[random.below(units.length)]?.() ?? 0),
  );
}

export const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
