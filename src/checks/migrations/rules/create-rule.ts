import type { MigrationRule } from '../rule.ts';
import { code, plain, tableKey } from '../sql/names.ts';

export const createRule: MigrationRule = {
  id: 'migrations/create-rule',
  severity: 'high',
  summary: 'Adds a rule that puts something else in place of the writes of running code',
  why: 'With `DO INSTEAD`, what the app writes does not happen: it gets no error, and `INSERT 0 0` as an answer. With `DO ALSO`, more happens than it wrote, and expressions such as `nextval()` are computed twice. The rule holds for the version that still runs from the moment it is there.',
  fix: 'Use a trigger, which sees each row and can say why it refuses one; or change the code, and let the rule go.',
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/sql-createrule.html',
    'https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_rules',
  ],
  examples: {
    bad: [
      'CREATE RULE silent AS ON DELETE TO users DO INSTEAD NOTHING;',
      'CREATE RULE copied AS ON INSERT TO users DO ALSO INSERT INTO log VALUES (new.id);',
    ],
    good: [
      'CREATE TABLE t (a int);\nCREATE RULE silent AS ON DELETE TO t DO INSTEAD NOTHING;',
      'CREATE VIEW v AS SELECT 1 AS a;\nCREATE RULE writes AS ON INSERT TO v DO INSTEAD INSERT INTO users VALUES (new.a);',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('RuleStmt' in node)) return;
    const { relation, rulename = '', event = '', instead } = node.RuleStmt;
    const table = tableKey(relation);
    // A view takes writes because of such a rule.
    if (subject.isNew(table) || subject.schema.objects.has(`view ${table}`)) return;
    const writes = EVENTS[event] ?? 'query';
    yield {
      about: `${table}.${rulename}`,
      severity: instead ? 'high' : 'medium',
      title: `Rule ${plain(rulename)} ${instead ? 'replaces' : 'adds to'} what is asked of table ${plain(table)}`,
      message: `From here on every ${writes} on ${code(table)} is rewritten by ${code(rulename)}, also one of the version that still runs.`,
      impact: instead
        ? `The running version’s ${writes} on ${code(table)} does not happen as it was written, and nothing tells it so.`
        : `The running version’s ${writes} on ${code(table)} does more than it says, and fails where that fails.`,
      fix: 'Use a trigger, which can tell why it refuses a row. If the rule is meant, ship code that knows it first, and accept this finding with that as the reason.',
    };
  },
};

const EVENTS: Readonly<Record<string, string>> = {
  CMD_INSERT: 'insert',
  CMD_UPDATE: 'update',
  CMD_DELETE: 'delete',
  CMD_SELECT: 'query',
};
