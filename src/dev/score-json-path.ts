/**
 * `npm run score:json-path -- cts.json` runs the public compliance suite of RFC 9535
 * (https://github.com/jsonpath-standard/jsonpath-compliance-test-suite) on the JSONPath of `expect:` and `save:`.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { mustBeJsonPath, selectJson } from '../checks/smoke/json-path.ts';
import { thinkingFor } from '../checks/smoke/thinking.ts';

interface Case {
  name: string;
  selector: string;
  invalid_selector?: boolean;
  document?: unknown;
  result?: unknown[];
  results?: unknown[][];
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file of the suite: npm run score:json-path -- cts.json');
const { tests } = JSON.parse(readFileSync(file, 'utf8')) as { tests: Case[] };

const isRefused = (selector: string): boolean => {
  try {
    mustBeJsonPath(selector, 'suite');
    return false;
  } catch {
    return true;
  }
};

const wrong = tests.filter(({ selector, invalid_selector: isInvalid, document, result, results }) => {
  if (isInvalid) return !isRefused(selector);
  const values = selectJson(document, selector, thinkingFor(2_000));
  return isRefused(selector) || !(results ?? [result]).some((each) => isDeepStrictEqual(values, each));
});
for (const { name, selector } of wrong) console.log(`wrong: ${name}: ${selector}`);
console.log(
  `${tests.length - wrong.length} of ${tests.length} cases right (${tests.filter((each) => each.invalid_selector).length} must be refused)`,
);
if (wrong.length > 0) process.exitCode = 1;
