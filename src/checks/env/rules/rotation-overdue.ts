import { type EnvRule, inAllCells } from '../rule.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

const DAY = 86_400_000;

export const rotationOverdue: EnvRule = {
  id: 'env/rotation-overdue',
  severity: 'medium',
  summary: 'A secret has not been replaced for longer than was agreed',
  why: 'Everybody who has left, every laptop and every log that ever saw it still has it. launch-ready.yml says how often it is to be replaced, and the host says when it was changed last.',
  fix: 'Replace it at its provider and in the environment.',
  since: '0.1.0',
  sources: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html#rotation',
    'https://safeguard.sh/resources/blog/cloudflare-r2-march-2025-credential-rotation-outage',
  ],
  examples: {
    bad: [
      '--- config\nSTRIPE_SECRET_KEY: { rotate: 90d }\n--- production changed 2026-09-01\nSTRIPE_SECRET_KEY=<token>',
    ],
    good: [
      '--- config\nSTRIPE_SECRET_KEY: { rotate: 90d }\n--- production changed 2026-12-01\nSTRIPE_SECRET_KEY=<token>',
      '--- config\nSTRIPE_SECRET_KEY: { rotate: 90d }\n--- production\nSTRIPE_SECRET_KEY=<token>',
    ],
  },
  *check(subject) {
    for (const { name, cell, environment, declaration } of inAllCells(subject)) {
      const { rotate, owner, path, line } = declaration ?? {};
      if (rotate === undefined || cell.changed === undefined || cell.state === 'empty') continue;
      const age = subject.now - Date.parse(cell.changed);
      if (!(age > rotate.every)) continue;
      const days = Math.floor((age - rotate.every) / DAY);
      yield {
        variable: name,
        environment,
        title: `${name} is overdue for replacement${inEnvironment(environment)}`,
        message: `\`${name}\` was changed last on ${cell.changed.slice(0, 10)}${inEnvironment(environment)}, and ${path}:${line} says that it is replaced every ${rotate.words}: it is ${days === 0 ? 'due today' : `${days} day${days === 1 ? '' : 's'} overdue`}.`,
        fix: `Make a new one at its provider, set \`${name}\` ${placeOfValue(environment)}, see that the new one is in use, and only then delete the old one${owner === undefined ? '' : ` (${owner} answers for it)`}.`,
        impact: `Whoever has seen ${name} in that time can still use it.`,
        data: { changed: cell.changed, overdueDays: days },
      };
    }
  },
};
