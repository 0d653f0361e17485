import { clearSubjects, findingsOf, review } from './review.ts';
afterAll(clearSubjects);
test('probe', async () => {
  const t = Date.now();
  const report = await review({ base: { 'launch-ready.yml': 'rules: { env/new-variable: high }\n', '.env.example': 'PORT=\n', 'db/migrations/1.sql':'create table t(a int);\n' }, change: { '.env.example': 'PORT=\nNEW=\n' }, from: 'fork' });
  console.log(Date.now()-t, findingsOf(report), JSON.stringify(report, null, 1));
});
