// What a format looks like in the log of a runner.
import { asLog } from '../../../src/app/cli/output.ts';

test.each([
  ['markdown', 'a\n ::set-output name=x::y', 'a\n &#58;:set-output name=x::y'],
  ['html', 'a ##[add-mask]b', 'a &#35;#[add-mask]b'],
  ['junit', '::stop-commands::x', '&#58;:stop-commands::x'],
  ['json', '{"a":"##[group]x"}', '{"a":"\\u0023#[group]x"}'],
  ['sarif', '{"a":"::x"}', '{"a":"::x"}'],
] as const)('%s: %j', (format, text, expected) => {
  expect(asLog(text, format)).toBe(expected);
  if (format === 'json') expect(JSON.parse(asLog(text, format))).toEqual(JSON.parse(text));
});
