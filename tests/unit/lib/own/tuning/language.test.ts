import { expect, test } from 'vitest';
import { isMostlyForeign, languageOf } from '~/lib/own/tuning/language';
import { asked } from '~/lib/own/tuning/tokens';

const row = (prompt: string, reply: string) => ({ messages: asked(prompt), reply });

test('the share of Latin letters and the bytes of all text are counted', () => {
  expect(languageOf([row('Hello, 7!', 'Hi')])).toEqual({ english: 1, bytes: 11 });
  expect(languageOf([row('你好', 'Hi')])).toEqual({ english: 0.5, bytes: 8 });
  expect(languageOf([row('2 + 2', '4')])).toEqual({ english: 1, bytes: 6 });
});

test('rows are mostly foreign if most letters are of other scripts', () => {
  expect(isMostlyForeign(languageOf([row('灯坏了', '{"wish": "修"}')]))).toBe(false);
  expect(isMostlyForeign(languageOf([row('台灯一下雨就闪，有空看看', '{"wish": "修"}')]))).toBe(
    true,
  );
  expect(isMostlyForeign(languageOf([]))).toBe(false);
});
