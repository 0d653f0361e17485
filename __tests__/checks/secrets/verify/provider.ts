// A world in which files hold tokens and one recorded server stands for every provider.
import { type SecretsSettings, secretsCheck } from '../../../../src/checks/secrets/check.ts';
import { DEFAULT_CONFIG } from '../../../../src/config/schema.ts';
import { providers } from '../../../../src/facts/credentials/index.ts';
import type { Provider } from '../../../../src/facts/credentials/shared/provider.ts';
import { BASE36, seeded } from '../../../../src/facts/credentials/shared/random.ts';
import { type Clock, virtualClock } from '../../../../src/io/clock.ts';
import type { Http, HttpRequest, HttpResponse } from '../../../../src/io/http.ts';
import { memoryTree } from '../../../../src/io/tree.ts';
import { contextOf } from '../context.ts';

export function providerOf(id: string): Provider {
  const found = providers.find((provider) => provider.id === id);
  if (found === undefined) throw new Error(`there is no provider ${id}`);
  return found;
}

/** A token that its provider is asked about. */
export function tokenOf(id: string, seed = 1): string {
  const random = seeded(seed);
  // A sample of Supabase is a project's key, which the project's own host would know.
  return id === 'supabase-key' ? `sbp_${random.text(BASE36, 40)}` : providerOf(id).sample(random);
}

export const answer = (status: number, body: string | object, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  truncated: false,
  timing: { headersMs: 1, totalMs: 1 },
});

export interface World {
  /** What is found, by path. */
  files: Record<string, string>;
  reply: (request: HttpRequest, clock: Clock) => HttpResponse | Promise<HttpResponse>;
  settings?: Partial<SecretsSettings>;
  context?: Parameters<typeof contextOf>[0];
}

/** Runs the check; gives what it says and the requests that it sent, in order. */
export async function verify({ files, reply, settings, context }: World) {
  const requests: HttpRequest[] = [];
  const clock = virtualClock('2026-11-22T00:00:00Z');
  const http: Http = {
    send: async (request) => {
      requests.push(request);
      return reply(request, clock);
    },
  };
  const progress: string[] = [];
  const result = await secretsCheck.run(
    contextOf({
      scope: { kind: 'tree' },
      head: memoryTree(files),
      http,
      clock,
      progress: (message) => void progress.push(message),
      ...context,
    }),
    { ...DEFAULT_CONFIG.secrets, verify: true, ...settings },
  );
  return { result, requests, progress };
}
