import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { lineMap } from '../../../../src/checks/migrations/sql/positions.ts';
import { parseStatements } from '../../../../src/checks/migrations/sql/statements.ts';

const parse = await loadParser();

/** `line:column-line:column text` of each statement, ends inclusive. */
function places(text: string): string[] {
  const lines = lineMap(text);
  const at = (offset: number) => `${lines.at(offset).line}:${lines.at(offset).column}`;
  return parseStatements(parse, text).statements.map((statement) => {
    expect(text.slice(statement.start, statement.end)).toBe(statement.text);
    return `${at(statement.start)}-${at(statement.end - 1)} ${statement.text}`;
  });
}

test.each([
  { name: 'an empty file', text: '', found: [] },
  { name: 'white space', text: ' \n\n', found: [] },
  { name: 'comments only', text: '-- a\n/* b */', found: [] },
  { name: 'lone semicolons', text: ';;\n;', found: [] },
  { name: 'no final semicolon', text: 'SELECT 1', found: ['1:1-1:8 SELECT 1'] },
  {
    name: 'leading comments',
    text: '-- drop\n/* more */ SELECT 1;\nSELECT 2;',
    found: ['2:12-2:19 SELECT 1', '3:1-3:8 SELECT 2'],
  },
  { name: 'a trailing comment', text: 'SELECT 1 -- one\n;SELECT 2;', found: ['1:1-1:8 SELECT 1', '2:2-2:9 SELECT 2'] },
  {
    name: 'characters of two, three and four bytes',
    text: "-- é€😀\nSELECT 'é€😀'; SELECT 2;",
    found: ["2:1-2:13 SELECT 'é€😀'", '2:16-2:23 SELECT 2'],
  },
  { name: 'CRLF', text: 'SELECT 1;\r\n\r\nSELECT\r\n2;', found: ['1:1-1:8 SELECT 1', '3:1-4:1 SELECT\r\n2'] },
  {
    name: 'semicolons in a body',
    text: 'DO $x$ BEGIN NULL; END $x$;\nSELECT 1;',
    found: ['1:1-1:26 DO $x$ BEGIN NULL; END $x$', '2:1-2:8 SELECT 1'],
  },
  { name: 'meta commands of psql', text: '\\set x 1\nSELECT 1;\n\\i other.sql', found: ['2:1-2:8 SELECT 1'] },
  {
    name: 'a statement that \\gexec ends',
    text: 'SELECT 1 \\gexec\nSELECT 2;',
    found: ['1:1-1:8 SELECT 1', '2:1-2:8 SELECT 2'],
  },
  {
    name: 'rows of COPY',
    text: "COPY t (a) FROM stdin;\nit's; DROP\n\\.\nSELECT 1;",
    found: ['1:1-1:21 COPY t (a) FROM stdin', '4:1-4:8 SELECT 1'],
  },
  {
    name: 'placeholders',
    text: 'DROP TABLE ${schema}.t; SELECT ${n};',
    found: ['1:1-1:22 DROP TABLE ${schema}.t', '1:25-1:35 SELECT ${n}'],
  },
  {
    name: 'statements in a DO block',
    text: 'DO $$ BEGIN\n  IF true THEN DROP TABLE a; END IF;\nEND $$;',
    found: ['1:1-3:6 DO $$ BEGIN\n  IF true THEN DROP TABLE a; END IF;\nEND $$', '2:16-2:27 DROP TABLE a'],
  },
])('$name', ({ text, found }) => expect(places(text)).toEqual(found));

test.each([
  {
    name: 'a mistake between two statements',
    text: 'SELECT 1;\nCRATE TABLE t;\nSELECT 2;',
    good: ['SELECT 1', 'SELECT 2'],
    bad: ['2:1 syntax error at or near "CRATE"'],
  },
  {
    name: 'an open parenthesis',
    text: 'SELECT (1;\nDROP TABLE t;',
    good: ['DROP TABLE t'],
    bad: ['1:10 syntax error at or near ";"'],
  },
  {
    name: 'a literal is not repeated',
    text: "SELECT 1;\nINSERT 'Ada Lovelace';",
    good: ['SELECT 1'],
    bad: ['2:8 syntax error'],
  },
  {
    name: 'a piece of a literal is not repeated',
    text: "SELECT 1; INSERT INTO t VALUES ('it's');",
    good: ['SELECT 1'],
    bad: ['1:37 syntax error'],
  },
  {
    name: 'a column behind wide characters',
    text: "/* 😀é */ SELEC 'é';",
    good: [],
    bad: ['1:11 syntax error at or near "SELEC"'],
  },
  {
    name: 'NUL',
    text: 'SELECT 1;\nDROP\0TABLE t;',
    good: ['SELECT 1'],
    bad: ['2:5 a NUL character: the file is not UTF-8 text'],
  },
  {
    name: 'a function in SQL',
    text: 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;\nFOO;',
    good: ['CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END'],
    bad: ['2:1 syntax error at or near "FOO"'],
  },
  {
    name: '20,000 parentheses',
    text: `SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)};\nSELECT 2;`,
    good: ['SELECT 2'],
    bad: [expect.stringMatching(/^1:\d+ /)],
  },
])('the others are read: $name', ({ text, good, bad }) => {
  const { statements, problems } = parseStatements(parse, text);
  const lines = lineMap(text);
  expect(statements.map((statement) => statement.text)).toEqual(good);
  expect(
    problems.map(({ offset, message }) => `${lines.at(offset).line}:${lines.at(offset).column} ${message}`),
  ).toEqual(bad);
});

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('every statement is found at its place, whatever stands between', () => {
  const pieces = [
    'DROP TABLE "tä;ble"',
    "SELECT 'a;é''😀'",
    'DO $é$ ; "\' $é$',
    'ALTER TABLE a\r\n  ADD COLUMN b text -- ;\n  DEFAULT 1',
    "SELECT E'\\';' /* ; /* ; */ */ , 2",
  ];
  const between = [';', ';\n', " ; -- é;'\n", ';\r\n/* 😀; /* nested */ ; */', ';;\t'];
  for (let seed = 1; seed <= 300; seed++) {
    const pick = random(seed);
    const chosen = Array.from({ length: 1 + pick(6) }, () => pieces[pick(pieces.length)] ?? '');
    const text = chosen.map((piece) => piece + between[pick(between.length)]).join('');
    const { statements, problems } = parseStatements(parse, text);
    expect({ seed, problems, texts: statements.map((statement) => statement.text) }).toEqual({
      seed,
      problems: [],
      texts: chosen,
    });
    const broken = parseStatements(parse, `FOO BAR;\n${text}`);
    expect({ seed, texts: broken.statements.map((statement) => statement.text) }).toEqual({ seed, texts: chosen });
  }
});
