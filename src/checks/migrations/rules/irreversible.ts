import type { RuleInfo } from '../../../core/rule.ts';

/** Reported by judge.ts: it is about a file, not about a statement. */
export const irreversible: RuleInfo = {
  id: 'migrations/irreversible',
  severity: 'low',
  summary: 'Has a way back that does not bring the data back',
  why: 'The way down adds the column or the table again, and it is empty. Whoever rolls back during an incident believes that all is as before, and the old version runs on nothing.',
  fix: 'Keep the data where the way down can find it (rename instead of drop, or copy it away first), or let the way down fail with a word about the backup.',
  since: '0.1.0',
  examples: {
    bad: [
      '-- +goose Up\nALTER TABLE users DROP COLUMN plan;\n-- +goose Down\nALTER TABLE users ADD COLUMN plan text;',
      '-- migrate:up\nDROP TABLE teams;\n-- migrate:down\nCREATE TABLE teams (id bigint);',
    ],
    good: [
      '-- +goose Up\nALTER TABLE users ADD COLUMN plan text;\n-- +goose Down\nALTER TABLE users DROP COLUMN plan;',
      '-- +goose Up\nALTER TABLE users DROP COLUMN plan;',
    ],
  },
};
