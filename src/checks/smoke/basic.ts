/** HTTP Basic authentication, as a header and for a terminal. */
import type { BasicSection } from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { Resolver } from './variables.ts';

/** https://www.rfc-editor.org/rfc/rfc7617: a user without a colon, in UTF-8. */
export function basicOf(
  { user, password }: BasicSection,
  option: (...below: string[]) => string,
  { resolve }: Pick<Resolver, 'resolve'>,
  secrets: KnownSecrets,
): { value: string; shown: string } {
  const name = resolve(user, option('basic', 'user'));
  if (name.includes(':'))
    throw new UserError(
      `${option('basic', 'user')} becomes a name with a colon, which HTTP Basic cannot send.`,
      'Only the password may hold one.',
    );
  const encoded = Buffer.from(`${name}:${resolve(password, option('basic', 'password'))}`).toString('base64');
  secrets.add(encoded, '$BASIC');
  return { value: `Basic ${encoded}`, shown: `${user}:${password}` };
}
