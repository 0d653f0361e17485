/** A secret in a value, known by the format alone. */
import { parseJwt } from '../../facts/credentials/shared/parse.ts';
import { credentialIn } from './credential.ts';
import { databaseOf, passwordOf } from './database-url.ts';

/** Which secret a value is or holds, in words that may be shown; undefined where its format says nothing. */
export function secretIn(name: string, text: string): string | undefined {
  if (text.length > 20_000) return undefined;
  if (text.startsWith('eyJ') && parseJwt(text)?.claims['role'] === 'service_role')
    return 'a service-role key of Supabase';
  if (databaseOf(text) !== undefined && passwordOf(text) !== '') return 'the address of a database with its password';
  const provider = credentialIn(text);
  if (provider !== undefined) return `a secret (${provider.name})`;
  // Firebase and Maps have theirs in pages; what Gemini takes is a bill.
  if (/^AIza[\w-]{35}$/.test(text) && /GEMINI|GENAI|GENERATIVE|PALM|VERTEX/.test(name))
    return 'a key of Google’s models, on your bill';
  return undefined;
}
