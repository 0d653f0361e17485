/** Headers that a guard in front of the app asks for. */
import { UserError } from '../../core/errors.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { Planning } from './planning.ts';
import type { SmokeSettings } from './settings.ts';
import { resolver } from './variables.ts';

/** What a guard asks for. https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/protection-bypass-automation, https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/ */
export function protectHeaders(
  { protect = {}, variables, allowedOrigins }: SmokeSettings,
  secrets: KnownSecrets,
  optionOf: (path: readonly string[]) => string,
  base: URL,
): Planning['protect'] {
  const { used, resolve } = resolver(variables);
  const access = protect['cloudflare-access'];
  const raw: (readonly [name: string, text: string, option: string])[] = [
    ...(protect.vercel === undefined ? [] : [['x-vercel-protection-bypass', protect.vercel, 'vercel'] as const]),
    ...(access === undefined
      ? []
      : [
          ['cf-access-client-id', access.id, 'cloudflare-access'] as const,
          ['cf-access-client-secret', access.secret, 'cloudflare-access'] as const,
        ]),
    ...Object.entries(protect.headers ?? {}).map(([name, text]) => [name.toLowerCase(), text, 'headers'] as const),
  ];
  const headers = raw.map(([name, text, option]) => ({
    name,
    value: resolve(text, optionOf(['protect', option])),
    shown: text,
  }));
  if (protect.basic !== undefined) {
    const plain = resolve(protect.basic, optionOf(['protect', 'basic']));
    const value = `Basic ${Buffer.from(plain).toString('base64')}`;
    secrets.add(value.slice(6), '$BASIC');
    headers.push({ name: 'authorization', value, shown: 'Basic $BASIC' });
  }
  for (const [name, value] of used) secrets.add(value, `$${name}`);
  if (used.size > 0 && !allowedOrigins.includes(base.origin))
    throw new UserError(
      `${optionOf(['protect'])} sends \`$${[...used.keys()].join('`, `$')}\` to ${base.origin}, which is not one of your environments.`,
      'Name this address under `environments.<name>.url` on the default branch.',
    );
  return headers;
}
