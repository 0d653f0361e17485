import type { MigrationRule, Subject } from '../rule.ts';
import { type Alteration, alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';

export const disableTrigger: MigrationRule = {
  id: 'migrations/disable-trigger',
  severity: 'medium',
  summary: 'Switches triggers off and leaves them off for writes of running code',
  why: '`DISABLE TRIGGER ALL` also switches off the triggers that check foreign keys: rows without a parent get in and stay. Whatever a trigger kept in step drifts apart, and enabling it again does not catch up.',
  fix: 'Enable it again in the same transaction: the lock keeps other writers out meanwhile. Or set `session_replication_role` for this session only.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER'],
  examples: {
    bad: [
      'ALTER TABLE users DISABLE TRIGGER ALL;',
      '-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE users DISABLE TRIGGER audit;\nUPDATE users SET a = 1 WHERE id = 1;\nALTER TABLE users ENABLE TRIGGER audit;',
    ],
    good: [
      'ALTER TABLE users DISABLE TRIGGER audit;\nUPDATE users SET a = 1 WHERE id = 1;\nALTER TABLE users ENABLE TRIGGER audit;',
      'ALTER TABLE users ENABLE TRIGGER audit;',
    ],
  },
  *check(subject) {
    for (const alteration of alterationsOf(subject.statement)) {
      const { command, table, tableSql } = alteration;
      if (!/^AT_DisableTrig/.test(command.subtype ?? '') || subject.isNew(table)) continue;
      const isBack = isEnabledLater(subject, alteration);
      if (isBack && subject.transaction.kind !== 'no') continue;
      const which = command.subtype === 'AT_DisableTrig' ? `Trigger ${command.name ?? ''}` : 'All triggers';
      yield {
        about: `${table}.${command.name ?? 'all'}`,
        title: `${plain(which)} of table ${plain(table)} ${command.subtype === 'AT_DisableTrig' ? 'is' : 'are'} switched off`,
        message: `${isBack ? `Each statement is committed by itself, so that writes of others to ${code(table)} go by the triggers until they are enabled again.` : `Nothing in this migration enables ${command.subtype === 'AT_DisableTrig' ? 'it' : 'them'} again.`}${command.subtype === 'AT_DisableTrigAll' ? ' Foreign keys of the table are not checked meanwhile.' : ''}`,
        impact: `Writes of the running version to ${code(table)} leave out what the triggers do${command.subtype === 'AT_DisableTrigAll' ? ', and may break foreign keys without an error' : ''}.`,
        fix: `In one transaction with what needs it:\n\n${sqlBlock('BEGIN;', `${subject.shown};`, '…', `ALTER TABLE ${tableSql} ENABLE TRIGGER ${command.name ?? (command.subtype === 'AT_DisableTrigAll' ? 'ALL' : 'USER')};`, 'COMMIT;')}`,
        at: findWords(subject.statement, subject.file.text, ['disable', 'trigger']),
      };
    }
  },
};

const isEnabledLater = ({ statements, index }: Subject, { table, command }: Alteration): boolean =>
  statements
    .slice(index + 1)
    .flatMap(alterationsOf)
    .some(
      (later) =>
        later.table === table &&
        /^AT_Enable(?:Always|Replica)?Trig/.test(later.command.subtype ?? '') &&
        (later.command.name === command.name || later.command.name === undefined),
    );
