// One request to the REST API, from its path to its answer, in the order in which GitHub asks its questions: does this
// exist, who are you, may you, is what you say well-formed, and only then the operation.
import type { Answer, Call } from './call.ts';
import { complete } from './complete.ts';
import { answerFaults, answerSchema, paramsFit, requestFaults } from './contract.ts';
import { findOperation, type Operation } from './description.ts';
import { notFound, Refusal } from './error.ts';
import type { Json, JsonObject } from './json.ts';
import { globalHandlers, handlers, type OperationId } from './operations/index.ts';
import { pageOf } from './pages.ts';
import type { RepositoryState } from './state.ts';
import { authorize, type Token } from './tokens.ts';

export interface Violation {
  /** `request`: against the description; `rule`: against a rule beside it; `unknown`: no such operation; `answer`: ours. */
  kind: 'request' | 'rule' | 'unknown' | 'answer';
  operation: string;
  words: string;
}

export interface ApiRequest {
  method: string;
  /** Below the API's root, percent-encoded. */
  path: string;
  url: URL;
  headers: Record<string, string | undefined>;
  body: Json | undefined;
  token: Token | undefined;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

export interface World {
  repositories: Map<string, RepositoryState>;
  site: string;
  api: string;
  now(): string;
  nextId(): number;
  violate(violation: Violation): void;
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' };

export async function answerApi(world: World, request: ApiRequest): Promise<ApiAnswer> {
  const found = findOperation(request.method, request.path);
  if (found.kind === 'unknown') {
    const operation = `${request.method} ${request.path}`;
    world.violate({ kind: 'unknown', operation, words: 'not in the slice: add it to src/dev/openapi-slice.ts' });
    return json(501, { message: `The fake does not know ${operation}`, documentation_url: '' });
  }
  const { operation, params } = found;
  try {
    const answer = await perform(world, request, operation, params);
    return finish(world, request, operation, answer);
  } catch (error) {
    if (error instanceof Refusal) return refuse(world, operation, error);
    throw error;
  }
}

async function perform(
  world: World,
  request: ApiRequest,
  operation: Operation,
  params: Record<string, string>,
): Promise<Answer> {
  if (!paramsFit(operation, params)) throw notFound();
  const call: Call = {
    token: request.token,
    params,
    query: request.url.searchParams,
    body: (request.body ?? {}) as JsonObject,
    accept: request.headers.accept ?? '',
    api: world.api,
    site: world.site,
    now: world.now,
    nextId: world.nextId,
  };
  const global = entry(globalHandlers, operation.id);
  if (global) {
    holdToDescription(operation, request);
    return global(call);
  }
  const handler = entry(handlers, operation.id);
  const repository = world.repositories.get(`${params.owner}/${params.repo}`.toLowerCase());
  if (!handler || !repository) throw notFound();
  authorize(request.token, operation.id as OperationId, repository);
  holdToDescription(operation, request);
  return handler({
    ...call,
    repository,
    url: `${world.api}/repos/${repository.fullName}`,
    html: `${world.site}/${repository.fullName}`,
  });
}

function holdToDescription(operation: Operation, request: ApiRequest): void {
  const faults = requestFaults(operation, request.url.searchParams, request.body);
  if (faults.length > 0) throw new Refusal(422, `Invalid request.\n\n${faults.join('\n')}`, { rule: 'description' });
}

function entry<T>(table: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

function finish(world: World, request: ApiRequest, operation: Operation, answer: Answer): ApiAnswer {
  if ('raw' in answer) return { status: 200, headers: { 'content-type': answer.type }, body: answer.raw };
  const headers: Record<string, string> = {};
  let { status, body } = { status: 200, body: undefined as Json | undefined };
  if ('list' in answer) {
    const page = pageOf(answer.list, request.url, answer.defaultSize, answer.maximumSize);
    body = answer.key === undefined ? page.items : { total_count: answer.list.length, [answer.key]: page.items };
    if (page.link !== undefined) headers.link = page.link;
  } else ({ status, body } = { status: answer.status, body: answer.body });
  // Through JSON, as a client gets it: `undefined` members go.
  const schema = answerSchema(operation, status);
  const whole = body === undefined ? undefined : (JSON.parse(JSON.stringify(complete(schema, body))) as Json);
  const faults = answerFaults(operation, status, whole);
  for (const words of faults) world.violate({ kind: 'answer', operation: operation.id, words });
  const sent = json(faults.length > 0 ? 500 : status, faults.length > 0 ? { message: faults.join('\n') } : whole);
  return { ...sent, headers: { ...sent.headers, ...headers } };
}

function refuse(world: World, operation: Operation, error: Refusal): ApiAnswer {
  if (error.rule !== undefined) {
    const kind = error.rule === 'description' ? 'request' : 'rule';
    const details = (error.details ?? []).map((one) => (typeof one === 'string' ? one : String(one.message)));
    const words = [error.message.replace('Invalid request.\n\n', ''), ...details].join(': ');
    world.violate({ kind, operation: operation.id, words: kind === 'rule' ? `${error.rule}: ${words}` : words });
  }
  const body = {
    message: error.message,
    ...(error.details === undefined ? {} : { errors: error.details }),
    documentation_url: `https://docs.github.com/rest/${operation.id}`,
    status: String(error.status),
  };
  const answer = json(error.status, body);
  return { ...answer, headers: { ...answer.headers, ...error.headers } };
}

function json(status: number, body: Json | undefined): ApiAnswer {
  if (body === undefined) return { status, headers: {}, body: undefined };
  return { status, headers: jsonType, body: JSON.stringify(body) };
}
