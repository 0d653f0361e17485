/** A list that the user saved → what each environment has. */
import { parseJson } from '../../tree/json.ts';
import type { Node } from '../../tree/node.ts';
import { MAX_YAML, parseYaml } from '../../tree/yaml.ts';
import { secretsManager, ssmParameters } from './aws.ts';
import { wranglerJson, wranglerText } from './cloudflare.ts';
import { dopplerObjects } from './doppler.ts';
import { flatJson, flatLines, namesJson, namesLines } from './flat.ts';
import { flyJson, flyTable } from './fly.ts';
import { githubLines, githubSecrets, githubVariables } from './github.ts';
import { gcloudSecrets } from './google.ts';
import { type Host, type HostList, type HostProblem, type HostRead, savedFile } from './host-list.ts';
import { infisicalRows, renderRows } from './key-value-rows.ts';
import { kubernetesObjects } from './kubernetes.ts';
import { netlifyObject, netlifyRows } from './netlify.ts';
import { textOfList } from './saved-text.ts';
import { digitaloceanSpec, renderBlueprint } from './specification.ts';
import { supabaseJson, supabaseTable } from './supabase.ts';
import { vercelPull, vercelRows, vercelTable } from './vercel.ts';

/** The most specific first: a format that says less about itself comes after those that say more. */
export const HOST_LISTS: readonly HostList[] = [
  vercelPull,
  vercelRows,
  netlifyRows,
  renderRows,
  kubernetesObjects,
  ssmParameters,
  secretsManager,
  gcloudSecrets,
  flyJson,
  wranglerJson,
  supabaseJson,
  githubVariables,
  githubSecrets,
  infisicalRows,
  dopplerObjects,
  renderBlueprint,
  digitaloceanSpec,
  vercelTable,
  flyTable,
  supabaseTable,
  wranglerText,
  githubLines,
  netlifyObject,
  ...flatJson,
  ...flatLines,
  namesJson,
  namesLines,
];

export interface ReadHostList extends HostRead {
  host: Host;
  /** For a sentence: `vercel env ls`. */
  title: string;
}

/** UTF-16 units. A thousand variables are 100 KB. */
const MAX_LENGTH = 2 * 1024 * 1024;

/**
 * `text` as decoded from UTF-8 (UTF-16, as PowerShell saves it, is seen and mended); `path` for places, and its name as a
 * hint where formats look the same: `heroku-production.json`. Never throws; a list without a name in it is a problem.
 */
export function readHostList(text: string, path: string): ReadHostList | { problem: HostProblem } {
  if (text.length > MAX_LENGTH) return problem(1, `The file is larger than ${MAX_LENGTH / 1024 / 1024} MiB.`);
  const decoded = textOfList(text);
  if ('problem' in decoded) return problem(1, decoded.problem);
  const trimmed = decoded.text.trimStart();
  if (trimmed === '') return problem(1, 'The file is empty: the command that should have written it failed.');
  if (/^<(?:!doctype|html|\?xml|head|body|!--)/i.test(trimmed))
    return problem(1, 'This is a page of HTML, such as an error or a login shows, and no list.');
  const parsed = nodeOf(decoded.text, path);
  if ('problem' in parsed) return parsed;
  const saved = savedFile(decoded.text, path, parsed.node);
  const list = HOST_LISTS.find((each) => each.recognises(saved));
  if (list === undefined) return problem(1, unknown(parsed.node));
  const read = list.read(saved);
  const found = read.environments.some(({ cells }) => cells.size > 0);
  if (!found)
    return problem(read.problems[0]?.line ?? 1, `\`${list.title}\` lists no name here: did the command fail?`);
  return { host: list.host, title: list.title, ...read, problems: firstOf(read.problems) };
}

/** A file of another kind has one on every line. */
const MAX_PROBLEMS = 20;

function firstOf(problems: readonly HostProblem[]): HostProblem[] {
  const shown = problems.slice(0, MAX_PROBLEMS);
  const next = problems[MAX_PROBLEMS];
  const more = problems.length - MAX_PROBLEMS;
  return next === undefined ? shown : [...shown, { line: next.line, message: `${more} more like these.` }];
}

const problem = (line: number, message: string): { problem: HostProblem } => ({ problem: { line, message } });

function nodeOf(text: string, path: string): { node: Node | undefined } | { problem: HostProblem } {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  if (/^\s*[{[]/.test(text)) {
    const parsed = parseJson(text);
    if ('node' in parsed) return parsed;
    return problem(lineOf(parsed.at), `This is not all of a JSON file, or none: ${parsed.why}.`);
  }
  if (!/\.ya?ml$/i.test(path) || text.length > MAX_YAML) return { node: undefined };
  const { node, problems } = parseYaml(text);
  const [first] = problems;
  if (node !== undefined || first === undefined) return { node };
  return problem(lineOf(first.at), `This is not valid YAML: ${first.why}.`);
}

function unknown(node: Node | undefined): string {
  const isEmpty =
    (node?.kind === 'list' && node.items.length === 0) || (node?.kind === 'map' && node.entries.length === 0);
  if (isEmpty) return 'The list is empty: the command failed, or asked for an environment that is not there.';
  const isFailure =
    node?.kind === 'map' && node.entries.some(({ key }) => /^(?:errors?|message|statusCode|error_code)$/.test(key));
  if (isFailure) return 'This is a message of an API that did not answer with a list.';
  return 'This is no list that Launch Ready knows: save what the host’s own command prints, as docs/recipes shows.';
}
