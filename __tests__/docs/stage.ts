// A stage for the recipes: a shop's repository on a fake GitHub, its app on loopback, and a workflow of docs/recipes run
// as it stands in the file, with the bundles of dist/ behind `uses: OWNER/launch-ready…`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type EventKind, type EventOptions, makeEvent } from '../testkit/events.ts';
import {
  buildRepository,
  checkoutLikeActions,
  executable,
  type Files,
  type PullRequestRefs,
  pullRequest,
  type Repository,
} from '../testkit/git/index.ts';
import { type FakeGitHub, type Permissions, startFakeGitHub } from '../testkit/github/index.ts';
import {
  type ArtifactStore,
  createArtifactStore,
  runWorkflow,
  type UsesTarget,
  type WorkflowResult,
} from '../testkit/runner/index.ts';

export const root = path.resolve(import.meta.dirname, '../..');
const REPOSITORY = 'corner/shop';

const BASE: Files = {
  '.env.example': 'DATABASE_URL=\nSTRIPE_SECRET_KEY=\n',
  'apps/web/.env.example': 'API_URL=\n',
  'apps/api/.env.example': 'DATABASE_URL=\n',
  'db/migrations/20260301_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);\n',
  'deploy.sh': executable('#!/bin/sh\necho "$1" > deployed.txt\n'),
  'launch-ready.yml': `version: 1
migrations:
  database: { postgres: 16 }
smoke:
  retries: 0
  checks:
    homepage: { get: /, expect: { text: Corner Shop } }
`,
};

/** Nothing in it stops a deploy. */
export const GOOD: Files = {
  'db/migrations/20260414_payments.sql': "SET lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN payment_id text;\n",
};
/** Loses data, on line 2. */
export const BAD: Files = {
  'db/migrations/20260414_payments.sql': "SET lock_timeout = '5s';\nALTER TABLE orders DROP COLUMN total;\n",
};

const PAGES = {
  up: '<!doctype html><html lang="en"><title>Corner Shop</title><main><h1>Corner Shop</h1><p>Bread, milk and stamps before breakfast.</p></main></html>',
  broken:
    '<!doctype html><html lang="en"><head><title>Internal Server Error</title></head><body><h1>Internal Server Error</h1></body></html>',
};

export interface Stage {
  server: Repository;
  github: FakeGitHub;
  /** What the deployed app answers, always with status 200. */
  app: { url: string; page: keyof typeof PAGES };
  artifacts: ArtifactStore;
  /** Opens a pull request with one commit, or adds a commit to it. */
  propose(files: Files, from?: 'repository' | 'fork'): PullRequestRefs;
  run(recipe: string, kind: EventKind, event?: EventOptions, more?: RunOptions): Promise<WorkflowResult>;
  /** The same with the text of a workflow. */
  runText(workflow: string, kind: EventKind, event?: EventOptions, more?: RunOptions): Promise<WorkflowResult>;
  /** Bodies of the comments on the pull request, without their marker. */
  comments(): string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export interface RunOptions {
  runId?: string;
  inputs?: Record<string, unknown>;
  /** Secrets of the environment `production`. */
  secrets?: Record<string, string>;
  /** Secrets of other environments, by its name. */
  otherSecrets?: Record<string, Record<string, string>>;
  /** Secrets that every job of the repository has. */
  repositorySecrets?: Record<string, string>;
  /** What stands for actions of others. */
  others?: (uses: string) => UsesTarget | undefined;
}

export async function openStage(isPrivate = true): Promise<Stage> {
  const server = buildRepository();
  server.commit('Open the shop', BASE);
  const github = await startFakeGitHub({
    repositories: { [REPOSITORY]: { gitDir: server.gitDir, defaultBranch: 'main', private: isPrivate } },
  });
  const http = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGES[app.page]);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const app: Stage['app'] = { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, page: 'up' };
  const artifacts = createArtifactStore();
  let forked: string | undefined;

  const stage: Stage = {
    server,
    github,
    app,
    artifacts,
    propose(files, from = 'repository') {
      if (forked !== undefined) server.branch('feature', forked);
      else if (server.current() === 'feature') server.checkout('feature');
      else server.branch('feature');
      server.commit('Change', files);
      const refs = pullRequest(server, { head: 'feature', number: 7, fork: from === 'fork' });
      if (from === 'fork') forked = refs.head.sha;
      github.pullRequest(refs);
      return refs;
    },
    run: async (recipe, kind, event, more) =>
      stage.runText(await readFile(path.join(root, 'docs/recipes', recipe), 'utf8'), kind, event, more),
    async runText(
      workflow,
      kind,
      event = {},
      { runId = '1000', inputs = {}, secrets = {}, otherSecrets = {}, repositorySecrets = {}, others } = {},
    ) {
      const made = makeEvent(kind, {
        repository: REPOSITORY,
        private: isPrivate,
        defaultSha: server.id('main'),
        serverUrl: github.url,
        ...event,
      });
      const readOnly = kind === 'pull_request' && event.pullRequest?.fork === true;
      const checkout: UsesTarget = {
        do: async (call) => {
          const { ref, sha, token } = call.contexts.github;
          await checkoutLikeActions(`${github.url}/${REPOSITORY}`, String(ref || sha), {
            dir: call.workspace,
            sha: String(sha),
            token: String(token),
            credentials: call.with['persist-credentials'] === 'false' ? 'none' : 'include',
            depth: Number(call.with['fetch-depth'] ?? 1),
          });
        },
      };
      return runWorkflow(workflow, {
        event: { name: made.name, payload: made.payload },
        github: { ...made.github, runId, apiUrl: github.apiUrl, serverUrl: github.url },
        resolveUses: (uses) => (uses.startsWith('actions/checkout@') ? checkout : (ours(uses) ?? others?.(uses))),
        onJob: ({ permissions }) => ({ token: github.token({ permissions: granted(permissions), fork: readOnly }) }),
        vars: { APP_URL: app.url },
        secrets: repositorySecrets,
        environments: Object.fromEntries(
          Object.entries({ production: secrets, ...otherSecrets }).map(([name, all]) => [name, { secrets: all }]),
        ),
        inputs,
        artifacts,
      });
    },
    comments: () => github.state().comments.map(({ body }) => body.slice(body.indexOf('\n') + 1)),
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await github.close();
      server.dispose();
    },
  };
  return stage;
}

/** `OWNER/launch-ready/actions/env@v1` is the folder actions/env of this repository. */
function ours(uses: string): UsesTarget | undefined {
  const match = /^OWNER\/launch-ready(?:\/(.+))?@v1$/.exec(uses);
  return match === null ? undefined : { action: path.join(root, match[1] ?? '') };
}

/** A workflow that names permissions gets those and no others. */
function granted(permissions: unknown): Permissions {
  if (typeof permissions !== 'object' || permissions === null)
    throw new Error('A recipe names its permissions one by one.');
  const entries = Object.entries(permissions).filter(
    (entry): entry is [string, 'read' | 'write'] => entry[1] === 'read' || entry[1] === 'write',
  );
  return Object.fromEntries(entries);
}
