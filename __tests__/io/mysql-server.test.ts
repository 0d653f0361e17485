// A throw-away MySQL or MariaDB, and what is said to it over its socket. A machine without one has nothing to try.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findMysqlPrograms } from '../../src/io/mysql-programs.ts';
import { type MysqlServer, startMysql } from '../../src/io/mysql-server.ts';

const PROGRAMS = await findMysqlPrograms(process.env['PATH']);
const MINUTE = 60_000;
const homes = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`launch-ready-my-${process.pid}-`));

if (PROGRAMS.length === 0) test.skip('this machine has no MySQL and no MariaDB', () => {});

for (const program of PROGRAMS)
  describe(program.name, () => {
    const before = homes();
    let home = '';
    let server: MysqlServer;

    beforeAll(async () => {
      server = await startMysql(program);
      home = path.join(tmpdir(), homes().find((name) => !before.includes(name)) ?? '');
      await server.admin.query('CREATE DATABASE own');
      await server.admin.query(`GRANT ALL ON own.* TO ${server.account}`);
      await server.role.query('USE own');
    }, MINUTE);
    afterAll(() => server.stop(), MINUTE);

    const refusal = (sql: string) =>
      server.role.query(sql).then(
        () => undefined,
        (error: unknown) => error,
      );

    test('nobody else looks into its folder, and it listens to nobody else', async () => {
      expect(statSync(home).mode & 0o077).toBe(0);
      const { rows } = await server.admin.query("SHOW VARIABLES LIKE 'skip_networking'");
      expect(rows).toEqual([['skip_networking', 'ON']]);
    });

    test('values, NULL and characters of four bytes', async () => {
      const { rows } = await server.role.query("SELECT 1, NULL, '', '😀' UNION ALL SELECT 2, 'x', NULL, NULL");
      expect(rows).toEqual([
        ['1', null, '', '😀'],
        ['2', 'x', null, null],
      ]);
    });

    test('a value that takes several packets', async () => {
      const { rows } = await server.role.query("SELECT REPEAT('x', 20000000)");
      expect(rows[0]?.[0]?.length).toBe(20_000_000);
      expect((await server.role.query(`SELECT LENGTH('${'y'.repeat(17_000_000)}')`)).rows).toEqual([['17000000']]);
    });

    test('a procedure with several results, and what is not kept', async () => {
      await server.role.query('CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; SELECT 3; END');
      expect((await server.role.query('CALL p()')).rows).toEqual([['3']]);
      expect((await server.role.query('CALL p()', { keep: false })).rows).toEqual([]);
    });

    test('how many rows a statement changed', async () => {
      await server.role.query('CREATE TABLE t (a INT)');
      expect((await server.role.query('INSERT INTO t VALUES (1), (2)')).affected).toBe(2);
    });

    test('an error has its code, and the next statement runs', async () => {
      expect(await refusal('SELECT * FROM nowhere')).toMatchObject({ name: 'MysqlError', code: 1146, state: '42S02' });
      expect((await server.role.query('SELECT 1')).rows).toEqual([['1']]);
    });

    test.each([
      ['two statements', 'SELECT 1; SELECT 2'],
      ['a file of the client', "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t"],
      ['a file of the server', "LOAD DATA INFILE '/etc/passwd' INTO TABLE t"],
      ['a file to write', "SELECT 1 INTO OUTFILE '/tmp/launch-ready-out'"],
      ['a library', "CREATE FUNCTION f RETURNS INT SONAME 'f.so'"],
      ['a setting of the server', 'SET GLOBAL event_scheduler = ON'],
      ['rights', 'GRANT ALL ON *.* TO launch_ready@localhost'],
      ['its tables', 'SELECT * FROM mysql.user'],
      ['another database', 'CREATE DATABASE other'],
      ['somebody else', 'CREATE DEFINER = root@localhost PROCEDURE q() SELECT 1'],
      ['its end', 'SHUTDOWN'],
    ])('refused: %s', async (_, sql) => {
      expect(await refusal(sql)).toMatchObject({ name: 'MysqlError' });
    });

    test('reset: what the session set is gone', async () => {
      await server.role.query("SET @a = 1, SESSION sql_mode = ''");
      await server.role.reset();
      expect((await server.role.query('SELECT @a, @@sql_mode = @@GLOBAL.sql_mode')).rows).toEqual([[null, '1']]);
    });

    test('a connection that ends is told, at once and later', async () => {
      expect(await refusal('KILL CONNECTION_ID()')).toBeInstanceOf(Error);
      expect(await refusal('SELECT 1')).toMatchObject({ name: 'ConnectionLost' });
    });

    test(
      'stopped, nothing is left',
      async () => {
        expect(existsSync(home)).toBe(true);
        await server.stop();
        expect(existsSync(home)).toBe(false);
        await expect(server.admin.query('SELECT 1')).rejects.toThrow();
      },
      MINUTE,
    );
  });

test('one that does not start is told, and nothing is left', async () => {
  const before = homes();
  const program = { flavour: 'mysql', version: 80_400, name: 'MySQL 8.4.0', server: '/nowhere/mysqld' } as const;
  await expect(startMysql(program)).rejects.toThrow('ENOENT');
  await expect(startMysql({ ...program, server: '/bin/false' })).rejects.toThrow('false ended with code 1');
  expect(homes()).toEqual(before);
});
