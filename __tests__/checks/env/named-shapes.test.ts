import { shapeOfName } from '../../../src/checks/env/named-shapes.ts';

const NAMES = (count: number): string[] => Array.from({ length: count }, (_, index) => `A${index}_DB_HOST`);

/** Counts how often all of its names are gone over. */
class Counted extends Map<string, string> {
  walks = 0;
  override keys(): ReturnType<Map<string, string>['keys']> {
    this.walks++;
    return super.keys();
  }
  override [Symbol.iterator](): ReturnType<Map<string, string>['entries']> {
    this.walks++;
    return super[Symbol.iterator]();
  }
}

test('an environment of many values is gone over once, not once for each of them', () => {
  const cells = new Counted(NAMES(5000).map((name) => [name, 'db.shop.dev']));
  for (const [name, value] of cells.entries()) shapeOfName(name, value, cells);
  expect(cells.walks).toBe(1);
});

test.each<[string, Record<string, string>, string | undefined]>([
  ['DB_HOST', { DB_HOST: 'https://db.shop.dev' }, 'host'],
  ['DB_HOST', { DB_HOST: 'https://db.turso.io' }, undefined],
  ['DB_HOST', { DB_HOST: 'https://db.shop.dev', SURREAL_USER: 'a' }, undefined],
  ['SURREAL_DB_HOST', { SURREAL_DB_HOST: 'https://db.shop.dev' }, undefined],
  ['DB_HOST', { DB_HOST: 'https://db.shop.dev', SMTP_HOST: 'smtp.shop.dev' }, 'host'],
])('%s beside %j is of type %s', (name, values, type) => {
  expect(shapeOfName(name, values[name] ?? '', new Map(Object.entries(values)))?.type).toBe(type);
});
