import type { Step } from './workflow.ts';

/** `owner/launch-ready@v1`, `owner/launch-ready/actions/env@v1`, `./launch-ready`; the other actions look at no values. */
const ACTION = /(?:^|\/)launch-ready(?:\/actions\/env)?@|^\.\/(?:.*\/)?launch-ready(?:\/actions\/env)?\/?$/i;
/** With whatever runs it: `npx launch-ready env`, `node dist/cli.js env` cannot be told from others. */
const COMMAND =
  /(?:^|[\s;&|(/])launch-ready(?:@[\w.-]+)?(?:\s+-[\w-]+(?:[= ][^\s-]\S*)?)*\s+env\b(?:[^\n]*?--environment[= ](\S+))?/m;

/** Launch Ready looking at variables; undefined for everything else. */
export function launchReadyOf(step: Step): Step['launchReady'] {
  if (step.uses !== undefined && ACTION.test(step.uses)) {
    const environment = step.with.find(({ name }) => name === 'environment')?.text;
    return environment === undefined ? { how: 'action' } : { how: 'action', environment };
  }
  const found = COMMAND.exec(step.run?.text ?? '');
  if (found === null) return undefined;
  return found[1] === undefined ? { how: 'command' } : { how: 'command', environment: unquoted(found[1]) };
}

const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2');
