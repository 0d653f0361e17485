/** What another tool and its rules are called here. */
import { createHash } from 'node:crypto';
import { ACTIONS } from '../../config/inputs.ts';

/** As long as a check's and a rule's name may be in a report. */
const MAX_CHECK = 40;
const MAX_RULE = 80;

/** A tool of this name would answer for a check of ours (`expect: secrets`), now or in a later version. */
const OURS: readonly string[] = [
  ...ACTIONS,
  ...['policy', 'domain', 'load', 'uptime', 'logs', 'assistant', 'rollback', 'handover'],
];

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** `ESLint` → `eslint`, `Semgrep OSS` → `semgrep-oss`; never the name of a check of ours. */
export function checkOfTool(tool: string): string {
  const name = slug(tool);
  const whole = name === '' ? 'tool' : /^[a-z]/.test(name) && !OURS.includes(name) ? name : `tool-${name}`;
  return whole.slice(0, MAX_CHECK).replace(/-$/, '');
}

/** `eslint` and `@typescript-eslint/no-unused-vars` → `eslint/typescript-eslint-no-unused-vars`; `zizmor` and `zizmor/artipacked` → `zizmor/artipacked` */
export function ruleOfTool(check: string, rule: string): string {
  const whole = slug(rule);
  const name = whole.startsWith(`${check}-`) ? whole.slice(check.length + 1) : whole;
  return `${check}/${name !== '' && name.length <= MAX_RULE ? name : shortened(name, rule)}`;
}

/** The end of a name says most (`javascript.lang.security.audit.…`); two rules never become one. */
function shortened(name: string, rule: string): string {
  const hash = createHash('sha256').update(rule).digest('hex').slice(0, 8);
  return `${hash}-${name.slice(-(MAX_RULE - 9))}`.replace(/-{2,}/g, '-').replace(/-$/, '');
}
