import { expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import type { Form, Words } from '~/lib/yours/form/form';
import { answer, hintIn, more, placeOf, PLACES } from '~/lib/yours/failures';

const form = await formIn('failures', 'en');
const signs = form.signs as Parameters<typeof hintIn>[1];
const known = (asked: string, picked: Readonly<Record<string, string>>, of: Form = form) =>
  more({ asked, answered: '', ...picked }, of);

test('two or three answers lead to each of the places, and every place is told in words', () => {
  const { second, third } = form.words.options as Record<'second' | 'third', Record<string, Words>>;
  const all = Object.entries(second).flatMap(([lives, seconds]) =>
    Object.keys(seconds).flatMap((one) =>
      Object.keys(third[one] ?? { '': '' }).map((last) => placeOf(lives, one, last)),
    ),
  );
  expect(new Set(all)).toEqual(new Set(PLACES));
  expect(Object.keys(form.words.kinds!)).toEqual(PLACES);
  expect(placeOf('page', 'right')).toBeUndefined();
});

test.each([
  ['How many open tickets do we have today?', 'system', 'How many open'],
  ['17 % VAT on 239.90?', 'compute', '17 %'],
  ['The reply must be valid JSON, and it writes a letter.', 'shape', 'JSON'],
  ['Can I bring my dog? Yes, dogs travel free.', undefined, undefined],
  ['本季度华东区销售额', 'system', '本季'],
  ['上周一共卖了多少张票？', 'compute', '一共'],
  ['门票多少钱？答：免费。', undefined, undefined],
])('“%s” points to %s by the word “%s”', (text, lives, said) => {
  expect(hintIn(text, signs)).toEqual(lives && { lives, word: said });
});

test('a page that sounds live is asked back about, and the answer to that decides', () => {
  const asked = 'How many tickets are open today?';
  expect(known(asked, { lives: 'page' })).toMatchObject({ doubtful: 'system', then: '' });
  const values = known(asked, { lives: 'page', stays: 'system' });
  expect(values.then).toBe('system');
  expect(answer({ asked, answered: '' }, { values: { ...values, second: 'no' } })).toMatchObject({
    kind: 'tool',
    program: 'tools',
    line: `node tools.ts "${asked}"`,
  });
});

test('an old page among those handed over is asked back about, and makes it a contradiction', () => {
  const picked = { lives: 'page', second: 'right', third: 'among' };
  const asked = 'Does the plan have SSO? It cites a post of last year.';
  expect(known(asked, picked)).toMatchObject({ dated: 'yes', came: 'among' });
  expect(known(asked, { ...picked, older: 'yes' }).came).toBe('against');
  expect(placeOf('page', 'right', 'against')).toBe('stale');
  expect(known('Does the plan have SSO?', picked).dated).toBe('');
});
