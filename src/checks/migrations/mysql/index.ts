/** What the migrations check takes from here. */
export { mysqlRules } from './checkers.ts';
export { runMysqlExample } from './example.ts';
export { createMysqlJudge, type MysqlOptions } from './judge.ts';
export { judgeMysql, type MysqlWork } from './trial/judge-mysql.ts';
