/** A variable that the code needs, which no step hands over where others are. */
import type { Place } from '../environments/environment.ts';
import { environmentNames, exportsOf, jobsOf } from './job-names.ts';
import type { Job, Step, Workflow } from './workflow.ts';

export interface Unmapped {
  /** Of the step. */
  place: Place;
  job: string;
  /** The step, in words. */
  step: string;
  variable: string;
  /** Launch Ready's own step, which would judge the value; otherwise a step that hands over most of what is needed. */
  isOurs: boolean;
  /** Of those that are needed, what the step does hand over. */
  mapped: readonly string[];
  /** The step also gets all variables (`toJSON(vars)`): the name may be among them. */
  mayBeInVars: boolean;
}

/** A migration gets one variable of ten on purpose: a step that is meant to have all has this many, and half of them. */
const MIN_MAPPED = 2;

/** `required`: names that the code needs, without a default. */
export function unmappedVariables(workflows: readonly Workflow[], required: readonly string[]): Unmapped[] {
  return [...jobsOf(workflows)].flatMap(({ workflow, job }) => {
    const exports = exportsOf(job);
    return job.steps.flatMap((step, index) => {
      const own = environmentNames(workflow, job, step);
      const has = (name: string): boolean => own.has(name) || (exports.names.get(name) ?? index) < index;
      const mapped = required.filter(has);
      const isOurs = step.launchReady !== undefined;
      const isMeant = isOurs ? mapped.length > 0 : handsOver(step, required) && mapped.length * 2 >= required.length;
      if (!isMeant || exports.unclearAfter < index) return [];
      const missing = required.filter((name) => !has(name) && !isMentioned(workflow, job, step, name));
      const mayBeInVars = [...step.with, ...step.env].some(({ reads }) =>
        reads.some(({ context, isAll }) => context === 'vars' && isAll),
      );
      const { place, name } = step;
      return missing.map((variable) => ({ place, job: job.id, step: name, variable, isOurs, mapped, mayBeInVars }));
    });
  });
}

/** The step itself, not only the job around it. */
function handsOver(step: Step, required: readonly string[]): boolean {
  const own = step.env.filter(({ name, from }) => required.includes(name) && from !== 'literal');
  return own.length >= MIN_MAPPED;
}

/** In an input (`secrets: |` with lines), in the script, or under another name. */
function isMentioned(workflow: Workflow, job: Job, step: Step, name: string): boolean {
  const texts = [...step.with, ...step.env, ...job.env, ...workflow.env].map(({ text }) => text);
  const word = new RegExp(`(?<![\\w-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w-])`);
  return [step.run?.text ?? '', ...texts].some((text) => word.test(text));
}
