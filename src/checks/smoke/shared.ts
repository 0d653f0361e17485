/** What stands beside `steps` is for each of them; what a step says itself comes first. */
import type { RequestSection, StepSection } from '../../config/sections/smoke/request.ts';

/** What a check or a login may say for all of its steps. */
export type Shared = Pick<RequestSection, 'headers' | 'host' | 'basic' | 'csrf'>;

/** The step with what is beside it, and the keys that came from there: `host`, `headers.accept`. */
export function withShared(
  step: StepSection,
  { headers = {}, host, basic, csrf }: Shared,
): { section: StepSection; keys: ReadonlySet<string> } {
  const keys = new Set<string>();
  const section: StepSection = { ...step };
  const verb = (['post', 'put', 'patch', 'delete'] as const).find((each) => step[each] !== undefined);
  const names = new Set(Object.keys(step.headers ?? {}).map((name) => name.toLowerCase()));
  // A step that says who it is says so alone.
  if (step.basic !== undefined) names.add('authorization');
  const more = Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase()));
  if (more.length > 0) {
    section.headers = { ...Object.fromEntries(more), ...step.headers };
    for (const [name] of more) keys.add(`headers.${name}`);
  }
  if (host !== undefined && step.host === undefined && !isWhole(step)) {
    section.host = host;
    keys.add('host');
  }
  if (basic !== undefined && step.basic === undefined && !names.has('authorization')) {
    section.basic = basic;
    keys.add('basic');
  }
  // What only reads needs no token, and a form of a page brings its own.
  if (csrf !== undefined && step.csrf === undefined && verb !== undefined) {
    section.csrf = csrf;
    keys.add('csrf');
    const carrier = csrf.as.toLowerCase().split(' ')[0];
    if ((carrier === 'form' || carrier === 'json') && step.form === undefined && step.json === undefined)
      section[carrier] = {};
  }
  return { section, keys };
}

const isWhole = (step: StepSection): boolean =>
  (['get', 'head', 'post', 'put', 'patch', 'delete', 'submit'] as const).some((verb) =>
    /^https?:/i.test(step[verb] ?? ''),
  );
