import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { firstPlace, liveWord, placeOf, PLACES, textFault } from '~/demos/yours/failures/sort';
import words from 'words:yours-failures';

test('two answers lead to each of the eight places', () => {
  const all = Object.entries(words.en.seconds).flatMap(([pasted, answers]) =>
    Object.keys(answers).map((second) => placeOf(pasted, second)),
  );
  expect(new Set(all)).toEqual(new Set(PLACES));
  expect(placeOf('yes', 'no')).toBe('absent');
  expect(placeOf('yes', 'given')).toBe('misread');
  expect(placeOf('yes', 'against')).toBe('stale');
  expect(placeOf('none', 'given')).toBeUndefined();
  expect(words.en.places.tool.first).toContain('tool call');
  expect(words.zh.places.tool.first).toContain('工具调用');
});

test.each([
  ['en', 'How many open tickets do we have today?', 'How many'],
  ['en', '17 % VAT on 239.90?', '17 %'],
  ['en', 'Can I bring my dog? Yes, dogs travel free.', undefined],
  ['zh', '本季度华东区销售额', '本季'],
  ['zh', '有多少张未处理的工单？', '多少张'],
  ['zh', '门票多少钱？答：免费。', undefined],
] as const)('in %s “%s” sounds live or computed: %s', (locale, text, word) =>
  expect(liveWord(text, words[locale].signs)).toBe(word),
);

test('the place with most failures comes first, and of equals the cheapest', () => {
  expect(firstPlace(['habit', 'lost', 'lost'])).toEqual({ place: 'lost', count: 2 });
  expect(firstPlace(['scratch', 'absent', 'misread'])).toEqual({ place: 'absent', count: 1 });
});

describe('a description of a failure', () => {
  test.each([
    ['  ', 'empty'],
    ['dogs free', 'short'],
    ['xkcd zzzt qwrt bcdf', 'noWords'],
    ['no no no no no', 'oneWord'],
    ['错错错错错错', 'oneWord'],
    ['Can I bring my dog? Yes, dogs travel free.', undefined],
    ['能带狗上船吗？答：可以，免费。', undefined],
    ['Wann fährt das letzte Schiff? Um acht.', undefined],
    ['Когда уходит последний корабль? В восемь.', undefined],
  ])('%j is judged: %s', (text, fault) => expect(textFault(text, [])).toBe(fault));

  test('is not taken twice, whatever it says', () => {
    forAll(fc.string({ minLength: 1 }), (text) => {
      const fault = textFault(text, [` ${text} `]);
      expect(['again', 'empty']).toContain(fault);
    });
  });
});
