// A GitHub on the loopback address: git over HTTP and the REST API, on one port as on an Enterprise server.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { PullRequestRefs } from '../git/index.ts';
import { type ApiAnswer, answerApi, type Violation, type World } from './api.ts';
import { findOperation } from './description.ts';
import { createFaultQueue, type Fault, faultAnswer } from './faults.ts';
import { gitRefusal, gitRequest, serveGit } from './git-backend.ts';
import type { Json } from './json.ts';
import { chargeRequest, type RateBudget } from './rate.ts';
import {
  createState,
  type PullRequest,
  type PullRequestOptions,
  putPullRequest,
  type RepositoryOptions,
  type RepositoryState,
  type WorkflowRun,
} from './state.ts';
import { makeToken, type Token, type TokenOptions } from './tokens.ts';

export interface FakeGitHubOptions {
  /** By `owner/name`. */
  repositories: Record<string, RepositoryOptions>;
  /** Where the API lies: `/api/v3` as on Enterprise servers, or '' as on api.github.com. */
  prefix?: '/api/v3' | '';
  now?: () => Date;
}

export interface RecordedRequest {
  method: string;
  /** With the API's prefix, without the query. */
  path: string;
  query: Record<string, string>;
  /** GitHub's name of the operation, `git` for git's own requests, nothing for what is unknown. */
  operation: string | undefined;
  headers: Record<string, string>;
  body: Json | undefined;
  status: number | undefined;
}

export interface FakeGitHub {
  /** GITHUB_SERVER_URL */
  readonly url: string;
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  readonly requests: RecordedRequest[];
  readonly violations: Violation[];
  /** What it remembers of a repository; of the first when left out. */
  state(repository?: string): RepositoryState;
  /** A new token, made now. */
  token(options?: TokenOptions): string;
  /** Registers what `pullRequest` of the git builder made, or updates it. */
  pullRequest(refs: PullRequestRefs, options?: PullRequestOptions & { repository?: string }): PullRequest;
  workflowRun(run: Partial<WorkflowRun> & { id: number }, repository?: string): WorkflowRun;
  failNext(fault: Fault): void;
  /** Faults that no request has met. */
  pendingFaults(): Fault[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const prefix = options.prefix ?? '/api/v3';
  const now = options.now ?? (() => new Date());
  const tokens = new Map<string, Token>();
  const anonymous: RateBudget = { limit: 60, used: 0 };
  const faults = createFaultQueue();
  const requests: RecordedRequest[] = [];
  const violations: Violation[] = [];
  let lastId = 1_000;
  const world: World = {
    repositories: new Map(),
    site: '',
    api: '',
    now: () =>
      now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
    nextId: () => ++lastId,
    violate: (violation) => void violations.push(violation),
  };
  for (const [name, repository] of Object.entries(options.repositories)) {
    world.repositories.set(name.toLowerCase(), createState(name, repository));
  }
  const state = (name?: string): RepositoryState => {
    const found = name === undefined ? [...world.repositories.values()][0] : world.repositories.get(name.toLowerCase());
    if (!found) throw new Error(`the fake has no repository '${name}': name it in 'repositories'`);
    return found;
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', world.site);
    const bytes = await readBody(request);
    const git = gitRequest(url.pathname);
    const path = url.pathname.slice(prefix.length);
    const method = request.method ?? 'GET';
    const found = git ? undefined : findOperation(method, path);
    const record: RecordedRequest = {
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      operation: git ? 'git' : found?.kind === 'operation' ? found.operation.id : undefined,
      headers: flat(request),
      body: git ? undefined : parseJson(bytes),
      status: undefined,
    };
    requests.push(record);
    const fault = faults.take({ method, path: url.pathname, operation: record.operation });
    if (fault?.delay !== undefined) await wait(fault.delay);
    const instead = fault !== undefined && (fault.drop === true || fault.status !== undefined);
    const token = tokenOf(request.headers.authorization);

    if (git && !instead) return serveGitRequest(git, record, token, url, bytes, request, response);
    const execute = !git && (!instead || fault.executed === true);
    const answer = execute ? await answerOrRefuse(record, token, url, path) : undefined;
    if (fault?.drop) {
      request.socket.resetAndDestroy();
      return;
    }
    send(response, record, instead && fault.status !== undefined ? lost(fault, fault.status) : answer);
  }

  async function answerOrRefuse(
    record: RecordedRequest,
    token: Token | 'unknown' | undefined,
    url: URL,
    path: string,
  ): Promise<ApiAnswer> {
    if (token === 'unknown') return plain(401, 'Bad credentials');
    if (!url.pathname.startsWith(`${prefix}/`)) return plain(404, 'Not Found');
    const charge = chargeRequest(token ?? anonymous, record.operation);
    if (charge.refusal) return { ...charge.refusal, headers: { ...charge.refusal.headers, ...charge.headers } };
    const { method, headers, body } = record;
    const answer = await answerApi(world, { method, path, url, headers, body, token });
    return { ...answer, headers: { ...answer.headers, ...charge.headers } };
  }

  async function serveGitRequest(
    git: { repository: string; service: string },
    record: RecordedRequest,
    token: Token | 'unknown' | undefined,
    url: URL,
    bytes: Buffer,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const repository = world.repositories.get(git.repository.toLowerCase());
    const refusal = gitRefusal(repository, token);
    if (refusal || !repository) {
      const { status, text } = refusal ?? { status: 404, text: 'Repository not found.' };
      const headers = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
      return send(response, record, { status, headers: { 'content-type': 'text/plain', ...headers }, body: text });
    }
    await serveGit(repository.gitDir, git.service, request, url.search.slice(1), bytes, response);
    record.status = response.statusCode;
  }

  function tokenOf(header: string | undefined): Token | 'unknown' | undefined {
    if (!header) return undefined;
    const [scheme = '', credentials = ''] = header.split(' ');
    const basic = scheme.toLowerCase() === 'basic';
    const value = basic ? Buffer.from(credentials, 'base64').toString().split(':').slice(1).join(':') : credentials;
    return tokens.get(value) ?? 'unknown';
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      violations.push({ kind: 'answer', operation: String(request.url), words: String(error) });
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world.api = world.site + prefix;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  return {
    url: world.site,
    apiUrl: world.api,
    requests,
    violations,
    state,
    token(given = {}) {
      const token = makeToken(given, tokens.size + 1);
      tokens.set(token.value, token);
      return token.value;
    },
    pullRequest: (refs, { repository, ...given } = {}) => putPullRequest(state(repository), refs, given),
    workflowRun(run, repository) {
      const { defaultBranch, runs } = state(repository);
      const blank = { name: 'CI', event: 'push', head_sha: '0'.repeat(40), status: 'completed', conclusion: 'success' };
      const whole = { ...blank, head_branch: defaultBranch, run_attempt: 1, jobs: [], artifacts: [], ...run };
      runs.push(whole);
      return whole;
    },
    failNext: (fault) => faults.add(fault),
    pendingFaults: () => faults.pending(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function plain(status: number, message: string): ApiAnswer {
  const body = JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) });
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

function lost(fault: Fault, status: number): ApiAnswer {
  const { text, ...answer } = faultAnswer(fault, status);
  return { ...answer, body: text };
}

function send(response: ServerResponse, record: RecordedRequest, answer: ApiAnswer | undefined): void {
  const { status, headers, body } = answer ?? plain(500, 'Server Error');
  record.status = status;
  response.writeHead(status, { ...headers, 'x-github-request-id': 'FAKE:0000:0000' });
  response.end(body);
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What is no JSON reaches the description's check as a string, and fails there. */
function parseJson(bytes: Buffer): Json | undefined {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString()) as Json;
  } catch {
    return bytes.toString();
  }
}
