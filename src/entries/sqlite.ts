import { runSqlite } from '../app/sqlite.ts';

runSqlite();
