import { skeletonOf } from '../../src/core/skeleton.ts';

test.each([
  ['Pä ss\u00a0\n WÖRD', 'password'],
  ['pa\u0308ss\u00adw\u200bo\u0308rd', 'password'],
  ['ｐａｓｓＷＯＲＤ', 'password'],
  ['\\u0070\\x61&#115;&#x73;%77%6F\\u{72}d', 'password'],
  ['a&amp;b%C3%A4&quot;', 'aba"'.replace('ab', 'a&b')],
  ['100 % & \\ \\u12 &#; %zz', '100%&u12&#;%zz'],
  ['%2541%252542&amp;#67;&amp;amp;lt;\\104\\303\\244', 'abc<da\u00a4'],
  ['😀\ud800', '😀\ud800'],
  ['', ''],
])('%j → %j', (text, expected) => {
  expect(skeletonOf(text).text).toBe(expected);
});

test('says where each unit came from', () => {
  const { text, starts, ends } = skeletonOf('x \\u0041ﬁ');
  expect(text).toBe('xafi');
  expect([starts, ends]).toEqual([
    [0, 2, 8, 8],
    [1, 8, 9, 9],
  ]);
});
