import { actor, type GlobalHandler } from '../call.ts';
import { Refusal } from '../error.ts';
import { anonymousHourly } from '../tokens.ts';

/** A GITHUB_TOKEN is an installation's, and an installation is nobody. */
export const getUser: GlobalHandler = (call) => {
  if (!call.token) throw new Refusal(401, 'Requires authentication');
  if (call.token.kind !== 'user') throw new Refusal(403, 'Resource not accessible by integration');
  return { status: 200, body: actor(call) };
};

/** Answers only an app's own signed token, which no action has. */
export const getApp: GlobalHandler = () => {
  throw new Refusal(401, 'A JSON web token could not be decoded');
};

export const getRateLimit: GlobalHandler = (call) => {
  const limit = call.token?.limit ?? anonymousHourly;
  const used = call.token?.used ?? 0;
  const core = { limit, used, remaining: Math.max(0, limit - used), reset: Math.floor(Date.now() / 1000) + 3600 };
  return { status: 200, body: { rate: core, resources: { core, search: core } } };
};
