/** Whether something is meant for PostgreSQL: https://docs.liquibase.com/concepts/changelogs/attributes/dbms.html */

/** `postgresql`, `h2, postgresql`, `!oracle`, `all`, `none` */
export function isForPostgres(dbms: string | undefined): boolean {
  const names = (dbms ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0 || names.includes('all')) return true;
  if (names.includes('none') || names.includes('!postgresql')) return false;
  return names.includes('postgresql') || names.every((name) => name.startsWith('!'));
}

/** Other databases, as people call contexts that they set for one of them. */
const OTHERS = /^(?:mysql|mariadb|oracle|mssql|sqlserver|h2|hsqldb|sqlite|db2|derby|!postgres(?:ql)?)$/i;

/** `mysql`, `test and h2`. Of any other context it is taken that it runs: https://docs.liquibase.com/concepts/changelogs/attributes/contexts.html */
export const isForOthers = (context: string | undefined): boolean =>
  // `not h2` and `!(h2 or mysql)` are for the rest of the world.
  !/\bnot\b|![\s(]/i.test(context ?? '') &&
  (context ?? '')
    .split(/,|\bor\b/i)
    .every((alternative) => alternative.split(/\band\b|[()\s]+/i).some((word) => OTHERS.test(word)));
