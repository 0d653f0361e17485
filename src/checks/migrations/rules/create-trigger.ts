import type { MigrationRule } from '../rule.ts';
import { code, plain, tableKey } from '../sql/names.ts';
import { droppedBy } from '../sql/objects.ts';

export const createTrigger: MigrationRule = {
  id: 'migrations/create-trigger',
  severity: 'low',
  summary: 'Adds a trigger, which from now on runs with every write of running code',
  why: 'The version that still runs was not written for it: its writes become slower, and if the function of the trigger fails, they fail. Writes to the table wait while the trigger is created.',
  fix: 'Try it with the writes of the version that runs, and keep its function short. `ALTER TABLE … DISABLE TRIGGER` is the way out.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-createtrigger.html'],
  examples: {
    bad: ['CREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();'],
    good: [
      'CREATE TABLE t (a int);\nCREATE TRIGGER audit AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();',
      'DROP TRIGGER audit ON users;\nCREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();',
      'CREATE OR REPLACE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('CreateTrigStmt' in node)) return;
    const { relation, trigname = '', replace } = node.CreateTrigStmt;
    const table = tableKey(relation);
    const name = `${table}.${trigname}`;
    const wasThere = subject.statements
      .slice(0, subject.index)
      .some(({ node: earlier }) => droppedBy(earlier).some((each) => each.kind === 'trigger' && each.name === name));
    if (replace || wasThere || subject.isNew(table) || subject.schema.objects.get(`view ${table}`) !== undefined)
      return;
    yield {
      about: name,
      proof: { kind: 'lock', on: table },
      title: `Trigger ${plain(trigname)} runs with every write to table ${plain(table)} from now on`,
      message: `${code(trigname)} is new on ${code(table)}, and also runs for the version that is live now.`,
      impact: `Writes of the running version to ${code(table)} do more work, and fail where the trigger fails.`,
      fix: `Try the function with rows as the running version writes them. To be able to take it back at once: \`ALTER TABLE … DISABLE TRIGGER\` needs no deploy.`,
    };
  },
};
