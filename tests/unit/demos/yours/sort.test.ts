import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { firstPlace, placeOf, PLACES, textFault } from '~/demos/yours/failures/sort';

test('two answers lead to each of the six places', () => {
  const all = ['yes', 'no', 'none'].flatMap((pasted) =>
    ['yes', 'no'].map((second) => placeOf(pasted, second)),
  );
  expect(new Set(all)).toEqual(new Set(PLACES));
  expect(placeOf('yes', 'no')).toBe('absent');
  expect(placeOf('yes', 'given')).toBe('misread');
  expect(placeOf('none', 'given')).toBeUndefined();
});

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
