/** Why the server refused a statement, in words that hold no literal of it. */

/**
 * - `rows`: rows that are there stand against it
 * - `way`: not with this ALGORITHM or LOCK
 * - `outside`: it asks for more than this user may, or for what is not there: a file, a plugin, another server
 * - `version`: it may be right for another version
 * - `missing`: a table, column or key that is not there
 * - `exists`: what it makes is there already
 * - `rule`: the server does not do this
 */
export type RefusalKind = 'rows' | 'way' | 'outside' | 'version' | 'missing' | 'exists' | 'rule';

export interface Refusal {
  kind: RefusalKind;
  /** https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html */
  code: number;
  /** In our words, plain text. */
  words: string;
}

type Known = readonly [kind: RefusalKind, words: string];

const KNOWN: Readonly<Record<number, Known>> = {
  1048: ['rows', 'a value that may not be NULL is'],
  1062: ['rows', 'two rows are alike where they must not be'],
  1138: ['rows', 'a row holds NULL'],
  1216: ['rows', 'a row has no parent'],
  1217: ['rows', 'rows of another table refer to it'],
  1263: ['rows', 'a row holds NULL'],
  1264: ['rows', 'a number does not fit'],
  1265: ['rows', 'a value does not fit'],
  1292: ['rows', 'a date or number cannot be read'],
  1366: ['rows', 'a value cannot be read'],
  1406: ['rows', 'a text is too long'],
  1411: ['rows', 'a value cannot be read'],
  1416: ['rows', 'a value is no geometry'],
  1451: ['rows', 'rows of another table refer to it'],
  1452: ['rows', 'a row has no parent'],
  1526: ['rows', 'a row fits into no partition'],
  1586: ['rows', 'two rows are alike where they must not be'],
  1690: ['rows', 'a number is out of range'],
  1737: ['rows', 'a row fits into no partition'],
  1748: ['rows', 'a row fits into no partition'],
  3140: ['rows', 'a text is no JSON'],
  3141: ['rows', 'a text is no JSON'],
  3156: ['rows', 'a value of a JSON text does not fit'],
  3819: ['rows', 'a row breaks a CHECK'],
  4025: ['rows', 'a row breaks a CHECK'],
  1845: ['way', 'it cannot be done with this ALGORITHM or LOCK'],
  1846: ['way', 'it cannot be done with this ALGORITHM or LOCK'],
  4092: ['way', 'the table has had too many instant changes'],
  1044: ['outside', 'it asks for a database that is not its own'],
  1045: ['outside', 'it asks for files or for other users'],
  1142: ['outside', 'it asks for more than its own database'],
  1143: ['outside', 'it asks for more than its own database'],
  1205: ['outside', 'it waited for a lock'],
  1227: ['outside', 'it asks for rights on the server'],
  1235: ['version', 'this version does not do this'],
  1238: ['outside', 'it sets what a session cannot'],
  1290: ['outside', 'it asks for what this server does not allow'],
  1370: ['outside', 'it asks for more than its own database'],
  1410: ['outside', 'it asks for rights on the server'],
  1419: ['outside', 'it asks for rights on the server'],
  1286: ['version', 'the storage engine is not there'],
  1305: ['outside', 'a function or procedure is not there'],
  3948: ['outside', 'it reads a file'],
  4166: ['outside', 'it reads a file'],
  1064: ['version', 'it cannot be read'],
  1115: ['version', 'the character set is not known'],
  1193: ['version', 'the variable is not known'],
  1231: ['version', 'the variable does not take this value'],
  1273: ['version', 'the collation is not known'],
  3161: ['version', 'the storage engine is switched off'],
  1046: ['outside', 'no database is in use'],
  1049: ['outside', 'the database is not there'],
  1051: ['missing', 'the table is not there'],
  1054: ['missing', 'a column is not there'],
  1072: ['missing', 'a column of the key is not there'],
  1091: ['missing', 'the column or key that goes is not there'],
  1146: ['missing', 'the table is not there'],
  1176: ['missing', 'the index is not there'],
  1347: ['rule', 'it is no view'],
  3821: ['missing', 'the CHECK is not there'],
  3940: ['missing', 'the constraint is not there'],
  1050: ['exists', 'the table is there already'],
  1060: ['exists', 'the column is there already'],
  1061: ['exists', 'the index is there already'],
  1068: ['exists', 'the table has a primary key already'],
  1304: ['exists', 'the procedure or function is there already'],
  1359: ['exists', 'the trigger is there already'],
  1007: ['exists', 'the database is there already'],
  1826: ['exists', 'the foreign key is there already'],
  3822: ['exists', 'the CHECK is there already'],
  1005: ['rule', 'the table cannot be made so: often its foreign key does not fit'],
  1025: ['rule', 'the table cannot be changed so: often a foreign key needs what goes'],
  1067: ['rule', 'the default does not fit its column'],
  1070: ['rule', 'the key has too many parts'],
  1071: ['rule', 'the key is too long'],
  1075: ['rule', 'a counted column must be a key, and there can be only one'],
  1089: ['rule', 'the prefix of the key does not fit the column'],
  1090: ['rule', 'the last column of a table cannot go'],
  1101: ['rule', 'a TEXT, BLOB or JSON column has no such default'],
  1118: ['rule', 'a row would be too large'],
  1136: ['rule', 'there are more or fewer values than columns'],
  1166: ['rule', 'the name of a column is not allowed'],
  1170: ['rule', 'a TEXT or BLOB column in a key needs a length'],
  1171: ['rule', 'a column of a primary key may not be NULL'],
  1215: ['rule', 'the foreign key does not fit the columns that it refers to'],
  1239: ['rule', 'the foreign key does not fit the columns that it refers to'],
  1364: ['rule', 'a column that has no default gets no value'],
  1503: ['rule', 'a unique key must hold all columns of the partitioning'],
  1506: ['rule', 'a partitioned table has no foreign keys'],
  1553: ['rule', 'a foreign key needs the index'],
  1701: ['rule', 'a foreign key refers to the table'],
  1706: ['rule', 'the primary key holds a column that cannot be in one'],
  1713: ['rule', 'a row is too large for undo'],
  1822: ['rule', 'the foreign key has no index to refer to'],
  1824: ['missing', 'the table that the foreign key refers to is not there'],
  1828: ['rule', 'a foreign key needs the column'],
  1829: ['rule', 'a foreign key of another table needs the column'],
  1830: ['rule', 'the foreign key sets NULL, and the column may not be'],
  1832: ['rule', 'a foreign key needs the column as it is'],
  1833: ['rule', 'a foreign key of another table needs the column as it is'],
  1834: ['rule', 'a foreign key needs the table as it is'],
  1901: ['rule', 'the expression may not be used here'],
  3723: ['outside', 'it asks for a tablespace of the server'],
  3730: ['rule', 'a foreign key of another table refers to it'],
  3734: ['missing', 'the column that the foreign key refers to is not there'],
  3750: ['rule', 'the server wants a primary key'],
  3757: ['rule', 'an index on an expression does not do this'],
  3780: ['rule', 'the columns of the foreign key are of different types'],
  3959: ['rule', 'a CHECK needs the column'],
  3108: ['rule', 'a computed column needs the column'],
  3837: ['rule', 'an index on an expression needs the column'],
  6125: ['rule', 'the foreign key refers to columns that are not unique'],
};

/** What an error says; codes that are not known are no more than refused. */
export function readRefusal(code: number): Refusal {
  const [kind, words] = KNOWN[code] ?? ['version', 'it is refused'];
  return { kind, code, words };
}
