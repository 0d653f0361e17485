// Which server may judge, and how far its word counts.
import { chooseServer, isExact, nameOfWanted } from '../../../../../src/checks/migrations/mysql/trial/choose.ts';
import { serverOf } from '../../../../../src/checks/migrations/mysql/version.ts';

const wanted = (flavour: 'mysql' | 'mariadb', version?: number) => ({
  flavour,
  version: version === undefined ? undefined : serverOf(flavour, version).version,
});
const server = (flavour: 'mysql' | 'mariadb', version: number) => ({ flavour, version });

test.each([
  ['the same series', wanted('mysql', 8.4), server('mysql', 80_403), true],
  ['a series of MariaDB', wanted('mariadb', 10.11), server('mariadb', 101_119), true],
  ['the patch that is named', wanted('mysql', 80_028), server('mysql', 80_028), true],
  ['another patch than is named', wanted('mysql', 80_028), server('mysql', 80_039), false],
  ['another series', wanted('mysql', 8.4), server('mysql', 80_039), false],
  ['another minor of the same major', wanted('mariadb', 10.11), server('mariadb', 100_622), false],
  ['the other database', wanted('mysql', 8.4), server('mariadb', 80_403), false],
  ['nobody said which', wanted('mysql'), server('mysql', 80_403), false],
])('exact: %s', (_, production, one, expected) => {
  expect(isExact(production, one)).toBe(expected);
});

const MACHINE = [server('mariadb', 101_119), server('mysql', 80_039), server('mysql', 90_704), server('mysql', 80_028)];

test.each([
  ['where none is named, the newest of the flavour', wanted('mysql'), 90_704],
  ['the series that is named', wanted('mysql', 8), 80_039],
  ['the patch that is named', wanted('mysql', 80_028), 80_028],
  ['the series where the patch is not there', wanted('mysql', 80_030), 80_039],
  ['none where the series is not there', wanted('mysql', 8.4), undefined],
  ['MariaDB is not MySQL', wanted('mariadb', 10.6), undefined],
  ['MariaDB', wanted('mariadb'), 101_119],
])('%s', (_, production, version) => {
  expect(chooseServer(production, MACHINE)?.version).toBe(version);
});

test.each([
  [wanted('mysql'), 'MySQL'],
  [wanted('mysql', 8.4), 'MySQL 8.4'],
  [wanted('mariadb', 10.11), 'MariaDB 10.11'],
])('it is called %#', (production, name) => {
  expect(nameOfWanted(production)).toBe(name);
});
