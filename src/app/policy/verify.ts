/**
 * Who may say that found tokens are sent to their providers: whoever starts the run, by option or input; the base of a pull request; the
 * default branch for any other branch. Never the change itself.
 */
import type { CheckInput } from '../check-settings.ts';

export async function verifyOf(
  { subject, before, judging, hostsConfig }: Pick<CheckInput, 'subject' | 'before' | 'judging' | 'hostsConfig'>,
  given: boolean | undefined,
): Promise<{ verify: boolean; verifyLater?: boolean }> {
  if (given !== undefined) return { verify: given };
  const own = judging.parsed.config.secrets.verify;
  if (subject.trust === 'disk') return { verify: own };
  if (subject.review && before !== undefined) return laterUnless(before.parsed.config.secrets.verify, own);
  return laterUnless(own && (hostsConfig === undefined || (await saysDefaultBranch(hostsConfig))), own);
}

const laterUnless = (verify: boolean, own: boolean) => ({ verify, ...(own && !verify ? { verifyLater: true } : {}) });

/** A default branch that cannot be read has not said so. */
const saysDefaultBranch = async (hostsConfig: NonNullable<CheckInput['hostsConfig']>): Promise<boolean> =>
  hostsConfig().then(
    ({ secrets }) => secrets.verify,
    () => false,
  );
