// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
import type { ApiAnswer } from './api.ts';

export interface RateBudget {
  limit: number;
  used: number;
}

const hour = 3_600;

/** Counts the request and tells so in headers; asking for the rate limit itself is free. */
export function chargeRequest(
  budget: RateBudget,
  operation: string | undefined,
): { headers: Record<string, string>; refusal?: ApiAnswer } {
  const free = operation === 'rate-limit/get';
  const exceeded = !free && budget.used >= budget.limit;
  if (!free && !exceeded) budget.used += 1;
  const headers = {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(Math.max(0, budget.limit - budget.used)),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + hour),
    'x-ratelimit-resource': 'core',
  };
  if (!exceeded) return { headers };
  const message = 'API rate limit exceeded for installation.';
  const body = JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest/rate-limit', status: '403' });
  return { headers, refusal: { status: 403, headers: { 'content-type': 'application/json; charset=utf-8' }, body } };
}
