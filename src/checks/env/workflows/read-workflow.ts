/** Text of `.github/workflows/….yml` → Workflow. */
import type { Place } from '../environments/environment.ts';
import { linesOf } from '../tree/lines.ts';
import { child, type Entry, entriesOf, entryOf, itemsOf, type Node, textAt } from '../tree/node.ts';
import { parseYaml } from '../tree/yaml.ts';
import { launchReadyOf } from './launch-ready-step.ts';
import { matrixOf, resolveMatrix } from './matrix.ts';
import { mappingsOf, referencesIn, type Source } from './references.ts';
import type { Call, Job, JobEnvironment, Reference, Step, Trigger, Workflow } from './workflow.ts';

/** Never throws: what cannot be read is a problem with its 1-based line. `path` is relative to the repository. */
export function readWorkflow(path: string, text: string): Workflow {
  const whole = text.replace(/^\ufeff/, '');
  const lines = linesOf(whole);
  const source: Source = { path, text: whole, lines };
  const { node, problems: found } = parseYaml(whole);
  const problems = found.map(({ at, why }) => ({ line: lines.lineOf(at), message: wordsOf(why, whole) }));
  const nothing = { path, triggers: [], env: [], jobs: [], problems };
  if (node === undefined) {
    if (problems.length === 0) problems.push({ line: 1, message: 'The file is empty.' });
    return nothing;
  }
  const jobs = child(node, 'jobs');
  if (jobs?.kind !== 'map' || entryOf(node, 'on') === undefined) {
    const missing = jobs?.kind === 'map' ? '`on:`' : '`jobs:`';
    problems.push({ line: lines.lineOf(node.start), message: `There is no ${missing}: this is no workflow.` });
    if (jobs?.kind !== 'map') return nothing;
  }
  const shared = referencesIn(source, child(node, 'env'));
  const called = calledOf(source, child(node, 'on'));
  return {
    path,
    triggers: triggersOf(source, entryOf(node, 'on')),
    ...(called === undefined ? {} : { called }),
    env: mappingsOf(source, child(node, 'env')),
    jobs: entriesOf(jobs).map((entry) => jobOf(source, entry, shared)),
    problems,
  };
}

/** Templates of generators (`{{ name }}`, `{% if %}`) are the usual reason. */
const wordsOf = (why: string, text: string): string =>
  /\{%|(?<!\$)\{\{/.test(text)
    ? `Not YAML as it stands, but a template that something else fills in: ${why}.`
    : `Not valid YAML: ${why}.`;

const keyPlace = ({ path, lines }: Source, { keyStart, keyEnd }: Entry): Place => lines.placeOf(path, keyStart, keyEnd);

function triggersOf(source: Source, entry: Entry | undefined): Trigger[] {
  const on = entry?.value;
  const at = (node: Node): Place => source.lines.placeOf(source.path, node.start, node.end);
  if (on === undefined) return [];
  if (on.kind === 'map') return on.entries.map((each) => ({ event: each.key, place: keyPlace(source, each) }));
  const named = on.kind === 'list' ? on.items : [on];
  return named.flatMap((each) => (each.kind === 'scalar' ? [{ event: each.text, place: at(each) }] : []));
}

function calledOf(source: Source, on: Node | undefined): Workflow['called'] {
  const isCalled =
    entryOf(on, 'workflow_call') !== undefined ||
    [on, ...itemsOf(on)].some((each) => each?.kind === 'scalar' && each.text === 'workflow_call');
  if (!isCalled) return undefined;
  const secrets = entriesOf(child(child(on, 'workflow_call'), 'secrets')).map((entry) => {
    const isRequired = textAt(entry.value, 'required') === 'true';
    return [entry.key, { isRequired, place: keyPlace(source, entry) }] as const;
  });
  return { secrets: new Map(secrets) };
}

function jobOf(source: Source, entry: Entry, shared: readonly Reference[]): Job {
  const job = entry.value;
  const matrix = matrixOf(child(child(job, 'strategy'), 'matrix'));
  const environment = environmentOf(source, entryOf(job, 'environment'), matrix);
  const calls = callOf(source, job);
  const condition = textAt(job, 'if');
  return {
    id: entry.key,
    place: keyPlace(source, entry),
    ...(condition === undefined ? {} : { condition }),
    needs: textsOf(child(job, 'needs')),
    ...(environment === undefined ? {} : { environment }),
    ...(calls === undefined ? {} : { calls }),
    env: mappingsOf(source, child(job, 'env')),
    steps: itemsOf(child(job, 'steps')).flatMap((step) => stepOf(source, step)),
    matrix,
    // A job that calls a workflow runs nothing that would get the file's `env:`.
    reads: [...(calls === undefined ? shared : []), ...referencesIn(source, job)],
  };
}

function environmentOf(source: Source, entry: Entry | undefined, matrix: Job['matrix']): JobEnvironment | undefined {
  if (entry === undefined) return undefined;
  const { value } = entry;
  const name = value.kind === 'map' ? child(value, 'name') : value;
  if (name?.kind !== 'scalar' || name.text.trim() === '') return undefined;
  const deployment = value.kind === 'map' ? textAt(value, 'deployment') : undefined;
  const { names, isMatrix } = resolveMatrix(name.text, matrix);
  return {
    text: name.text,
    names,
    isMatrix,
    deployment: deployment === 'false' ? false : deployment?.includes('${{') ? undefined : true,
    place: keyPlace(source, entry),
  };
}

function callOf(source: Source, job: Node): Call | undefined {
  const uses = entryOf(job, 'uses');
  if (uses?.value.kind !== 'scalar') return undefined;
  const secrets = child(job, 'secrets');
  return {
    target: uses.value.text,
    place: keyPlace(source, uses),
    secrets:
      secrets?.kind === 'map'
        ? mappingsOf(source, secrets)
        : secrets?.kind === 'scalar' && secrets.text === 'inherit'
          ? 'inherit'
          : 'none',
  };
}

function stepOf(source: Source, node: Node): Step[] {
  const [first] = entriesOf(node);
  if (first === undefined) return [];
  const uses = textAt(node, 'uses');
  const run = child(node, 'run');
  const script = run?.kind === 'scalar' ? { text: run.text, place: scriptPlace(source, run) } : undefined;
  const condition = textAt(node, 'if');
  const folder = textAt(node, 'working-directory');
  const step: Step = {
    name: textAt(node, 'name') ?? uses ?? script?.text.trim().split('\n')[0] ?? '',
    place: keyPlace(source, first),
    ...(condition === undefined ? {} : { condition }),
    ...(uses === undefined ? {} : { uses }),
    ...(script === undefined ? {} : { run: script }),
    ...(folder === undefined || folder.includes('${{') ? {} : { folder }),
    env: mappingsOf(source, child(node, 'env')),
    with: mappingsOf(source, child(node, 'with')),
    reads: referencesIn(source, node),
  };
  const launchReady = launchReadyOf(step);
  return [launchReady === undefined ? step : { ...step, launchReady }];
}

/** Of a text, or of a list of texts. */
const textsOf = (node: Node | undefined): string[] =>
  (node?.kind === 'list' ? node.items : [node]).flatMap((each) => (each?.kind === 'scalar' ? [each.text] : []));

/** The line where the script begins: below `|`, where it is a block. */
function scriptPlace({ path, text, lines }: Source, run: Node): Place {
  const line = lines.lineOf(run.start);
  return { path, line: /[|>]/.test(text.charAt(run.start)) ? line + 1 : line };
}
