import { stampOf } from '../documents.ts';
import { staticRows } from '../matrix.ts';
import type { EnvRule } from '../rule.ts';

export const staleDocument: EnvRule = {
  id: 'env/stale-document',
  severity: 'medium',
  summary: 'ENVIRONMENT.md or SECRETS.md no longer says what is true',
  why: 'Whoever takes over at night follows the document. One that lacks a variable, or names an owner who left, costs the hour that it was written to save.',
  fix: 'Write it anew with `launch-ready env --write DIR`, and commit it.',
  since: '0.1.0',
  examples: {
    bad: ['A=\nB=\n--- file docs/ENVIRONMENT.md\n<!-- launch-ready:begin env sha256:0000000000000000 -->'],
    good: ['A=\nB=\n--- file docs/ENVIRONMENT.md\nOur own words about A and B.'],
  },
  *check(subject) {
    if (subject.documents.length === 0) return;
    const stamp = stampOf(staticRows(subject));
    for (const document of subject.documents) {
      // One of another app is for the look at that app.
      if (document.folder !== subject.folder || document.stamp === stamp) continue;
      const folder = document.path.slice(0, -document.name.length).replace(/\/$/, '') || '.';
      yield {
        variable: document.name,
        place: { path: document.path, line: document.line },
        part: document.path,
        title: `${document.path} is stale`,
        message: `${document.path} was made before variables, their owners or their readers changed.`,
        fix: `\`launch-ready env --write ${folder}${subject.folder === '' ? '' : ` --working-directory ${subject.folder}`}\`, and commit both files.`,
        impact: 'Whoever has to change a variable in a hurry reads what was true some time ago.',
      };
    }
  },
};
