import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machinePath } from '../../src/io/machine-path.ts';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'launch-ready-path-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => path.join(root, name);
for (const name of ['usr/bin', 'work/node_modules/.bin', 'workshop/bin']) mkdirSync(at(name), { recursive: true });
symlinkSync(at('work/node_modules/.bin'), at('linked'));

test.each<[name: string, folder: string, isKept: boolean]>([
  ['a folder of the machine', at('usr/bin'), true],
  ['a folder of the project', at('work/node_modules/.bin'), false],
  ['the project itself', at('work'), false],
  ['a link into the project', at('linked'), false],
  ['one whose name only begins like the project', at('workshop/bin'), true],
  ['a relative one', path.relative(process.cwd(), at('usr/bin')), false],
  ['one that is not there', at('nowhere'), false],
])('%s', (_, folder, isKept) => {
  expect(machinePath({ PATH: folder }, [at('work'), at('gone')])).toBe(isKept ? folder : '');
});

test('their order stays', () => {
  const kept = [at('workshop/bin'), at('usr/bin')];
  expect(machinePath({ PATH: [at('work'), ...kept].join(path.delimiter) }, [at('work')])).toBe(
    kept.join(path.delimiter),
  );
});
