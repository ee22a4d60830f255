import { expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import type { Form, Values } from '~/lib/yours/form/form';
import { readForm, startOf, type Step } from '~/lib/yours/form/read';
import * as luck from '~/lib/yours/luck';
import * as tools from '~/lib/yours/tools';
import * as wordings from '~/lib/yours/wordings';

function reading(form: Form, step: Step, typed: Values) {
  const asking = { form, step, data: undefined };
  const { read, faults } = readForm(asking, { ...startOf(asking), ...typed });
  return { read, faults: faults.map(({ place, found }) => `${place.name} ${found.fault}`) };
}

test('fields are read as numbers and choices, and one by another', async () => {
  const form = await formIn('luck', 'en');
  const typed = { one: '82%', other: '39/50', n: '50', same: 'yes' };
  expect(reading(form, luck, typed).read).toMatchObject({ one: 41, other: 39, n: 50 });
  expect(reading(form, luck, typed).read).toMatchObject({ oneName: 'the new one' });
  expect(reading(form, luck, { ...typed, one: '820' }).faults).toEqual(['one above']);
  expect(reading(form, luck, { n: '' }).faults).toEqual(['n empty']);
});

test('a form that begins filled can be pressed at once', async () => {
  const { read, faults } = reading(await formIn('luck', 'en'), luck, {});
  expect(faults).toEqual([]);
  expect(read).toMatchObject({ one: 41, other: 39, n: 50, same: 'yes' });
});

test('a form has from all forms what it does not say itself', async () => {
  const { faults, again } = (await formIn('price', 'zh')).words;
  expect(again).toBe('修改我的数字');
  expect(faults).toMatchObject({
    saves: {
      empty: '答对一次能节省多少？估计一下也可以。',
      text: '“{text}”不是数字。请写数字，例如 20 或者 2.5。',
    },
    unit: '请选择一项。',
  });
  expect((await formIn('luck', 'en')).rows).toMatchObject([
    { grid: 'sides', cells: ['oneName', 'one', 'otherName', 'other', 'n', 'same'] },
  ]);
});

test('of rows that repeat those are read that are begun, or the first', async () => {
  const form = await formIn('tools', 'en');
  const named = { name2: 'orders', reads2: 'private' };
  expect(reading(form, tools, named).read.each).toEqual([
    { n: 2, name: 'orders', reads: 'private', writes: 'none' },
  ]);
  expect(reading(form, tools, {}).faults).toEqual(['name1 none']);
  expect(reading(form, tools, { name3: ' ' }).faults).toEqual(['name1 none']);
  expect(reading(form, tools, { name2: 'orders' }).faults).toEqual(['reads2 idle']);
});

test('a field is asked where another says so, and has its limit from another', async () => {
  const form = await formIn('wordings', 'en');
  const asked = (typed: Values) =>
    reading(form, wordings, typed).faults.filter((one) => !one.startsWith('wording'));
  expect(asked({})).toEqual(['measured empty']);
  expect(asked({ measured: 'no' })).toEqual([]);
  expect(asked({ measured: 'yes', n: '50', right1: '60', right2: '41' })).toEqual([
    'right1 large',
    'right3 empty',
  ]);
});
