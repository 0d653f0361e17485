/** A migration's file: its class, methods, constants and models. */
import {
  argumentsOf,
  constantName,
  everyNode,
  nameAt,
  nodeAt,
  type RubyNode,
  statementsOf,
  textAt,
} from '../ruby/tree.ts';
import { tableOf, underscore } from './inflections.ts';

export interface Source {
  /** The migration's class; absent where the file has none. */
  migration?: RubyNode;
  /** `70` for `ActiveRecord::Migration[7.0]`; 42 for one that names none, which Rails takes since 5.1 no more. */
  version: number;
  /** Methods that a call without receiver may mean: of the class, and of modules in the file. */
  methods: ReadonlyMap<string, RubyNode>;
  constants: ReadonlyMap<string, RubyNode>;
  /** Models that the file defines, by the last part of their name, with their tables; undefined where the table is not plain. */
  models: ReadonlyMap<string, string | undefined>;
  hasTransaction: boolean;
}

/** The newest that is known; a migration whose class is one of the application is taken for one of it. */
export const NEWEST = 81;

export function readSource(root: RubyNode, path: string): Source {
  const classes: RubyNode[] = [];
  const modules: RubyNode[] = [];
  const constants = new Map<string, RubyNode>();
  for (const node of everyNode(root)) {
    if (node.kind === 'ClassNode') classes.push(node);
    if (node.kind === 'ModuleNode') modules.push(node);
    const value = nodeAt(node, 'value');
    if (node.kind === 'ConstantWriteNode' && value !== undefined && !constants.has(nameAt(node)))
      constants.set(nameAt(node), value);
  }
  const named = underscore((path.split('/').at(-1) ?? '').replace(/^\d+_|(?:\.\w+)?\.rb$/g, ''));
  const candidates = classes.filter((node) => isMigration(node));
  const migration = candidates.find((node) => underscore(classOf(node)) === named) ?? candidates.at(-1);
  const methods = new Map<string, RubyNode>();
  for (const body of [...modules, ...(migration ? [migration] : [])])
    for (const method of methodsIn(body)) methods.set(nameAt(method), method);
  return {
    ...(migration && { migration }),
    version: migration === undefined ? NEWEST : versionOf(nodeAt(migration, 'superclass')),
    methods,
    constants,
    models: new Map(classes.filter((node) => node !== migration).flatMap(modelIn)),
    hasTransaction: !statementsOf(nodeAt(migration, 'body')).some(
      (node) => nameAt(node) === 'disable_ddl_transaction!',
    ),
  };
}

const classOf = (node: RubyNode): string => (constantName(nodeAt(node, 'constantPath')) ?? '').split('::').at(-1) ?? '';

function isMigration(node: RubyNode): boolean {
  for (const part of everyNode(nodeAt(node, 'superclass'))) if (/Migration/.test(nameAt(part))) return true;
  // Of a class of the application.
  return (
    nodeAt(node, 'superclass') !== undefined &&
    methodsIn(node).some((method) => ['up', 'change'].includes(nameAt(method)))
  );
}

/** Methods of a class or module, also those of the class itself: so migrations were written for Rails 3.0. */
function methodsIn(node: RubyNode): RubyNode[] {
  return statementsOf(nodeAt(node, 'body')).flatMap((statement) => {
    if (statement.kind === 'DefNode') return [statement];
    if (statement.kind === 'SingletonClassNode') return methodsIn(statement);
    // `private def helper`
    if (statement.kind === 'CallNode') return argumentsOf(statement).filter(({ kind }) => kind === 'DefNode');
    return [];
  });
}

/** `ActiveRecord::Migration[7.0]` */
function versionOf(superclass: RubyNode | undefined): number {
  for (const node of everyNode(superclass)) {
    const [argument] = nameAt(node) === '[]' ? argumentsOf(node) : [];
    const given = argument?.parts['value'] ?? (argument === undefined ? undefined : textAt(argument));
    const version = Number(given);
    if (version >= 4 && version < 100) return Math.round(version * 10);
  }
  return constantName(superclass) === 'ActiveRecord::Migration' ? 42 : NEWEST;
}

function modelIn(node: RubyNode): [string, string | undefined][] {
  const parent = constantName(nodeAt(node, 'superclass')) ?? '';
  const name = classOf(node);
  let table: string | undefined = /^(?:::)?(?:ActiveRecord::Base|ApplicationRecord)$/.test(parent)
    ? tableOf(name)
    : undefined;
  for (const statement of statementsOf(nodeAt(node, 'body'))) {
    if (nameAt(statement) === 'table_name=') {
      const [value] = argumentsOf(statement);
      table = value === undefined ? undefined : textAt(value);
    }
    // Rows that are never seen change nothing, and columns under other names are not plain.
    if (['default_scope', 'alias_attribute', 'table_name_prefix='].includes(nameAt(statement))) table = undefined;
  }
  return [[name, table]];
}
