import { expect, test } from 'vitest';
import words from 'words:parts';
import { wrongValueText } from '~/demos/kit/form';

const { en, zh } = words;

const said = { en: { kit: en, locale: 'en' }, zh: { kit: zh, locale: 'zh' } } as const;

test.each(['en', 'zh'] as const)('a wrong value is explained in a sentence (%s)', (locale) => {
  const number = { kind: 'number', default: 3, min: 1, max: 20_000 } as const;
  const fields = [number, { ...number, whole: true }, { kind: 'date', default: '' }] as const;
  for (const field of fields)
    for (const value of ['', 'x'])
      expect(wrongValueText(field, value, said[locale])).not.toMatch(/[{}]| {2}|“”|到  |填  /);
  expect(wrongValueText(number, '0', said.en)).toContain('from 1 to 20,000');
});

test('an incomplete date is reported as missing a part', () =>
  expect(wrongValueText({ kind: 'date', default: '' }, '', said.en)).toContain('date'));
