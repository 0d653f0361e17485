/**
 * `envsubst` writes nothing where a variable is not there: https://www.gnu.org/software/gettext/manual/html_node/envsubst-Invocation.html
 */
import type { Place } from '../environments/environment.ts';
import { environmentNames, exportsOf, jobsOf } from './job-names.ts';
import type { Step, Workflow } from './workflow.ts';

export interface EnvsubstGap {
  /** The line that calls it. */
  place: Place;
  job: string;
  step: string;
  variable: string;
  /** Where the template names it; undefined where the command itself does. */
  template?: Place;
}

/** `textOf`: a file of the repository by its path, undefined where there is none. */
export function envsubstGaps(
  workflows: readonly Workflow[],
  textOf: (path: string) => string | undefined,
): EnvsubstGap[] {
  const namesInFile = fileNames(textOf);
  return [...jobsOf(workflows)].flatMap(({ workflow, job }) => {
    const exports = exportsOf(job);
    return job.steps.flatMap((step, index) => {
      const calls = callsIn(step);
      if (calls.length === 0 || exports.unclearAfter < index || isUnclear(step)) return [];
      const own = new Set([...environmentNames(workflow, job, step), ...assignedIn(step)]);
      const has = (name: string): boolean =>
        own.has(name) || (exports.names.get(name) ?? index) < index || OF_THE_RUNNER.test(name);
      return calls.flatMap((call) =>
        namesOf(call, step, namesInFile)
          .filter(({ name }) => !has(name))
          .map(({ name, template }) => ({
            place: call.place,
            job: job.id,
            step: step.name,
            variable: name,
            ...(template === undefined ? {} : { template }),
          })),
      );
    });
  });
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables, and what a shell has. */
const OF_THE_RUNNER =
  /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|LC_|XDG_|JAVA_HOME)|^(?:CI|HOME|PATH|PWD|OLDPWD|USER|LOGNAME|SHELL|SHLVL|LANG|TERM|TMPDIR|HOSTNAME|UID|EUID|RANDOM|IFS|ImageOS|ImageVersion|AGENT_TOOLSDIRECTORY)$/;

/** Where `actions/checkout` puts the repository. */
const WORKSPACE = /^\$(?:GITHUB_WORKSPACE|\{GITHUB_WORKSPACE\}|\{\{ *github\.workspace *\}\})\//;

interface EnvsubstCall {
  place: Place;
  /** `'$A ${B}'`: only these are replaced. */
  only: readonly string[] | undefined;
  file: string | undefined;
}

function callsIn({ run }: Step): EnvsubstCall[] {
  if (run === undefined || !run.text.includes('envsubst')) return [];
  return run.text.split('\n').flatMap((line, index) => {
    const match = /(?:^|[\s;&|(])envsubst\b([^|;&]*)/.exec(line);
    if (match === null || /^\s*#/.test(line) || /\b(?:apt|apt-get|apk|brew|yum|dnf|which|command -v)\b/.test(line))
      return [];
    const given = match[1] ?? '';
    const format = /^\s+(?:'([^']*\$[^']*)'|"([^"]*\$[^"]*)")/.exec(given);
    const piped = /\bcat\s+([^\s|;&<>"']+)\s*\|\s*envsubst\b/.exec(line)?.[1];
    const file = /(?<!<)<\s*["']?((?:\$\{\{[^}]*\}\})?[^\s|;&<>"'()]+)/.exec(given)?.[1] ?? piped;
    const only = format === null ? undefined : namesIn(format[1] ?? format[2] ?? '').map(({ name }) => name);
    return [{ place: { path: run.place.path, line: run.place.line + index }, only, file }];
  });
}

function namesOf(
  { only, file }: EnvsubstCall,
  step: Step,
  namesInFile: (path: string) => ReadonlyMap<string, Place>,
): { name: string; template?: Place }[] {
  if (only !== undefined) return [...new Set(only)].map((name) => ({ name }));
  const inWorkspace = file?.replace(WORKSPACE, '');
  if (file === undefined || inWorkspace === undefined || /[$*?[]/.test(inWorkspace)) return [];
  const path = joined(inWorkspace === file ? (step.folder ?? '') : '', inWorkspace);
  if (path === undefined) return [];
  return [...namesInFile(path)].map(([name, template]) => ({ name, template }));
}

/** Each file is read once, however many steps take it. */
function fileNames(textOf: (path: string) => string | undefined): (path: string) => ReadonlyMap<string, Place> {
  const read = new Map<string, ReadonlyMap<string, Place>>();
  return (path) => {
    const before = read.get(path);
    if (before !== undefined) return before;
    const found = new Map<string, Place>();
    for (const [index, line] of (textOf(path) ?? '').split('\n').entries())
      for (const { name, start, end } of namesIn(line))
        if (!found.has(name)) found.set(name, { path, line: index + 1, startColumn: start + 1, endColumn: end + 1 });
    read.set(path, found);
    return found;
  };
}

/** "Normally … `$VARIABLE` or `${VARIABLE}`"; `${VARIABLE:-default}` is left as it is. Offsets are of the name. */
function namesIn(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g)].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + (match[1] === undefined ? 1 : 2);
    return { name, start, end: start + name.length };
  });
}

/** Relative to the repository; undefined for what leaves it. */
function joined(folder: string, file: string): string | undefined {
  if (file.startsWith('/')) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Variables come from where one cannot see: a file that is sourced, the output of a command. */
const isUnclear = ({ run }: Step): boolean =>
  /(?:^|[\s;&|(])(?:source|\.|eval)\s+\S|\bset\s+-\w*a|\bexport\s+["']?\$|\bexport\s+-|\benv\s+\$/m.test(
    run?.text ?? '',
  );

/** Set by the script itself. */
function assignedIn({ run }: Step): string[] {
  const assigned = /(?:^|[\s;&|(])(?:export\s+|readonly\s+|declare\s+-\w+\s+)?([A-Za-z_]\w*)=/gm;
  return [...(run?.text ?? '').matchAll(assigned)].map((match) => match[1] ?? '');
}
