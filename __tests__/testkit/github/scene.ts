// The stage on which the fake itself is tested: a shop with one pull request, and a private repository.
import { buildRepository, pullRequest, type Repository } from '../git/index.ts';
import { type FakeGitHub, startFakeGitHub } from './index.ts';

export type Body = Record<string, unknown>;

export interface Scene {
  repository: Repository;
  fake: FakeGitHub;
  /** A GITHUB_TOKEN that may do anything. */
  token: string;
  /** The head of the pull request: line 20 of app.ts changed, new.ts and logo.png added. */
  head: string;
  /** `as`: another token, or '' for none. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    as?: string,
  ): Promise<{ status: number; headers: Headers; body: Body }>;
  /** A check run on the head. */
  run(more?: Body): Body;
  close(): Promise<void>;
}

export const shop = '/repos/octo/shop';

export async function openScene(): Promise<Scene> {
  const repository = buildRepository();
  const lines = (text: string) => Array.from({ length: 40 }, (_, n) => (n === 19 ? text : `line ${n + 1}`)).join('\n');
  repository.commit('start', { 'app.ts': lines('twenty'), 'old.ts': 'a\nb\nc\n' });
  const changes = { 'app.ts': lines('TWENTY'), 'new.ts': '1\n2\n3\n', 'logo.png': Buffer.from([0, 1]) };
  const head = repository.branch('feature').commit('change', changes);
  const environments = { production: { secrets: ['DATABASE_URL'], variables: { LOG_LEVEL: 'info' } } };
  const fake = await startFakeGitHub({
    repositories: {
      'octo/shop': { gitDir: repository.gitDir, secrets: ['DEPLOY_KEY'], environments },
      'octo/hidden': { gitDir: repository.gitDir, private: true },
    },
  });
  fake.pullRequest(pullRequest(repository, { head: 'feature' }), { labels: ['deploy'] });
  const token = fake.token();
  return {
    repository,
    fake,
    token,
    head,
    async ask(method, path, body, as = token) {
      const response = await fetch(fake.apiUrl + path, {
        method,
        headers: as ? { authorization: `Bearer ${as}` } : {},
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: (text ? JSON.parse(text) : undefined) as Body,
      };
    },
    run: (more = {}) => ({ name: 'Launch Ready', head_sha: head, ...more }),
    async close() {
      await fake.close();
      repository.dispose();
    },
  };
}

export function annotation(more: Body = {}): Body {
  return { path: 'app.ts', start_line: 20, end_line: 20, annotation_level: 'failure', message: 'no', ...more };
}

export function output(more: Body): Body {
  return { output: { title: 't', summary: 's', ...more } };
}
