// Cuts the operations we call out of GitHub's own OpenAPI description, for the tests' fake GitHub to hold every request
// and answer against. The whole is 394 MB on disk and so no dependency: `node src/dev/openapi-slice.ts` installs it into
// a temporary folder, writes the slice and removes it again. A new operation is a line in `operations` and a new run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const openapiVersion = '23.0.2';

/** Every operation that the suite may call, by GitHub's `operationId`. */
export const operations = [
  'actions/get-workflow-run',
  'actions/list-environment-secrets',
  'actions/list-environment-variables',
  'actions/list-jobs-for-workflow-run',
  'actions/list-repo-organization-secrets',
  'actions/list-repo-organization-variables',
  'actions/list-repo-secrets',
  'actions/list-repo-variables',
  'actions/list-workflow-run-artifacts',
  'apps/get-authenticated',
  'checks/create',
  'checks/get',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/update',
  'code-scanning/get-sarif',
  'code-scanning/upload-sarif',
  'git/get-ref',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/delete-review-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review-comment',
  'rate-limit/get',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/create-deployment',
  'repos/create-deployment-status',
  'repos/get',
  'repos/get-all-environments',
  'repos/get-combined-status-for-ref',
  'repos/get-commit',
  'repos/get-content',
  'repos/get-deployment',
  'repos/get-environment',
  'repos/list-commit-statuses-for-ref',
  'repos/list-deployment-statuses',
  'repos/list-deployments',
  'repos/list-pull-requests-associated-with-commit',
  'users/get-authenticated',
] as const;

export const sliceFile = join(import.meta.dirname, '../../__tests__/testkit/openapi/github.generated.json');

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [name: string]: Json;
}

interface Slice {
  source: string;
  paths: Record<string, JsonObject>;
  components: JsonObject;
}

/** Words for people, and what only servers of the description need. */
const prose = new Set(['description', 'example', 'examples', 'externalDocs', 'summary', 'tags', 'title', 'deprecated']);
/** Keywords whose members are named by GitHub, so that a property called `description` is no prose. */
const namesInside = new Set(['properties', 'patternProperties', 'schemas', 'parameters', 'responses', 'headers']);
/** Keywords whose value is data. */
const data = new Set(['enum', 'default', 'const', 'required']);

export function cutSlice(description: JsonObject): Slice {
  const paths: Record<string, JsonObject> = {};
  const found = new Set<string>();
  for (const [path, methods] of Object.entries(object(description.paths))) {
    for (const [method, operation] of Object.entries(object(methods))) {
      const id = isObject(operation) ? operation.operationId : undefined;
      if (typeof id !== 'string' || !(operations as readonly string[]).includes(id)) continue;
      found.add(id);
      paths[path] = { ...paths[path], [method]: strip(operation ?? null) };
    }
  }
  const missing = operations.filter((id) => !found.has(id));
  if (missing.length > 0) throw new Error(`GitHub's description has no ${missing.join(', ')}`);
  return { source: `@octokit/openapi ${openapiVersion}`, paths, components: reachable(description, paths) };
}

/** Drops prose, keeps JSON bodies only, and says `nullable` (which is OpenAPI 3.0's alone) as JSON Schema does. */
function strip(value: Json, isNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (isNames) kept[key] = strip(item);
    else if (prose.has(key) || key === 'nullable' || (key.startsWith('x-') && key !== 'x-multi-segment')) continue;
    else if (data.has(key)) kept[key] = item;
    else if (key === 'content') kept[key] = jsonOnly(object(item));
    else kept[key] = strip(item, namesInside.has(key) && isObject(item));
  }
  return !isNames && value.nullable === true ? nullable(kept) : kept;
}

function jsonOnly(content: JsonObject): JsonObject {
  const json = content['application/json'];
  return json === undefined ? {} : { 'application/json': strip(json) };
}

function nullable(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  if (typeof type !== 'string') return Object.keys(schema).length === 0 ? {} : { anyOf: [schema, { type: 'null' }] };
  const widened: JsonObject = { ...schema, type: [type, 'null'] };
  return Array.isArray(values) && !values.includes(null) ? { ...widened, enum: [...values, null] } : widened;
}

/** Every component that the paths refer to, and those which these refer to. */
function reachable(description: JsonObject, paths: Json): JsonObject {
  const components: Record<string, JsonObject> = {};
  const visit = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    for (const [key, item] of Object.entries(value)) {
      if (key !== '$ref' || typeof item !== 'string') visit(item);
      else {
        const [, , kind = '', name = ''] = item.split('/');
        const group = components[kind] ?? {};
        components[kind] = group;
        if (name in group) continue;
        const component = strip(object(object(object(description.components)[kind])[name]));
        group[name] = component;
        visit(component);
      }
    }
  };
  visit(paths);
  // The answers of errors that the description does not list for an operation, such as a 403 of any.
  for (const name of ['basic-error', 'validation-error']) {
    visit({ $ref: `#/components/schemas/${name}` });
  }
  const sorted = (group: JsonObject) => Object.fromEntries(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(Object.fromEntries(Object.entries(components).map(([kind, group]) => [kind, sorted(group)])));
}

/** One line for each operation and component: a new version of GitHub's description makes a diff one can read. */
export function printSlice(slice: Slice): string {
  const lines = (group: Json, indent: string) =>
    Object.entries(object(group))
      .map(([name, value]) => `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const kinds = Object.entries(slice.components).map(
    ([kind, group]) => `    ${JSON.stringify(kind)}: {\n${lines(group, '      ')}\n    }`,
  );
  return [
    `{\n  "source": ${JSON.stringify(slice.source)},`,
    `  "paths": {\n${lines(slice.paths, '    ')}\n  },`,
    `  "components": {\n${kinds.join(',\n')}\n  }\n}\n`,
  ].join('\n');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new Error("GitHub's description has another shape than this script knows");
  return value;
}

function installDescription(folder: string): JsonObject {
  const name = `@octokit/openapi@${openapiVersion}`;
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, name];
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  const file = join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  return JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'launch-ready-openapi-'));
  try {
    writeFileSync(sliceFile, printSlice(cutSlice(installDescription(folder))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
