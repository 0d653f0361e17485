import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeployFile, readDeployFiles } from '../../../../src/checks/env/reads/deploy/index.ts';
import { isLanguage, readLanguages } from '../../../../src/checks/env/reads/languages/index.ts';

interface Group {
  group: string;
  file: string;
  reads: string[];
  decoys: string[];
  content: string;
}

// Planted reads in the ways of many languages; JavaScript has a reader of its own.
const FILE = path.resolve(import.meta.dirname, '../../../../../shared/corpora/env/scan-fixture.json');
const present = existsSync(FILE);
const groups = (present ? (JSON.parse(readFileSync(FILE, 'utf8')) as Group[]) : []).filter(
  ({ file }) => !/\.(?:js|ts|vue)$/.test(file),
);

(present ? test : test.skip)('the corpus of planted reads is there', () => expect(groups.length).toBeGreaterThan(20));

if (present)
  test.each(groups)('$group: all that is planted, and no decoy', ({ file, content, reads, decoys }) => {
    const files = [{ path: file, text: content }];
    const found = [
      ...(isLanguage(file) ? readLanguages(files).reads : []),
      ...(isDeployFile(file, content) ? readDeployFiles(files).reads : []),
    ].map(({ name }) => name);
    expect(reads.filter((name) => !found.includes(name))).toEqual([]);
    expect(decoys.filter((name) => found.includes(name))).toEqual([]);
  });
