// What every event is made of: the example of its kind, and the repository and commits to put into it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EventOptions } from '../events.ts';
import { isObject, type JsonObject } from '../github/json.ts';

/** Options with everything in place that has a default. */
export interface Facts extends EventOptions {
  repository: string;
  defaultBranch: string;
  defaultSha: string;
  serverUrl: string;
  actor: string;
}

/** Where GitHub has no commit to name. */
export const noCommit = '0'.repeat(40);

/** A commit's id for tests that need none in particular: the same for the same word. */
export function commitId(word: string): string {
  return createHash('sha1').update(word).digest('hex');
}

export function forkOf(facts: Facts): Facts {
  return { ...facts, repository: `someone/${facts.repository.split('/')[1]}` };
}

export function repositoryOf({ repository, defaultBranch, serverUrl, private: hidden = false }: Facts): JsonObject {
  const [login = '', name = ''] = repository.split('/');
  const html_url = `${serverUrl}/${repository}`;
  const where = { html_url, clone_url: `${html_url}.git`, default_branch: defaultBranch };
  return {
    name,
    full_name: repository,
    owner: { login },
    private: hidden,
    visibility: hidden ? 'private' : 'public',
    ...where,
  };
}

interface Definition {
  name: string;
  examples: JsonObject[];
}
let definitions: Definition[] | undefined;

/** A fresh copy; of the given action when there is one. Every mention of the example's repository becomes ours. */
export function example(name: string, facts: Facts, action?: string): JsonObject {
  definitions ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples'), 'utf8'),
  ) as Definition[];
  const examples = definitions.find((definition) => definition.name === name)?.examples ?? [];
  const found = examples.find((one) => one.action === action) ?? examples[0];
  const repository = found?.repository;
  if (!found || !isObject(repository)) throw new Error(`no example of the event '${name}'`);
  return JSON.parse(JSON.stringify(found).replaceAll(String(repository.full_name), facts.repository)) as JsonObject;
}

export function merge(under: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return merged;
}
