import { TooSilent, withPatience } from '../../src/io/patience.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('work that goes on speaking is waited for', async () => {
  const heard: boolean[] = [];
  await withPatience({ silence: 200, total: 5_000 }, async (isAwaited) => {
    for (let word = 0; word < 5; word++) {
      await pause(60);
      heard.push(isAwaited());
    }
  });
  expect(heard).toEqual([true, true, true, true, true]);
});

test.each([
  ['that says nothing', { silence: 50, total: 5_000 }, 'nothing for 0 s'],
  ['that does not end', { silence: 5_000, total: 50 }, 'not within 0 s'],
])('work %s is given up, and nobody hears it any more', async (_, patience, words) => {
  let later: Promise<boolean> | undefined;
  const given = withPatience(patience, (isAwaited) => {
    later = pause(150).then(isAwaited);
    return later.then(() => {});
  });
  await expect(given).rejects.toEqual(new TooSilent(words));
  expect(await later).toBe(false);
});

test('what work throws is thrown', async () => {
  await expect(
    withPatience({ silence: 1_000, total: 1_000 }, () => Promise.reject(new Error('broken'))),
  ).rejects.toThrow('broken');
});
