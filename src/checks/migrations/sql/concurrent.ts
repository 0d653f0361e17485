import type { Node } from './ast.ts';

/** What cannot run inside of a transaction: how people write it, and whether it creates an index; undefined for all else. */
export function outsideOnly(node: Node): { words: string; creates: boolean } | undefined {
  if ('IndexStmt' in node && node.IndexStmt.concurrent) return { words: 'CREATE INDEX CONCURRENTLY', creates: true };
  if ('DropStmt' in node && node.DropStmt.concurrent) return { words: 'DROP INDEX CONCURRENTLY', creates: false };
  if ('ReindexStmt' in node && isConcurrent(node)) return { words: 'REINDEX CONCURRENTLY', creates: false };
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd) return { words: 'VACUUM', creates: false };
  if ('CreatedbStmt' in node) return { words: 'CREATE DATABASE', creates: false };
  if ('DropdbStmt' in node) return { words: 'DROP DATABASE', creates: false };
  if ('AlterSystemStmt' in node) return { words: 'ALTER SYSTEM', creates: false };
  if ('AlterTableStmt' in node) {
    const detaches = (node.AlterTableStmt.cmds ?? []).some(
      (cmd) =>
        'AlterTableCmd' in cmd &&
        cmd.AlterTableCmd.def &&
        'PartitionCmd' in cmd.AlterTableCmd.def &&
        cmd.AlterTableCmd.def.PartitionCmd.concurrent,
    );
    if (detaches) return { words: 'DETACH PARTITION CONCURRENTLY', creates: false };
  }
  return undefined;
}

/** `REINDEX … CONCURRENTLY` or `REINDEX (CONCURRENTLY) …`; `(CONCURRENTLY off)` is not. */
export function isConcurrent(node: Node): boolean {
  if (!('ReindexStmt' in node)) return false;
  return hasOption(node.ReindexStmt.params, 'concurrently');
}

/** `(FULL)`, `(FULL on)`, `(FULL 1)`; `(FULL off)` is not. */
export function hasOption(options: readonly Node[] | undefined, name: string): boolean {
  return (options ?? []).some((option) => {
    if (!('DefElem' in option) || option.DefElem.defname !== name) return false;
    const { arg } = option.DefElem;
    if (arg === undefined) return true;
    if ('Boolean' in arg) return arg.Boolean.boolval === true;
    if ('Integer' in arg) return arg.Integer.ival === 1;
    return 'String' in arg && /^(?:true|on)$/i.test(arg.String.sval ?? '');
  });
}
