import { fc, forAll } from '../../../../property';
import { expect, test } from 'vitest';
import { textFault } from '~/lib/yours/form/sentence';

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

test('a sentence is not taken twice, whatever it says', () => {
  forAll(fc.string({ minLength: 1 }), (text) => {
    expect(['again', 'empty']).toContain(textFault(text, [` ${text} `]));
  });
});
