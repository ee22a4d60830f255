import { expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import type { Form, Words } from '~/lib/yours/form/form';
import { answer, more, placeOf, signIn, type Signs } from '~/lib/yours/failures';

const form = await formIn('failures', 'en');
const signs = form.signs as Signs;
const places = Object.values(signs.places).flatMap((of) => Object.values(of));
const known = (asked: string, picked: Readonly<Record<string, string>>, of: Form = form) =>
  more({ asked, answered: '', ...picked }, of);

test('two or three answers lead to each of the places, and every place is told in words', () => {
  const { second, third } = form.words.options as Record<'second' | 'third', Record<string, Words>>;
  const all = Object.entries(second).flatMap(([lives, seconds]) =>
    Object.keys(seconds).flatMap((one) =>
      Object.keys(third[one] ?? { '': '' }).map((last) => placeOf(signs, lives, one, last)),
    ),
  );
  expect(new Set(all)).toEqual(new Set(places));
  expect(Object.keys(form.words.kinds!).toSorted()).toEqual([...new Set(places)].toSorted());
  expect(placeOf(signs, 'page', 'right')).toBeUndefined();
  expect(Object.keys(signs.programs)).toEqual(expect.arrayContaining([...places, 'page']));
});

test.each([
  ['How many open tickets do we have today?', 'system', 'How many open'],
  ['17 % VAT on 239.90?', 'compute', '17 %'],
  ['The reply must be valid JSON, and it writes a letter.', 'shape', 'JSON'],
  ['Can I bring my dog? Yes, dogs travel free.', 'page', ''],
  ['Where is my last order?', 'system', 'my last order'],
  ['It quotes the old price list.', 'older', 'old price'],
  ['Does the charger fit my old phone?', 'page', ''],
  ['本季度华东区销售额', 'system', '本季'],
  ['上周一共卖了多少张票？', 'compute', '一共'],
  ['门票多少钱？答：免费。', 'page', ''],
  ['我的订单什么时候能送到？', 'system', '我的订单'],
  ['旧款手机还能用这个充电器吗？', 'page', ''],
  ['机器人引用的是旧版的退货规定', 'older', '旧版'],
])('“%s” points to %s by the word “%s”', (text, points, word) => {
  expect(signIn(text, signs.words)).toEqual({ points, word });
});

test('several failures are sorted each, the most first, without a further question', () => {
  const asked = [
    'How many tickets are open today?',
    'May I bring my dog on board?',
    'Where is my order now?',
  ].join('\n');
  expect(known(asked, { lives: 'page', second: 'right' })).toEqual({});
  const slots = answer({ asked, answered: '' }, { values: {}, form });
  expect(slots.sorts).toMatchObject([
    { points: 'system' },
    { points: 'page' },
    { points: 'system' },
  ]);
  expect(slots.piles).toEqual([
    { cure: 'system', many: 2 },
    { cure: 'page', many: 1 },
  ]);
  expect(slots.program).toBe('tools');
  expect(String(slots.line).split('\n')).toHaveLength(3);
});

test('a page that sounds live is asked back about, and the answer to that decides', () => {
  const asked = 'How many tickets are open today?';
  expect(known(asked, { lives: 'page' })).toMatchObject({ doubtful: 'system', then: '' });
  const values = known(asked, { lives: 'page', stays: 'system' });
  expect(values.then).toBe('system');
  expect(
    answer({ asked, answered: '' }, { values: { ...values, second: 'no' }, form }),
  ).toMatchObject({
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
  expect(placeOf(signs, 'page', 'right', 'against')).toBe('stale');
  expect(known('Does the plan have SSO?', picked).dated).toBe('');
});
