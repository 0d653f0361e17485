/** Puts made-up credentials with valid checksums where an example says `<token>`, so that none stands in a file. */
import { providers } from '../../../facts/credentials/index.ts';
import { BASE62, type Random, seeded } from '../../../facts/credentials/shared/random.ts';
import { ruleIdOf } from './provider-rule.ts';

/** The same rule and seed give the same text. */
export function fillExample(ruleId: string, example: string, seed = 1): string {
  const provider = providers.find((each) => ruleIdOf(each) === ruleId);
  const random = seeded(seed);
  return example.replaceAll('<token>', () => provider?.sample(random) ?? sampleGeneric(random));
}

/** Letters, capitals and digits are in it for certain. */
export const sampleGeneric = (random: Random): string =>
  `${random.text('bcdfghjk', 2)}7${random.text('QRSTVWXZ', 2)}4${random.text(BASE62, 26)}`;
