import { expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import type { Words } from '~/lib/yours/form/form';
import { answer, firstPlace, liveWord, placeOf, PLACES } from '~/lib/yours/failures';

const { words } = await formIn('failures', 'en');

test('two answers lead to each of the eight places', () => {
  const { second } = words.options as { second: Record<string, Words> };
  const all = Object.entries(second).flatMap(([pasted, answers]) =>
    Object.keys(answers).map((one) => placeOf(pasted, one)),
  );
  expect(new Set(all)).toEqual(new Set(PLACES));
  expect(Object.keys(words.kinds!)).toEqual(PLACES);
  expect(['no', 'given', 'against'].map((one) => placeOf('yes', one))).toEqual([
    'absent',
    'misread',
    'stale',
  ]);
  expect(placeOf('none', 'given')).toBeUndefined();
});

test.each([
  ['en', 'How many open tickets do we have today?', 'How many'],
  ['en', '17 % VAT on 239.90?', '17 %'],
  ['en', 'Can I bring my dog? Yes, dogs travel free.', undefined],
  ['zh', '本季度华东区销售额', '本季'],
  ['zh', '有多少张未处理的工单？', '多少张'],
  ['zh', '门票多少钱？答：免费。', undefined],
] as const)('in %s “%s” sounds live or computed: %s', async (locale, text, word) => {
  const { signs } = (await formIn('failures', locale)).words;
  expect(liveWord(text, String(signs))).toBe(word);
});

test('the place with most failures comes first, and of equals the cheapest', () => {
  expect(firstPlace(['habit', 'lost', 'lost'])).toEqual({ place: 'lost', count: 2 });
  expect(firstPlace(['scratch', 'absent', 'misread'])).toEqual({ place: 'absent', count: 1 });
});

test('what no page keeps right is a tool’s, whatever a page did', () => {
  const each = [{ n: 2, failure: 'How many tickets?', second: 'sum' }];
  expect(answer({ each }, { values: { then2: 'live' } })).toMatchObject({
    verdict: 'single',
    cards: [{ n: 2, kind: 'tool' }],
  });
});
