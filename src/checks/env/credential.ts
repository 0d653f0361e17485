/** Which provider's credential a value is or holds, by the format alone. */
import { providers } from '../../facts/credentials/index.ts';
import type { Format } from '../../facts/credentials/shared/format.ts';
import { parseJwt } from '../../facts/credentials/shared/parse.ts';
import type { Provider } from '../../facts/credentials/shared/provider.ts';
import { type KeywordIndex, keywordIndex } from './keyword-index.ts';
import { hasPem } from './value-shapes.ts';

const LONGEST = 20_000;

/** Given to browsers by design, or told apart by more than their format. */
const OPEN = new Set([
  'gcp-api-key',
  'appsync-key',
  'json-web-token',
  'public-env-password',
  'url-password',
  'basic-auth-header',
  'azure-app-id',
  'ethereum-private-key',
]);

/**
 * A secret of a provider: an unmistakable token, a key in PEM, a service-role token, a connection string with a password.
 * Undefined for publishable keys, test data of a documentation, and for what is known by its name only.
 */
export function credentialIn(value: string): Provider | undefined {
  if (value.length < 8 || value.length > LONGEST) return undefined;
  const isPublicPem = hasPem(value) && !/PRIVATE KEY/.test(value);
  if (isPublicPem) return undefined;
  const lower = value.toLowerCase();
  for (const { provider, format } of formats().in(lower)) {
    const secret = matchOf(format, value, lower);
    if (secret === undefined || provider.isPublic?.(secret) || provider.severityOf?.(secret) === 'low') continue;
    if (provider.prove?.(secret) === 'disproven') continue;
    return provider;
  }
  return undefined;
}

interface ProviderFormat {
  provider: Provider;
  format: Format;
}

let made: KeywordIndex<ProviderFormat> | undefined;

/** In the order of the providers. */
function formats(): KeywordIndex<ProviderFormat> {
  made ??= keywordIndex(
    providers
      .filter(({ id }) => !OPEN.has(id))
      .flatMap((provider) => provider.formats.map((format) => ({ provider, format })))
      .filter(({ format }) => format.inName !== true),
    ({ format }) => format.keywords,
  );
  return made;
}

function matchOf({ pattern, keywords, anchored }: Format, value: string, lower: string): string | undefined {
  if (!anchored) {
    pattern.lastIndex = 0;
    return pattern.exec(value)?.[1];
  }
  for (const keyword of keywords)
    for (let at = lower.indexOf(keyword.toLowerCase()), tries = 0; at !== -1 && tries < 20; tries++) {
      pattern.lastIndex = at;
      const secret = pattern.exec(value)?.[1];
      if (secret !== undefined) return secret;
      at = lower.indexOf(keyword.toLowerCase(), at + 1);
    }
  return undefined;
}

/** Keys and addresses that browsers are given: two environments may well have one, and nothing is lost when they are seen. */
export function isOpenValue(value: string): boolean {
  if (/^(?:pk_(?:live|test)_|phc_|sb_publishable_|AIza|FLWPUBK|pk\.eyJ|rzp_|xnd_public_)/.test(value)) return true;
  // A Sentry DSN: https://docs.sentry.io/concepts/key-terms/dsn-explainer/
  if (/^https?:\/\/[0-9a-f]{32}@[\w.-]+\/(?:[\w-]+\/)*\d+$/.test(value)) return true;
  return value.startsWith('eyJ') && value.length < LONGEST && parseJwt(value)?.claims['role'] === 'anon';
}
