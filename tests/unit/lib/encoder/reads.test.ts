import { describe, expect, test } from 'vitest';
import { unreadBy } from '~/lib/encoder/reads';

const own = (model: string) => ({ model });
const RUSSIAN = ['Последний катер уходит в десять вечера.'];

describe('the language that an encoder cannot read', () => {
  test('is Chinese for MiniLM, and any third language for all models of this site', () => {
    expect(unreadBy(own('minilm'), ['最后一班船几点开？'])).toBe('zh');
    expect(unreadBy(own('e5'), ['最后一班船几点开？'])).toBeUndefined();
    for (const model of ['minilm', 'e5']) expect(unreadBy(own(model), RUSSIAN)).toBe('other');
  });

  test('is decided by most of the texts together', () => {
    const lines = ['Когда уходит катер?', 'Last boat', ...RUSSIAN];
    expect(unreadBy(own('e5'), lines)).toBe('other');
    expect(unreadBy(own('minilm'), ['When does the last boat leave?'])).toBeUndefined();
  });

  test('is undefined for a model that the site does not list', () =>
    expect(unreadBy(own('somebody/model'), RUSSIAN)).toBeUndefined());
});
