/** `launch-ready explain [rule]` */
import { UserError } from '../../core/errors.ts';
import { OTHER_TOOLS_URL } from '../../core/rule.ts';
import { nearest } from '../../core/text.ts';
import { rulePage } from '../../report/rule-page.ts';
import { isOurRule } from '../our-rules.ts';
import { ALL_RULES } from '../rules.ts';
import type { Terminal } from './terminal.ts';

export function explain(id: string | undefined, terminal: Terminal): number {
  if (id === undefined) {
    const width = Math.max(...ALL_RULES.map((rule) => rule.id.length));
    for (const rule of ALL_RULES)
      terminal.out(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`);
    return 0;
  }
  const rule = ALL_RULES.find((each) => each.id === id || each.aliases?.includes(id));
  if (!rule) {
    const ids = ALL_RULES.map((each) => each.id);
    const near = nearest(id, ids) ?? ids.find((each) => each.endsWith(`/${id}`));
    throw new UserError(
      `there is no rule \`${id}\`.`,
      near
        ? `Did you mean \`${near}\`?`
        : isOurRule(id) || !id.includes('/')
          ? 'List them with `launch-ready explain`.'
          : `If it is another tool’s, that tool explains it; see ${OTHER_TOOLS_URL}.`,
    );
  }
  terminal.out(rulePage(rule));
  return 0;
}
