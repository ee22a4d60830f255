import { expect, test } from 'vitest';
import { views } from '~/demos/tokenizer/views';
import { textOf, toHtml } from '~/lib/figure';
import { run } from '../../../../demos/recorded';

const { snapshot } = run('tokenizer/s4-tokens');
const drawn = (counted: string) =>
  views.tokenizer.draw('vocabularies', { counted }, snapshot, 'en');

test('the vocabularies view counts English pages first and leaves room for the Chinese ones', () => {
  const text = drawn('en').map(textOf).join();
  expect(text).toContain('80 pages');
  expect(text).toContain('4,419');
  expect(text).not.toContain('11,568');
  expect(toHtml(drawn('en')[0]!).split('stretch empty')).toHaveLength(6);
});

test('the vocabularies view shows the Chinese token counts of the record', () => {
  const text = drawn('both').map(textOf).join();
  for (const tokens of ['11,568', '6,964', '5,086', '4,610', '4,221'])
    expect(text).toContain(tokens);
  expect(toHtml(drawn('both')[0]!)).not.toContain('stretch empty');
});
