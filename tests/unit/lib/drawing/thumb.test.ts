import { expect, test } from 'vitest';
import { widthIn } from '~/lib/drawing/label-place';
import { ended, segment, thumb, trace, words } from '~/lib/drawing/thumb';
import { toHtml } from '~/lib/figure';

test('a thumbnail declares its size, so that nothing moves when it loads', () => {
  expect(toHtml(thumb({ role: 'img' }))).toBe(
    '<svg class="thumb full-width on-plate line-box" viewBox="0 0 320 200" width="320" height="200" role="img"></svg>',
  );
});

test('a thumbnail rounds coordinates', () => {
  expect(toHtml(segment('road', [1 / 3, 2], [3, 4]))).toBe(
    '<line class="road" x1="0.33" y1="2" x2="3" y2="4"></line>',
  );
  expect(toHtml(trace('line', [[0, 1 / 3]]))).toContain('points="0.0,0.3"');
});

test('text in a thumbnail starts at its place by default, and is escaped', () => {
  expect(toHtml(words([1, 2], '<b>'))).toBe('<text x="1" y="2">&lt;b&gt;</text>');
  expect(toHtml(ended([1, 2], 'a', 'd'))).toContain('text-anchor="end"');
});

test('a Chinese character counts as wide as its font size', () => {
  expect(widthIn('嵌入', 14)).toBe(28);
  expect(widthIn('LoRA', 10)).toBe(24);
});
